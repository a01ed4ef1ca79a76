"""A story: where its sources differ, its brief with all evidence, who says what, and a person's decisions."""

import zlib

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from copydesk.domain.brief import Brief, NamedEntity, SourceEntry
from copydesk.domain.claim import Evidence
from copydesk.keeping import merge_stories, move_articles, refresh, split_story, undo_decision
from copydesk.render import phrases
from copydesk.render.html.brief import head as brief_head
from copydesk.render.html.brief import parts as brief_parts
from copydesk.render.html.markup import Html, join, tag
from copydesk.render.html.page import section, source_list
from copydesk.render.html.points import Citer
from copydesk.render.html.timeline import timeline
from copydesk.store.protocol import Reading
from copydesk.store.values import StoryRecord, StorySummary
from copydesk.web.cards import Cards, article_list, title_of, version_of, when
from copydesk.web.desk import Desk
from copydesk.web.pages.questions import questions_table
from copydesk.web.shell import address, button, chooser, shell, trouble

OTHERS = 60  # stories offered to merge with
HISTORY = 50
ANCHOR = "source"
KIND_WORDS = {
    "opened": "opened",
    "joined": "an article joined",
    "moved": "articles moved here",
    "merged": "took in another story",
    "split": "split off",
    "closed": "closed",
}


def story_page(desk: Desk, request: Request) -> Response:
    """Show a story; one that was merged away leads to what it became part of."""
    name = request.path_params["story"]
    with desk.store.reading() as reading:
        summary = next(iter(reading.summaries([name])), None)
        if summary is None:
            return trouble(desk, "No such story", "There is no story of that name in the store.")
        if not summary.articles:
            heir = reading.story(name).summary
            return RedirectResponse("/" if heir.story_id == name else f"/story/{heir.story_id}", 303)
        key = (id(desk.store), *version_of(summary))
        articles, packed = desk.kept.of(key, lambda: _packed(reading, summary))
        tools = _tools(desk.cards, reading, summary, articles)
    parts = Html(zlib.decompress(packed).decode())
    body = tag("article", parts, tag("div", tools, class_="across"), class_="story")
    return shell(desk, title_of(summary), [body], here="/")


def _packed(reading: Reading, summary: StorySummary) -> tuple[tuple[str, ...], bytes]:
    """Return the same compressed, as it is kept: a sixth of it, in a tenth of the time of making it."""
    articles, parts = _parts(reading, summary)
    return articles, zlib.compress(join(parts).encode(), 1)


def _parts(reading: Reading, summary: StorySummary) -> tuple[tuple[str, ...], tuple[Html, ...]]:
    """Return a story's articles, and everything shown of it but a person's decisions about it."""
    record = reading.story(summary.story_id)
    table = tag("div", questions_table(reading, record), class_="across")
    if record.brief is not None:
        return record.article_ids, (*_briefed(record, record.brief), table)
    words = "is yet to be compared and briefed" if summary.stale else "has no sentence that can be briefed"
    title = tag("h1", tag("bdi", title_of(summary)))
    listed = article_list(reading.listed(record.article_ids))
    head = tag("header", title, tag("p", f"This story {words}.", class_="facts"), class_="head")
    return record.article_ids, (head, tag("div", listed, class_="column"), table)


def evidence_address(item: Evidence) -> str:
    """Return where a piece of evidence stands: its article, the words marked."""
    return f"{address(f'/article/{item.article_id}', at=f'{item.span.start}-{item.span.end}')}#cited"


def source_address(source: SourceEntry) -> str:
    """Return the page of a source."""
    return f"/article/{source.article_id}"


def _briefed(record: StoryRecord, one: Brief) -> tuple[Html, ...]:
    citer = Citer(one.sources, ANCHOR, evidence_address)
    parts = dict(brief_parts(one, citer, 1))
    order = [phrases.DIFFERENCES, *(title for title in parts if title != phrases.DIFFERENCES)]
    main = [section(title, 2, parts[title]) for title in order if title in parts]
    picture = timeline(one.sources)
    rail = [section(phrases.REPORTED, 2, picture, _reports_table(one))] if picture else []
    owners = [tag("p", phrases.owners_words(one), class_="note")] if one.owners_unknown else []
    rail.append(section(phrases.SOURCES, 2, *owners, source_list(one.sources, ANCHOR, source_address)))
    if phrases.groups(one):
        rail.append(section(phrases.NAMES, 2, _names(one)))
    if record.summary.stale:
        note = "Its articles changed since this was written; it is to be compared again."
        main.insert(0, tag("p", note, class_="banner"))
    return (
        brief_head(one, citer, 1),
        tag("div", *main, class_="column"),
        tag("aside", *rail, class_="rail", aria_label="Sources and names"),
    )


def _names(one: Brief) -> Html:
    lists = []
    for title, entities in phrases.groups(one):
        items = (
            tag("li", tag("a", tag("bdi", entity.name), href=address("/name", key=_key(entity))))
            for entity in entities
        )
        lists += [tag("p", title, class_="group"), tag("ul", *items)]
    return tag("div", *lists, class_="names")


def _key(entity: NamedEntity) -> str:
    """Return the name under which the store knows an entity of a brief."""
    kind, _, key = entity.id.partition(":")
    return key if key and kind != "country" else entity.name.lower()


def _reports_table(one: Brief) -> Html:
    """Return what the picture of reports shows, as a table."""
    rows = (
        tag(
            "tr",
            tag("td", f"[{source.number}]"),
            tag("td", tag("bdi", source.outlet)),
            tag("td", when(source.published)),
            tag("td", "" if source.original is None else f"copy of [{source.original}]"),
        )
        for source in one.sources
    )
    head = tag("tr", *(tag("th", words, scope="col") for words in ("Source", "Outlet", "Published", "Copy")))
    grid = tag("table", tag("thead", head), tag("tbody", *rows))
    scroll = tag("div", grid, class_="scroll", tabindex="0", role="region", aria_label="Reports by time")
    return tag("details", tag("summary", "As a table", class_="facts"), scroll)


# --- a person's decisions ---------------------------------------------------------------------------


def _tools(cards: Cards, reading: Reading, here: StorySummary, articles: tuple[str, ...]) -> Html:
    """Return the forms to merge, move, split and undo, and the story's history."""
    stories = (one for one in reading.stories("latest", OTHERS) if one.story_id != here.story_id)
    others = join(cards.option(one) for one in stories)
    undo = _undo(reading, here)
    history = _history(reading, here.story_id)
    return tag(
        "details",
        tag("summary", tag("h2", "Merge, move, split · history")),
        _merge(here, others) if others else Html(""),
        _articles(reading, here, articles, others),
        *([undo] if undo else []),
        section("History", 3, history),
        id="tools",
        class_="tools",
    )


def _merge(here: StorySummary, others: Html) -> Html:
    return tag(
        "form",
        chooser("into", "Make this story part of", others),
        button("Merge"),
        method="post",
        action=f"/story/{here.story_id}/merge",
    )


def _articles(reading: Reading, story: StorySummary, articles: tuple[str, ...], others: Html) -> Html:
    boxes = (
        tag(
            "li",
            tag(
                "label",
                tag("input", type="checkbox", name="article", value=one.article_id),
                " ",
                tag("bdi", one.outlet.name),
                " · ",
                tag("bdi", one.title or one.article_id),
            ),
        )
        for one in reading.listed(articles)
    )
    here = story.story_id
    parts = [button("Split off the chosen", formaction=f"/story/{here}/split")]
    if others:
        parts += [
            chooser("into", "or move them to", others),
            button("Move", formaction=f"/story/{here}/move"),
        ]
    legend = tag("legend", "Articles that belong elsewhere")
    chosen = tag("fieldset", legend, tag("ul", *boxes))
    return tag("form", chosen, *parts, method="post", action=f"/story/{here}/split")


def _undo(reading: Reading, here: StorySummary) -> Html | None:
    last = next((one for one in reading.decisions(20) if not one.undone), None)
    if last is None:
        return None
    return tag(
        "form",
        tag("p", "Last decision: ", tag("bdi", last.words), " · ", when(last.at)),
        button("Take it back"),
        method="post",
        action=f"/story/{here.story_id}/undo",
    )


def _history(reading: Reading, story_id: str) -> Html:
    items = (
        tag(
            "li",
            when(entry.at),
            f" · {KIND_WORDS[entry.change.kind]}{', by a person' if entry.change.by_person else ''}: ",
            tag("span", entry.change.reason, dir="auto"),
        )
        for entry in reading.history(story_id, limit=HISTORY)
    )
    return tag("ol", *items, class_="history")


def decide(desk: Desk, request: Request, form: FormData) -> Response:
    """Merge, split, move or undo as a form asks, compare and brief anew, and show the story that results."""
    story = str(request.path_params["story"])
    articles = [value for value in form.getlist("article") if isinstance(value, str)]
    into = str(form.get("into") or "")
    store, at = desk.store, desk.now()
    try:
        match request.path_params["act"]:
            case "merge":
                merge_stories(store, story, into, at)
            case "move":
                _chosen(articles)
                move_articles(store, articles, into, at)
            case "split":
                _chosen(articles)
                split_story(store, articles, at)
            case "undo":
                undo_decision(store, at)
            case _:
                return trouble(desk, "No such page", "The desk has no page of that name.")
    except KeyError:
        return trouble(desk, "Nothing was changed", "The story or article is not there any more.", 409)
    except ValueError as error:
        return trouble(desk, "Nothing was changed", f"{error}.", 400)
    refresh(store, desk.settings, at)
    left = store.story(story).summary
    if not left.articles:
        return RedirectResponse("/", 303)
    return RedirectResponse(f"/story/{left.story_id}#tools", 303)


def _chosen(articles: list[str]) -> None:
    if not articles:
        message = "no article was chosen"
        raise ValueError(message)
