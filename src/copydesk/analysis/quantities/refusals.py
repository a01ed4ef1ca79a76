"""What looks like a figure and is none: names, labels, versions, addresses, codes, years and dates."""

from spacy.tokens import Token

from copydesk.analysis.quantities.counts import Counted
from copydesk.analysis.quantities.lexing import Word
from copydesk.analysis.quantities.readings import Reading
from copydesk.language.numbers import NumberWords

_GLUE = frozenset("/:_@#=&?%")


def is_code(words: list[Word], reading: Reading, numbers: NumberWords) -> bool:
    """Tell from the characters around it that a number is part of a code: "G20", "GPT-4", "192.168.1.2"."""
    at, until = reading.at, reading.until
    word = words[at]
    before = words[at - 1] if at else None
    plain = reading.form is None
    if plain and before is not None and before.numeric and word.numeric:
        return True  # a phone number, a row of numbers
    if before is not None and not word.spaced and reading.first >= at:
        if before.text[-1].isalnum() and before.text.lower() not in numbers.bounds_words:
            return True
        if (
            before.text in _GLUE
            or before.text == "["
            or (before.text == "." and at > 1 and words[at - 2].numeric)
        ):
            return True
        if (
            before.text in {"-", "‐", "‑"}
            and at > 1
            and not before.spaced
            and _prefix(words[at - 2], numbers)
        ):
            return True
    if word.numeric and len(word.text) > 1 and word.text[0] == "0" and word.text[1].isdecimal():
        return True
    return plain and _runs_on(words, until)


def _prefix(word: Word, numbers: NumberWords) -> bool:
    if word.text[-1] in {'"', "”", ")", "'", "’"}:
        return False
    return word.lower not in numbers.loose_prefixes


def _runs_on(words: list[Word], until: int) -> bool:
    """Tell whether letters or another number are glued on behind: "737s", "5G", "1980s", "11:30"."""
    if until >= len(words) or words[until].spaced:
        return False
    after = words[until]
    if after.text[0].isalnum():
        return True
    follows = until + 1 < len(words) and not words[until + 1].spaced
    if not follows:
        return False
    if after.text in {":", "/", "_", "@"} and words[until + 1].text[0].isalnum():
        return True
    return after.text == "." and words[until + 1].numeric


def is_chain(words: list[Word], at: int) -> bool:
    """Tell whether a number is one of three or more that hyphens join: formations, telephones, dates."""
    count, step = 1, at
    if at + 2 < len(words) and _hyphenated(words, at) and words[at + 2].text[:1] == "0" < words[at + 2].text:
        return True  # "555-0142"
    while step + 2 < len(words) and _hyphenated(words, step):
        count, step = count + 1, step + 2
    step = at
    while step >= 2 and words[step - 2].numeric and _hyphenated(words, step - 2):
        count, step = count + 1, step - 2
        if count > 2:
            break
    return count > 2


def _hyphenated(words: list[Word], at: int) -> bool:
    joint, following = words[at + 1], words[at + 2]
    return (
        joint.text in {"-", "‑", "–", "/"} and not joint.spaced and following.numeric and not following.spaced
    )


def is_list_number(words: list[Word], reading: Reading) -> bool:
    """Tell whether a number only numbers a line: "1. First", "2) Second"."""
    if reading.at != 0 or reading.form is not None or reading.until >= len(words):
        return False
    mark = words[reading.until]
    return mark.text in {".", ")", ":"} and not mark.spaced


def is_label(words: list[Word], reading: Reading, token: Token, numbers: NumberWords) -> bool:
    """Tell whether the word before makes a number a name's part: "Section 427", "No. 5", "Flight 370"."""
    if reading.first == 0 or (reading.form is not None and reading.form.kind != "times"):
        return False
    before = words[reading.first - 1]
    if before.text == "." and reading.first > 1 and words[reading.first - 2].lower in numbers.numbering:
        return True
    if before.text == "#":
        return True
    if before.lower in numbers.numbering:
        return True
    if _names_its_noun(reading, token):
        return True
    if before.lower not in numbers.labels or reading.bound != "exact":
        return False
    return before.text[0].isupper() or (token.head.i < token.i and token.head.lower_ == before.lower)


def _names_its_noun(reading: Reading, token: Token) -> bool:
    """Tell whether the parse hangs a bare number on the noun in the singular just before it: "lap 28"."""
    if reading.form is not None or reading.bound != "exact" or reading.scale != 1 or reading.shape == "range":
        return False
    if token.i == 0 or "," in token.text or "." in token.text:
        return False
    before = token.doc[token.i - 1]
    hangs = token.head.i == before.i and token.dep_ in {"nummod", "appos", "nmod"}
    return hangs and before.tag_ in {"NN", "NNP"}


def is_name(reading: Reading, token: Token, counted: Token | None, numbers: NumberWords) -> bool:
    """Tell whether a bare number belongs to a name: "Stoxx 50", "787 Dreamliner", "iPhone 14 Pro"."""
    if reading.form is not None or reading.bound != "exact" or reading.shape not in {"digits", "words"}:
        return False
    if reading.scale != 1 or "," in token.text:
        return False
    before = token.doc[token.i - 1] if token.i and not token.is_sent_start else None
    person = counted is not None and (
        counted.lemma_.lower() in numbers.people or counted.lower_ in numbers.states
    )
    if before is not None and not person:
        if before.pos_ == "PROPN" and before.text != before.lower_:
            return before.ent_type_ not in {"DATE", "TIME"} or counted is None
        if before.pos_ == "NOUN" and before.text.isupper() and len(before) <= 2:
            return True  # "S&P 500" whose ampersand a page's reader lost
    if counted is None or person or reading.low == 1:
        return False
    return counted.tag_ == "NNP" and reading.shape == "digits"


def is_address(words: list[Word], reading: Reading, numbers: NumberWords) -> bool:
    """Tell whether a street's name follows: "49 Zorro Ranch Road", "9 E 71st St"."""
    if reading.form is not None or reading.shape not in {"digits", "range"}:
        return False
    following = words[reading.until : reading.until + 5]
    for word in following:
        if word.lower in numbers.streets and word.text[0].isupper():
            return True
        if not (word.text[0].isupper() or word.numeric or word.lower in numbers.ordinal_endings):
            return False
    return False


def is_year(words: list[Word], reading: Reading, counted: Token | None, numbers: NumberWords) -> bool:
    """Tell whether a bare number of four digits is a year."""
    word = words[reading.at]
    if reading.form is not None or not word.numeric or len(word.text) != 4 or not word.text.isdecimal():
        return False
    if reading.until != reading.at + 1 and reading.shape != "range":
        return False
    if not 1400 <= int(word.text) <= 2199:
        return False
    before = words[reading.first - 1].lower if reading.first else ""
    if before in numbers.months or before in numbers.year_leads:
        return True
    plural = counted is not None and counted.tag_ in {"NNS", "NNPS"}
    if plural and counted is not None and counted.lemma_.lower() in numbers.people:
        return False
    return not (plural and before not in numbers.determiners) and reading.bound in {"exact", "about"}


def is_clock(words: list[Word], reading: Reading, numbers: NumberWords) -> bool:
    """Tell whether a clock time's ending follows: "5pm", "10.45 a.m."."""
    if (reading.form is not None and reading.form.kind != "physical") or reading.until >= len(words):
        return False
    after = words[reading.until].lower.rstrip(".")
    return after in numbers.clock_endings and reading.low < 2400


def is_month_day(words: list[Word], reading: Reading, numbers: NumberWords) -> bool:
    """Tell whether a month stands before or after a small number: "March 7", "9 May"."""
    if reading.form is not None or reading.low > 31 or reading.bound not in {"exact", "nearly"}:
        return False
    near = []
    if reading.first > 2 and words[reading.first - 1].lower in numbers.conjunctions | numbers.range_joints:
        if words[reading.first - 2].numeric:  # "January 1 and 2"
            near.append(words[reading.first - 3])
    elif reading.first:
        near.append(words[reading.first - 1])
    if reading.first > 1 and words[reading.first - 1].text == ".":
        near.append(words[reading.first - 2])
    if reading.until < len(words):
        near.append(words[reading.until])
    return any(word.lower in numbers.months and word.text[0].isupper() for word in near)


def is_pronoun(token: Token, counted: Counted | None, numbers: NumberWords) -> bool:
    """Tell whether the word "one" stands for a thing and counts nothing: "this one", "one of the best"."""
    if counted is None:
        return True
    if counted.partitive:
        numbered = any(child.dep_ == "nummod" for child in counted.head.lefts)
        return _superlative(counted.head) or not (numbered or counted.unit.code == "person")
    before = token.doc[token.i - 1].lower_ if token.i else ""
    return token.dep_ not in {"nummod", "compound"} or before in numbers.pronoun_leads - {"only"}


def _superlative(head: Token) -> bool:
    return any(
        child.tag_ in {"JJS", "RBS"} or any(inner.tag_ in {"JJS", "RBS"} for inner in child.lefts)
        for child in head.lefts
    )


def is_idle_one(words: list[Word], reading: Reading, token: Token) -> bool:
    """Tell whether "one day" means "some day": no preposition, bound, noun or hyphen makes it a length."""
    if (
        not reading.lone
        or reading.form is None
        or reading.form.kind != "duration"
        or reading.bound != "exact"
    ):
        return False
    after = words[reading.until] if reading.until < len(words) else None
    if after is None or not after.spaced:
        return False
    noun = token.head if token.head.i > token.i else token
    return noun.dep_ in {"npadvmod", "advmod", "nsubj", "dep", "nmod", "compound"} and reading.per is None


def stands_alone_in_brackets(words: list[Word], reading: Reading) -> bool:
    """Tell whether a bare number is all that brackets hold: a player's number, a reference, a footnote."""
    if reading.form is not None or reading.first == 0 or reading.until >= len(words):
        return False
    return words[reading.first - 1].text in {"(", "["} and words[reading.until].text in {")", "]"}


def is_part_of_a_row(
    words: list[Word], reading: Reading, counted: Counted | None, numbers: NumberWords
) -> bool:
    """Tell whether a number names the ends of a row: "the bottom three", "the top 10"."""
    if reading.form is not None or counted is not None or reading.first == 0 or reading.bound != "exact":
        return False
    return words[reading.first - 1].lower in numbers.part_leads


def is_vague_name(words: list[Word], reading: Reading, counted: Counted | None, numbers: NumberWords) -> bool:
    """Tell whether a vague number is a name's part or a cry: "Billions No. 18", "Millions!"."""
    if reading.shape != "vague" or reading.form is not None:
        return False
    if counted is None:
        return len(words) <= 2
    if not counted.head.is_alpha or counted.head.lower_ in numbers.numbering:
        return True
    return counted.head.pos_ == "PROPN" and not counted.partitive


def is_compound(words: list[Word], reading: Reading, counted: Counted | None) -> bool:
    """Tell whether a bare number is the first half of an adjective: "three-wheeled"."""
    if reading.form is not None or counted is not None or reading.until + 1 >= len(words):
        return False
    hyphen, after = words[reading.until], words[reading.until + 1]
    return hyphen.text in {"-", "‑"} and not hyphen.spaced and not after.spaced and after.text[0].isalpha()
