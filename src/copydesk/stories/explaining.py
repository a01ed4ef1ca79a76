"""Why articles are together, in words a reader can check."""

from collections import Counter
from collections.abc import Mapping, Sequence

from copydesk.domain.annotation import AnalysedArticle
from copydesk.stories.similarity import Profile, rarity

NAMES_SHOWN = 4
WORDS_SHOWN = 6


def why_together(
    profiles: Sequence[Profile], articles: Sequence[AnalysedArticle], shares: Mapping[str, float]
) -> tuple[str, ...]:
    """Return the reasons for a story: names and rare words that most of it shares, and the time it spans."""
    if len(profiles) < 2:
        return ("no other article tells of this event",)
    reasons = []
    names = _shared([profile.names for profile in profiles], shares)[:NAMES_SHOWN]
    shown = _names_as_written(articles)
    if names:
        listed = ", ".join(f"{shown.get(key, key)} ({count} of {len(profiles)})" for key, count in names)
        reasons.append(f"name the same: {listed}")
    named = {part for key, _ in names for part in key.split()}
    words = [
        (word, count)
        for word, count in _shared([profile.terms for profile in profiles], shares)
        if word not in named
    ][:WORDS_SHOWN]
    if words:
        reasons.append("share unusual words: " + ", ".join(f"{word} ({count})" for word, count in words))
    days = [profile.day for profile in profiles if profile.day is not None]
    if len(days) > 1:
        reasons.append(f"published within {_length(max(days) - min(days))}")
    return tuple(reasons)


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


def _length(days: float) -> str:
    hours = round(days * 24)
    if hours < 1:
        return "an hour"
    if hours < 48:
        return f"{hours} hours" if hours > 1 else "an hour"
    return f"{round(days)} days"
