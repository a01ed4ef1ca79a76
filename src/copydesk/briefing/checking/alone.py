"""Each source by itself: how many independent ones bear out the whole of a sentence."""

import re
from collections.abc import Mapping

import msgspec

from copydesk.analysis.entailment import EntailmentModel
from copydesk.briefing.checking.checker import Checker
from copydesk.briefing.checking.drafting import DraftSentence
from copydesk.briefing.checking.library import Library
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import Verdict
from copydesk.domain.claim import Evidence
from copydesk.domain.story import Origins

# Share of a sentence's lemmas that three sentences of a text must hold together. On seven stories, of 47
# supported pairs one had less, of 1,612 unsupported ones 76 %: so the check is run on a quarter.
WORTH_CHECKING = 0.5
WINDOW = 3  # sentences
QUOTED_WORDS = 4  # fewer words between quotation marks are a name or a way of speaking
SHORTEST_NAME = 3  # letters of an outlet's name
MOST_EVIDENCE = 6  # sentences shown of those that bear a draft's sentence out
WORD = re.compile(r"\w+")


class _Source(msgspec.Struct, frozen=True):
    """An article, with what a sentence's words are looked for in."""

    item: AnalysedArticle
    windows: tuple[frozenset[str], ...]  # the lemmas of every three sentences that follow one another
    keys: frozenset[str]  # of its entities
    running: str  # its words, lower case, one space between them


class Alone:
    """Sources that sentences are held against one by one."""

    def __init__(
        self,
        articles: Mapping[str, AnalysedArticle],
        origins: Origins,
        library: Library,
        entailment: EntailmentModel | None,
    ) -> None:
        """Prepare the sources, in the order of their ids; each is laid out when it is first needed."""
        self._entailment = entailment
        self.origins = origins
        self._library = library
        self._sources = [_read(articles[name]) for name in sorted(articles)]
        self._checkers: dict[str, Checker] = {}

    def bearers(self, sentence: DraftSentence, but: str | None = None) -> list[Evidence]:
        """Return the first two places of every article that alone confirms the whole sentence.

        `but` is a voice whose articles are left out: nobody confirms himself. Nor does who passes on what
        another source has ("…, he told The Guardian" beside The Guardian): it is left out.
        """
        own = sentence.article.words(sentence.span)
        told = {source.item.article.outlet.name for source in self._sources}
        found: list[Evidence] = []
        for source in self._sources:
            name, outlet = source.item.article.id, source.item.article.outlet.name
            if self.origins.voice_of(name) == but or not _could_bear_out(source, sentence):
                continue
            proof = self._checker(source.item).confirmation(sentence)[:2]
            passed_on = but is not None and _names(own, outlet)
            passed_on |= any(_names(one.excerpt, other) for one in proof for other in told - {outlet})
            found += [] if passed_on else proof
        return found

    def counted(self, verdict: Verdict, sentence: DraftSentence) -> Verdict:
        """Return a verdict with the number of voices that bear the sentence out, each by itself.

        A sentence that only several sources together bear out counts as one, with a note.
        """
        if verdict.kind != "supported":
            return verdict
        bearers = self.bearers(sentence)
        if not bearers:
            parts = len({item.article_id for item in verdict.evidence})
            notes = (*verdict.notes, f"its parts stand in {parts} sources") if parts > 1 else verdict.notes
            return msgspec.structs.replace(verdict, origins=1, notes=notes)
        voices = {self.origins.voice_of(item.article_id, item.span) for item in bearers}
        own = [item for item in verdict.evidence if any(item.article_id == one.article_id for one in bearers)]
        evidence = tuple(dict.fromkeys([*own, *bearers]))[:MOST_EVIDENCE]
        return msgspec.structs.replace(verdict, origins=len(voices), evidence=evidence)

    def _checker(self, item: AnalysedArticle) -> Checker:
        name = item.article.id
        if name not in self._checkers:
            self._checkers[name] = Checker(
                {name: item}, self.origins, self._library.language, self._entailment, self._library
            )
        return self._checkers[name]


def _read(item: AnalysedArticle) -> _Source:
    return _Source(
        item=item,
        windows=tuple(
            frozenset(lemma for lemmas in item.analysis.lemmas[at : at + WINDOW] for lemma in lemmas)
            for at in range(max(1, len(item.analysis.lemmas) - WINDOW + 1))
        ),
        keys=frozenset(entity.key for entity in item.analysis.entities),
        running=_running(item.article.text),
    )


def _names(text: str, outlet: str) -> bool:
    """Tell whether a text names an outlet, as its name is written; files called "a" are no names."""
    proper = len(outlet) >= SHORTEST_NAME and outlet[0].isupper()
    return proper and re.search(rf"\b{re.escape(outlet)}\b", text) is not None


def _running(text: str) -> str:
    return f" {' '.join(WORD.findall(text.lower()))} "


def _could_bear_out(source: _Source, sentence: DraftSentence) -> bool:
    """Tell what a check may settle from what it cannot: the same names and quoted words must be there."""
    item, span = sentence.article, sentence.span
    lemmas = frozenset(item.analysis.lemmas[sentence.index])
    enough = WORTH_CHECKING * len(lemmas)
    if not any(len(lemmas & window) >= enough for window in source.windows):
        return False
    for quote in item.analysis.quotes:
        for part in quote.verbatim:
            words = _running(item.words(part))
            if part.overlaps(span) and len(words.split()) >= QUOTED_WORDS and words not in source.running:
                return False
    for mention in item.analysis.mentions:
        if mention.kind == "name" and span.holds(mention.span):
            last = "".join(_running(item.words(mention.span)).split()[-1:])
            known = item.analysis.entities[mention.entity].key in source.keys
            if not known and f" {last} " not in source.running:
                return False
    return True
