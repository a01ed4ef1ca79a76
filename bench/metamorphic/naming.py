"""Exchanges of names: who or where it was, who said it, and who did it to whom.

Another name is one of the same kind in the same article that GUM marks as somebody or something else, shares
no word with any name of the first, and is not in the sentence. A place becomes one of its own rank (country,
region, city, site), so that no wider place is put for a narrower one, which would stay true.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from bench.metamorphic.swap import Change
from bench.metamorphic.texts import Mention, Sentence, Text

SAYING = frozenset(
    [
        "say",
        "tell",
        "add",
        "state",
        "explain",
        "note",
        "report",
        "announce",
        "claim",
        "argue",
        "suggest",
        "comment",
        "ask",
        "write",
        "confirm",
        "warn",
        "describe",
        "admit",
        "deny",
        "predict",
        "insist",
        "reply",
        "observe",
        "declare",
        "complain",
        "urge",
        "believe",
        "estimate",
        "think",
    ]
)
MOST = 2  # other names that are tried
COUNTRIES = frozenset({
    "Poland", "Armenia", "Canada", "Sudan", "Iran", "Libya", "Yemen", "Syria", "Morocco", "Afghanistan",
    "United States", "U.S.", "US", "America", "Indonesia", "Myanmar", "Malaysia", "Thailand", "Brazil",
    "Eritrea",
    "New Zealand", "United Kingdom", "UK", "Australia", "India", "Switzerland", "Albania", "France", "Italy",
    "Saudi Arabia",
})  # fmt: skip
REGIONS = frozenset({
    "Texas", "California", "Florida", "New South Wales", "Victoria", "South Australia", "Western Australia",
    "Queensland", "Tasmania", "State of Texas", "Washington", "Illinois", "Oregon", "Alabama", "Ontario",
    "Lombardy", "Tuscany", "Indiana", "North Carolina",
})  # fmt: skip
CITIES = frozenset({
    "Washington D.C.", "Herat", "Kabul", "Mexico City", "Dallas", "Mecca", "Los Angeles", "L.A.",
    "Christchurch",
    "Wellington", "Sydney", "Houston", "Seattle", "Milan", "Genova", "Evansville", "New York", "Chapel Hill",
})  # fmt: skip
VAGUE = frozenset(
    {
        "World",
        "State",
        "Channel",
        "North America",
        "South East Asia",
        "Taiwan",
        "Church",
        "Government",
        "Freedom",
        "Pacific Northwest",
        "FIRST",
        "Cruise",
        "Super District Council",
        "Afghans",
        "Flag Land Base",
        "East Los Angeles",
        "Arkham",
        "Bat Cave",
        "North",
    }
)  # fmt: skip - they hold others of their article, or name nothing alone
MUTUAL = frozenset(
    [
        "meet",
        "versus",
        "against",
        "play",
        "draw",
        "tie",
        "face",
        "border",
        "share",
        "contact",
        "talk",
        "between",
        "with",
        "join",
        "follow",
        "same",
        "equal",
        "unite",
        "marry",
        "fight",
        "cooperate",
        "together",
        "another",
        "both",
        "respectively",
        "include",
    ]
)
LISTING = frozenset({",", "and", "or", "&", "/", "-", ";", "as", "well"})


def naming(text: Text, sentence: Sentence) -> Iterator[Change]:
    """Yield every exchange of a name in a sentence."""
    known = _known(text)
    speakers = [one for one in sentence.mentions if _speaks(sentence, one)]
    names = sentence.names()
    for one in speakers:
        for other in _others(one, known, sentence):
            yield Change("speaker", *_place(sentence, one), _worded(other))
    for one in names:
        if one in speakers or not _alone(one):
            continue
        for other in _others(one, known, sentence):
            yield Change("name", *_place(sentence, one), _worded(other))
    yield from _exchanged(sentence, names)


def _known(text: Text) -> dict[int, list[tuple[Sentence, Mention]]]:
    """Return the names of an article by what they name, the longest first."""
    found: dict[int, list[tuple[Sentence, Mention]]] = defaultdict(list)
    for sentence in text.sentences:
        for one in sentence.names():
            found[one.chain].append((sentence, one))
    for row in found.values():
        row.sort(key=lambda item: (-len(item[1].text), item[0].number))
    return found


def _rank(name: str) -> str:
    for rank, names in (("country", COUNTRIES), ("region", REGIONS), ("city", CITIES)):
        if name in names:
            return rank
    return "site"


def _alone(one: Mention) -> bool:
    """Tell whether a mention names one thing: it is no list, and of a person no office."""
    office = one.kind == "person" and re.search(r"\b(of|for)\b", one.text)
    return one.text not in VAGUE and not office and not re.search(r"\b(and|or)\b|,", one.text)


def _words(name: str) -> set[str]:
    return {word for word in re.findall(r"\w+", name.casefold()) if len(word) > 2}


def _alike(first: str, second: str) -> bool:
    """Tell whether two names may name one thing: a word or the initials in common."""
    if _words(first) & _words(second):
        return True
    letters = {"".join(word[0] for word in name.split() if word[0].isupper()) for name in (first, second)}
    plain = {name.replace(".", "") for name in (first, second)}
    return bool(letters & plain)


def _others(
    one: Mention, known: dict[int, list[tuple[Sentence, Mention]]], sentence: Sentence
) -> list[tuple[Sentence, Mention]]:
    own = [item.text for _, item in known.get(one.chain, [])]
    present = {item.chain for item in sentence.mentions}
    found = []
    for chain in sorted(known, key=lambda chain: ((chain - one.chain) % 997, chain)):
        other = known[chain][0]
        name = other[1]
        if chain in present or name.kind != one.kind or not _alone(name):
            continue
        if any(_alike(form, item.text) for form in [*own, one.text] for _, item in known[chain]):
            continue
        if any(item.text in sentence.text for _, item in known[chain]):
            continue
        if one.kind == "place" and _rank(name.text) != _rank(own[0] if own else one.text):
            continue
        found.append(other)
    return found[:MOST]


def _article(sentence: Sentence, one: Mention) -> int:
    """Return how long the article before a name is."""
    return 4 if sentence.text[max(0, one.start - 4) : one.start].casefold() == "the " else 0


def _place(sentence: Sentence, one: Mention) -> tuple[int, int]:
    return one.start - _article(sentence, one), one.end


def _worded(other: tuple[Sentence, Mention]) -> str:
    sentence, one = other
    return ("the " if _article(sentence, one) else "") + one.text


def _speaks(sentence: Sentence, one: Mention) -> bool:
    """Tell whether a mention is whose words the sentence gives, by a verb of saying or "according to"."""
    if one.kind == "place" or sentence.in_quotes(one.start):
        return False
    if not one.named and one.text.casefold() not in {"he", "she"}:
        return False  # "they" may hold the other
    before = sentence.text[: one.start].casefold()
    if one.named and re.search(r"according to (the )?$", before):
        return True
    at = [index for index, token in enumerate(sentence.tokens) if one.start <= token.start < one.end]
    behind = sentence.tokens[at[-1] + 1 : at[-1] + 4] if at else []
    for token in behind:
        if token.tag.startswith("VV") and token.lemma in SAYING:
            return token.tag in {"VVD", "VVZ", "VVP"}
        if not token.tag.startswith(("RB", "VH")):
            break
    ahead = sentence.tokens[at[0] - 1] if at and at[0] else None
    inverted = ahead is not None and ahead.tag in {"VVD", "VVZ"} and ahead.lemma in SAYING
    return one.named and inverted and sentence.text[: one.start].rstrip().endswith(("said", "says"))


def _exchanged(sentence: Sentence, names: list[Mention]) -> Iterator[Change]:
    """Yield the sentence with two names in each other's place, where it matters which stands where."""
    if any(token.lemma.casefold() in MUTUAL for token in sentence.tokens):
        return
    for first, second in pairwise(names):
        between = [token for token in sentence.tokens if first.end <= token.start < second.start]
        other = {token.form for token in between} - LISTING - {"the", "'s"}
        telling = any(token.tag.startswith(("VV", "VB", "IN", "TO")) for token in between)
        if first.kind != second.kind or first.chain == second.chain or not other or not telling:
            continue
        if _alike(first.text, second.text) or not (_alone(first) and _alone(second)):
            continue
        middle = sentence.text[first.end : second.start]
        yield Change("exchange", first.start, second.end, second.text + middle + first.text)
