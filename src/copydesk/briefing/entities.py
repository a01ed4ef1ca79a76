"""The people, organisations and places of a story."""

from collections.abc import Mapping, Sequence

from copydesk.briefing.tone import told_by, tone_towards_entity
from copydesk.domain.annotation import AnalysedArticle, EntityType
from copydesk.domain.brief import NamedEntity
from copydesk.domain.claim import Evidence
from copydesk.domain.entity import ResolvedEntity
from copydesk.domain.story import Origins

MOST = 10


def name_entities(
    entities: Sequence[ResolvedEntity],
    kind: EntityType,
    articles: Mapping[str, AnalysedArticle],
    origins: Origins,
) -> tuple[NamedEntity, ...]:
    """Return the entities of one type, those that most articles name first, each with a place to check."""
    return tuple(_named(entity, articles, origins) for entity in entities if entity.type == kind)[:MOST]


def _named(entity: ResolvedEntity, articles: Mapping[str, AnalysedArticle], origins: Origins) -> NamedEntity:
    """Give an entity its evidence: the first place that has the name it is shown by, else its first name."""
    names = [place for place in entity.places if place.kind == "name"]
    whole = [place for place in names if articles[place.article_id].words(place.span) == entity.name]
    place = (whole or names)[0]
    tone, carried = tone_towards_entity(entity, articles, origins)
    return NamedEntity(
        name=entity.name,
        aliases=entity.aliases,
        role=entity.role,
        articles=len({place.article_id for place in names}),
        evidence=Evidence.of(articles[place.article_id].article, place.span),
        id=entity.id,
        organisation=entity.organisation,
        country=entity.country,
        sector=entity.sector,
        identifiers=entity.identifiers,
        why=entity.why,
        tone=tone,
        tone_evidence=carried,
        told_by=told_by(entity, articles),
    )
