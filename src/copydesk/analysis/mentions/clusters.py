"""Which names of one text name the same thing."""

from collections import Counter
from itertools import pairwise

from spacy.tokens import Doc

from copydesk.analysis.mentions.candidates import Name
from copydesk.analysis.mentions.evidence import title_before
from copydesk.analysis.mentions.keys import key_of
from copydesk.domain.annotation import EntityType
from copydesk.language.speech import SpeechWords

Spelled = tuple[str, ...]
MOST_ALIASES = 50  # that a text may give in such phrases; more of them are no article
LONGEST_ALIAS_PHRASE = 6  # tokens, its comma or bracket with them


class Cluster:
    """The names that stand for one thing, while they are being collected."""

    def __init__(self, kind: EntityType) -> None:
        """Start empty."""
        self.kind = kind
        self.spellings: list[Spelled] = []
        self.names: list[Name] = []
        self.sexes: Counter[str] = Counter()
        self.titled = False

    def take(self, spelled: Spelled, name: Name, sex: str) -> None:
        """Add one name."""
        if spelled not in self.spellings:
            self.spellings.append(spelled)
        self.names.append(name)
        if sex:
            self.sexes[sex] += 1

    def join(self, other: "Cluster") -> None:
        """Take over everything of another cluster."""
        self.spellings += [item for item in other.spellings if item not in self.spellings]
        self.names = sorted(self.names + other.names)
        self.titled = self.titled or other.titled
        self.sexes.update(other.sexes)

    @property
    def fullest(self) -> Spelled:
        """Return the longest spelling, the first of equals; written out before abbreviated."""
        return max(self.spellings, key=lambda item: (len(" ".join(item)), -self.spellings.index(item)))

    @property
    def sex(self) -> str:
        """Return "m" or "f" where titles or given names agree on it, else an empty string."""
        return next(iter(self.sexes)) if len(self.sexes) == 1 else ""


def cluster(
    doc: Doc, names: list[Name], types: dict[Spelled, EntityType], words: SpeechWords
) -> list[Cluster]:
    """Return the clusters of all typed names, in order of their first name."""
    groups: dict[tuple[EntityType, str], Cluster] = {}
    for name in sorted(names):
        spelled = name.words(doc)
        kind = types.get(spelled)
        if kind is None:
            continue
        label = _label(spelled, kind, doc, name, words)
        group = groups.setdefault((kind, label), Cluster(kind))
        group.titled = group.titled or title_before(doc, name, words) is not None
        group.take(spelled, name, _sex(doc, name, spelled, kind, words))
    clusters = list(groups.values())
    clusters = _join_people(
        [item for item in clusters if item.kind == "person"], words
    ) + _join_organisations(doc, [item for item in clusters if item.kind != "person"], words)
    clusters = _join_also_known(doc, clusters, words)
    return sorted(clusters, key=lambda item: item.names[0].start)


def _label(spelled: Spelled, kind: EntityType, doc: Doc, name: Name, words: SpeechWords) -> str:
    if kind == "person" and len(spelled) == 1:
        # "Mr Clinton" and "Mrs Clinton" are two until a full name of either sex joins them
        return f"{spelled[0].lower()}|{_sex(doc, name, spelled, kind, words)}"
    return key_of(" ".join(spelled), kind, words)


def _sex(doc: Doc, name: Name, spelled: Spelled, kind: EntityType, words: SpeechWords) -> str:
    if kind != "person":
        return ""
    title = title_before(doc, name, words)
    if title is not None and words.titles[title]:
        return words.titles[title]
    return words.given_names.get(spelled[0].lower(), "") if len(spelled) > 1 else ""


def _join_people(people: list[Cluster], words: SpeechWords) -> list[Cluster]:
    full = _join_middles([item for item in people if len(item.fullest) > 1])
    by_surname: dict[str, list[Cluster]] = {}
    by_given: dict[str, list[Cluster]] = {}
    for item in full:
        by_surname.setdefault(_surname(item.fullest, words), []).append(item)
        by_given.setdefault(item.fullest[0].lower(), []).append(item)
    rest: list[Cluster] = []
    for item in people:
        if len(item.fullest) > 1:
            continue
        owner = _owner(item, by_surname.get(item.fullest[0].lower(), []), by_given)
        if owner is not None and not _another(item, owner, words):
            owner.join(item)
        else:
            rest.append(item)
    return full + _join_single(rest)


def _owner(item: Cluster, namesakes: list[Cluster], by_given: dict[str, list[Cluster]]) -> Cluster | None:
    """Return the one person a single name can mean: by surname, told apart by sex, else by given name."""
    fit = [other for other in namesakes if _sexes_fit(item, other)]
    if len(namesakes) > 1:
        same = [other for other in fit if item.sex and other.sex == item.sex]
        return same[0] if len(same) == 1 else None
    if not namesakes:
        fit = [other for other in by_given.get(item.fullest[0].lower(), []) if _sexes_fit(item, other)]
    return fit[0] if len(fit) == 1 else None


def _another(item: Cluster, owner: Cluster, words: SpeechWords) -> bool:
    """Tell whether a surname that all readers know was used before anybody of that name was introduced.

    "President Obama … his daughter Sasha Obama": the full name that comes later is a relative's.
    """
    return item.fullest[0].lower() in words.surnames and item.names[0].start < owner.names[0].start


def _join_single(rest: list[Cluster]) -> list[Cluster]:
    """Join "Lin" and "Mr Lin": the same bare name, where no two sexes speak against it."""
    by_name: dict[str, list[Cluster]] = {}
    for item in rest:
        by_name.setdefault(item.fullest[0].lower(), []).append(item)
    joined = []
    for items in by_name.values():
        if len({item.sex for item in items if item.sex}) <= 1:
            for item in items[1:]:
                items[0].join(item)
            joined.append(items[0])
        else:
            joined += items
    return joined


def _join_middles(full: list[Cluster]) -> list[Cluster]:
    """Join "Douglas Band" and "Douglas J. Band"; two middle names that differ stay apart."""
    kept: dict[tuple[str, str], list[Cluster]] = {}
    for item in full:
        name = item.fullest
        others = kept.setdefault((name[0].lower(), name[-1].lower()), [])
        for other in others:
            if (len(name) == 2 or len(other.fullest) == 2) and _sexes_fit(item, other):
                other.join(item)
                break
        else:
            others.append(item)
    return [item for others in kept.values() for item in others]


def _sexes_fit(a: Cluster, b: Cluster) -> bool:
    return not (a.sex and b.sex and a.sex != b.sex)


def _surname(spelled: Spelled, words: SpeechWords) -> str:
    kept = [word for word in spelled if word.lower() not in words.person_suffixes and word[:1].isalpha()]
    return kept[-1].lower() if kept else ""


def _join_organisations(doc: Doc, things: list[Cluster], words: SpeechWords) -> list[Cluster]:
    """Join short forms and acronyms to the longer name they stand for, where only one can be meant."""
    defined = _definitions(doc, things)
    longer: dict[str, list[int]] = {}  # first words and acronyms -> numbers of the clusters that have them
    for number, item in enumerate(things):
        for spelled in item.spellings:
            bare = spelled[1:2] if _is_national(spelled[0], words) else ()
            for label in {spelled[0], *bare, *_acronyms(spelled, words)}:
                longer.setdefault(label, []).append(number)
    for short, spelled in defined:
        longer.setdefault(short, []).extend(longer.get(spelled[0], []))
    gone: set[int] = set()
    for number in sorted(range(len(things)), key=lambda one: len(" ".join(things[one].fullest))):
        item = things[number]
        labels = (item.fullest[0], item.fullest[0].replace(".", ""))
        near = {other for label in labels for other in longer.get(label, ())} - gone - {number}
        owners = [
            other
            for other in sorted(near)
            if things[other].kind == item.kind and _short_for(item, things[other], defined, words)
        ]
        if len(owners) == 1:
            things[owners[0]].join(item)
            gone.add(number)
    return [item for number, item in enumerate(things) if number not in gone]


def _join_also_known(doc: Doc, things: list[Cluster], words: SpeechWords) -> list[Cluster]:
    """Join two names of one kind that the text says are one thing's: "Acme, formerly known as Apex"."""
    places = sorted(
        (name.start, name.end, number) for number, item in enumerate(things) for name in item.names
    )
    into: dict[int, int] = {}  # who was joined, and with whom
    for (_, end, one), (start, _, other) in pairwise(places):
        if start - end > LONGEST_ALIAS_PHRASE or len(into) == MOST_ALIASES:
            continue
        between = " ".join(token.lower_ for token in doc[end:start] if not token.is_punct)
        first, second = into.get(one, one), into.get(other, other)
        if between in words.alias_phrases and first != second and things[first].kind == things[second].kind:
            things[first].join(things[second])
            into = {item: first if owner == second else owner for item, owner in into.items()}
            into[second] = first
    return [item for number, item in enumerate(things) if number not in into]


def _definitions(doc: Doc, things: list[Cluster]) -> set[tuple[str, Spelled]]:
    """Return (short, long) pairs that the text itself defines: "World Food Programme (WFP)"."""
    found = set()
    for item in things:
        for name in item.names:
            after = doc[name.end : name.end + 3]
            if len(after) == 3 and after[0].text == "(" and after[2].text == ")" and after[1].text.isupper():
                found.add((after[1].text, name.words(doc)))
    return found


def _short_for(short: Cluster, long: Cluster, defined: set[tuple[str, Spelled]], words: SpeechWords) -> bool:
    if short.kind != "organisation":
        return False
    a = short.fullest
    for b in long.spellings:
        if len(b) <= len(a):
            continue
        if b[1:] == a and len(a) > 1 and _is_national(b[0], words):
            return True  # "US State Department"
        if len(a) == 1 and (a[0], b) in defined:
            return True
        if len(a) == 1 and a[0].isupper() and len(a[0]) > 1 and a[0].replace(".", "") in _acronyms(b, words):
            return True
        later = long.names[0].start < short.names[0].start
        whole = not a[0].replace(".", "").isupper() or b[-1].isupper()  # "U.N." is no U.N. Council
        if len(a) == 1 and a[0] == b[0] and later and whole and _stands_alone(a, words) and len(a[0]) > 2:
            return True  # news gives the full name first; "Acme" before "Acme Data Services" is the parent
        rest = [word.lower() for word in b[len(a) :]]
        if (
            b[: len(a)] == a
            and _stands_alone(a, words)
            and all(word in words.generic_words | words.legal_suffixes for word in rest)
        ):
            return True
    return False


def _is_national(word: str, words: SpeechWords) -> bool:
    return word.lower() in words.countries or word.lower() in words.nationalities


def _stands_alone(a: Spelled, words: SpeechWords) -> bool:
    text = " ".join(a).lower()
    return not (
        text in words.countries
        or text in words.nationalities
        or text in words.places
        or text in words.generic_words
    )


def _acronyms(spelled: Spelled, words: SpeechWords) -> set[str]:
    kept = [word for word in spelled if word.lower() not in words.legal_suffixes]
    every = "".join(word[0].upper() for word in kept if word[:1].isalpha())
    main = "".join(word[0] for word in kept if word[:1].isupper())
    return {letters for letters in (every, main) if len(letters) > 1}
