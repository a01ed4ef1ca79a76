"""Which language a text is written in."""

import re
from functools import cache
from typing import Any

from copydesk.language.pages import PageWords

UNKNOWN = "und"  # ISO 639-2 for "undetermined"
_FEWEST_WORDS = 12  # below this the best guess is often wrong
_LONGEST_SAMPLE = 20_000  # characters; more tells no more
_SURE_SHARE = 0.18  # English news holds 0.25 to 0.4 of these words; other languages share under 0.08
_POSSIBLE_SHARE = 0.08
_SURE_MODEL = 0.999
_LAST_LATIN = "\u024f"
_WEIGHT_OF_OTHER_SCRIPTS = 4  # letters of a script with more in each letter, or without spaces
# The languages that news is commonly published in: rarer ones are what names and lists get mistaken for.
_NEWS_LANGUAGES = (
    "af am ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu ha he hi hr hu hy id is it ja "
    "ka kk km kn ko ku ky lo lt lv mk ml mn mr ms mt my ne nl no pa pl ps pt ro ru si sk sl so sq sr sv sw "
    "ta te tg th tl tr uk ur uz vi yo zh zu"
)
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> Any:
    """Load the language model once, on first need: it takes about half a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - most texts do not need it

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    identifier.set_languages(_NEWS_LANGUAGES.split())
    return identifier


@cache
def _function_words(words: PageWords) -> frozenset[str]:
    return frozenset(words.function_words)


def detect_language(text: str, english: PageWords) -> str:
    """Return the ISO 639-1 code of the language most of `text` is in, or "und" where it is too short to tell.

    Counts of English function words decide the clear cases; what is not clear goes to a model that
    knows the languages that news is published in (py3langid).
    """
    sample = text[:_LONGEST_SAMPLE]
    tokens = _WORD.findall(sample.casefold())
    letters = sum(map(len, tokens))
    other = sum(1 for character in sample if character > _LAST_LATIN and character.isalpha())
    if len(tokens) < _FEWEST_WORDS and letters + _WEIGHT_OF_OTHER_SCRIPTS * other < 4 * _FEWEST_WORDS:
        return UNKNOWN
    if not tokens:
        return UNKNOWN
    known = _function_words(english)
    share = sum(1 for token in tokens if token in known) / len(tokens)
    if share >= _SURE_SHARE:
        return "en"
    code, sure = _identifier().classify(sample)
    if code != "en" and share >= _POSSIBLE_SHARE and 2 * other < letters and sure < _SURE_MODEL:
        return "en"  # names and lists in English text mislead the model
    return str(code)
