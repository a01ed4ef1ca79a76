"""The figures of a text: readings, less what is no figure, with what each counts and measures."""

from bisect import bisect_left
from collections.abc import Iterator

import msgspec
from spacy.tokens import Doc

from copydesk.analysis.quantities.assembly import Found, assembled, home_dollar, place_of
from copydesk.analysis.quantities.counts import counted_after, persons_in_state
from copydesk.analysis.quantities.lexing import Word, cut
from copydesk.analysis.quantities.measures import LONGEST_SENTENCE, verb_direction
from copydesk.analysis.quantities.ranges import Pair, as_range, as_score, read_pair, with_minor
from copydesk.analysis.quantities.readings import Reading, read_figure
from copydesk.analysis.quantities.refusals import (
    is_address,
    is_chain,
    is_clock,
    is_code,
    is_compound,
    is_idle_one,
    is_label,
    is_list_number,
    is_month_day,
    is_name,
    is_part_of_a_row,
    is_pronoun,
    is_vague_name,
    is_year,
    stands_alone_in_brackets,
)
from copydesk.analysis.quantities.senses import as_age, as_metres, as_share, as_weight, is_open_fraction
from copydesk.analysis.quantities.syntax import Parse, parse_of
from copydesk.domain.annotation import Quantity, Sentence, TimeExpression
from copydesk.domain.text import Span
from copydesk.language.numbers import NumberWords, UnitForm
from copydesk.language.profile import Language

_LEVEL = 3  # how many times a change what it led to is at least, where it is no range
_LONGEST = 5000  # words; a "sentence" of more is data or an attack, and its numbers measure nothing


def find_quantities(
    text: str,
    doc: Doc,
    sentences: tuple[Sentence, ...],
    times: tuple[TimeExpression, ...],
    language: Language,
) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order, disjoint, each inside one sentence.

    `doc` is the parse of `text`; `times` are the time expressions found already: dates, clock times and years
    are no figures, durations are both.
    """
    numbers = language.numbers
    parse = parse_of(doc)
    starts = [item.span.start for item in times]
    sterling = any(mark in text for mark in numbers.sterling_marks)
    found: list[Found] = []
    for index, sentence in enumerate(sentences):
        words = cut(text, sentence.span.start, sentence.span.end)
        if len(words) > _LONGEST:
            continue
        near = _times_in(sentence.span, times, starts)
        found.extend(_Reader(words, index, parse, near, numbers, sterling=sterling).figures())
    return assembled(found, text, parse, home_dollar(found, numbers), numbers)


def _times_in(span: Span, times: tuple[TimeExpression, ...], starts: list[int]) -> tuple[TimeExpression, ...]:
    first = max(0, bisect_left(starts, span.start) - 1)
    return tuple(item for item in times[first : bisect_left(starts, span.end)] if item.span.overlaps(span))


class _Reader:
    """Reads one sentence from left to right; `floor` is the word that no later figure may reach below."""

    def __init__(
        self,
        words: list[Word],
        sentence: int,
        parse: Parse,
        times: tuple[TimeExpression, ...],
        numbers: NumberWords,
        *,
        sterling: bool,
    ) -> None:
        self.words, self.sentence, self.parse, self.times, self.numbers = (
            words,
            sentence,
            parse,
            times,
            numbers,
        )
        self.sterling = sterling
        self.limit = parse.tokens(words[-1].start, words[-1].end)[1] if words else 0
        self.start = parse.index_at(words[0].start) if words else 0

    def figures(self) -> Iterator[Found]:
        """Yield the sentence's figures in order."""
        at = floor = 0
        while at < len(self.words):
            reading = read_figure(self.words, at, self.numbers, floor)
            if reading is None:
                at += 1
                continue
            if is_chain(self.words, at):
                at = floor = self._past_chain(at)
                continue
            end = at + 1
            for part in self._parts(reading):
                item = self._accepted(part)
                end = max(end, part.end if item is not None else part.until)
                if item is not None:
                    yield item
            at = floor = end

    def _past_chain(self, at: int) -> int:
        words = self.words
        while (
            at + 2 < len(words)
            and words[at + 2].numeric
            and not words[at + 1].spaced
            and not words[at + 2].spaced
        ):
            at += 2
        return at + 1

    def _parts(self, reading: Reading) -> list[Reading]:
        """Return a reading, or the range, result or pair of readings that it begins."""
        reading = with_minor(self.words, reading, self.numbers)
        pair = read_pair(self.words, reading, self.numbers)
        if pair is None:
            return [reading]
        if as_score(pair) and not self._counts_many(pair.right):
            score = f"{pair.left.low}-{pair.right.low}"
            low, high = sorted((pair.left.low, pair.right.low))
            return [
                msgspec.structs.replace(
                    pair.left, end=pair.right.end, until=pair.right.until, low=low, high=high,
                    form=UnitForm("score", score),
                )
            ]  # fmt: skip
        if self._moves(pair):
            rises = pair.left.low < pair.right.low
            left = msgspec.structs.replace(pair.left, moment="before" if pair.lead else None, rises=rises)
            return [left, msgspec.structs.replace(pair.right, moment="after", rises=rises)]
        if self._to_a_level(reading, pair):
            return [pair.left, pair.right]
        joined = as_range(pair)
        return [joined if joined is not None else reading]

    def _to_a_level(self, left: Reading, pair: Pair) -> bool:
        """Tell whether "rose by 2 million to 145 million" tells a change and what it led to.

        A range's first number seldom has a unit of its own, and its ends lie close: "by 5 to 7 percent".
        """
        words, first = self.words, pair.first
        if pair.lead or pair.dashed or not first or words[first - 1].lower not in self.numbers.change_leads:
            return False
        head = self.parse.doc[self.parse.index_at(words[first - 1].start)].head
        own = left.scale > 1 or left.form is not None
        return own and verb_direction(head, self.numbers) is not None and pair.right.low >= _LEVEL * left.low

    def _counts_many(self, reading: Reading) -> bool:
        """Tell whether a plural noun or a unit follows: "10-15 people", not "a 2-1 win"."""
        token = self.parse.doc[self.parse.index_at(self.words[reading.until - 1].end - 1)]
        counted = counted_after(self.parse, token, self.limit, self.numbers)
        return counted is not None and (counted.head.tag_ in {"NNS", "NNPS"} or counted.unit.code == "person")

    def _moves(self, pair: Pair) -> bool:
        """Tell whether a pair is a change from one value to another, not a range between two."""
        words, numbers = self.words, self.numbers
        first = pair.first
        token = self.parse.doc[self.parse.index_at(words[first].start)]
        if pair.lead and pair.lead in numbers.from_words:
            head = token.head
            lemma = head.lemma_.lower()
            moving = verb_direction(head, numbers) is not None or lemma in numbers.increase_nouns
            return (
                moving
                or lemma in numbers.decrease_nouns
                or lemma in numbers.moves
                or pair.left.low > pair.right.low
            )
        if pair.lead or pair.dashed or words[pair.left.end].lower in numbers.choices:
            return False
        before = words[first - 1].lower if first else ""
        return before in numbers.adverbs_of_change or (
            verb_direction(token.head, numbers) is not None and token.head.i == token.i - 1
        )

    def _accepted(self, reading: Reading) -> Found | None:
        """Return the figure that a reading is, or None where it is no figure."""
        words, numbers, parse = self.words, self.numbers, self.parse
        if (
            is_code(words, reading, numbers)
            or is_list_number(words, reading)
            or is_clock(words, reading, numbers)
            or is_month_day(words, reading, numbers)
            or is_address(words, reading, numbers)
        ):
            return None
        core = Span(words[reading.at].start, words[reading.until - 1].end)
        if self._is_time(core, reading):
            return None
        token = parse.doc[parse.index_at(core.end - 1)]
        reading = as_age(words, reading, parse, numbers) or reading
        prose = self.limit - self.start <= LONGEST_SENTENCE
        counted = counted_after(parse, token, self.limit, numbers) if reading.form is None and prose else None
        reading = as_weight(words, reading, numbers, sterling=self.sterling) or reading
        metres = as_metres(words, reading, counted, numbers)
        if metres is not None:
            reading, counted = metres, None
        head = counted.head if counted is not None else None
        if (
            is_label(words, reading, token, numbers)
            or is_year(words, reading, head, numbers)
            or is_name(reading, token, head, numbers)
            or is_idle_one(words, reading, token)
            or stands_alone_in_brackets(words, reading)
            or (
                reading.lone
                and reading.form is None
                and not reading.signed
                and is_pronoun(token, counted, numbers)
            )
            or reading.shape == "ordinal"
            or is_part_of_a_row(words, reading, counted, numbers)
            or is_vague_name(words, reading, counted, numbers)
            or is_compound(words, reading, counted)
        ):
            return None
        if is_open_fraction(reading):
            share = as_share(words, reading, token, numbers)
            if share is None:
                return None
            reading, counted = share, None
        open_count = reading.form is None and counted is None and prose
        state = persons_in_state(token, numbers) if open_count else None
        return Found(
            reading,
            self.sentence,
            token,
            counted,
            place_of(words, reading, counted, parse, (self.start, self.limit)),
            state,
            tuple(words[reading.first : reading.end]),
        )

    def _is_time(self, core: Span, reading: Reading) -> bool:
        kind = reading.form.kind if reading.form is not None else "bare"
        if kind not in {"bare", "duration", "times"}:
            return False
        for item in self.times:
            if item.span.overlaps(core):
                if reading.shape == "words" and not item.span.holds(core):
                    continue  # a part of a longer number in words is no time
                return not (kind == "duration" and item.timex_type in {"DURATION", "SET"})
        return False
