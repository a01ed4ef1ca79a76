"""The shape of a language's word lists for reporting verbs, nouns of statement, roles and pronouns."""

import msgspec


class SpeechWords(msgspec.Struct, frozen=True):
    """Words for reporting verbs, nouns of statement, roles and pronouns."""
