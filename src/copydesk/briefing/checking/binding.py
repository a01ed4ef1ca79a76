"""To what a figure belongs: "A fell 24%, B 29%" does not bear out that A fell 29%."""

from copydesk.briefing.checking.clauses import SUBJECTS, nearest_verb, subtree, words_in
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.words import SYNONYM, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quantity, Word

REACH = 8  # words before a figure in which the name that it belongs to stands


def bound_to_another(
    quantity: Quantity,
    terms: tuple[Term, ...],
    draft: AnalysedArticle,
    other: Quantity,
    sentence: SourceSentence,
    lexicon: Lexicon,
) -> Quantity | None:
    """Find the figure that the source's sentence gives for what the draft's figure belongs to, if it differs.

    `other` is the source's figure that bears out the draft's value. A figure belongs to the verb that it
    stands with, to that verb's subject, and to the last name or noun before it. Where one of these differs
    between draft and source, and another figure of the sentence has the draft's, that one is returned.
    """
    rivals = [
        item
        for item in sentence.quantities
        if item is not other and item.unit.kind == other.unit.kind and item.value != other.value
    ]
    if not rivals:
        return None
    source, own = sentence.article, sentence.terms
    joined = _joined(quantity, terms, draft)
    for item in rivals if joined else ():
        if _meet(joined, _verbs(item, own, source), lexicon) and not _meet(
            joined, _verbs(other, own, source), lexicon
        ):
            return item  # "59 were killed or injured" adds to the killed what the source counts apart
    for holders in (_verbs, _subjects, _before):
        mine = holders(quantity, terms, draft)
        given = holders(other, own, source)
        if not mine or not given or _meet(mine, given, lexicon):
            continue
        for item in rivals:
            if _meet(mine, holders(item, own, source), lexicon):
                return item
    return None


def counts_less(
    quantity: Quantity,
    terms: tuple[Term, ...],
    draft: AnalysedArticle,
    anchors: list[SourceSentence],
    lexicon: Lexicon,
) -> bool:
    """Tell whether a draft's figure counts two groups together and no source's sentence does.

    "59 were killed or injured" needs a sentence that counts the killed and the injured as one: one that has
    the value and joins the two verbs.
    """
    joined = _joined(quantity, terms, draft)
    if not joined:
        return False
    return not any(
        item.value == quantity.value and _meet(joined, _joined(item, anchor.terms, anchor.article), lexicon)
        for anchor in anchors
        for item in anchor.quantities
    )


def _meet(first: set[str], second: set[str], lexicon: Lexicon) -> bool:
    return any(lexicon.closeness(a, b) >= SYNONYM for a in first for b in second)


def _place(quantity: Quantity, article: AnalysedArticle) -> int | None:
    return next(iter(words_in(article.analysis.parse, quantity.span)), None)


def _row(parse: tuple[Word, ...], index: int) -> range:
    first = last = index
    while first > 0 and parse[first - 1].sentence == parse[index].sentence:
        first -= 1
    while last + 1 < len(parse) and parse[last + 1].sentence == parse[index].sentence:
        last += 1
    return range(first, last + 1)


def _verbs(quantity: Quantity, terms: tuple[Term, ...], article: AnalysedArticle) -> set[str]:
    """Return the verb that a figure stands with, where it carries content."""
    at = _place(quantity, article)
    if at is None:
        return set()
    verb = nearest_verb(article.analysis.parse, at)
    return {term.key for term in terms if term.word == verb and term.pos == "VERB" and not term.light}


def _joined(quantity: Quantity, terms: tuple[Term, ...], article: AnalysedArticle) -> set[str]:
    """Return the verbs joined to the one that a figure stands with, without a figure of their own."""
    at = _place(quantity, article)
    if at is None:
        return set()
    parse = article.analysis.parse
    verb, row = nearest_verb(parse, at), _row(parse, at)
    others = {
        nearest_verb(parse, place)
        for item in article.analysis.quantities
        if item.sentence == quantity.sentence
        and item is not quantity
        and (place := _place(item, article)) is not None
    }
    found = {index for index in row if parse[index].head == verb and parse[index].dep == "conj"} - others
    found = {
        index
        for index in found
        if not any(parse[item].head == index and parse[item].dep in SUBJECTS for item in row)
    }
    return {term.key for term in terms if term.word in found and term.pos == "VERB" and not term.light}


def _subjects(quantity: Quantity, terms: tuple[Term, ...], article: AnalysedArticle) -> set[str]:
    """Return the nouns and names of the subject of the verb that a figure stands with, itself left out."""
    at = _place(quantity, article)
    if at is None:
        return set()
    parse = article.analysis.parse
    verb, row = nearest_verb(parse, at), _row(parse, at)
    heads = [index for index in row if parse[index].head == verb and parse[index].dep in SUBJECTS]
    words = {item for head in heads for item in subtree(parse, row, head)}
    if at in words:
        return set()
    return {term.key for term in terms if term.word in words and term.pos in {"NOUN", "PROPN"}}


def _before(quantity: Quantity, terms: tuple[Term, ...], article: AnalysedArticle) -> set[str]:
    """Return the last name before a figure, where no other figure stands between."""
    at = _place(quantity, article)
    if at is None:
        return set()
    names = [term for term in terms if term.name and at - REACH <= term.word < at]
    if not names:
        return set()
    last = max(names, key=lambda term: term.word)
    between = any(
        last.span.end <= item.span.start and item.span.end <= quantity.span.start
        for item in article.analysis.quantities
        if item.sentence == quantity.sentence and item.span != quantity.span
    )
    return set() if between else {last.key}
