"""Which of the places where rules fit are times: one reading per word, and no look-alikes."""

from collections.abc import Iterable

from spacy.tokens import Token

from copydesk.analysis.times.grammar import Found, Word
from copydesk.language.times import TimeWords

_MONEY_OR_PART = frozenset("$£€¥#.,/-–—\u2011")
_UNITS = frozenset("%€£")
_FIRST_BARE_YEAR = 1900  # an earlier one needs a word such as "in" before it
_LONG_WORD = 4  # letters; shorter words are lower case in headlines too
_NAMES = frozenset({"PERSON", "ORG", "PRODUCT", "WORK_OF_ART", "GPE", "FAC"})


def choose(
    found: Iterable[Found], words: list[Word], tokens: dict[int, Token], text: str, language: TimeWords
) -> list[Found]:
    """Return the longest of the matches that overlap, in order, look-alikes left out."""
    ordered = sorted(enumerate(found), key=lambda pair: (pair[1].first, -pair[1].last, pair[0]))
    chosen: list[Found] = []
    end = 0
    for _, match in ordered:
        if match.first >= end and _is_time(match, words, tokens, text, language):
            chosen.append(match)
            end = match.last
    return chosen


def _is_time(
    match: Found, words: list[Word], tokens: dict[int, Token], text: str, language: TimeWords
) -> bool:
    inside = words[match.first : match.last]
    for word in inside:
        if word.low in language.capitalised and not word.text[0].isupper():
            return False
        token = tokens.get(word.start)
        if word.low in language.also_verbs and token is not None and token.pos_ == "VERB":
            return False  # "to last six weeks"
        if word.low in language.nouns and (token is None or token.pos_ not in {"NOUN", "PROPN"}):
            return False
    if match.shape == "span" and inside[0].low in language.rates and match.first:
        before = tokens.get(words[match.first - 1].start)
        if before is not None and (before.like_num or before.pos_ in {"NUM", "SYM"} or before.text == "%"):
            return False
    if len(inside) == 1 and inside[0].text.isupper() and _is_organisation(tokens.get(inside[0].start)):
        return False  # "USA TODAY"
    if match.shape == "counted" and match.parts.keys() == {"t"} and _is_title(match.last - 1, words, text):
        return False  # "the Today programme"
    if len(inside) == 1 and match.shape == "calendar":
        return _bare_is_time(match, inside[0], words, tokens, text, language)
    if "y" in match.parts and match.shape == "calendar":
        last = inside[-1]
        return text[last.end : last.end + 1] != "%"
    return True


def _is_organisation(token: Token | None) -> bool:
    return token is not None and token.ent_type_ == "ORG"


def _is_title(at: int, words: list[Word], text: str) -> bool:
    """Tell a name from a word of time: a capital where neither a sentence starts nor all words have one."""
    word = words[at]
    if not at or not word.text.istitle() or not words[at - 1].text[0].isalnum():
        return False
    line = [other.text for other in words if other.text.isalpha() and len(other.text) >= _LONG_WORD]
    return "\n" not in text[words[at - 1].end : word.start] and 2 * sum(map(str.islower, line)) > len(line)


def _bare_is_time(
    match: Found, word: Word, words: list[Word], tokens: dict[int, Token], text: str, language: TimeWords
) -> bool:
    token = tokens.get(word.start)
    before = words[match.first - 1] if match.first else None
    if "y" in match.parts:
        return _is_year(word, before, token, text, language)
    if "s" in match.parts and word.low in language.nouns:
        return before is not None and before.low in language.before_year  # "in spring", but "a fall"
    if "m" in match.parts:
        if not word.text[0].isupper():
            return False
        if token is not None and (token.pos_ not in {"PROPN", "NOUN"} or token.ent_type_ in _NAMES):
            return False
        return not (word.low in language.capitalised and before is None)
    return True


def _is_year(word: Word, before: Word | None, token: Token | None, text: str, language: TimeWords) -> bool:
    """Tell a year from any other figure of four digits, by what stands around it."""
    left, right = text[max(0, word.start - 1) : word.start], text[word.end : word.end + 1]
    if left in _MONEY_OR_PART or right in _UNITS or right.isalpha():
        return False
    if before is not None and before.low in language.numbered:
        return False
    if int(word.low) < _FIRST_BARE_YEAR and (before is None or before.low not in language.before_year):
        return False
    if token is None:
        return True
    head = token.head
    return not (
        token.dep_ in {"nummod", "compound"} and head.i == token.i + 1 and head.tag_ in {"NNS", "NNPS"}
    )
