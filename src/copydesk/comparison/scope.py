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
        or (None if same_value else other_nouns(a, b, senses))
        or (None if same_value else _others(a, b, senses))
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
    if (a.role == "change") != (b.role == "change") and certain:
        return "a change against a level"
    if a.role == b.role == "change" and None not in {a.direction, b.direction} and a.direction != b.direction:
        return "a rise against a fall"
    if a.moment is not None and b.moment is not None and a.moment != b.moment:
        return "the value before a change against the value after it"
    return None


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


def _others(a: View, b: View, senses: SenseWords) -> str | None:
    first, second = a.touching & senses.others, b.touching & senses.others
    if bool(first) != bool(second):
        return f"a further count (“{min(first | second)}”) against another"
    return None


def _places(a: View, b: View) -> str | None:
    if a.places and b.places and not a.places & b.places:
        return f"{', '.join(sorted(a.places)[:2])} against {', '.join(sorted(b.places)[:2])}"
    return None


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
    return None


def _people(view: View, senses: SenseWords) -> frozenset[str]:
    """Return the nouns by which a figure counts a particular group of people: "officers", "Britons"."""
    named = (word for word in view.counted if word in senses.people and word not in senses.anyone)
    return frozenset(senses.group_of(word) for word in named)


def _noun(view: View) -> str:
    quantity = view.quantity
    return quantity.unit.code if quantity is not None and quantity.unit.kind == "count" else ""
