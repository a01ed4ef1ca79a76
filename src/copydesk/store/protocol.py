"""The one interface to a store, whichever backend keeps it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from copydesk.domain.annotation import AnalysedArticle, EntityType
from copydesk.domain.article import Article
from copydesk.domain.claim import ClaimRef, Evidence
from copydesk.domain.story import StoryChange
from copydesk.store.rows import FigureRow
from copydesk.store.tables.database import Database
from copydesk.store.values import (
    Added,
    Correction,
    Decision,
    LiveArticle,
    LoggedChange,
    SavedSearch,
    StoredArticle,
    StoredEntity,
    StoreInfo,
    StoryOrder,
    StoryRecord,
    StorySummary,
    StoryWork,
    VerdictRun,
)


class Reading(Protocol):
    """What can be asked. Every call sees the store as of its last whole batch.

    Ids that are not there raise KeyError where one is asked for; lists leave them out.
    """

    # --- articles ---------------------------------------------------------------------------------

    def known(self, article_ids: Iterable[str]) -> frozenset[str]:
        """Return which of these articles are stored."""
        ...

    def article(self, article_id: str) -> AnalysedArticle:
        """Return one article with its analysis; KeyError where it is not stored."""
        ...

    def articles(self, article_ids: Iterable[str], *, whole: bool = True) -> tuple[AnalysedArticle, ...]:
        """Return the stored ones among these articles, in the order asked for.

        What is not `whole` lacks the parse, the lemmas and the vector, and comes in half the time.
        """
        ...

    def texts(self, article_ids: Iterable[str]) -> tuple[Article, ...]:
        """Return the same without their analyses: ten times as fast."""
        ...

    def bare_texts(self, article_ids: Iterable[str]) -> dict[str, tuple[str, int]]:
        """Return the texts of the stored ones, and where each begins behind its headline: faster again."""
        ...

    def answers(self, claims: Iterable[ClaimRef]) -> dict[ClaimRef, Evidence]:
        """Return the words with which claims answer: a figure, a date, what is quoted, else the statement.

        Claims of articles that are not stored are left out. Nothing else of the analyses is unpacked.
        """
        ...

    def listed(self, article_ids: Iterable[str]) -> tuple[StoredArticle, ...]:
        """Return the same as lists show them."""
        ...

    def newest(self, limit: int = 50, before: datetime | None = None) -> tuple[StoredArticle, ...]:
        """Return articles by time of publication, the newest first; undated ones by their arrival."""
        ...

    def article_ids(self, *, revisions: bool = True) -> Iterator[str]:
        """Return the ids of all articles in the order they came; with or without superseded ones."""
        ...

    def outdated(self, analyser: str) -> tuple[str, ...]:
        """Return the articles whose analysis another version of the analyser made."""
        ...

    def without_passages(self, limit: int) -> tuple[str, ...]:
        """Return articles that have no vectors of passages yet, in the order they came."""
        ...

    def count_without_passages(self) -> int:
        """Return how many these are."""
        ...

    def revisions(self, article_id: str) -> tuple[StoredArticle, ...]:
        """Return every revision of an article, the one asked for included, the oldest first."""
        ...

    def facets(self, article_id: str) -> tuple[tuple[str, str], ...]:
        """Return an article's facets: (field, value), sorted."""
        ...

    # --- stories ------------------------------------------------------------------------------------

    def stories(
        self, order: StoryOrder = "latest", limit: int = 50, offset: int = 0
    ) -> tuple[StorySummary, ...]:
        """Return stories that have articles, the latest (best covered, last changed) first."""
        ...

    def summaries(self, story_ids: Iterable[str]) -> tuple[StorySummary, ...]:
        """Return the stories of these ids as cards show them, in the order asked for."""
        ...

    def story(self, story_id: str) -> StoryRecord:
        """Return a story. Of one that was merged away, the story it became part of; KeyError: unknown."""
        ...

    def stale(self) -> tuple[str, ...]:
        """Return the stories whose articles changed since they were compared and briefed."""
        ...

    def history(
        self, story_id: str | None = None, *, after: int = 0, limit: int = 200
    ) -> tuple[LoggedChange, ...]:
        """Return what happened to a story (or all), oldest first, from the entry behind `after` on."""
        ...

    def decisions(self, limit: int = 50) -> tuple[Decision, ...]:
        """Return what a person decided about stories, the latest first."""
        ...

    def live(self) -> tuple[LiveArticle, ...]:
        """Return the articles of open stories, in the order they came."""
        ...

    def overdue(self, day: float) -> tuple[str, ...]:
        """Return the open stories to which nothing came since a day (in days since 1970)."""
        ...

    def members(self, story_ids: Iterable[str]) -> tuple[LiveArticle, ...]:
        """Return the articles of some stories with what grouping needs, closed stories too."""
        ...

    # --- what is in them ----------------------------------------------------------------------------

    def entities(self, prefix: str = "", limit: int = 50) -> tuple[StoredEntity, ...]:
        """Return the entities whose key begins so, those in most articles first."""
        ...

    def entity_articles(self, key: str, kind: EntityType | None = None, limit: int = 200) -> tuple[str, ...]:
        """Return the articles that name an entity, the newest first."""
        ...

    def speakers(self, begins: str = "", limit: int = 50) -> tuple[str, ...]:
        """Return who is quoted and whose name begins so, in lower case and in the order of the alphabet."""
        ...

    def facet_values(self, field: str, begins: str = "", limit: int = 50) -> tuple[str, ...]:
        """Return the values of a facet of which a word begins so, in the order of the alphabet."""
        ...

    def speaker_quotes(self, speaker: str, limit: int = 200) -> tuple[tuple[str, int], ...]:
        """Return (article, index into its quotes) of what is attributed to an entity's key, newest first."""
        ...

    def figures(
        self,
        *,
        article_ids: Iterable[str] | None = None,
        head: str | None = None,
        limit: int = 500,
        offset: int = 0,
    ) -> tuple[FigureRow, ...]:
        """Return the figures of some articles, or those of one measured thing, the newest first.

        Of a measured thing, those of the articles that came last are looked at, 5,000 of them.
        """
        ...

    # --- what a person keeps ------------------------------------------------------------------------

    def searches(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches, by name."""
        ...

    def corrections(self, target: str | None = None, name: str | None = None) -> tuple[Correction, ...]:
        """Return corrections, the oldest first."""
        ...

    def verdict_runs(self, limit: int = 50) -> tuple[VerdictRun, ...]:
        """Return checked drafts without their reports, the latest first."""
        ...

    def verdict_run(self, number: int) -> VerdictRun:
        """Return one checked draft with its report; KeyError where there is none."""
        ...

    def last_looked(self, who: str = "") -> datetime | None:
        """Return when somebody last looked; None: never."""
        ...


class Writer(Reading, Protocol):
    """What can be written, all of it or nothing: see `Store.writing`. It reads what it has written."""

    def add(self, items: Sequence[AnalysedArticle], arrived: datetime) -> Added:
        """Keep analysed articles. One that is there already changes nothing.

        A text of the same outlet and address as one that is there is its revision and takes its place: the
        older stays, but is in no story and is not searched.
        """
        ...

    def keep_passages(self, rows: Iterable[tuple[str, bytes]]) -> None:
        """Keep the vectors of passages: (article, vectors as `packing.pack_passages` gives them)."""
        ...

    def pack_tightly(self, limit: int) -> int:
        """Make at most so many articles that were added since as small as can be; return how many it was."""
        ...

    def place(self, stories: Mapping[str, str], changes: Sequence[StoryChange], at: datetime) -> None:
        """Put articles into stories (article id → story id), and keep the changes as history."""
        ...

    def enliven(self, articles: Iterable[LiveArticle]) -> None:
        """Keep what grouping needs of articles; their stories are those of `place`."""
        ...

    def pin(self, article_ids: Iterable[str], *, held: bool) -> None:
        """Hold articles in the stories they are in, for good, or let them go again."""
        ...

    def keep_decision(self, decision: Decision) -> int:
        """Keep a person's decision with what was before it; return its number."""
        ...

    def mark_undone(self, number: int) -> None:
        """Keep that a decision was taken back; KeyError where there is none."""
        ...

    def keep_work(self, work: StoryWork, at: datetime) -> bool:
        """Keep a story's comparison and brief; False, and nothing kept, where its articles changed since."""
        ...

    def reanalyse(self, item: AnalysedArticle) -> None:
        """Put another analysis in the place of the one that an article has; its story becomes stale."""
        ...

    def save_search(self, search: SavedSearch) -> None:
        """Keep a search under its name, in the place of one of that name."""
        ...

    def forget_search(self, name: str) -> None:
        """Drop a saved search; KeyError where there is none."""
        ...

    def correct(self, correction: Correction) -> int:
        """Keep a person's correction; return its number."""
        ...

    def withdraw(self, number: int) -> None:
        """Drop a correction; KeyError where there is none."""
        ...

    def keep_verdicts(self, run: VerdictRun) -> int:
        """Keep a checked draft; return its number."""
        ...

    def looked(self, at: datetime, who: str = "") -> None:
        """Keep when somebody looked."""
        ...


class Store(Reading, Protocol):
    """Where articles stay and stories grow. Safe to use from many threads and processes at once."""

    def info(self) -> StoreInfo:
        """Return what the store is and holds."""
        ...

    def writing(self) -> AbstractContextManager[Writer]:
        """Write a batch: all of it is there once the block ends, or nothing where it raises.

        One writer at a time; others wait for `patience` seconds, then StoreError.
        """
        ...

    def database(self) -> AbstractContextManager[Database]:
        """Give a connection that reads one state of the store, for statements of one's own."""
        ...

    def reading(self) -> AbstractContextManager[Reading]:
        """Ask several things of one state of the store, whatever is written meanwhile."""
        ...

    def rebuilding(self) -> AbstractContextManager[Database]:
        """Write rows as they are, all of them or none: how an export comes back."""
        ...

    def check(self) -> tuple[str, ...]:
        """Return what is wrong with the store, in words; nothing where all is well."""
        ...

    def compact(self) -> tuple[int, int]:
        """Give unused space back; return the bytes before and after."""
        ...

    def close(self) -> None:
        """Let go of the store. A closed store raises StoreError."""
        ...
