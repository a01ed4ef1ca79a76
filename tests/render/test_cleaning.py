import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from copydesk.render.cleaning import clean, clean_inside, link_target


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("two\n\n  lines\tand\u2028more", "two lines and more"),
        ("\x1b[31mred\x1b[0m", "\ufffd[31mred\ufffd[0m"),
        ("\x9b2J cleared", "\ufffd2J cleared"),
        ("user\u202egnp.exe\u202c", "usergnp.exe"),
        ("a\u2066b\u2069c\u200e\u200f\u061cd", "abcd"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("lone \ud800 surrogate", "lone \ufffd surrogate"),
        ("tag\U000e0041\U000e007f", "tag"),
        ("می\u200cخواهم 👩\u200d🚒", "می\u200cخواهم 👩\u200d🚒"),
        ("", ""),
    ],
)
def test_clean_leaves_one_visible_line(text: str, shown: str) -> None:
    assert clean(text) == shown


@settings(deadline=None)
@given(st.text())
def test_clean_text_is_harmless_in_every_format(text: str) -> None:
    shown = clean(text)
    assert clean(shown) == shown
    shown.encode("utf-8")
    for character in shown:
        assert unicodedata.category(character) not in {"Cc", "Cs", "Zl", "Zp"}
        assert unicodedata.bidirectional(character) not in {"LRE", "RLE", "LRO", "RLO", "PDF"}
        assert unicodedata.bidirectional(character) not in {"LRI", "RLI", "FSI", "PDI"}


def test_a_part_of_a_line_keeps_the_space_at_its_ends() -> None:
    assert clean_inside(" said\n") == " said "


@pytest.mark.parametrize(
    ("url", "target"),
    [
        ("https://courier.example/a?b=1&c=2#d", "https://courier.example/a?b=1&c=2#d"),
        ("http://courier.example:8080/ä b".replace(" ", "%20"), "http://courier.example:8080/%C3%A4%20b"),
        ("https://bücher.example/", "https://xn--bcher-kva.example/"),
        ("http://[::1]/x", "http://[::1]/x"),
        ("https://e.example/\"onmouseover='x'", "https://e.example/%22onmouseover=%27x%27"),
        ("https://e.example/a)[x](b", "https://e.example/a%29[x]%28b"),
    ],
)
def test_http_addresses_become_links_in_ascii(url: str, target: str) -> None:
    assert link_target(url) == target


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        " https://e.example",
        "java\nscript:alert(1)",
        "data:text/html,<script>",
        "ftp://e.example/x",
        "file:///etc/passwd",
        "//e.example/x",
        "https://",
        "https:///path",
        "https://bank.example@evil.example/",
        "https://e.example:port/",
        "https://e.example/\u202egpj.exe",
        "https://[broken",
        "https://" + "a" * 64 + ".example/",
    ],
)
def test_other_addresses_do_not(url: str | None) -> None:
    assert link_target(url) is None


@settings(deadline=None)
@given(st.text())
def test_a_link_is_always_plain_ascii_http(url: str) -> None:
    for candidate in (url, f"https://{url}", f"http://e.example/{url}"):
        target = link_target(candidate)
        if target is not None:
            assert target.isascii()
            assert target.startswith(("http://", "https://"))
            assert not set(target) & set("<>\"'\\() \n")
