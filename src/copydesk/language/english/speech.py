"""English: reporting verbs, nouns of statement, roles and pronouns."""

from copydesk.language.speech import SpeechWords

SPEECH = SpeechWords()
