"""What a figure measures: the thing, whose it is, and whether the figure is a level, a change or a share."""

import msgspec
from spacy.tokens import Token

from copydesk.analysis.quantities.syntax import NOUNS, Parse, phrase_of, span_of
from copydesk.domain.annotation import Direction, Measure, QuantityRole
from copydesk.domain.text import Span
from copydesk.language.numbers import NumberWords

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_VERBS = frozenset({"VERB", "AUX"})
_ATTRIBUTIVE = frozenset({"nummod", "compound", "amod", "nmod", "quantmod", "poss"})


class Setting(msgspec.Struct, frozen=True):
    """What the sentence says about a figure."""

    role: QuantityRole = "level"
    direction: Direction | None = None
    moment: str | None = None
    measure: Token | None = None  # the head; its phrase is cut when the figure is made
    whole: Token | None = None
    owner: Token | None = None


class Place(msgspec.Struct, frozen=True):
    """Where a figure stands in the parse: its root, and the tokens its own words cover."""

    root: Token
    first: int
    last: int
    counted: bool = False


def setting_of(place: Place, numbers: NumberWords) -> Setting:
    """Read from the parse what a figure measures."""
    root = place.root
    of_what = _of_phrase(root, place)
    if root.dep_ in _ATTRIBUTIVE and root.head.pos_ in NOUNS and root.head.i > root.i:
        return _attribute(root.head, numbers)
    if root.dep_ == "pobj":
        found = _after_preposition(root, of_what, numbers)
    elif root.dep_ in {
        "npadvmod",
        "advmod",
        "dobj",
        "attr",
        "acomp",
        "oprd",
        "prep",
        "ccomp",
        "dative",
        "obj",
    }:
        found = _after_verb(root, of_what, numbers)
    elif root.dep_ in _SUBJECTS:
        found = Setting(measure=of_what or _in_phrase(root), owner=None)
    elif root.dep_ in {"conj", "appos"} and root.head.pos_ in NOUNS and root.head.pos_ != "NUM":
        found = Setting(measure=of_what or _named(root.head), owner=_subject(root.head))
    else:
        found = Setting(measure=of_what or _subject(root.head if root.head.i != root.i else root))
    return found


def _named(head: Token) -> Token | None:
    return head if head.lower_ not in {"%"} and not head.like_num else _subject(head)


def _attribute(head: Token, numbers: NumberWords) -> Setting:
    """Read "a 19% drop in sales", "Zhipu's $500 million debut", "a 6kW electric motor"."""
    direction = _noun_direction(head, numbers)
    owner = next((child for child in head.children if child.dep_ == "poss"), None)
    if direction is None:
        return Setting(measure=head, owner=owner or _owner_subject(head))
    thing = (
        _complement(head, frozenset({"in", "of", "for", "on", "to"}))
        or owner
        or _left_noun(head)
        or _subject(head)
    )
    return Setting("change", direction, measure=thing or head, owner=owner if owner is not thing else None)


def _left_noun(head: Token) -> Token | None:
    """Return the "price" of "a 5% price increase"."""
    return next((child for child in head.lefts if child.dep_ == "compound" and child.pos_ in NOUNS), None)


def _noun_direction(head: Token, numbers: NumberWords) -> Direction | None:
    lemma = head.lemma_.lower()
    if lemma in numbers.increase_nouns:
        return "up"
    return "down" if lemma in numbers.decrease_nouns else None


def _verb_direction(head: Token, numbers: NumberWords) -> Direction | None:
    lemma = head.lemma_.lower()
    if lemma in numbers.increases:
        return "up"
    return "down" if lemma in numbers.decreases else None


def _complement(head: Token, prepositions: frozenset[str]) -> Token | None:
    """Return the noun after the first preposition of a kind that hangs on `head`."""
    for child in head.rights:
        if child.dep_ == "prep" and child.lower_ in prepositions:
            for inner in child.children:
                if inner.dep_ == "pobj" and inner.pos_ in NOUNS and not inner.like_num:
                    return inner
    return None


def _of_phrase(root: Token, place: Place) -> Token | None:
    for index in (root.i, place.last - 1):
        found = _complement(root.doc[index], frozenset({"of"}))
        if found is not None and found.i >= place.last:
            return found
    return None


def _in_phrase(root: Token) -> Token | None:
    return _complement(root, frozenset({"in", "for", "on", "through", "from", "worth"}))


def _subject(head: Token) -> Token | None:
    """Return the subject of the clause that `head` belongs to, climbing to the clause it depends on."""
    token = head
    for _ in range(8):  # no real sentence nests deeper; a parse may hold a long chain
        for child in token.lefts:
            if child.dep_ in _SUBJECTS and child.pos_ in NOUNS | {"PRON", "NUM", "ADJ", "DET", "SYM"}:
                if child.pos_ == "PRON" and token.dep_ == "relcl":
                    return token.head
                return child
        if token.dep_ in {"relcl", "acl"} and token.head.pos_ in NOUNS:
            return token.head
        if token.head.i == token.i:
            return None
        token = token.head
    return None


def _owner_subject(head: Token) -> Token | None:
    if head.dep_ in {"dobj", "attr", "pobj", "conj"}:
        subject = _subject(head)
        return subject if subject is not None and subject.i != head.i else None
    return None


def _after_preposition(root: Token, of_what: Token | None, numbers: NumberWords) -> Setting:
    preposition = root.head
    head = preposition.head
    word = preposition.lower_
    if head.pos_ in NOUNS and not head.like_num:
        direction = _noun_direction(head, numbers)
        if direction is not None and word in {"of", "by"}:
            thing = _complement(head, frozenset({"in", "for", "on"})) or _left_noun(head) or _subject(head)
            return Setting("change", direction, measure=thing or head)
        if direction is not None and word in {"to", "from"}:
            thing = (
                _complement(head, frozenset({"in", "for", "of", "on"})) or _left_noun(head) or _subject(head)
            )
            return Setting("level", direction, "after" if word == "to" else "before", thing or head)
        owner = next((child for child in head.children if child.dep_ == "poss"), None)
        return Setting(measure=of_what or head, owner=owner or _owner_subject(head))
    direction = _verb_direction(head, numbers) or numbers.adverbs_of_change.get(head.lower_)
    thing = _object(head, root) or _subject(head)
    if direction is not None and word == "by":
        return Setting("change", direction, measure=thing)
    if direction is not None and word in {"to", "from"}:
        return Setting("level", direction, "after" if word == "to" else "before", thing)
    return Setting(measure=of_what or thing, owner=None)


def _object(verb: Token, root: Token) -> Token | None:
    """Return the direct object of "cut prices by 5%", when it is a thing and no figure."""
    for child in verb.rights:
        if child.dep_ == "dobj" and child.i < root.i and child.pos_ in NOUNS and not _numbered(child):
            return child
    return None


def _numbered(token: Token) -> bool:
    return token.like_num or token.lower_ == "%" or any(child.dep_ == "nummod" for child in token.lefts)


def _after_verb(root: Token, of_what: Token | None, numbers: NumberWords) -> Setting:
    head = root.head
    direction = numbers.adverbs_of_change.get(head.lower_)
    comparative = numbers.comparatives.get((head.lower_,))
    if direction is None and comparative is not None and head.pos_ in {"ADJ", "ADV", "ADP"}:
        direction = comparative
    if direction is None and head.pos_ in _VERBS:
        direction = _verb_direction(head, numbers)
    for child in root.lefts:
        direction = direction or numbers.adverbs_of_change.get(child.lower_)
    subject = _subject(head)
    if direction is not None:
        return Setting("change", direction, measure=_object(head, root) or of_what or subject)
    thing = (
        of_what
        or _in_phrase(root)
        or (_in_phrase(head) if head.pos_ in _VERBS and root.dep_ == "dobj" else None)
    )
    if thing is not None:
        return Setting(measure=thing, owner=subject)
    return Setting(measure=subject)


def measure_of(parse: Parse, head: Token | None, place: Place) -> Measure | None:
    """Return the measure with its phrase, the figure's own tokens left out."""
    if head is None or place.first <= head.i < place.last or head.pos_ == "PRON" and head.lower_ in _EMPTY:
        return None
    before = head.i < place.first
    floor = 0 if before else place.last if head.i >= place.last else head.i
    ceiling = place.first if before else len(parse.doc)
    first, last = phrase_of(head, floor=max(floor, head.sent.start), ceiling=min(ceiling, head.sent.end))
    while first < head.i and (parse.doc[first].is_punct or parse.doc[first].dep_ in {"det", "case"}):
        first += 1
    return Measure(span_of(parse.doc, first, last), head.lemma_.lower())


_EMPTY = frozenset({"that", "which", "it", "there", "this", "who", "what"})


def owner_of(parse: Parse, head: Token | None, measure: Measure | None, place: Place) -> Span | None:
    """Return the words for whose figure it is, where they are not the measured thing itself."""
    if head is None or place.first <= head.i < place.last:
        return None
    if head.pos_ == "PRON" and head.lower_ in _EMPTY:
        return None
    before = head.i < place.first
    first, last = phrase_of(
        head,
        floor=head.sent.start if before else place.last,
        ceiling=place.first if before else head.sent.end,
    )
    span = span_of(parse.doc, first, last)
    if measure is not None and (span.overlaps(measure.span) and not measure.span.holds(span)):
        return None
    return span if measure is None or span != measure.span else None
