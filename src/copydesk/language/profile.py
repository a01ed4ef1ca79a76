"""A language as data: every word list that a stage needs, in one value.

A room of the analysis (numbers, times, speech, …) defines the shape of its word lists in
`language/<room>.py`; a language fills it in `language/<language>/<room>.py`. No stage names a word.
"""

import msgspec

from copydesk.language.briefs import BriefWords
from copydesk.language.certainty import CertaintyWords
from copydesk.language.checking import CheckingWords
from copydesk.language.markets import MarketWords
from copydesk.language.numbers import NumberWords
from copydesk.language.pages import PageWords
from copydesk.language.senses import SenseWords
from copydesk.language.speech import SpeechWords
from copydesk.language.times import TimeWords
from copydesk.language.tone import ToneWords


class Language(msgspec.Struct, frozen=True):
    """Everything that Copydesk knows of one language."""

    code: str  # ISO 639-1
    name: str  # in English
    pages: PageWords  # what pages leave behind in a text
    numbers: NumberWords
    times: TimeWords
    speech: SpeechWords  # reporting verbs, nouns of statement, roles, pronouns
    certainty: CertaintyWords  # negation, hedges, forecasts, plans, denials
    tone: ToneWords
    markets: MarketWords  # what markets do, and to whom
    briefs: BriefWords  # choosing and wording a brief's sentences
    senses: SenseWords = SenseWords()  # words that name the same thing
    checking: CheckingWords = CheckingWords()  # what checking a draft treats apart
