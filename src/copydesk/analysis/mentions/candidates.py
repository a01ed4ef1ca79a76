"""Candidate names in one text: what the parser's recogniser found, cleaned, and what it missed."""

from typing import NamedTuple

from spacy.tokens import Doc, Token

from copydesk.domain.annotation import EntityType, Sentence
from copydesk.language.lemma_shares import lemma_shares
from copydesk.language.speech import SpeechWords

TYPES: dict[str, EntityType] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "group",
    "EVENT": "event",
    "PRODUCT": "product",
    "WORK_OF_ART": "work",
    "LAW": "work",
}
TITLE_CASE = 0.9  # share of content words with a capital from which capitals say nothing
SHORTEST_TITLE = 4  # content words; "Ann Doe met Bo Roe" is no headline
MOST_COMMAS = 2  # a sentence with more of them lists names: there capitals say what they always say
SUPERLATIVES = frozenset({"JJS", "RBS"})
HYPHENS = frozenset({"-", "‑", "–"})
SHORTEST_HYPHENED = 2  # words before the hyphen
PERHAPS_PERSON = frozenset({"PERSON", "ORG", ""})  # labels that a person's foreign name gets
LONGEST_NAME = 8  # tokens; the recogniser's longer finds are run-together lists or headlines


class Name(NamedTuple):
    """A name in the text: tokens [start, end) and the recogniser's type for it, if any."""

    start: int
    end: int
    type: EntityType | None

    def words(self, doc: Doc) -> tuple[str, ...]:
        """Return the name's words."""
        return tuple(token.text for token in doc[self.start : self.end] if not token.is_space)


class Ground(NamedTuple):
    """Which tokens may hold names, and where capitals mean nothing (headlines in title case)."""

    quotable: list[bool]
    capitals: list[bool]  # True: a capital is evidence of a name
    opens: list[bool]  # True: first word of a sentence or of a quotation


def survey(doc: Doc, sentences: tuple[Sentence, ...]) -> Ground:
    """Mark the tokens of quotable sentences and those where capitals are evidence."""
    quotable, capitals, opens = ([False] * len(doc) for _ in range(3))
    at = 0
    for sentence in sentences:
        while at < len(doc) and doc[at].idx < sentence.span.start:
            at += 1
        start = at
        while at < len(doc) and doc[at].idx < sentence.span.end:
            at += 1
        telling = not _title_case(doc, start, at)
        first = True
        for index in range(start, at):
            quotable[index], capitals[index] = True, telling
            opens[index] = first
            if doc[index].text[:1].isalnum():
                first = False
            elif doc[index].text in {"“", '"', "``", "‘", ":", "—", "–"}:
                first = True
    return Ground(quotable, capitals, opens)


def _title_case(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a sentence is a headline in title case: no verb in small letters, and no list."""
    content = [
        token for token in doc[start:end] if len(token.text) > 2 and token.is_alpha and not token.is_stop
    ]
    raised = sum(token.text[0].isupper() for token in content)
    if len(content) < SHORTEST_TITLE or raised / len(content) < TITLE_CASE:
        return False
    listed = sum(token.text in {",", ";"} for token in doc[start:end])
    return listed <= MOST_COMMAS and not any(
        token.pos_ == "VERB" and token.text[0].islower() for token in content
    )


def recognised(doc: Doc, ground: Ground, words: SpeechWords) -> list[Name]:
    """Return the recogniser's names, trimmed and split, without what cannot be a name."""
    names: list[Name] = []
    for ent in doc.ents:
        kind = TYPES.get(ent.label_)
        if kind is None or not ground.quotable[ent.start]:
            continue
        first, last = _grown(doc, ent.start, ent.end, words)
        whole = (
            " ".join(token.text for token in doc[first:last])
            .replace(" 's", "'s")
            .replace(" ’s", "'s")
            .lower()
        )
        listed = whole.removeprefix("the ") in words.outlets or whole.removeprefix("the ") in words.countries
        for start, end in [_trim(doc, first, last, words)] if listed else _pieces(doc, first, last, words):
            if end - start > LONGEST_NAME or not _may_be_name(doc, start, end, words):
                continue
            known = known_type(tuple(token.text for token in doc[start:end]), words) is not None
            if not ground.capitals[start] and not known:
                continue  # checked later against the names of the body
            names.append(Name(start, end, kind))
    return names


def _pieces(doc: Doc, start: int, end: int, words: SpeechWords) -> list[tuple[int, int]]:
    """Cut a find at line ends, possessives, commas and roles, and trim what is no part of a name."""
    pieces, first = [], start
    for index in range(start, end + 1):
        token = doc[index] if index < end else None
        if (
            token is None
            or token.is_space
            or token.tag_ == "POS"
            or token.text
            in {"'s", "’s", "’", ",", ";", ":", "–", "—", "(", ")", "/", "|", "“", "”", '"', "…"}
            or (index > first and token.lower_ in words.joining and doc[first].lower_ in words.given_names)
            or (token.lower_ in words.titles and token.lower_ not in words.ambiguous_titles and index > first)
        ):
            pieces.append(_trim(doc, first, index, words))
            first = index + 1
    return [(a, b) for a, b in pieces if a < b]


def _trim(doc: Doc, start: int, end: int, words: SpeechWords) -> tuple[int, int]:
    while start < end and (
        not _capital(doc[start])
        or doc[start].lower_ in words.articles
        or _titled(doc, start, end, words)
        or (doc[start].lower_ in words.person_nouns and end - start > 2)
        or (
            doc[start].lower_ in words.nationalities
            and end - start > 2
            and (
                doc[start + 1].lower_ in words.given_names
                or doc[start + 1].ent_type_ == doc[start].ent_type_ == "PERSON"
            )
        )
        or (
            doc[start].lower_ in words.not_names
            and end - start > 1
            and doc[start].pos_ not in {"PROPN", "ADJ"}
        )
    ):
        if (
            doc[start].lower_ in words.name_particles
            and end - start > 1
            and doc[start].lower_ not in words.articles
        ):
            break
        start += 1
    while start < end and not (_capital(doc[end - 1]) or doc[end - 1].text[:1].isdigit()):
        end -= 1
    return start, _hyphened(doc, start, end, words)


def _hyphened(doc: Doc, start: int, end: int, words: SpeechWords) -> int:
    """Return where a person's name ends that goes on behind a hyphen in small letters: "Sato Ken-ji".

    What follows must be no usual word: "Donald Trump-backed" holds none.
    """
    if not start < end < len(doc) - 1 or end - start < SHORTEST_HYPHENED or doc[end].text not in HYPHENS:
        return end
    glued = not doc[end - 1].whitespace_ and not doc[end].whitespace_
    after = doc[end + 1]
    if not glued or not after.is_alpha or not after.text.islower() or after.tag_ in {"VBN", "VBD", "VBG"}:
        return end
    if after.lower_ in words.person_nouns or doc[end - 1].ent_type_ not in PERHAPS_PERSON:
        return end
    usual = lemma_shares("en")
    unusual = after.lower_ not in usual and after.lemma_.lower() not in usual and not after.is_stop
    recognised_so = after.ent_type_ == "PERSON" and after.pos_ == "PROPN"
    return end + 2 if unusual or recognised_so else end


def _inside_longer(doc: Doc, start: int, end: int) -> bool:
    """Tell whether a single word is part of a longer, unrecognised name: "Tax" in "Tax Justice Network"."""
    if end - start > 1:
        return False
    after = doc[end] if end < len(doc) else None
    before = doc[start - 1] if start else None
    return any(
        token is not None and token.pos_ == "PROPN" and token.text[:1].isupper() and token.ent_type_ == ""
        for token in (before, after)
    )


def _titled(doc: Doc, start: int, end: int, words: SpeechWords) -> bool:
    """Tell whether a name opens with a title: "President Doe", but not "General Motors"."""
    if end - start < 2 or doc[start].lower_ not in words.titles:
        return False
    following = doc[start + 1]
    personal = following.ent_type_ == "PERSON" or following.lower_ in words.given_names
    return personal or doc[start].lower_ in words.courtesy


def _grown(doc: Doc, start: int, end: int, words: SpeechWords) -> tuple[int, int]:
    """Take in a given name that the recogniser left outside: "Moses [Mendelssohn]"."""
    before = doc[start - 1] if start else None
    if (
        before is not None
        and doc[start].ent_type_ == "PERSON"
        and before.pos_ == "PROPN"
        and before.ent_type_ == ""
        and before.text[:1].isupper()
        and before.is_alpha
        and before.lower_ not in words.titles
        and before.lower_ not in words.not_names
        and before.lower_ not in words.person_nouns
        and before.sent.start == doc[start].sent.start
    ):
        return start - 1, end
    return start, end


def is_institution(lower: str, words: SpeechWords) -> bool:
    """Tell whether a word says by itself what a name names: "university", "port", "cup"."""
    return lower in words.organisation_words or lower in words.place_words or lower in words.event_words


def _capital(token: Token) -> bool:
    text = token.text
    return text[:1].isupper() or (len(text) > 1 and text[0].islower() and text[1].isupper())


def _may_be_name(doc: Doc, start: int, end: int, words: SpeechWords) -> bool:
    tokens = doc[start:end]
    if end - start == 1 and doc[start].tag_ in SUPERLATIVES:
        return False  # "Deadliest": the first word of a heading
    if all(token.lower_ in words.not_names and not token.text.isupper() for token in tokens):
        return False
    if end - start == 1:
        token = doc[start]
        if token.lower_ in words.not_names and known_type((token.text,), words) is None:
            return False
        if len(token.text.strip(".")) < 2 or token.lower_ in words.titles:
            return False
        if token.lower_ in words.legal_suffixes or _common(token.lower_, words):
            return False
    elif doc[end - 1].lower_ in words.person_nouns and doc[start].lower_ not in words.given_names:
        return False  # "County Prosecutor": a role in capitals
    return any(token.text[:1].isalpha() for token in tokens)


def _common(lower: str, words: SpeechWords) -> bool:
    """Tell whether a single word is a common noun in capitals: "Office", "Owner"."""
    if lower in words.metonyms or lower in words.name_types:
        return False
    return (
        lower in words.person_nouns
        or lower in words.organisation_nouns
        or lower in words.document_nouns
        or lower in words.generic_words
    )


def known_type(name: tuple[str, ...], words: SpeechWords) -> EntityType | None:
    """Return the type of a name that the language's lists know, or None."""
    text = " ".join(name)
    lower = text.lower()
    if len(text.replace(".", "")) <= 3 and not text.isupper():
        return None  # "us" is no country, "who" no organisation
    if lower in words.metonyms or lower in words.outlets:
        return "organisation"
    if lower in words.countries or lower in words.places:
        return "place"
    if lower in words.nationalities:
        return "group"
    return words.name_types.get(lower)


def missed(doc: Doc, ground: Ground, taken: list[bool], words: SpeechWords) -> list[Name]:
    """Return runs of capitalised words that the recogniser left out: proper nouns inside a sentence."""
    names = []
    index = 0
    while index < len(doc):
        end = index
        while end < len(doc) and _runs_on(doc, end, ground, taken, words, index):
            end += 1
        if end > index:
            start, stop = _trim(doc, index, end, words)
            sure = stop - start > 1 or not ground.opens[index] or _labels(doc, start)
            if (
                start < stop
                and sure
                and stop - start <= LONGEST_NAME
                and _may_be_name(doc, start, stop, words)
            ):
                names.append(Name(start, stop, None))
        index = max(end, index + 1)
    return names


def _labels(doc: Doc, at: int) -> bool:
    """Tell whether a word in capitals labels speech, as transcripts do: "PENCE: Well, …"."""
    return doc[at].text.isupper() and len(doc[at]) > 2 and at + 1 < len(doc) and doc[at + 1].text == ":"


def _runs_on(doc: Doc, at: int, ground: Ground, taken: list[bool], words: SpeechWords, first: int) -> bool:
    token = doc[at]
    if not (ground.quotable[at] and ground.capitals[at]) or taken[at] or token.lower_ in words.not_names:
        return False
    if token.lower_ in words.titles and at == first:
        return False
    return _capital(token) and token.pos_ == "PROPN" and token.is_alpha


def repeated(
    doc: Doc, ground: Ground, taken: list[bool], known: dict[tuple[str, ...], EntityType]
) -> list[Name]:
    """Return further places where a known name stands, the longest match first."""
    starts: dict[str, list[tuple[str, ...]]] = {}
    for name in sorted(known, key=lambda item: (-len(item), item)):
        starts.setdefault(name[0], []).append(name)
    found = []
    index = 0
    while index < len(doc):
        step = 1
        if ground.quotable[index] and not taken[index]:
            for name in starts.get(doc[index].text, ()):
                end = index + len(name)
                if (
                    end <= len(doc)
                    and not any(taken[index:end])
                    and not _inside_longer(doc, index, end)
                    and tuple(token.text for token in doc[index:end]) == name
                    and (
                        len(name) > 1
                        or doc[index].pos_ in {"PROPN", "NOUN", "ADJ"}
                        or not ground.opens[index]
                    )
                ):
                    found.append(Name(index, end, known[name]))
                    step = len(name)
                    break
        index += step
    return found
