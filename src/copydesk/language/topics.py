"""The shape of a language's words and sentences for IPTC Media Topics."""

import msgspec


class TopicWords(msgspec.Struct, frozen=True):
    """What tells a topic: lemmas in lower case by how surely they do, and sentences typical of it."""

    code: str  # "medtop:13000000"
    name: str  # as the IPTC has it
    label: str  # short, for a brief's head: "Technology"
    sure: str  # lemmas that hardly occur elsewhere, parted by spaces
    likely: str = ""  # lemmas that point to it
    examples: tuple[str, ...] = ()  # sentences typical of it, written for this project
    narrower: tuple["TopicWords", ...] = ()  # the second level
