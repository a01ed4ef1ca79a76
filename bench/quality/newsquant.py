"""Figures on NewsQuant: value, unit, change and the thing measured.

The protocol of CQE (Almasian et al., EMNLP 2023, and its evaluation script): a quantity of ours matches one
of the gold's where their values are equal (relative tolerance 1e-5; a range equals a range of the same ends);
matched pairs then count for value+unit, value+change and value+concept (partial: one content word in common;
complete: the same set of words). All F1 values share the totals of predicted and gold quantities.

What this scorer decides itself:
- Each quantity is matched once at most, best first (unit, then change, then concept). CQE's script lets one
  quantity of the gold count for several predictions of its value.
- The set's conventions are put on our side, never into the product: a change from X to Y is one range there,
  signed "=" in five of the seven here;
  cents and pence stay cents; "a third of" is 0.33 and no percentage; dozens are 12, tens of thousands
  10000-100000; a counted noun phrase is the unit in full, without its number and function words; a count's
  concept is whose it is, and "-" where nobody is named; ordinals and sports results are left out.
- A change told by a noun ("a 3 percent drop") has the sign "=" there and the noun among its concepts.
- The crawl behind the set writes the pound sign as "PS" and the yen sign as "Y=": both are written back
  before reading.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path

from spacy.language import Language as Parser
from spacy.tokens import Doc, Token

from copydesk.analysis.models import load_parser
from copydesk.analysis.quantities import find_quantities
from copydesk.analysis.sentences import find_sentences, tokenise
from copydesk.analysis.times import find_times
from copydesk.domain.annotation import Quantity
from copydesk.domain.article import Outlet
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH
from copydesk.reading.compose import compose

Value = tuple[float, ...]
"""One number, or the two ends of a range."""
Item = dict[str, str]

_CURRENCIES = {
    "USD": "dollar", "GBP": "pound sterling", "EUR": "euro", "JPY": "japanese yen", "CNY": "chinese yuan",
    "INR": "indian rupee", "AUD": "australian dollar", "CAD": "canadian dollar", "NZD": "new zealand dollar",
    "HKD": "hong kong dollar", "SGD": "singapore dollar", "MYR": "malaysian ringgit", "ILS": "shekel",
    "ZAR": "south african rand", "KRW": "south korean won", "RUB": "russian ruble", "CHF": "swiss franc",
    "SEK": "swedish krona", "NOK": "norwegian krone", "DKK": "danish krone", "BRL": "brazilian real",
    "MXN": "mexican peso", "TRY": "turkish lira", "PHP": "philippine peso", "IDR": "indonesian rupiah",
    "THB": "thai baht", "NGN": "nigerian naira", "KES": "kenyan shilling",
}  # fmt: skip
_UNITS = {
    "pound-force": "pound", "tonne": "metric ton", "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit", "foot pound": "foot pound-force",
    "milliampere hour": "milliampere-hour",
}  # fmt: skip
_KINDS = {"percent": "percentage", "percentage_point": "percentage point", "basis_point": "basis point"}
_SIGNS = {
    "about": "~", "nearly": "~", "more_than": ">", "at_least": ">", "less_than": "<", "at_most": "<",
}  # fmt: skip
_MANGLED = ((re.compile(r"\bPS(?=[0-9])"), "£ "), (re.compile(r"\bY=(?=[0-9])"), "¥ "))
_VAGUE = re.compile(r"\b(?:dozens|scores|hundreds|thousands|millions|billions)\b")
_IN_WORDS = re.compile(
    r"\b(?:half|halves|thirds?|fourths?|quarters?|fifths?|sixths?|eighths?|tenths?)\b|\b(?:in|out of)\b"
)
_SKIPPED = frozenset({"ordinal", "score", "rank"})


class Predicted:
    """A quantity of ours in the set's terms."""

    def __init__(self, quantity: Quantity, text: str, doc: Doc, value: Value, change: str) -> None:
        """Put one quantity of a sentence into the set's terms."""
        self.value = value
        self.change = change
        self.units = unit_names(quantity, text, doc)
        self.concepts = concept_words(quantity, text, doc)


def value_of(written: str) -> Value:
    """Read the gold's value: a number, or the ends of a range."""
    ends = re.fullmatch(r"\s*(-?[0-9.]+(?:[eE][+-]?[0-9]+)?)\s*(?:-\s*([0-9.]+))?\s*", written)
    if ends is None:
        return (float(written),)
    return tuple(float(end) for end in ends.groups() if end is not None)


def same_value(left: Value, right: Value) -> bool:
    """Compare as numpy's isclose does with rtol 1e-5 and atol 1e-8."""
    return len(left) == len(right) and all(
        abs(a - b) <= 1e-8 + 1e-5 * abs(a) for a, b in zip(left, right, strict=True)
    )


def _content(doc: Doc, span: Span | None) -> list[tuple[str, str]]:
    """Return words and lemmas of a span without function words and punctuation."""
    if span is None:
        return []
    tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
    return [
        (token.text.lower(), token.lemma_.lower())
        for token in tokens or ()
        if not token.is_punct
        and not token.is_space
        and (not token.is_stop or token.pos_ in {"NOUN", "PROPN", "NUM"})
    ]


def unit_names(quantity: Quantity, text: str, doc: Doc) -> set[str]:
    """Return the names under which the set may have the unit, in lower case."""
    unit = quantity.unit
    words = quantity.span.of(text).lower()
    names: set[str]
    if unit.kind == "currency":
        name = _CURRENCIES.get(unit.code, unit.code.lower())
        names = {name, "united states dollar"} if unit.code == "USD" else {name}
        if minor(quantity, text):
            names = {"cent", "point", "penny", "pence"}
    elif unit.kind == "percent" and _IN_WORDS.search(words):
        names = {"-", "%", "percentage"}
    elif unit.kind in _KINDS:
        names = {_KINDS[unit.kind]}
    elif unit.kind == "age":
        names = {f"{unit.code} of age"}
    elif unit.kind == "times":
        names = {"count", "time", "times"}
    elif unit.kind == "count":
        content = _content(doc, quantity.measure.span if quantity.measure else None)
        names = {" ".join(lemma for _, lemma in content), " ".join(word for word, _ in content), unit.code}
        names |= {name.removesuffix("s") for name in names}
    else:
        names = {_UNITS.get(unit.code, unit.code) or "-"}
    return {f"{name} per {unit.per}" for name in names} if unit.per else names


def minor(quantity: Quantity, text: str) -> bool:
    """Tell whether an amount of money was written in hundredths: cents, pence."""
    return bool(
        quantity.unit.kind == "currency"
        and re.search(r"\b(?:cents?|pence|penny|p)\b|¢|[0-9]p\b", quantity.span.of(text))
    )


def concept_words(quantity: Quantity, text: str, doc: Doc) -> set[str]:
    """Return the content words of what is measured and whose it is; "-" where there are none."""
    spans = [quantity.owner]
    in_words = quantity.unit.kind == "percent" and bool(_IN_WORDS.search(quantity.span.of(text).lower()))
    if quantity.unit.kind != "count" and not in_words:
        spans.append(quantity.measure.span if quantity.measure else None)
    words = {word for span in spans for word, _ in _content(doc, span)}
    noun = change_noun(quantity, doc)
    return (words | {noun.text.lower()} if noun is not None else words) or {"-"}


def _values(quantity: Quantity, text: str) -> Value:
    low, high = quantity.low, quantity.high
    factor = 100.0 if minor(quantity, text) else 1.0
    words = quantity.span.of(text).lower()
    if quantity.unit.kind == "percent" and _IN_WORDS.search(words):
        factor = 0.01
    if low is not None and high is not None and low != high:
        if _VAGUE.search(words):
            return (12.0,) if "dozens" in words else (float(low) / 2, float(high) + 1)
        return (float(low) * factor, float(high) * factor)
    return (float(quantity.value) * factor,)


def predictions(quantities: Sequence[Quantity], text: str, doc: Doc) -> list[Predicted]:
    """Return our quantities in the set's terms; two ends of one change become one range."""
    found: list[Predicted] = []
    kept = [item for item in quantities if item.unit.kind not in _SKIPPED]
    skip = False
    for item, following in zip(kept, [*kept[1:], None][: len(kept)], strict=True):
        if skip:
            skip = False
            continue
        kept_item, change = item, _change(item, text, doc)
        value = _values(item, text)
        if (
            following is not None
            and item.moment == "before"
            and following.moment == "after"
            and len(value) == 1
        ):
            value, change, skip = value + _values(following, text), "=", True
            kept_item = following if not item.unit.code else item
        found.append(Predicted(kept_item, text, doc, value, change))
    return found


def _change(quantity: Quantity, text: str, doc: Doc) -> str:
    """Return the set's sign of a quantity: its bound, else the way it changed, else "="."""
    if _VAGUE.search(quantity.span.of(text).lower()):
        return "="
    if quantity.bound != "exact":
        return _SIGNS[quantity.bound]
    if quantity.role != "change" or change_noun(quantity, doc) is not None:
        return "="
    return quantity.direction or "="


def change_noun(quantity: Quantity, doc: Doc) -> Token | None:
    """Return the noun that makes a quantity a change: "a 3 percent drop", "an increase of 60,600 jobs"."""
    tokens = doc.char_span(quantity.span.start, quantity.span.end, alignment_mode="expand")
    nouns = ENGLISH.numbers.increase_nouns | ENGLISH.numbers.decrease_nouns
    if tokens is None or quantity.role != "change":
        return None
    head = tokens.root.head
    for token in (head, head.head):
        if token.pos_ in {"NOUN", "PROPN"} and token.lemma_.lower() in nouns:
            return token
    return None


class Tally:
    """Counts of matches, and the F1 values from them."""

    def __init__(self) -> None:
        """Start at zero."""
        self.gold = self.ours = 0
        self.hits = dict.fromkeys(
            ("value", "value_unit", "value_change", "value_concept_partial", "value_concept_complete"), 0
        )

    def add(
        self, gold: list[Item], ours: Sequence[Predicted]
    ) -> list[tuple[Item, Predicted | None, list[str]]]:
        """Match one sentence; return each gold quantity with its match and what is right about it."""
        self.gold += len(gold)
        self.ours += len(ours)
        pairs = sorted(
            (
                (-len(right), g, o)
                for g, item in enumerate(gold)
                for o, mine in enumerate(ours)
                if (right := _right(item, mine))
            ),
        )
        matched: dict[int, tuple[Predicted, list[str]]] = {}
        used: set[int] = set()
        for _, g, o in pairs:
            if g in matched or o in used:
                continue
            used.add(o)
            matched[g] = (ours[o], _right(gold[g], ours[o]))
            for key in matched[g][1]:
                self.hits[key] += 1
        return [(item, *matched.get(g, (None, []))) for g, item in enumerate(gold)]

    def metrics(self) -> dict[str, float]:
        """Return the F1 of each kind of match."""
        return {f"{key}_f1": 2 * hits / max(self.gold + self.ours, 1) for key, hits in self.hits.items()}


def _right(item: Item, mine: Predicted) -> list[str]:
    """Say what of a gold quantity one of ours has right; empty where the values differ."""
    if not same_value(value_of(item["value"]), mine.value):
        return []
    right = ["value"]
    unit = item["normalized_unit"].lower()
    if unit in mine.units or (unit.startswith("%") and "%" in mine.units):
        right.append("value_unit")
    if item["change"] == mine.change:
        right.append("value_change")
    concepts = {word.lower() for word in re.split(r"[,\s]+", item["referred_concepts"]) if word}
    if concepts & mine.concepts:
        right.append("value_concept_partial")
    if concepts == mine.concepts:
        right.append("value_concept_complete")
    return right


def read_sentence(sentence: str, parser: Parser) -> tuple[str, Doc, tuple[Quantity, ...]]:
    """Run the analysis of figures on one sentence of the set."""
    for pattern, mark in _MANGLED:
        sentence = pattern.sub(mark, sentence)
    article = compose("newsquant", title="", body=sentence, outlet=Outlet("newsquant"), published=None)
    doc = parser(tokenise(article, parser))
    sentences = find_sentences(article, doc)
    times = find_times(article.text, doc, sentences, None, ENGLISH)
    return article.text, doc, find_quantities(article.text, doc, sentences, times, ENGLISH)


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score a file of the set's layout: a JSON list of {"text", "quantities"}."""
    del articles
    parser = load_parser()
    tally = Tally()
    items = json.loads(path.read_text("utf-8"))
    for item in items:
        text, doc, quantities = read_sentence(item["text"], parser)
        tally.add(item["quantities"], predictions(quantities, text, doc))
    return len(items), tally.metrics()
