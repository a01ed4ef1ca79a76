"""English: months, weekdays, relative times and holidays."""

from copydesk.language.times import TimeWords

TIMES = TimeWords()
