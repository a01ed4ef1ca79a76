"""Recognise a whole line by what it says: frame of a page, credit, label, byline, title.

Each function takes one part's words on one line, and the patterns made from a language's words.
"""

import re

from copydesk.reading.patterns import Patterns

SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]“ ]{0,6}$")
_INNER_END = re.compile(r"[^\W\d_A-Z]{2}[.!?]+[\"”’)]{0,2}\s+[\"“‘(]?[^\W\d_a-z]")
_EDGES = " \t.:!…|·•*-–—_[]()<>»«→›+\"'"
_ADDRESS = re.compile(r"(?:https?://|www\.|@\w|#\w|[\w.+-]{1,64}@[\w-]{1,64}\.)")
_ENDS_IN_ADDRESS = re.compile(r":\s*(?:https?://|www\.)\S+(?:(?:\s+and)?\s+(?:https?://|www\.)\S+)*$")
_ON_THE_WEB = re.compile(r"https?://|www\.|pic\.twitter|(?:^|[\s(])[@#]\w")
_CONTACT = re.compile(r"[\w.+-]{1,64}@[\w-]{1,64}\.|(?:^|\s)@\w|twitter\.com/")
_TAGGED_LINK = re.compile(r"\S \[[A-Z ]{3,20}\]\|?$")  # "Storm closes in on the coast [VIDEO]"
_FIGURE = re.compile(
    r"(?<=[\s$€£])\d{1,3}(?:[.,]\d+)*(?:%|(?=\s|$))"
)  # a number that is no year, inside a line
_REPEATED = re.compile(r"(\w{2,20}?)\1+$")
_SOUND = re.compile(r"\([^()a-z]{4,80}\)$")
_NAME_PARTICLES = frozenset(
    {"de", "van", "von", "der", "den", "bin", "al", "el", "da", "di", "la", "le", "dos"}
)
_LONGEST_BOX = 200  # words
_SIGNS_OF_A_BOX = 3
_FEW_WORDS, _SOME_WORDS, _MANY_WORDS = 12, 30, 80


def bare(line: str) -> str:
    """Return a line casefolded, without the punctuation at its ends."""
    return line.strip(_EDGES).casefold()


def word_count(line: str) -> int:
    """Return how many words a line holds, by its spaces."""
    return line.count(" ") + 1


def is_chrome(line: str, p: Patterns) -> bool:
    """Tell whether a line belongs to the page's frame and not to its text."""
    count = word_count(line)
    if count > _MANY_WORDS:
        return count <= _LONGEST_BOX and _is_box(line, p)
    simple = bare(line)
    if not any(character.isalnum() for character in simple) or simple in p.chrome_lines:
        return True
    if p.copyright_start.match(line) or p.chrome_hold.search(line) or p.chrome_start.match(line):
        return True
    if count == 1 and (_ADDRESS.match(line) or _REPEATED.match(line)):
        return True
    if line[0] == "[" and line[-1] == "]" and not SENTENCE_END.search(line[1:-1].rstrip("?!")):
        return True  # a link to another article, set between paragraphs
    if _SOUND.match(line) or (count <= _FEW_WORDS and _ENDS_IN_ADDRESS.search(line)):
        return True  # "(APPLAUSE)" in a transcript; "For more coverage: www.example.org"
    if count <= _SOME_WORDS and p.contact_start.match(line) and _CONTACT.search(line):
        return True
    if count <= _SOME_WORDS and _TAGGED_LINK.search(line) and not SENTENCE_END.search(line):
        return True
    if count > _FEW_WORDS and _is_box(line, p):
        return True
    return count <= _SOME_WORDS and (_is_labelled_link(line, p) or _is_link(line, p))


def _is_labelled_link(line: str, p: Patterns) -> bool:
    """Tell "Next: Five bridges to see" from "Next: the council will vote on Monday, she said."."""
    match = p.chrome_label.match(line)
    if match is None:
        return False
    return not (line.endswith(".") and word_count(line) > 6 and " " not in match.group().strip(" :"))


def _is_box(line: str, p: Patterns) -> bool:
    """Tell a box that asks for an address or a click by three different phrases of such boxes."""
    return len({sign.casefold() for sign in p.chrome_sign.findall(line)}) >= _SIGNS_OF_A_BOX


def _is_link(line: str, p: Patterns) -> bool:
    """Tell a title followed by "Read more" from a finished sentence followed by it."""
    stem = line.rstrip(_EDGES)
    match = p.chrome_tail.search(stem)
    if match is None or (SENTENCE_END.search(line) and word_count(line) > 4):
        return False
    return not SENTENCE_END.search(stem[: match.start()].rstrip())


def opens_list(line: str, p: Patterns) -> bool:
    """Tell whether titles of other articles follow a line: "Read more:", "Related stories"."""
    if word_count(line) > _FEW_WORDS or line.endswith("."):
        return False
    if line.endswith(":"):
        return bool(p.list_opener.match(line))
    return bare(line) in p.list_headings


def is_credit(line: str, p: Patterns) -> bool:
    """Tell whether a line only says whose picture stood there."""
    bracketed = line[0] in "([" and line[-1] in ")]"
    inner = line[1:-1].strip() if bracketed else line
    count = word_count(inner)
    if not inner or count > _SOME_WORDS:
        return False
    if match := p.picture_lead.match(inner):
        rest = inner[match.end() :]
        if not rest or (
            _holds_mark(match.group(), p) and count <= _FEW_WORDS and not SENTENCE_END.search(rest)
        ):
            return not rest or bool(p.picture_source.match(rest)) or _is_twice(rest)
    if count > _FEW_WORDS:
        return False
    if bare(inner) in p.credit_lines or p.picture_source.match(inner):
        return True
    if p.credit_start.match(inner):
        return count <= 6 or not inner.endswith(
            "."
        )  # "Photo: Police search the river on Monday." is a caption
    return bracketed and _is_bracketed_credit(inner, p)


def _holds_mark(lead: str, p: Patterns) -> bool:
    simple = lead.casefold()
    return any(mark in simple for mark in p.words.picture_marks)


def _is_twice(text: str) -> bool:
    """Tell a name that stands twice, as pages print a credit for small and large pictures."""
    words = text.split()
    half = len(words) // 2
    return len(words) % 2 == 0 and half > 0 and words[:half] == words[half:]


def _is_bracketed_credit(inner: str, p: Patterns) -> bool:
    """Tell "(Ann Lee/The Example Times)" and "(Photo by Ann Lee)" from a remark in brackets."""
    if p.credit_name.match(inner):
        return True
    words = inner.replace("/", " / ").split()
    large = all(
        word[0].isupper() or not word[0].isalnum() or word in p.minor or word == "file" for word in words
    )
    before = inner.split("/", 1)[0]
    return large and "/" in inner and " " in before.strip()


def is_label(line: str, p: Patterns) -> bool:
    """Tell whether a line names only a section, or a category and a tone."""
    if word_count(line) > _FEW_WORDS or SENTENCE_END.search(line.removesuffix(")")):
        return False
    if bare(line) in p.sections or p.label_start.match(line):
        return True
    match = p.tone_label.match(line)
    if match is None:
        return False
    category = re.findall(r"\w+(?:\.\w\.)?", match.group(1).casefold())
    return all(word in p.section_words or word in p.minor for word in category)


def is_speaker_line(line: str) -> bool:
    """Tell a line that only names who speaks or what follows, in capitals: "JANE DOE, HOST:"."""
    return line.endswith(":") and line.isupper() and word_count(line) <= 6


def byline_names(line: str, p: Patterns) -> tuple[str, ...] | None:
    """Return the people that a byline names (none where it thanks helpers), or None when it is no byline."""
    inner = line[1:-1] if line[0] == "(" and line[-1] == ")" else line
    if word_count(inner) <= _MANY_WORDS and inner.rstrip(". ").casefold().endswith(p.words.byline_ends):
        return ()
    match = p.byline_start.match(inner)
    if not match or word_count(inner) > _SOME_WORDS:
        return None
    rest = inner[match.end() :].rstrip(". ")
    first, *others = re.split(r"\s[|•·–—-]\s|;|,(?!\s(?:Jr|Sr))|\s(?:for|in|at|of)\s", rest, maxsplit=1)
    people = [name.strip() for name in re.split(r"\s(?:and|&)\s", first) if name.strip()]
    clear = bool(people) and all(is_name(name, p) for name in people)
    if not clear or (others and not _is_byline_rest(others[0], p)):
        return None
    return tuple(people)


def is_role(line: str, p: Patterns) -> bool:
    """Tell a line that only says what an author is: "Environment correspondent"."""
    return word_count(line) <= 3 and line[0].isupper() and bool(p.role_line.match(line))


def is_name(text: str, p: Patterns) -> bool:
    """Tell whether a line could be a person's name: a few words with capitals, no day or month, no digits."""
    words = text.split()
    if not 1 <= len(words) <= 5 or (len(words) == 1 and not text.isupper()):
        return False
    for word in words:
        if not (word[0].isupper() or word.lower() in _NAME_PARTICLES):
            return False
        if word.strip(".,").casefold() in p.names_of_days or any(letter.isdigit() for letter in word):
            return False
    return True


def _is_byline_rest(text: str, p: Patterns) -> bool:
    """Tell whether what follows a byline's names is places, roles, agencies or a date, and no sentence."""
    simple = text.casefold()
    if any(role in simple for role in p.words.byline_roles) or p.byline_start.search(text):
        return True
    words = [word.strip(".,;|") for word in text.split()]
    large = sum(1 for word in words if word and (not word[0].islower() or word in p.minor))
    return len(words) <= 10 and large >= len(words) - 1


def is_title_like(line: str, p: Patterns, most_words: int) -> bool:
    """Tell whether a line could be a title: it starts large, does not end as a sentence, and is not long."""
    if word_count(line) > most_words or len(line) > 220 or not any(c.isalpha() for c in line):
        return False
    last = line.rstrip("\"'”’»)")[-1:]
    if last in ".!;,:…" or (last == "?" and line[-1] != "?") or _is_unbalanced(line):
        return False
    first = next(character for character in line if character.isalnum())
    return (first.isupper() or first.isdigit()) and (word_count(line) <= 7 or large_share(line, p) > 0)


def _is_unbalanced(line: str) -> bool:
    """Tell whether a quotation is opened and not closed, or the reverse: then it is part of a text."""
    return line.count("“") != line.count("”") or line.count('"') % 2 == 1


def is_heading_like(line: str, p: Patterns) -> bool:
    """Tell whether a line could stand over a section, and holds no fact that would be lost with it."""
    if not is_title_like(line, p, most_words=12) or _INNER_END.search(line) or _ON_THE_WEB.search(line):
        return False
    count = word_count(line)
    if count >= 4 and _FIGURE.search(line):
        return False  # "Harbour club: 49 killed" holds a fact
    if large_share(line, p) >= 0.6:
        return True
    if bare(line.split(" ", 1)[0]) in p.sentence_starts:
        return False
    if count <= 6:
        return True
    # A caption or a sentence whose full stop was lost.
    return count <= 9 and not any(character.isdigit() for character in line)


def is_statement(line: str) -> bool:
    """Tell a heading's mark on a whole statement, as pages set their summaries, from a heading."""
    count = word_count(line)
    return not line.endswith("?") and (count > 14 or (count > 5 and bool(SENTENCE_END.search(line))))


def large_share(line: str, p: Patterns) -> float:
    """Return the share of a line's words, small words left out, that start with a capital letter or digit."""
    words = [word.lstrip("\"'“‘(") for word in line.split()]
    words = [word for word in words if word and word.casefold() not in p.minor and word[0].isalnum()]
    return sum(1 for word in words if not word[0].islower()) / len(words) if words else 0.0
