"""How long word lists are written: as plain text, words parted by white space."""


def listed(text: str) -> tuple[str, ...]:
    """Return the words of a list written as text, in order."""
    return tuple(text.split())
