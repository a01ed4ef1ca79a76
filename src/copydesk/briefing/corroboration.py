"""Which other sources bear out the whole of a statement: the same check that a draft must pass."""

from collections.abc import Mapping, Sequence

from copydesk.analysis.entailment import EntailmentModel
from copydesk.briefing.checking.alone import Alone
from copydesk.briefing.checking.drafting import read_draft
from copydesk.briefing.checking.library import Library
from copydesk.briefing.relaying import credited
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
    article that supports every element of it counts. What is only partly borne out does not. Neither does an
    article that names another of the story's outlets beside the words that would bear the statement out, or
    whose outlet is so named by the statement's own article.
    """
    sources = {item.article.id: item for item in view.items}
    library = Library(language)
    alone = Alone(sources, view.origins, library, entailment)
    items = {statement.item.article.id: statement.item for statement in statements}
    drafts = {name: read_draft(item, library.lexicon) for name, item in items.items()}
    outlets = view.outlets()
    found: dict[tuple[str, int], tuple[Evidence, ...]] = {}
    for statement in statements:
        name, telling = statement.item.article.id, len(statement.lemmas) >= TELLING or statement.values
        sentence, voice = drafts[name][statement.sentence], view.origins.voice_of(name)
        bearers = alone.bearers(sentence, but=voice) if telling else []
        own = Evidence.of(statement.item.article, statement.span)
        origin = credited(statement.item, own, outlets) if bearers else frozenset()
        relays = {one.article_id for one in bearers if credited(sources[one.article_id], one, outlets)}
        found[statement.key] = tuple(
            one for one in bearers if one.article_id not in relays and one.outlet not in origin
        )
    return found
