"""Story cards and lists of articles."""

from collections.abc import Iterable, Iterator
from datetime import datetime

from copydesk.keeping.figures import key_figures
from copydesk.render import phrases
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, join, tag
from copydesk.store.protocol import Reading
from copydesk.store.values import StoredArticle, StorySummary
from copydesk.web.kept import Kept

REMEMBERED = 2000  # stories whose cards are kept in memory
LONGEST_CHOICE = 90  # characters of a headline


def when(time: datetime | None) -> Html:
    """Return a time in UTC, for people and for machines."""
    if time is None:
        return tag("span", "undated")
    return tag("time", phrases.moment(time), datetime=time.isoformat())


def title_of(summary: StorySummary) -> str:
    """Return a story's headline, or what stands for one."""
    return clean(summary.headline) or f"Story {summary.story_id} (not briefed yet)"


class Cards:
    """Makes story cards, and remembers those it made lately."""

    def __init__(self) -> None:
        """Start with nothing remembered."""
        self._figures: Kept[tuple[str, ...]] = Kept(REMEMBERED)
        self._cards: Kept[Html] = Kept(REMEMBERED)
        self._options: Kept[Html] = Kept(REMEMBERED)

    def listed(
        self, reading: Reading, stories: Iterable[StorySummary], looked: datetime | None = None
    ) -> Html:
        """Return stories as a list of cards; what changed since somebody looked is marked."""
        return tag("ol", *(self.card(reading, one, looked=looked) for one in stories), class_="cards")

    def card(self, reading: Reading, one: StorySummary, *extra: Html, looked: datetime | None = None) -> Html:
        """Return one story as a list item."""
        new = looked is not None and one.changed > looked
        # All that is shown stands in the summary, or changes with it.
        made = self._cards.of((one, new), lambda: _card(one, self._figures_of(reading, one), new=new))
        return tag("li", made, *extra, data_item="")

    def option(self, one: StorySummary) -> Html:
        """Return one story as a choice in a list."""
        words = title_of(one)[:LONGEST_CHOICE]
        return self._options.of((one.story_id, words), lambda: tag("option", words, value=one.story_id))

    def _figures_of(self, reading: Reading, one: StorySummary) -> tuple[str, ...]:
        def make() -> tuple[str, ...]:
            brief = reading.story(one.story_id).brief
            points = () if brief is None else (brief.headline, *brief.key_points)
            names = dict.fromkeys(point.evidence[0].article_id for point in points)
            items = {item.article.id: item for item in reading.articles(names, whole=False)}
            return key_figures(brief, items)

        if one.key_figures is not None:
            return one.key_figures
        return self._figures.of(version_of(one), make)


def _card(one: StorySummary, figures: Iterable[str], *, new: bool) -> Html:
    shown = join((tag("bdi", figure) for figure in figures), " · ")
    parts = (
        tag(
            "p",
            tag("b", one.label or "Unsorted"),
            " ",
            " · ".join(map(clean, one.categories)),
            *([" ", tag("span", "changed", class_="new")] if new else []),
            class_="kicker",
        ),
        tag("h2", tag("a", tag("bdi", title_of(one)), href=f"/story/{one.story_id}", data_open="")),
        tag("p", *_facts(one), class_="facts"),
        *([tag("p", shown, class_="key-figures")] if shown else []),
        tag("p", *_standings(one), class_="standings"),
    )
    return join(parts)


def version_of(one: StorySummary) -> tuple[str, datetime, bool, int]:
    """Return what changes whenever a story does."""
    return one.story_id, one.changed, one.stale, one.articles


def _facts(one: StorySummary) -> Iterator[str]:
    if one.tone is not None:
        phrase = clean(one.tone_phrase) or one.tone
        yield tag("span", phrase[:1].upper() + phrase[1:], class_=f"tone {one.tone}")
        yield " · "
    yield when(one.latest)
    sizes = (
        phrases.counted(one.articles, "article"),
        phrases.counted(one.origins, "origin"),
        phrases.counted(one.outlets, "outlet"),
    )
    yield f" · {' · '.join(sizes)}"
    if one.stale:
        yield " · to be compared again"
    if one.closed:
        yield " · closed"


def _standings(one: StorySummary) -> Iterator[Html]:
    counts = (
        ("contested", one.contested),
        ("updated", one.updated),
        ("corroborated", one.corroborated),
        ("single_source", one.single_source),
    )
    for standing, count in counts:
        if count:
            mark = tag("span", phrases.STANDING_MARKS[standing], aria_hidden="true", class_="mark")  # type: ignore[index]
            words = phrases.STANDING_WORDS[standing]  # type: ignore[index]
            yield tag("span", mark, f" {count:,} {words}", class_=f"count {standing}")


def article_list(articles: Iterable[StoredArticle]) -> Html:
    """Return articles as a list of links."""
    items = (
        tag(
            "li",
            tag("a", tag("bdi", one.title or "(no title)"), href=f"/article/{one.article_id}", data_open=""),
            tag(
                "p",
                tag("bdi", one.outlet.name),
                " · ",
                when(one.published),
                *_article_notes(one),
                class_="facts",
            ),
            data_item="",
        )
        for one in articles
    )
    return tag("ul", *items, class_="articles")


def _article_notes(one: StoredArticle) -> Iterator[str]:
    if one.copy_of is not None:
        yield " · "
        yield tag("a", "a copy", href=f"/article/{one.copy_of}")
    if one.newer is not None:
        yield " · "
        yield tag("a", "revised since", href=f"/article/{one.newer}")
