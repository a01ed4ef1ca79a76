"""Who does what to whom: the same words in other roles are another statement."""

from copydesk.briefing.checking.clauses import SUBJECTS, nearest_verb, subtree
from copydesk.briefing.checking.elements import Judged, Standing
from copydesk.briefing.checking.pairing import DraftClause, Pair
from copydesk.briefing.checking.quotations import name_words
from copydesk.briefing.checking.sources import SourceSentence
from copydesk.briefing.checking.words import BROADER, DERIVED, SYNONYM, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quote, Word
from copydesk.domain.text import Span

KIND_OF = "kind of"  # the role of a name before a noun
NAMED = frozenset({"named_person", "named_organisation"})
OBJECTS = frozenset({"dobj", "obj"})


def judge_roles(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> list[Judged | None]:
    """Return every way in which the clause gives a word a role that it has not in one source sentence."""
    return [
        _subject(clause, anchor, pairs, lexicon),
        _swapped(clause, anchor, pairs, lexicon),
        _filler(clause, anchor, pairs, lexicon),
        _speaker(clause, anchor, pairs),
    ]


def _subject(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> Judged | None:
    """Compare who does it: the named subject of a draft's verb against that of the source's."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    for pair in pairs:
        if pair.draft.pos != "VERB" or pair.score < (DERIVED if pair.draft.light else SYNONYM):
            continue
        mine = _subjects(ours, clause.row, pair.draft.word)
        given = _subjects(theirs, anchor.row, pair.source.word)
        names = [term for term in clause.terms if term.name and term.word in mine]
        others = [term for term in anchor.terms if term.name and term.word in given]
        if (
            not names
            or not others
            or _passive(ours, clause.row, pair.draft.word) != _passive(theirs, anchor.row, pair.source.word)
        ):
            continue
        whole = [term.key for term in anchor.terms if term.name or term.word in given]
        if any(lexicon.closeness(name.key, other) > 0 for name in names for other in whole):
            continue
        words = clause.article.words(names[-1].span)
        said = anchor.article.words(Span(others[0].span.start, others[-1].span.end))
        return Judged("conflict", "name", names[-1].span, words, said, f"the source says this of {said}")
    return None


def _swapped(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> Judged | None:
    """Find a verb whose object is its subject in the source: "shot the clerk", "the clerk shot himself"."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    for pair in pairs:
        if pair.draft.pos != "VERB" or pair.draft.light or pair.score < SYNONYM:
            continue
        if _passive(ours, clause.row, pair.draft.word) or _passive(theirs, anchor.row, pair.source.word):
            continue
        doing = _terms_in(clause.terms, _subjects(ours, clause.row, pair.draft.word))
        done = _terms_in(clause.terms, _objects(ours, clause.row, pair.draft.word))
        given = _terms_in(anchor.terms, _subjects(theirs, anchor.row, pair.source.word))
        if (
            not doing
            or not done
            or not given
            or _alike(doing, given, lexicon)
            or not _alike(done, given, lexicon)
        ):
            continue
        words, said = clause.article.words(doing[-1].span), anchor.article.words(given[-1].span)
        return Judged("conflict", "statement", doing[-1].span, words, said, f"in the source {said} does it")
    return None


def _terms_in(terms: tuple[Term, ...], words: set[int]) -> list[Term]:
    return [term for term in terms if term.word in words and term.pos in {"NOUN", "PROPN"}]


def _alike(first: list[Term], second: list[Term], lexicon: Lexicon) -> bool:
    return any(lexicon.closeness(a.key, b.key) >= BROADER for a in first for b in second)


def _objects(parse: tuple[Word, ...], row: range, verb: int) -> set[int]:
    heads = [index for index in row if parse[index].head == verb and parse[index].dep in OBJECTS]
    return {
        item for head in heads for item in subtree(parse, row, head) if not _in_relative(parse, item, head)
    }


def _filler(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> Judged | None:
    """Compare names in one role of one word: "near Okinawa" against "near Jeju"."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    mine = {term.word: term for term in clause.terms if term.name}
    given = {term.word: term for term in anchor.terms if term.name}
    nouns = lexicon.speech.person_nouns
    for pair in pairs:
        roles = _roles(theirs, anchor.row, pair.source.word, given, nouns)
        for role, terms in _roles(ours, clause.row, pair.draft.word, mine, nouns).items():
            others = roles.get(role, [])
            if not others or any(lexicon.closeness(a.key, b.key) > 0 for a in terms for b in others):
                continue
            words = clause.article.words(terms[-1].span)
            said = anchor.article.words(Span(others[0].span.start, others[-1].span.end))
            # "Acme models" are others than "Basix models", and nothing says that these are meant.
            standing: Standing = "absent" if role == KIND_OF else "conflict"
            return Judged(standing, "name", terms[-1].span, words, said, f"the source has {said} here")
    return None


def _speaker(clause: DraftClause, anchor: SourceSentence, pairs: list[Pair]) -> Judged | None:
    """Compare the persons to whom draft and source give what the clause says, in quotation marks or not."""
    mine = _said_by(clause.article, [pair.draft.span for pair in pairs])
    given = _said_by(anchor.article, [pair.source.span for pair in pairs])
    if mine is None or given is None or mine.source is None or given.source is None:
        return None
    names = name_words(mine.source.name)
    if names & name_words(given.source.name) or given.source.kind != "named_person":
        return None
    if mine.source.kind == "named_organisation" and names & name_words(anchor.text):
        return None  # a firm says what its own people say
    words, said = mine.source.name, given.source.name
    span = mine.source.span or mine.content[0]
    return Judged("conflict", "speaker", span, words, said, f"in the source {said} says this")


def _said_by(article: AnalysedArticle, spans: list[Span]) -> Quote | None:
    """Return the quote of a named source that holds most of some words, where there is one."""
    for quote in article.analysis.quotes:
        if quote.source is None or quote.source.kind not in NAMED:
            continue
        held = sum(any(part.holds(span) for part in quote.content) for span in spans)
        if held > len(spans) / 2:
            return quote
    return None


def _roles(
    parse: tuple[Word, ...], row: range, head: int, names: dict[int, Term], roles: frozenset[str]
) -> dict[str, list[Term]]:
    """Return the names in each role of a word: after each preposition, and as its possessor."""
    found: dict[str, list[Term]] = {}
    for index in row:
        word = parse[index]
        if word.head != head or index == head:
            continue
        role = word.lemma if word.dep == "prep" else "of" if word.dep == "poss" else ""
        if word.dep in {"compound", "nmod"}:
            role = "of" if parse[head].lemma in roles else KIND_OF  # "a former Acme executive" is Acme's
        held = [names[item] for item in sorted(subtree(parse, row, index)) if item in names] if role else []
        if held:
            found.setdefault(role, []).extend(held)
    return found


def _subjects(parse: tuple[Word, ...], row: range, verb: int) -> set[int]:
    """Return the words of a verb's subject; without one, or for a pronoun, that of its governing verb."""
    for _ in range(len(row)):
        own = [index for index in row if parse[index].head == verb and parse[index].dep in SUBJECTS]
        if own and parse[own[0]].pos != "PRON":
            found = subtree(parse, row, own[0])
            return {index for index in found if not _in_relative(parse, index, own[0])}
        shared = {"ccomp", "advcl"} if own else {"conj", "xcomp", "advcl", "pcomp"}
        if parse[verb].dep not in shared or parse[verb].head == verb:
            return set()
        verb = nearest_verb(parse, parse[verb].head)
    return set()


def _in_relative(parse: tuple[Word, ...], index: int, top: int) -> bool:
    while index != top and parse[index].head != index:
        if parse[index].dep in {"relcl", "acl", "appos", "prep"}:
            return True
        index = parse[index].head
    return False


def _passive(parse: tuple[Word, ...], row: range, verb: int) -> bool:
    return any(parse[index].head == verb and parse[index].dep in {"auxpass", "nsubjpass"} for index in row)
