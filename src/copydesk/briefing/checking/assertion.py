"""How a clause is asserted: negated or not, how surely, of all or some, and because of what."""

import msgspec

from copydesk.briefing.checking.clauses import SUBJECTS, VERBAL, subtree
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.sources import SourceSentence
from copydesk.briefing.checking.words import DERIVED, SYNONYM, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Word
from copydesk.domain.text import Span
from copydesk.language.checking import CheckingWords
from copydesk.language.profile import Language

ALIGNED = (
    0.6  # closeness from which two words are taken for the same thing when clauses are laid side by side
)


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
    clause: DraftClause, anchor: SourceSentence, lexicon: Lexicon, language: Language
) -> list[Judged]:
    """Return every way in which the draft's clause asserts what one source sentence does not."""
    pairs = align(clause.terms, anchor, lexicon)
    judged = [
        _negation(clause, anchor, pairs, leading(pairs), lexicon, language),
        _certainty(clause, anchor, pairs, leading(pairs), language),
        _subject(clause, anchor, pairs, lexicon),
        _filler(clause, anchor, pairs, lexicon),
    ]
    return [item for item in judged if item is not None]


def leading(pairs: list[Pair]) -> list[Pair]:
    """Return the pairs that carry what is asserted: verbs, else other words that are no names, else all."""
    verbs = [
        pair for pair in pairs if pair.draft.pos == "VERB" and not pair.draft.light and pair.score >= SYNONYM
    ]
    words = [pair for pair in pairs if not pair.draft.name and not pair.draft.light]
    return verbs or words or pairs


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


def _filler(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> Judged | None:
    """Compare names in one role of one word: "near Okinawa" against "near Jeju"."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    mine = {term.word: term for term in clause.terms if term.name}
    given = {term.word: term for term in anchor.terms if term.name}
    for pair in pairs:
        roles = _roles(theirs, anchor.row, pair.source.word, given)
        for role, terms in _roles(ours, clause.row, pair.draft.word, mine).items():
            others = roles.get(role, [])
            if not others or any(lexicon.closeness(a.key, b.key) > 0 for a in terms for b in others):
                continue
            words = clause.article.words(terms[-1].span)
            said = anchor.article.words(Span(others[0].span.start, others[-1].span.end))
            return Judged("conflict", "name", terms[-1].span, words, said, f"the source has {said} here")
    return None


def _roles(parse: tuple[Word, ...], row: range, head: int, names: dict[int, Term]) -> dict[str, list[Term]]:
    """Return the names in each role of a word: after each preposition, and as its possessor."""
    found: dict[str, list[Term]] = {}
    for index in row:
        word = parse[index]
        if word.head != head or index == head:
            continue
        role = word.lemma if word.dep == "prep" else "poss" if word.dep == "poss" else ""
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


def nearest_verb(parse: tuple[Word, ...], index: int) -> int:
    """Return the verb that a word depends on most closely, itself where it is one, or the root."""
    at = index
    while parse[at].pos not in VERBAL or parse[at].dep in {"aux", "auxpass", "amod"}:
        if parse[at].head == at:
            break
        at = parse[at].head
    return at


def governors(parse: tuple[Word, ...], index: int) -> list[int]:
    """Return a word and what it depends on, up to the root or to the noun of a relative clause."""
    path, at = [index], index
    while parse[at].head != at and parse[at].dep not in {"relcl", "advcl"}:
        if parse[at].dep == "conj" and parse[at].pos in VERBAL:
            at = parse[at].head  # "said A and did B": what governs A governs B, but A does not
            continue
        at = parse[at].head
        path.append(at)
    return path


def _negated_verbs(
    parse: tuple[Word, ...], row: range, skip: tuple[Span, ...], language: Language
) -> dict[int, Word]:
    """Map each negated verb of a sentence to the word that negates it; twice negated is not negated."""
    certainty = language.certainty
    found: dict[int, list[Word]] = {}
    for index in row:
        word = parse[index]
        if any(span.start <= word.start < span.end for span in skip):
            continue
        lemma = word.lemma.replace("’", "'")
        if lemma in certainty.negators and not _not_only(parse, index, row, language):
            found.setdefault(nearest_verb(parse, index), []).append(word)
        elif lemma in certainty.negative_verbs | certainty.denials | language.checking.refusals:
            for item in row:
                governed = (
                    parse[item].dep in {"xcomp", "ccomp", "pcomp", "prep"} and parse[item].head == index
                )
                if governed:
                    inner = [x for x in row if parse[x].head == item and parse[x].dep == "pcomp"]
                    for verb in [item, *inner]:
                        if parse[verb].pos in VERBAL:
                            found.setdefault(verb, []).append(word)
    return {verb: words[0] for verb, words in found.items() if len(words) % 2}


def _not_only(parse: tuple[Word, ...], index: int, row: range, language: Language) -> bool:
    following = parse[index + 1].lemma if index + 1 in row else ""
    return following in language.checking.only


def _negation(
    clause: DraftClause,
    anchor: SourceSentence,
    pairs: list[Pair],
    solid: list[Pair],
    lexicon: Lexicon,
    language: Language,
) -> Judged | None:
    draft = clause.article
    ours, theirs = draft.analysis.parse, anchor.article.analysis.parse
    mine = _negated_verbs(ours, clause.row, clause.figures, language)
    given = _negated_verbs(theirs, anchor.row, tuple(item.span for item in anchor.quantities), language)
    matched = {pair.draft.word for pair in pairs}
    verbs = {nearest_verb(theirs, pair.source.word) for pair in solid}
    verbs |= {nearest_verb(theirs, theirs[verb].head) for verb in verbs}
    opposed: dict[int, tuple[Term, Term]] = {}
    for term in clause.terms:
        if term.word in matched or term.name:
            continue
        for match in anchor.terms:
            if nearest_verb(theirs, match.word) in verbs and lexicon.opposed(term.key, match.key):
                verb = nearest_verb(ours, term.word)
                opposed[verb] = (term, match)
                # "lets them use it" against "banned them from using it": the governed verb is opposed too
                for index in clause.row:
                    if ours[index].head == verb and ours[index].dep in {"xcomp", "ccomp"}:
                        opposed.setdefault(index, (term, match))
    against: list[tuple[Pair, Word | None]] = []
    for pair in solid:
        verb, other = nearest_verb(ours, pair.draft.word), nearest_verb(theirs, pair.source.word)
        odd = (verb in mine) + (other in given) + (verb in opposed)
        if odd % 2:
            against.append((pair, mine.get(verb) or given.get(other)))
    if not solid or 2 * len(against) <= len(solid):
        return None
    pair, word = against[0]
    if word is None or nearest_verb(ours, pair.draft.word) in opposed:
        term, other_term = opposed[nearest_verb(ours, pair.draft.word)]
        words, said = draft.words(term.span), anchor.article.words(other_term.span)
        return Judged(
            "conflict", "negation", term.span, words, said, f"the source has “{said}”, the opposite"
        )
    span = Span(word.start, word.end)
    if nearest_verb(ours, pair.draft.word) in mine:
        return Judged(
            "conflict", "negation", span, draft.words(span), None, "the source does not negate this"
        )
    said, head = anchor.article.words(span), _head_term(clause)
    return Judged(
        "conflict", "negation", head.span, draft.words(head.span), said, f"the source negates this: “{said}”"
    )


def _head_term(clause: DraftClause) -> Term:
    return max(clause.terms, key=lambda term: (not term.name, term.pos == "VERB", -term.word))


def _certainty(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], solid: list[Pair], language: Language
) -> Judged | None:
    draft, words = clause.article, language.checking
    parse = anchor.article.analysis.parse
    term = next((term for term in clause.terms if term.key in words.certain), None)
    if term is not None and term.word not in {pair.draft.word for pair in pairs}:
        reason = f"no source has “{draft.words(term.span)}”"
        return Judged("absent", "certainty", term.span, draft.words(term.span), None, reason)
    lemmas = {draft.analysis.parse[index].lemma for index in clause.row}
    if lemmas & (words.doubts | words.reserves):
        return None
    taken = {pair.source.word for pair in pairs}
    doubted: list[Word] = []
    for pair in solid:
        path = set(governors(parse, pair.source.word))
        beside = {
            index
            for index in anchor.row
            if parse[index].head in path and parse[index].dep in {"aux", "advmod", "acomp", "mark"}
        }
        beside |= {
            index
            for index in anchor.row
            if parse[index].head == pair.source.word and parse[index].dep == "amod"
        }
        found = [
            index
            for index in sorted(path | beside)
            if parse[index].lemma in words.doubts
            and index not in taken
            and not _plain(parse, anchor.row, index, words)
        ]
        doubted += [parse[index] for index in found[:1]]
    if not solid or 2 * len(doubted) <= len(solid):
        return None
    span = Span(doubted[0].start, doubted[0].end)
    said, head = anchor.article.words(span), _head_term(clause)
    reason = f"the source is less sure: “{said}”"
    return Judged("conflict", "certainty", head.span, draft.words(head.span), said, reason)


def _plain(parse: tuple[Word, ...], row: range, index: int, words: CheckingWords) -> bool:
    """Tell whether a verb that raises doubt before another verb ("appears to be") stands without one."""
    raising = parse[index].lemma in words.raising and parse[index].pos == "VERB"
    return raising and not any(
        parse[item].head == index and parse[item].dep in {"xcomp", "ccomp", "oprd", "acomp"} for item in row
    )


def judge_scope(clause: DraftClause, window: list[SourceSentence], lexicon: Lexicon) -> list[Judged]:
    """A word for how many of a whole must have one of its kind in the evidence."""
    words, draft = lexicon.words, clause.article
    near = window
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
            if word.lemma in kind and not kind & theirs and word.pos != "PROPN":
                reason = f"no source says “{draft.words(span)}” of it"
                found.append(Judged("absent", "scope", span, draft.words(span), None, reason))
                break
    return found
