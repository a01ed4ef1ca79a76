"""Market implications: only what sources say, marked as whose inference it is."""

from collections.abc import Sequence

import msgspec

from copydesk.briefing.selection import Choice, repeats
from copydesk.briefing.statements import Statement
from copydesk.domain.annotation import Word
from copydesk.domain.brief import BriefPoint, Edit
from copydesk.domain.text import Span
from copydesk.language.briefs import BriefWords

MOST = 4
TOLD = frozenset({"nsubj", "nsubjpass", "dobj"})
ECONOMY = "medtop:04000000"


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

    A noun that only markets have with a move or an inference, or one of the economy that moves. In an article
    that is not about the economy one such noun is often another's word ("gravitational bonds", "cuts costs"):
    there it takes two, or shares that move.
    """
    analysis = statement.item.analysis
    own = [word for word in analysis.parse if word.sentence == statement.sentence]
    nouns = {word.lemma for word in own if word.pos in {"NOUN", "PROPN"}}
    lemmas = {word.lemma for word in own}
    moves = {word.lemma for word in own if analysis.parse[word.head].lemma in words.market_moves}
    told = {word.lemma for word in own if _is_told(word, own, analysis.parse, words)}
    if told & words.share_nouns:
        return True
    economy = any(topic.code == ECONOMY for topic in analysis.topics)
    marked = nouns & words.market_nouns
    if len(marked) > (0 if economy else 1):
        return bool(lemmas & words.inference) or bool(marked & moves)
    return economy and bool(nouns & words.economic_nouns & told)


def _is_told(word: Word, own: Sequence[Word], parse: Sequence[Word], words: BriefWords) -> bool:
    """Tell whether a verb's move is said of a word: it is done to it, or it does it and to nothing else."""
    head = parse[word.head]
    if head.lemma not in words.market_moves or head.pos != "VERB" or word.dep not in TOLD:
        return False
    objects = [other for other in own if other.dep == "dobj" and parse[other.head] == head]
    return word.dep != "nsubj" or all(other.pos in {"NUM", "SYM"} for other in objects)


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
