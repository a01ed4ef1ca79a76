"""A list of stories in Markdown."""

from copydesk.domain.listing import ExplainedPair, ListedStory, StoriesReport
from copydesk.render import listing_words as words
from copydesk.render import phrases
from copydesk.render.markdown import escape
from copydesk.render.options import RenderOptions


def stories(report: StoriesReport, options: RenderOptions) -> str:
    """Write the stories, the best covered first, then the storylines; or the explanation of a pair."""
    del options
    blocks = _pair(report.pair) if report.pair else [f"# {escape(words.heading_words(report))}"]
    blocks += [
        "\n".join(_story(one, index, articles=report.pair is not None))
        for index, one in enumerate(report.stories, 1)
    ]
    lines = words.shown_lines(report)
    if lines:
        blocks.append(f"## {words.STORYLINES}")
    known = words.by_id(report)
    for line in lines:
        written = [f"- {escape(words.line_words(line))}"]
        for index, name in enumerate(line.story_ids):
            said = "; ".join(words.step_words(line.steps[index - 1])) if index else ""
            title = f"**{escape(words.title_words(known[name]))}**"
            written.append(f"  - {title}" + (f" — {escape(said)}" if said else ""))
        blocks.append("\n".join(written))
    if report.skipped:
        blocks.append(f"## {phrases.SKIPPED}: {phrases.counted(len(report.skipped), 'input')}")
        blocks.append(
            "\n".join(
                f"- {escape(item.source)}: {escape(phrases.skipped_words(item))}" for item in report.skipped
            )
        )
    return "\n\n".join(blocks) + "\n"


def _story(one: ListedStory, index: int, *, articles: bool) -> list[str]:
    facts = (words.size_words(one), words.span_words(one), words.tone_words(one))
    lines = [f"{index}. **{escape(words.title_words(one))}**  ", f"   {escape(' · '.join(facts))}  "]
    lines.append(f"   {escape(words.outlets_words(one))}")
    if len(one.articles) > 1:
        lines[-1] += "  "
        lines.append(f"   {escape('; '.join(one.reasons))}")
    if articles:
        lines += [f"   - {escape(words.article_words(article))}" for article in one.articles]
    return lines


def _pair(pair: ExplainedPair) -> list[str]:
    rows = ["| adds | for |", "| ---: | --- |"]
    rows += [
        f"| {escape(words.added_words(item.log_odds))} | {escape(item.words)} |"
        for item in pair.reasons.contributions
    ]
    return [
        f"# {words.WHY}",
        f"- A: {escape(words.pair_words(pair.first))}\n- B: {escape(words.pair_words(pair.second))}",
        f"**{escape(pair.reasons.summary.capitalize())}.**",
        "\n".join(rows),
        escape(words.total_words(pair.reasons)),
    ]
