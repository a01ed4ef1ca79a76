"""One quote from one reporting word: content, cue and source put together."""

import msgspec

from copydesk.analysis.quotes.circumstances import occasion_of, relays_of
from copydesk.analysis.quotes.contents import Content, content_of, trimmed
from copydesk.analysis.quotes.cues import Report, cue_tokens
from copydesk.analysis.quotes.marks import Quotation
from copydesk.analysis.quotes.page import Page
from copydesk.analysis.quotes.sources import Speaker, attribute, beside, may_speak, speaker_of
from copydesk.domain.annotation import Quote, QuoteAct
from copydesk.domain.text import Span


def draft(page: Page, report: Report, own: list[Quotation]) -> Quote | None:
    """Return the quote of a reporting word and the quotations that belong to it, or None.

    Without quotation marks and without a clause ("criticised the plan") it takes a source that can speak.
    """
    parsed = content_of(report, page.words) if report.cue.frames - {"speech_only"} else None
    first, last = cue_tokens(report, parsed.preposition if parsed is not None else None)
    cue = page.span(first, last)
    ranges = [(mark.start, mark.end) for mark in own]
    if parsed is not None and (parsed.clause or not own):
        ranges += _ranges(page, report, parsed, own)
    content = page.merged(ranges, cue)
    if not content:
        return None
    speaker = _speaker(page, report, own, content)
    if not _credible(page, report, parsed, own, speaker):
        return None
    source = attribute(page, speaker) if speaker is not None else None
    relays = relays_of(page, report)
    if source is not None and relays:
        source = msgspec.structs.replace(source, relays=relays)
    return Quote(
        content=content,
        kind=page.kind(content),
        verbatim=page.verbatim(content),
        cue=cue,
        source=source,
        occasion=_clipped(occasion_of(page, report), content),
        act=_act(report, parsed),
    )


def _act(report: Report, parsed: Content | None) -> QuoteAct:
    """Return what a cue does: "called for peace" wants, "called it a mistake" judges."""
    judged = parsed is not None and parsed.thing and "predicate" in report.cue.frames
    return "judges" if judged and report.cue.act == "wants" else report.cue.act


def _clipped(occasion: Span | None, content: tuple[Span, ...]) -> Span | None:
    """End an occasion where the content begins: the parser may hang one on the other."""
    for part in content:
        if occasion is not None and occasion.overlaps(part):
            occasion = Span(occasion.start, part.start - 1) if occasion.start < part.start - 1 else None
    return occasion


def _ranges(page: Page, report: Report, parsed: Content, own: list[Quotation]) -> list[tuple[int, int]]:
    """Return the characters of a parsed content, but not of one that runs on over “…,” into the cue."""
    closing = max((mark.end for mark in own if mark.end <= report.token.idx), default=None)
    ranges = []
    for part in parsed.parts:
        tokens = trimmed(page.doc, *part)
        if tokens is None:
            continue
        span = page.span(*tokens)
        if closing is None or not span.start < closing < page.doc[tokens[1] - 1].idx:
            ranges.append((span.start, span.end))
    return ranges


def _speaker(page: Page, report: Report, own: list[Quotation], content: tuple[Span, ...]) -> Speaker | None:
    speaker = speaker_of(report, page.words)
    if speaker is None and own:
        after = max((mark.end for mark in own if mark.end <= report.token.idx), default=None)
        sent = report.token.sent
        start = next((t.i for t in sent if after is not None and t.idx >= after), sent.start)
        speaker = beside(page.doc, report, start, sent.end)
    if speaker is not None and any(part.start <= speaker.head.idx < part.end for part in content):
        return None  # the words cannot say themselves: the parse went astray
    return speaker


def _credible(
    page: Page, report: Report, parsed: Content | None, own: list[Quotation], speaker: Speaker | None
) -> bool:
    """Tell whether a source may be what the parse takes it for."""
    bare = not own and parsed is not None and not parsed.clause
    if (
        speaker is not None
        and report.token.pos_ == "ADJ"
        and speaker.head.lower_ in page.words.demonstratives
    ):
        return False  # "it is clear that"
    if speaker is None:
        return not bare and report.token.pos_ != "NOUN"
    relative = speaker.head.lower_ in page.words.relatives
    return not (bare or relative) or may_speak(speaker, page.people, page.words)
