"""Which entities of several articles are one thing: the rules, one function each, over sets that grow."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

import msgspec

from copydesk.analysis.mentions import key_of, related_place
from copydesk.domain.annotation import AnalysedArticle, Entity, EntityType
from copydesk.domain.text import Span
from copydesk.entities.register import Known, Register, plain
from copydesk.language.lemma_shares import lemma_shares
from copydesk.language.profile import Language
from copydesk.language.speech import SpeechWords

LONGEST_ACRONYM = 6
SHORTEST_ACRONYM = 2


class Node(msgspec.Struct):
    """One entity of one article while it is being joined with others."""

    article: AnalysedArticle
    index: int  # into the article's entities
    entity: Entity  # of the type that most articles give its name
    names: tuple[Span, ...]  # where the article names it
    story: str
    key: str

    @property
    def forms(self) -> tuple[str, ...]:
        """Return every name that the article gives it, the fullest first."""
        return (self.entity.name, *self.entity.aliases)


class Sets:
    """Sets of nodes that are one thing, with the reasons in words; what a user's file parts stays apart."""

    def __init__(self, nodes: Sequence[Node]) -> None:
        """Start with every node by itself."""
        self.nodes = nodes
        self._parent = list(range(len(nodes)))
        self.known: dict[int, Known] = {}
        self.why: dict[int, list[str]] = defaultdict(list)

    def find(self, node: int) -> int:
        """Return the number of a node's set."""
        while self._parent[node] != node:
            self._parent[node] = self._parent[self._parent[node]]
            node = self._parent[node]
        return node

    def join(self, one: int, other: int, reason: str = "") -> bool:
        """Make two sets one; False where files of entities say that they are two things."""
        a, b = sorted((self.find(one), self.find(other)))
        if a == b:
            return True
        if a in self.known and b in self.known and self.known[a] != self.known[b]:
            return False
        self._parent[b] = a
        if b in self.known:
            self.known[a] = self.known.pop(b)
        self.why[a] += self.why.pop(b, [])
        if reason and reason not in self.why[a]:
            self.why[a].append(reason)
        return True

    def note(self, node: int, reason: str) -> None:
        """Keep a reason that joined nothing."""
        reasons = self.why[self.find(node)]
        if reason not in reasons:
            reasons.append(reason)

    def members(self) -> list[list[int]]:
        """Return the sets, each in order, in the order of their first nodes."""
        sets: dict[int, list[int]] = {}
        for node in range(len(self.nodes)):
            sets.setdefault(self.find(node), []).append(node)
        return list(sets.values())


def join_all(nodes: Sequence[Node], register: Register, language: Language) -> Sets:
    """Apply every rule, the surest first: a file of entities, keys, aliases, initials, surnames."""
    words = language.speech
    sets = Sets(nodes)
    _by_register(sets, register, words)
    _by_key(sets, words)
    for story in _by_story(nodes):
        _by_alias(sets, story)
        _by_initials(sets, story, words)
        _by_first_word(sets, story, words)
        _turned_names(sets, story)
        _bare_names(sets, story)
    _famous(sets, words)
    return sets


def settled_types(items: Iterable[AnalysedArticle], words: SpeechWords) -> dict[str, EntityType]:
    """Return for each name, as firms' keys are made, the type that most of its places have."""
    votes: dict[str, Counter[EntityType]] = defaultdict(Counter)
    for item in items:
        places = Counter(m.entity for m in item.analysis.mentions if m.kind == "name")
        for index, entity in enumerate(item.analysis.entities):
            votes[key_of(entity.name, "organisation", words)][entity.type] += places[index]
    return {name: max(sorted(counts), key=lambda kind: counts[kind]) for name, counts in votes.items()}


def _by_story(nodes: Sequence[Node]) -> list[list[int]]:
    stories: dict[str, list[int]] = {}
    for number, node in enumerate(nodes):
        stories.setdefault(node.story, []).append(number)
    return list(stories.values())


def _is_bare(node: Node) -> bool:
    return node.entity.type == "person" and len(node.key.split()) <= 1


def _by_register(sets: Sets, register: Register, words: SpeechWords) -> None:
    first: dict[Known, int] = {}
    for number, node in enumerate(sets.nodes):
        found: list[Known] = []
        for form in node.forms:
            found = [entry for entry in register.find(form) if _fits(entry, node, form, words)]
            if found:
                break
        if len(found) > 1:
            places = " and ".join(entry.place for entry in found)
            sets.note(number, f"“{node.entity.name}” may be two of the file's entities ({places}): left open")
        elif found:
            entry = found[0]
            sets.known[sets.find(number)] = entry
            sets.join(first.setdefault(entry, number), number)
            sets.note(number, f"“{form}” is known ({entry.place})")


def _fits(entry: Known, node: Node, form: str, words: SpeechWords) -> bool:
    """Tell whether an entry may be this thing: a user's own line always, another where the types agree.

    A short form in a text is its own: "Delta" may be Delta Air Lines' or a river's: only whole names count.
    """
    if entry.own:
        return True
    if node.entity.type == "group" or form.lower() in words.countries:
        return False
    if node.entity.type == "person":
        named_so = form.lower() in words.given_names or form.lower() in words.surnames
        return len(node.forms) == 1 and node.entity.role is None and not named_so
    return form == node.entity.name or plain(entry.name) == plain(form)


def _by_key(sets: Sets, words: SpeechWords) -> None:
    """Join what has one key; a person's bare surname only inside one story, later."""
    first: dict[tuple[EntityType, str], int] = {}
    for number, node in enumerate(sets.nodes):
        if _is_bare(node):
            continue
        owner = first.setdefault((node.entity.type, node.key), number)
        if owner == number:
            continue
        sets.join(owner, number, _one_key(sets.nodes[owner], node, words))


def _one_key(one: Node, other: Node, words: SpeechWords) -> str:
    """Say why two names with one key are one thing; nothing where they are spelled alike."""
    a, b = one.entity.name, other.entity.name
    if plain(a) == plain(b):
        return ""
    people = related_place(one.entity)
    if people is not None:
        return f"names for the people of one country ({people})"
    if one.key in words.countries:
        return f"names of one country ({one.key})"
    return f"“{a}” and “{b}” differ only in case, initials or a legal or general ending"


def _by_alias(sets: Sets, story: list[int]) -> None:
    """Join a name that another article of the story gives as another name of one thing."""
    owners: dict[tuple[EntityType, str], set[int]] = defaultdict(set)
    for number in story:
        node = sets.nodes[number]
        if node.entity.type != "person":
            for alias in node.entity.aliases:
                owners[node.entity.type, plain(alias)].add(number)
    for number in story:
        node = sets.nodes[number]
        found = owners.get((node.entity.type, plain(node.entity.name)), set())
        if len({sets.find(owner) for owner in found} - {sets.find(number)}) != 1:
            continue
        owner = min(found)
        reason = f"an article calls “{sets.nodes[owner].entity.name}” “{node.entity.name}” as well"
        sets.join(owner, number, reason)


def _by_initials(sets: Sets, story: list[int], words: SpeechWords) -> None:
    """Join "WFP" with the one organisation of the story whose words begin with these letters."""
    long: dict[str, set[int]] = defaultdict(set)
    for number in story:
        node = sets.nodes[number]
        if node.entity.type == "organisation":
            for letters in _initials(node.entity.name, words):
                long[letters].add(number)
    for number in story:
        node = sets.nodes[number]
        letters = node.entity.name.replace(".", "")
        if node.entity.type != "organisation" or not letters.isupper() or not letters.isalpha():
            continue
        owners = {sets.find(owner) for owner in long.get(letters, ())} - {sets.find(number)}
        if len(owners) == 1 and SHORTEST_ACRONYM <= len(letters) <= LONGEST_ACRONYM:
            full = sets.nodes[min(long[letters])].entity.name
            sets.join(owners.pop(), number, f"“{node.entity.name}” are the initials of “{full}” alone")


def _initials(name: str, words: SpeechWords) -> set[str]:
    parts = [part for part in name.split() if part.lower() not in words.legal_suffixes]
    if len(parts) < 2:
        return set()
    return {
        "".join(part[0] for part in parts if part[0].isalpha()).upper(),
        "".join(part[0] for part in parts if part[0].isupper()),
    }


def _by_first_word(sets: Sets, story: list[int], words: SpeechWords) -> None:
    """Join "Harbourline" with the story's one organisation that is called so and what it is: "… Terminals".

    What follows must say what kind of organisation it is: "YouTube Kids" is YouTube's, not YouTube.
    """
    usual = lemma_shares("en")
    kinds = words.organisation_words | words.generic_words | words.legal_suffixes | words.key_suffixes
    longer: dict[str, set[int]] = defaultdict(set)
    for number in story:
        node = sets.nodes[number]
        parts = node.entity.name.split()
        rest = {part.lower() for part in parts[1:]}
        if node.entity.type == "organisation" and rest and rest <= kinds:
            longer[plain(parts[0])].add(number)
    for number in story:
        node = sets.nodes[number]
        name = plain(node.entity.name)
        if node.entity.type != "organisation" or " " in name or name in usual or name in words.places:
            continue
        if name in words.countries or name in words.nationalities or name in words.generic_words:
            continue
        owners = {sets.find(owner) for owner in longer.get(name, ())} - {sets.find(number)}
        if len(owners) == 1:
            full = sets.nodes[min(longer[name])].entity.name
            sets.join(owners.pop(), number, f"“{full}” is the story's one name that begins with “{name}”")


def _turned_names(sets: Sets, story: list[int]) -> None:
    """Join "Lin Junyang" with "Junyang Lin", and "Sato Ken-ji" with "Sato Kenji" and "Sato Ken Ji".

    The same words of one person, family name first or last, with or without their hyphen.
    """
    first: dict[tuple[str, ...], int] = {}
    for number in story:
        node = sets.nodes[number]
        if node.entity.type != "person" or _is_bare(node):
            continue
        parts = node.key.split()
        ways: set[tuple[str, ...]] = {(node.key.replace("-", "").replace(" ", ""),)}
        if len(parts) == 2:
            ways.add(tuple(sorted(parts)))
        for way in sorted(ways):
            owner = first.setdefault(way, number)
            if sets.nodes[owner].key != node.key:
                one = sets.nodes[owner].entity.name
                sets.join(owner, number, f"“{node.entity.name}” and “{one}” are the same words of one name")


def _bare_names(sets: Sets, story: list[int]) -> None:
    """Join a bare surname with the one person of the story whose name it is part of; keep two apart."""
    full: dict[str, set[int]] = defaultdict(set)
    bare: dict[str, list[int]] = defaultdict(list)
    for number in story:
        node = sets.nodes[number]
        if _is_bare(node):
            bare[node.key].append(number)
        elif node.entity.type == "person":
            parts = node.key.split()
            for part in {parts[0], parts[-1]}:
                full[part].add(number)
    for name, numbers in bare.items():
        _bare_name(sets, name, numbers, full.get(name, set()))


def _bare_name(sets: Sets, name: str, numbers: list[int], full: set[int]) -> None:
    last = {sets.find(n) for n in full if sets.nodes[n].key.split()[-1] == name}
    owners = last or {sets.find(n) for n in full}
    for number in numbers:
        shown = sets.nodes[number].entity.name
        if len(owners) == 1:
            owner = next(iter(owners))
            full_name = sets.nodes[owner].entity.name
            sets.join(owner, number, f"“{shown}” is “{full_name}”: the story names nobody else so")
        elif owners:
            people = " or ".join(sorted({f"“{sets.nodes[one].entity.name}”" for one in owners}))
            sets.note(number, f"“{shown}” may be {people}: no text says which")
        elif _same_role(sets.nodes[numbers[0]].entity, sets.nodes[number].entity):
            sets.join(numbers[0], number)


def _same_role(one: Entity, other: Entity) -> bool:
    """Tell whether two bare names may be one person: no roles that share no word."""
    if one.role is None or other.role is None:
        return True
    return bool(set(one.role.lower().split()) & set(other.role.lower().split()))


def _famous(sets: Sets, words: SpeechWords) -> None:
    """Join a surname that news uses without a first name over stories: "Trump"."""
    full: dict[str, set[int]] = defaultdict(set)
    bare: dict[str, int] = {}
    for number, node in enumerate(sets.nodes):
        if node.entity.type == "person" and not _is_bare(node):
            full[node.key.split()[-1]].add(number)
    for number, node in enumerate(sets.nodes):
        if not _is_bare(node) or node.key not in words.surnames:
            continue
        owners = {sets.find(one) for one in full.get(node.key, ())}
        if len(owners) == 1:
            sets.join(owners.pop(), number)
        elif not owners:
            sets.join(bare.setdefault(node.key, number), number)
