"""A small picture of who reported when."""

from collections.abc import Iterable, Sequence
from datetime import datetime

import msgspec

from copydesk.domain.brief import SourceEntry
from copydesk.render import phrases
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, tag

FEWEST = 3  # with fewer dated sources the list says it all
APART = 6.5  # percent of the width between two dots of a lane: their numbers must not touch on a phone
LANE = 22  # pixels
MARGIN = 3.0  # percent kept free at either end, so that no dot is cut


class Dot(msgspec.Struct, frozen=True):
    """A source's place in the picture: percent from the left, lane from the bottom."""

    source: SourceEntry
    at: float
    lane: int


def timeline(sources: Sequence[SourceEntry]) -> Html:
    """Return the picture; nothing where fewer than three sources are dated, or all at one time.

    Positions are percentages of the width, so that nothing but the distances shrinks on a phone.
    """
    dated = sorted(
        ((source.published, source.number, source) for source in sources if source.published),
        key=lambda item: item[:2],
    )
    if len(dated) < FEWEST or dated[0][0] == dated[-1][0]:
        return Html("")
    dots = _placed((when, source) for when, _, source in dated)
    lanes = 1 + max(dot.lane for dot in dots)
    floor = lanes * LANE
    axis = tag("line", x1="0", x2="100%", y1=str(floor), y2=str(floor))
    ends = (
        tag("text", phrases.moment(dated[0][0]), x="0", y=str(floor + 16), class_="end"),
        tag("text", phrases.moment(dated[-1][0]), x="100%", y=str(floor + 16), class_="end last"),
    )
    said = "; ".join(f"[{source.number}] {phrases.moment(when)}" for when, _, source in dated)
    return tag(
        "svg",
        axis,
        *_ties(dots, floor),
        *(_dot(dot, floor) for dot in dots),
        *ends,
        class_="timeline",
        width="100%",
        height=str(floor + 22),
        role="img",
        aria_label=f"When the sources reported: {said}",
    )


def _ties(dots: Sequence[Dot], floor: int) -> list[Html]:
    """Return a line from each copy to its original."""
    places = {dot.source.number: dot for dot in dots}
    pairs = [(dot, places[dot.source.original]) for dot in dots if dot.source.original in places]
    return [
        tag(
            "line",
            x1=f"{copy.at:.2f}%",
            x2=f"{original.at:.2f}%",
            y1=str(_middle(copy, floor)),
            y2=str(_middle(original, floor)),
            class_="tie",
        )
        for copy, original in pairs
    ]


def _middle(dot: Dot, floor: int) -> int:
    return floor - dot.lane * LANE - LANE // 2


def _placed(dated: Iterable[tuple[datetime, SourceEntry]]) -> list[Dot]:
    """Place each source at its time, in the lowest lane where it touches no other."""
    items = list(dated)
    first, last = items[0][0], items[-1][0]
    dots: list[Dot] = []
    ends: list[float] = []  # where each lane is taken up to
    for when, source in items:
        at = MARGIN + (100 - 2 * MARGIN) * ((when - first) / (last - first))
        lane = next((lane for lane, end in enumerate(ends) if at - end >= APART), len(ends))
        ends[lane : lane + 1] = [at]
        dots.append(Dot(source, at, lane))
    return dots


def _dot(dot: Dot, floor: int) -> Html:
    """Return a dot with its number: full for an article of its own, empty for a copy."""
    at, middle = f"{dot.at:.2f}%", _middle(dot, floor)
    source = dot.source
    words = f"[{source.number}] {clean(source.outlet)} · {phrases.published(source)}"
    if source.origin:
        words += f" · {clean(source.origin)}"
    return tag(
        "g",
        tag("title", words),
        tag("circle", cx=at, cy=str(middle), r="9"),
        tag("text", str(source.number), x=at, y=str(middle + 4)),
        class_="copy" if source.origin else "own",
    )
