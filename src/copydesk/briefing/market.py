"""The market angle: what happened to a listed company or a sector, by whose account, as the sources have it.

Nothing is inferred here: direction, size and horizon are words of one sentence, and an expectation is named
as somebody's. Each angle carries the point that it is read from.
"""

from collections.abc import Mapping, Sequence

import msgspec

from copydesk.briefing.implications import mark_inference
from copydesk.briefing.selection import Choice
from copydesk.briefing.statements import Statement
from copydesk.domain.annotation import AnalysedArticle, Word
from copydesk.domain.brief import BriefPoint, MarketAngle, MarketDirection, MarketSubject
from copydesk.domain.entity import ResolvedEntity
from copydesk.domain.text import Span
from copydesk.language.briefs import BriefWords
from copydesk.language.markets import MarketWords

MOST = 8
DEEPEST = 12  # heads to climb from a word to its clause
SUBJECTS = frozenset({"nsubj", "nsubjpass"})
CLAUSES = frozenset({"ROOT", "ccomp", "advcl", "relcl", "conj", "acl", "pcomp", "xcomp"})
PARTS = frozenset({"compound", "amod", "poss", "nmod", "nummod"})
PRESENT = "PRESENT_REF"  # "now" is no horizon
LONGEST_DEAL = 9  # words from "debut" back to whose it is
NOUNS = frozenset({"NOUN", "PROPN"})
CASES = frozenset({"case"})
POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
MEASURED = frozenset({"percent", "percentage_point", "basis_point", "currency", "times"})

Named = Mapping[tuple[str, int], ResolvedEntity]
"""Article and index of its entity to the real thing."""


class Moved(msgspec.Struct, frozen=True):
    """A move or a deal in one sentence: the word that tells it, and whom it happens to."""

    event: Word
    at: int  # index of the event in the sentence's words
    holder: int  # index of the word that stands for whom it happens to
    what: str  # "shares", "profit", "debut"; empty where it is the thing itself
    direction: MarketDirection | None


def market_angles(
    choices: Sequence[Choice],
    points: Mapping[tuple[str, int], BriefPoint],
    entities: Sequence[ResolvedEntity],
    words: MarketWords,
    briefs: BriefWords,
) -> tuple[MarketAngle, ...]:
    """Return what sentences say of listed companies, sectors and markets, the worthiest first, each once."""
    named: Named = {
        (place.article_id, place.entity): entity for entity in entities for place in entity.places
    }
    found: dict[tuple[str, str, str], MarketAngle] = {}
    for choice in sorted(choices, key=Choice.order):
        statement = choice.statement
        point = mark_inference(points[statement.key], statement.item.article.outlet.name, briefs)
        for angle in _angles(statement, point, named, words, briefs):
            found.setdefault((angle.subject.lower(), angle.what, angle.direction or ""), angle)
    return tuple(found.values())[:MOST]


def _angles(
    statement: Statement, point: BriefPoint, named: Named, words: MarketWords, briefs: BriefWords
) -> list[MarketAngle]:
    analysis = statement.item.analysis
    own = [word for word in analysis.parse if word.sentence == statement.sentence]
    first = next(
        (index for index, word in enumerate(analysis.parse) if word.sentence == statement.sentence), 0
    )
    clause = Clause(statement.item, own, first, words)
    angles = []
    for moved in clause.moves():
        subject = _subject(clause, moved, named)
        if subject is None:
            continue
        name, kind, entity, reason = subject
        angles.append(
            MarketAngle(
                subject=name,
                kind=kind,
                what=moved.what,
                direction=moved.direction,
                size=clause.size(moved),
                horizon=clause.horizon(moved),
                moved=not clause.expected(moved) and point.modality in {"stated", "alleged", "estimated"},
                account=_account(point, name, statement, briefs),
                point=point,
                identifiers=entity.identifiers if entity is not None else (),
                why=(f"the sentence says “{statement.item.words(clause.span(moved.at))}”", reason),
            )
        )
    return angles


def _account(point: BriefPoint, subject: str, statement: Statement, briefs: BriefWords) -> str:
    """Return whose account it is; a subject whose shares "show" something gives none of it."""
    if point.attribution is not None and subject.lower() not in point.attribution.lower():
        return point.attribution
    return f"{statement.item.article.outlet.name}, {briefs.own_words}"


class Clause:
    """One sentence's words with what a market angle asks of them. Indexes count from its first word."""

    def __init__(self, item: AnalysedArticle, words: list[Word], first: int, market: MarketWords) -> None:
        """Take the words of a sentence; `first` is the index of the first in the article's parse."""
        self.item = item
        self.words = words
        self.market = market
        self._first = first

    def head(self, at: int) -> int:
        """Return the index of a word's head; its own for the root, or where the head is no word."""
        head = self.words[at].head - self._first
        return head if 0 <= head < len(self.words) else at

    def span(self, at: int) -> Span:
        """Return a word's place in the article's text."""
        return Span(self.words[at].start, self.words[at].end)

    def text(self, at: int) -> str:
        """Return a word as the article has it."""
        return self.item.words(self.span(at))

    def children(self, at: int, deps: frozenset[str] | None = None) -> list[int]:
        """Return the words that hang on a word, of some relations or of all."""
        return [
            index
            for index, word in enumerate(self.words)
            if index != at and self.head(index) == at and (deps is None or word.dep in deps)
        ]

    def moves(self) -> list[Moved]:
        """Return the moves and deals of the sentence, in order."""
        found = []
        for at, word in enumerate(self.words):
            moved = (
                self._verb(at)
                if word.pos == "VERB"
                else self._noun(at)
                if word.pos in NOUNS
                else self._level(at)
            )
            if moved is not None:
                found.append(moved)
        return found

    def _verb(self, at: int) -> Moved | None:
        """Read "shares fell", "the sector is set to gain", "shares showed volatility"."""
        word, market = self.words[at], self.market
        subjects = self.children(at, SUBJECTS) or self._shared_subject(at)
        if not subjects:
            return None
        direction = self._direction(word.lemma)
        if direction is None and word.lemma in market.showing:
            shown = [self._direction(self.words[child].lemma) for child in self.children(at, OBJECTS)]
            direction = next((one for one in shown if one is not None), None)
        if direction is None:
            return None
        subject = subjects[0]
        objects = [
            child for child in self.children(at, OBJECTS) if self.words[child].lemma not in market.measures
        ]
        if objects and word.lemma not in market.showing and not self._is_amount(objects[0]):
            return None  # "the bank increased its staff": a thing done, no move
        return self._of(subject, at, direction)

    def _of(self, subject: int, at: int, direction: MarketDirection) -> Moved:
        """Return the move of a subject: its own, or that of the firm whose shares or profit it is."""
        if not self._is_had(subject):
            return Moved(self.words[at], at, subject, "", direction)
        holder = self._owner(subject)
        if self._is_had(holder):  # "shares of the company's stock"
            holder = self._owner(holder)
        return Moved(self.words[at], at, holder, self.text(subject).lower(), direction)

    def _is_had(self, at: int) -> bool:
        return self.words[at].lemma in self.market.shares | self.market.measures

    def _shared_subject(self, at: int) -> list[int]:
        """Return the subject of the clause that a verb without one hangs on, or the noun that it describes.

        "opened higher and fell", "swung wildly, falling 14%", "shares in chip firms showing volatility".
        """
        word, head = self.words[at], self.head(at)
        if word.dep in {"conj", "xcomp", "advcl"}:
            return self.children(head, SUBJECTS)
        if word.dep != "acl" or self.words[head].pos not in NOUNS:
            return []
        above = self.head(self.head(head))  # "shares", over "in" and "firms"
        return [above] if self.words[head].dep == "pobj" and self._is_had(above) else [head]

    def _noun(self, at: int) -> Moved | None:
        """Read a deal with its owner before it: "Zhipu's $500 million debut"."""
        if self.words[at].lemma not in self.market.deals:
            return None
        for owner in range(at - 1, max(-1, at - LONGEST_DEAL), -1):
            if any(self.text(child) in POSSESSIVES for child in self.children(owner, CASES)):
                return Moved(self.words[at], at, owner, self.text(at).lower(), None)
            if self.words[owner].pos == "VERB" and self.words[owner].dep != "amod":
                break
        return None

    def _level(self, at: int) -> Moved | None:
        """Read "is down 29 percent": a direction with a figure behind it."""
        direction: MarketDirection | None = {"up": "up", "down": "down"}.get(self.words[at].lemma)  # type: ignore[assignment]
        head = self.head(at)
        figure = at + 1 < len(self.words) and any(
            quantity.span.overlaps(Span(self.words[at].end, self.words[at + 1].end))
            for quantity in self.item.analysis.quantities
            if quantity.unit.kind in MEASURED
        )
        if direction is None or not figure or self.words[head].lemma != "be":
            return None
        subjects = self.children(head, SUBJECTS)
        return self._of(subjects[0], at, direction) if subjects else None

    def _direction(self, lemma: str) -> MarketDirection | None:
        if lemma in self.market.unsteady:
            return "unsteady"
        return "up" if lemma in self.market.up else "down" if lemma in self.market.down else None

    def _is_amount(self, at: int) -> bool:
        return any(quantity.span.overlaps(self.span(at)) for quantity in self.item.analysis.quantities)

    def _owner(self, at: int) -> int:
        """Return whose shares or profits they are: "Acme's shares", "shares in Acme", "Acme shares"."""
        for child in self.children(at):
            if self.words[child].dep == "prep" and self.words[child].lemma in self.market.owning:
                inside = self.children(child, frozenset({"pobj"}))
                if inside:
                    return inside[0]
        owners = self.children(at, frozenset({"poss", "compound", "nmod", "amod"}))
        return owners[-1] if owners else at

    def size(self, moved: Moved) -> str | None:
        """Return the words of the figure that belongs to the move: "6.2%", "$500 million"."""
        for quantity in self.item.analysis.quantities:
            if quantity.unit.kind not in MEASURED:
                continue
            inside = [at for at in range(len(self.words)) if quantity.span.overlaps(self.span(at))]
            between = bool(inside) and moved.holder < inside[0] < moved.at and not moved.direction
            if inside and (between or any(self._belongs(at, moved.at) for at in inside)):
                return " ".join(self.item.words(quantity.span).split())
        return None

    def _belongs(self, at: int, event: int) -> bool:
        """Tell whether a word hangs on the event with no other clause between.

        A figure whose head is a sign ("%") hangs on the verb before it.
        """
        if self.head(at) == at and self.words[at].dep != "ROOT":
            before = [index for index in range(at) if self.words[index].pos == "VERB"]
            return bool(before) and before[-1] == event
        for _ in range(DEEPEST):
            if at == event:
                return True
            if self.words[at].dep in CLAUSES or self.head(at) == at:
                return False
            at = self.head(at)
        return False

    def horizon(self, moved: Moved) -> str | None:
        """Return the words that say when: a time of the same clause, or "long-term"."""
        for time in self.item.analysis.times:
            if time.timex_value == PRESENT:
                continue
            inside = [at for at in range(len(self.words)) if time.span.overlaps(self.span(at))]
            if inside and any(self._belongs(at, moved.at) for at in inside):
                return " ".join(self.item.words(time.span).split())
        for at, word in enumerate(self.words):
            if word.lemma in self.market.horizons and self._belongs(at, moved.at):
                return self.text(at)
        return None

    def expected(self, moved: Moved) -> bool:
        """Tell whether the event stands under a word by which it has not happened yet."""
        at = moved.at
        for _ in range(DEEPEST):
            if any(self.words[child].lemma in self.market.modals for child in self.children(at, AUXILIARIES)):
                return True
            head = self.head(at)
            if head == at or self.words[at].dep not in CLAUSES | OBJECTS | {"attr", "prep", "pobj", "nsubj"}:
                return False
            if self.words[head].lemma in self.market.expecting and self.words[at].dep != "nsubj":
                return True
            at = head
        return False


OBJECTS = frozenset({"dobj", "obj", "attr"})
AUXILIARIES = frozenset({"aux", "auxpass"})


def _subject(
    clause: Clause, moved: Moved, named: Named
) -> tuple[str, MarketSubject, ResolvedEntity | None, str] | None:
    """Return whom it happens to: name, kind, entity, and why it is listed, a sector or a market."""
    words, market = clause.words, clause.market
    entity = _entity_at(clause, moved.holder, named)
    phrase = _phrase(clause, moved.holder)
    lower = phrase.lower()
    if lower in market.indexes or words[moved.holder].lemma in market.markets:
        return phrase, "market", None, f"“{phrase}” is a market or an index"
    if words[moved.holder].lemma in market.goods:
        return phrase, "commodity", None, f"“{phrase}” is traded"
    if entity is not None and entity.type in {"organisation", "product"}:
        tickers = [one.value for one in entity.identifiers if one.scheme == "ticker"]
        if tickers:
            return entity.name, "company", entity, f"listed: {', '.join(tickers)}"
        if moved.what and (moved.what.rstrip("s") in market.shares or moved.what in market.deals):
            return entity.name, "company", entity, f"the text speaks of its {moved.what}"
        return None
    if entity is not None:
        return None
    sector = _sector(clause, moved.holder)
    if sector is not None:
        return phrase, "sector", None, f"“{phrase}”: {sector}"
    return None


def _entity_at(clause: Clause, at: int, named: Named) -> ResolvedEntity | None:
    place = clause.span(at)
    for mention in clause.item.analysis.mentions:
        if mention.span.overlaps(place) and mention.span.end == place.end:
            return named.get((clause.item.article.id, mention.entity))
    return None


def _phrase(clause: Clause, at: int) -> str:
    """Return a noun with the words right before it that belong to it: "Chinese AI firms"."""
    start = at
    while start and clause.words[start - 1].dep in PARTS and clause.head(start - 1) in range(start, at + 1):
        start -= 1
    span = Span(clause.words[start].start, clause.words[at].end)
    return " ".join(clause.item.words(span).split())


def _sector(clause: Clause, at: int) -> str | None:
    """Return the sector that a noun names: "insurers", "chip stocks", "the airline industry"."""
    word, market = clause.words[at], clause.market
    if word.lemma in market.sectors and clause.text(at).lower() != word.lemma:
        return market.sectors[word.lemma]
    if word.lemma in market.firms:
        for child in clause.children(at, PARTS):
            if clause.words[child].lemma in market.kinds:
                return market.kinds[clause.words[child].lemma]
    return None
