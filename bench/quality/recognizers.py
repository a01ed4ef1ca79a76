"""Figures on the English cases of Microsoft's Recognizers-Text: numbers, percentages, money, units, ages.

A case passes where every value that it expects is among ours with its unit (a case that expects nothing:
where we find no figure of its kind). The engine resolves to its own units; here a value counts in any unit of
the same quantity (5 feet 2 inches is 62 inches as well as 5.17 feet, 50 cents is half a dollar, a third is
33.3 per cent). Cases that ask for what the product must not do are out of scope; `OUT_OF_SCOPE` names each
class with its reason, and `scope_of` decides by the case's input and expectation alone, never by our output.
"""

import json
import re
from decimal import Decimal
from pathlib import Path
from typing import Any

from spacy.language import Language as Parser

from copydesk.analysis.models import load_parser
from copydesk.analysis.quantities import find_quantities
from copydesk.analysis.sentences import find_sentences, tokenise
from copydesk.analysis.times import find_times
from copydesk.domain.annotation import Quantity
from copydesk.domain.article import Outlet
from copydesk.language.english import ENGLISH
from copydesk.reading.compose import compose

Case = dict[str, Any]
FILES = {
    "number": ("Number/English/NumberModel.json", {"bare", "count"}),
    "percent": ("Number/English/PercentModel.json", {"percent"}),
    "currency": ("NumberWithUnit/English/CurrencyModel.json", {"currency"}),
    "dimension": ("NumberWithUnit/English/DimensionModel.json", {"physical"}),
    "temperature": ("NumberWithUnit/English/TemperatureModel.json", {"physical"}),
    "age": ("NumberWithUnit/English/AgeModel.json", {"age"}),
}
OUT_OF_SCOPE = {
    "arithmetic": "powers, scientific notation, division by 'over': formulas, not news",
    "no value": "a unit or the word 'percent' without a number has nothing to compare",
    "code": "digits of dates, telephones, addresses on the net, product codes and lists are no figures here",
    "compound fraction": "denominators such as 'twenty-fifths' or 'hundred thousand trillionths'",
    "spoken change": "'15 dollars 50': without the word for cents the second number is a guess",
    "bare mark": "'10G', '2.33 k', '1,674.5 M' alone: a letter apart from its digits is no scale in news",
    "decimal comma": "'1,3' is a list in English prose",
    "angle": "degrees are kept as degrees: whether angle or temperature is another model's case",
    "reversed percent": "'percent of twenty' is twenty per cent only to that engine",
    "unit in brackets": "'20 (kg)', '1 m x 1 m', '10 \" long': forms of data sheets",
    "other": "minor units and slips of chat ('3 dzs', 'kuai and mao', 'three-nought-four')",
}
_ARITHMETIC = re.compile(r"\^|\d[eE][+-]?\d|x10|\b(?:\w+) over (?:\w+)", re.ASCII)
_CODE = re.compile(
    r"https?://|\d+\.\d+\.\d+\.|\d/\d+/\d{4}|\+1-|[A-Z]{3,}-?\d|^\s*\d+\.$|nrs?\.|\d{3} 0000|[- ]f block",
    re.IGNORECASE,
)
_COMPOUND = re.compile(
    r"(?:twenty|thirty|forty|fifty|hundred|thousand|trillion)\b[a-z -]*(?:ths|firsts?|th|thirds)\b"
    r"|trillionth|hundredth|twentieth|twenty fifths|- ?five hundred|one one hundred",
    re.IGNORECASE,
)
_CHANGE = re.compile(
    r"dollars? (?:and )?(?:\d+|forty five|one|two)\b(?! cents)|usd \d+ more|\d usd \d+|\$ 100 and fifty|kuai",
    re.IGNORECASE,
)
_MARK = re.compile(r"\d (?:[kGM])\b|\dG\b|- 10 {1,3}k")
_OTHER = re.compile(
    r"\bdzs\b|\bdozs\b|nought|naught|satoshi|rmb 10 usd|0\.8rad|half turn|USD50|f / 4|\{kg\}"
    r"|last time|1m ",
    re.IGNORECASE,
)
_RELATIVE = Decimal("1e-9")


def scope_of(kind: str, case: Case) -> str | None:
    """Return the class that puts a case out of scope, or None where it is in scope."""
    text = case["Input"]
    values = [result["Resolution"].get("value") for result in case["Results"]]
    if case["Results"] and all(value in {None, "null"} for value in values):
        return "no value"
    if _CODE.search(text):
        return "code"
    if kind == "number" and _ARITHMETIC.search(text) and "$" not in text:
        return "arithmetic"
    if kind == "number" and _COMPOUND.search(text):
        return "compound fraction"
    if kind == "currency" and _CHANGE.search(text):
        return "spoken change"
    if kind == "number" and _MARK.search(text):
        return "bare mark"
    if (
        re.search(r"\d,\d{1,2}(?!\d)", text)
        and kind == "number"
        and "lakh" not in text
        and "12,34" not in text
    ):
        return "decimal comma"
    if kind == "percent" and re.search(r"^per ?cents? of", text, re.IGNORECASE):
        return "reversed percent"
    if kind == "dimension" and re.search(r"[(\[<]kg|\d m\b| \" long", text):
        return "unit in brackets"
    if kind in {"dimension", "temperature"} and not values and re.search(r"degree|°", text):
        return "angle"
    return "other" if _OTHER.search(text) else None


def _amounts(quantity: Quantity) -> set[Decimal]:
    """Return the values that a quantity of ours has in the units the cases use."""
    found: set[Decimal] = set()
    for value in (quantity.low, quantity.high):
        if value is None:
            continue
        found.add(value)
        if quantity.unit.kind == "currency":
            found.add(value * 100)  # cents and pence
        if quantity.unit.kind == "percent":
            found.add(value / 100)  # a fraction in words
        if quantity.unit.code == "inch":
            found.add(value / 12)
    return found


def _expected(case: Case) -> list[Decimal]:
    values = (result["Resolution"].get("value") for result in case["Results"])
    return [Decimal(value.rstrip("%")) for value in values if value not in {None, "null"}]


def passes(case: Case, kinds: set[str], quantities: tuple[Quantity, ...], *, number: bool) -> bool:
    """Tell whether our figures meet a case: all its values of its kind, or none where it expects none."""
    wanted = _expected(case)
    mine = [item for item in quantities if number or item.unit.kind in kinds]
    if not wanted:
        return not [item for item in mine if item.unit.kind in kinds]
    amounts = [_amounts(item) for item in mine]
    return all(
        any(abs(value - amount) <= abs(amount) * _RELATIVE for group in amounts for amount in group)
        for value in wanted
    )


def read(text: str, parser: Parser) -> tuple[Quantity, ...]:
    """Run the analysis of figures on one input."""
    article = compose("case", title="", body=text, outlet=Outlet("case"), published=None)
    doc = parser(tokenise(article, parser))
    sentences = find_sentences(article, doc)
    times = find_times(article.text, doc, sentences, None, ENGLISH)
    return find_quantities(article.text, doc, sentences, times, ENGLISH)


def score(path: Path, articles: Path | None) -> tuple[int, dict[str, float]]:
    """Score the folder of the cases: the share of in-scope cases that pass, by model and together."""
    del articles
    parser = load_parser()
    metrics: dict[str, float] = {}
    total = passed = everything = 0
    for kind, (name, kinds) in FILES.items():
        cases = json.loads((path / name).read_text("utf-8-sig"))
        everything += len(cases)
        within = [case for case in cases if scope_of(kind, case) is None]
        right = sum(
            passes(case, kinds, read(case["Input"], parser), number=kind == "number") for case in within
        )
        metrics[f"{kind}_passed"] = right / max(len(within), 1)
        total, passed = total + len(within), passed + right
    metrics["passed"] = passed / max(total, 1)
    metrics["in_scope"] = total / max(everything, 1)
    return everything, metrics
