import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.reading.normalise import normalise, one_line


@pytest.mark.parametrize(
    ("raw", "clean"),
    [
        ("one\r\ntwo\rthree\u2028four", "one\ntwo\nthree\nfour"),
        ("a\u00a0b\u2009c\td", "a b c d"),
        ("co\u00adoperate", "cooperate"),
        ("cafe\u0301", "café"),
        ("\ufeffstart\u200b", "start"),
        ("\u202eevil\u202c and \u2067more\u2069", "evil and more"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\x1b]0;a window's title\x07text", "text"),
        ("bell\x07 back\x08space null\x00", "bell backspace null"),
        ("lone \ud800 half", "lone \ufffd half"),
        ("  spaces   at ends  \n   and lines  ", "spaces at ends\nand lines"),
        ("hidden\U000e0041\U000e0042 tags", "hidden tags"),
        ("“quotes” ‘stay’ — as they are…", "“quotes” ‘stay’ — as they are…"),
    ],
)
def test_characters_that_show_nothing_go_and_words_stay(raw, clean):
    assert normalise(raw) == clean


def test_joiners_stay_where_they_change_what_is_read():
    persian, family = "می\u200cخواهم", "👩\u200d👧"
    assert normalise(persian) == persian
    assert normalise(family) == family
    assert normalise("la\u200dtin") == "latin"


@given(st.text())
def test_normalising_twice_changes_nothing_more(text):
    once = normalise(text)
    assert normalise(once) == once


@given(st.text(alphabet=st.characters(categories=["Cc", "Cf", "Zs", "Lu", "Ll", "Mn", "Cs"])))
def test_nothing_is_left_that_steers_a_screen(text):
    for character in normalise(text):
        assert character == "\n" or unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert character not in "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u00ad"


def test_a_tower_of_marks_is_cut_before_it_costs_time():
    assert len(normalise("a" + "\u0301" * 100_000)) < 20


def test_one_line_is_cut_with_an_ellipsis():
    assert one_line("a\nb\x1b[2Jc") == "a bc"
    assert (
        one_line("word " * 100, 20) == "word word word word…"[:19] + "…"
        or len(one_line("word " * 100, 20)) == 20
    )
