"""Cutting a sentence into the words that figures are made of.

The parser's tokens split "1.2bn", "$40-50" and "15-year-old" now one way, now another; figures are therefore
read from words cut here: runs of digits with their separators, runs of letters, and single marks.
"""

import re
from typing import NamedTuple

# Possessive quantifiers keep every alternative linear on hostile input. A run of more than 40 digits is a
# code or noise, never a figure; it is taken whole as a mark so that nothing inside it is read.
_WORD = re.compile(
    r"""
      (?P<junk>   [0-9]{41,}+ )
    | (?P<number> [0-9]{1,3}+(?:,[0-9]{3})++(?![0-9])(?:\.[0-9]{1,40}+)?
                | [0-9]{1,2}+(?:,[0-9]{2}(?![0-9])){1,9}+,[0-9]{3}(?![0-9])(?:\.[0-9]{1,40}+)?
                | [0-9]{1,3}+(?:[\u00a0\u202f\u2009][0-9]{3}){1,9}+(?![0-9])(?:\.[0-9]{1,40}+)?
                | [0-9]{1,3}+(?:[ ][0-9]{3}(?![0-9])){2,9}+(?!,[0-9])(?:\.[0-9]{1,40}+)?
                | [0-9]{1,3}+[ ]000(?![0-9,.])
                | [0-9]++(?:\.[0-9]{1,40}+)?
                | (?<![\w.])\.[0-9]{1,40}+ )
    | (?P<glyph>  [½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞] )
    | (?P<letters> (?:[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]\.){2,8}+(?:[^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞](?![^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]))?
                | [^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]++(?:['’][^\W\d_½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞]++)? )
    | (?P<mark>   [^\s] )
    """,
    re.VERBOSE,
)
LONGEST_NUMBER = 27  # characters; more digits would not fit a Decimal's precision and are a code anyway
LONGEST = 60  # letters; a longer word is noise and is cut, so that no lookup ever hashes a megabyte


class Word(NamedTuple):
    """A run of digits, a run of letters or one mark, with its place in the text."""

    start: int
    end: int
    text: str
    lower: str
    numeric: bool  # digits that may be a value
    spaced: bool  # white space stands before it


def cut(text: str, start: int, end: int) -> list[Word]:
    """Return the words of text[start:end] in order; every character but white space is in exactly one."""
    words = []
    last = start
    for match in _WORD.finditer(text, start, end):
        at, until = match.span()
        word = match.group() if until - at <= LONGEST else text[at : at + LONGEST]
        numeric = match.lastgroup == "number" and until - at <= LONGEST_NUMBER
        words.append(Word(at, until, word, word.lower(), numeric, at > last))
        last = until
    return words
