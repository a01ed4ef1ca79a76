"""Tone: how a text tells it, by words; and how it speaks of whom it names, by trained layers and words."""
