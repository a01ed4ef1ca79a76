"""English: number words, scales, units and bounds."""

from copydesk.language.numbers import NumberWords

NUMBERS = NumberWords()
