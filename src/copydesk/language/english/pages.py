"""English: what pages leave behind in a text."""

from copydesk.language.pages import PageWords

PAGES = PageWords()
