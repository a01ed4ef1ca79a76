"""What a list of stories says, in the words that every format shares."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from copydesk.domain.listing import (
    ContributionKind,
    ListedArticle,
    ListedStory,
    PairReasons,
    StoriesReport,
    Storyline,
    StorylineStep,
)
from copydesk.render.cleaning import clean
from copydesk.render.phrases import counted, moment, quoted
from copydesk.render.tone_words import signed

STORYLINES = "Storylines"
WHY = "Why these two"
OUTLETS_SHOWN, ARTICLES_SHOWN = 6, 8
KIND_WORDS: Mapping[ContributionKind, str] = {
    "words": "unusual words",
    "meaning": "meaning",
    "names": "names",
    "figures": "figures",
    "time": "time",
    "other occasion": "other occasion",
    "start": "before anything is known",
}


def title_words(one: ListedStory) -> str:
    """Return a story's headline, or what stands in for one."""
    return clean(one.headline) or "(no headline)"


def size_words(one: ListedStory) -> str:
    """Say how large a story is; that of one article is labelled."""
    if len(one.articles) == 1:
        return "single article"
    return f"{counted(len(one.articles), 'article')} · {counted(one.origins, 'origin')}"


def outlets_words(one: ListedStory) -> str:
    """Name the outlets."""
    shown = ", ".join(clean(name) for name in one.outlets[:OUTLETS_SHOWN])
    more = len(one.outlets) - OUTLETS_SHOWN
    return f"{shown} and {more} more" if more > 0 else shown


def span_words(one: ListedStory) -> str:
    """Say when it was reported: from the first article to the last."""
    if one.earliest is None or one.latest is None:
        return "undated"
    if one.earliest == one.latest:
        return moment(one.earliest)
    first, last = moment(one.earliest), moment(one.latest)
    if one.earliest.date() == one.latest.date():
        day = moment(_midnight(one.earliest))
        return f"{day}, {one.earliest:%H:%M}–{one.latest:%H:%M} UTC"
    return f"{first.removesuffix(' UTC')} – {last}"


def tone_words(one: ListedStory) -> str:
    """Say the tone, with its strength."""
    return f"{clean(one.tone_phrase)} ({signed(one.tone)})" if one.tone else "tone not judged"


def article_words(article: ListedArticle) -> str:
    """Say which article it is: outlet, time, title, and whether it is a copy."""
    when = moment(article.published) if article.published else "undated"
    title = quoted(article.title) if article.title else clean(article.source)
    return f"{clean(article.outlet)} · {when} · {title}" + (" · copy" if article.copy_of else "")


def pair_words(article: ListedArticle) -> str:
    """Name an article of a pair, with its file."""
    return f"{article_words(article)} · {clean(article.source)}"


def added_words(log_odds: float) -> str:
    """Write log-odds with a sign; a minus sign, not a hyphen."""
    return f"{log_odds:+.1f}".replace("-", "−").replace("+0.0", "0.0").replace("−0.0", "0.0")


def total_words(reasons: PairReasons) -> str:
    """Say what the evidence adds up to."""
    return f"together {added_words(reasons.log_odds)}; 1.0 or more is like reports of one event"


def line_words(line: Storyline) -> str:
    """Say how long a storyline is."""
    days = sum(step.days for step in line.steps)
    return f"{counted(len(line.story_ids), 'story', 'stories')} over {_days(days)}"


def step_words(step: StorylineStep) -> tuple[str, ...]:
    """Say what changed from one story to the next, a line for each thing."""
    said = [f"{_days(step.days)} later"]
    if step.shared:
        said[0] += f"; both name {', '.join(clean(name) for name in step.shared)}"
    said += [
        f"{clean(figure.label)}: {quoted(figure.before.excerpt)} ({clean(figure.before.outlet)}), then "
        f"{quoted(figure.after.excerpt)} ({clean(figure.after.outlet)})"
        for figure in step.figures
    ]
    if step.news:
        said.append(f"new: {', '.join(clean(word) for word in step.news)}")
    return tuple(said)


def by_id(report: StoriesReport) -> dict[str, ListedStory]:
    """Return the listed stories by their ids."""
    return {one.story_id: one for one in report.stories}


def shown_lines(report: StoriesReport) -> Sequence[Storyline]:
    """Return the storylines all of whose stories are listed."""
    known = by_id(report)
    return [line for line in report.storylines if all(name in known for name in line.story_ids)]


def heading_words(report: StoriesReport) -> str:
    """Say how many stories there are, and how many of them are single articles."""
    single = sum(len(one.articles) == 1 for one in report.stories)
    total = counted(len(report.stories), "story", "stories")
    return f"{total}, {single} of them single articles" if single else total


def _days(days: float) -> str:
    if days < 1.5:
        hours = round(days * 24)
        return counted(hours, "hour") if hours != 24 else "a day"
    return counted(round(days), "day")


def _midnight(time: datetime) -> datetime:
    return time.replace(hour=0, minute=0, second=0, microsecond=0)
