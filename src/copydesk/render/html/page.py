"""The page around a report: head, style, security policy, masthead and foot."""

import base64
import hashlib
from collections.abc import Callable, Sequence
from importlib.resources import files

from copydesk.domain.brief import SourceEntry
from copydesk.domain.trouble import Skipped
from copydesk.render import phrases
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, join, link, tag

STYLE = files("copydesk.render.html").joinpath("page.css").read_text("utf-8")


def page(title: str, hint: str, body: Sequence[Html], foot: str) -> str:
    """Return a whole page.

    Nothing may be loaded and no script may run: the policy allows the one style sheet, by its hash.
    """
    digest = base64.b64encode(hashlib.sha256(STYLE.encode()).digest()).decode()
    policy = f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    head = tag(
        "head",
        tag("meta", charset="utf-8"),
        tag("meta", http_equiv="Content-Security-Policy", content=policy),
        tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
        tag("meta", name="color-scheme", content="light dark"),
        tag("meta", name="referrer", content="no-referrer"),
        tag("title", clean(title)),
        tag("style", Html(STYLE)),
    )
    masthead = tag(
        "header",
        tag("p", "Copydesk", class_="brand"),
        tag("p", hint, class_="hint"),
        class_="masthead",
    )
    main = tag("main", join(body), id="main")
    footer = tag("footer", tag("p", foot), class_="foot")
    skip = tag("a", "Skip to the report", class_="skip", href="#main")
    return f"<!doctype html>\n{tag('html', head, tag('body', skip, masthead, main, footer), lang='en')}\n"


def section(title: str, level: int, *children: str, class_: str = "") -> Html:
    """Return a section under a heading of the given level."""
    return tag("section", tag(f"h{level}", title), *children, class_=class_ or None)


def made_by(version: str, models: Sequence[str]) -> str:
    """Say what made a report."""
    return " · ".join([f"Copydesk {clean(version)}", *(clean(model) for model in models)])


def source_list(
    sources: Sequence[SourceEntry], anchor: str, address: Callable[[SourceEntry], str] | None = None
) -> Html:
    """List the sources, each under an id to link to: `anchor`-1 and so on.

    A title leads to where the source was published, or to `address` where that is given.
    """
    return tag(
        "ul",
        *(tag("li", *_source(source, address), id=f"{anchor}-{source.number}") for source in sources),
        class_="sources",
    )


def time(source: SourceEntry) -> Html:
    """Return when a source was published, for people and for machines."""
    if source.published is None:
        return tag("span", "undated")
    return tag("time", phrases.moment(source.published), datetime=source.published.isoformat())


def skipped_list(skipped: Sequence[Skipped], level: int) -> Html:
    """Say what was left out and why; nothing where nothing was."""
    if not skipped:
        return Html("")
    title = f"{phrases.SKIPPED}: {phrases.counted(len(skipped), 'input')}"
    items = (tag("li", tag("bdi", item.source), f": {phrases.skipped_words(item)}") for item in skipped)
    return section(title, level, tag("ul", *items), class_="skipped")


def _source(source: SourceEntry, address: Callable[[SourceEntry], str] | None) -> tuple[Html, ...]:
    number = tag("span", f"[{source.number}]", class_="number")
    outlet = tag("bdi", source.outlet, class_="outlet")
    words = tag("bdi", source.title or source.source)
    title = link(source.url, words) if address is None else tag("a", words, href=address(source))
    notes = [tag("span", note, class_="note") for note in phrases.source_notes(source)]
    changes = [tag("li", line, dir="auto") for line in phrases.revision_words(source)]
    earlier = [tag("ul", *changes, class_="notes")] if changes else []
    parts = [outlet, tag("span", title, class_="title"), time(source), *notes, *earlier]
    return (number, tag("div", *parts))
