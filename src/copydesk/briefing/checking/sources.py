"""The sources' sentences, laid out so that a draft's words find theirs at once."""

import math
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal

from copydesk.briefing.checking.library import Library
from copydesk.briefing.checking.readings import Reading, SourceSentence
from copydesk.briefing.checking.stamps import stamp_of
from copydesk.briefing.checking.words import stem
from copydesk.domain.annotation import AnalysedArticle, TimeExpression

# What a word counts that stands 0, 1, 2 or 3 sentences from the anchor. Texts do not repeat whom they speak
# of ("he", "the company"), so a name carries further than what is said of it.
NAMES_NEAR = (1.0, 0.9, 0.8, 0.7)
WORDS_NEAR = (1.0, 0.6)
NAME_IN_TITLE, WORD_IN_TITLE = 0.8, 0.5  # the headline speaks of the whole article
NAME_ELSEWHERE = 0.6  # of a name that the article is about: in its lead, or in several sentences
LEAD, OFTEN = 4, 3


class Sources:
    """Every sentence of every source, with an index from words to sentences."""

    def __init__(self, articles: Mapping[str, AnalysedArticle], library: Library) -> None:
        """Index the articles in the order of their ids, so that ties fall the same way every time."""
        lexicon = self.lexicon = library.lexicon
        self.sentences: list[SourceSentence] = []
        self.first: dict[str, int] = {}  # article id -> its first sentence
        self.last: dict[str, int] = {}  # article id -> one past its last
        self._postings: dict[str, list[int]] = defaultdict(list)
        self._texts: set[str] = set()  # of the sentences: what a copy repeats weighs no less for it
        self._holders: Counter[str] = Counter()  # a word -> the different sentences that hold it
        self._weights: dict[str, float] = {}
        self._named: dict[str, dict[int, float]] = defaultdict(dict)
        self._days: dict[tuple[int, int | None], list[int]] = defaultdict(list)  # month and day -> sentences
        self._named_uses: Counter[str] = Counter()  # how much oftener a word is a name than not
        self._values: dict[Decimal, list[int]] = defaultdict(list)
        self._like: dict[str, dict[str, float]] = {}
        for key in sorted(articles):
            self._add(library.reading_of(articles[key]))
        self._stems: dict[str, set[str]] = defaultdict(set)
        self._related: dict[str, set[str]] = defaultdict(set)  # a word -> the sources' words it is related to
        for key in self._postings:
            self._stems[stem(key)].add(key)
            relations = lexicon.words.relations.of(key)
            for word in relations.same | relations.derived | relations.broader:
                self._related[word].add(key)

    def _add(self, reading: Reading) -> None:
        first = self.first[reading.article_id] = len(self.sentences)
        for sentence in reading.sentences:
            place = len(self.sentences)
            for value in {item.value for item in sentence.quantities}:
                self._values[value].append(place)
            for stamp in map(stamp_of, sentence.times):
                if stamp.month is not None:
                    self._days[stamp.month, stamp.day].append(place)
            for term in sentence.terms:
                self._named_uses[term.key] += 1 if term.name else -1
            keys = {term.key for term in sentence.terms}
            for key in keys:
                self._postings[key].append(place)
            if sentence.text not in self._texts:
                self._texts.add(sentence.text)
                self._holders.update(keys)
            self.sentences.append(sentence)
        self.last[reading.article_id] = len(self.sentences)
        for name, index, score in reading.named:
            row = self._named[name]
            row[first + index] = max(row.get(first + index, 0.0), score)

    def weight(self, key: str) -> float:
        """Return what a word weighs: rarer is heavier; one that no source has weighs most."""
        if key not in self._weights:
            holders, total = self._holders[key], len(self._texts)
            self._weights[key] = math.log((total + 2) / (holders + 1)) / math.log(total + 2)
        return self._weights[key]

    def holders(self, key: str, *, name: bool) -> dict[int, float]:
        """Return each sentence that holds a word for `key`, with how well it bears it out.

        A name is borne out only by itself, by another name of the same entity, or by a word that analysis
        found to stand for it ("he", "the company"): names have no synonyms.
        """
        if name:
            exact = dict.fromkeys(self._postings.get(key, ()), 1.0)
            return self._named.get(key, {}) | exact
        found: dict[int, float] = {}
        for other, score in self.like(key).items():
            for place in self._postings[other]:
                found[place] = max(found.get(place, 0.0), score)
        return found

    def like(self, key: str) -> dict[str, float]:
        """Return the sources' words that may stand for a draft's word, with their closeness above zero."""
        if key not in self._like:
            scored = ((other, self.lexicon.closeness(key, other)) for other in self._candidates(key))
            self._like[key] = {other: score for other, score in scored if score > 0}
        return self._like[key]

    def _candidates(self, key: str) -> set[str]:
        """Return the sources' words that may stand for `key`: asking each of them would take n x m looks."""
        candidates = {key} | self._stems.get(stem(key), set()) | self._related.get(key, set())
        related = self.lexicon.words.relations.of(key)
        for word in related.same | related.derived:
            candidates |= self._related.get(word, set())
        for group in self.lexicon.groups_of(key):
            candidates |= group
        return {word for word in candidates | related.same | related.derived if word in self._postings}

    def with_value(self, value: Decimal) -> list[int]:
        """Return the sentences that hold a figure of this value."""
        return self._values.get(value, [])

    def names(self, key: str) -> bool:
        """Tell whether the sources use a word as a name more often than not."""
        return self._named_uses[key] > 0

    def with_time(self, time: TimeExpression) -> list[int]:
        """Return the sentences that name the same day, or any day of the same month for a month."""
        stamp = stamp_of(time)
        if stamp.month is None:
            return []
        wanted = (
            [(stamp.month, stamp.day)]
            if stamp.day is not None
            else [(stamp.month, day) for day in (None, *range(1, 32))]
        )
        return sorted({place for key in wanted for place in self._days.get(key, ())})

    def outlet_bears(self, key: str, place: int) -> bool:
        """Tell whether a word names the outlet itself: "the Post" of an article from the Washington Post."""
        outlet = self.sentences[place].article.article.outlet
        name = f"{outlet.name} {outlet.domain or ''}".lower()
        return len(key) >= 3 and key in name

    def reach(self, holders: dict[int, float], *, name: bool) -> dict[int, float]:
        """Spread a word's sentences to the ones near them: what it counts for each possible anchor."""
        found: dict[int, float] = {}
        articles: dict[str, float] = {}
        counts = Counter(self.sentences[place].article.article.id for place in holders)
        near = NAMES_NEAR if name else WORDS_NEAR
        in_title, elsewhere = (NAME_IN_TITLE, NAME_ELSEWHERE) if name else (WORD_IN_TITLE, 0.0)
        for place, score in holders.items():
            own = self.sentences[place].article.article.id
            first, last = self.first[own], self.last[own]
            for far, share in enumerate(near):
                for other in {place - far, place + far}:
                    if first <= other < last:
                        found[other] = max(found.get(other, 0.0), score * share)
            everywhere = (
                in_title
                if place == first
                else elsewhere
                if counts[own] >= OFTEN or place < first + LEAD
                else 0.0
            )
            articles[own] = max(articles.get(own, 0.0), everywhere * score)
        for own, score in articles.items():
            if score > 0:
                for place in range(self.first[own], self.last[own]):
                    found[place] = max(found.get(place, 0.0), score)
        return found

    def place_at(self, article_id: str, offset: int) -> int:
        """Return the number of the sentence of an article that holds an offset, or the last before it."""
        first, last = self.first[article_id], self.last[article_id]
        starts = [sentence.span.start for sentence in self.sentences[first:last]]
        return first + max(0, bisect_right(starts, offset) - 1)

    def place_of(self, sentence: SourceSentence) -> int:
        """Return the number of a sentence."""
        return self.first[sentence.article.article.id] + sentence.index

    def same_article(self, place: int, other: int) -> bool:
        """Tell whether a number is a sentence of the article that `place` is in."""
        own = self.sentences[place].article.article.id
        return self.first[own] <= other < self.last[own]

    def with_previous(self, place: int) -> tuple[int, ...]:
        """Return a sentence's number after that of the one before it in its article, where there is one."""
        return (place - 1, place) if place and self.same_article(place, place - 1) else (place,)

    def passage(self, places: Sequence[int]) -> str:
        """Return the words of some sentences, those of one article in one paragraph."""
        parts: list[str] = []
        for at, place in enumerate(places):
            joined = at > 0 and self.same_article(places[at - 1], place)
            parts += [" " if joined else "\n" if at else "", self.sentences[place].text]
        return "".join(parts)

    def neighbours(self, place: int, far: int) -> list[SourceSentence]:
        """Return the sentences at most `far` from one, itself first, in its article."""
        own = self.sentences[place].article.article.id
        first, last = self.first[own], self.last[own]
        places = sorted(
            range(max(first, place - far), min(last, place + far + 1)), key=lambda at: abs(at - place)
        )
        return [self.sentences[at] for at in places]
