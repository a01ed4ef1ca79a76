"""How much one input may hold before it is refused."""

import msgspec


class Limits(msgspec.Struct, frozen=True):
    """Bounds on one input. Beyond one, the input is skipped with a message that names the bound."""

    max_file_bytes: int = 20_000_000  # of a file, and of what a gzip file expands to
    max_text_characters: int = 200_000  # of one article: some 32,000 words
    max_page_bytes: int = 10_000_000  # of one HTML page
    max_page_tags: int = 50_000  # real pages hold 500 to 20,000; the extraction is quadratic in paragraphs
    max_page_depth: int = 250  # elements inside one another; real pages reach 30 to 80
    max_tag_attributes: int = 1_000  # of one element; real ones have under 50
    max_records: int = 100_000  # of one file of records


DEFAULT_LIMITS = Limits()


def too_large(limits: Limits) -> str:
    """Say that a file is too large, and what to do."""
    return (
        f"is larger than {limits.max_file_bytes:,} bytes; split it into articles, "
        "or raise max_file_bytes in the settings"
    )
