"""Units before and after a number: currencies, percentages, physical units, ages, rates."""

import msgspec

from copydesk.analysis.quantities.lexing import Word
from copydesk.language.numbers import NumberWords, UnitForm

LONGEST_PHRASE = 5  # words in the longest unit: "miles to the gallon" and the like
_HYPHENS = frozenset("-‐‑–")


class UnitReading(msgspec.Struct, frozen=True):
    """A unit as read: words[start:end], what it stands for, and whether its dollar's country is open."""

    start: int
    end: int
    form: UnitForm
    open_dollar: bool = False
    mark: str = ""  # the words it was read from, for the rare unit whose sense the sentence decides


def currency_before(words: list[Word], at: int, numbers: NumberWords) -> UnitReading | None:
    """Read the currency mark that ends just before words[at]: "$", "US$", "HK $", "AUD", "Rs"."""
    for size in (3, 2, 1):
        if at < size:
            continue
        group = words[at - size : at]
        joined = "".join(word.text for word in group)
        form = numbers.currency_marks.get(joined) or (_millions(joined, numbers) if size == 1 else None)
        if form is None or (size == 1 and words[at].spaced and _is_word(group[0], words, at)):
            continue
        if any(word.spaced for word in group[1:]) and len(group[0].text) < 2:
            continue  # "a $5 note" is no Australian dollar
        first = at - size
        if first and not group[0].spaced and joined[0].isalpha() and words[first - 1].text[-1].isalnum():
            continue
        return UnitReading(first, at, form, joined in numbers.dollar_marks, joined)
    return None


def _is_word(word: Word, words: list[Word], at: int) -> bool:
    """Tell whether a three-letter code in a line of capitals is only a word: "TRY 5 TIMES"."""
    if not word.text.isalpha():
        return False
    return at + 1 < len(words) and words[at + 1].text.isalpha() and words[at + 1].text.isupper()


def unit_after(words: list[Word], at: int, numbers: NumberWords) -> UnitReading | None:
    """Read the unit that starts at words[at], a hyphen before it allowed: "km", "-year-old", "US dollars"."""
    if at >= len(words):
        return None
    step, glued = at, not words[at].spaced
    if words[at].text in _HYPHENS and at + 1 < len(words) and not words[at + 1].spaced:
        step, glued = at + 1, False
    elif words[at].text in {"(", "["} and words[at].spaced:
        return None
    return (
        _age(words, step, numbers)
        or _symbol(words, step, numbers, glued=glued)
        or _in_full(words, step, numbers)
    )


def _symbol(words: list[Word], at: int, numbers: NumberWords, *, glued: bool) -> UnitReading | None:
    for size in range(min(4, len(words) - at), 0, -1):
        group = words[at : at + size]
        if any(word.spaced for word in group[1:]) and group[0].lower not in {"sq", "°"}:
            continue
        texts = tuple(word.text for word in group)
        form = numbers.symbols.get(texts)
        if form is None and size == 1:
            form = _millions(texts[0], numbers)
        if form is None and size <= 3:
            form = numbers.currency_marks.get("".join(texts))
            if form is not None and len(texts) == 1 and not glued and _also_word(words, at + size, texts[0]):
                form = None
            if form is not None and _starts_next(words, at + size):
                form = None
        if form is None:
            continue
        if not glued and texts[0] in numbers.glued_symbols:
            continue
        after = words[at + size] if at + size < len(words) else None
        if after is not None and not after.spaced and texts[-1][-1].isalpha() and after.text[0].isalnum():
            continue  # "24703L202" is a code
        joined = "".join(texts)
        return UnitReading(at, at + size, form, joined in numbers.dollar_marks, joined)
    return None


def _millions(text: str, numbers: NumberWords) -> UnitForm | None:
    """Read "MUSD", "MSEK": millions of a currency, as Nordic companies write them."""
    form = numbers.currency_marks.get(text[1:]) if len(text) == 4 and text[0] == "M" else None
    return msgspec.structs.replace(form, factor=numbers.scale_marks["M"]) if form is not None else None


def _also_word(words: list[Word], after: int, text: str) -> bool:
    return text.isalpha() and len(text) == 2 and after < len(words)


def _starts_next(words: list[Word], at: int) -> bool:
    """Tell whether a mark belongs to the number after it: "110 $ 20"."""
    return at < len(words) and words[at].numeric and not words[at].spaced


def _in_full(words: list[Word], at: int, numbers: NumberWords) -> UnitReading | None:
    group = tuple(word.lower for word in words[at : at + LONGEST_PHRASE])
    joined = _without_hyphens(words, at)
    form = numbers.units.get(joined) if joined is not None else None
    if form is not None:
        return UnitReading(at, at + 3, form, open_dollar=False, mark=words[at + 2].lower)
    for size in range(len(group), 0, -1):
        phrase = group[:size]
        form = numbers.currency_names.get(phrase) or numbers.units.get(phrase)
        if form is not None:
            minor = phrase[-1] in numbers.minor_words
            return UnitReading(at, at + size, form, phrase[0] in numbers.dollar_marks or minor, phrase[-1])
    return None


def _without_hyphens(words: list[Word], at: int) -> tuple[str, str] | None:
    """Return the two words of "square-mile"."""
    if (
        at + 2 >= len(words)
        or words[at + 1].text not in _HYPHENS
        or words[at + 1].spaced
        or words[at + 2].spaced
    ):
        return None
    return words[at].lower, words[at + 2].lower


def _age(words: list[Word], at: int, numbers: NumberWords) -> UnitReading | None:
    """Read "-year-old", "years old", "months of age"."""
    form = numbers.units.get((words[at].lower,)) if at < len(words) else None
    if at < len(words) and words[at].lower in numbers.age_marks:
        return UnitReading(at, at + 1, UnitForm("age", "year"))
    if form is None or form.kind != "duration":
        return None
    step = at + 1
    if step < len(words) and words[step].text in _HYPHENS:
        step += 1
    if step < len(words) and words[step].lower in numbers.old:
        return UnitReading(at, step + 1, UnitForm("age", form.code))
    tail = tuple(word.lower for word in words[at + 1 : at + 3])
    if tail in numbers.of_age:
        return UnitReading(at, at + 3, UnitForm("age", form.code))
    return None


class Rate(msgspec.Struct, frozen=True):
    """What a rate is counted by, and where its words end."""

    end: int
    per: str


def rate_after(words: list[Word], at: int, numbers: NumberWords) -> Rate | None:
    """Read "per day", "a barrel", "/month", "-a-year" after a unit; the word after it as it stands."""
    step = at
    if step < len(words) and words[step].text in _HYPHENS:
        step += 1
    if step + 1 >= len(words) or words[step].lower not in numbers.rates:
        return None
    lead = words[step].lower
    step += 2 if words[step + 1].text in _HYPHENS and step + 2 < len(words) else 1
    noun = words[step].lower
    if not noun.isalpha():
        return None
    full = numbers.units.get((noun, words[step + 1].lower)) if step + 1 < len(words) else None
    if full is not None:
        return Rate(step + 2, full.code or noun)
    if lead not in numbers.explicit_rates and noun not in numbers.rate_units:
        return None
    if step + 1 < len(words) and words[step + 1].lower in numbers.not_rates:
        return None  # "420 million a year earlier"
    known = numbers.units.get((noun,)) or numbers.symbols.get((words[step].text,))
    return Rate(step + 1, known.code if known is not None and known.code else noun)
