"""Near copies: a sentence taken over but for a few words is held to the one it was taken from.

Where most of a draft's sentence stands in one source sentence in the same order, the two are laid side by
side, and what differs was put there on purpose. A word in another's place must mean the same; a name in
another's place must be another name for it; a negation, or a word that says how surely or of how many, must
not come or go. Values, dates and quoted words are else not judged here: their comparators know rounding,
units and calendars.
"""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

import msgspec

from copydesk.briefing.checking.drafting import DraftSentence
from copydesk.briefing.checking.elements import Judged, Standing
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.sources import Sources
from copydesk.briefing.checking.words import SYNONYM, Lexicon
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Element
from copydesk.domain.text import Span
from copydesk.language.certainty import CertaintyWords

COPIED = 0.8  # share of a draft's words that stand in a source's sentence in the same order
MOSTLY = 0.7  # from which at least what goes against the source counts: a word of its own may be a paraphrase
SHORTEST = 5  # words: fewer are found in any text
ASIDE = 2  # words left out in a row that may be a hedge alone; more are a clause
NUMERAL = re.compile(r"\d[\d,]*(\.\d+)?")
CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
TURNING = frozenset({"ADP", "SCONJ", "DET"})  # and of these, what does not merely link


class Side(msgspec.Struct, frozen=True):
    """A sentence as a row of words: how each is written, and its place in its parse."""

    article: AnalysedArticle
    forms: tuple[str, ...]
    places: tuple[int, ...]


class NearCopy(msgspec.Struct, frozen=True):
    """A draft's sentence beside the source sentence that it is a copy of."""

    place: int
    share: float  # of the draft's words that stand there
    exact: bool  # the whole of it, word for word
    judged: tuple[Judged, ...]


def near_copy(
    sentence: DraftSentence,
    places: Sequence[int],
    sources: Sources,
    lexicon: Lexicon,
    certainty: CertaintyWords,
    linking: frozenset[str],
) -> NearCopy | None:
    """Return the source sentence that a draft's is a near copy of, with what differs; None where it is none.

    Of several the one with the fewest differences decides: sources repeat each other.
    """
    mine = side_of(sentence.article, sentence.row)
    if len(mine.forms) < SHORTEST:
        return None
    found = []
    for place in places:
        source = sources.sentences[place]
        theirs = side_of(source.article, source.row)
        matcher = SequenceMatcher(None, mine.forms, theirs.forms, autojunk=False)
        share = sum(block.size for block in matcher.get_matching_blocks()) / len(mine.forms)
        if share >= MOSTLY:
            pairing = _Pairing(sentence, source, mine, theirs, lexicon, certainty, linking)
            judged = tuple(
                one
                for one in pairing.judged(matcher.get_opcodes())
                if share >= COPIED or one.standing == "conflict"
            )
            found.append(NearCopy(place, share, mine.forms == theirs.forms, judged))
    return min(found, key=lambda one: (len(one.judged), -one.share, one.place), default=None)


def side_of(article: AnalysedArticle, row: Sequence[int]) -> Side:
    """Return the words of a sentence that have a letter or digit."""
    forms, places = [], []
    for index in row:
        word = article.analysis.parse[index]
        form = article.article.text[word.start : word.end].casefold().replace("’", "'")
        if any(sign.isalnum() for sign in form):
            forms.append(form)
            places.append(index)
    return Side(article, tuple(forms), tuple(places))


class _Pairing:
    """Two sentences side by side."""

    def __init__(
        self,
        sentence: DraftSentence,
        source: SourceSentence,
        mine: Side,
        theirs: Side,
        lexicon: Lexicon,
        certainty: CertaintyWords,
        linking: frozenset[str],
    ) -> None:
        self.sentence, self.source, self.mine, self.theirs = sentence, source, mine, theirs
        self.lexicon, self.certainty, self.linking = lexicon, certainty, linking
        quantities = [item.span for item in sentence.quantities]
        placed = [item.span for item in sentence.times if item.kind == "absolute"]
        self.valued = [*quantities, *placed]
        self.timed = [item.span for item in sentence.times]
        self.theirs_timed = [item.span for item in source.times]
        words = lexicon.words
        self.limits = (words.all_of, words.none_of, words.most_of, words.some_of, words.only)
        # Verbs of saying that neither vouch nor deny stand for one another: "added", "said".
        weighed = certainty.denials | certainty.allegations | words.certain | words.doubts
        saying = frozenset(
            verb for verb, cue in lexicon.speech.verbs.items() if cue.act == "says" and "clause" in cue.frames
        )
        self.saying = saying - weighed
        self.doubt = certainty.hedges | certainty.possible_modals | words.doubts

    def judged(self, opcodes: Sequence[tuple[str, int, int, int, int]]) -> Iterator[Judged]:
        """Yield what is not the same."""
        last = max((j2 for tag, _, _, _, j2 in opcodes if tag == "equal"), default=0)
        left = [
            key for tag, _, _, j1, j2 in opcodes if tag != "equal" for key in self._keys(self.theirs, j1, j2)
        ]
        figured = any(tag == "replace" and self._valued(i1, i2) for tag, i1, i2, _, _ in opcodes)
        for tag, i1, i2, j1, j2 in opcodes:
            if tag == "equal":
                continue
            inside = j1 > 0 and j2 <= last
            mine, theirs = self._keys(self.mine, i1, i2), self._keys(self.theirs, j1, j2)
            if self._negations(mine) != self._negations(theirs) and (mine or (inside and j2 - j1 <= ASIDE)):
                yield self._fault("negation", i1, i2, j1, j2, "conflict")
            elif tag == "delete" and inside and j2 - j1 <= ASIDE and set(theirs) & self.doubt:
                yield self._fault("certainty", i1, i2, j1, j2, "conflict")
            elif tag == "delete" and inside and j2 - j1 <= ASIDE and not self._limited(theirs, self.mine):
                yield self._fault("scope", i1, i2, j1, j2, "conflict")
            elif tag == "insert" and not self._limited(mine, self.theirs):
                yield self._fault("scope", i1, i2, j1, j2, "absent")
            elif i2 - i1 == j2 - j1 == 1 and self._another_number(self.mine.forms[i1], self.theirs.forms[j1]):
                yield self._fault("figure", i1, i2, j1, j2, "conflict")
            elif tag == "replace":
                yield from self._exchanged(i1, i2, j1, j2, left, figured=figured)

    def _another_number(self, mine: str, theirs: str) -> bool:
        """Tell whether a numeral is put for another that it does not round, and stands nowhere else there."""
        if not (NUMERAL.fullmatch(mine) and NUMERAL.fullmatch(theirs)) or mine in self.theirs.forms:
            return False
        places = len(mine.partition(".")[2])
        return float(mine.replace(",", "")) != round(float(theirs.replace(",", "")), places)

    def _valued(self, start: int, end: int) -> bool:
        parse = self.mine.article.analysis.parse
        words = [parse[place] for place in self.mine.places[start:end]]
        return any(span.start <= word.start < span.end for word in words for span in self.valued)

    def _exchanged(
        self, i1: int, i2: int, j1: int, j2: int, left: list[str], *, figured: bool
    ) -> Iterator[Judged]:
        """Yield the words in others' place that mean nothing of what is `left` of the source's sentence."""
        theirs = self._keys(self.theirs, j1, j2)
        if self._named(self.mine, i1, i2, self.timed) and self._named(self.theirs, j1, j2, self.theirs_timed):
            # "… fell 24 percent and B 31": another of a list, with its own figure, is for figures to find.
            listed = figured and set(self.mine.forms[i1:i2]) <= set(self.theirs.forms)
            if not listed and not self._one_name(i1, i2, j1, j2):
                yield self._fault("name", i1, i2, j1, j2, "conflict")
            return
        parse = self.mine.article.analysis.parse
        counted = any(parse[place].pos == "NUM" for place in self.mine.places[i1:i2])
        judged = CONTENT if counted else CONTENT | TURNING  # "within one week" for "this week"
        for at in range(i1, i2):
            word = self.mine.article.analysis.parse[self.mine.places[at]]
            span = Span(word.start, word.end)
            if any(span.overlaps(other) for other in self.valued) or self.mine.forms[at] in self.linking:
                continue
            form = self.mine.forms[at]
            moved = self.mine.forms.count(form) <= self.theirs.forms.count(form)
            if word.pos not in judged or moved:
                continue
            key = self.lexicon.key(word, self.mine.article.article.text).casefold()
            limit = self._limit(key)
            if (limit and limit & set(theirs)) or (key in self.saying and self.saying & set(left)):
                continue
            if not any(
                self.lexicon.closeness(key, other) >= SYNONYM and not self.lexicon.opposed(key, other)
                for other in left
            ):
                kind: Element = "scope" if limit else "statement"
                opposed = any(self.lexicon.opposed(key, other) for other in theirs)
                yield self._fault(
                    "negation" if opposed else kind, at, at + 1, j1, j2, "conflict" if opposed else "absent"
                )

    def _limit(self, key: str) -> frozenset[str]:
        """Return the words that say of how many as this one does; empty where it says nothing of that."""
        return next((kind for kind in self.limits if key in kind), frozenset())

    def _limited(self, keys: Sequence[str], other: Side) -> bool:
        """Tell whether the other sentence has a word of the kind of each that says of how many."""
        known = set(self._keys(other, 0, len(other.places)))
        return all(not self._limit(key) or self._limit(key) & known for key in keys)

    def _one_name(self, i1: int, i2: int, j1: int, j2: int) -> bool:
        """Tell whether what stands for a name's words in the source names the same."""
        words = [self.mine.article.analysis.parse[self.mine.places[at]] for at in range(i1, i2)]
        text = self.mine.article.article.text
        mine = {self.lexicon.key(word, text).casefold() for word in words if word.pos == "PROPN"}
        parse, analysis = self.theirs.article.analysis.parse, self.theirs.article.analysis
        start, end = parse[self.theirs.places[j1]].start, parse[self.theirs.places[j2 - 1]].end
        known: set[str] = set(self._keys(self.theirs, j1, j2))
        for mention in analysis.mentions:
            if mention.span.overlaps(Span(start, end)):
                entity = analysis.entities[mention.entity]
                for name in (entity.name, *entity.aliases):
                    known |= set(self.lexicon.name_keys(name))
                    known.add("".join(part[0] for part in name.split() if part[0].isupper()).casefold())
        return bool(mine & known) or not mine

    def _named(self, side: Side, start: int, end: int, timed: Sequence[Span]) -> bool:
        words = [side.article.analysis.parse[place] for place in side.places[start:end]]
        return any(
            word.pos == "PROPN" and not any(span.start <= word.start < span.end for span in timed)
            for word in words
        )

    def _keys(self, side: Side, start: int, end: int) -> list[str]:
        parse, text = side.article.analysis.parse, side.article.article.text
        return [self.lexicon.key(parse[place], text).casefold() for place in side.places[start:end]]

    def _negations(self, keys: Sequence[str]) -> int:
        return sum(key in self.certainty.negators for key in keys) % 2

    def _fault(self, element: Element, i1: int, i2: int, j1: int, j2: int, standing: Standing) -> Judged:
        span = self._span(self.mine, i1, i2)
        words = span.of(self.mine.article.article.text)
        reason = "the sentence is the source's but for this"
        if j2 == j1:
            return Judged(standing, element, span, words, None, reason)
        theirs = self._span(self.theirs, j1, j2).of(self.theirs.article.article.text)
        return Judged(standing, element, span, words, theirs, f"{reason}: there it has “{theirs}”")

    def _span(self, side: Side, start: int, end: int) -> Span:
        """Return where words stand; of none, the word before."""
        start = min(start, len(side.places) - 1)
        parse = side.article.analysis.parse
        return Span(parse[side.places[start]].start, parse[side.places[max(start, end - 1)]].end)
