"""How a clause is asserted: negated or not, how surely, of all or some, and because of what."""

from copydesk.briefing.checking.asserting import judge_done
from copydesk.briefing.checking.clauses import VERBAL, nearest_verb
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.pairing import DraftClause, Pair
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.roles import judge_roles
from copydesk.briefing.checking.words import DERIVED, SAME, SYNONYM, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Word
from copydesk.domain.text import Span
from copydesk.language.checking import CheckingWords
from copydesk.language.profile import Language

SINCE_REACH = 5  # words after "first" in which "since 1997" makes it one of a span of time only
SHORT = 3  # letters of a lemma that may have lost a silent e: "hop" of "hopes", not "pass" of "passes"


def judge_assertion(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon, language: Language
) -> list[Judged]:
    """Return every way in which the draft's clause asserts what one source sentence does not.

    `pairs` are the clause's words paired with that sentence's.
    """
    solid = leading(pairs, clause.head)
    judged = [
        _negation(clause, anchor, pairs, solid, lexicon, language),
        _certainty(clause, anchor, pairs, solid, language)
        or judge_done(clause, anchor, pairs, language.checking),
    ]
    judged += judge_roles(clause, anchor, pairs, lexicon)
    return [item for item in judged if item is not None]


def leading(pairs: list[Pair], head: int) -> list[Pair]:
    """Return the pairs that carry what is asserted: verbs, else other words that are no names, else all."""
    verbs = [
        pair
        for pair in pairs
        if pair.draft.pos == "VERB"
        and (not pair.draft.light or pair.draft.word == head)
        and pair.score >= (SAME if pair.draft.light else SYNONYM)
    ]
    words = [pair for pair in pairs if not pair.draft.name and not pair.draft.light]
    return verbs or words or pairs


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


def _sharing(parse: tuple[Word, ...], row: range, index: int) -> set[int]:
    """Return the verbs whose auxiliaries a verb shares: "could suck up creatures and carry them"."""
    found: set[int] = set()
    while (
        parse[index].dep == "conj"
        and parse[index].pos in VERBAL
        and parse[parse[index].head].pos in VERBAL
        and not any(
            parse[item].head == index and parse[item].dep in {"aux", "nsubj", "nsubjpass"} for item in row
        )
    ):
        index = parse[index].head
        found.add(index)
    return found


def _negated_verbs(
    parse: tuple[Word, ...], row: range, skip: tuple[Span, ...], language: Language
) -> dict[int, Word]:
    """Map each negated verb of a sentence to the word that negates it; twice negated is not negated."""
    certainty = language.certainty
    found: dict[int, list[Word]] = {}
    refused: dict[int, list[int]] = {}
    lemmas = {parse[index].lemma for index in row}
    for index in row:
        word = parse[index]
        if word.lemma == "nor" and "neither" in lemmas:
            continue  # the two are one negation
        if any(span.start <= word.start < span.end for span in skip):
            continue
        lemma = word.lemma.replace("’", "'")
        if lemma in certainty.negators and not _not_only(parse, index, row, language):
            found.setdefault(_negated_by(parse, index, row), []).append(word)
        elif lemma in language.checking.pending and index + 1 in row and parse[index + 1].pos == "PART":
            found.setdefault(parse[index + 1].head, []).append(word)
        elif lemma in certainty.negative_verbs | certainty.denials | language.checking.refusals:
            for item in row:
                over = {index, word.head} if word.dep == "acomp" else {index}
                governed = parse[item].dep in {"xcomp", "ccomp", "pcomp", "prep"} and parse[item].head in over
                if governed:
                    inner = [x for x in row if parse[x].head == item and parse[x].dep == "pcomp"]
                    for verb in [item, *inner]:
                        if parse[verb].pos in VERBAL:
                            found.setdefault(verb, []).append(word)
                            refused.setdefault(index, []).append(verb)
    for index, verbs in refused.items():
        for verb in verbs if len(found.get(index, ())) % 2 else ():
            found[verb].append(found[index][0])  # "have not ruled out that": it may be so
    return {verb: words[0] for verb, words in found.items() if len(words) % 2}


def _negated_by(parse: tuple[Word, ...], index: int, row: range) -> int:
    """Return the verb that a negator negates; "without" leaves the verb before it as it is."""
    if parse[index].dep != "prep":
        return nearest_verb(parse, index)
    own = [item for item in row if parse[item].head == index and parse[item].dep in {"pcomp", "pobj"}]
    return own[0] if own else index


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
    counts = tuple(item.span for item in anchor.quantities if item.value != 0)  # "no arrests" negates
    given = _negated_verbs(theirs, anchor.row, counts, language)
    matched = {pair.draft.word for pair in pairs if pair.score >= DERIVED}
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
    headed = any(pair.draft.word == clause.head for pair, _ in against)
    if not against or (2 * len(against) <= len(solid) and not headed):
        return _negated_alone(clause, anchor, pairs, mine, given)
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


def _negated_alone(
    clause: DraftClause,
    anchor: SourceSentence,
    pairs: list[Pair],
    mine: dict[int, Word],
    given: dict[int, Word],
) -> Judged | None:
    """Find one verb that only one of draft and source negates, where both have it word for word.

    The verb itself is the same, or two of the words that stand with it are ("is the longest vessel").
    """
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    met: dict[tuple[int, int], list[Pair]] = {}
    for pair in pairs:
        if pair.score >= SAME:
            both = nearest_verb(ours, pair.draft.word), nearest_verb(theirs, pair.source.word)
            met.setdefault(both, []).append(pair)
    for (verb, other), held in sorted(met.items()):
        itself = any(pair.draft.word == verb and pair.source.word == other for pair in held)
        linked = ours[verb].pos == theirs[other].pos == "AUX" and len(held) > 1
        if (verb in mine) == (other in given) or verb not in clause.words or not (itself or linked):
            continue
        word = mine.get(verb)
        if word is not None:
            span = Span(word.start, word.end)
            words = clause.article.words(span)
            return Judged("conflict", "negation", span, words, None, "the source does not negate this")
        span = Span(given[other].start, given[other].end)
        said, head = anchor.article.words(span), held[0].draft
        words = clause.article.words(head.span)
        return Judged("conflict", "negation", head.span, words, said, f"the source negates this: “{said}”")
    return None


def _head_term(clause: DraftClause) -> Term:
    return max(clause.terms, key=lambda term: (not term.name, term.pos == "VERB", -term.word))


def _certainty(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], solid: list[Pair], language: Language
) -> Judged | None:
    draft, words = clause.article, language.checking
    parse = anchor.article.analysis.parse
    term = next((term for term in clause.terms if term.key in words.certain), None)
    sure = {item.source.key for item in pairs if term is not None and item.draft.word == term.word}
    if term is not None and not sure & (words.certain | {term.key}):
        reason = f"no source has “{draft.words(term.span)}”"
        return Judged("absent", "certainty", term.span, draft.words(term.span), None, reason)
    ahead = _ahead(clause, anchor, solid, words)
    if ahead is not None:
        return ahead
    lemmas = {draft.analysis.parse[index].lemma for index in clause.row}
    if lemmas & (words.doubts | words.reserves | language.certainty.allegations):
        return None
    taken = {pair.source.word for pair in pairs}
    doubted: list[Word] = []
    itself = False  # the very verb that the draft has is doubted
    for pair in solid:
        path = set(governors(parse, pair.source.word)) | _sharing(parse, anchor.row, pair.source.word)
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
            if (
                lemma_of(parse[index], anchor.article) in words.doubts
                or _opinion(parse, anchor.row, index, words)
            )
            and index not in taken
            and not _plain(parse, anchor.row, index, words)
        ]
        doubted += [parse[index] for index in found[:1]]
        itself |= bool(found) and pair.draft.pos == "VERB" and pair.score >= SAME
    if not doubted or (2 * len(doubted) <= len(solid) and not itself):
        return None
    span = Span(doubted[0].start, doubted[0].end)
    said, head = anchor.article.words(span), _head_term(clause)
    reason = f"the source is less sure: “{said}”"
    return Judged("conflict", "certainty", head.span, draft.words(head.span), said, reason)


def _ahead(
    clause: DraftClause, anchor: SourceSentence, solid: list[Pair], words: CheckingWords
) -> Judged | None:
    """Find a "will" of the draft where the source neither says that it will be nor that it is meant to."""
    draft = clause.article
    ours = draft.analysis.parse
    for pair in solid:
        verb = nearest_verb(ours, pair.draft.word)
        marks = [
            index
            for index in sorted(clause.words)
            if ours[index].head == verb and ours[index].dep == "aux" and ours[index].lemma in words.future
        ]
        theirs = anchor.article.analysis.parse
        path = set(governors(theirs, pair.source.word))
        about = path | {index for index in anchor.row if theirs[index].head in path}
        if marks and not {theirs[index].lemma for index in about} & words.ahead:
            span = Span(ours[marks[0]].start, ours[marks[0]].end)
            reason = "the source does not say that this lies ahead"
            return Judged("conflict", "certainty", span, draft.words(span), None, reason)
    return None


def lemma_of(word: Word, article: AnalysedArticle) -> str:
    """Return a word's lemma, mending what parsers make of a silent e: "hopes" is of "hope", not of "hop"."""
    written = article.article.text[word.start : word.end].lower()
    if word.pos in VERBAL and written.endswith("es") and written == word.lemma + "es":
        return written.removesuffix("s") if len(word.lemma) <= SHORT else word.lemma
    return word.lemma


def _opinion(parse: tuple[Word, ...], row: range, index: int, words: CheckingWords) -> bool:
    """Tell whether a verb gives what somebody calls a thing: "critics called the deal a surrender"."""
    return parse[index].lemma in words.opinions and any(
        parse[item].head == index and (parse[item].dep in {"oprd", "ccomp"} or parse[item].lemma == "as")
        for item in row
    )


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
        for kind in (
            words.all_of,
            words.wholes | words.all_of,
            words.none_of,
            words.most_of,
            words.only,
            words.firsts,
        ):
            ordinal = kind is words.firsts and word.pos == "ADV"  # "first named" says when, not which
            if word.lemma in kind and not kind & theirs and word.pos != "PROPN" and not ordinal:
                reason = f"no source says “{draft.words(span)}” of it"
                found.append(Judged("absent", "scope", span, draft.words(span), None, reason))
                break
            if kind is words.firsts and word.lemma in kind and not ordinal and _since(clause, window, words):
                reason = f"the source says “{draft.words(span)}” of a span of time only"
                found.append(Judged("absent", "scope", span, draft.words(span), None, reason))
                break
    return found


def _since(clause: DraftClause, window: list[SourceSentence], words: CheckingWords) -> bool:
    """Tell whether every "first" of the sources is one since a time, and the draft's is of all time."""
    ours = {clause.article.analysis.parse[index].lemma for index in clause.row}
    if ours & words.spans_of:
        return False
    found = []
    for sentence in window:
        parse = sentence.article.analysis.parse
        for index in sentence.row:
            if parse[index].lemma in words.firsts:
                after = range(index + 1, min(index + 1 + SINCE_REACH, sentence.row.stop))
                found.append(any(parse[at].lemma in words.spans_of for at in after))
    return bool(found) and all(found)
