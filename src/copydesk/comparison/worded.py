"""How two claims stand that are words, not values: quotes and statements of fact."""

from collections.abc import Mapping

from copydesk.comparison.likeness import likeness
from copydesk.comparison.quoted import compare_quotes
from copydesk.comparison.relating import Ruling
from copydesk.comparison.views import View
from copydesk.language.senses import SenseWords

SAME_STATEMENT = 0.75  # likeness above which two statements of fact say the same
ONE_SUBJECT = 0.4  # likeness above which two statements are about one thing


def relate_words(a: View, b: View, weights: Mapping[str, float], senses: SenseWords) -> Ruling:
    """Say how two quotes, or two statements without figures, stand."""
    if a.said and b.said:
        return _quotes(a, b, weights, senses)
    alike = likeness(a, b, weights)
    if (
        a.claim.negated != b.claim.negated
        and alike >= SAME_STATEMENT
        and a.claim.predicate == b.claim.predicate
    ):
        return Ruling("conflicts", "one says it, the other says not")
    if alike >= SAME_STATEMENT:
        return Ruling("agrees", "the same statement")
    if alike >= ONE_SUBJECT and a.claim.negated == b.claim.negated:
        return Ruling("compatible", "about the same thing, in other words")
    return Ruling("different_scope", "about something else")


def _quotes(a: View, b: View, weights: Mapping[str, float], senses: SenseWords) -> Ruling:
    words = compare_quotes(a.said, b.said, senses)
    other = bool(a.speaker and b.speaker and a.speaker != b.speaker)
    if words.kind == "equal":
        if other and len(a.said.split()) >= 5:
            return Ruling("compatible", f"the same words, given to {a.speaker} and to {b.speaker}")
        return Ruling("agrees", words.reason)
    if words.kind in {"excerpt", "close"}:
        return Ruling("compatible", words.reason)
    if words.kind == "altered" and a.direct and b.direct and not other:
        return Ruling("conflicts", f"two versions of one quote: {words.reason}")
    if words.kind == "altered" or (likeness(a, b, weights) >= ONE_SUBJECT and a.direct != b.direct):
        return Ruling("compatible", "the same in other words")
    return Ruling("different_scope", "another utterance")
