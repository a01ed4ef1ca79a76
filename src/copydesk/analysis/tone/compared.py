"""Two figures of one measure held against each other: "a profit of 21 million, compared with 18 million"."""

import re

from spacy.tokens import Span, Token

from copydesk.language.tone import ToneWords

_FIGURE = re.compile(r"(?:[A-Z]{1,3}|[$€£])?(\d[\d,]*(?:\.\d+)?)([a-z]*)")
_BEFORE = 18  # tokens between a figure and the word that holds another against it
_AFTER = 9  # tokens between that word and the other figure
_YEARS = (1900.0, 2100.0)
_DECIMAL_COMMA = re.compile(r"\d+,\d{1,2}")


def compared(words: Span, lists: ToneWords) -> tuple[int, float] | None:
    """Return the token of a comparison and whether the change is good (1) or bad (-1) for what is measured.

    None where there are no two figures, where they are equal, or where no good or bad measure is named.
    """
    good, bad = set(lists.good_measures.split()), set(lists.bad_measures.split())
    for place, token in enumerate(words):
        if token.lower_ not in lists.baselines:
            continue
        earlier = words[max(0, place - _BEFORE) : place]
        later = words[place + 1 : place + 1 + _AFTER]
        now, then = _figures(earlier, lists), _figures(later, lists)
        if not now or not then or now[-1][1] != then[0][1]:
            continue
        measure = _measure(earlier, good | bad)
        if measure is None:
            continue
        was = _measure(later, good | bad)
        is_bad = measure.lemma_.lower() in bad
        if was is not None and was.i < then[0][2] and (was.lemma_.lower() in bad) != is_bad:
            return token.i, -1.0 if is_bad else 1.0  # "a profit of 2 million, from a loss of 5 million"
        if now[-1][0] != then[0][0]:
            return token.i, 1.0 if (now[-1][0] > then[0][0]) != is_bad else -1.0
    return None


def _measure(words: Span, measures: set[str]) -> Token | None:
    """Return the measure named last, but "a loss of profits" measures the loss."""
    found = [token for token in words if token.lemma_.lower() in measures and token.pos_ in {"NOUN", "PROPN"}]
    return found[-1] if found else None


def _figures(words: Span, lists: ToneWords) -> list[tuple[float, bool, int]]:
    """Return the figures of some words: value, whether it is a share, and the token. Years are left out."""
    scales = dict(lists.scales)
    figures = []
    for place, token in enumerate(words):
        match = _FIGURE.fullmatch(token.text)
        if match is None:
            continue
        digits, tail = match.groups()
        text = digits.replace(",", ".") if _DECIMAL_COMMA.fullmatch(digits) else digits.replace(",", "")
        following = words[place + 1].lower_ if place + 1 < len(words) else ""
        scale = scales.get(tail or following, 1.0)
        value = float(text) * scale
        is_year = (
            scale == 1.0 and value.is_integer() and _YEARS[0] <= value <= _YEARS[1] and "," not in digits
        )
        if not is_year:
            figures.append((value, following in {"%", "percent", "pct"}, token.i))
    return figures
