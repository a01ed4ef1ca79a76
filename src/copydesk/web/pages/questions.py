"""What a story's sources answer: questions × outlets, each answer on its words."""

from collections.abc import Mapping

from copydesk.domain.claim import ClaimRef, Evidence, Question
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
    names = {one.article_id: one.outlet.name for one in reading.listed(record.article_ids)}
    shared = [
        one
        for one in record.comparison.questions
        if one.standing != "single_source" and len(_outlets(one, names)) > 1
    ]
    shared.sort(key=lambda one: (WEIGHT[one.standing], -one.origins, one.id))
    outlets = list(dict.fromkeys(names.values()))[:OUTLETS]
    if not shared:
        return Html("")
    answers = reading.answers(ref for one in shared[:QUESTIONS] for ref in one.claims)
    head = tag("tr", tag("th", "Question", scope="col"), *(tag("th", name, scope="col") for name in outlets))
    rows = (_row(one, answers, outlets) for one in shared[:QUESTIONS])
    grid = tag("table", tag("thead", head), tag("tbody", *rows))
    left = len(shared) - QUESTIONS
    more = [tag("p", f"and {left} more questions", class_="facts")] if left > 0 else []
    scroll = tag(
        "div", grid, class_="scroll answers", tabindex="0", role="region", aria_label="Who says what"
    )
    return section("Who says what", 2, scroll, *more, class_="across")


def _outlets(question: Question, names: Mapping[str, str]) -> set[str]:
    return {names[ref.article_id] for ref in question.claims if ref.article_id in names}


def _row(question: Question, given: Mapping[ClaimRef, Evidence], outlets: list[str]) -> Html:
    answers: dict[str, dict[str, Html]] = {name: {} for name in outlets}
    for ref in question.claims:
        one = given.get(ref)
        if one is None or one.outlet not in answers:
            continue
        words = shortened(one.excerpt)
        where = address(f"/article/{one.article_id}", at=f"{one.span.start}-{one.span.end}")
        answers[one.outlet].setdefault(words.lower(), tag("a", tag("bdi", words), href=f"{where}#cited"))
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


def shortened(text: str, longest: int = LONGEST) -> str:
    """Return cleaned text cut at a word."""
    words = clean(text)
    if len(words) <= longest:
        return words
    return f"{words[:longest].rsplit(' ', 1)[0]} …"
