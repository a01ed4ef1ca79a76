"""What a story's sources answer: questions × outlets, each answer on its words."""

from collections.abc import Mapping

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import ClaimRef, Question
from copydesk.domain.text import Span
from copydesk.render import phrases
from copydesk.render.cleaning import clean
from copydesk.render.html.markup import Html, join, tag
from copydesk.render.html.page import section
from copydesk.store.protocol import Reading
from copydesk.store.values import StoryRecord
from copydesk.web.shell import address

QUESTIONS = 24  # shown; those on which most sources speak
OUTLETS = 12
ANSWERS = 3  # of one outlet to one question
LONGEST = 70  # characters of an answer
WEIGHT = {"contested": 0, "updated": 1, "corroborated": 2}


def questions_table(reading: Reading, record: StoryRecord) -> Html:
    """Return the questions that two independent sources or more answer, as a table; nothing without any.

    A question that only copies of one text answer says nothing that the brief does not.
    """
    if record.comparison is None:
        return Html("")
    items = {item.article.id: item for item in reading.articles(record.article_ids, whole=False)}
    shared = [
        one
        for one in record.comparison.questions
        if one.standing != "single_source" and len(_outlets(one, items)) > 1
    ]
    shared.sort(key=lambda one: (WEIGHT[one.standing], -one.origins, one.id))
    outlets = list(dict.fromkeys(item.article.outlet.name for item in items.values()))[:OUTLETS]
    if not shared:
        return Html("")
    head = tag("tr", tag("th", "Question", scope="col"), *(tag("th", name, scope="col") for name in outlets))
    rows = (_row(one, items, outlets) for one in shared[:QUESTIONS])
    grid = tag("table", tag("thead", head), tag("tbody", *rows))
    left = len(shared) - QUESTIONS
    more = [tag("p", f"and {left} more questions", class_="facts")] if left > 0 else []
    scroll = tag(
        "div", grid, class_="scroll answers", tabindex="0", role="region", aria_label="Who says what"
    )
    return section("Who says what", 2, scroll, *more, class_="across")


def _outlets(question: Question, items: Mapping[str, AnalysedArticle]) -> set[str]:
    return {items[ref.article_id].article.outlet.name for ref in question.claims if ref.article_id in items}


def _row(question: Question, items: Mapping[str, AnalysedArticle], outlets: list[str]) -> Html:
    answers: dict[str, dict[str, Html]] = {name: {} for name in outlets}
    for ref in question.claims:
        item = items.get(ref.article_id)
        if item is None or item.article.outlet.name not in answers:
            continue
        span = answer_span(item, ref)
        words = shortened(item.words(span))
        where = address(f"/article/{ref.article_id}", at=f"{span.start}-{span.end}")
        answers[item.article.outlet.name].setdefault(
            words.lower(), tag("a", tag("bdi", words), href=f"{where}#cited")
        )
    mark = tag("span", phrases.STANDING_MARKS[question.standing], class_="mark", aria_hidden="true")
    label = tag(
        "th",
        mark,
        " ",
        tag("bdi", question.label),
        tag("small", f" {question.kind}, {phrases.STANDING_WORDS[question.standing]}"),
        scope="row",
        class_=question.standing,
    )
    return tag("tr", label, *(tag("td", _cell(list(answers[name].values()))) for name in outlets))


def _cell(answers: list[Html]) -> Html:
    more = [tag("small", f"and {len(answers) - ANSWERS} more")] if len(answers) > ANSWERS else []
    return join([*answers[:ANSWERS], *more], tag("span", " · ", class_="break"))


def answer_span(item: AnalysedArticle, ref: ClaimRef) -> Span:
    """Return the words that answer: of a figure or date the figure or date, else the statement."""
    analysis = item.analysis
    claim = analysis.claims[ref.claim]
    if claim.quantity is not None:
        return analysis.quantities[claim.quantity].span
    if claim.time is not None and claim.kind == "date":
        return analysis.times[claim.time].span
    if claim.quote is not None and analysis.quotes[claim.quote].content:
        return analysis.quotes[claim.quote].content[0]
    return claim.span


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return cleaned text cut at a word."""
    words = clean(text)
    if len(words) <= longest:
        return words
    return f"{words[:longest].rsplit(' ', 1)[0]} …"
