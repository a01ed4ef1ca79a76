"""JSON for other programs: the contract's documents, in the same bytes every time."""

import json
import re
from collections.abc import Iterable, Sequence

import msgspec

from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.brief import (
    Brief,
    BriefPoint,
    BriefReport,
    CheckReport,
    MarketAngle,
    NamedEntity,
    SourceEntry,
    Verdict,
)
from copydesk.domain.claim import Evidence
from copydesk.domain.entity import Identifier
from copydesk.domain.trouble import Skipped
from copydesk.render import contract, contract_analysis, phrases, verdict_words
from copydesk.render.findings import article_findings, categories, judged
from copydesk.render.options import Renderer, RenderOptions

# What a terminal would obey or a reader could not see, were the JSON shown raw: controls beyond JSON's own
# C0, line separators, and everything that `cleaning` drops. Escaped, so that the text itself stays exact.
UNSAFE = re.compile(
    "[\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff9-\uffff\ud800-\udfff\U000e0000-\U000e0fff]+"
)


def brief(report: BriefReport, options: RenderOptions) -> str:
    """Write a `contract.BriefDocument`."""
    del options  # JSON has neither lines nor colours
    return encode(
        contract.BriefDocument(
            format="copydesk.brief/1",
            version=report.version,
            models=report.models,
            briefs=tuple(_brief(one) for one in report.briefs),
            skipped=report.skipped,
            rewording=report.rewording,
        )
    )


def check(report: CheckReport, options: RenderOptions) -> str:
    """Write a `contract.CheckDocument`."""
    del options
    numbers = _numbers(report.sources)
    return encode(
        contract.CheckDocument(
            format="copydesk.check/1",
            version=report.version,
            models=report.models,
            draft=report.draft,
            draft_text=report.draft_text,
            tally=dict(verdict_words.tally(report)),
            verdicts=tuple(_verdict(one, report.draft_text, numbers) for one in report.verdicts),
            sources=tuple(_source(one) for one in report.sources),
            skipped=report.skipped,
        )
    )


def analysis(items: Sequence[AnalysedArticle], skipped: Sequence[Skipped], options: RenderOptions) -> str:
    """Write a `contract_analysis.AnalysisDocument`."""
    del options
    return encode(
        contract_analysis.AnalysisDocument(
            format="copydesk.analysis/1",
            articles=tuple(article_findings(item) for item in items),
            skipped=tuple(skipped),
        )
    )


def encode(document: msgspec.Struct) -> str:
    r"""Write a document as indented JSON: valid UTF-8 whatever its texts hold, ending in one newline.

    A lone surrogate, which UTF-8 cannot carry, is written as \udXXX: what a JSON reader makes of it is its
    own affair, but the file stays readable.
    """
    written = json.dumps(msgspec.to_builtins(document), ensure_ascii=False, indent=1)
    return UNSAFE.sub(lambda found: json.dumps(found[0])[1:-1], written) + "\n"


# --- briefs ---------------------------------------------------------------------------------------


def _brief(one: Brief) -> contract.BriefBody:
    numbers = _numbers(one.sources)

    def points(many: Iterable[BriefPoint]) -> tuple[contract.Point, ...]:
        return tuple(_point(point, numbers) for point in many)

    def names(many: Iterable[NamedEntity]) -> tuple[contract.Named, ...]:
        return tuple(
            contract.Named(
                name=item.name,
                aliases=item.aliases,
                role=item.role,
                articles=item.articles,
                evidence=_cited(item.evidence, numbers),
                id=item.id,
                organisation=item.organisation,
                country=item.country,
                sector=item.sector,
                identifiers=_identified(item.identifiers),
                why=item.why,
                tone=judged(item.tone),
                tone_evidence=tuple(_cited(place, numbers) for place in item.tone_evidence),
                told_by=tuple(
                    contract.Told(by.speaker, told, _cited(by.evidence, numbers))
                    for by in item.told_by
                    if (told := judged(by.tone)) is not None
                ),
            )
            for item in many
        )

    return contract.BriefBody(
        story_id=one.story_id,
        label=one.label,
        categories=categories(one.categories),
        tone=judged(one.tone),
        tone_phrase=one.tone_phrase,
        tones=contract.StoryTones(
            headline=judged(one.tones.headline),
            body=judged(one.tones.body),
            quoted=judged(one.tones.quoted),
            evidence=tuple(_cited(place, numbers) for place in one.tones.evidence),
            quoted_evidence=tuple(_cited(place, numbers) for place in one.tones.quoted_evidence),
            reads_entities=one.tones.reads_entities,
        ),
        headline=_point(one.headline, numbers),
        earliest=one.earliest,
        latest=one.latest,
        articles=len(one.sources),
        origins=one.origins,
        key_points=points(one.key_points),
        summary=points(one.summary),
        agreed=points(one.agreed),
        single_source=points(one.single),
        differences=tuple(
            contract.Side(
                item.label,
                item.kind,
                item.reason,
                points(item.sides),
                tuple(
                    contract.Reported(move.time, move.value, _cited(move.evidence, numbers))
                    for move in item.moves
                ),
            )
            for item in one.differences
        ),
        figures=tuple(
            contract.Figure(
                row.label,
                tuple(
                    contract.Given(
                        value.words,
                        value.first,
                        value.origins,
                        tuple(_cited(item, numbers) for item in value.evidence),
                    )
                    for value in row.values
                ),
                row.left_out,
            )
            for row in one.figures
        ),
        implications=points(one.implications),
        market=tuple(_angle(angle, numbers) for angle in one.market),
        findings=tuple(
            contract.Arithmetic(item.verdict, item.reason, phrases.claim_numbers(item.claims, one.sources))
            for item in one.findings
        ),
        people=names(one.people),
        organisations=names(one.organisations),
        places=names(one.places),
        sources=tuple(_source(source) for source in one.sources),
        owners_unknown=one.owners_unknown,
    )


def _point(point: BriefPoint, numbers: dict[str, int]) -> contract.Point:
    return contract.Point(
        text=point.text,
        evidence=tuple(_cited(item, numbers) for item in point.evidence),
        standing=point.standing,
        origins=point.origins,
        modality=point.modality,
        attribution=point.attribution,
        attribution_unnamed=point.unnamed,
        edits=tuple(
            contract.Change(edit.kind, edit.span.start, edit.span.end, edit.span.of(point.text))
            for edit in point.edits
        ),
        notes=point.notes,
        shared=tuple(
            contract.Shared(
                figure.words, figure.origins, tuple(_cited(item, numbers) for item in figure.evidence)
            )
            for figure in point.shared
        ),
    )


def _angle(angle: MarketAngle, numbers: dict[str, int]) -> contract.Angle:
    return contract.Angle(
        subject=angle.subject,
        kind=angle.kind,
        what=angle.what,
        direction=angle.direction,
        size=angle.size,
        horizon=angle.horizon,
        moved=angle.moved,
        account=angle.account,
        identifiers=_identified(angle.identifiers),
        why=angle.why,
        point=_point(angle.point, numbers),
    )


def _identified(identifiers: Iterable[Identifier]) -> tuple[contract.Identified, ...]:
    return tuple(contract.Identified(one.scheme, one.value, one.given_by) for one in identifiers)


def _cited(evidence: Evidence, numbers: dict[str, int]) -> contract.Cited:
    return contract.Cited(
        source=numbers[evidence.article_id],
        article_id=evidence.article_id,
        outlet=evidence.outlet,
        start=evidence.span.start,
        end=evidence.span.end,
        text=evidence.excerpt,
    )


def _source(entry: SourceEntry) -> contract.Source:
    return contract.Source(
        number=entry.number,
        article_id=entry.article_id,
        outlet=entry.outlet,
        title=entry.title,
        source=entry.source,
        url=entry.url,
        published=entry.published,
        copy_of=entry.origin,
        original=entry.original,
        notes=entry.notes,
        text=entry.text,
        revisions=tuple(
            contract.EarlierText(
                article_id=one.article_id,
                source=one.source,
                time=one.time,
                text=one.text,
                changes=tuple(
                    contract.Reworded(item.before, item.after, item.figures) for item in one.changes
                ),
            )
            for one in entry.revisions
        ),
    )


def _numbers(sources: Iterable[SourceEntry]) -> dict[str, int]:
    return {source.article_id: source.number for source in sources}


# --- checks ---------------------------------------------------------------------------------------


def _verdict(verdict: Verdict, draft: str, numbers: dict[str, int]) -> contract.SentenceVerdict:
    return contract.SentenceVerdict(
        start=verdict.span.start,
        end=verdict.span.end,
        text=verdict.span.of(draft),
        verdict=verdict.kind,
        faults=tuple(
            contract.FaultFound(
                element=fault.element,
                start=fault.span.start,
                end=fault.span.end,
                text=fault.span.of(draft),
                source_has=fault.source,
                reason=fault.reason,
            )
            for fault in verdict.faults
        ),
        evidence=tuple(_cited(item, numbers) for item in verdict.evidence),
        origins=verdict.origins,
        notes=verdict.notes,
    )


JSON = Renderer(brief=brief, check=check, analysis=analysis)
