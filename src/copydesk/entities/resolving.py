"""Entities of several articles: one for each real thing, with all its names, places and reasons."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from copydesk.analysis.mentions import key_of, related_place
from copydesk.domain.annotation import AnalysedArticle, EntityType
from copydesk.domain.entity import EntityPlace, Identifier, ResolvedEntity
from copydesk.domain.text import Span
from copydesk.entities.countries import COUNTRY_CODES, PARTS
from copydesk.entities.joining import LONGEST_ACRONYM, Node, Sets, join_all, settled_types
from copydesk.entities.listings import find_listings, listings_behind
from copydesk.entities.register import Known, Register, shipped_register
from copydesk.language.profile import Language

SETTLED: frozenset[EntityType] = frozenset({"person", "organisation", "place", "product"})
MOST_REASONS = 6


def resolve_entities(
    items: Sequence[AnalysedArticle],
    language: Language,
    *,
    own: Iterable[Known] = (),
    stories: Mapping[str, str] | None = None,
) -> tuple[ResolvedEntity, ...]:
    """Return one entity for each real thing that the articles name, those named in most articles first.

    `own` are the lines of a user's file of entities; they take precedence over the one that is shipped.
    `stories` gives each article's story: what only coverage of one event makes sure (a bare surname, an
    acronym, a short form) is joined inside a story alone. Without it all articles are one story. The result
    is the same in any order of the articles.
    """
    items = sorted(items, key=lambda item: item.article.id)
    nodes = _nodes(items, language, stories or {})
    sets = join_all(nodes, Register((*own, *shipped_register())), language)
    listed = _listings(items)
    meant = _meant(items)
    numbers = {item.article.id: number for number, item in enumerate(items)}
    found = []
    for members in sets.members():
        entity = _entity([nodes[member] for member in members], sets, members[0], language)
        places = [
            place
            for member in members
            for place in meant.get((nodes[member].article.article.id, nodes[member].index), ())
        ]
        listings = [
            identifier
            for member in members
            for identifier in listed.get((numbers[nodes[member].article.article.id], nodes[member].index), ())
        ]
        found.append(_completed(entity, places, listings))
    found.sort(key=lambda one: (-len(one.articles), -len(one.places), one.name, one.id))
    return tuple(found)


def _nodes(items: Sequence[AnalysedArticle], language: Language, stories: Mapping[str, str]) -> list[Node]:
    words = language.speech
    types = settled_types(items, words)
    nodes = []
    for item in items:
        spans: dict[int, list[Span]] = {}
        for mention in item.analysis.mentions:
            if mention.kind == "name":
                spans.setdefault(mention.entity, []).append(mention.span)
        for index, entity in enumerate(item.analysis.entities):
            if index not in spans:
                continue
            kind = entity.type
            settled = types[key_of(entity.name, "organisation", words)]
            if kind in SETTLED and settled in SETTLED and kind != settled:
                entity = msgspec.structs.replace(  # noqa: PLW2901 - the same entity, of its settled type
                    entity, type=settled, key=key_of(entity.name, settled, words)
                )
            story = stories.get(item.article.id, "")
            nodes.append(Node(item, index, entity, tuple(spans[index]), story, entity.key))
    return nodes


def _meant(items: Sequence[AnalysedArticle]) -> dict[tuple[str, int], list[EntityPlace]]:
    places: dict[tuple[str, int], list[EntityPlace]] = {}
    for item in items:
        for mention in item.analysis.mentions:
            place = EntityPlace(item.article.id, mention.span, mention.kind, mention.entity)
            places.setdefault((item.article.id, mention.entity), []).append(place)
    return places


def _listings(items: Sequence[AnalysedArticle]) -> dict[tuple[int, int], list[tuple[Identifier, str]]]:
    """Return the listings that texts give: number of the article and index of its entity to each."""
    found: dict[tuple[int, int], list[tuple[Identifier, str]]] = {}
    for number, item in enumerate(items):
        listings = find_listings(item.article.text)
        if not listings:
            continue
        names = [mention for mention in item.analysis.mentions if mention.kind == "name"]
        for index, behind in listings_behind(listings, [mention.span for mention in names]).items():
            for listing in behind:
                entry = (listing.identifier, item.words(listing.span))
                found.setdefault((number, names[index].entity), []).append(entry)
    return found


def _entity(nodes: Sequence[Node], sets: Sets, first: int, language: Language) -> ResolvedEntity:
    known = sets.known.get(sets.find(first))
    forms = _forms(nodes)
    kind = _kind(nodes, known)
    key = _key(nodes)
    name = _shown(forms, known, kind, key, language)
    related = related_place(nodes[0].entity)
    place = related or key
    country = COUNTRY_CODES.get(place, PARTS.get(place)) if kind in {"place", "group"} else None
    if known is not None and known.country is not None:
        country = known.country
    return ResolvedEntity(
        id=_identity(nodes, known, kind, key, country),
        name=name,
        type=kind,
        aliases=tuple(form for form, _ in forms.most_common() if form != name),
        role=_commonest(node.entity.role for node in nodes) if kind == "person" else None,
        organisation=_commonest(node.entity.organisation for node in nodes) if kind == "person" else None,
        country=country,
        sector=known.sector if known is not None else None,
        identifiers=known.identifiers if known is not None else (),
        why=tuple(sets.why.get(sets.find(first), ())[:MOST_REASONS]),
    )


def _forms(nodes: Sequence[Node]) -> Counter[str]:
    """Count the names in the texts; sorted first, so that equals come in one order."""
    counts = Counter[str]()
    for node in nodes:
        for span in node.names:
            counts[" ".join(node.article.words(span).split())] += 1
    return Counter(dict(sorted(counts.items(), key=lambda item: (-item[1], item[0]))))


def _kind(nodes: Sequence[Node], known: Known | None) -> EntityType:
    if known is not None and known.type is not None:
        return known.type
    votes: Counter[EntityType] = Counter()
    for node in nodes:
        votes[node.entity.type] += len(node.names)
    return max(sorted(votes), key=lambda kind: votes[kind])


def _key(nodes: Sequence[Node]) -> str:
    """Return the fullest of the keys: a person's with the first name, an organisation's written out."""
    return max(sorted({node.key for node in nodes}), key=len)


def _shown(forms: Counter[str], known: Known | None, kind: EntityType, key: str, language: Language) -> str:
    """Return the name to show: a user's own, a country's usual one, else the fullest that the texts give."""
    if known is not None and (known.own or known.name in forms):
        return known.name
    if kind == "place" and key in COUNTRY_CODES:
        plain = [form for form in forms if form.lower() == key]
        return plain[0] if plain else _titled(key, language)
    return max(sorted(forms), key=lambda form: (_written_out(form, kind), forms[form], len(form)))


def _written_out(form: str, kind: EntityType) -> bool:
    """Tell whether a name is whole: a person's has two words or more, any other is no acronym."""
    if kind == "person":
        return len(form.split()) > 1
    letters = form.replace(".", "")
    return not (letters.isupper() and len(letters) <= LONGEST_ACRONYM)


def _titled(key: str, language: Language) -> str:
    links = language.speech.name_links | language.speech.articles
    return " ".join(word if word in links else word.capitalize() for word in key.split())


def _identity(
    nodes: Sequence[Node], known: Known | None, kind: EntityType, key: str, country: str | None
) -> str:
    if known is not None:
        return f"{kind}:{known.name.lower()}"
    if kind == "place" and key in COUNTRY_CODES:
        return f"country:{country}"
    if kind == "person" and len(key.split()) <= 1:
        return f"{kind}:{key}@{nodes[0].article.article.id}"  # of this text: others may name another so
    return f"{kind}:{key}"


def _commonest(values: Iterable[str | None]) -> str | None:
    """Return the value that most articles give, the fullest of equals."""
    counts = Counter(value for value in values if value)
    return max(sorted(counts), key=lambda value: (counts[value], len(value))) if counts else None


def _completed(
    entity: ResolvedEntity, places: list[EntityPlace], listings: list[tuple[Identifier, str]]
) -> ResolvedEntity:
    """Add where it stands, and what the texts say of its listing."""
    known = {(one.scheme, one.value) for one in entity.identifiers}
    texts = {(one.scheme, one.value): (one, words) for one, words in listings}
    added = [one for key, (one, _) in sorted(texts.items()) if key not in known]
    reasons = [f"listed: a text has “{words}”" for _, (_, words) in sorted(texts.items())]
    return msgspec.structs.replace(
        entity,
        identifiers=tuple(sorted((*entity.identifiers, *added))),
        places=tuple(sorted(places)),
        why=(*entity.why, *reasons),
    )
