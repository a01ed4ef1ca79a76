"""What a figure measures: the thing, whose it is, and whether the figure is a level, a change or a share."""

from typing import Literal

import msgspec
from spacy.tokens import Token

from copydesk.analysis.quantities.syntax import NOUNS, Parse, lemma_of, phrase_of, span_of, subject_of
from copydesk.domain.annotation import Direction, Measure, QuantityRole
from copydesk.domain.text import Span
from copydesk.language.numbers import NumberWords

_VERBS = frozenset({"VERB", "AUX"})
_ATTRIBUTIVE = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "poss"})
LONGEST_SENTENCE = 400  # tokens; what is longer is a table or an attack, and walking its parse is slow
_CHAIN = 4  # modifiers between a figure and the noun it modifies: "a 352 μm pixel pitch"


class Setting(msgspec.Struct, frozen=True):
    """What the sentence says about a figure; tokens are the heads of phrases."""

    role: QuantityRole = "level"
    direction: Direction | None = None
    moment: Literal["before", "after"] | None = None
    measure: Token | None = None
    owner: Token | None = None
    nominal: bool = False  # the measure is the noun that the figure hangs on: "a [run] of seven games"


class Place(msgspec.Struct, frozen=True):
    """Where a figure stands in the parse: root, its tokens [first, last), its sentence's [floor, ceiling)."""

    root: Token
    first: int
    last: int
    floor: int
    ceiling: int

    def holds(self, token: Token) -> bool:
        """Tell whether a token belongs to the figure itself."""
        return bool(self.first <= token.i < self.last)


def setting_of(place: Place, numbers: NumberWords) -> Setting:
    """Read from the parse what a figure measures."""
    root = place.root
    if place.ceiling - place.floor > LONGEST_SENTENCE:
        return Setting()
    modified = _modified(place)
    if modified is not None:
        return _attribute(modified, place, numbers)
    of_what = _of_phrase(place)
    lead = _adverb_before(place, numbers)
    if lead is not None:
        return Setting(
            "change", lead[0], measure=of_what or _before_adverb(lead[1], place) or subject_of(lead[1])
        )
    if root.dep_ == "pobj" and root.head.pos_ in {"ADP", "SCONJ", "PART"}:
        return _after_preposition(place, of_what, numbers)
    if root.dep_ in {"nsubj", "nsubjpass", "csubj"}:
        return Setting(measure=of_what or _adjunct(root, place) or _adjunct(root.head, place))
    if root.head.lower_ in numbers.worths:
        worthy = root.head.head if root.head.head.pos_ in NOUNS else subject_of(root.head)
        return Setting(measure=worthy)
    if root.dep_ in {"appos", "conj"} and root.head.pos_ in NOUNS and not _figure_like(root.head):
        return Setting(measure=of_what or root.head, owner=_other(subject_of(root.head), root.head))
    return _after_verb(place, of_what, numbers)


def _other(token: Token | None, than: Token) -> Token | None:
    return token if token is not None and token.i != than.i else None


def _figure_like(token: Token) -> bool:
    return token.like_num or token.text in {"%", "$", "£", "€"}


def _modified(place: Place) -> Token | None:
    """Return the noun that the figure stands before as a modifier: "a $5 [note]"."""
    token = place.root
    for _ in range(_CHAIN):
        if token.dep_ not in _ATTRIBUTIVE or token.head.i <= token.i:
            break
        token = token.head
        if token.pos_ in NOUNS and token.dep_ not in _ATTRIBUTIVE - {"poss"}:
            break
    if token.i == place.root.i or place.holds(token) or token.pos_ not in NOUNS | {"ADJ", "VERB"}:
        return None
    return token if token.pos_ in NOUNS else None


def _attribute(head: Token, place: Place, numbers: NumberWords) -> Setting:
    """Read "a 19% drop in sales", "Zhipu's $500 million debut", "a 6kW electric motor"."""
    direction = _noun_direction(head, numbers)
    owner = _possessor(place)
    if owner is None:
        owner = next(
            (child for child in head.children if child.dep_ == "poss" and not place.holds(child)), None
        )
    subject = _other(subject_of(head), head) if head.dep_ not in {"nsubj", "nsubjpass"} else None
    if direction is None:
        return Setting(measure=head, owner=owner or subject, nominal=True)
    thing = _complement(head, _ABOUT, place) or _left_noun(head, place)
    if thing is None:
        thing, owner = owner or subject, None
    return Setting("change", direction, measure=thing or head, owner=owner or _other(subject, thing or head))


def _possessor(place: Place) -> Token | None:
    """Return the "Zhipu" of "Zhipu's $500 million debut": the noun just before the figure."""
    at = place.first - 1
    doc = place.root.doc
    if at > place.floor and doc[at].tag_ == "POS" and doc[at - 1].pos_ in NOUNS:
        return doc[at - 1]
    return None


_ABOUT = frozenset({"in", "of", "for", "on", "to"})
_IN = frozenset({"in", "for", "on", "through", "from", "at", "via", "into"})


def _left_noun(head: Token, place: Place) -> Token | None:
    """Return the "price" of "a 5% price increase"."""
    nouns = [c for c in head.lefts if c.dep_ == "compound" and c.pos_ in NOUNS and not place.holds(c)]
    return nouns[-1] if nouns else None


def _noun_direction(head: Token, numbers: NumberWords) -> Direction | None:
    lemma = head.lemma_.lower()
    if lemma in numbers.increase_nouns:
        return "up"
    return "down" if lemma in numbers.decrease_nouns else None


def verb_direction(head: Token, numbers: NumberWords) -> Direction | None:
    """Return which way a verb of change points, or None for other words."""
    lemma = head.lemma_.lower()
    if lemma in numbers.particle_changes and not any(
        child.lower_ in numbers.adverbs_of_change for child in head.children
    ):
        return None  # "shot up 20%", but "shot 20 people"
    if lemma in numbers.increases:
        return "up"
    return "down" if lemma in numbers.decreases else None


def _complement(head: Token, prepositions: frozenset[str], place: Place) -> Token | None:
    """Return the noun after the first preposition of a kind that hangs on `head`."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for inner in child.children:
                if (
                    inner.dep_ == "pobj"
                    and inner.pos_ in NOUNS
                    and not _numbered(inner)
                    and not place.holds(inner)
                ):
                    return inner
    return None


def _of_phrase(place: Place) -> Token | None:
    """Return the noun of "5 litres of [milk]", "63% of global [investments]"."""
    doc = place.root.doc
    if place.last >= len(doc) or doc[place.last].lower_ != "of":
        return None
    return next((child for child in doc[place.last].children if child.dep_ == "pobj"), None)


def _adjunct(token: Token, place: Place) -> Token | None:
    """Return the noun of a phrase after the figure: "$1 billion in [gains]"; never one that is a time."""
    found = _complement(token, _IN, place)
    if found is None:
        raised = next((child for child in token.rights if child.dep_ == "acl" and child.tag_ == "VBN"), None)
        found = _complement(raised, _IN, place) if raised is not None else None
    return found if found is not None and found.ent_type_ not in {"DATE", "TIME", "GPE", "LOC"} else None


def _adverb_before(place: Place, numbers: NumberWords) -> tuple[Direction, Token] | None:
    """Return the "up" of "up 5%", the words of a bound stepped over: "up more than 5%"."""
    doc = place.root.doc
    for index in range(place.first - 1, max(place.first - 4, place.floor - 1), -1):
        token = doc[index]
        direction = numbers.adverbs_of_change.get(token.lower_)
        if direction is not None:
            return direction, token
        if token.pos_ not in {"ADV", "ADP", "ADJ", "SYM"} or token.lower_ in {"to", "from", "at", "of"}:
            return None
    return None


def _before_adverb(adverb: Token, place: Place) -> Token | None:
    """Return the name just before "…, down 68p": "Unite Group, down 68p"."""
    at = adverb.i - 1
    if at >= place.floor and adverb.doc[at].text in {",", "(", "—", "–"}:
        at -= 1
        if at >= place.floor and adverb.doc[at].pos_ == "PROPN":
            return adverb.doc[at]
    return None


def _after_preposition(place: Place, of_what: Token | None, numbers: NumberWords) -> Setting:
    preposition = place.root.head
    head, word = preposition.head, preposition.lower_
    for _ in range(2):  # "guidance for the quarter to $84 billion": a time takes no figure
        if head.pos_ in NOUNS and head.ent_type_ in {"DATE", "TIME"} and head.dep_ == "pobj":
            head = head.head.head
    if head.pos_ in NOUNS and not _figure_like(head):
        return _after_noun(head, word, of_what, place, numbers)
    direction = verb_direction(head, numbers) or numbers.adverbs_of_change.get(head.lower_)
    thing = _object(head, place) or subject_of(head)
    if direction is not None and word == "by":
        return Setting("change", direction, measure=thing)
    if direction is not None and word in {"to", "from"}:
        return Setting("level", direction, "after" if word == "to" else "before", thing)
    thing = of_what or _adjunct(place.root, place) or thing
    return Setting(measure=thing, owner=_other(subject_of(head), thing) if thing is not None else None)


def _after_noun(head: Token, word: str, of_what: Token | None, place: Place, numbers: NumberWords) -> Setting:
    """Read "a fine of $5m", "an increase of 3%", "the drop to 60", "speeds of up to 400 metres"."""
    direction = _noun_direction(head, numbers)
    owner = next((child for child in head.children if child.dep_ == "poss"), None)
    subject = _other(subject_of(head), head) if head.dep_ not in {"nsubj", "nsubjpass"} else None
    if direction is None or word not in {"of", "by", "to", "from"}:
        return Setting(measure=of_what or head, owner=owner or subject, nominal=of_what is None)
    thing = (
        _complement(head, frozenset({"in", "for", "on"}), place)
        or _left_noun(head, place)
        or owner
        or subject
    )
    if word in {"of", "by"}:
        return Setting("change", direction, measure=thing or head)
    return Setting("level", direction, "after" if word == "to" else "before", thing or head)


def _object(verb: Token, place: Place) -> Token | None:
    """Return the direct object of "cut prices by 5%", when it is a thing and no figure."""
    for child in verb.rights:
        if child.dep_ == "dobj" and child.i < place.first and child.pos_ in NOUNS and not _numbered(child):
            return child
    return None


def _numbered(token: Token) -> bool:
    return _figure_like(token) or any(child.dep_ == "nummod" for child in token.lefts)


def _after_verb(place: Place, of_what: Token | None, numbers: NumberWords) -> Setting:
    root = place.root
    head = root.head
    direction = None
    if head.pos_ in {"ADJ", "ADV", "ADP", "PART"}:
        direction = numbers.comparatives.get(head.lower_)
    elif head.pos_ in _VERBS and root.dep_ not in {"ccomp", "advcl", "conj", "nsubj"}:
        gathers = root.dep_ == "dobj" and head.lemma_.lower() in numbers.gathering
        direction = None if gathers else verb_direction(head, numbers)
    subject = subject_of(head) if head.i != root.i else None
    if direction is not None:
        return Setting("change", direction, measure=_object(head, place) or of_what or subject)
    thing = of_what or _adjunct(root, place)
    if thing is None and head.pos_ in _VERBS and root.dep_ == "dobj":
        thing = _adjunct(head, place)
    if thing is not None:
        return Setting(measure=thing, owner=_other(subject, thing))
    return Setting(measure=subject)


def signed_measure(place: Place) -> Token | None:
    """Return the name that a signed figure follows: "Dow +0.2%"."""
    at = place.first - 1
    doc = place.root.doc
    while at >= place.floor and doc[at].text in {"+", "-", "−", "–", "(", ":"}:
        at -= 1
    if at > place.floor and doc[at].pos_ == "NUM" and doc[at - 1].pos_ in NOUNS:
        at -= 1  # "Stoxx 50 -1.3%"
    if at >= place.floor and doc[at].pos_ in NOUNS and doc[at].text[0].isalnum():
        return doc[at]
    return None


def measure_of(parse: Parse, head: Token | None, place: Place) -> Measure | None:
    """Return the measure with its phrase, the figure's own tokens left out; None where it is a pronoun."""
    if head is not None and _figure_like(head):
        head = next((child for child in head.lefts if child.dep_ == "compound" and child.pos_ in NOUNS), None)
    if head is None or place.holds(head) or head.pos_ in {"PRON", "DET"}:
        return None
    if not place.floor <= head.i < place.ceiling:
        return None
    span = _phrase(parse, head, place)
    return Measure(span, lemma_of(head)) if span is not None else None


def _phrase(parse: Parse, head: Token, place: Place) -> Span | None:
    before = head.i < place.first
    floor = place.floor if before else place.last
    ceiling = place.first if before else place.ceiling
    first, last = phrase_of(head, floor=floor, ceiling=ceiling)
    while first < head.i and (parse.doc[first].is_punct or parse.doc[first].is_space):
        first += 1
    return span_of(parse.doc, first, last)


def owner_of(parse: Parse, head: Token | None, measure: Measure | None, place: Place) -> Span | None:
    """Return the words for whose figure it is, where they are not the measured thing itself."""
    if head is None or place.holds(head) or head.pos_ in {"PRON", "DET"}:
        return None
    if not place.floor <= head.i < place.ceiling:
        return None
    span = _phrase(parse, head, place)
    if (
        measure is not None
        and span is not None
        and span.overlaps(measure.span)
        and not measure.span.holds(span)
    ):
        return None
    return span if measure is None or span != measure.span else None
