"""Whether a rewording keeps a sentence's own words, or others that mean the same.

The check reads a sentence beside all of an article, where another word may stand: "old" for "young", "before"
for "after", "reopened" for "burned down". A rewording has one sentence to go by, so each of its words is held
to that sentence.
"""

from collections import Counter
from collections.abc import Set as AbstractSet

from copydesk.briefing.checking.words import SYNONYM, Lexicon
from copydesk.domain.annotation import AnalysedArticle, Word

CONTENT = frozenset({"VERB", "NOUN", "ADJ", "ADV"})
LIMITING = frozenset({"ADJ", "ADV"})  # what these say of a thing is lost with them: "former", "partly"
CLOSED = frozenset({"ADP", "SCONJ", "CCONJ", "DET", "PRON"})


def same_words(
    before: AnalysedArticle, after: AnalysedArticle, lexicon: Lexicon, linking: frozenset[str]
) -> bool:
    """Tell whether a rewording brings no word of its own, and drops none that limits what is said.

    Every verb, noun, adjective and adverb that only `after` has is a synonym, and not the opposite, of one
    that only `before` has; every adjective and adverb that only `before` has, of one that only `after` has.
    Prepositions, conjunctions, pronouns and determiners stand equally often in both, but for `linking` ones,
    which any other construction may need.
    """
    own, new = _content(before, lexicon), _content(after, lexicon)
    left, brought = own.keys() - new.keys(), new.keys() - own.keys()
    kept = all(_has(left, key, lexicon) for key in brought)
    limited = all(_has(brought, key, lexicon) for key in left if own[key] in LIMITING)
    return kept and limited and _closed(before, linking) == _closed(after, linking)


def _content(item: AnalysedArticle, lexicon: Lexicon) -> dict[str, str]:
    """Return the words that carry content, as they are compared, with their parts of speech."""
    text = item.article.text
    return {
        lexicon.key(word, text).casefold(): word.pos for word in item.analysis.parse if word.pos in CONTENT
    }


def _has(words: AbstractSet[str], key: str, lexicon: Lexicon) -> bool:
    return any(lexicon.closeness(key, word) >= SYNONYM and not lexicon.opposed(key, word) for word in words)


def _closed(item: AnalysedArticle, linking: frozenset[str]) -> Counter[str]:
    forms = (_form(word, item) for word in item.analysis.parse if word.pos in CLOSED)
    return Counter(form for form in forms if form not in linking)


def _form(word: Word, item: AnalysedArticle) -> str:
    return item.article.text[word.start : word.end].casefold()
