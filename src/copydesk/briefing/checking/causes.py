"""Causes and attributions of a draft: a reason must be given as one, and a disputed word stays somebody's."""

from copydesk.briefing.checking.assertion import lemma_of
from copydesk.briefing.checking.clauses import SUBJECTS, nearest_verb
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.pairing import DraftClause
from copydesk.briefing.checking.quotations import name_words
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.words import BROADER, SYNONYM, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quote, Word
from copydesk.domain.text import Span
from copydesk.language.profile import Language

OPENING_MARKS = ("“", '"', "«", "„")
BELIEVERS = frozenset({"named_person", "named_organisation", "anonymous"})
ANSWER = 3  # sentences after a statement in which another may go against it
CAUSE_SHARE = 0.75  # of a cause's words that one sentence must have to give it as the cause


def judge_cause(
    clause: DraftClause, near: list[SourceSentence], weights: dict[str, float], lexicon: Lexicon
) -> Judged | None:
    """Look for a draft's cause: one source sentence must hold its words and give it as a cause too."""
    parse = clause.article.analysis.parse
    marker = _marker(parse, clause.row, clause.words, lexicon)
    if marker is None:
        return None
    first, last = marker
    purpose = parse[first].pos == "PART"  # "to escape checks": a source may put it in any way
    terms = [term for term in clause.terms if term.word > last and not term.light]
    # "…, CNN's source said" after the cause is no part of it.
    terms = [
        term
        for term in terms
        if nearest_verb(parse, term.word) != _root(parse, clause.row) or term.word <= last
    ]
    terms = terms or [term for term in clause.terms if term.word > last]
    if not terms:
        return None
    span = Span(parse[first].start, max(parse[last].end, terms[-1].span.end))
    for sentence in near:
        theirs = sentence.article.analysis.parse
        if not purpose and _marker(theirs, sentence.row, frozenset(sentence.row), lexicon) is None:
            continue
        verb = [term for term in clause.terms if purpose and term.word == parse[first].head]
        if _held(terms, sentence, weights, lexicon) >= CAUSE_SHARE and (
            not verb or _held(verb, sentence, weights, lexicon) > 0
        ):
            return None
    words = clause.article.words(span)
    return Judged("absent", "statement", span, words, None, "no source gives this as the reason")


def _root(parse: tuple[Word, ...], row: range) -> int:
    return next((index for index in row if parse[index].head == index), row.start)


def _held(terms: list[Term], sentence: SourceSentence, weights: dict[str, float], lexicon: Lexicon) -> float:
    total = sum(weights.get(term.key, 1.0) for term in terms)
    held = sum(
        weights.get(term.key, 1.0)
        for term in terms
        if any(lexicon.closeness(term.key, other.key) >= BROADER for other in sentence.terms)
    )
    return held / total if total else 0.0


def _marker(
    parse: tuple[Word, ...], row: range, words: frozenset[int], lexicon: Lexicon
) -> tuple[int, int] | None:
    """Return the first and last word of what announces a cause or a purpose in a sentence, or None."""
    lemmas = [parse[index].lemma for index in row]
    for offset, index in enumerate(row):
        if index not in words:
            continue
        for cause in lexicon.causes.get(lemmas[offset], ()):
            if tuple(lemmas[offset : offset + len(cause)]) == cause:
                return index, index + len(cause) - 1
        word = parse[index]
        if word.lemma in lexicon.words.cause_verbs and word.pos == "VERB":
            return index, index
        if word.dep == "aux" and word.pos == "PART" and parse[word.head].dep == "advcl":
            return index, index
    return None


def judge_attribution(
    clause: DraftClause,
    anchor: SourceSentence,
    around: list[SourceSentence],
    lexicon: Lexicon,
    language: Language,
) -> Judged | None:
    """Find a dropped attribution: what a source has only as somebody's word, told by the draft as fact.

    It is a fault where the word is a claim or allegation, where nobody named vouches for it, where the source
    has it only in quotation marks, or where somebody disputes it close by. Else the source vouches for its
    own sources, and a draft may too.
    """
    if _attributed(clause.article, clause.row, language):
        return None
    sentence = clause.article.analysis.parse[clause.row.start].sentence if clause.row else -1
    given = {
        word
        for quote in clause.article.analysis.quotes
        if quote.sentence == sentence and quote.source is not None
        for word in name_words(quote.source.name)
    }
    text = anchor.text
    if text[:1] in OPENING_MARKS and not any(quote.source for quote in anchor.quotes) and clause.terms:
        head = clause.terms[0]
        words = clause.article.words(head.span)
        return Judged(
            "conflict", "certainty", head.span, words, text, "the source has it only in quotation marks"
        )
    for quote in anchor.quotes:
        if quote.source is not None and name_words(quote.source.name) & (_subject_names(clause) | given):
            continue  # the draft names whose word it is: "Hughes has seen such rings"
        inside = [term for term in anchor.terms if any(part.holds(term.span) for part in quote.content)]
        if quote.kind != "indirect" and 2 * len(inside) < len(anchor.terms):
            continue
        reason = _doubtful(quote, anchor, _answers(clause, anchor, around, lexicon), language)
        if reason is not None:
            if not clause.terms:
                return None
            head = max(clause.terms, key=lambda term: (not term.name, term.pos == "VERB", -term.word))
            words = clause.article.words(head.span)
            said = quote.source.name if quote.source is not None else "somebody"
            return Judged("conflict", "certainty", head.span, words, said, f"the word of {said}: {reason}")
    return None


def _subject_names(clause: DraftClause) -> set[str]:
    """Return the names that a clause's verbs have as their subjects."""
    parse = clause.article.analysis.parse
    return {term.key for term in clause.terms if term.name and parse[term.word].dep in SUBJECTS}


def _answers(
    clause: DraftClause, anchor: SourceSentence, around: list[SourceSentence], lexicon: Lexicon
) -> list[SourceSentence]:
    """Return the sentences that may go against a statement: those that follow it, or speak of the same.

    What follows is read up to and with the first sentence in which somebody else speaks: past that the text
    is on another statement.
    """
    speakers = {quote.source.name for quote in anchor.quotes if quote.source is not None}
    found = []
    for item in sorted((item for item in around if item.index > anchor.index), key=lambda item: item.index):
        if item.index - anchor.index > ANSWER:
            break
        found.append(item)
        if any(quote.source is not None and quote.source.name not in speakers for quote in item.quotes):
            break
    words = [term for term in clause.terms if not term.light and not term.name]
    for item in around:
        shared = sum(
            any(lexicon.closeness(term.key, one.key) >= SYNONYM for one in item.terms) for term in words
        )
        if words and item not in found and 2 * shared >= len(words):
            found.append(item)
    return found


def _attributed(draft: AnalysedArticle, row: range, language: Language) -> bool:
    if not row:
        return True
    sentence = draft.analysis.parse[row.start].sentence
    for quote in draft.analysis.quotes:
        if quote.sentence == sentence and quote.source is not None and quote.act != "thinks":
            return True  # "Acme considers a sale" is Acme's plan, not Acme's word
    words = (draft.analysis.parse[index] for index in row)
    return any(word.lemma in language.checking.attributing and word.pos != "PROPN" for word in words)


def _content(quote: Quote, anchor: SourceSentence) -> list[Word]:
    """Return the words of an anchor that somebody is said to have said."""
    parse = anchor.article.analysis.parse
    return [
        parse[index]
        for index in anchor.row
        if any(part.start <= parse[index].start < part.end for part in quote.content)
    ]


def _doubtful(
    quote: Quote, anchor: SourceSentence, around: list[SourceSentence], language: Language
) -> str | None:
    words = anchor.article.words(quote.cue).lower() if quote.cue is not None else ""
    start = quote.cue.start if quote.cue is not None else -1
    cue = {lemma_of(word, anchor.article) for word in anchor.article.analysis.parse if word.start == start}
    cue |= set(words.split())
    if cue & language.certainty.allegations:
        return "the source calls it a claim"
    role = set((quote.source.role or "").lower().split()) if quote.source is not None else set()
    if role & language.checking.advocates:
        return "who speaks for one side"
    told = {lemma_of(word, anchor.article) for word in _content(quote, anchor)}
    if quote.source is not None and quote.source.kind == "anonymous" and told & language.checking.doubts:
        return "nobody named vouches for it"
    believer = quote.source is not None and quote.source.kind in BELIEVERS
    if quote.act == "thinks" and believer and cue & (language.checking.doubts | language.checking.reserves):
        return "the source has it as a belief or a wish"
    after = next((item for item in around if item.index == anchor.index + 1), None)
    if after is not None and after.row:
        opening = after.article.analysis.parse[after.row.start]
        if opening.lemma in language.checking.contrasts:
            return "and the next sentence goes against it"
    for sentence in around:
        parse = sentence.article.analysis.parse
        found = next(
            (parse[index] for index in sentence.row if parse[index].lemma in language.checking.disputes), None
        )
        if found is not None:
            said = sentence.article.words(Span(found.start, found.end))
            return f"and it is disputed (“{said}”)"
    if quote.kind == "direct":
        return "the source has it only in quotation marks"
    return None
