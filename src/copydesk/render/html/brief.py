"""The page of one or more briefs."""

from collections.abc import Sequence

from copydesk.domain.brief import Brief, BriefPoint, BriefReport, Difference, FigureRow, NamedEntity
from copydesk.render import phrases, tone_words
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, join, tag
from copydesk.render.html.moving import moving_figure
from copydesk.render.html.page import made_by, page, section, skipped_list, source_list
from copydesk.render.html.points import Citer
from copydesk.render.html.timeline import timeline
from copydesk.render.options import RenderOptions

HINT = "Point at a sentence, or tap it, to see where it comes from."


def brief(report: BriefReport, options: RenderOptions) -> str:
    """Return one page with every brief, contents first where there are several."""
    del options
    several = len(report.briefs) > 1
    body = [_contents(report)] if several else []
    if not report.briefs:
        body.append(tag("h1", phrases.NOTHING_TO_BRIEF))
    level = 2 if several else 1
    body += [_story(one, f"story-{index}", level) for index, one in enumerate(report.briefs, 1)]
    if report.rewording is not None:
        body.append(tag("p", phrases.rewording_words(report.rewording), class_="facts"))
    body.append(skipped_list(report.skipped, 2))
    title = report.briefs[0].headline.text if report.briefs else phrases.NOTHING_TO_BRIEF
    if several:
        title = f"{title} and {phrases.counted(len(report.briefs) - 1, 'other story', 'other stories')}"
    return page(title, HINT, body, made_by(report.version, report.models))


def _contents(report: BriefReport) -> Html:
    items = (
        tag(
            "li",
            tag("a", tag("bdi", one.headline.text), href=f"#story-{index}"),
            tag("span", phrases.contents(one), class_="facts"),
        )
        for index, one in enumerate(report.briefs, 1)
    )
    title = phrases.counted(len(report.briefs), "story", "stories")
    return tag("nav", tag("h1", title), tag("ol", *items), class_="contents", aria_label="Stories")


def _further(points: Sequence[BriefPoint], one: Brief, citer: Citer) -> Html:
    line, rest = phrases.further(points, one)
    shown = [tag("p", line, class_="facts")] if line else []
    return join([*shown, citer.points(rest)] if rest else shown)


def _story(one: Brief, anchor: str, level: int) -> Html:
    citer = Citer(one.sources, f"{anchor}-source")
    main = [section(title, level + 1, shown) for title, shown in parts(one, citer, level)]
    picture = timeline(one.sources)
    rail = [section(phrases.REPORTED, level + 1, picture)] if picture else []
    owners = [tag("p", phrases.owners_words(one), class_="note")] if one.owners_unknown else []
    listed = source_list(one.sources, f"{anchor}-source")
    rail.append(section(phrases.SOURCES, level + 1, *owners, listed))
    if phrases.groups(one):
        rail.append(section(phrases.NAMES, level + 1, names(one)))
    return tag(
        "article",
        head(one, citer, level),
        tag("div", *main, class_="column"),
        tag(
            "aside",
            *rail,
            class_="rail",
            aria_label=f"Sources and names: {clean(one.headline.text)}",
        ),
        class_="story",
        id=anchor,
    )


def parts(one: Brief, citer: Citer, level: int) -> tuple[tuple[str, Html], ...]:
    """Return the sections of a brief with their titles, in the order of every format, empty ones left out."""
    nothing = Html("")
    every = (
        (phrases.KEY_POINTS, citer.points(one.key_points, standing=True) if one.key_points else nothing),
        (phrases.SUMMARY, citer.prose(one.summary) if one.summary else nothing),
        (phrases.AGREED, _further(one.agreed, one, citer)),
        (phrases.SINGLE, _further(one.single, one, citer)),
        (phrases.DIFFERENCES, _differences(one, citer, level + 2)),
        (phrases.FIGURES, join(_figure(row, citer, level + 2) for row in one.figures)),
        (phrases.IMPLICATIONS, citer.points(one.implications) if one.implications else nothing),
        (phrases.MARKET, citer.angles(one.market) if one.market else nothing),
        (phrases.FINDINGS, _findings(one, citer.anchor)),
    )
    return tuple((title, shown) for title, shown in every if shown)


def head(one: Brief, citer: Citer, level: int) -> Html:
    """Return the head of a brief: label, headline, tone and counts."""
    topics = tag("span", phrases.topic_names(one.categories), class_="topics")
    polarity = one.tone.polarity if one.tone else "unjudged"
    return tag(
        "header",
        tag("p", tag("b", one.label), " ", topics, class_="kicker"),
        citer.point(one.headline, element="div", heading=level),
        tag(
            "p",
            tag("span", tone_words.tone_words(one), class_=f"tone {polarity}"),
            " · ",
            phrases.counts(one),
            " · ",
            phrases.coverage(one),
            class_="facts",
        ),
        *_tone_notes(one),
        class_="head",
    )


def _tone_notes(one: Brief) -> list[Html]:
    """Return the parts of the tone and what carried it, folded away, with the sentences."""
    notes = tone_words.tone_notes(one)
    if not notes:
        return []
    said = (tag("li", note, dir="auto") for note in notes)
    sentences = (
        tag("li", tag("q", clean(place.excerpt), dir="auto"), " ", clean(place.outlet))
        for place in (*one.tones.evidence, *one.tones.quoted_evidence)
    )
    summary = tag("summary", tone_words.WHY_TONE)
    return [tag("details", summary, tag("ul", *said, *sentences), class_="why")]


def _differences(one: Brief, citer: Citer, level: int) -> Html:
    return join(_difference(item, citer, level) for item in one.differences)


def _difference(item: Difference, citer: Citer, level: int) -> Html:
    mark = tag("span", "△", class_="mark", aria_hidden="true")
    kind = tag("small", phrases.RELATION_WORDS[item.kind], class_="standing")
    return tag(
        "div",
        tag(f"h{level}", mark, " ", tag("bdi", item.label), " ", kind),
        tag("p", item.reason, class_="reason", dir="auto"),
        moving_figure(item, citer.sources),
        tag("ul", *(citer.point(side) for side in item.sides), class_="points sides"),
        class_=f"difference {item.kind}",
    )


def _figure(row: FigureRow, citer: Citer, level: int) -> Html:
    left_out = [tag("p", phrases.left_out_words(row), class_="note")] if row.left_out else []
    return tag(
        "div",
        tag(f"h{level}", tag("bdi", row.label)),
        tag("ul", *(citer.value(value, row) for value in row.values), class_="points sides"),
        *left_out,
        class_="given",
    )


def _findings(one: Brief, anchor: str) -> Html:
    if not one.findings:
        return Html("")
    items = []
    for finding in one.findings:
        links = (
            tag("a", str(number), href=f"#{anchor}-{number}")
            for number in phrases.claim_numbers(finding.claims, one.sources)
        )
        cited = join(links, ",")
        items.append(
            tag(
                "li",
                tag("span", "Σ", class_="mark", aria_hidden="true"),
                " ",
                tag("span", phrases.finding_words(finding), dir="auto"),
                *([" ", tag("span", "[", cited, "]", class_="cites")] if cited else []),
                class_=f"finding {finding.verdict}",
            )
        )
    return tag("ul", *items, class_="points")


def _told(entity: NamedEntity) -> list[Html]:
    """Return the sentences that carried the tone towards an entity, folded away."""
    if entity.tone is None and not entity.told_by:
        return []
    sentences = (
        tag("li", tag("q", clean(place.excerpt), dir="auto"), " ", clean(place.outlet))
        for place in (*entity.tone_evidence, *(one.evidence for one in entity.told_by))
    )
    return [tag("details", tag("summary", tone_words.WHY_TOLD), tag("ul", *sentences))]


def names(one: Brief) -> Html:
    """Return the people, organisations and places of a brief."""
    lists = []
    for title, entities in phrases.groups(one):
        items = (
            tag(
                "li",
                tag("bdi", entity.name, class_="name"),
                *([" ", tag("span", phrases.named(entity), class_="note")] if phrases.named(entity) else []),
                *_told(entity),
            )
            for entity in entities
        )
        lists += [tag("p", title, class_="group"), tag("ul", *items)]
    return tag("div", *lists, class_="names")
