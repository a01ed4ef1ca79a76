"""Clauses of a sentence: each is checked by itself, for a true clause lends no truth to the next."""

from bisect import bisect_left
from collections import defaultdict

import msgspec

from copydesk.briefing.checking.words import Term
from copydesk.domain.annotation import Word
from copydesk.domain.text import Span

VERBAL = frozenset({"VERB", "AUX"})
OPENING = frozenset({"parataxis"})
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})
SMALL = 3  # a clause with fewer terms says too little to be looked for alone


class Clause(msgspec.Struct, frozen=True):
    """One clause: its head and words (indexes into Analysis.parse) and the terms that it is looked for by."""

    head: int
    words: frozenset[int]
    terms: tuple[Term, ...]
    inherited: frozenset[int] = frozenset()  # words of its terms that stand in another clause: its subject


def words_in(parse: tuple[Word, ...], span: Span) -> range:
    """Return the words that start inside a span, found by halving: a parse is in the text's order."""
    first = bisect_left(parse, span.start, key=_start)
    return range(first, bisect_left(parse, span.end, lo=first, key=_start))


def _start(word: Word) -> int:
    return word.start


def rows_of(parse: tuple[Word, ...]) -> dict[int, range]:
    """Return the words of each sentence, as a range of indexes into the parse."""
    starts: dict[int, list[int]] = {}
    for index, word in enumerate(parse):
        starts.setdefault(word.sentence, [index, index])[1] = index
    return {sentence: range(first, last + 1) for sentence, (first, last) in starts.items()}


def heads_of(parse: tuple[Word, ...], row: range) -> dict[int, int]:
    """Map each word of a sentence to the head of the clause it stands in."""
    heads: dict[int, int] = {}
    for index in row:
        chain, at = [], index
        while at not in heads:
            chain.append(at)
            if parse[at].head == at or opens_clause(parse, at):
                heads[at] = at
                break
            at = parse[at].head
        for item in chain:
            heads[item] = heads[at]
    return heads


def opens_clause(parse: tuple[Word, ...], index: int) -> bool:
    """Tell whether a word is the verb of a clause of its own."""
    word = parse[index]
    if word.pos not in VERBAL:
        return False
    return word.dep in OPENING or (word.dep == "conj" and parse[word.head].pos in VERBAL)


def split_clauses(parse: tuple[Word, ...], row: range, terms: list[Term]) -> list[Clause]:
    """Return a sentence's clauses in order; small ones are joined to the clause they depend on.

    A clause without a subject of its own gets that of the clause it is joined to; a relative clause gets the
    noun it describes: "which cost $4m" is about whatever "which" stands for.
    """
    heads = heads_of(parse, row)
    by_word = {term.word: term for term in terms}
    members: dict[int, list[int]] = defaultdict(list)
    for index in row:
        members[heads[index]].append(index)
    target = {head: head for head in members}
    for head in sorted(members, reverse=True):
        own = sum(index in by_word and not by_word[index].light for index in members[head])
        parent = parse[head].head
        if own < SMALL and parent != head and heads[parent] != head:
            target[head] = heads[parent]
    root = next((head for head in members if parse[head].head == head), None)
    if (
        root is not None
        and sum(index in by_word and not by_word[index].light for index in members[root]) < SMALL
    ):
        for head in members:  # the main clause says too little alone: what hangs on it is read with it
            if heads[parse[head].head] == root:
                target[head] = root
    roots = [head for head in members if parse[head].head == head]
    if len(roots) > 1:  # the parser broke the sentence: a piece without a verb belongs to one with a verb
        main = max(roots, key=lambda head: (parse[head].pos in VERBAL, len(members[head])))
        for head in roots:
            if head != main and parse[head].pos not in VERBAL:
                target[head] = main
    joined: dict[int, list[int]] = defaultdict(list)
    for head, own_words in members.items():
        goal, seen = head, 0
        while target[goal] != goal and seen < len(members):
            goal, seen = target[goal], seen + 1
        joined[goal] += own_words
    clauses = []
    for head in sorted(joined):
        words = frozenset(joined[head])
        extra = _inherited(parse, row, head, words, heads)
        kept = tuple(by_word[index] for index in sorted(words | extra) if index in by_word)
        clauses.append(Clause(head, words, kept, extra - words))
    return _with_terms(clauses)


def _with_terms(clauses: list[Clause]) -> list[Clause]:
    """Join a clause that no word would find to the one before it, or else to the one after."""
    full = [clause for clause in clauses if clause.terms]
    for clause in clauses:
        if clause.terms or not full:
            continue
        number = max((at for at, other in enumerate(full) if other.head < clause.head), default=0)
        full[number] = msgspec.structs.replace(full[number], words=full[number].words | clause.words)
    return full or clauses


def subtree(parse: tuple[Word, ...], row: range, index: int) -> set[int]:
    """Return a word and everything that depends on it."""
    below: dict[int, list[int]] = defaultdict(list)
    for item in row:
        if parse[item].head != item:
            below[parse[item].head].append(item)
    found, open_ends = {index}, [index]
    while open_ends:
        more = [item for item in below[open_ends.pop()] if item not in found]
        found.update(more)
        open_ends += more
    return found


def _inherited(
    parse: tuple[Word, ...], row: range, head: int, words: frozenset[int], heads: dict[int, int]
) -> frozenset[int]:
    word = parse[head]
    if word.head == head:
        return frozenset()
    if word.dep == "relcl":
        noun = word.head
        return frozenset(
            {noun} | {item for item in row if parse[item].head == noun and parse[item].dep == "compound"}
        )
    if any(parse[item].head == head and parse[item].dep in SUBJECTS for item in words):
        return frozenset()
    parent = heads[word.head]
    for item in row:
        if parse[item].head == parent and parse[item].dep in SUBJECTS:
            clause_words = {other for other in subtree(parse, row, item) if heads[other] == heads[item]}
            return frozenset(clause_words)
    return frozenset()


def nearest_verb(parse: tuple[Word, ...], index: int) -> int:
    """Return the verb that a word depends on most closely, itself where it is one, or the root."""
    at = index
    while parse[at].pos not in VERBAL or parse[at].dep in {"aux", "auxpass", "amod"}:
        if parse[at].head == at:
            break
        at = parse[at].head
    return at
