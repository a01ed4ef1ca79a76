"""Everything around a claim: which quote, time, entities and place belong to a stretch of text."""

from bisect import bisect_left, bisect_right
from datetime import datetime, timedelta

from spacy.tokens import Doc, Token

from copydesk.analysis.claims.clauses import SUBJECTS, WIDTH, clause_head, lemma, tokens_of
from copydesk.analysis.claims.foresight import When
from copydesk.domain.annotation import Entity, Interval, Mention, Quote, Sentence, TimeExpression
from copydesk.domain.text import Span
from copydesk.language.certainty import CertaintyWords

MOST_LOOKED_AT = 50  # times or names of one statement: a longer one is a list
AHEAD = timedelta(days=1)  # what lasts until the end of today does not lie ahead
ACTING = frozenset({"person", "organisation", "group"})


class Context:
    """Looks up what the earlier stages found, by place; built once for an article."""

    def __init__(
        self,
        text: str,
        doc: Doc,
        sentences: tuple[Sentence, ...],
        entities: tuple[Entity, ...],
        mentions: tuple[Mention, ...],
        times: tuple[TimeExpression, ...],
        quotes: tuple[Quote, ...],
        published: datetime | None,
    ) -> None:
        """Index the findings by their places in `text`."""
        self.text = text
        self.published = published
        self.times = times  # in order, as they were found
        self.doc = doc
        self.sentences = sentences
        self.entities = entities
        self.quotes = quotes
        self._sentence_starts = [item.span.start for item in sentences]
        self._mentions = sorted(mentions, key=lambda item: item.span)
        self._mention_starts = [item.span.start for item in self._mentions]
        self._times = sorted(times, key=lambda item: item.span)
        self._time_starts = [item.span.start for item in self._times]
        self.telling = frozenset(index for index, quote in enumerate(quotes) if self._tells(quote))
        parts = [(part, index) for index in sorted(self.telling) for part in quotes[index].content]
        self._parts = sorted(parts)
        self._part_starts = [part.start for part, _ in self._parts]
        self._entities_in: dict[Span, tuple[int, ...]] = {}
        self._longest_part = max((len(part) for part, _ in self._parts), default=0)

    def _tells(self, quote: Quote) -> bool:
        """Tell whether a quote states something: an indirect one without a subject only names a topic."""
        if quote.kind != "indirect":
            return bool(quote.content)
        return any(
            token.dep_ in SUBJECTS
            for part in quote.content
            for token in (tokens_of(self.doc, part) or ())[:WIDTH]
        )

    def quote_over(self, span: Span) -> int | None:
        """Return the index of the smallest telling quote whose content holds `span`."""
        low = bisect_left(self._part_starts, span.start - self._longest_part)
        high = bisect_right(self._part_starts, span.start)
        holding = [(len(part), index) for part, index in self._parts[low:high] if part.holds(span)]
        return min(holding)[1] if holding else None

    def cue_lemma(self, quote: int | None) -> str:
        """Return the lemma of a quote's cue, or an empty string."""
        cue = None if quote is None else self.quotes[quote].cue
        tokens = None if cue is None else tokens_of(self.doc, cue)
        return "" if tokens is None else lemma(tokens.root)

    def acts(self, token: Token) -> bool:
        """Tell whether a word names somebody who can plan: a person, an organisation or a group."""
        at = bisect_right(self._mention_starts, token.idx) - 1
        if at < 0 or self._mentions[at].span.end <= token.idx:
            return False
        return self.entities[self._mentions[at].entity].type in ACTING

    def in_time(self, place: int) -> bool:
        """Tell whether a character belongs to a time expression."""
        at = bisect_right(self._time_starts, place) - 1
        return at >= 0 and place < self._times[at].span.end

    def entities_in(self, span: Span) -> tuple[int, ...]:
        """Return the entities that `span` mentions, in order of first mention."""
        if span not in self._entities_in:  # all claims of one statement ask
            found = dict.fromkeys(item.entity for item in self._mentions_in(span))
            self._entities_in[span] = tuple(found)
        return self._entities_in[span]

    def place_for(self, at: Span, span: Span) -> str | None:
        """Return the key of the place that `span` names nearest to `at`, or None."""
        places = [
            item
            for item in self._mentions_in(span)[:MOST_LOOKED_AT]
            if self.entities[item.entity].type == "place"
        ]
        if not places:
            return None
        nearest = min(places, key=lambda item: (_distance(item.span, at), item.span))
        return self.entities[nearest.entity].key

    def time_for(self, at: Span, span: Span) -> Interval | None:
        """Return the time of the clause around `at`; of its statement where that has only one time."""
        low = bisect_left(self._time_starts, span.start)
        high = bisect_left(self._time_starts, span.end)
        times = [
            item
            for item in self._times[low:high][:MOST_LOOKED_AT]
            if item.kind not in {"duration", "set"} and item.interval != Interval()
        ]
        if not times:
            return None
        tokens = tokens_of(self.doc, at)
        if tokens is None:
            return None
        head = clause_head(tokens.root)
        same = [item for item in times if self._clause_of(item) == head.i]
        if same:
            return min(same, key=lambda item: (_distance(item.span, at), item.span)).interval
        return times[0].interval if len(times) == 1 else None

    def lies(self, head: Token, span: Span) -> When:
        """Tell whether the own times of the clause at `head` all lie before publication, or one after it."""
        published = self.published
        if published is None:
            return None
        low = bisect_left(self._time_starts, span.start)
        high = bisect_left(self._time_starts, span.end)
        ends = [
            item.interval.latest
            for item in self._times[low:high][:MOST_LOOKED_AT]
            if item.interval != Interval() and item.kind != "set" and self._clause_of(item) == head.i
        ]
        if any(end is not None and end > published + AHEAD for end in ends):
            return "ahead"
        return "past" if ends and all(end is not None and end <= published for end in ends) else None

    def horizon_for(self, at: Span, span: Span) -> int | None:
        """Return the index of the time nearest to `at` that a forecast looks to: one that was not over."""
        low = bisect_left(self._time_starts, span.start)
        high = min(bisect_left(self._time_starts, span.end), low + MOST_LOOKED_AT)
        ahead = [
            (_distance(item.span, at), item.span, index)
            for index, item in enumerate(self.times[low:high], low)
            if span.holds(item.span) and item.kind not in {"duration", "set"} and self._may_come(item)
        ]
        return min(ahead)[2] if ahead else None

    def _may_come(self, time: TimeExpression) -> bool:
        latest = time.interval.latest
        if self.published is None or latest is None:
            return time.interval == Interval() and not time.timex_value.startswith(("PAST", "PRESENT"))
        return latest > self.published + AHEAD

    def sentences_in(self, span: Span) -> range:
        """Return the indexes of the sentences that `span` touches."""
        first = max(0, bisect_right(self._sentence_starts, span.start) - 1)
        last = bisect_left(self._sentence_starts, span.end)
        if first < last and self.sentences[first].span.end <= span.start:
            first += 1
        return range(first, last)

    def sentences_of(self, quote: Quote) -> list[tuple[int, tuple[Span, ...]]]:
        """Return the sentences that a quote's content touches, each with the content's parts inside it."""
        found: dict[int, list[Span]] = {}
        for part in quote.content:
            for index in self.sentences_in(part):
                sentence = self.sentences[index].span
                piece = Span(max(part.start, sentence.start), min(part.end, sentence.end))
                found.setdefault(index, []).append(piece)
        return [(index, tuple(found[index])) for index in sorted(found)]

    def in_verbatim(self, span: Span) -> bool:
        """Tell whether `span` lies between the quotation marks of a direct quote."""
        low = bisect_left(self._part_starts, span.start - self._longest_part)
        high = bisect_right(self._part_starts, span.start)
        return any(
            part.holds(span) and self.quotes[index].kind == "direct" for part, index in self._parts[low:high]
        )

    def terms_of(self, parts: tuple[Span, ...], words: CertaintyWords) -> tuple[str, ...]:
        """Return the lemmas of the content words of some stretches of text, in order, without repeats."""
        found: dict[str, None] = {}
        for part in parts:
            for token in (tokens_of(self.doc, part) or ())[:200]:
                wanted = token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ", "ADV"} and not token.is_stop
                if wanted and token.is_alpha and lemma(token) not in words.light_verbs:
                    found[lemma(token)] = None
        return tuple(found)

    def _mentions_in(self, span: Span) -> list[Mention]:
        low = bisect_left(self._mention_starts, span.start)
        high = bisect_left(self._mention_starts, span.end)
        return self._mentions[low:high]

    def _clause_of(self, time: TimeExpression) -> int:
        tokens = tokens_of(self.doc, time.span)
        return -1 if tokens is None else int(clause_head(tokens.root).i)


def _distance(a: Span, b: Span) -> int:
    return max(0, a.start - b.end, b.start - a.end)
