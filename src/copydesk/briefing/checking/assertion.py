"""How a clause is asserted: negated or not, how surely, of all or some, and because of what."""

import msgspec

from copydesk.briefing.checking.clauses import heads_of
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.sources import SourceSentence
from copydesk.briefing.checking.words import Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Word
from copydesk.domain.text import Span
from copydesk.language.profile import Language

ALIGNED = 0.6  # closeness from which two words are taken for the same thing when clauses are laid side by side


class Pair(msgspec.Struct, frozen=True):
    """A draft's term and the word of the source's sentence that bears it out."""

    draft: Term
    source: Term
    score: float


class DraftClause(msgspec.Struct, frozen=True):
    """What of a draft's sentence is laid beside a source's."""

    article: AnalysedArticle
    row: range  # the sentence's words in the parse
    words: frozenset[int]  # the clause's
    terms: tuple[Term, ...]
    figures: tuple[Span, ...]  # spans whose words are judged as figures or dates


def align(terms: tuple[Term, ...], sentence: SourceSentence, lexicon: Lexicon) -> list[Pair]:
    """Pair each term with the word of one source sentence that bears it out best."""
    pairs = []
    for term in terms:
        best = max(
            ((lexicon.closeness(term.key, other.key), -other.word, other) for other in sentence.terms),
            default=None,
            key=lambda item: item[:2],
        )
        if best is not None and best[0] >= ALIGNED:
            pairs.append(Pair(term, best[2], best[0]))
    return pairs


def judge_assertion(
    clause: DraftClause, window: list[SourceSentence], lexicon: Lexicon, language: Language
) -> list[Judged]:
    """Return every way in which the draft's clause asserts what the anchor sentence (window's first) does not."""
    anchor = window[0]
    pairs = align(clause.terms, anchor, lexicon)
    parse = anchor.article.analysis.parse
    row = anchor.row
    heads = heads_of(parse, row)
    solid = [pair for pair in pairs if not pair.draft.name and not pair.draft.light] or pairs
    inside = _clause_words(solid, heads, row)
    judged = [
        _negation(clause, anchor, pairs, inside, lexicon, language),
        _certainty(clause, anchor, pairs, _with_governors(parse, heads, inside), lexicon),
    ]
    return [item for item in [*judged, *_scope(clause, window, lexicon)] if item is not None]


def _clause_words(pairs: list[Pair], heads: dict[int, int], row: range) -> frozenset[int]:
    """Return the words of the source's clauses in which the paired words stand."""
    wanted = {heads[pair.source.word] for pair in pairs if pair.source.word in heads}
    return frozenset(index for index in row if heads[index] in wanted)


def _with_governors(parse: tuple[Word, ...], heads: dict[int, int], inside: frozenset[int]) -> frozenset[int]:
    """Add the verbs that govern the clauses, with their auxiliaries: "suspected of", "looking into whether"."""
    found = set(inside)
    for index in inside:
        at = index
        while parse[at].head != at:
            at = parse[at].head
            found.add(at)
    governors = {index for index in found - inside if parse[index].pos in {"VERB", "AUX", "NOUN", "ADJ"}}
    return frozenset(found | {index for index in heads if parse[index].head in governors and parse[index].dep in
                              {"aux", "advmod", "neg", "auxpass", "acomp", "attr"}})  # fmt: skip


def _negations(
    parse: tuple[Word, ...], words: frozenset[int], skip: tuple[Span, ...], language: Language
) -> list[Word]:
    certainty = language.certainty
    found = []
    for index in sorted(words):
        word = parse[index]
        if any(span.start <= word.start < span.end for span in skip):
            continue
        if word.lemma in certainty.negators and not _not_only(parse, index, words, language):
            found.append(word)
    return found


def _not_only(parse: tuple[Word, ...], index: int, words: frozenset[int], language: Language) -> bool:
    following = parse[index + 1].lemma if index + 1 in words else ""
    return following in language.checking.only


def _negation(
    clause: DraftClause,
    anchor: SourceSentence,
    pairs: list[Pair],
    inside: frozenset[int],
    lexicon: Lexicon,
    language: Language,
) -> Judged | None:
    parse, draft = anchor.article.analysis.parse, clause.article
    mine = _negations(draft.analysis.parse, clause.words, clause.figures, language)
    skip = tuple(item.span for item in anchor.quantities)
    theirs = _negations(parse, inside, skip, language)
    matched = {pair.draft.word for pair in pairs}
    opposed = [
        (term, other)
        for term in clause.terms
        if term.word not in matched and not term.name
        for other in anchor.terms
        if other.word in inside and lexicon.opposed(term.key, other.key)
    ]
    if not pairs or (len(mine) + len(theirs) + len(opposed)) % 2 == 0:
        return None
    if opposed:
        term, other = opposed[0]
        given = anchor.article.words(other.span)
        words = draft.words(term.span)
        return Judged("conflict", "negation", term.span, words, given, f"the source has “{given}”, the opposite")
    word = (mine or theirs)[0]
    if mine:
        span = Span(word.start, word.end)
        return Judged("conflict", "negation", span, draft.words(span), None, "the source does not negate this")
    given = anchor.article.words(Span(word.start, word.end))
    head = max(clause.terms, key=lambda term: (not term.name, term.pos == "VERB", -term.word))
    reason = f"the source negates this: “{given}”"
    return Judged("conflict", "negation", head.span, draft.words(head.span), given, reason)


def _certainty(
    clause: DraftClause,
    anchor: SourceSentence,
    pairs: list[Pair],
    inside: frozenset[int],
    lexicon: Lexicon,
) -> Judged | None:
    parse, words = anchor.article.analysis.parse, lexicon.words
    mine = {clause.article.analysis.parse[index].lemma for index in clause.row}
    taken = {pair.source.word for pair in pairs}
    doubts = [
        parse[index]
        for index in sorted(inside)
        if parse[index].lemma in words.doubts and index not in taken
    ]
    term = next((term for term in clause.terms if term.key in words.certain), None)
    if term is not None and term.word not in {pair.draft.word for pair in pairs}:
        reason = f"no source has “{clause.article.words(term.span)}”"
        return Judged("absent", "certainty", term.span, clause.article.words(term.span), None, reason)
    if not doubts or mine & words.doubts:
        return None
    given = anchor.article.words(Span(doubts[0].start, doubts[0].end))
    head = max(clause.terms, key=lambda term: (not term.name, term.pos == "VERB", -term.word))
    reason = f"the source is less sure: “{given}”"
    return Judged("conflict", "certainty", head.span, clause.article.words(head.span), given, reason)


def _scope(clause: DraftClause, window: list[SourceSentence], lexicon: Lexicon) -> list[Judged]:
    """A word for how many of a whole must have one of its kind in the evidence."""
    words, draft = lexicon.words, clause.article
    near = window[:3]
    theirs = {
        word.lemma
        for sentence in near
        for word in sentence.article.analysis.parse[sentence.row.start : sentence.row.stop]
    }
    found = []
    for index in sorted(clause.words):
        word = draft.analysis.parse[index]
        span = Span(word.start, word.end)
        if any(other.start <= word.start < other.end for other in clause.figures):
            continue
        for kind in (words.all_of, words.most_of, words.only, words.firsts):
            if word.lemma in kind and not kind & theirs:
                reason = f"no source says “{draft.words(span)}” of it"
                found.append(Judged("absent", "scope", span, draft.words(span), None, reason))
                break
    return found
