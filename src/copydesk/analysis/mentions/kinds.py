"""What kind of thing a name names: lists, the name's own words, and what the text does with it."""

from collections import Counter

from spacy.tokens import Doc, Token

from copydesk.analysis.mentions.candidates import Name, known_type
from copydesk.domain.annotation import EntityType
from copydesk.language.speech import SpeechWords

# Weights of evidence, in votes of the recogniser: a title or "who" says more than one of its labels.
LONGEST_LIST = 12
TITLE_VOTES = 4
RELATIVE_VOTES = 3
ROLE_VOTES = 3
SPEAKING_VOTES = 1
PLACED_VOTES = 1


def title_before(doc: Doc, name: Name, words: SpeechWords) -> str | None:
    """Return the title right before a name ("Mr.", "President"), lower case, or None."""
    if name.start == 0:
        return None
    token = doc[name.start - 1]
    return token.lower_ if token.lower_ in words.titles and token.text[:1].isupper() else None


def decide_types(doc: Doc, names: list[Name], words: SpeechWords) -> dict[tuple[str, ...], EntityType]:
    """Return one type for each name (its words), from all its places in the text together.

    A name without a type by any evidence is left out: it names nothing that we can tell.
    """
    votes: dict[tuple[str, ...], Counter[EntityType]] = {}
    for name in names:
        counter = votes.setdefault(name.words(doc), Counter())
        if name.type is not None:
            counter[name.type] += 1
        counter.update(_evidence(doc, name, words))
    decided: dict[tuple[str, ...], EntityType] = {}
    people: set[str] = set()
    for spelled, counter in votes.items():
        kind = known_type(spelled, words)
        if kind is None or (kind == "place" and counter["person"] >= TITLE_VOTES):
            kind = _by_shape(spelled, counter, words) or _by_votes(counter)
        if kind is not None:
            decided[spelled] = kind
            if kind == "person" and len(spelled) > 1:
                people.add(spelled[-1].lower())
    for spelled in votes:
        # a surname alone is the person of that name, whatever the recogniser made of it there
        if (
            len(spelled) == 1
            and decided.get(spelled) != "person"
            and spelled[0].lower() in people
            and known_type(spelled, words) is None
        ):
            decided[spelled] = "person"
    _keep_company(doc, names, decided, words)
    return decided


def _keep_company(
    doc: Doc, names: list[Name], decided: dict[tuple[str, ...], EntityType], words: SpeechWords
) -> None:
    """Read "Alpha, Beta and Gamma" as three of a kind where the lists or shapes are sure of the others."""
    at = {name.end - 1: name for name in names}
    kept: dict[tuple[str, ...], Counter[EntityType]] = {}
    for name in names:
        spelled = name.words(doc)
        if decided.get(spelled) not in {"place", "person", None} or len(spelled) > 1:
            continue
        if known_type(spelled, words) is not None:
            continue
        for token in doc[name.end - 1].conjuncts[:LONGEST_LIST]:
            other = at.get(token.i)
            if other is not None and other.words(doc) != spelled:
                partner = other.words(doc)
                kind = known_type(partner, words) or decided.get(partner)
                if kind is not None:
                    kept.setdefault(spelled, Counter())[kind] += 1
    for spelled, counter in kept.items():
        if set(counter) == {"organisation"}:
            decided[spelled] = "organisation"


def _evidence(doc: Doc, name: Name, words: SpeechWords) -> Counter[EntityType]:
    found: Counter[EntityType] = Counter()
    last = doc[name.end - 1]
    if title_before(doc, name, words) is not None and last.lower_ not in words.organisation_words:
        found["person"] += TITLE_VOTES
    following = doc[name.end : name.end + 2]
    if any(token.lower_ in words.personal_relatives for token in following):
        found["person"] += RELATIVE_VOTES
    if (
        len(following) == 2
        and following[0].text == ","
        and following[1].text.isdigit()
        and len(following[1]) == 2
    ):
        found["person"] += RELATIVE_VOTES  # an age
    if name.start and doc[name.start - 1].lower_ in words.placing and name.end - name.start == 1:
        found["place"] += PLACED_VOTES
    if name.start and doc[name.start - 1].lower_ in words.person_nouns and doc[name.start - 1].pos_ == "NOUN":
        found["person"] += ROLE_VOTES
    found.update(_described(name, last, words))
    if (
        last.dep_ == "nsubj"
        and last.head.lemma_ in words.verbs
        and words.verbs[last.head.lemma_].act == "says"
    ):
        found["person" if name.type == "person" else "organisation"] += SPEAKING_VOTES
    return found


def _described(name: Name, last: Token, words: SpeechWords) -> Counter[EntityType]:
    """Count what an apposition behind a name says it is: "Acme, a retailer,"."""
    found: Counter[EntityType] = Counter()
    for child in last.children:
        if child.dep_ != "appos" or child.i < name.end:
            continue
        if child.lower_ in words.person_nouns:
            found["person"] += ROLE_VOTES
        elif child.lower_ in words.organisation_nouns:
            found["organisation"] += ROLE_VOTES
        elif child.lower_ in words.place_nouns:
            found["place"] += ROLE_VOTES
    return found


def _by_shape(
    spelled: tuple[str, ...], counter: Counter[EntityType], words: SpeechWords
) -> EntityType | None:
    lower = [word.lower() for word in spelled]
    if counter["person"] >= TITLE_VOTES:
        return "person"
    if any(letter.isdigit() for letter in lower[0]) and len(lower) == 1:
        return "product"
    if len(lower) > 1:
        if len(lower) > 2 and lower[-1] in words.place_words and counter["organisation"] <= counter["place"]:
            return "place"
        if lower[0] in words.given_names and lower[-1] not in words.organisation_words:
            links = [word for word in lower[1:-1] if word in words.name_links - words.name_particles]
            return "person" if not links else None
        if lower[-1] in words.place_words and counter["organisation"] <= counter["place"]:
            return "place"
        if lower[-1] in words.event_words:
            return "event"
        if lower[-1] in words.organisation_words or (
            lower[0] in words.organisation_words and lower[1] in words.name_links
        ):
            return "organisation"
    elif lower[0] in words.surnames or lower[0] in words.given_names:
        return "person"
    # "OpenAI", "MiniMax": a capital inside a word is a firm's; "McCain" and "DeFazio" are people's
    inner = [
        word
        for word in spelled
        if word[1:] != word[1:].lower() and not word.isupper() and "-" not in word and "." not in word
    ]
    surname = any(word.startswith(words.surname_prefixes) for word in inner)
    if inner and not surname and counter["person"] < RELATIVE_VOTES:
        return "organisation"
    return None


def _by_votes(counter: Counter[EntityType]) -> EntityType | None:
    if not counter:
        return None
    order: tuple[EntityType, ...] = ("person", "organisation", "place", "group", "event", "product", "work")
    return max(order, key=lambda kind: (counter[kind], -order.index(kind)))
