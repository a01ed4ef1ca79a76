"""Near copies: where a draft takes a source's sentence over word for word, a word of its own is a change.

In a sentence told in other words an unmatched word is mostly the other word for something. In one that is
copied but for a word or two, just these were put there: "in thick fog" after "The barge struck the pier".
"""

from difflib import SequenceMatcher

from copydesk.briefing.checking.clauses import Clause
from copydesk.briefing.checking.readings import SourceSentence
from copydesk.domain.annotation import AnalysedArticle

RUN = 3  # words in a row from which they count as copied: two meet by chance ("of the")


def copied_share(draft: AnalysedArticle, clause: Clause, source: SourceSentence) -> float:
    """Return the share of a clause's words that stand in the source's sentence in runs of three or more."""
    mine = [_word(draft, index) for index in sorted(clause.words)]
    theirs = [_word(source.article, index) for index in source.row]
    mine = [word for word in mine if word]
    matcher = SequenceMatcher(None, mine, [word for word in theirs if word], autojunk=False)
    copied = sum(block.size for block in matcher.get_matching_blocks() if block.size >= RUN)
    return copied / len(mine) if mine else 0.0


def _word(article: AnalysedArticle, index: int) -> str:
    word = article.analysis.parse[index]
    written = article.article.text[word.start : word.end].lower().replace("’", "'")
    return written if any(letter.isalnum() for letter in written) else ""
