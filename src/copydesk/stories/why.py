"""Why two articles are in one story, or are not: what each kind of evidence adds, in plain words."""

from collections.abc import Mapping, Sequence

import numpy as np

from copydesk.domain.listing import Contribution, PairReasons
from copydesk.stories.joining import JOIN
from copydesk.stories.similarity import DAYS_APART, LATENESS_CAP, WITH_MEANING, WORDS_ONLY
from copydesk.stories.window import Window

SHOWN = 4
Shared = Mapping[str, Sequence[tuple[str, float]]]


def reasons_of(window: Window, first: int, second: int, *, together: bool, pinned: bool) -> PairReasons:
    """Explain a pair of live articles; `pinned`: a person decided about one of them."""
    likeness = window.against(first, np.array([second], dtype=np.int64))
    weights = WITH_MEANING if likeness.with_meaning[0] else WORDS_ONLY
    shared = window.shared(first, second)
    words = float(likeness.words[0])
    days = DAYS_APART * float(np.expm1(likeness.lateness[0]))
    contributions = [
        Contribution("words", weights.words * words + weights.more_words * words * words,
                     _sharing("unusual words", shared["terms"])),
        Contribution("names", weights.names * float(likeness.names[0]),
                     _sharing("names of people, places and organisations", shared["names"])),
        Contribution("figures", weights.figures * float(likeness.figures[0]),
                     _sharing("figures", shared["figures"])),
    ]  # fmt: skip
    if likeness.with_meaning[0]:
        meaning = float(likeness.meaning[0])
        contributions.append(
            Contribution("meaning", weights.meaning * meaning, f"openings {_degree(meaning)} in meaning")
        )
    late = likeness.lateness[0] >= LATENESS_CAP
    contributions.append(
        Contribution("time", weights.lateness * float(likeness.lateness[0]),
                     "published a year or more apart" if late else f"published {_days(days)} apart"),
    )  # fmt: skip
    contributions.append(
        Contribution("start", weights.base, "any two articles, before anything is known of them")
    )
    total = sum(item.log_odds for item in contributions)
    if likeness.other_occasion[0]:
        said = "days apart and no figure alike, as with another occasion of the same kind"
        contributions.append(Contribution("other occasion", 0.0, said))
    rounded = tuple(
        Contribution(item.kind, round(item.log_odds, 2), item.words)
        for item in sorted(contributions, key=lambda item: -abs(item.log_odds))
    )
    summary = _summary(total, together=together, pinned=pinned, other=bool(likeness.other_occasion[0]))
    return PairReasons(together, round(total, 2), rounded, summary)


def words_of(shared: Shared) -> str:
    """Say what two articles share: "; both name Halden; unusual words reservoir, cracked"."""
    said = ""
    names = [_plain(term) for term, _ in shared["names"][:SHOWN]]
    if names:
        said += f"; both name {', '.join(names)}"
    named = {word for name in names for word in name.split()}
    terms = [term for term, _ in shared["terms"][: 3 * SHOWN] if term not in named][:SHOWN]
    if terms:
        said += f"; unusual words: {', '.join(terms)}"
    figures = [_plain(term) for term, _ in shared["figures"][:SHOWN]]
    return said + (f"; figures: {', '.join(figures)}" if figures else "")


def _summary(total: float, *, together: bool, pinned: bool, other: bool) -> str:
    if pinned:
        return "in one story: a person decided so" if together else "apart: a person decided so"
    alike = total >= JOIN
    if together and alike:
        return "in one story: alike as reports of one event are"
    if together:
        return "in one story through other articles that are like both, though not much alike themselves"
    if other:
        return "apart: alike, but days apart and without a figure in common, as two occasions of one kind"
    if alike:
        return "apart: alike as a pair, but their stories as a whole are not"
    return "apart: less alike than reports of one event are"


def _sharing(what: str, parts: Sequence[tuple[str, float]]) -> str:
    if not parts:
        return f"no {what} in common"
    listed = ", ".join(_plain(term) for term, _ in parts[: 2 * SHOWN])
    more = len(parts) - 2 * SHOWN
    return f"{what} in common: {listed}" + (f" and {more} more" if more > 0 else "")


def _plain(term: str) -> str:
    """Write a figure's key as a figure: "85 count" is 85, "1.2E+9 currency" 1,200,000,000."""
    value, _, kind = term.partition(" ")
    if not kind or not value.strip("-").replace(".", "").replace("E", "").replace("+", "").isdigit():
        return term
    number = float(value)
    written = f"{number:,.10g}" if abs(number) < 1e10 else f"{number:,.0f}"
    return f"{written} %" if kind == "percent" else written


def _degree(meaning: float) -> str:
    grades = ((0.75, "very close"), (0.5, "close"), (0.3, "somewhat close"))
    return next((words for least, words in grades if meaning >= least), "not close")


def _days(days: float) -> str:
    if days < 1:
        return f"{max(1, round(days * 24))} h" if days * 24 >= 1 else "less than an hour"
    return f"{days:.0f} days" if days >= 1.5 else "a day"
