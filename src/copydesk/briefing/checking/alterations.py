"""What a draft puts in or exchanges: names, numerals, members of a list, words in a sentence else copied."""

import re

from copydesk.briefing.checking.clauses import Clause
from copydesk.briefing.checking.copying import copied_share
from copydesk.briefing.checking.drafting import DraftSentence
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.shares import Shares
from copydesk.briefing.checking.sources import Sources
from copydesk.briefing.checking.trials import SPEAKS, Beside
from copydesk.briefing.checking.words import BROADER, Term
from copydesk.domain.brief import Element
from copydesk.domain.text import Span

COPIED = 0.6  # share of a clause in runs of words from which it is a copy with changes
TELLING = 0.7  # share of a clause without its names from which a sentence tells the same thing
LOOSE = 0.35  # a name whose best bond counts less stands in the sources for something else
SCORE = re.compile(r"(?<![\w-])\d{1,3}[-–]\d{1,3}(?![\w-])")  # "4-2": a result, or a range
LISTED = frozenset({"NOUN", "PROPN", "ADJ"})


def added(beside: Beside, places: tuple[int, ...]) -> list[Judged]:
    """Return the members of a list that no place has while it has another member of that list."""
    parse, terms = beside.sentence.article.analysis.parse, beside.clause.terms
    at = {term.word: index for index, term in enumerate(terms)}
    found = []
    for index, term in enumerate(terms):
        sibling = at.get(parse[term.word].head)
        if parse[term.word].dep != "conj" or sibling is None or term.light or term.pos not in LISTED:
            continue
        here, there = (
            any(beside.own[member].get(place, 0.0) for place in places) for member in (index, sibling)
        )
        if here == there or (here and not terms[sibling].name):
            continue  # a common noun may stand in the source by another word
        odd, kept = (terms[sibling], term) if here else (term, terms[sibling])
        words, beside_it = (beside.sentence.article.words(one.span) for one in (odd, kept))
        reason = f"“{words}”: no source has it beside “{beside_it}”"
        found.append(Judged("absent", "statement", odd.span, words, None, reason))
    return found


def numbered(beside: Beside, sources: Sources, places: tuple[int, ...]) -> list[Judged]:
    """Return the ordinals before a noun that the first place has with another: "12th" for "83rd minute"."""
    parse, terms = beside.sentence.article.analysis.parse, beside.clause.terms
    first = sources.sentences[places[0]]
    theirs = first.article.analysis.parse
    found = []
    for index, term in enumerate(terms):
        if not term.numbered or term.name or beside.own[index].get(places[0], 0.0):
            continue
        noun = parse[parse[term.word].head].lemma
        given = next(
            (one for one in first.terms if one.numbered and theirs[theirs[one.word].head].lemma == noun),
            None,
        )
        if given is not None:
            words, said = beside.sentence.article.words(term.span), first.article.words(given.span)
            reason = f"the source has {said} here"
            found.append(Judged("conflict", "figure", term.span, words, said, reason))
    return found


def uncovered(beside: Beside, window: list[SourceSentence], units: frozenset[str]) -> list[Judged]:
    """Return the numerals that analysis made no figure or time of and that no sentence near has."""
    article, row = beside.sentence.article, beside.sentence.row
    first, last = min(beside.clause.words, default=0), max(beside.clause.words, default=-1)
    parse = article.analysis.parse
    whole = Span(parse[first].start, parse[last].end) if first <= last else Span(0, 0)
    scores = list(SCORE.finditer(whole.of(article.article.text)))
    if not scores and not any(parse[index].pos == "NUM" for index in beside.clause.words):
        return []
    quantities = [item.span for item in article.analysis.quantities]
    spans = [*quantities, *(item.span for item in beside.sentence.times)]
    held = {
        word
        for item in window
        for word in re.findall(r"\w+", item.text.lower().replace(",", "").replace(":", ""))
    }
    texts = " ".join(item.text for item in window).replace("–", "-")
    running = " ".join(
        word.lemma for item in window for word in item.article.analysis.parse[item.row.start : item.row.stop]
    )
    found = []
    for index in sorted(beside.clause.words):
        word = article.analysis.parse[index]
        written = Span(word.start, word.end).of(article.article.text)
        covered = any(span.start <= word.start < span.end for span in spans)
        plain = written.lower().replace(",", "").replace(":", "")
        if word.pos != "NUM" or covered or index not in row or plain == "one":
            continue
        unit = article.analysis.parse[index + 1].lemma if index + 1 in row else ""
        if plain in held and (unit not in units or f"{plain} {unit}" in running):
            continue
        span = Span(word.start, word.end)
        found.append(Judged("absent", "figure", span, written, None, f"{written}: no source has it here"))
    for match in scores:
        at = Span(whole.start + match.start(), whole.start + match.end())
        if match.group().replace("–", "-") not in texts and not any(span.overlaps(at) for span in spans):
            reason = f"{match.group()}: no source has it here"
            found.append(Judged("absent", "figure", at, match.group(), None, reason))
    return found


def exchanged(
    beside: Beside, shares: Shares, places: tuple[int, ...], titles: frozenset[str]
) -> list[Judged]:
    """Return the names that a draft puts into a sentence which it else copies, and which that has not."""
    if not beside.copied:
        return []
    names = frozenset(index for index, term in enumerate(beside.clause.terms) if term.name)
    telling = {place for place in places if shares.own_but(beside, place, names) >= TELLING}
    held = {*beside.copied, *telling}
    return [
        name_fault(beside.sentence, term)
        for index, term in enumerate(beside.clause.terms)
        if term.name
        and term.key not in titles
        and term.word not in beside.clause.inherited
        and not any(
            beside.own[index].get(place, 0.0) or shares.sources.outlet_bears(term.key, place)
            for place in held
        )
    ]


def changed(beside: Beside, bonds: list[float]) -> list[Judged]:
    """Return the words that a draft puts into a sentence which it else copies."""
    clause, article = beside.clause, beside.sentence.article
    if not beside.copied:
        return []
    held = {
        index
        for bond, score in zip(beside.bonds, bonds, strict=True)
        for index in (bond.head, bond.dependent)
        if score >= BROADER
    }
    found = []
    for index, term in enumerate(clause.terms):
        if term.light or term.name or index in held:
            continue
        if any(beside.own[index].get(copy, 0.0) for copy in beside.copied):
            continue
        words = article.words(term.span)
        reason = f"“{words}” is not in the sentence that this is else taken from"
        found.append(Judged("absent", "statement", term.span, words, None, reason))
    return found


def loose_names(beside: Beside, shares: Shares, scores: list[float], places: tuple[int, ...]) -> list[Judged]:
    """Return the names that no source sentence holds together with anything the draft says of them."""
    terms = beside.clause.terms
    chunks = name_chunks(terms)
    best: dict[int, float] = {}
    for bond, score in zip(beside.bonds, scores, strict=True):
        first, second = chunks.get(bond.head), chunks.get(bond.dependent)
        if first == second:
            continue
        for chunk, own, partner in (
            (first, bond.head, bond.dependent),
            (second, bond.dependent, bond.head),
        ):
            if chunk is None or not any(beside.reaches[partner][1].get(place, 0.0) for place in places):
                continue
            names = frozenset(index for index, of in chunks.items() if of == chunk)
            held = any(
                beside.own[own].get(at, 0.0) > 0 and shares.own_but(beside, at, names) >= SPEAKS
                for at in places
            )
            best[chunk] = max(best.get(chunk, 0.0), score, LOOSE * held)
    return [name_fault(beside.sentence, terms[index]) for index, score in best.items() if score < LOOSE]


def name_fault(sentence: DraftSentence, term: Term) -> Judged:
    """Return the fault of a name that is not in what the sources say of this."""
    words = sentence.article.words(term.span)
    element: Element = "name"
    for mention in sentence.article.analysis.mentions:
        if mention.span.overlaps(term.span):
            kind = sentence.article.analysis.entities[mention.entity].type
            element = "place" if kind == "place" else "name"
    return Judged(
        "absent", element, term.span, words, None, f"“{words}”: not in what the sources say of this"
    )


def copied(sentence: DraftSentence, clause: Clause, sources: Sources, places: list[int]) -> tuple[int, ...]:
    """Return the places that a clause takes most of its words from in runs: those it is else a copy of."""
    return tuple(
        place
        for place in places
        if copied_share(sentence.article, clause, sources.sentences[place]) >= COPIED
    )


def name_chunks(terms: tuple[Term, ...]) -> dict[int, int]:
    """Map each term of a name to the first term of that name: "Red" and "Cross" are one."""
    chunks: dict[int, int] = {}
    for index, term in enumerate(terms):
        if term.name:
            joined = index - 1 in chunks and terms[index - 1].word == term.word - 1
            chunks[index] = chunks[index - 1] if joined else index
    return chunks
