"""Which names of one text name the same thing."""

from collections import Counter

from spacy.tokens import Doc

from copydesk.analysis.mentions.candidates import Name
from copydesk.analysis.mentions.keys import key_of
from copydesk.analysis.mentions.kinds import title_before
from copydesk.domain.annotation import EntityType
from copydesk.language.speech import SpeechWords

Spelled = tuple[str, ...]


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
    full = [item for item in people if len(item.fullest) > 1]
    full = _join_middles(full)
    rest: list[Cluster] = []
    for item in people:
        if len(item.fullest) > 1:
            continue
        name = item.fullest[0].lower()
        owners = [
            other for other in full if _surname(other.fullest, words) == name and _sexes_fit(item, other)
        ]
        if len(owners) > 1 and item.sex:
            owners = [other for other in owners if other.sex == item.sex] or owners
        if not owners:
            owners = [other for other in full if other.fullest[0].lower() == name and _sexes_fit(item, other)]
        if (len(owners) == 1 and _sole(owners[0], full, words)) or (len(owners) == 1 and item.sex):
            owners[0].join(item)
        else:
            rest.append(item)
    return full + _join_single(rest)


def _sole(owner: Cluster, full: list[Cluster], words: SpeechWords) -> bool:
    surname = _surname(owner.fullest, words)
    return sum(_surname(item.fullest, words) == surname for item in full) == 1


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
    kept: list[Cluster] = []
    for item in full:
        for other in kept:
            a, b = item.fullest, other.fullest
            if (
                a[0].lower() == b[0].lower()
                and a[-1].lower() == b[-1].lower()
                and (len(a) == 2 or len(b) == 2)
                and _sexes_fit(item, other)
            ):
                other.join(item)
                break
        else:
            kept.append(item)
    return kept


def _sexes_fit(a: Cluster, b: Cluster) -> bool:
    return not (a.sex and b.sex and a.sex != b.sex)


def _surname(spelled: Spelled, words: SpeechWords) -> str:
    kept = [word for word in spelled if word.lower() not in words.person_suffixes and word[:1].isalpha()]
    return kept[-1].lower() if kept else ""


def _join_organisations(doc: Doc, things: list[Cluster], words: SpeechWords) -> list[Cluster]:
    """Join short forms and acronyms to the longer name they stand for, where only one can be meant."""
    defined = _definitions(doc, things)
    kept = list(things)
    for item in sorted(things, key=lambda one: len(" ".join(one.fullest))):
        owners = [
            other
            for other in kept
            if other is not item and other.kind == item.kind and _short_for(item, other, defined, words)
        ]
        if len(owners) == 1:
            owners[0].join(item)
            kept.remove(item)
    return kept


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
        if len(a) == 1 and (a[0], b) in defined:
            return True
        if len(a) == 1 and a[0].isupper() and len(a[0]) > 1 and a[0].replace(".", "") in _acronyms(b, words):
            return True
        if len(a) == 1 and a[0] == b[0] and _stands_alone(a, words) and len(a[0]) > 2:
            return True
        rest = [word.lower() for word in b[len(a) :]]
        if (
            b[: len(a)] == a
            and _stands_alone(a, words)
            and all(word in words.generic_words | words.legal_suffixes for word in rest)
        ):
            return True
    return False


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
