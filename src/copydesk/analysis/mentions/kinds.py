"""What kind of thing a name names: lists, the name's own words, and what the text does with it."""

from collections import Counter

from spacy.tokens import Doc

from copydesk.analysis.mentions.candidates import Name, known_type
from copydesk.analysis.mentions.evidence import ROLE_VOTES, TITLE_VOTES, WORD_VOTES, Votes, weigh
from copydesk.domain.annotation import EntityType
from copydesk.language.speech import SpeechWords

LONGEST_LIST = 12
LONGEST_ACRONYM = 5
LONGEST_DOMAIN = 4  # letters behind the dot
SHORT_ACRONYM = 3  # no surname in capitals

Spelled = tuple[str, ...]


def decide_types(doc: Doc, names: list[Name], words: SpeechWords) -> dict[tuple[str, ...], EntityType]:
    """Return one type for each name (its words), from all its places in the text together.

    A name without a type by any evidence is left out: it names nothing that we can tell.
    """
    labels: dict[Spelled, Votes] = {}
    evidence: dict[Spelled, Votes] = {}
    for name in names:
        spelled = name.words(doc)
        if name.type is not None:
            labels.setdefault(spelled, Counter())[name.type] += 1
        evidence.setdefault(spelled, Counter()).update(weigh(doc, name, words))
    decided: dict[Spelled, EntityType] = {}
    sure: set[Spelled] = set()
    people: set[str] = set()
    given: set[str] = set()
    for spelled, said in evidence.items():
        kind = known_type(spelled, words)
        if kind is None or (kind == "place" and said["person"] >= TITLE_VOTES):
            kind = _by_shape(spelled, said, labels.get(spelled, Counter()), words)
        if kind is not None or max(said.values(), default=0) >= ROLE_VOTES:
            sure.add(spelled)
        kind = kind or _by_votes(labels.get(spelled, Counter()), said)
        if kind is not None:
            decided[spelled] = kind
            if kind == "person" and len(spelled) > 1:
                people.add(spelled[-1].lower())
                given.add(spelled[0].lower())
    for spelled in evidence:
        # a surname alone is the person of that name, whatever the recogniser made of it there, and so is
        # a first name where nothing else is sure
        if (
            len(spelled) == 1
            and decided.get(spelled) != "person"
            and (spelled[0].lower() in people or (spelled[0].lower() in given and spelled not in sure))
            and not (_is_acronym(spelled[0]) and len(spelled[0]) <= SHORT_ACRONYM)
            and known_type(spelled, words) is None
        ):
            decided[spelled] = "person"
            sure.add(spelled)
    _keep_company(doc, names, decided, sure)
    return decided


def _keep_company(
    doc: Doc, names: list[Name], decided: dict[Spelled, EntityType], sure: set[Spelled]
) -> None:
    """Read "Alpha, Beta and Gamma" as three of a kind where the text is sure of the others."""
    at = {name.end - 1: name for name in names}
    kept: dict[Spelled, Votes] = {}
    for name in names:
        spelled = name.words(doc)
        if spelled in sure:
            continue
        for token in doc[name.end - 1].conjuncts[:LONGEST_LIST]:
            other = at.get(token.i)
            if other is None:
                continue
            partner = other.words(doc)
            if partner in sure and partner in decided:
                kept.setdefault(spelled, Counter())[decided[partner]] += 1
    for spelled, counter in kept.items():
        if len(counter) == 1:
            decided[spelled] = next(iter(counter))


def _by_shape(spelled: Spelled, said: Votes, labels: Votes, words: SpeechWords) -> EntityType | None:
    lower = [word.lower() for word in spelled]
    counter = labels + said
    if said["person"] >= TITLE_VOTES:
        return "person"
    if any(letter.isdigit() for letter in lower[0]) and len(lower) == 1:
        return "product"
    if len(lower) == 2 and lower[0] == lower[1]:
        return "organisation"  # a heading and its text run together; nobody is called so
    if len(lower) > 1:
        if len(lower) > 2 and lower[-1] in words.place_words and counter["organisation"] <= counter["place"]:
            return "place"
        if lower[-1] in words.event_words and said["person"] <= 0:
            return "event"  # before given names: "Stanley Cup"
        if (
            lower[0] in words.given_names
            and lower[-1] not in words.organisation_words
            and said["person"] >= 0
        ):
            links = [word for word in lower[1:-1] if word in words.name_links - words.name_particles]
            return "person" if not links else None
        if lower[-1] in words.place_words and counter["organisation"] <= counter["place"]:
            return "place"
        if lower[-1] in words.organisation_words or (
            lower[0] in words.organisation_words and lower[1] in words.name_links
        ):
            return "organisation"
    elif lower[0] in words.surnames or lower[0] in words.given_names:
        return "person"
    elif _is_acronym(spelled[0]) and labels["person"] and max(said["person"], said["place"]) <= 0:
        return "organisation"  # nobody is called by three letters
    if len(spelled) == 1 and _is_domain(spelled[0]) and said["person"] <= 0:
        return "organisation"
    # "OpenAI", "MiniMax": a capital inside a word is a firm's; "McCain" and "DeFazio" are people's
    inner = [
        word
        for word in spelled
        if word[1:] != word[1:].lower() and not word.isupper() and "-" not in word and "." not in word
    ]
    surname = any(word.startswith(words.surname_prefixes) for word in inner)
    if inner and not surname and said["person"] < WORD_VOTES:
        return "organisation"
    return None


def _is_domain(word: str) -> bool:
    """Tell whether a word is a name with a domain: "Amazon.com", "Z.ai"."""
    name, dot, ending = word.rpartition(".")
    return bool(dot and name) and ending.isalpha() and ending.islower() and 1 < len(ending) <= LONGEST_DOMAIN


def _is_acronym(word: str) -> bool:
    """Tell whether a word is capital letters alone, few enough to be read one by one."""
    return word.isupper() and word.isalpha() and 1 < len(word) <= LONGEST_ACRONYM


def _by_votes(labels: Votes, said: Votes) -> EntityType | None:
    """Return what labels and evidence together say most; evidence against ("the Bruins") counts against."""
    counter = Counter(labels)
    counter.update(said)
    order: tuple[EntityType, ...] = ("person", "organisation", "place", "group", "event", "product", "work")
    best = max(order, key=lambda kind: (counter[kind], -order.index(kind)))
    return best if counter[best] > 0 or labels else None
