"""The people, organisations and places of a story."""

from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from copydesk.analysis.mentions import same_entity
from copydesk.domain.annotation import AnalysedArticle, Entity, EntityType
from copydesk.domain.brief import NamedEntity
from copydesk.domain.claim import Evidence
from copydesk.domain.text import Span

MOST = 10


class _Named(msgspec.Struct):
    """One entity while the articles are gone through: collects names and articles."""

    entity: Entity
    names: dict[str, int]
    articles: set[str]
    mentions: int
    role: str | None
    evidence: Evidence


def name_entities(items: Sequence[AnalysedArticle], kind: EntityType) -> tuple[NamedEntity, ...]:
    """Return the entities of one type, those that most articles name first, each once with its aliases.

    A name that articles type differently has the type that most of its mentions have.
    """
    types = _settled_types(items)
    found: list[_Named] = []
    for item in items:
        for index, entity in enumerate(item.analysis.entities):
            if types[entity.key] == kind:
                _add(found, item, index, msgspec.structs.replace(entity, type=kind))
    found.sort(key=lambda named: (-len(named.articles), -named.mentions, named.entity.name))
    return tuple(_named(entry) for entry in found[:MOST])


def _settled_types(items: Sequence[AnalysedArticle]) -> Mapping[str, EntityType]:
    votes: dict[str, Counter[EntityType]] = {}
    for item in items:
        for index, entity in enumerate(item.analysis.entities):
            votes.setdefault(entity.key, Counter())[entity.type] += len(_named_at(item, index))
    return {key: max(sorted(counts), key=lambda kind: counts[kind]) for key, counts in votes.items()}


def _named_at(item: AnalysedArticle, index: int) -> list[Span]:
    mentions = item.analysis.mentions
    return [mention.span for mention in mentions if mention.entity == index and mention.kind == "name"]


def _add(found: list[_Named], item: AnalysedArticle, index: int, entity: Entity) -> None:
    spans = _named_at(item, index)
    if not spans:
        return
    for entry in found:
        if same_entity(entry.entity, entity):
            if len(entity.name) > len(entry.entity.name):
                entry.entity = entity
            break
    else:
        entry = _Named(entity, {}, set(), 0, None, Evidence.of(item.article, spans[0]))
        found.append(entry)
    for name in (entity.name, *entity.aliases):
        entry.names[name] = entry.names.get(name, 0) + 1
    entry.articles.add(item.article.id)
    entry.mentions += len(spans)
    entry.role = entry.role or entity.role


def _named(entry: _Named) -> NamedEntity:
    name = entry.entity.name
    aliases = sorted(alias for alias in entry.names if alias != name)
    return NamedEntity(name, tuple(aliases), entry.role, len(entry.articles), entry.evidence)
