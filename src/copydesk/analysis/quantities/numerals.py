"""The grammar of numbers: digits, words, mixes, fractions and scale words, to exact decimals."""

from decimal import Decimal

import msgspec

from copydesk.analysis.quantities.lexing import Word
from copydesk.language.numbers import NumberWords

ONE = Decimal(1)
HUNDRED = Decimal(100)
THOUSAND = Decimal(1000)
_GREATEST = Decimal(10) ** 24  # a septillion: no figure of news is greater
_STRIP = str.maketrans("", "", ", \u00a0\u202f\u2009")
# Vulgar fractions of Unicode that news uses.
GLYPHS = {
    "½": (1, 2), "⅓": (1, 3), "⅔": (2, 3), "¼": (1, 4), "¾": (3, 4), "⅕": (1, 5), "⅖": (2, 5),
    "⅗": (3, 5), "⅘": (4, 5), "⅙": (1, 6), "⅚": (5, 6), "⅛": (1, 8), "⅜": (3, 8), "⅝": (5, 8), "⅞": (7, 8),
}  # fmt: skip


class Numeral(msgspec.Struct, frozen=True):
    """A number as read: words[start:end] and what they stand for.

    `high` differs from `low` only where the words are vague ("dozens"). `shape` says how it was written.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    shape: str  # "digits", "words", "fraction", "vague", "ordinal"
    scaled: bool = False  # a scale word or mark was part of it: "billion", "k"


def read_numeral(words: list[Word], at: int, numbers: NumberWords) -> Numeral | None:
    """Read the longest number that starts at words[at], or None where none does."""
    word = words[at]
    if word.numeric or word.text in GLYPHS:
        return _from_digits(words, at, numbers)
    lower = word.lower
    if lower in numbers.vague or lower in numbers.several:
        found = _vague(words, at, numbers)
        if found is not None:
            return found
    if lower in numbers.cardinals or lower in numbers.scales:
        return _with_tail(words, _cardinal(words, at, numbers), numbers)
    if lower in numbers.articles:
        return _after_article(words, at, numbers)
    if lower in numbers.fractions and numbers.fractions[lower] in {2, 4}:
        return _bare_fraction(words, at, numbers)
    if lower in numbers.ordinals:
        return Numeral(
            at, at + 1, Decimal(numbers.ordinals[lower]), Decimal(numbers.ordinals[lower]), "ordinal"
        )
    return None


# --- digits -------------------------------------------------------------------------------------------


def _from_digits(words: list[Word], at: int, numbers: NumberWords) -> Numeral | None:
    word = words[at]
    end = at + 1
    shape, scaled = "digits", False
    if word.numeric:
        value = Decimal(word.text.translate(_STRIP))
        if end < len(words) and words[end].lower in numbers.ordinal_endings and not words[end].spaced:
            return Numeral(at, end + 1, value, value, "ordinal")
        over = _slash(words, at)
        if over is not None:
            value, end, shape = over, at + 3, "fraction"
        else:
            part = _added_fraction(words, end)
            if part is not None:
                value, end = value + part[0], part[1]
    else:
        top, bottom = GLYPHS[word.text]
        value, shape = Decimal(top) / Decimal(bottom), "fraction"
    scale = scale_after(words, end, numbers)
    if scale is not None:
        value, end, scaled = value * scale[0], scale[1], True
        half = _and_fraction(words, end, numbers)
        if half is not None:
            return Numeral(
                at, half[1], value + half[0] * scale[0], value + half[0] * scale[0], shape, scaled=True
            )
        rest = _lower_part(words, end, scale[0], numbers)
        if rest is not None:
            value, end = value + rest[0], rest[1]
    return Numeral(at, end, value, value, shape, scaled)


def _slash(words: list[Word], at: int) -> Decimal | None:
    """Read "3/4": small, glued, and no part of a date or a path."""
    if at + 2 >= len(words) or words[at + 1].text not in {"/", "⁄"} or not words[at + 2].numeric:
        return None
    if words[at + 1].spaced or words[at + 2].spaced or (at and words[at - 1].text == "/"):
        return None
    if at + 3 < len(words) and words[at + 3].text == "/" and not words[at + 3].spaced:
        return None
    top, bottom = words[at].text, words[at + 2].text
    if len(top) > 2 or len(bottom) > 3 or not (top + bottom).isdecimal() or not 0 < int(top) < int(bottom):
        return None
    return Decimal(top) / Decimal(bottom)


def _added_fraction(words: list[Word], at: int) -> tuple[Decimal, int] | None:
    """Read the fraction of "10 1/2" or "2½"."""
    if at < len(words) and words[at].text in GLYPHS:
        top, bottom = GLYPHS[words[at].text]
        return Decimal(top) / Decimal(bottom), at + 1
    if at < len(words) and words[at].numeric and words[at].spaced:
        value = _slash(words, at)
        if value is not None and int(words[at + 2].text) <= 16:  # sixteenths: the finest in common use
            return value, at + 3
    return None


def scale_after(words: list[Word], at: int, numbers: NumberWords) -> tuple[Decimal, int] | None:
    """Read the scale words or mark after digits: "billion", "bn", "lakh crore"; value and end."""
    if at >= len(words):
        return None
    word = words[at]
    if word.text in numbers.scale_marks and not word.spaced:
        end = at + 1
        if end < len(words) and words[end].numeric and not words[end].spaced:
            return None  # "24703m212": a code
        return numbers.scale_marks[word.text], end
    step = at + 1 if word.text == "-" and at + 1 < len(words) else at
    scale, end = ONE, at
    while step < len(words) and words[step].lower in numbers.scales:
        scale *= numbers.scales[words[step].lower]
        step = end = step + 1
        if scale > _GREATEST:
            return None
    return (scale, end) if end > at else None


def _lower_part(
    words: list[Word], at: int, ceiling: Decimal, numbers: NumberWords
) -> tuple[Decimal, int] | None:
    """Read what a mixed number adds after its scale: "4 thousand [3 hundred and 21]"."""
    step = at
    joined = step < len(words) and words[step].lower in numbers.conjunctions
    if joined:
        step += 1
    if step >= len(words):
        return None
    if words[step].numeric:
        value = Decimal(words[step].text.translate(_STRIP))
        scale = scale_after(words, step + 1, numbers) if words[step + 1 :] else None
        if scale is not None and scale[0] * value < ceiling and "." not in words[step].text:
            rest = _lower_part(words, scale[1], scale[0], numbers)
            return (value * scale[0] + rest[0], rest[1]) if rest else (value * scale[0], scale[1])
        tail_ok = joined and ceiling == HUNDRED and value < ceiling and value == value.to_integral_value()
        return (value, step + 1) if tail_ok and value and scale is None else None
    if joined and words[step].lower in numbers.fractions:
        return None
    if joined and words[step].lower in numbers.cardinals | numbers.scales.keys():
        part = _cardinal(words, step, numbers)
        if part is not None and (part.scaled or ceiling == HUNDRED) and part.low < ceiling:
            return part.low, part.end
    return None


# --- words --------------------------------------------------------------------------------------------


def _cardinal(words: list[Word], at: int, numbers: NumberWords) -> Numeral | None:
    """Read number words: "twenty-eight thousand six hundred and forty-two", "two hundred point seven"."""
    group: Decimal | None = None
    total, end, step = Decimal(0), at, at
    last_scale: Decimal | None = None
    scaled = False
    while step < len(words):
        lower = words[step].lower
        if lower in numbers.cardinals:
            small = numbers.cardinals[lower]
            if group is None:
                group = Decimal(small)
            elif (0 < small < 10 and group % 100 >= 20 and group % 10 == 0) or (
                group >= 100 and group % 100 == 0 and small > 0
            ):
                group += small
            else:
                break
        elif lower in numbers.scales:
            scale = numbers.scales[lower]
            scaled = True
            if scale <= HUNDRED:
                if group is not None and group >= scale and scale == HUNDRED and group % 100 == 0:
                    break
                group = (group or ONE) * scale if group is None or group < HUNDRED else None
                if group is None:
                    return None
            elif group is None and last_scale is not None and total:
                total *= scale  # "lakh crore", "thousand billion"
                if total > _GREATEST:
                    return None
                last_scale = scale
            else:
                if last_scale is not None and scale >= last_scale:
                    break
                total += (group if group is not None else ONE) * scale
                group, last_scale = None, scale
        else:
            break
        end = step = step + 1
        step = _over_joint(words, step, numbers, joined=scaled)
    if end == at:
        return None
    value = total + (group or Decimal(0))
    value, end = _point(words, end, value, numbers)
    return Numeral(at, end, value, value, "words", scaled)


def _over_joint(words: list[Word], step: int, numbers: NumberWords, *, joined: bool) -> int:
    """Step over the hyphen of "forty-two" and, after a scale, the "and" of "hundred and two"."""
    if step + 1 >= len(words):
        return step
    text, following = words[step].lower, words[step + 1].lower
    number = following in numbers.cardinals or following in numbers.scales
    if text == "-" and number and not words[step].spaced and not words[step + 1].spaced:
        return step + 1
    if joined and text in numbers.conjunctions and following in numbers.cardinals:
        after = words[step + 2].lower if step + 2 < len(words) else ""
        return step if after in numbers.plural_fractions else step + 1
    return step


def _point(words: list[Word], end: int, value: Decimal, numbers: NumberWords) -> tuple[Decimal, int]:
    """Read "point zero three" or "point seventy-one" after a number in words."""
    if end + 1 >= len(words) or words[end].lower not in numbers.points:
        return value, end
    digits, step = "", end + 1
    while step < len(words) and words[step].lower in numbers.cardinals and len(digits) < 20:
        value_of = numbers.cardinals[words[step].lower]
        step += 1
        if value_of >= 20 and step + 1 < len(words) and words[step].text == "-":
            value_of += numbers.cardinals.get(words[step + 1].lower, 0)
            step += 2
        digits += str(value_of)
    return (value + Decimal(f"0.{digits}"), step) if digits else (value, end)


def _with_tail(words: list[Word], base: Numeral | None, numbers: NumberWords) -> Numeral | None:
    """Add to a number in words its fraction and scale: "two and a half million", "two thirds"."""
    if base is None:
        return None
    end, value, shape, scaled = base.end, base.low, base.shape, base.scaled
    bottom = _denominator(words, end, value, numbers)
    if bottom is not None and value < 100 and value > 0:
        value, end, shape = value / bottom[0], bottom[1], "fraction"
    else:
        added = _and_fraction(words, end, numbers)
        if added is not None:
            value, end = value + added[0], added[1]
            if words[end:] and words[end].lower in numbers.scales:
                pass
            elif scaled and base.low >= THOUSAND:
                value = base.low + added[0] * _last_scale(words, base, numbers)
    scale = scale_after(words, end, numbers) if end > base.end else None
    if scale is None and end > base.end:
        scale = _of_scale(words, end, numbers)
    if scale is not None:
        value, end, scaled = value * scale[0], scale[1], True
    return Numeral(base.start, end, value, value, shape, scaled)


def _last_scale(words: list[Word], base: Numeral, numbers: NumberWords) -> Decimal:
    """Return the scale of the last scale word: "one million and a half" is 1.5 million."""
    return numbers.scales.get(words[base.end - 1].lower, ONE)


def _denominator(
    words: list[Word], at: int, top: Decimal, numbers: NumberWords
) -> tuple[Decimal, int] | None:
    """Read the "thirds" of "two-thirds" or "two thirds"."""
    step = at + 1 if at < len(words) and words[at].text == "-" else at
    if step < len(words) and words[step].lower in numbers.fractions:
        word = words[step].lower
        plain = word in numbers.plural_fractions
        followed = words[step + 1].lower if step + 1 < len(words) else ""
        closed = top == 1 and not followed[:1].isalpha()
        if plain or followed in numbers.partitives or step > at or closed:
            return Decimal(numbers.fractions[word]), step + 1
    return None


def _and_fraction(words: list[Word], at: int, numbers: NumberWords) -> tuple[Decimal, int] | None:
    """Read "and a half", "and three quarters", "-and-a-half"."""
    step = at
    if step < len(words) and words[step].text == "-":
        step += 1
    if step >= len(words) or words[step].lower not in numbers.conjunctions:
        return None
    step += 1
    if step < len(words) and words[step].text == "-":
        step += 1
    if step + 1 >= len(words):
        return None
    top = Decimal(numbers.cardinals.get(words[step].lower, 0))
    if words[step].lower in numbers.articles:
        top = ONE
    step += 2 if words[step + 1].text == "-" else 1
    if not top or step >= len(words) or words[step].lower not in numbers.fractions:
        return None
    if top > 1 and words[step].lower not in numbers.plural_fractions:
        return None
    return top / Decimal(numbers.fractions[words[step].lower]), step + 1


def _of_scale(words: list[Word], at: int, numbers: NumberWords) -> tuple[Decimal, int] | None:
    """Read "of a million" after a fraction."""
    if (
        at + 2 < len(words)
        and words[at].lower in numbers.partitives
        and words[at + 1].lower in numbers.articles
    ):
        scale = numbers.scales.get(words[at + 2].lower)
        if scale is not None:
            return scale, at + 3
    return None


def _after_article(words: list[Word], at: int, numbers: NumberWords) -> Numeral | None:
    """Read "a million", "a dozen", "a third", "a quarter of a million", "a few hundred"."""
    if at + 1 >= len(words):
        return None
    lower = words[at + 1].lower
    if lower in numbers.several:
        found = _vague(words, at + 1, numbers)
        return msgspec.structs.replace(found, start=at) if found is not None else None
    if lower in numbers.scales:
        found = _with_tail(words, _cardinal(words, at + 1, numbers), numbers)
        return msgspec.structs.replace(found, start=at) if found is not None else None
    if lower in numbers.fractions:
        return _fraction_with_scale(words, at, at + 2, ONE / Decimal(numbers.fractions[lower]), numbers)
    return None


def _bare_fraction(words: list[Word], at: int, numbers: NumberWords) -> Numeral | None:
    """Read "half a million", "half million", "half the", "quarter million"."""
    bottom = numbers.fractions[words[at].lower]
    value = ONE / Decimal(bottom)
    end = at + 1
    if end + 1 < len(words) and words[end].lower in numbers.articles:
        scale = numbers.scales.get(words[end + 1].lower)
        if scale is not None:
            return Numeral(at, end + 2, value * scale, value * scale, "words", scaled=True)
        return Numeral(at, end + 1, value, value, "fraction") if bottom == 2 else None
    found = _fraction_with_scale(words, at, end, value, numbers)
    return found if found.scaled or bottom == 2 else None


def _fraction_with_scale(
    words: list[Word], start: int, end: int, value: Decimal, numbers: NumberWords
) -> Numeral:
    scale = scale_after(words, end, numbers) or _of_scale(words, end, numbers)
    if scale is not None:
        return Numeral(start, scale[1], value * scale[0], value * scale[0], "words", scaled=True)
    return Numeral(start, end, value, value, "fraction")


# --- vague numbers ------------------------------------------------------------------------------------


def _vague(words: list[Word], at: int, numbers: NumberWords) -> Numeral | None:
    """Read "dozens", "tens of thousands", "several hundred", "a few million"."""
    lower = words[at].lower
    if lower in numbers.several:
        step = at + 1
        if step < len(words) and words[step].lower in numbers.partitives:
            step += 1
        scale = scale_after(words, step, numbers)
        if scale is None:
            return None
        low, high = numbers.several[lower]
        return Numeral(at, scale[1], low * scale[0], high * scale[0], "vague", scaled=True)
    low, high = numbers.vague[lower]
    end = at + 1
    following = [word.lower for word in words[end : end + 2]]
    if len(following) == 2 and following[0] in numbers.partitives and following[1] in numbers.vague:
        inner = numbers.vague[following[1]]
        unit = inner[0] / 2  # "thousands" starts at two thousand: the unit is one
        top = unit * HUNDRED if low < 100 else unit * THOUSAND
        return Numeral(at, end + 2, low * unit, top - 1, "vague", scaled=True)
    if lower in numbers.bare_vague or (following[:1] and following[0] in numbers.partitives):
        return Numeral(at, end, low, high, "vague", scaled=True)
    return None
