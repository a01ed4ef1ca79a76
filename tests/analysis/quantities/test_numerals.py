"""Numbers in digits and in words, to exact decimals."""

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.analysis.quantities.lexing import cut
from copydesk.analysis.quantities.numerals import read_numeral
from copydesk.language.english import ENGLISH

NUMBERS = ENGLISH.numbers


def value(text: str) -> tuple[str, int] | None:
    words = cut(text, 0, len(text))
    numeral = read_numeral(words, 0, NUMBERS)
    return None if numeral is None else (str(+numeral.low.normalize()), numeral.end - len(words))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", "7"),
        ("1,234,567", "1234567"),
        ("12,34,567.89", "1234567.89"),
        ("1 234 567", "1234567"),
        ("40 000", "40000"),
        ("40\u202f000", "40000"),
        (".25", "0.25"),
        ("1.2bn", "1200000000"),
        ("3.4m", "3400000"),
        ("5k", "5000"),
        ("13 lakh", "1300000"),
        ("three lakh crore", "3000000000000"),
        ("4 thousand 3 hundred and 21", "4321"),
        ("6 crore and two hundred", "60000200"),
        ("half a million", "500000"),
        ("half million", "500000"),
        ("a quarter of a million", "250000"),
        ("two and a half million", "2500000"),
        ("one million and a half", "1500000"),
        ("2½", "2.5"),
        ("¾", "0.75"),
        ("10 1/2", "10.5"),
        ("3/4", "0.75"),
        ("forty-two", "42"),
        ("one hundred and sixty-one", "161"),
        ("twenty-eight thousand six hundred and forty-two", "28642"),
        ("twenty-one trillion three hundred", "21000000000300"),
        ("two thousand and two hundred", "2200"),
        ("two hundred point zero three", "200.03"),
        ("a dozen", "12"),
        ("three dozen", "36"),
        ("five eighths", "0.625"),
        ("three-quarters", "0.75"),
        ("a hundred thousand", "100000"),
    ],
)
def test_reads_the_whole_number(text: str, expected: str) -> None:
    found = value(text)
    assert found is not None
    assert Decimal(found[0]) == Decimal(expected)
    assert found[1] == 0, "words were left over"


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens", 24, 99),
        ("hundreds", 200, 999),
        ("tens of thousands", 20_000, 99_999),
        ("hundreds of millions", 200_000_000, 999_999_999),
        ("several hundred", 300, 900),
        ("a few thousand", 3_000, 9_000),
    ],
)
def test_vague_numbers_keep_their_room(text: str, low: int, high: int) -> None:
    numeral = read_numeral(cut(text, 0, len(text)), 0, NUMBERS)
    assert numeral is not None
    assert (numeral.low, numeral.high) == (low, high)


@pytest.mark.parametrize("text", ["a", "an apple", "few", "tens", "of", "third", "the"])
def test_other_words_are_no_cardinals(text: str) -> None:
    numeral = read_numeral(cut(text, 0, len(text)), 0, NUMBERS)
    assert numeral is None or numeral.shape == "ordinal"


@given(st.integers(min_value=0, max_value=10**12))
def test_digits_with_commas_give_the_number_back(number: int) -> None:
    found = value(f"{number:,}")
    assert found is not None
    assert int(Decimal(found[0])) == number


@given(st.integers(min_value=1, max_value=999_999))
def test_words_give_the_number_back(number: int) -> None:
    found = value(in_words(number))
    assert found is not None
    assert (int(Decimal(found[0])), found[1]) == (number, 0)


def in_words(number: int) -> str:
    names = {value: word for word, value in NUMBERS.cardinals.items()}
    if number >= 1000:
        rest = number % 1000
        return f"{in_words(number // 1000)} thousand" + (f" {in_words(rest)}" if rest else "")
    if number >= 100:
        rest = number % 100
        return f"{names[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number in names:
        return names[number]
    return f"{names[number - number % 10]}-{names[number % 10]}"


@given(st.text(max_size=200))
def test_cutting_covers_every_character_but_white_space(text: str) -> None:
    words = cut(text, 0, len(text))
    covered = "".join(text[word.start : word.end] for word in words)
    assert "".join(covered.split()) == "".join(text.split())
    assert all(one.end <= two.start for one, two in pairwise(words))


@pytest.mark.parametrize(
    "text", ["1" * 200_000, "1," * 100_000, "1 000 " * 50_000, "½" * 100_000, "," * 200_000]
)
def test_hostile_runs_are_cut_in_one_pass(text: str) -> None:
    words = cut(text, 0, len(text))
    assert words
    assert all(len(word.text) <= 60 for word in words)
