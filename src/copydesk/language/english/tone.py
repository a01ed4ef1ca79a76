"""English: words that carry tone."""

from copydesk.language.tone import ToneWords

TONE = ToneWords()
