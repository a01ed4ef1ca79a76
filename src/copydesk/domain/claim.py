"""Evidence, and what comparison says about claims."""

from typing import Literal

import msgspec

from copydesk.domain.annotation import ClaimKind
from copydesk.domain.article import Article
from copydesk.domain.text import Span


class Evidence(msgspec.Struct, frozen=True):
    """The exact words that bear something out. `article.text[span] == excerpt`, always."""

    article_id: str
    outlet: str
    span: Span
    excerpt: str

    @classmethod
    def of(cls, article: Article, span: Span) -> "Evidence":
        """Cite `span` of `article`; ValueError where it is empty or outside the text."""
        if not len(span) or span.end > len(article.text):
            message = f"no evidence: [{span.start}, {span.end}) in article {article.id}"
            raise ValueError(message)
        return cls(article.id, article.outlet.name, span, span.of(article.text))


class ClaimRef(msgspec.Struct, frozen=True, order=True, gc=False):
    """One claim of one article: an index into that article's `Analysis.claims`."""

    article_id: str
    claim: int


RelationKind = Literal["agrees", "compatible", "updates", "conflicts", "different_scope"]
Standing = Literal["corroborated", "single_source", "contested", "updated"]


class Relation(msgspec.Struct, frozen=True, gc=False):
    """How two claims on one question stand to each other; of `updates`, `b` supersedes `a`."""

    kind: RelationKind
    a: ClaimRef
    b: ClaimRef
    reason: str  # one line in words: "84 at 02:00 UTC, 85 the next day"


class Question(msgspec.Struct, frozen=True):
    """What a set of claims answers. Claims are compared only inside one question."""

    id: str
    kind: ClaimKind
    label: str  # in words taken from the claims: "people killed"
    claims: tuple[ClaimRef, ...]
    relations: tuple[Relation, ...]
    standing: Standing
    origins: int  # independent origins that report it; an upper bound where families are unknown


class Finding(msgspec.Struct, frozen=True):
    """What arithmetic over claims shows: parts against a total, before against after."""

    verdict: Literal["consistent", "inconsistent", "cannot_tell"]
    reason: str
    claims: tuple[ClaimRef, ...]


class Comparison(msgspec.Struct, frozen=True):
    """All questions of one story. Every claim of the story is in exactly one question."""

    story_id: str
    questions: tuple[Question, ...]
    findings: tuple[Finding, ...] = ()
