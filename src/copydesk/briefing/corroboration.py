"""Which other sources bear out the whole of a statement: the same check that a draft must pass."""

from collections.abc import Mapping, Sequence

from copydesk.briefing.checking.deciding import Checker, read_draft
from copydesk.briefing.standing import StoryView
from copydesk.briefing.statements import Statement
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.claim import Evidence
from copydesk.language.profile import Language

WORTH_CHECKING = (
    0.4  # share of a sentence's lemmas that a text must hold at all: with less it was never supported
)


def corroborate(
    statements: Sequence[Statement], view: StoryView, language: Language
) -> Mapping[tuple[str, int], tuple[Evidence, ...]]:
    """Return for each statement the evidence from other articles that bears out all of it.

    Each statement is checked, as if it stood in a draft, against every other article by itself: only an
    article that supports every element of it counts. What is only partly borne out does not.
    """
    found: dict[tuple[str, int], list[Evidence]] = {statement.key: [] for statement in statements}
    for source in view.items:
        held = {lemma for lemmas in source.analysis.lemmas for lemma in lemmas}
        others = [
            item
            for item in statements
            if item.item.article.id != source.article.id
            and len(item.lemmas & held) >= WORTH_CHECKING * len(item.lemmas)
        ]
        for statement, evidence in _borne_out(others, source, view, language):
            found[statement.key].extend(evidence)
    return {key: tuple(evidence) for key, evidence in found.items()}


def _borne_out(
    statements: Sequence[Statement], source: AnalysedArticle, view: StoryView, language: Language
) -> list[tuple[Statement, tuple[Evidence, ...]]]:
    checker = Checker({source.article.id: source}, view.origins, language)
    drafts = {
        item.article.id: read_draft(item, checker.lexicon)
        for item in {statement.item.article.id: statement.item for statement in statements}.values()
    }
    result = []
    for statement in statements:
        verdict = checker.verdict(drafts[statement.item.article.id][statement.sentence])
        if verdict.kind == "supported":
            result.append((statement, verdict.evidence))
    return result
