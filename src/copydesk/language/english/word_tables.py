"""English: how the tables of units and currencies are written: a line for each code, a colon, its forms."""

from copydesk.language.numbers import Phrase


def rows(table: str) -> list[tuple[str, list[str]]]:
    """Return the code and the forms of every line of a table."""
    found = []
    for line in table.strip().splitlines():
        code, _, forms = line.strip().partition(": ")
        found.append((code, forms.split()))
    return found


def phrase(form: str, *, lower: bool) -> Phrase:
    """Return the words of a form, which `|` joins in a table."""
    return tuple((form.lower() if lower else form).split("|"))
