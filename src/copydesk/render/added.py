"""What adding to a store changed, in words and as JSON."""

from collections import Counter
from collections.abc import Iterator

from copydesk.domain.change import AddReport, ConflictNews, FigureMoved, StoryNews
from copydesk.domain.claim import Evidence
from copydesk.render import contract
from copydesk.render.cleaning import clean
from copydesk.render.json import encode
from copydesk.render.phrases import counted

KINDS = {
    "opened": "new story",
    "grew": "grew",
    "merged": "took in another story",
    "split": "split off",
    "closed": "closed",
}
MOST_STORIES = 20  # lines of stories; the first line counts them all


def added_text(report: AddReport) -> str:
    """Return the report as lines of plain text; the first says it all in one sentence."""
    lines = [f"{_articles(report)}; {summary(report)}"]
    lines += [_moved(one) for one in report.figures]
    lines += [_conflict(one) for one in report.conflicts]
    shown = sorted(report.stories, key=_most_first)
    lines += [_story(one) for one in shown[:MOST_STORIES]]
    if len(shown) > MOST_STORIES:
        lines.append(f"  and {len(shown) - MOST_STORIES} more stories")
    return "\n".join(lines) + "\n"


def summary(report: AddReport) -> str:
    """Return what changed as one line: "2 new stories; toll in “X” moved from 7 to 9; 1 conflict opened"."""
    return "; ".join(_changes(report)) or "nothing changed"


def added_json(report: AddReport) -> str:
    """Write a `contract.AddDocument`."""
    return encode(
        contract.AddDocument(
            format="copydesk.add/1",
            version=report.version,
            added=report.added,
            known=report.known,
            revised=report.revised,
            summary=summary(report),
            stories=report.stories,
            figures=tuple(
                contract.MovedFigure(
                    one.story_id, one.headline, one.label, _place(one.before), _place(one.after), one.reason
                )
                for one in report.figures
            ),
            conflicts=report.conflicts,
            skipped=report.skipped,
        )
    )


def _place(evidence: Evidence) -> contract.Excerpt:
    span = evidence.span
    return contract.Excerpt(evidence.article_id, evidence.outlet, span.start, span.end, evidence.excerpt)


def _articles(report: AddReport) -> str:
    words = [f"{counted(report.added, 'article')} added"]
    if report.known:
        words.append(f"{report.known} already there")
    if report.revised:
        words.append(f"{report.revised} took the place of an earlier revision")
    return ", ".join(words)


def _changes(report: AddReport) -> Iterator[str]:
    kinds: Counter[str] = Counter(one.kind for one in report.stories)
    if kinds["opened"]:
        yield counted(kinds["opened"], "new story", "new stories")
    for kind, words in (("grew", "grew"), ("merged", "merged"), ("split", "split off"), ("closed", "closed")):
        if kinds[kind]:
            yield f"{counted(kinds[kind], 'story', 'stories')} {words}"
    if len(report.figures) == 1:
        yield _moved(report.figures[0]).strip()
    elif report.figures:
        yield f"{len(report.figures)} figures moved"
    for opened, words in ((True, "opened"), (False, "settled")):
        number = sum(one.opened is opened for one in report.conflicts)
        if number:
            yield f"{counted(number, 'conflict')} {words}"


def _moved(one: FigureMoved) -> str:
    before, after = clean(one.before.excerpt), clean(one.after.excerpt)
    return f"  {clean(one.label)} in {_title(one.headline, one.story_id)} moved from {before} to {after}"


def _conflict(one: ConflictNews) -> str:
    what = "conflict opened" if one.opened else "conflict settled"
    return f"  {what} in {_title(one.headline, one.story_id)}: {clean(one.label)}: {clean(one.reason)}"


def _story(one: StoryNews) -> str:
    came = "" if one.kind == "closed" else f" ({counted(one.articles, 'article')})"
    return f"  {KINDS[one.kind]}: {_title(one.headline, one.story_id)}{came}"


def _title(headline: str, story_id: str) -> str:
    return f"“{clean(headline)}”" if headline else story_id


def _most_first(one: StoryNews) -> tuple[int, str]:
    return -one.articles, one.story_id
