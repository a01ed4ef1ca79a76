"""Words in quotation marks, and who said them: verbatim in a source, and by the same speaker."""

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

from copydesk.briefing.checking.clauses import words_in
from copydesk.briefing.checking.elements import Judged
from copydesk.briefing.checking.library import Library
from copydesk.briefing.checking.tokens import Words, tokens_of
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.text import Span

# A closing mark must stand within a sentence of quoted words: the bound keeps the search linear.
QUOTED = re.compile(
    r"“([^“”\"]{1,2000})[”\"]|\"([^\"“”]{1,2000})\"|«([^«»]{1,2000})»|‘([^‘’]{3,2000})’(?!\w)"
)
FEW = 3  # fewer words than this are found anywhere by chance: they must stand in a window with the rest
POSSESSIVE = re.compile(r"['’]s\s+")
SPEAKER_NEAR = 200  # characters before and after a quotation in which its speaker is looked for
WHOLLY = 1.5  # attributed words up to this many times a quotation's length are that quotation
RUNS = 12  # runs of a text that are compared word by word
ALIKE = 0.6  # share of words in common from which two quotations are one with altered words


def quoted_spans(draft: AnalysedArticle, within: Span) -> list[Span]:
    """Return the places of the words between quotation marks in one sentence of the draft."""
    found = []
    for match in QUOTED.finditer(draft.article.text, within.start, within.end):
        group = next(number for number in range(1, 5) if match.group(number) is not None)
        found.append(Span(match.start(group), match.end(group)))
    return found


def nearest(tokens: list[str], text: str, span: Span) -> tuple[float, str]:
    """Return how alike a quotation is to the likest run of words in a passage, and that run."""
    words = Words.of(span.of(text))
    size, best = len(tokens), (0.0, "")
    for start in _likely(tokens, words):
        part = words.tokens[start : start + size]
        ratio = SequenceMatcher(None, tokens, part, autojunk=False).ratio()
        if ratio > best[0]:
            run = Span(words.spans[start].start, words.spans[start + len(part) - 1].end)
            best = (ratio, run.of(span.of(text)))
    return best


def _likely(tokens: list[str], words: Words) -> list[int]:
    """Return where runs start that share most words with a quotation: counted in one pass."""
    size, wanted = len(tokens), set(tokens)
    held = [token in wanted for token in words.tokens]
    count = sum(held[:size])
    counts = [(count, 0)]
    for start in range(1, len(held) - size + 1):
        count += held[start + size - 1] - held[start - 1]
        counts.append((count, start))
    least = size * ALIKE
    return [
        start
        for count, start in sorted(counts, key=lambda item: (-item[0], item[1]))[:RUNS]
        if count >= least
    ]


class Quotations:
    """The sources' words for matching quotations, cut when the first one is looked for."""

    def __init__(
        self, articles: Mapping[str, AnalysedArticle], library: Library, kin: frozenset[str]
    ) -> None:
        """Keep the articles in the order of their ids."""
        self._articles = [articles[key] for key in sorted(articles)]
        self._words_of = library.words_of
        self._quoted: dict[str, list[Span]] = {}
        self._kin = kin  # "son", "lawyer": another person than the name beside it

    def judge(self, draft: AnalysedArticle, within: Span, sentence: int) -> list[Judged]:
        """Judge every quotation that a draft's sentence takes part in: its words, then its speaker."""
        key = draft.article.id
        if key not in self._quoted:
            self._quoted[key] = quoted_spans(draft, Span(0, len(draft.article.text)))
        found = []
        for span in self._quoted[key]:
            tokens = tokens_of(span.of(draft.article.text))
            if tokens and span.overlaps(within):
                found.append(self._one(draft, sentence, span, tokens))
        return found

    def _one(self, draft: AnalysedArticle, sentence: int, span: Span, tokens: list[str]) -> Judged:
        words = span.of(draft.article.text)
        places = [
            (article, place) for article in self._articles for place in self._words_of(article).find(tokens)
        ]
        if not places:
            return self._altered(span, words, tokens)
        speaker = speaker_of(draft, sentence, span)
        if not speaker or _is_title(draft, span):
            return Judged("borne", "quote_words", span, words, proof=_proof(places))
        near = [(article, place) for article, place in places if speaker & self._around(article, place)]
        given = [
            (rank, name, (article, place))
            for article, place in places
            for rank, name in speakers_at(article, place)
        ]
        surest = min((rank for rank, _, _ in given), default=0)
        others = [(name, where) for rank, name, where in given if rank == surest]
        for name, where in others:
            known = name_words(name)
            if speaker <= known or (speaker & known and not speaker & self._kin):
                return Judged("borne", "speaker", span, words, proof=_proof([where]))
        if others:
            name = others[0][0]
            if not any(word[:1].isupper() for word in name.split()[1:]) and not name.istitle():
                # "the aide", "several executives": may be whom the draft names
                reason = f"in the source these are the words of “{name}”"
                return Judged("absent", "speaker", span, words, name, reason, _proof(places))
            reason = f"in the source these are the words of {name}"
            return Judged("conflict", "speaker", span, words, name, reason, _proof(places))
        if near:
            return Judged("borne", "speaker", span, words, proof=_proof(near))
        return Judged("absent", "speaker", span, words, None, "no source gives these words to this speaker")

    def _around(self, article: AnalysedArticle, place: Span) -> set[str]:
        """Return the words that stand a little before and after a quotation, where its speaker is named."""
        text = article.article.text
        before = text[max(0, place.start - SPEAKER_NEAR) : place.start]
        return set(tokens_of(before)) | set(tokens_of(text[place.end : place.end + SPEAKER_NEAR]))

    def _altered(self, span: Span, words: str, tokens: list[str]) -> Judged:
        ratio, run = max(
            (nearest(tokens, item.article.text, Span(0, len(item.article.text))) for item in self._articles),
            default=(0.0, ""),
        )
        if ratio >= ALIKE and len(tokens) > 1:
            return Judged("conflict", "quote_words", span, words, run, f"the source has “{run}”")
        return Judged("absent", "quote_words", span, words, None, "these words are in no source")


def _is_title(draft: AnalysedArticle, span: Span) -> bool:
    """Tell whether words in quotation marks are a title ("The Long Tide"): capitals all through."""
    parse = draft.analysis.parse
    words = [
        parse[index] for index in words_in(parse, span) if parse[index].pos not in {"PUNCT", "ADP", "DET"}
    ]
    return bool(words) and all(draft.article.text[word.start].isupper() for word in words)


def _proof(places: list[tuple[AnalysedArticle, Span]]) -> tuple[str, Span]:
    article, place = places[0]
    return article.article.id, place


def name_words(name: str) -> set[str]:
    """Return the words of a name, as they are compared."""
    return {word.removesuffix("'s") for word in tokens_of(name)}


def speaker_of(draft: AnalysedArticle, sentence: int, span: Span) -> set[str]:
    """Return the words of the name to whom the draft gives a quotation; empty where it names nobody.

    Of "Acme's Jane Roe" and "Roe's son" only what follows the possessive speaks.
    """
    for quote in draft.analysis.quotes:
        if quote.source is not None and any(part.overlaps(span) for part in quote.content):
            return name_words(POSSESSIVE.split(quote.source.name)[-1].split(",")[0])
    return {
        word.lemma.removesuffix("'s").removesuffix("’s")
        for word in draft.analysis.parse
        if word.sentence == sentence
        and word.pos == "PROPN"
        and word.dep in {"nsubj", "compound", "pobj"}
        and not span.start <= word.start < span.end
    }


def speakers_at(article: AnalysedArticle, place: Span) -> list[tuple[int, str]]:
    """Return who says the words at a place of a source, with role and organisation; empty where unknown.

    Where one attribution stands inside another ("Roe said that Doe said"), the inner one speaks. The number
    before the name is 0 where the quotation is the whole of what is attributed, else 1: less sure.
    """
    found = []
    for quote in article.analysis.quotes:
        if quote.source is None or not any(part.overlaps(place) for part in quote.content):
            continue
        role, firm = quote.source.role or "", quote.source.organisation or ""
        parts = (quote.source.name, role, "" if firm in role else firm)
        name = " ".join(filter(None, parts))
        size = sum(len(part) for part in quote.content)
        found.append((size, int(size > WHOLLY * len(place) and quote.kind != "direct"), name))
    return [(rank, name) for _, rank, name in sorted(found)[:1]]
