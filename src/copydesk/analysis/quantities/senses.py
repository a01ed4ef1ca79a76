"""Numbers whose sense the words around them decide: ages, metres or millions, shares."""

from decimal import Decimal

import msgspec
from spacy.tokens import Token

from copydesk.analysis.quantities.counts import Counted
from copydesk.analysis.quantities.lexing import Word
from copydesk.analysis.quantities.measures import verb_direction
from copydesk.analysis.quantities.numerals import GLYPHS
from copydesk.analysis.quantities.readings import HUNDRED, Reading
from copydesk.analysis.quantities.syntax import Parse
from copydesk.language.numbers import NumberWords, UnitForm

OLDEST = 125  # years: above any age that a person has reached
_METRE = "m"
_FAR = 8  # words on either side in which a word of weight makes pounds a weight
_NEAR = 4  # words on either side in which a word of length makes "m" metres


def as_age(words: list[Word], reading: Reading, parse: Parse, numbers: NumberWords) -> Reading | None:
    """Return the reading as an age: "aged 25 to 54", "under the age of 18", "Jane Doe, 25,"."""
    if reading.form is not None and reading.form.kind != "duration":
        return None
    if reading.high > OLDEST or reading.shape not in {"digits", "words", "range"} or reading.per is not None:
        return None
    form = UnitForm("age", reading.form.code if reading.form is not None else "year")
    lead = _age_lead(words, reading.first, numbers)
    if lead is not None:
        first, bound = lead, reading.bound
        step = first - 1 if first and words[first - 1].lower in numbers.determiners else first
        outer = numbers.bounds_before.get((words[step - 1].lower,)) if step else None
        if outer is not None and bound == "exact":
            first, bound = step - 1, outer
        return msgspec.structs.replace(reading, first=first, bound=bound, form=form)
    if reading.form is None and reading.shape == "digits" and _after_name(words, reading, parse):
        return msgspec.structs.replace(reading, form=form)
    return None


def _age_lead(words: list[Word], at: int, numbers: NumberWords) -> int | None:
    """Return where the words start that make the number after them an age: "aged", "age of"."""
    if at and words[at - 1].lower in numbers.age_leads:
        return at - 1
    if at > 1 and words[at - 1].lower in numbers.partitives and words[at - 2].lower in numbers.age_leads:
        return at - 2
    return None


def _after_name(words: list[Word], reading: Reading, parse: Parse) -> bool:
    """Tell whether a number stands between commas after a person's name."""
    at, until = reading.at, reading.until
    if at < 2 or reading.first != at or words[at - 1].text != "," or not words[at].text.isdecimal():
        return False
    if until < len(words) and words[until].text not in {",", ".", ")", ";"}:
        return False
    token = parse.doc[parse.index_at(words[at - 2].start)]
    return token.pos_ == "PROPN" and token.ent_type_ in {"PERSON", ""} and reading.low >= 1


def as_metres(
    words: list[Word], reading: Reading, counted: Counted | None, numbers: NumberWords
) -> Reading | None:
    """Return "37m" as metres where its neighbours speak of a length; a million where they do not."""
    last = words[reading.until - 1]
    if reading.form is not None or last.text != _METRE or last.spaced or reading.scale == 1:
        return None
    if counted is not None and (counted.partitive or counted.head.tag_ in {"NNS", "NNPS"}):
        return None
    before = words[max(0, reading.first - _NEAR) : reading.first]
    after = words[reading.until : reading.until + _NEAR]
    race = before and before[-1].lower in numbers.determiners and counted is None  # "third in the 100m"
    if not race and not any(word.lower in numbers.length_words for word in (*before, *after)):
        return None
    million = numbers.scale_marks[_METRE]
    return msgspec.structs.replace(
        reading, low=reading.low / million, high=reading.high / million, scale=Decimal(1),
        form=numbers.symbols[(_METRE,)],
    )  # fmt: skip


def as_weight(words: list[Word], reading: Reading, numbers: NumberWords, *, sterling: bool) -> Reading | None:
    """Return "200 pounds" as a weight where the words around it speak of one, not of money.

    `sterling` tells whether the text has pounds as money elsewhere; without it a few pounds are a weight.
    """
    form = numbers.weights.get(reading.unit_mark)
    if form is None or reading.form is None or reading.form.kind != "currency":
        return None
    hyphen = words[reading.until].text in {"-", "‑"} and words[reading.until - 1].numeric
    following = words[reading.end].lower if reading.end < len(words) else ""
    near = words[max(0, reading.first - _FAR) : reading.end + _FAR]
    cued = any(word.lower in numbers.weight_words for word in near)
    material = following in numbers.partitives and reading.scale == 1
    small = reading.scale == 1 and (material or hyphen or not sterling)
    if not (cued or small):
        return None
    return msgspec.structs.replace(reading, form=form, open_dollar=False)


def _by_so_much(token: Token, numbers: NumberWords) -> bool:
    """Tell whether a bare fraction is how much something changes: "fell by half", "cut in half"."""
    lead = token.head
    return (
        token.dep_ == "pobj"
        and lead.lower_ in numbers.change_leads
        and (verb_direction(lead.head, numbers) is not None or lead.head.lower_ in numbers.adverbs_of_change)
    )


def is_open_fraction(reading: Reading) -> bool:
    """Tell whether a reading is a fraction that no unit explains: "half", "two thirds"."""
    return reading.shape == "fraction" and reading.form is None


def as_share(words: list[Word], reading: Reading, token: Token, numbers: NumberWords) -> Reading | None:
    """Return a fraction of something as a percentage; None where the word means something else.

    "A third of", "half the"; as a subject ("more than half were women"); with its top said ("two thirds").
    """
    following = words[reading.until].lower if reading.until < len(words) else ""
    if following in numbers.articles or (
        reading.until - reading.at > 1 and words[reading.until - 1].lower in numbers.articles
    ):
        return None  # "by half a length"
    counted = reading.until - reading.at > 1 and words[reading.at].lower not in numbers.articles
    glyph = words[reading.at].text in GLYPHS or words[reading.at].numeric
    if not (
        following in numbers.partitives
        or following in numbers.determiners
        or token.dep_ in {"nsubj", "nsubjpass"}
        or counted
        or glyph
        or _by_so_much(token, numbers)
    ):
        return None
    before = words[reading.first - 1].lower if reading.first else ""
    if before in numbers.ordinals or before in numbers.part_leads:
        return None  # "the second half of"
    return msgspec.structs.replace(
        reading,
        low=reading.low * HUNDRED,
        high=reading.high * HUNDRED,
        form=UnitForm("percent"),
        share=True,
    )
