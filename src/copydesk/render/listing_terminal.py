"""A list of stories for a terminal."""

from rich.text import Text

from copydesk.domain.listing import ExplainedPair, ListedStory, StoriesReport
from copydesk.render import listing_words as words
from copydesk.render import phrases
from copydesk.render.cleaning import clean
from copydesk.render.options import RenderOptions
from copydesk.render.terminal import HEADING, QUIET, Page


def stories(report: StoriesReport, options: RenderOptions) -> str:
    """Lay out the stories, the best covered first, then the storylines; or the explanation of a pair."""
    page = Page(options)
    if report.pair is not None:
        _pair(page, report.pair)
    else:
        page.add(Text(words.heading_words(report).upper(), HEADING))
    for index, one in enumerate(report.stories, 1):
        page.gap()
        _story(page, one, index, articles=report.pair is not None)
    lines = words.shown_lines(report)
    if lines:
        page.heading(words.STORYLINES)
    known = words.by_id(report)
    for line in lines:
        page.gap()
        page.add(Text(words.line_words(line), QUIET))
        for index, name in enumerate(line.story_ids):
            if index:
                for said in words.step_words(line.steps[index - 1]):
                    page.add(Text(said, QUIET), "    ")
            page.add(words.title_words(known[name]), "  → " if index else "  • ")
    for index, item in enumerate(report.skipped):
        if not index:
            page.heading(f"{phrases.SKIPPED}: {phrases.counted(len(report.skipped), 'input')}")
        page.add(f"{clean(item.source)}: {phrases.skipped_words(item)}", "– ")
    return page.text()


def _story(page: Page, one: ListedStory, index: int, *, articles: bool) -> None:
    hang = f"{index:>3}. "
    page.add(Text(words.title_words(one), HEADING), hang)
    facts = [words.size_words(one), words.span_words(one), words.tone_words(one)]
    page.add(Text(" · ".join(facts)), " " * len(hang))
    page.add(Text(words.outlets_words(one), QUIET), " " * len(hang))
    if len(one.articles) > 1:
        page.add(Text("; ".join(clean(reason) for reason in one.reasons), QUIET), " " * len(hang))
    shown = one.articles[: words.ARTICLES_SHOWN] if articles else ()
    for article in shown:
        page.add(Text(words.article_words(article), QUIET), f"{' ' * len(hang)}– ")
    if len(one.articles) > len(shown) > 0:
        page.add(Text(f"and {len(one.articles) - len(shown)} more", QUIET), f"{' ' * len(hang)}– ")


def _pair(page: Page, pair: ExplainedPair) -> None:
    page.add(Text(words.WHY.upper(), HEADING))
    page.add(words.pair_words(pair.first), "A  ")
    page.add(words.pair_words(pair.second), "B  ")
    page.gap()
    page.add(Text(clean(pair.reasons.summary).capitalize() + ".", HEADING))
    page.gap()
    for item in pair.reasons.contributions:
        page.add(clean(item.words), Text(f"{words.added_words(item.log_odds):>6}  ", HEADING))
    page.add(Text(words.total_words(pair.reasons), QUIET), "     =  ")
