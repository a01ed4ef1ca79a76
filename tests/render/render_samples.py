"""Invented coverage, and reports made of it by hand: what the renderers are given in these tests."""

from datetime import UTC, datetime
from decimal import Decimal

from copydesk.domain.annotation import (
    AnalysedArticle,
    Analysis,
    Attribution,
    Claim,
    Entity,
    Interval,
    Measure,
    Mention,
    Quantity,
    Quote,
    Relay,
    Sentence,
    TimeExpression,
    Tone,
    Topic,
    Unit,
)
from copydesk.domain.article import Article, ArticleNote, Outlet, article_id, digest_of
from copydesk.domain.brief import (
    Brief,
    BriefPoint,
    BriefReport,
    CheckReport,
    Difference,
    Edit,
    Fault,
    FigureRow,
    FigureValue,
    MarketAngle,
    NamedEntity,
    SourceEntry,
    Verdict,
)
from copydesk.domain.claim import ClaimRef, Evidence, Finding
from copydesk.domain.entity import Identifier
from copydesk.domain.text import Block, Span
from copydesk.domain.trouble import Skipped


def article(
    outlet: str,
    title: str,
    body: str,
    published: datetime | None = None,
    url: str | None = None,
    notes: tuple[ArticleNote, ...] = (),
) -> Article:
    """Make an article of a title and one block."""
    text = f"{title}\n\n{body}"
    digest = digest_of(text)
    return Article(
        id=article_id(outlet, url, digest),
        source=f"coverage/{outlet.lower().replace(' ', '-')}.txt",
        outlet=Outlet(outlet),
        text=text,
        text_digest=digest,
        blocks=(Block(Span(0, len(title)), "headline"), Block(Span(len(title) + 2, len(text)), "paragraph")),
        language="en",
        url=url,
        published=published,
        notes=notes,
    )


def span_of(text: str, words: str) -> Span:
    """Return where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def cite(source: Article, words: str) -> Evidence:
    """Cite the words of an article."""
    return Evidence.of(source, span_of(source.text, words))


def entry(number: int, source: Article, origin: str | None = None) -> SourceEntry:
    """List an article as a numbered source."""
    return SourceEntry(
        number,
        source.id,
        source.outlet.name,
        source.title,
        source.source,
        source.url,
        source.published,
        origin,
        source.notes,
        source.text,
    )


HARBOUR = article(
    "The Vell Courier",
    "Crane collapse at Port Vell kills 14 dock workers",
    "At least 14 dock workers died when a container crane collapsed at Port Vell on Tuesday morning, the "
    "harbour authority said. Nine of the dead were nationals of Ostrava Minor.\n\nThe crane, built in 1987, "
    "had passed an inspection in March. “We had asked for it to be taken out of service twice this year, and "
    "twice we were told that the season came first,” said Ines Marrow, secretary of the dockers' "
    "union.\n\nShares in Harbourline, which runs the terminal, fell 6.2% by noon. The "
    "company said the closure would cost it about $40 million a week.",
    datetime(2026, 3, 10, 11, 20, tzinfo=UTC),
    "https://courier.example/2026/03/10/crane?edition=eu&page=1",
)
AGENCY = article(
    "Tidewater Press Agency",
    "Port crane falls, at least 11 dead",
    "PORT VELL (TPA) — At least 11 people were killed when a crane fell onto a quay at Port Vell, rescuers "
    "said. Divers were still searching the basin.\n\nIt was the deadliest accident in the port since 1971.",
    datetime(2026, 3, 10, 8, 5, tzinfo=UTC),
    "https://tidewater.example/wire/8812",
)
COPY = article(
    "Inland Evening Post and Advertiser, Weekend Edition with Shipping Notes",
    "Eleven dead as crane falls on quay",
    AGENCY.text.split("\n\n", 1)[1],
    datetime(2026, 3, 10, 9, 40, tzinfo=UTC),
    "https://inland.example/a/77",
)
DESK = article(
    "market-notes.txt",
    "Harbourline under pressure",
    "Harbourline slid 6.2% after the accident. Analysts who were not named put the weekly loss at more than "
    "$60 million. The terminal handles 31% of the country's container traffic, according to internal "
    "estimates, and a long closure may push freight rates up by a fifth before summer ... continue reading",
    None,
    None,
    ("truncated", "names_no_sources", "undated"),
)

_TOLL = BriefPoint(
    "At least 14 dock workers died when a container crane collapsed at Port Vell on Tuesday morning "
    "[2026-03-10], the harbour authority said.",
    (
        cite(HARBOUR, "At least 14 dock workers died when a container crane collapsed at Port Vell"),
        cite(AGENCY, "At least 11 people were killed when a crane fell onto a quay at Port Vell"),
    ),
    "updated",
    2,
    attribution="the harbour authority",
    edits=(Edit("date_resolved", Span(95, 107)), Edit("trimmed", Span(136, 136))),
    notes=("at least 11 at 08:05 UTC, at least 14 at 11:20 UTC",),
)
_SHARES = BriefPoint(
    "Shares in Harbourline, which runs the terminal, fell 6.2% by noon.",
    (
        cite(HARBOUR, "Shares in Harbourline, which runs the terminal, fell 6.2% by noon."),
        cite(DESK, "Harbourline slid 6.2% after the accident."),
    ),
    "corroborated",
    2,
)
_UNION = BriefPoint(
    "“We had asked for it to be taken out of service twice this year, and twice we were told that the season "
    "came first,” said Ines Marrow, secretary of the dockers' union.",
    (cite(HARBOUR, "“We had asked for it to be taken out of service twice this year"),),
    "single_source",
    1,
    attribution="Ines Marrow, secretary of the dockers' union",
)
_FREIGHT = BriefPoint(
    "A long closure may push freight rates up by a fifth before summer.",
    (cite(DESK, "a long closure may push freight rates up by a fifth before summer"),),
    "single_source",
    1,
    modality="forecast",
    attribution="internal estimates",
    unnamed=True,
    edits=(Edit("trimmed", Span(0, 0)),),
)
_DEADLIEST = BriefPoint(
    "It was the deadliest accident in the port since 1971.",
    (
        cite(AGENCY, "It was the deadliest accident in the port since 1971."),
        cite(COPY, "It was the deadliest accident in the port since 1971."),
    ),
    "single_source",
    1,
)
_LOSS_A = BriefPoint(
    "The company said the closure would cost it about $40 million a week.",
    (cite(HARBOUR, "the closure would cost it about $40 million a week"),),
    "contested",
    1,
    attribution="the company",
)
_LOSS_B = BriefPoint(
    "Analysts put the weekly loss at more than $60 million.",
    (cite(DESK, "put the weekly loss at more than $60 million"),),
    "contested",
    1,
    attribution="analysts",
    unnamed=True,
)

SOURCES = (
    entry(1, HARBOUR),
    entry(2, AGENCY),
    entry(3, COPY, "copy of [2]: 100 % of sentences shared, byline names TPA"),
    entry(4, DESK),
)
BRIEF = Brief(
    story_id="story-1",
    label="Disaster and business",
    categories=(
        Topic("medtop:03000000", "disaster, accident and emergency incident", 0.81),
        Topic("medtop:04000000", "economy, business and finance", 0.42),
    ),
    tone=Tone("negative", -0.62, 0.8, ("alarm", "criticism")),
    tone_phrase="negative: alarm, criticism",
    headline=BriefPoint(
        "Crane collapse at Port Vell kills 14 dock workers",
        (cite(HARBOUR, "Crane collapse at Port Vell kills 14 dock workers"),),
        "updated",
        2,
    ),
    earliest=AGENCY.published,
    latest=HARBOUR.published,
    origins=3,
    key_points=(_TOLL, _SHARES, _UNION, _FREIGHT),
    summary=(_TOLL, _DEADLIEST, _UNION, _SHARES),
    agreed=(_SHARES,),
    differences=(
        Difference(
            "people killed",
            "updates",
            "at least 11 at 08:05 UTC, at least 14 at 11:20 UTC",
            (
                BriefPoint("At least 14 dock workers died.", _TOLL.evidence[:1], "updated", 1),
                BriefPoint("At least 11 people were killed.", _TOLL.evidence[1:], "updated", 1),
            ),
        ),
        Difference(
            "cost of the closure",
            "conflicts",
            "about $40 million against more than $60 million a week",
            (_LOSS_A, _LOSS_B),
        ),
    ),
    single=(_UNION, _FREIGHT, _DEADLIEST),
    implications=(_FREIGHT,),
    market=(
        MarketAngle(
            "Harbourline",
            "company",
            "shares",
            "down",
            "6.2%",
            "by noon",
            moved=True,
            account="The Vell Courier, in its own words",
            point=_SHARES,
            identifiers=(Identifier("ticker", "VSE:HBL", "text"),),
            why=("the sentence says “fell”", "listed: VSE:HBL"),
        ),
    ),
    findings=(
        Finding(
            "consistent", "9 nationals of Ostrava Minor are among the 14 dead", (ClaimRef(HARBOUR.id, 1),)
        ),
        Finding("cannot_tell", "31% of an unstated total", (ClaimRef(DESK.id, 2),)),
    ),
    people=(
        NamedEntity(
            "Ines Marrow", ("Marrow",), "secretary of the dockers' union", 1, cite(HARBOUR, "Ines Marrow")
        ),
    ),
    organisations=(NamedEntity("Harbourline", (), None, 2, cite(HARBOUR, "Harbourline")),),
    places=(NamedEntity("Port Vell", (), None, 3, cite(AGENCY, "Port Vell")),),
    sources=SOURCES,
    figures=(
        FigureRow(
            "people killed",
            (
                FigureValue("at least 11", AGENCY.published, (cite(AGENCY, "At least 11"),), 1),
                FigureValue("at least 14", HARBOUR.published, (cite(HARBOUR, "At least 14"),), 1),
            ),
            ("market-notes",),
        ),
    ),
)
SKIPPED = (
    Skipped("coverage/notes.bin", "reading", "binary", "not text"),
    Skipped("coverage/hafen.txt", "analysis", "other_language", "language de"),
)

_FAMINE = article(
    "Grain Observer",
    "Council lifts the ban on barley exports",
    "The council lifted the ban on barley exports on Friday.",
    datetime(2026, 3, 6, 16, 0, tzinfo=UTC),
)
SMALL_BRIEF = Brief(
    story_id="story-2",
    label="Agriculture",
    categories=(Topic("medtop:04000000", "economy, business and finance", 0.6),),
    tone=None,
    tone_phrase="not judged",
    headline=BriefPoint(
        "Council lifts the ban on barley exports",
        (cite(_FAMINE, "Council lifts the ban on barley exports"),),
        "single_source",
        1,
    ),
    earliest=_FAMINE.published,
    latest=_FAMINE.published,
    origins=1,
    key_points=(
        BriefPoint(
            "The council lifted the ban on barley exports on Friday.",
            (cite(_FAMINE, "The council lifted the ban on barley exports on Friday."),),
            "single_source",
            1,
        ),
    ),
    summary=(),
    agreed=(),
    differences=(),
    single=(),
    implications=(),
    market=(),
    findings=(),
    people=(),
    organisations=(),
    places=(),
    sources=(entry(1, _FAMINE),),
)
BRIEF_REPORT = BriefReport("0.1.0", ("parser 3.8.0", "MiniLM int8 1.0.0"), (BRIEF, SMALL_BRIEF), SKIPPED)

DRAFT = (
    "At least 14 dock workers died at Port Vell on Tuesday. Harbourline fell 7.2%, and it will lose $60 "
    "million a week.\n\nThe port reopened on Wednesday.\n\n“We had asked for it to be repaired,” said Ines "
    "Marrow."
)


def _verdict(
    sentence: str, kind: str, faults: tuple[Fault, ...], *evidence: Evidence, origins: int = 0
) -> Verdict:
    return Verdict(span_of(DRAFT, sentence), sentence, kind, faults, evidence, origins)  # type: ignore[arg-type]


CHECK_REPORT = CheckReport(
    version="0.1.0",
    models=("parser 3.8.0",),
    draft="drafts/crane.md",
    draft_text=DRAFT,
    verdicts=(
        _verdict(
            "At least 14 dock workers died at Port Vell on Tuesday.",
            "supported",
            (),
            cite(
                HARBOUR,
                "At least 14 dock workers died when a container crane collapsed at Port Vell on Tuesday",
            ),
            origins=1,
        ),
        _verdict(
            "Harbourline fell 7.2%, and it will lose $60 million a week.",
            "contradicted",
            (
                Fault("figure", span_of(DRAFT, "7.2%"), "7.2%", "6.2%", "another value for the same fall"),
                Fault(
                    "certainty",
                    span_of(DRAFT, "will"),
                    "will",
                    "put the loss at",
                    "an estimate in the source",
                ),
                Fault(
                    "bound",
                    span_of(DRAFT, "$60 million"),
                    "$60 million",
                    "more than $60 million",
                    "bound lost",
                ),
            ),
            cite(DESK, "Harbourline slid 6.2% after the accident."),
            cite(HARBOUR, "fell 6.2% by noon"),
            cite(DESK, "put the weekly loss at more than $60 million"),
            cite(HARBOUR, "about $40 million a week"),
        ),
        _verdict(
            "The port reopened on Wednesday.",
            "not_found",
            (Fault("statement", span_of(DRAFT, "reopened"), "reopened", None, "in no source"),),
        ),
        _verdict(
            "“We had asked for it to be repaired,” said Ines Marrow.",
            "partly",
            (
                Fault(
                    "quote_words",
                    span_of(DRAFT, "repaired"),
                    "repaired",
                    "taken out of service",
                    "the quoted words were changed",
                ),
            ),
            cite(HARBOUR, "“We had asked for it to be taken out of service twice this year"),
        ),
    ),
    sources=SOURCES,
    skipped=SKIPPED[:1],
)


def _analysed() -> AnalysedArticle:
    text = HARBOUR.text
    lin = Attribution(
        "named_person",
        "Ines Marrow",
        span_of(text, "Ines Marrow"),
        role="secretary of the dockers' union",
        entity=0,
        relays=(Relay("The Vell Courier", span_of(text, "Harbourline")),),
    )
    analysis = Analysis(
        article_id=HARBOUR.id,
        text_digest=HARBOUR.text_digest,
        analyser="1",
        sentences=(
            Sentence(Span(0, len(HARBOUR.title)), 0),
            Sentence(span_of(text, "At least 14 dock workers died"), 1),
        ),
        entities=(Entity("ines marrow", "Ines Marrow", "person", ("Marrow",), "secretary"),),
        mentions=(Mention(span_of(text, "Ines Marrow"), "name", 0),),
        quantities=(
            Quantity(
                span_of(text, "At least 14"),
                Decimal(14),
                None,
                "at_least",
                Unit("count", "person"),
                sentence=1,
            ),
            Quantity(
                span_of(text, "6.2%"),
                Decimal("6.2"),
                Decimal("6.2"),
                "exact",
                Unit("percent"),
                "change",
                "down",
                measure=Measure(span_of(text, "Shares in Harbourline"), "share"),
            ),
            Quantity(
                span_of(text, "about $40 million a week"),
                Decimal(40_000_000),
                Decimal(45_000_000),
                "about",
                Unit("currency", "USD", "week"),
            ),
        ),
        times=(
            TimeExpression(
                span_of(text, "Tuesday morning"),
                "relative",
                "part_of_day",
                Interval(datetime(2026, 3, 10, 6, tzinfo=UTC), datetime(2026, 3, 10, 12, tzinfo=UTC)),
                "TIME",
                "2026-03-10TMO",
                1,
            ),
            TimeExpression(span_of(text, "1987"), "absolute", "year", Interval(), "DATE", "1987"),
        ),
        quotes=(
            Quote(
                (span_of(text, "We had asked for it to be taken out of service"),),
                "direct",
                (span_of(text, "We had asked for it to be taken out of service"),),
                span_of(text, "said Ines"),
                lin,
            ),
        ),
        claims=(
            Claim("figure", span_of(text, "At least 14 dock workers died"), 1, quantity=0, attribution=lin),
            Claim("fact", span_of(text, "had passed an inspection"), 1, modality="alleged", negated=True),
        ),
        tone=Tone("negative", -0.6, 0.9, ("alarm",), (0,)),
        topics=(Topic("medtop:03000000", "disaster, accident and emergency incident", 0.8, (0,)),),
        lemmas=(("crane",), ("dock",)),
    )
    return AnalysedArticle(HARBOUR, analysis)


ANALYSED = _analysed()
