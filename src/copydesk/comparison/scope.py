"""What sets two figures apart that look alike: another population, part, period or measure."""

from copydesk.comparison.views import View
from copydesk.language.senses import SenseWords


def scope_difference(a: View, b: View, senses: SenseWords, *, same_value: bool) -> str | None:
    """Return in words what sets two figures apart, or None where nothing is seen to.

    With one value given by both, less counts as a difference: two texts that give the same particular figure
    mostly mean the same thing, and differ in how much of its scope they spell out.
    """
    first, second = a.quantity, b.quantity
    if first is None or second is None:
        return None
    return (
        _roles(a, b, senses, same_value=same_value)
        or _fates(a, b)
        or _extremes(a, b, senses)
        or _contrasts(a, b, senses)
        or (None if same_value else _degrees(a, b, senses))
        or (None if same_value else _periods(a, b, senses))
        or (None if same_value else _ordinals(a, b, senses))
        or (None if same_value else other_nouns(a, b, senses))
        or _others(a, b, senses)
        or (_twice(a, b) if same_value else None)
        or (None if same_value else _places(a, b))
    )


def _roles(first: View, second: View, senses: SenseWords, *, same_value: bool) -> str | None:
    a, b = first.quantity, second.quantity
    if a is None or b is None:
        return None
    if a.unit.per != b.unit.per and a.unit.per is not None and b.unit.per is not None:
        return f"per {a.unit.per} against per {b.unit.per}"
    # "raised $40 million" is an amount, whatever a parser takes the verb for
    amounts = bool((first.words | second.words) & senses.amounts) and a.unit.kind == "currency"
    certain = not amounts and (not same_value or a.unit.kind == "percent")
    if certain and _is_change(first, senses) != _is_change(second, senses):
        return "a change against a level"
    if a.role == b.role == "change" and None not in {a.direction, b.direction} and a.direction != b.direction:
        return "a rise against a fall"
    if a.moment is not None and b.moment is not None and a.moment != b.moment:
        return "the value before a change against the value after it"
    return None


def _is_change(view: View, senses: SenseWords) -> bool:
    """Tell whether a figure is of a change: "fell by 3 %", "a 3 % cut"."""
    if view.quantity is None or view.quantity.role == "change":
        return view.quantity is not None
    return not (senses.changing.isdisjoint(view.touching) and senses.changing.isdisjoint(view.counted))


def _fates(a: View, b: View) -> str | None:
    if a.fates and b.fates and not a.fates & b.fates:
        return f"{' and '.join(sorted(a.fates))} against {' and '.join(sorted(b.fates))}"
    return None


def _extremes(a: View, b: View, senses: SenseWords) -> str | None:
    first = {senses.extremes[word] for word in a.near if word in senses.extremes}
    second = {senses.extremes[word] for word in b.near if word in senses.extremes}
    if first and second and not first & second:
        return f"the {min(first)} against the {min(second)}"
    return None


def _contrasts(a: View, b: View, senses: SenseWords) -> str | None:
    """Return which ends of one axis two figures stand at: gross and net, exports and imports."""
    first, second = _ends(a, senses), _ends(b, senses)
    for axis in sorted(first.keys() & second.keys()):
        if not first[axis] & second[axis]:
            return f"{min(first[axis])} against {min(second[axis])}"
    return None


def _ends(view: View, senses: SenseWords) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for word in view.touching | view.counted:
        if word in senses.contrasts:
            axis, end = senses.contrasts[word]
            found.setdefault(axis, set()).add(end)
    return found


def _degrees(a: View, b: View, senses: SenseWords) -> str | None:
    """Return that one count is of a part of the hurt: the critically injured among all."""
    first, second = a.near & senses.degrees, b.near & senses.degrees
    if a.fates and b.fates and bool(first) != bool(second):
        return f"the “{min(first | second)}” against all"
    return None


def _periods(a: View, b: View, senses: SenseWords) -> str | None:
    """Return the periods that two differing amounts or shares are of, where each names another."""
    if a.family not in {"money", "percent"}:
        return None
    first, second = a.near & senses.periods, b.near & senses.periods
    if first and second and not first & second:
        return f"of a {min(first)} against of a {min(second)}"
    return None


def _ordinals(a: View, b: View, senses: SenseWords) -> str | None:
    """Return the places in an order that two differing figures are of: the third inning, the ninth."""
    first, second = a.near & senses.ordinals, b.near & senses.ordinals
    if first and second and not first & second:
        return f"{min(first)} against {min(second)}"
    return None


def _others(a: View, b: View, senses: SenseWords) -> str | None:
    first, second = _beside_others(a, senses), _beside_others(b, senses)
    if bool(first) != bool(second):
        return f"a further count (“{min(first | second)}”) against another"
    return None


def _beside_others(view: View, senses: SenseWords) -> frozenset[str]:
    """Return the words of a further count beside a figure: "another 12", but not "more than 12"."""
    bounded = view.quantity is not None and view.quantity.bound != "exact"
    return frozenset() if bounded else view.touching & senses.others


def _twice(a: View, b: View) -> str | None:
    """Return that one sentence gives one value twice: nobody says a thing twice in one breath."""
    if (a.ref.article_id, a.claim.sentence) != (b.ref.article_id, b.claim.sentence) or a.ref == b.ref:
        return None
    if a.quantity is None or b.quantity is None or a.quantity.value != b.quantity.value:
        return None
    return "one sentence gives it twice, so of two things"


def _places(a: View, b: View) -> str | None:
    if a.places and b.places and not _one_place(a.places, b.places):
        return f"{', '.join(sorted(a.places)[:2])} against {', '.join(sorted(b.places)[:2])}"
    return None


def _one_place(first: frozenset[str], second: frozenset[str]) -> bool:
    """Tell whether a place is named by both, whole or by a part of its name: "Vegas", "Las Vegas"."""
    if first & second:
        return True
    return any(set(one.split()) <= set(two.split()) or set(two.split()) <= set(one.split())
               for one in first for two in second)  # fmt: skip


def other_nouns(a: View, b: View, senses: SenseWords) -> str | None:
    """Return in words that two counts are of different things, or None where their nouns may be one."""
    first, second = _noun(a), _noun(b)
    if not first or not second or senses.same_noun(first, second):
        return None
    if senses.group_of(first) in b.words or senses.group_of(second) in a.words:
        return None
    return f"{first} against {second}"


def other_population(a: View, b: View, senses: SenseWords) -> str | None:
    """Return in words that two differing counts are of two groups of people, or None."""
    first, second = _people(a, senses), _people(b, senses)
    if first and second and not first & second:
        return f"{min(first)} against {min(second)}"
    if bool(first) != bool(second) and a.quantity is not None and b.quantity is not None:
        part, whole = (a, b) if first else (b, a)
        # three officers among the twelve dead; where the group is the larger, it is no part of the others
        if part.quantity is not None and whole.quantity is not None:
            group = min((first or second) - senses.everyone, default=None)
            if group is not None and abs(part.quantity.value) < abs(whole.quantity.value):
                return f"{group} against all"
    return None


def _people(view: View, senses: SenseWords) -> frozenset[str]:
    """Return the nouns by which a figure counts a particular group of people: "officers", "Britons"."""
    named = (word for word in view.counted if word in senses.people and word not in senses.anyone)
    return frozenset(senses.group_of(word) for word in named)


def _noun(view: View) -> str:
    quantity = view.quantity
    return quantity.unit.code if quantity is not None and quantity.unit.kind == "count" else ""
