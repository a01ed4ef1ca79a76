"""Why articles are together, in words a reader can check."""

from collections import Counter
from collections.abc import Mapping, Sequence

from copydesk.domain.annotation import AnalysedArticle
from copydesk.stories.similarity import Profile, figure_key, rarity

NAMES_SHOWN = 4
WORDS_SHOWN = 6
FIGURES_SHOWN = 3


def why_together(
    articles: Sequence[AnalysedArticle],
    profiles: Sequence[Profile],
    copies: int,
    shares: Mapping[str, float],
) -> tuple[str, ...]:
    """Return the reasons for a story: names, rare words and figures that much of it shares, and its time.

    `articles` are the story's originals, `profiles` theirs in the same order, `copies` how many copies of
    them are in it besides.
    """
    reasons = []
    if len(articles) < 2 and not copies:
        return ("no other article tells of this event",)
    if len(articles) > 1:
        reasons += _alike(articles, profiles, shares)
        days = [profile.day for profile in profiles if profile.day is not None]
        if len(days) > 1:
            reasons.append(f"published within {_length(max(days) - min(days))}")
    if copies:
        reasons.append("one more is a copy" if copies == 1 else f"{copies} more are copies")
    return tuple(reasons)


def _alike(
    articles: Sequence[AnalysedArticle], profiles: Sequence[Profile], shares: Mapping[str, float]
) -> list[str]:
    reasons = []
    written = _names_as_written(articles)
    names: list[tuple[str, int]] = []
    named: set[str] = set()
    for key, count in _shared([profile.names for profile in profiles], shares):
        if len(names) < NAMES_SHOWN and not named & set(
            key.split()
        ):  # "Cubs" beside "Chicago Cubs" adds nothing
            names.append((written.get(key, key), count))
            named |= set(key.split())
    if names:
        listed = ", ".join(f"{name} ({count} of {len(articles)})" for name, count in names)
        reasons.append(f"name the same: {listed}")
    words = [
        f"{word} ({count})"
        for word, count in _shared([profile.terms for profile in profiles], shares)
        if word not in named and not any(character.isdigit() for character in word)
    ]
    if words:
        reasons.append("share unusual words: " + ", ".join(words[:WORDS_SHOWN]))
    excerpts = _figures_as_written(articles)
    figures = [
        f"{excerpts[key]} ({count})"
        for key, count in _shared([profile.figures for profile in profiles], {})
        if key in excerpts
    ]
    if figures:
        reasons.append("give the same figures: " + ", ".join(figures[:FIGURES_SHOWN]))
    return reasons


def _shared(bags: Sequence[Mapping[str, int]], shares: Mapping[str, float]) -> list[tuple[str, int]]:
    """Return the terms that at least half of the bags hold, the most telling first."""
    articles_with = Counter(term for bag in bags for term in bag)
    common = [(term, count) for term, count in articles_with.items() if count > 1 and count * 2 >= len(bags)]
    return sorted(common, key=lambda pair: (-pair[1] * rarity(pair[0], 0, 0, shares), pair[0]))


def _names_as_written(articles: Sequence[AnalysedArticle]) -> dict[str, str]:
    """Return entity key -> the name that most articles give it."""
    written: dict[str, Counter[str]] = {}
    for item in articles:
        for entity in item.analysis.entities:
            written.setdefault(entity.key, Counter())[entity.name] += 1
    return {key: min(names, key=lambda name: (-names[name], name)) for key, names in written.items()}


def _figures_as_written(articles: Sequence[AnalysedArticle]) -> dict[str, str]:
    """Return a figure's key -> its words in the first article that gives it."""
    written: dict[str, str] = {}
    for item in articles:
        for quantity in item.analysis.quantities:
            written.setdefault(figure_key(quantity), " ".join(item.words(quantity.span).split()))
    return written


def _length(days: float) -> str:
    hours = round(days * 24)
    if hours < 2:
        return "an hour"
    return f"{hours} hours" if hours < 48 else f"{round(days)} days"
