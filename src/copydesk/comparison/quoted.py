"""How the words of two quotes stand to each other: the same, an excerpt, close, altered, or unlike."""

import re
import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Literal

import msgspec

from copydesk.language.senses import SenseWords

QuoteAgreementKind = Literal[
    "equal",  # the same words; spelling, case and punctuation aside
    "excerpt",  # one is a stretch of the other, or the other with words left out
    "close",  # the same but for words that carry no content: "there's" and "there is"
    "altered",  # the same sentence with other content words
    "unlike",  # different sentences
]

LONGEST = 400  # words that are compared; nobody's quote in a news text is longer
SHORTEST_EXCERPT = 2  # content words: one word is no excerpt
LEAST_SHARED = 0.4  # of the shorter quote's content words
LEAST_PIECE = 3  # words: shorter stretches are in any two quotes
MOST_PIECES = 6
LEAST_KEPT = 3  # content words that two versions of one quote share: fewer are a turn of phrase
MOST_CHANGED = 0.5  # content words changed for each one kept
KINDS = ("equal", "excerpt", "close", "altered", "unlike")
NEARLY_ALL = 0.7  # of the shorter quote's words: two versions of one sentence
LEAST_RUN = 4  # words in a row, with two of content, that two versions of one longer sentence share
MOST_FOR_ONE = 2  # words more, in the place of a word at the end of a quote, that replace it
LONGEST_STRETCH = 1.5  # times the shorter's words: what is strewn over more of the longer is no version of it
ALIKE = 0.6  # of the shorter quote's words, in order, that the longer has: less is another sentence
SPELLING = 0.75  # share of letters that two spellings of one word have in common: "monetise", "monetize"

_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"[^\W_]+(?:'[^\W_]+)?")


class QuoteAgreement(msgspec.Struct, frozen=True, gc=False):
    """How two quotes' words stand, with the reason in words."""

    kind: QuoteAgreementKind
    reason: str
    shared: float  # share of the shorter quote's words that stand in the longer, in order
    changed: tuple[str, ...] = ()  # of altered quotes: the shorter's own words
    other: tuple[str, ...] = ()  # and those that the longer has in their place


UNLIKE = QuoteAgreement("unlike", "different words", 0.0)
SAME_WORDS = QuoteAgreement("equal", "the same words", 1.0)


def quote_words(text: str, senses: SenseWords | None = None) -> tuple[str, ...]:
    """Return a quote's words, lower case, without punctuation, at most 400; with `senses`, "n't" is "not"."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("­", "").replace("’", "'")
    if senses is not None and senses.contractions:
        folded = _JOINED.sub(lambda match: _spelt_out(match.group(), senses), folded)
    return tuple(match.group() for match in _WORD.finditer(folded))[:LONGEST]


class Spoken(msgspec.Struct, frozen=True, gc=False):
    """The words of a text, and what is looked up in every comparison with another."""

    words: tuple[str, ...]
    every: frozenset[str]
    content: frozenset[str]

    @classmethod
    def of(cls, text: str, senses: SenseWords) -> "Spoken":
        """Read a text's words."""
        words = quote_words(text, senses)
        every = frozenset(words)
        return cls(words, every, every - senses.function_words)


def compare_quotes(
    a: str | Sequence[str],
    b: str | Sequence[str],
    senses: SenseWords,
    known: dict[str, Spoken] | None = None,
) -> QuoteAgreement:
    """Say how the words of two quotes stand to each other; symmetric but for the order in the reason.

    Each is one text, or the stretches of one interrupted quote in order. Spelling, case, punctuation and
    the break of an interruption do not count as differences. Where the whole of one is unlike the other, the
    two stretches that are most alike decide. `known` keeps the words of texts that are compared often.
    """
    kept = {} if known is None else known

    def read(text: str) -> Spoken:
        if text not in kept:
            kept[text] = Spoken.of(text, senses)
        return kept[text]

    first, second = (a,) if isinstance(a, str) else tuple(a), (b,) if isinstance(b, str) else tuple(b)
    whole = _compare(read(" ".join(first)), read(" ".join(second)), senses)
    if whole.kind != "unlike" or len(first) * len(second) == 1:
        return whole
    pairs = [(read(one), read(other)) for one in first[:MOST_PIECES] for other in second[:MOST_PIECES]]
    pieces = [
        _compare(one, other, senses)
        for one, other in pairs
        if min(len(one.words), len(other.words)) >= LEAST_PIECE
    ]
    best = min(pieces, key=lambda piece: KINDS.index(piece.kind), default=whole)
    if best.kind == "equal":
        return QuoteAgreement("excerpt", "one gives a part of the other's words", best.shared)
    return best


def _compare(a: Spoken, b: Spoken, senses: SenseWords) -> QuoteAgreement:
    first, second = a.words, b.words
    if not first or not second:
        return QuoteAgreement("unlike", "one of the two has no words", 0.0)
    brief, full = (a, b) if len(first) <= len(second) else (b, a)
    alike = len(brief.content & full.every) >= LEAST_SHARED * len(brief.content)
    if first == second or "".join(first) == "".join(second):
        return SAME_WORDS
    if not alike:
        return UNLIKE
    short, long, content = brief.words, full.words, brief.content
    matcher = SequenceMatcher(None, short, long, autojunk=False)
    shared = sum(block.size for block in matcher.get_matching_blocks()) / len(short)
    removed, added, left_out = _differences(matcher, short, long, senses.negators)
    if not removed and not added and not left_out:
        return QuoteAgreement("equal", "the same words but for spelling", 1.0)
    if not removed and not added and (len(content) >= SHORTEST_EXCERPT or len(short) >= LEAST_PIECE):
        return QuoteAgreement("excerpt", "one gives a part of the other's words", shared)
    if shared < ALIKE or len(short) < SHORTEST_EXCERPT:
        return QuoteAgreement("unlike", "different words", shared)
    if not _one_stretch(matcher, short, senses, shared):
        return QuoteAgreement("unlike", "words in common, in another sentence", shared)
    changed = [word for word in removed if word not in senses.function_words or word in senses.negators]
    other = [word for word in added if word not in senses.function_words or word in senses.negators]
    kept = content & frozenset(long)
    if not changed or not other:
        wording = changed or other
        if senses.negators.intersection(wording) and len(kept) >= SHORTEST_EXCERPT:
            return QuoteAgreement("altered", f"only one has “{' '.join(wording[:4])}”", shared)
        if changed and len(kept) >= LEAST_KEPT and set(changed) <= set(long):
            moved = " ".join(changed[:4])  # who did what a scanner could not, and what a dog could not
            return QuoteAgreement("altered", f"“{moved}” stands in another place", shared)
        reason = f"only one has “{' '.join(wording[:4])}”" if wording else "the same but for small words"
        return QuoteAgreement("close", reason, shared)
    if len(kept) < LEAST_KEPT or len(changed) > MOST_CHANGED * len(kept):
        return QuoteAgreement("unlike", "the same turn of phrase about something else", shared)
    reason = f"“{' '.join(changed[:4])}” against “{' '.join(other[:4])}”"
    return QuoteAgreement("altered", reason, shared, tuple(changed), tuple(other))


def _one_stretch(
    matcher: "SequenceMatcher[str]", short: tuple[str, ...], senses: SenseWords, shared: float
) -> bool:
    """Tell whether the words in common stand together in both: else they are two utterances.

    Somebody who speaks twice of oil going into a port uses the same few words twice. One utterance shows by
    a run of words that carries content, or by nearly all words in their order.
    """
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    stretch = blocks[-1].b + blocks[-1].size - blocks[0].b
    if stretch > LONGEST_STRETCH * len(short) + LEAST_PIECE:
        return False
    longest = max(blocks, key=lambda block: block.size)
    run = short[longest.a : longest.a + longest.size]
    telling = sum(word not in senses.function_words for word in run)
    return shared >= NEARLY_ALL or (len(run) >= LEAST_RUN and telling >= SHORTEST_EXCERPT)


def _spelt_out(word: str, senses: SenseWords) -> str:
    """Write a contracted negation in full: "don't" and "do not" are the same words."""
    if word in senses.contractions:
        return senses.contractions[word]
    ending = "n't"
    if word.endswith(ending) and ending in senses.contractions:
        return word.removesuffix(ending) + senses.contractions[ending]
    return word


def _differences(
    matcher: "SequenceMatcher[str]",
    short: tuple[str, ...],
    long: tuple[str, ...],
    negators: frozenset[str],
) -> tuple[list[str], list[str], bool]:
    """Return the shorter's own words, the longer's in their place, and whether the shorter leaves any out.

    Pairs that differ only in spelling are no difference, nor are words before and after the shorter's.
    """
    removed: list[str] = []
    added: list[str] = []
    left_out = False
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            continue
        if tag == "insert":
            left_out = True  # by the shorter: an excerpt
            if 0 < a < len(short) and d - c <= LEAST_PIECE:  # "we will open", "we will not open"
                added += [word for word in long[c:d] if word in negators]
            continue
        left, right = short[a:b], long[c:d]
        if _same_spelling("".join(left), "".join(right)):
            continue
        removed += left
        cut = (a == 0 or b == len(short)) and len(right) > len(left) + MOST_FOR_ONE
        if tag == "replace" and not cut:  # else the longer quote just begins earlier, or ends later
            added += right
    return removed, added, left_out


def _same_spelling(a: str, b: str) -> bool:
    if not a or not b or a[0] != b[0]:
        return False
    if a.isdigit() or b.isdigit():
        return False
    return len(a) > 4 and len(b) > 4 and SequenceMatcher(None, a, b, autojunk=False).ratio() >= SPELLING
