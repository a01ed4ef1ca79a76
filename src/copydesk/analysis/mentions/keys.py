"""Keys: one key for one thing, whatever an article calls it."""

import re

from copydesk.domain.annotation import Entity, EntityType
from copydesk.language.speech import SpeechWords

PEOPLE_OF = " (people)"  # the key of a nationality is its country's key with this behind it
_INITIAL = re.compile(r"^[a-z]\.?$")


def key_of(name: str, kind: EntityType, words: SpeechWords) -> str:
    """Return the key of a thing by its fullest name: lower case, one spelling, legal suffixes left out."""
    parts = name.lower().replace("’", "'").replace(" - ", "-").split()
    while len(parts) > 1 and parts[0] in words.articles:
        parts = parts[1:]
    plain = " ".join(parts)
    if kind == "place":
        return words.countries.get(plain, plain)
    if kind == "group":
        country = words.nationalities.get(plain)
        return country + PEOPLE_OF if country else plain.removesuffix("s")
    if kind == "person":
        kept = [part for part in parts if part not in words.person_suffixes]
        inner = [part for part in kept[1:-1] if not _INITIAL.match(part)]
        return " ".join((*kept[:1], *inner, *kept[1:][-1:]))
    if kind == "organisation":
        if plain in words.metonyms:
            return words.metonyms[plain]
        while len(parts) > 1 and parts[-1].rstrip(",") in words.legal_suffixes:
            parts = parts[:-1]
        while len(parts) > 1 and parts[-1] in words.key_suffixes:
            parts = parts[:-1]
        return " ".join(parts).replace(".", "").rstrip(",")
    return plain


def related_place(entity: Entity) -> str | None:
    """Return the key of the place that a nationality belongs to ("china" for Chinese), or None."""
    if entity.type == "group" and entity.key.endswith(PEOPLE_OF):
        return entity.key.removesuffix(PEOPLE_OF)
    return None


def same_entity(a: Entity, b: Entity) -> bool:
    """Tell whether two entities of different articles may be one thing.

    Keys that agree; a surname alone against a full name that ends in it; an organisation's or person's
    fullest name that the other article gives as an alias. Types must agree. A True for a surname is
    compatibility, not proof: two people of one surname in a story both match it.
    """
    if a.type != b.type:
        return False
    if a.key == b.key:
        return True
    if a.type == "person":
        first, second = a.key.split(), b.key.split()
        if len(first) == 1 or len(second) == 1:
            return first[-1] == second[-1]
        return False
    if a.type == "organisation":
        ours = {name.lower() for name in (a.name, *a.aliases)}
        theirs = {name.lower() for name in (b.name, *b.aliases)}
        return a.name.lower() in theirs or b.name.lower() in ours
    return False
