"""The people, organisations and places of a story."""

from collections.abc import Sequence

import msgspec

from copydesk.analysis.mentions import same_entity
from copydesk.domain.annotation import AnalysedArticle, Entity, EntityType
from copydesk.domain.brief import NamedEntity
from copydesk.domain.claim import Evidence

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
    """Return the entities of one type, those that most articles name first, each once with its aliases."""
    found: list[_Named] = []
    for item in items:
        for index, entity in enumerate(item.analysis.entities):
            if entity.type == kind:
                _add(found, item, index, entity)
    found.sort(key=lambda named: (-len(named.articles), -named.mentions, named.entity.name))
    return tuple(_named(entry) for entry in found[:MOST])


def _add(found: list[_Named], item: AnalysedArticle, index: int, entity: Entity) -> None:
    spans = [
        mention.span
        for mention in item.analysis.mentions
        if mention.entity == index and mention.kind == "name"
    ]
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
