"""Words as checking sees them: which carry content, how much, and which stand for one another."""

from functools import lru_cache

import msgspec

from copydesk.domain.annotation import AnalysedArticle, Word
from copydesk.domain.text import Span
from copydesk.language.profile import Language

CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV"})
NAMING = frozenset({"PROPN", "ADJ"})  # "the Baltic business": another name than "Balkan"
LIGHT = 0.3  # "take", "make", "time": a draft is not borne out or refuted by these
STEM = 4  # letters that a stem keeps at least; shorter ones join unlike words
# Longest first. Porter's lists cut more; these are the endings that keep a word's meaning in news.
ENDINGS = (
    "ization", "isation", "ational", "fulness", "ations", "ation", "ition", "ments", "ment", "ness", "ings",
    "ance", "ence", "able", "ible", "ally", "ing", "ion", "ity", "ive", "ers", "ors", "ies", "ful", "ous",
    "ial", "ary", "ist", "ism", "ian", "ed", "er", "or", "al", "ly", "ic", "es", "en", "s", "e", "y",
)  # fmt: skip

HEADLINE, CAPITALS = 5, 0.7  # terms, and share of them with a capital, from which a sentence is a headline
SAME, DERIVED, SYNONYM, BROADER, FAR = 1.0, 0.95, 0.85, 0.6, 0.7


class Term(msgspec.Struct, frozen=True):
    """One word of a sentence that carries content."""

    span: Span
    word: int  # index into Analysis.parse
    key: str
    pos: str
    light: bool
    name: bool

    @property
    def numbered(self) -> bool:
        """Tell whether it holds a digit: "39A", "54th" have no likes."""
        return any(letter.isdigit() for letter in self.key)


def part_of(term: Term) -> str:
    """Return a word's part of speech, names counted as nouns."""
    return "NOUN" if term.pos == "PROPN" else term.pos


class Lexicon:
    """Which words may stand for which, in one language. Remembers what it was asked."""

    def __init__(self, language: Language) -> None:
        """Bind to a language's tables."""
        self.words = language.checking
        self.speech = language.speech
        self.causes: dict[str, list[tuple[str, ...]]] = {}  # connectives by their first word
        for cause in language.checking.causes:
            self.causes.setdefault(cause[0], []).append(cause)
        self._groups: dict[str, set[int]] = {}
        for number, group in enumerate(self.words.groups):
            for word in group:
                self._groups.setdefault(word, set()).add(number)
        self._apart = {(a, b) for group in self.words.not_same for a in group for b in group if a != b}
        self._against: dict[str, set[str]] = {}
        for one, other in self.words.opposites:
            for word in one:
                self._against.setdefault(word, set()).update(other)
            for word in other:
                self._against.setdefault(word, set()).update(one)
        self.closeness = lru_cache(maxsize=200_000)(self._closeness)

    def key(self, word: Word, text: str) -> str:
        """Return what a word is compared by: its lemma without case or accent marks of quotation."""
        lemma = word.lemma.replace("’", "'").strip("'\"“”‘.-")
        lemma = lemma.removesuffix("'s")
        if _shouted(text[word.start : word.end]):
            lemma = lemma.removesuffix("s")  # "IPOs" are several of an "IPO"
        written = text[word.start : word.end].lower()
        if written == lemma + "est" and not self.words.relations.of(lemma).same:
            lemma = written  # "farthest" is no form of "farth"
        if lemma in {"-pron-", ""}:
            lemma = text[word.start : word.end].lower()
        return self._country(lemma)

    def name_keys(self, name: str) -> list[str]:
        """Return what the words of a name are compared by."""
        words = (
            word.strip("'’.,\"“”").lower().removesuffix("'s").removesuffix("’s") for word in name.split()
        )
        return [self._country(word) for word in words if len(word) > 1 and word not in self.words.ignored]

    def _country(self, lemma: str) -> str:
        """Return one key for a country, its people and the capital that stands for it ("Seoul", "Korean")."""
        place = self.words.capitals.get(lemma) or self.speech.nationalities.get(lemma)
        if place is None:
            place = self.speech.countries.get(lemma)
        return place.replace("_", " ").split()[-1] if place is not None else lemma

    def _closeness(self, draft: str, source: str) -> float:
        """Return how well a source's word bears out a draft's, 0-1; a sparrow is a bird, not the reverse."""
        if draft == source:
            return SAME
        if (draft, source) in self._apart:
            return 0.0
        if stem(draft) == stem(source):
            return DERIVED
        if self._groups.get(draft, set()) & self._groups.get(source, set()):
            return SYNONYM
        mine, theirs = self.words.relations.of(draft), self.words.relations.of(source)
        if source in mine.derived or draft in theirs.derived:
            return DERIVED
        if source in mine.same or draft in theirs.same:
            return SYNONYM
        if draft in theirs.broader:
            return BROADER
        near = mine.derived & (theirs.derived | theirs.same) or theirs.derived & mine.same
        return FAR if near else 0.0

    def groups_of(self, key: str) -> list[frozenset[str]]:
        """Return the groups of like words that a word is in."""
        return [self.words.groups[number] for number in self._groups.get(key, ())]

    def opposed(self, draft: str, source: str) -> bool:
        """Tell whether two words mean the opposite of each other."""
        if source in self._against.get(draft, set()):
            return True
        if draft in self.words.firsts or source in self.words.firsts:
            return False  # "first" and "second" are two of a row, not each other's denial
        relations = self.words.relations
        return source in relations.of(draft).opposite or draft in relations.of(source).opposite

    def terms(
        self, article: AnalysedArticle, times: list[Span], numbers: list[Span]
    ) -> dict[int, list[Term]]:
        """Return each sentence's terms.

        Words inside `times` are left out; inside `numbers` only numerals are: "78% of benchmark tests" keeps
        its nouns. Both are judged as dates and figures.
        """
        found: dict[int, list[Term]] = {}
        text, words = article.article.text, self.words
        timed, counted = _covered(times), _covered(numbers)
        named = _covered([item.span for item in article.analysis.mentions if item.kind == "name"])
        for index, word in enumerate(article.analysis.parse):
            if word.start in timed or word.pos not in CONTENT:
                continue
            key = self.key(word, text)
            if key in words.ignored or not any(letter.isalnum() for letter in key):
                continue
            if word.start in counted and (
                key in words.units | words.bounds or any(letter.isdigit() for letter in key)
            ):
                continue
            capital = word.pos in NAMING and text[word.start].isupper()
            opens = index == 0 or article.analysis.parse[index - 1].sentence != word.sentence
            name = capital and (word.start in named or not (opens or _shouted(text[word.start : word.end])))
            light = key in words.light and not name
            found.setdefault(word.sentence, []).append(
                Term(Span(word.start, word.end), index, key, word.pos, light, name)
            )
        return {sentence: _plain_headline(row, named) for sentence, row in found.items()}


def _covered(spans: list[Span]) -> set[int]:
    return {at for span in spans for at in range(span.start, span.end)}


def _shouted(words: str) -> bool:
    """Tell whether a word is an abbreviation ("IPOs", "AI"): a thing as well as a name."""
    letters = words.rstrip("s")
    return len(letters) > 1 and letters.isupper() and "." not in letters


def _plain_headline(row: list[Term], named: set[int]) -> list[Term]:
    """In a headline with Capitals All Through a capital letter makes no name: only a known mention does."""
    capitals = sum(term.name for term in row)
    if len(row) < HEADLINE or capitals < CAPITALS * len(row):
        return row
    return [msgspec.structs.replace(term, name=term.name and term.span.start in named) for term in row]


@lru_cache(maxsize=100_000)
def stem(key: str) -> str:
    """Cut one common ending, so that "breach" and "breached", "inquiry" and "inquiries" meet."""
    for ending in ENDINGS:
        if key.endswith(ending) and len(key) - len(ending) >= STEM:
            return key[: -len(ending)]
    return key
