"""Market implications: only what sources say, marked as whose inference it is."""

from collections.abc import Sequence

import msgspec

from copydesk.briefing.selection import Choice, repeats
from copydesk.briefing.statements import Statement
from copydesk.domain.brief import BriefPoint, Edit
from copydesk.domain.text import Span
from copydesk.language.briefs import BriefWords

MOST = 4


def pick_implications(choices: Sequence[Choice], words: BriefWords) -> list[Choice]:
    """Return the sentences in which somebody says what the event means for markets, the worthiest first."""
    picked: list[Choice] = []
    for choice in sorted(choices, key=Choice.order):
        said = any(repeats(other, choice) for other in picked)
        if not said and speaks_of_markets(choice.statement, words):
            picked.append(choice)
    return picked[:MOST]


def speaks_of_markets(statement: Statement, words: BriefWords) -> bool:
    """Tell whether a sentence says what markets do, or what somebody expects of them.

    A noun that only markets have with a move or an inference, or one of the economy that moves.
    """
    analysis = statement.item.analysis
    own = [word for word in analysis.parse if word.sentence == statement.sentence]
    nouns = {word.lemma for word in own if word.pos in {"NOUN", "PROPN"}}
    lemmas = {word.lemma for word in own}
    moves = {word.lemma for word in own if analysis.parse[word.head].lemma in words.market_moves}
    if nouns & words.market_nouns:
        return bool(lemmas & words.inference) or bool(nouns & words.market_nouns & moves)
    return bool(nouns & words.economic_nouns & moves)


def mark_inference(point: BriefPoint, outlet: str, words: BriefWords) -> BriefPoint:
    """Name whose inference it is: the speaker, or the outlet in its own words."""
    if point.attribution is not None:
        return point
    whose = f"{outlet}, {words.own_words}"
    added = f" — {whose}"
    edit = Edit("attribution_added", Span(len(point.text), len(point.text) + len(added)))
    return msgspec.structs.replace(
        point, text=point.text + added, attribution=whose, edits=(*point.edits, edit)
    )
