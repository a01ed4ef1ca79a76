"""Who does what to whom: the same words in other roles are another statement."""

from copydesk.briefing.checking.clauses import SUBJECTS, nearest_verb, subtree, words_in
from copydesk.briefing.checking.elements import Judged, Standing
from copydesk.briefing.checking.pairing import DraftClause, Pair
from copydesk.briefing.checking.quotations import name_words
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.briefing.checking.words import BROADER, DERIVED, SAME, SYNONYM, Lexicon, Term
from copydesk.domain.annotation import AnalysedArticle, Quote, Word
from copydesk.domain.text import Span

KIND_OF = "kind of"  # the role of a name before a noun
NAMED = frozenset({"named_person", "named_organisation"})
SHORTEST = 3  # letters of a name that may stand in a longer one ("SuperBowl")
OBJECTS = frozenset({"dobj", "obj", "dative"})


def judge_roles(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> list[Judged | None]:
    """Return every way in which the clause gives a word a role that it has not in one source sentence."""
    return [
        _subject(clause, anchor, pairs, lexicon),
        _swapped(clause, anchor, pairs, lexicon),
        _filler(clause, anchor, pairs, lexicon),
        _speaker(clause, anchor, pairs, lexicon),
        _order(clause, anchor, pairs, lexicon),
    ]


def _subject(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> Judged | None:
    """Compare who does it: the named subject of a draft's verb against that of the source's."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    exact = {pair.source.word for pair in pairs if pair.score >= SAME}
    for pair in pairs:
        if pair.draft.pos != "VERB" or pair.score < (DERIVED if pair.draft.light else SYNONYM):
            continue
        if pair.score < SAME and pair.source.word in exact:
            continue  # the source's verb is another one of the draft's
        for mine, given in _same_part(
            ours, clause.row, pair.draft.word, theirs, anchor.row, pair.source.word
        ):
            fault = _another_name(clause, anchor, mine, given, lexicon)
            if fault is not None:
                return fault
    return None


def _same_part(
    ours: tuple[Word, ...], row: range, verb: int, theirs: tuple[Word, ...], other_row: range, other: int
) -> list[tuple[set[int], set[int]]]:
    """Pair who does it in the draft with who does it in the source, and to whom, whatever the voice."""
    if passive(ours, row, verb) == passive(theirs, other_row, other):
        return [
            (_subjects(ours, row, verb), _subjects(theirs, other_row, other)),
            (_objects(ours, row, verb), _objects(theirs, other_row, other)),
        ]
    return [
        (_doers(ours, row, verb), _doers(theirs, other_row, other)),
        (_done_to(ours, row, verb), _done_to(theirs, other_row, other)),
    ]


def _doers(parse: tuple[Word, ...], row: range, verb: int) -> set[int]:
    """Return the words for who does it: the subject, or "by" whom in the passive."""
    if not passive(parse, row, verb):
        return _subjects(parse, row, verb)
    agents = [index for index in row if parse[index].head == verb and parse[index].dep == "agent"]
    heads = [index for index in row if parse[index].head in agents and parse[index].dep == "pobj"]
    return {
        item for head in heads for item in subtree(parse, row, head) if not in_relative(parse, item, head)
    }


def _done_to(parse: tuple[Word, ...], row: range, verb: int) -> set[int]:
    """Return the words for whom or what it is done to: the object, or the subject of a passive."""
    return _subjects(parse, row, verb) if passive(parse, row, verb) else _objects(parse, row, verb)


def _another_name(
    clause: DraftClause, anchor: SourceSentence, mine: set[int], given: set[int], lexicon: Lexicon
) -> Judged | None:
    """Compare the names in one part of a verb: a name that the source has elsewhere in the sentence may do.

    Not so one that only says whose somebody is ("Acme's rival Basix" is not Acme), nor one that shares a
    family name with another first name.
    """
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    names = [term for term in clause.terms if term.name and term.word in mine]
    others = [term for term in anchor.terms if term.name and term.word in given]
    owners = {term.word for term in others if _owner(theirs, term.word, given)}
    heads = {term.key for term in others if term.word not in owners}
    own = {term.key for term in names if not _owner(ours, term.word, mine)}
    if not names or not others or not own:
        return None
    titles = lexicon.speech.person_nouns
    alone, instead = own - heads - titles, heads - own - titles
    shared = own & heads
    kin = bool(shared and alone and instead) and not any(
        lexicon.closeness(a, b) > 0 for a in alone for b in instead
    )
    possessors = {term.key for term in names} - own
    owned = (
        not shared
        and bool(instead)
        and not possessors & heads
        and own <= {term.key for term in others if term.word in owners}
    )
    if not kin and not owned:
        whole = [term.key for term in anchor.terms if term.name or term.word in given]
        if any(
            lexicon.closeness(name.key, other) > 0 or (name.key in other and len(name.key) > SHORTEST)
            for name in names
            for other in whole
        ):
            return None
    words = clause.article.words(names[-1].span)
    said = anchor.article.words(Span(others[0].span.start, others[-1].span.end))
    return Judged("conflict", "name", names[-1].span, words, said, f"the source says this of {said}")


def _owner(parse: tuple[Word, ...], index: int, within: set[int]) -> bool:
    """Tell whether a word stands in a possessive: "Roe's" of "Roe's nephew Tom Poe"."""
    while parse[index].head != index and index in within:
        if parse[index].dep == "poss":
            return True
        index = parse[index].head
    return False


def _swapped(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> Judged | None:
    """Find a verb whose object is its subject in the source: "shot the clerk", "the clerk shot himself"."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    for pair in pairs:
        if pair.draft.pos != "VERB" or pair.score < (SAME if pair.draft.light else SYNONYM):
            continue
        doing = _terms_in(clause.terms, _doers(ours, clause.row, pair.draft.word))
        done = _terms_in(clause.terms, _done_to(ours, clause.row, pair.draft.word))
        given = _terms_in(anchor.terms, _doers(theirs, anchor.row, pair.source.word))
        if not doing or not given or _alike(doing, given, lexicon):
            continue
        suffers = _terms_in(anchor.terms, _done_to(theirs, anchor.row, pair.source.word))
        turned = _alike(done, given, lexicon) or (pair.score >= SAME and _alike(doing, suffers, lexicon))
        if not turned and pair.score >= SAME:  # "Roe called for Doe's exit", "Doe called for the exit of Roe"
            ours_rest = _terms_in(clause.terms, subtree(ours, clause.row, pair.draft.word))
            their_rest = _terms_in(anchor.terms, subtree(theirs, anchor.row, pair.source.word))
            turned = _alike(given, ours_rest, lexicon) and _alike(doing, their_rest, lexicon)
        if not turned:
            continue
        words, said = clause.article.words(doing[-1].span), anchor.article.words(given[-1].span)
        return Judged("conflict", "statement", doing[-1].span, words, said, f"in the source {said} does it")
    return None


def _terms_in(terms: tuple[Term, ...], words: set[int]) -> list[Term]:
    return [term for term in terms if term.word in words and term.pos in {"NOUN", "PROPN"}]


def _alike(first: list[Term], second: list[Term], lexicon: Lexicon) -> bool:
    return any(lexicon.closeness(a.key, b.key) >= BROADER for a in first for b in second)


def _objects(parse: tuple[Word, ...], row: range, verb: int) -> set[int]:
    heads = [index for index in row if parse[index].head == verb and parse[index].dep in OBJECTS]
    return {
        item for head in heads for item in subtree(parse, row, head) if not in_relative(parse, item, head)
    }


def _filler(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> Judged | None:
    """Compare names in one role of one word: "near Okinawa" against "near Jeju"."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    mine = {term.word: term for term in clause.terms if term.name}
    dates = [item.span for item in anchor.times]
    given = {
        term.word: term
        for term in anchor.terms
        if term.name and not any(span.overlaps(term.span) for span in dates)
    }
    nouns = lexicon.speech.person_nouns
    for pair in pairs:
        roles = _roles(theirs, anchor.row, pair.source.word, given, nouns)
        for role, terms in _roles(ours, clause.row, pair.draft.word, mine, nouns).items():
            others = roles.get(role, [])
            if not others or any(lexicon.closeness(a.key, b.key) > 0 for a in terms for b in others):
                continue
            if any(a.key in b.key or b.key in a.key for a in terms for b in others):
                continue  # "Super Bowl", "SuperBowl"
            words = clause.article.words(terms[-1].span)
            said = anchor.article.words(Span(others[0].span.start, others[-1].span.end))
            # "Acme models" are others than "Basix models", and nothing says that these are meant.
            standing: Standing = "absent" if role == KIND_OF else "conflict"
            return Judged(standing, "name", terms[-1].span, words, said, f"the source has {said} here")
    return None


def _speaker(
    clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon
) -> Judged | None:
    """Compare the persons to whom draft and source give what the clause says, in quotation marks or not."""
    mine = _said_by(clause.article, [pair.draft.span for pair in pairs])
    given = _said_by(anchor.article, [pair.source.span for pair in pairs])
    if mine is None or given is None or mine.source is None or given.source is None:
        return None
    names = name_words(mine.source.name)
    surname = given.source.kind == "unspecified" and _is_name(anchor.article, given)
    if names & name_words(given.source.name) or not (given.source.kind == "named_person" or surname):
        return None
    spoken_for = lexicon.words.kin & name_words(given.source.role or "")
    if (mine.source.kind == "named_organisation" or spoken_for) and names & name_words(anchor.text):
        return None  # a firm says what its own people say, and who has a spokesman what that one says
    words, said = mine.source.name, given.source.name
    span = mine.source.span or mine.content[0]
    return Judged("conflict", "speaker", span, words, said, f"in the source {said} says this")


def _order(clause: DraftClause, anchor: SourceSentence, pairs: list[Pair], lexicon: Lexicon) -> Judged | None:
    """Find two events whose order is turned: "met after it approved", "the approval came after it met"."""
    ours, theirs = clause.article.analysis.parse, anchor.article.analysis.parse
    for word, inside in _later(ours, clause.row, lexicon.words.ordering):
        for other, within in _later(theirs, anchor.row, lexicon.words.ordering):
            sides = [
                (pair.draft.word in inside, pair.source.word in within)
                for pair in pairs
                if not pair.draft.light and not pair.draft.name
            ]
            same = ours[word].lemma == theirs[other].lemma
            turned = [mine for mine, given in sides if (mine != given) == same]
            if True in turned and False in turned and 2 * len(turned) > len(sides):
                span = Span(ours[word].start, ours[word].end)
                said = anchor.article.words(Span(theirs[other].start, theirs[other].end))
                reason = "the source has the two the other way round"
                return Judged("conflict", "date", span, clause.article.words(span), said, reason)
    return None


def _later(parse: tuple[Word, ...], row: range, ordering: frozenset[str]) -> list[tuple[int, set[int]]]:
    """Return each "after" or "before" of a sentence, with the words of what it puts first or last."""
    found = []
    for index in row:
        if parse[index].lemma in ordering:
            top = parse[index].head if parse[index].dep == "mark" else index
            if top != index or parse[index].dep == "prep":
                found.append((index, subtree(parse, row, top)))
    return found


def _said_by(article: AnalysedArticle, spans: list[Span]) -> Quote | None:
    """Return the quote of a named source that holds most of some words, where there is one."""
    for quote in article.analysis.quotes:
        if quote.source is None:
            continue
        if quote.source.kind not in NAMED and not _is_name(article, quote):
            continue  # "the company", "officials": nobody whom another could be told from
        held = sum(any(part.holds(span) for part in quote.content) for span in spans)
        if held > len(spans) / 2:
            return quote
    return None


def _is_name(article: AnalysedArticle, quote: Quote) -> bool:
    """Tell whether whoever a quote is given to is named ("Ferrant"), whatever is known of the name."""
    if quote.source is None or quote.source.span is None:
        return False
    words = words_in(article.analysis.parse, quote.source.span)
    return bool(words) and all(article.analysis.parse[index].pos == "PROPN" for index in words)


def _roles(
    parse: tuple[Word, ...], row: range, head: int, names: dict[int, Term], roles: frozenset[str]
) -> dict[str, list[Term]]:
    """Return the names in each role of a word: after each preposition, and as its possessor."""
    found: dict[str, list[Term]] = {}
    for index in row:
        word = parse[index]
        if word.head != head or index == head:
            continue
        role = word.lemma if word.dep in {"prep", "agent"} else "of" if word.dep == "poss" else ""
        if word.dep in {"compound", "nmod"}:
            role = "of" if parse[head].lemma in roles else KIND_OF  # "a former Acme executive" is Acme's
        held = [names[item] for item in sorted(subtree(parse, row, index)) if item in names] if role else []
        if held:
            found.setdefault(role, []).extend(held)
    return found


def _subjects(parse: tuple[Word, ...], row: range, verb: int) -> set[int]:
    """Return the words of a verb's subject; without one, or for a pronoun, that of its governing verb."""
    for _ in range(len(row)):
        own = [index for index in row if parse[index].head == verb and parse[index].dep in SUBJECTS]
        if own and parse[own[0]].pos != "PRON":
            found = subtree(parse, row, own[0])
            return {index for index in found if not in_relative(parse, index, own[0])}
        if own and parse[verb].dep == "relcl":  # "Quiroga, who took 29 percent"
            noun = parse[verb].head
            return {noun} | {
                item for item in row if parse[item].head == noun and parse[item].dep == "compound"
            }
        shared = {"ccomp", "advcl"} if own else {"conj", "xcomp", "advcl", "pcomp"}
        if parse[verb].dep not in shared or parse[verb].head == verb:
            return set()
        verb = nearest_verb(parse, parse[verb].head)
    return set()


def in_relative(parse: tuple[Word, ...], index: int, top: int) -> bool:
    """Tell whether a word stands in a clause or phrase that describes another word."""
    while index != top and parse[index].head != index:
        if parse[index].dep in {"relcl", "acl", "prep"}:
            return True
        index = parse[index].head
    return False


def passive(parse: tuple[Word, ...], row: range, verb: int) -> bool:
    """Tell whether a verb stands in the passive."""
    return any(parse[index].head == verb and parse[index].dep in {"auxpass", "nsubjpass"} for index in row)
