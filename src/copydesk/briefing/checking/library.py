"""What checkers of one draft share: the lexicon, and each source as it was read once."""

from copydesk.briefing.checking.readings import Reading, read_source
from copydesk.briefing.checking.tokens import Words
from copydesk.briefing.checking.words import Lexicon
from copydesk.domain.annotation import AnalysedArticle
from copydesk.language.profile import Language


class Library:
    """Reads each source once, for all of them together and for each by itself. Bound to one language."""

    def __init__(self, language: Language) -> None:
        """Start empty."""
        self.language = language
        self.lexicon = Lexicon(language)
        self._readings: dict[str, Reading] = {}
        self._words: dict[str, Words] = {}

    def reading_of(self, article: AnalysedArticle) -> Reading:
        """Return a source taken apart."""
        own = article.article.id
        if own not in self._readings:
            self._readings[own] = read_source(article, self.lexicon)
        return self._readings[own]

    def words_of(self, article: AnalysedArticle) -> Words:
        """Return a source's words for matching quotations."""
        own = article.article.id
        if own not in self._words:
            self._words[own] = Words.of(article.article.text)
        return self._words[own]
