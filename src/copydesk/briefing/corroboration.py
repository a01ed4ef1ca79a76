"""Which other sources bear out the whole of a statement: the same check that a draft must pass."""

from collections.abc import Mapping, Sequence

from copydesk.analysis.entailment import EntailmentModel
from copydesk.briefing.checking.alone import Alone
from copydesk.briefing.checking.drafting import read_draft
from copydesk.briefing.checking.words import Lexicon
from copydesk.briefing.standing import StoryView
from copydesk.briefing.statements import Statement
from copydesk.domain.claim import Evidence
from copydesk.language.profile import Language

TELLING = 6  # lemmas: a shorter sentence without a figure ("it is a very big deal") fits too many others


def corroborate(
    statements: Sequence[Statement], view: StoryView, language: Language, entailment: EntailmentModel | None
) -> Mapping[tuple[str, int], tuple[Evidence, ...]]:
    """Return for each statement the evidence from other articles that bears out all of it.

    Each statement is checked, as if it stood in a draft, against every other article by itself: only an
    article that supports every element of it counts. What is only partly borne out does not.
    """
    sources = {item.article.id: item for item in view.items}
    alone, lexicon = Alone(sources, view.origins, language, entailment), Lexicon(language)
    items = {statement.item.article.id: statement.item for statement in statements}
    drafts = {name: read_draft(item, lexicon) for name, item in items.items()}
    found: dict[tuple[str, int], tuple[Evidence, ...]] = {}
    for statement in statements:
        name, telling = statement.item.article.id, len(statement.lemmas) >= TELLING or statement.values
        sentence, voice = drafts[name][statement.sentence], view.origins.voice_of(name)
        found[statement.key] = tuple(alone.bearers(sentence, but=voice)) if telling else ()
    return found
