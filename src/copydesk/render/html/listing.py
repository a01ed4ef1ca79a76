"""The page of a list of stories."""

from copydesk.domain.listing import ExplainedPair, ListedStory, StoriesReport, Storyline
from copydesk.render import listing_words as words
from copydesk.render.html.markup import Html, join, link, tag
from copydesk.render.html.page import made_by, page, section, skipped_list
from copydesk.render.options import RenderOptions

HINT = "Stories, the best covered first."


def stories(report: StoriesReport, options: RenderOptions) -> str:
    """Return a page with the stories and the storylines; or with the explanation of a pair."""
    del options
    title = words.WHY if report.pair else words.heading_words(report)
    listed = tag("ol", *(_story(one, link_articles=True) for one in report.stories))
    parts = [tag("h1", title)]
    if report.pair:
        parts.append(_pair(report.pair))
    parts.append(listed)
    body = [tag("div", *parts, class_="contents")]
    known = words.by_id(report)
    lines = [_line(line, known) for line in words.shown_lines(report)]
    if lines:
        body.append(tag("div", section(words.STORYLINES, 2, *lines), class_="story"))
    body.append(skipped_list(report.skipped, 2))
    return page(title, HINT, body, made_by(report.version, report.models))


def _story(one: ListedStory, *, link_articles: bool) -> Html:
    facts = " · ".join((words.size_words(one), words.span_words(one), words.tone_words(one)))
    articles = [
        tag("li", link(article.url, tag("bdi", words.article_words(article))))
        for article in (one.articles if link_articles else ())
    ]
    return tag(
        "li",
        tag("b", tag("bdi", words.title_words(one))),
        tag("p", facts, class_="facts"),
        tag(
            "details",
            tag("summary", tag("bdi", words.outlets_words(one)), class_="facts"),
            tag("p", "; ".join(one.reasons), class_="note"),
            tag("ul", *articles, class_="sources"),
        ),
        id=f"story-{one.story_id}",
    )


def _line(line: Storyline, known: dict[str, ListedStory]) -> Html:
    items = []
    for index, name in enumerate(line.story_ids):
        said = (
            [tag("p", what, class_="note") for what in words.step_words(line.steps[index - 1])]
            if index
            else []
        )
        title = tag("a", tag("bdi", words.title_words(known[name])), href=f"#story-{name}")
        items.append(tag("li", *said, title))
    return join([tag("p", words.line_words(line), class_="facts"), tag("ol", *items, class_="points")])


def _pair(pair: ExplainedPair) -> Html:
    rows = (
        tag("li", tag("b", words.added_words(item.log_odds)), " ", tag("span", item.words, dir="auto"))
        for item in pair.reasons.contributions
    )
    return join(
        [
            tag("p", "A: ", tag("bdi", words.pair_words(pair.first))),
            tag("p", "B: ", tag("bdi", words.pair_words(pair.second))),
            tag("p", tag("b", f"{pair.reasons.summary.capitalize()}.")),
            tag("ul", *rows),
            tag("p", words.total_words(pair.reasons), class_="facts"),
        ]
    )
