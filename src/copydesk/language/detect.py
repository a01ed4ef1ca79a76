"""Which language a text is written in."""

import re
from functools import cache
from typing import Any

from copydesk.language.pages import PageWords

UNKNOWN = "und"  # ISO 639-2 for "undetermined"
_FEWEST_WORDS = 12  # below this the best guess is often wrong
_LONGEST_SAMPLE = 20_000  # characters; more tells no more
_SURE_SHARE = 0.22  # English news holds 0.35 to 0.5 function words; other languages share under 0.1 of them
_POSSIBLE_SHARE = 0.08
_WORD = re.compile(r"[^\W\d_]+")


@cache
def _identifier() -> Any:
    """Load the language model once, on first need: it takes about half a second."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # noqa: PLC0415 - most texts do not need it

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)


@cache
def _function_words(words: PageWords) -> frozenset[str]:
    return frozenset(words.function_words)


def detect_language(text: str, english: PageWords) -> str:
    """Return the ISO 639-1 code of the language most of `text` is in, or "und" where it is too short to tell.

    Counts of English function words decide the clear cases; what is not clear goes to a model that
    knows 97 languages (py3langid).
    """
    sample = text[:_LONGEST_SAMPLE]
    tokens = _WORD.findall(sample.casefold())
    letters = sum(map(len, tokens))
    if len(tokens) < _FEWEST_WORDS and letters < 4 * _FEWEST_WORDS:
        return UNKNOWN
    known = _function_words(english)
    share = sum(1 for token in tokens if token in known) / len(tokens)
    if share >= _SURE_SHARE:
        return "en"
    code, sure = _identifier().classify(sample)
    if code != "en" and share >= _POSSIBLE_SHARE and not _is_other_script(sample):
        return "en" if sure < 0.999 else str(code)  # names and lists in English text mislead the model
    return str(code)


def _is_other_script(sample: str) -> bool:
    letters = [character for character in sample[:2000] if character.isalpha()]
    return sum(1 for character in letters if character > "\u024f") > len(letters) / 2
