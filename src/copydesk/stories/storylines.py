"""Storylines: stories that follow one another over days, and what changed from one to the next."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec
import numpy as np

from copydesk.domain.annotation import AnalysedArticle, Claim
from copydesk.domain.claim import Evidence
from copydesk.domain.listing import FigureChange, Storyline, StorylineStep
from copydesk.domain.story import Origins, Story
from copydesk.stories.candidates import KeyIndex
from copydesk.stories.similarity import Profile, profile_of
from copydesk.stories.window import Window

# A story follows another where the two as wholes are much alike, name the same, and one begins after the
# other, not long after its last article. Read on two sets of real coverage: docs/choices.md, stories.
FOLLOWS = 4.0  # log-odds between the two stories' summed profiles
SHARED_NAMES = 0.3  # square root of the cosine of their names
LONGEST_GAP, SHORTEST_LEAD = 30.0, 0.25  # days
TOLD = 1 / 3  # of a story's articles that a term, name or figure stands in, to be the story's
KEYS, CANDIDATES = 40, 16
NAMES_SHOWN, NEWS_SHOWN, FIGURES_SHOWN = 3, 4, 3


class _Summed(msgspec.Struct, frozen=True):
    story: Story
    articles: tuple[AnalysedArticle, ...]  # the originals
    profile: Profile
    first: float
    last: float


def find_storylines(
    stories: Sequence[Story],
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
    shares: Mapping[str, float],
) -> tuple[Storyline, ...]:
    """Return chains of two stories or more, the longest first; undated stories are in none.

    Each story follows the one before it that it is most like, and at most one story follows each.
    """
    summed = [
        item for story in stories if (item := _sum_up(story, articles, origins)) is not None
    ]  # fmt: skip
    summed.sort(key=lambda item: (item.first, item.story.id))
    window, index = Window(shares), KeyIndex()
    slots = [window.add(item.profile) for item in summed]
    window.refresh()
    links: list[tuple[float, int, int]] = []
    for number, slot in enumerate(slots):
        keys, weights = window.telling(slot, KEYS)
        near = index.find(keys, weights, CANDIDATES)
        index.add(slot, keys.tolist())
        if not len(near):
            continue
        likeness = window.against(slot, near)
        for other, score, names in zip(
            near.tolist(), likeness.score.tolist(), likeness.names.tolist(), strict=True
        ):
            before = slots.index(other)
            if score >= FOLLOWS and names >= SHARED_NAMES and _follows(summed[before], summed[number]):
                links.append((score, before, number))
    chains = _chains(links)
    lines = [
        _line([summed[number] for number in chain], window, [slots[n] for n in chain]) for chain in chains
    ]
    return tuple(sorted(lines, key=lambda line: (-len(line.story_ids), line.story_ids)))


def _sum_up(story: Story, articles: Mapping[str, AnalysedArticle], origins: Origins) -> _Summed | None:
    originals = [name for name in story.article_ids if origins.origin_of(name) == name]
    own = tuple(articles[name] for name in originals or story.article_ids)
    profiles = [profile_of(item) for item in own]
    days = [profile.day for profile in profiles if profile.day is not None]
    if not days:
        return None
    vectors = [profile.vector for profile in profiles if profile.vector]
    mean = np.mean(np.array(vectors), axis=0) if len(vectors) == len(profiles) else np.zeros(0)
    vector = tuple((mean / (np.linalg.norm(mean) or 1.0)).tolist())
    profile = Profile(
        terms=_told([item.terms for item in profiles]),
        names=_told([item.names for item in profiles]),
        figures=_told([item.figures for item in profiles]),
        vector=vector,
        day=min(days),
    )
    return _Summed(story, own, profile, min(days), max(days))


def _told(bags: Sequence[Mapping[str, int]]) -> dict[str, int]:
    counts = Counter(term for bag in bags for term in bag)
    return {term: count for term, count in counts.items() if count >= TOLD * len(bags)}


def _follows(before: _Summed, after: _Summed) -> bool:
    return after.first - before.first >= SHORTEST_LEAD and after.first - before.last <= LONGEST_GAP


def _chains(links: Iterable[tuple[float, int, int]]) -> list[list[int]]:
    """Make chains of the strongest links; each story has one before it and one after it at most."""
    following: dict[int, int] = {}
    preceding: dict[int, int] = {}
    for _, before, after in sorted(links, key=lambda link: (-link[0], link[1], link[2])):
        if before not in following and after not in preceding:
            following[before] = after
            preceding[after] = before
    chains = []
    for start in sorted(following.keys() - preceding.keys()):
        chain = [start]
        while chain[-1] in following:
            chain.append(following[chain[-1]])
        chains.append(chain)
    return chains


def _line(chain: Sequence[_Summed], window: Window, slots: Sequence[int]) -> Storyline:
    steps = []
    for at in range(len(chain) - 1):
        before, after = chain[at], chain[at + 1]
        shared = [name for name, _ in window.shared(slots[at], slots[at + 1])["names"]]
        steps.append(
            StorylineStep(
                before=before.story.id,
                after=after.story.id,
                days=round(after.first - before.first, 2),
                shared=tuple(_as_written(name, after.articles) for name in shared[:NAMES_SHOWN]),
                figures=_figures(before, after),
                news=_news(before, window, slots[at + 1]),
            )
        )
    return Storyline(tuple(item.story.id for item in chain), tuple(steps))


def _as_written(key: str, articles: Sequence[AnalysedArticle]) -> str:
    """Return the name that most articles give an entity."""
    names = Counter(
        entity.name for item in articles for entity in item.analysis.entities if entity.key == key
    )
    return min(names, key=lambda name: (-names[name], name), default=key)


def _news(before: _Summed, window: Window, slot: int) -> tuple[str, ...]:
    """Return the most telling words of the later story that no article of the earlier one has."""
    known = {word for item in before.articles for sentence in item.analysis.lemmas for word in sentence}
    known |= {
        part for item in before.articles for entity in item.analysis.entities for part in entity.key.split()
    }
    words = window.words(slot)
    return tuple(word for word in words if word not in known and word.isalpha())[:NEWS_SHOWN]


def _figures(before: _Summed, after: _Summed) -> tuple[FigureChange, ...]:
    """Return figures of one thing that differ, those first that most articles of the later story give."""
    earlier, later = _figures_of(before), _figures_of(after)
    changes = []
    for key in earlier.keys() & later.keys():
        (old, _, first), (new, count, second) = earlier[key], later[key]
        if old != new:
            changes.append((count, key, FigureChange(" ".join(part for part in key if part), first, second)))
    changes.sort(key=lambda change: (-change[0], change[1]))
    return tuple(change for _, _, change in changes[:FIGURES_SHOWN])


def _figures_of(item: _Summed) -> dict[tuple[str, ...], tuple[object, int, Evidence]]:
    """Return what is counted → its usual value in a story, in how many articles, and one that gives it."""
    found: dict[tuple[str, ...], dict[object, list[Evidence]]] = {}
    for article in item.articles:
        seen = set()
        for claim in article.analysis.claims:
            key = _key(article, claim)
            if key is None or claim.quantity is None or claim.modality != "stated" or claim.negated:
                continue
            quantity = article.analysis.quantities[claim.quantity]
            value = quantity.value
            if (key, value) not in seen:
                seen.add((key, value))
                evidence = Evidence.of(article.article, quantity.span)
                found.setdefault(key, {}).setdefault(value, []).append(evidence)
    return {
        key: max(
            ((value, len(proof), proof[0]) for value, proof in values.items()),
            key=lambda entry: (entry[1], str(entry[0])),
        )
        for key, values in found.items()
        if len(values) == 1 or max(map(len, values.values())) > 1
    }


def _key(article: AnalysedArticle, claim: Claim) -> tuple[str, ...] | None:
    """Return what a figure counts: the thing, its unit, and what happens to it; None where it is not told."""
    if claim.quantity is None:
        return None
    quantity = article.analysis.quantities[claim.quantity]
    if quantity.role != "level" or quantity.measure is None or not claim.predicate:
        return None
    if quantity.unit.kind not in {"count", "currency", "percent", "physical"}:
        return None
    thing = quantity.measure.head
    unit = quantity.unit.code if quantity.unit.code != thing else ""
    return (thing, claim.predicate, unit)
