"""Who and where: mentions, clustered into the entities of one article."""

from collections import Counter

from spacy.tokens import Doc

from copydesk.analysis.mentions.anaphora import Antecedent, Pointer, Thing, is_subject, resolve
from copydesk.analysis.mentions.appositions import appositions
from copydesk.analysis.mentions.candidates import Ground, Name, missed, recognised, repeated, survey
from copydesk.analysis.mentions.clusters import Cluster, cluster
from copydesk.analysis.mentions.keys import key_of, related_place, same_entity
from copydesk.analysis.mentions.kinds import decide_types
from copydesk.analysis.mentions.roles import role_of
from copydesk.domain.annotation import Entity, EntityType, Mention, Sentence
from copydesk.domain.text import Span
from copydesk.language.profile import Language
from copydesk.language.speech import SpeechWords

__all__ = ["find_mentions", "key_of", "related_place", "same_entity"]


def find_mentions(
    text: str, doc: Doc, sentences: tuple[Sentence, ...], language: Language
) -> tuple[tuple[Entity, ...], tuple[Mention, ...]]:
    """Return the entities of a text in order of first mention, and their mentions in order.

    Names come from the parser's recogniser, corrected by rules, and from names it missed; pronouns and
    nominals are resolved only where one reading is left. Mentions never overlap.
    """
    words = language.speech
    ground = survey(doc, sentences)
    names = _all_names(doc, ground, words)
    types = decide_types(doc, names, words)
    clusters = cluster(doc, names, types, words)
    organisations = _organisations(clusters)
    entities: list[Entity] = []
    things: list[Thing] = []
    named: list[Antecedent] = []
    for number, one in enumerate(clusters):
        entity = _entity(text, doc, one, organisations, words)
        entities.append(entity)
        things.append(_thing(entity, one, words))
        named += [Antecedent(n.start, n.end, number, is_subject(doc[n.end - 1])) for n in one.names]
    taken = [False] * len(doc)
    for item in named:
        taken[item.start : item.end] = [True] * (item.end - item.start)
    beside = appositions(doc, named, things, taken, words)
    pointers = beside + resolve(doc, ground, named, things, quoted_tokens(doc), taken, words)
    return tuple(entities), _mentions(doc, named, pointers)


def quoted_tokens(doc: Doc) -> list[bool]:
    """Mark the tokens that stand between quotation marks, roughly: a mark turns it, a new line ends it."""
    inside, marks = False, []
    for token in doc:
        if token.text in {"“", "``"}:
            inside = True
        elif token.text in {"”", "''"}:
            inside = False
        elif token.text == '"':
            inside = not inside
        elif token.is_space and "\n" in token.text:
            inside = False
        marks.append(inside)
    return marks


def _all_names(doc: Doc, ground: Ground, words: SpeechWords) -> list[Name]:
    names = recognised(doc, ground, words)
    taken = [False] * len(doc)
    for name in names:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    extra = missed(doc, ground, taken, words)
    for name in extra:
        taken[name.start : name.end] = [True] * (name.end - name.start)
    types = decide_types(doc, names + extra, words)
    return sorted(names + extra + repeated(doc, ground, taken, {**_surnames(types, words), **types}))


def _surnames(
    types: dict[tuple[str, ...], EntityType], words: SpeechWords
) -> dict[tuple[str, ...], EntityType]:
    """Return the surnames of the text's people, which may stand alone where recognition overlooks them."""
    return {
        (spelled[-1],): "person"
        for spelled, kind in types.items()
        if kind == "person"
        and len(spelled) > 1
        and len(spelled[-1]) > 2
        and spelled[-1].lower() not in words.person_suffixes
        and spelled[-1].lower() not in words.not_names
    }


def _organisations(clusters: list[Cluster]) -> list[tuple[int, int, str]]:
    return sorted(
        (name.start, name.end, " ".join(item.fullest))
        for item in clusters
        if item.kind == "organisation"
        for name in item.names
    )


def _entity(
    text: str, doc: Doc, item: Cluster, organisations: list[tuple[int, int, str]], words: SpeechWords
) -> Entity:
    forms = Counter[str]()
    for place in item.names:
        forms[_words_of(text, doc, place)] += 1
    fullest = " ".join(item.fullest)
    name = max(forms, key=lambda form: (len(form), -list(forms).index(form)))
    role = organisation = None
    if item.kind == "person":
        for place in item.names:
            found = role_of(doc, place, words)
            if found is not None:
                role = text[doc[found.start].idx : doc[found.end - 1].idx + len(doc[found.end - 1])]
                role = role.split("\n")[0].strip() or None  # a role ends with its paragraph
                inside = [
                    org for start, end, org in organisations if found.start <= start and end <= found.end
                ]
                organisation = inside[0] if inside else None
                break
    return Entity(
        key=key_of(fullest, item.kind, words),
        name=name,
        type=item.kind,
        aliases=tuple(form for form in forms if form != name),
        role=role,
        organisation=organisation,
    )


def _words_of(text: str, doc: Doc, name: Name) -> str:
    last = doc[name.end - 1]
    return " ".join(text[doc[name.start].idx : last.idx + len(last)].split())


def _thing(entity: Entity, item: Cluster, words: SpeechWords) -> Thing:
    role = frozenset((entity.role or "").lower().split())
    nouns = frozenset(word.lower() for spelled in item.spellings for word in spelled)
    return Thing(
        entity.type, item.sex, role, nouns, sure=item.kind != "person" or _surely_person(item, entity, words),
        country=entity.type == "place" and entity.key in words.countries,
    )  # fmt: skip


def _surely_person(item: Cluster, entity: Entity, words: SpeechWords) -> bool:
    """Tell whether more than the recogniser's word says that this is a person, so that "she" may mean it."""
    if entity.role is not None or item.sex or item.titled:
        return True
    first = item.fullest[0].lower()
    return first in words.given_names or first in words.surnames or len(item.fullest) > 1


def _mentions(doc: Doc, named: list[Antecedent], pointers: list[Pointer]) -> tuple[Mention, ...]:
    def span(start: int, end: int) -> Span:
        return Span(doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))

    found = [Mention(span(item.start, item.end), "name", item.entity) for item in named]
    found += [
        Mention(span(item.start, item.end), "pronoun" if item.kind == "pronoun" else "nominal", item.entity)
        for item in pointers
    ]
    return tuple(sorted(found, key=lambda mention: mention.span))
