"""A list of invented stories: what the renderers of lists are given in these tests."""

from datetime import UTC, datetime

from copydesk.domain.annotation import Tone
from copydesk.domain.claim import Evidence
from copydesk.domain.listing import (
    Contribution,
    ExplainedPair,
    FigureChange,
    ListedArticle,
    ListedStory,
    PairReasons,
    StoriesReport,
    Storyline,
    StorylineStep,
)
from copydesk.domain.text import Span
from copydesk.domain.trouble import Skipped


def when(day: int, hour: int) -> datetime:
    return datetime(2026, 3, day, hour, tzinfo=UTC)


def listed(name: str, outlet: str, title: str, day: int, copy_of: str | None = None) -> ListedArticle:
    return ListedArticle(
        name, outlet, title, f"coverage/{name}.txt", f"https://{name}.example/1", when(day, 9), copy_of
    )


CRANE = ListedStory(
    story_id="sa1",
    headline="Crane collapse at Port Vell kills 14",
    tone=Tone("negative", -0.6, 0.8, ("loss",)),
    tone_phrase="negative: loss",
    earliest=when(10, 9),
    latest=when(10, 15),
    origins=2,
    outlets=("Vell Courier", "TPA", "Costa Daily"),
    reasons=("name the same: Port Vell (3 of 3)", "one more is a copy"),
    articles=(
        listed("a1", "Vell Courier", "Crane collapse at Port Vell kills 14", 10),
        listed("a2", "TPA", "At least 14 dead at Port Vell", 10),
        listed("a3", "Costa Daily", "Dock crane falls", 10, copy_of="a2"),
    ),
)
CHARGED = ListedStory(
    story_id="sb1",
    headline="Port Vell crane firm charged",
    tone=None,
    tone_phrase="not judged",
    earliest=when(14, 9),
    latest=when(14, 9),
    origins=1,
    outlets=("Vell Courier",),
    reasons=("no other article tells of this event",),
    articles=(listed("b1", "Vell Courier", "Port Vell crane firm charged", 14),),
)
LINE = Storyline(
    ("sa1", "sb1"),
    (
        StorylineStep(
            "sa1", "sb1", 4.0, ("Port Vell",),
            (FigureChange("worker die", Evidence("a1", "Vell Courier", Span(0, 2), "14"),
                          Evidence("b1", "Vell Courier", Span(5, 7), "16")),),
            ("charge",),
        ),
    ),
)  # fmt: skip
SKIPPED = (Skipped("coverage/x.bin", "reading", "binary", "not text"),)
LIST = StoriesReport("0.1.0", ("parser",), (CRANE, CHARGED), (LINE,), SKIPPED)
PAIR = ExplainedPair(
    CRANE.articles[0], CHARGED.articles[0], "sa1", "sb1",
    PairReasons(
        together=False, log_odds=-1.29,
        contributions=(
            Contribution("start", -5.9, "any two articles"),
            Contribution("words", 4.61, "unusual words in common: crane"),
        ),
        summary="apart: less alike than reports of one event are",
    ),
)  # fmt: skip
EXPLAINED = StoriesReport("0.1.0", ("parser",), (CRANE, CHARGED), (), (), PAIR)
EMPTY_HEADLINE = StoriesReport(
    "0.1.0", (), (ListedStory("sc", "", None, "not judged", None, None, 1, ("X",), (), ()),), (), ()
)
