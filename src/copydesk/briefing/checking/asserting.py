"""Whether a source's verb is asserted: done, not planned, asked for or conditional, and by whom."""

from copydesk.briefing.checking.clauses import SUBJECTS, VERBAL, nearest_verb, subtree
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.pairing import DraftClause, Pair
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.roles import in_relative, passive
from copydesk.briefing.checking.words import BROADER, SAME, SYNONYM, Lexicon
from copydesk.domain.annotation import Word
from copydesk.domain.text import Span
from copydesk.language.checking import CheckingWords
from copydesk.language.profile import Language

GOVERNED = frozenset({"xcomp", "ccomp", "acl", "advcl"})
CASUAL = frozenset({"to", "by", "from", "next", "later", "can", "until", "agree"})  # of past things too
CLOSING = "”\"'’ "
FULL = frozenset({"NOUN", "PROPN"})


def judge_done(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], words: CheckingWords
) -> Judged | None:
    """Find a verb that is done in the draft and only planned, offered, asked or conditional in the source."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    if _open_draft(ours, clause.row, words):
        return None
    for pair in pairs:
        if pair.draft.pos != "VERB" or pair.score < (SAME if pair.draft.light else SYNONYM):
            continue
        if _infinitive(ours, clause.row, pair.draft.word):
            continue
        at = not_done(theirs, anchor.row, pair.source.word, words)
        if at is not None and not _said_too(pairs, at):
            span = Span(theirs[at].start, theirs[at].end)
            said, drafted = anchor.article.words(span), clause.article.words(pair.draft.span)
            reason = f"the source does not have it as done: “{said}”"
            return Judged("conflict", "certainty", pair.draft.span, drafted, said, reason)
    return None


def asserts(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon, language: Language
) -> bool:
    """Tell whether a source's sentence asserts the clause's verb as the draft does, by the same doer.

    Where the sentence has not that verb, nothing is said against it.
    """
    parse = clause.article.analysis.parse
    sure, head = not _open_draft(parse, clause.row, language.checking), clause.head
    if parse[head].pos not in VERBAL:  # the parser took a verb for a description: "the ship Ada left port"
        verbs = [at for at in clause.words if parse[at].head == head and parse[at].dep == "relcl"]
        head = min(verbs, default=head)
    return all(
        (not sure or _as_fact(anchor, pair.source.word, language))
        and _one_doer(clause, anchor, pair, lexicon)
        for pair in pairs
        if pair.draft.word == head
    )


def _as_fact(anchor: SourceSentence, index: int, language: Language) -> bool:
    """Tell whether a source says that something is done: not that it may or should be, nor whether it is."""
    parse, certainty = anchor.article.analysis.parse, language.certainty
    verb = nearest_verb(parse, index)
    loose = language.checking.doubts | certainty.possible_modals | certainty.deontic_modals
    helped = any(
        parse[at].head == verb and parse[at].dep == "aux" and parse[at].lemma in loose for at in anchor.row
    )
    asked = anchor.text.rstrip(CLOSING).endswith("?")
    return not helped and not asked and not_done(parse, anchor.row, index, language.checking) is None


def _one_doer(clause: DraftClause, anchor: SourceSentence, pair: Pair, lexicon: Lexicon) -> bool:
    """Tell whether the verb's own subjects may be one: of two nouns or names, words must meet.

    Only one verb in one voice is compared: where "a fire destroyed the mill", the mill "burned down".
    """
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    mine = _doer(ours, clause.row, pair.draft.word)
    given = _doer(theirs, anchor.row, pair.source.word)
    voices = {passive(ours, clause.row, pair.draft.word), passive(theirs, anchor.row, pair.source.word)}
    if pair.score < SAME or len(voices) > 1:
        return True
    names = [term for term in clause.terms if term.word in mine]
    others = [term for term in anchor.terms if term.word in given]
    return (
        not names
        or not others
        or any(lexicon.closeness(one.key, two.key) >= BROADER for one in names for two in others)
    )


def not_done(parse: tuple[Word, ...], row: range, index: int, words: CheckingWords) -> int | None:
    """Return the word that makes of a verb a plan, an offer, a request or a condition; None where it is none.

    "is ready to launch", "asked him to resign", "if she signed".
    """
    if parse[index].pos not in VERBAL:
        return None
    index = _first_of(parse, row, index)
    for _ in row:
        head = parse[index].head
        conditions = [at for at in row if parse[at].head == index and parse[at].lemma in words.conditions]
        if conditions and parse[index].dep == "advcl":
            return conditions[0]
        if head == index or parse[index].dep not in GOVERNED:
            return None
        if _infinitive(parse, row, index) and parse[head].lemma in words.undone:
            return head
        if parse[index].dep != "xcomp":
            return None
        index = head
    return None


def _first_of(parse: tuple[Word, ...], row: range, index: int) -> int:
    """Return the first of the verbs that share a subject: "is ready to lift off and land"."""
    while (
        parse[index].dep == "conj"
        and parse[parse[index].head].pos in VERBAL
        and not any(parse[at].head == index and parse[at].dep in SUBJECTS for at in row)
    ):
        index = parse[index].head
    return index


def _open_draft(parse: tuple[Word, ...], row: range, words: CheckingWords) -> bool:
    """Tell whether a draft's sentence itself speaks of plans, requests, conditions or what may be."""
    opening = words.undone | words.conditions | words.doubts | words.reserves | words.ahead - CASUAL
    return any(parse[index].lemma in opening for index in row)


def _infinitive(parse: tuple[Word, ...], row: range, index: int) -> bool:
    return any(parse[at].head == index and parse[at].pos == "PART" and parse[at].lemma == "to" for at in row)


def _said_too(pairs: list[Pair], at: int) -> bool:
    return any(pair.source.word == at for pair in pairs)


def _doer(parse: tuple[Word, ...], row: range, verb: int) -> set[int]:
    """Return the nouns and names of a verb's own subject; empty where it has none or a pronoun."""
    heads = [at for at in row if parse[at].head == verb and parse[at].dep in SUBJECTS]
    return {
        at
        for head in heads
        if parse[head].pos in FULL
        for at in subtree(parse, row, head)
        if parse[at].pos in FULL and not in_relative(parse, at, head)
    }
