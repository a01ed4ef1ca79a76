"""How two claims stand that are words, not values: quotes and statements of fact."""

from copydesk.comparison.likeness import Likeness
from copydesk.comparison.quoted import QuoteAgreement, quote_words
from copydesk.comparison.rulings import Ruling
from copydesk.comparison.sameness import ONE_THING, sameness
from copydesk.comparison.views import View

STEM = 3  # letters that the forms of one word begin with
MOST_UNEVEN = 1  # words more that one of two versions may have in the other's place
SAME_STATEMENT = 0.75  # likeness of their words above which two statements of fact say the same


def relate_words(a: View, b: View, like: Likeness) -> Ruling:
    """Say how two quotes, or two statements without figures, stand."""
    if a.said or b.said:
        return _quotes(a, b, like)
    alike = like.cosine(a.wide, b.wide)
    if a.claim.negated != b.claim.negated:
        if alike >= SAME_STATEMENT and a.claim.predicate == b.claim.predicate:
            return Ruling("conflicts", "one says it, the other says not")
        return Ruling(
            "different_scope", "one of the two is negated, and they are not shown to be about one thing"
        )
    if alike >= SAME_STATEMENT:
        return Ruling("agrees", "the same statement")
    if sameness(a, b, like) >= ONE_THING:
        return Ruling("compatible", "about the same thing, in other words")
    return Ruling("different_scope", "about something else")


def _quotes(a: View, b: View, like: Likeness) -> Ruling:
    words = like.quotes(a, b)
    other = not one_speaker(a, b)
    if words.kind == "equal":
        if other and _named(a) and _named(b):
            return Ruling("compatible", f"the same words, given to {a.speaker} and to {b.speaker}")
        return Ruling("agrees", words.reason)
    if words.kind in {"excerpt", "close"}:
        return Ruling("compatible", words.reason)
    if words.kind == "altered" and a.direct and b.direct and not other and _another_word(words):
        return Ruling("conflicts", f"two versions of one quote: {words.reason}")
    two = other and _named(a) and _named(b)
    if words.kind == "altered" and (two or like.senses.negators & _words_of(words.reason)):
        return Ruling("different_scope", f"like words, not shown to be one utterance: {words.reason}")
    if words.kind == "altered" or (sameness(a, b, like) >= ONE_THING and not (a.direct and b.direct)):
        return Ruling("compatible", "the same in other words")
    return Ruling("different_scope", "another utterance")


def _another_word(words: QuoteAgreement) -> bool:
    """Tell whether two versions of a quote differ by a word, and not by its form or how it is cut or spelt.

    “Looks” and “look”, “Sen.” and “Senator” are one word; where a word stands against many, one text began or
    ended elsewhere. A word left out, moved, or a negation are no such pair, and count.
    """
    if not words.changed or not words.other:
        return True
    if abs(len(words.changed) - len(words.other)) > MOST_UNEVEN:
        return False
    return not all(
        any(one.startswith(two[:STEM]) and two.startswith(one[:STEM]) for two in words.other)
        for one in words.changed
    )


def one_speaker(a: View, b: View) -> bool:
    """Tell whether two claims can be one person's: of the same name, whole or its last word, or of none."""
    if not a.speaker or not b.speaker or a.speaker == b.speaker:
        return True
    first, second = a.speaker.split(), b.speaker.split()
    return first[-1] == second[-1] and (set(first) <= set(second) or set(second) <= set(first))


def _words_of(reason: str) -> frozenset[str]:
    return frozenset(quote_words(reason))


def _named(view: View) -> bool:
    return view.claim.attribution is not None and view.claim.attribution.kind == "named_person"
