"""The shape of a language's words and sentences for IPTC Media Topics."""

import msgspec


class TopicWords(msgspec.Struct, frozen=True):
    """What tells a topic: lemmas in lower case by how surely they do, and sentences typical of it."""

    code: str  # "medtop:13000000"
    name: str  # as the IPTC has it
    label: str  # for a brief's head: "Business and markets"
    short: str = ""  # the same before or after "and": "Technology"
    second: str = ""  # after "and", where that is not the short name in lower case: "markets"
    sure: str = ""  # lemmas that hardly occur elsewhere, parted by spaces
    likely: str = ""  # lemmas that point to it
    examples: tuple[str, ...] = ()  # sentences typical of it, written for this project
    narrower: tuple["TopicWords", ...] = ()  # the second level
