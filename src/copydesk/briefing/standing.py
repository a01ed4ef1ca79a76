"""How a statement stands in its story: which other origins bear out all of it, and who disagrees."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import datetime, timedelta

import msgspec

from copydesk.analysis.times import resolve_against
from copydesk.briefing.relaying import credited
from copydesk.briefing.statements import Statement
from copydesk.domain.annotation import AnalysedArticle, Interval, Quantity, TimeExpression
from copydesk.domain.brief import SharedFigure
from copydesk.domain.claim import ClaimRef, Comparison, Evidence, Question, Relation, Standing
from copydesk.domain.story import Origins, Story
from copydesk.language.profile import Language

SAME_STATEMENT = 0.5  # share of a sentence's lemmas that another must have to speak of the same
TELLING_DIGITS = 3  # a figure this precise, or of money this large, is not met twice in a story by chance
TELLING_MONEY = 1_000_000
SAME_EVENT = 0.4  # share of the shorter sentence's lemmas: two tolls of one event share more
DISTINCTIVE = 10  # smaller counts occur in any text
DOUBTFUL = timedelta(days=10)  # after a story's first report: the day may be the page's, not the text's


class StoryView(msgspec.Struct, frozen=True):
    """A story with the lookups that every part of a brief needs."""

    story: Story
    items: tuple[AnalysedArticle, ...]  # in the story's order
    origins: Origins
    comparison: Comparison
    questions: Mapping[ClaimRef, Question]
    relations: Mapping[ClaimRef, tuple[Relation, ...]]

    def item(self, article_id: str) -> AnalysedArticle:
        """Return an article of the story; KeyError where it has none of that id."""
        for item in self.items:
            if item.article.id == article_id:
                return item
        raise KeyError(article_id)

    def holds(self, relation: Relation) -> bool:
        """Tell whether a relation is among those that the brief goes by."""
        return relation in self.relations.get(relation.a, ())

    def outlets(self) -> frozenset[str]:
        """Return the names of the story's outlets."""
        return frozenset(item.article.outlet.name for item in self.items)

    def origin_count(self) -> int:
        """Return how many origins the story's articles have."""
        return len({self.origins.voice_of(item.article.id) for item in self.items})


def _of_one_event(relation: Relation, articles: Mapping[str, AnalysedArticle]) -> bool:
    """Tell whether the sentences of an update share words: the toll of an earlier event is no update."""
    found = []
    for ref in (relation.a, relation.b):
        analysis = articles[ref.article_id].analysis
        found.append(set(analysis.lemmas[analysis.claims[ref.claim].sentence]))
    first, second = found
    return len(first & second) >= SAME_EVENT * min(len(first), len(second))


class Support(msgspec.Struct, frozen=True):
    """What bears a statement out, and how it stands."""

    evidence: tuple[Evidence, ...]  # the statement's own first
    origins: int
    standing: Standing
    notes: tuple[str, ...] = ()
    superseded: bool = False
    shared: tuple[SharedFigure, ...] = ()
    reach: int = 1  # origins that report one of its figures, under another bound too ("more than", "about")
    beside: frozenset[tuple[str, int]] = (
        frozenset()
    )  # sentences that answer one of its questions in the same scope


def view_story(
    story: Story,
    comparison: Comparison,
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
    language: Language,
) -> StoryView:
    """Put a story's lookups together; undated articles take the story's own date for what agrees with it."""
    found = [articles[name] for name in story.article_ids]
    reference = min(
        (item.article.published for item in found if item.article.published is not None), default=None
    )
    items = tuple(_placed(item, reference, language) for item in found)
    relations: dict[ClaimRef, list[Relation]] = {}
    for question in comparison.questions:
        for relation in question.relations:
            if relation.kind == "updates" and not _of_one_event(relation, articles):
                continue
            relations.setdefault(relation.a, []).append(relation)
            relations.setdefault(relation.b, []).append(relation)
    return StoryView(
        story=story,
        items=items,
        origins=origins,
        comparison=comparison,
        questions={ref: question for question in comparison.questions for ref in question.claims},
        relations={ref: tuple(found) for ref, found in relations.items()},
    )


def _placed(item: AnalysedArticle, reference: datetime | None, language: Language) -> AnalysedArticle:
    """Place an article's relative times by the story's date where its own date is absent or doubtful.

    A page's date is not always its text's: copies of old pages carry the day they were fetched. Where an
    article is undated, or dated long after the story's first report, a relative time is placed only if it
    gives weekday, day and month, which must all agree with the story's date; else it stays as worded.
    """
    published = item.article.published
    if reference is None or (published is not None and abs(published - reference) <= DOUBTFUL):
        return item
    times = tuple(_replaced(time, reference, language) for time in item.analysis.times)
    return AnalysedArticle(item.article, msgspec.structs.replace(item.analysis, times=times))


def _replaced(time: TimeExpression, reference: datetime, language: Language) -> TimeExpression:
    reading = time.reading
    if reading is None or (time.kind == "absolute" and reading.year is not None):
        return time
    if None not in {reading.weekday, reading.day, reading.month}:
        return resolve_against(time, reference, language)
    return msgspec.structs.replace(time, interval=Interval())


def support_of(statement: Statement, borne_out: Sequence[Evidence], view: StoryView) -> Support:
    """Judge a statement by its own words, the other sentences that bear all of it out, and its relations.

    Where no other origin bears out the whole, its figures may still stand in others: these are kept apart,
    each with the sentences that report it, and the statement itself stays with its one source.
    """
    own = Evidence.of(statement.item.article, statement.span)
    evidence = (own, *borne_out)
    refs = [ClaimRef(statement.item.article.id, index) for index in statement.claims]
    related = [relation for ref in refs for relation in view.relations.get(ref, ())]
    conflicts = [relation.reason for relation in related if relation.kind == "conflicts"]
    updates = [relation for relation in related if relation.kind == "updates"]
    superseded = any(relation.a in refs for relation in updates)
    notes = conflicts[:1] or [relation.reason for relation in updates[:1]]
    origins = _origins(evidence, view)
    shared = _shared_figures(statement, refs, own, view) if origins == 1 else ()
    reach = max((_reach(ref, statement, own, view) for ref in refs), default=1) if origins == 1 else origins
    standing: Standing = "corroborated" if origins > 1 else "single_source"
    if conflicts:
        standing = "contested"
    elif updates:
        standing = "updated"
    return Support(
        evidence, origins, standing, tuple(notes), superseded, shared, reach, _beside(related, refs, view)
    )


def _beside(
    related: Sequence[Relation], refs: Sequence[ClaimRef], view: StoryView
) -> frozenset[tuple[str, int]]:
    """Return the sentences, as (article id, number), whose claims are related to these in one scope."""
    others = [
        relation.b if relation.a in refs else relation.a
        for relation in related
        if relation.kind != "different_scope"
    ]
    return frozenset(
        (ref.article_id, view.item(ref.article_id).analysis.claims[ref.claim].sentence) for ref in others
    )


def _origins(evidence: Sequence[Evidence], view: StoryView) -> int:
    return len({view.origins.voice_of(item.article_id, item.span) for item in evidence})


def _distinctive(quantity: Quantity) -> bool:
    """Tell whether two sentences with this figure are likely to mean the same thing by it: "three" is not."""
    return quantity.unit.kind in {"currency", "percent"} or quantity.value >= DISTINCTIVE


def _telling(quantity: Quantity) -> bool:
    """Tell whether a figure alone shows that two sentences of a story report the same."""
    money = quantity.unit.kind == "currency" and quantity.value >= TELLING_MONEY
    return money or len(quantity.value.normalize().as_tuple().digits) >= TELLING_DIGITS


def _shared_figures(
    statement: Statement, refs: Sequence[ClaimRef], own: Evidence, view: StoryView
) -> tuple[SharedFigure, ...]:
    """Return the figures of a statement that other origins report of much the same.

    Comparison has matched what they measure; a figure that is not telling must also stand in a sentence that
    shares most of the statement's words.
    """
    shared = []
    for ref in refs:
        quantity = _figure(ref, view)
        evidence = _reporting(ref, quantity, statement, view, {"agrees"})
        origins = _origins((own, *evidence), view)
        if origins > 1 and quantity is not None:
            words = view.item(ref.article_id).words(quantity.span)
            shared.append(SharedFigure(words, origins, evidence))
    return tuple(shared)


def _reach(ref: ClaimRef, statement: Statement, own: Evidence, view: StoryView) -> int:
    """Return how many origins report the figure of a claim, whatever its bound."""
    evidence = _reporting(ref, _figure(ref, view), statement, view, {"agrees", "compatible"})
    return _origins((own, *evidence), view)


def _figure(ref: ClaimRef, view: StoryView) -> Quantity | None:
    """Return the figure of a claim where it says enough to be known again."""
    analysis = view.item(ref.article_id).analysis
    index = analysis.claims[ref.claim].quantity
    return (
        analysis.quantities[index] if index is not None and _distinctive(analysis.quantities[index]) else None
    )


def _reporting(
    ref: ClaimRef, quantity: Quantity | None, statement: Statement, view: StoryView, kinds: AbstractSet[str]
) -> tuple[Evidence, ...]:
    """Return one sentence of each other article that reports a claim's figure, in words alike enough."""
    if quantity is None or ref not in view.relations:
        return ()
    alike = 0.0 if _telling(quantity) else SAME_STATEMENT
    found: dict[str, Evidence] = {}
    own, outlets = Evidence.of(statement.item.article, statement.span), view.outlets()
    origin = credited(statement.item, own, outlets)
    for relation in view.relations.get(ref, ()):
        other = relation.b if relation.a == ref else relation.a
        if relation.kind not in kinds or other.article_id == ref.article_id:
            continue
        there = view.item(other.article_id)
        number = there.analysis.claims[other.claim].sentence
        if len(statement.lemmas.intersection(there.analysis.lemmas[number])) >= alike * len(statement.lemmas):
            proof = Evidence.of(there.article, there.analysis.sentences[number].span)
            if proof.outlet not in origin and not credited(there, proof, outlets):
                found.setdefault(other.article_id, proof)
    return tuple(found.values())
