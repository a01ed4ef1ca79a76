"""Exchanges of words: what is denied, of how many, how surely, the opposite, another act, quoted words.

Each rule goes only the way that changes what is said: "some" becomes "all" and not the reverse, "may" becomes
"will", and what stands under "if" or "whether" is not negated.
"""

import re
from collections.abc import Iterator

from bench.metamorphic.naming import SAYING
from bench.metamorphic.swap import Change
from bench.metamorphic.texts import Sentence, Text, Token

FINITE = {"VBD", "VBZ", "VBP", "VHD", "VHZ", "VHP", "MD"}
SIMPLE = {"VVD": "did not", "VVZ": "does not", "VVP": "do not"}
OPEN = re.compile(r"\b(if|whether|unless|nor|neither|not only|not just|or not|until)\b", re.IGNORECASE)
SCOPES = {
    "some": "all", "many": "all", "most": "all", "several": "all", "few": "most", "various": "all",
    "numerous": "all", "all": "none of", "every": "no", "each": "only one", "both": "neither", "also": "only",
    "mostly": "entirely", "partly": "entirely", "partially": "entirely", "often": "always",
    "sometimes": "always", "usually": "always", "mainly": "only", "largely": "entirely", "part of": "all of",
    "almost all": "all", "some of": "all of", "most of": "all of", "many of": "all of", "one of": "all of",
    "including": "namely only", "everyone": "no one", "always": "never", "rarely": "always",
    "at times": "always",
}  # fmt: skip
CERTAINTIES = {
    "may": "will", "might": "will", "could": "will", "should": "will", "allegedly": "",
    "reportedly": "", "apparently": "", "probably": "", "possibly": "", "perhaps": "",
    "likely to": "certain to",
    "suspected": "proven", "alleged": "proven", "believed to": "known to", "thought to": "known to",
    "claimed": "proved", "claims": "proves", "suggested": "proved", "suggests": "proves", "alleges": "proves",
    "believes": "knows", "believe": "know", "expected to": "certain to", "hopes to": "is certain to",
    "hope to": "are certain to", "planned to": "was certain to", "appears to": "is known to",
    "seems to": "is known to", "potential": "certain", "potentially": "certainly", "possible": "certain",
    "proposed": "adopted", "planned": "completed", "considering": "carrying out", "tried to": "managed to",
    "attempted to": "managed to", "wants to": "is about to", "want to": "are about to",
}  # fmt: skip
OPPOSITES = (
    ("rose", "fell"), ("increased", "decreased"), ("increase", "decrease"), ("increasing", "decreasing"),
    ("won", "lost"), ("win", "lose"), ("before", "after"), ("higher", "lower"), ("high", "low"),
    ("largest", "smallest"), ("larger", "smaller"), ("large", "small"), ("oldest", "youngest"),
    ("older", "younger"), ("best", "worst"), ("better", "worse"), ("opened", "closed"), ("open", "closed"),
    ("supported", "opposed"), ("support", "oppose"), ("supporters", "opponents"), ("accepted", "rejected"),
    ("allowed", "forbidden"), ("allow", "forbid"), ("success", "failure"), ("successful", "failed"),
    ("north", "south"), ("northern", "southern"), ("west", "east"), ("western", "eastern"),
    ("inside", "outside"), ("above", "below"), ("male", "female"), ("men", "women"), ("man", "woman"),
    ("boy", "girl"), ("boys", "girls"), ("son", "daughter"), ("mother", "father"), ("husband", "wife"),
    ("brother", "sister"), ("new", "old"), ("major", "minor"), ("public", "private"), ("legal", "illegal"),
    ("arrived", "left"), ("began", "ended"), ("begin", "end"), ("with", "without"), ("agreed", "refused"),
    ("guilty", "innocent"), ("alive", "dead"), ("positive", "negative"), ("strong", "weak"),
    ("morning", "evening"), ("early", "late"), ("earlier", "later"), ("same", "opposite"),
    ("true", "false"), ("possible", "impossible"), ("able", "unable"), ("likely", "unlikely"),
    ("more", "less"), ("most", "least"), ("local", "foreign"), ("domestic", "foreign"), ("former", "current"),
    ("longest", "shortest"), ("longer", "shorter"), ("long", "short"), ("safe", "dangerous"),
    ("import", "export"), ("gained", "lost"), ("approved", "rejected"), ("included", "excluded"),
    ("remain", "cease"), ("continued", "stopped"), ("praised", "criticised"), ("good", "bad"),
    ("young", "old"), ("senior", "junior"), ("national", "international"), ("increases", "reduces"),
)  # fmt: skip
OPPOSITE = {word: other for pair in OPPOSITES for word, other in (pair, pair[::-1])}
LIGHT = frozenset(
    ["be", "have", "do", "get", "go", "make", "take", "come", "give", "become", "include", "involve", "seem"]
)
LONG = 4  # letters of a word that is exchanged in a quotation


def wording(text: Text, sentence: Sentence) -> Iterator[Change]:
    """Yield every exchange of a word in a sentence."""
    yield from _negations(sentence)
    yield from _from_table(
        "scope", SCOPES, sentence, {"DT", "RB", "JJ", "PDT", "IN", "VVG", "NN", "CD", "PP"}
    )
    yield from _from_table(
        "certainty", CERTAINTIES, sentence, {"MD", "RB", "JJ", "VVN", "VVD", "VVZ", "VVP", "VVG"}
    )
    yield from _from_table("opposite", OPPOSITE, sentence, None)
    yield from _verbs(text, sentence)
    yield from _quoted(text, sentence)


def _named(sentence: Sentence, at: int) -> bool:
    return any(one.named and one.start <= at < one.end for one in sentence.mentions)


def _negations(sentence: Sentence) -> Iterator[Change]:
    text, tokens = sentence.text, sentence.tokens
    for at, token in enumerate(tokens):
        if sentence.in_quotes(token.start) or _named(sentence, token.start):
            continue
        clause = text[: token.start]
        if token.form in {"not", "n't", "n’t"}:
            if not OPEN.search(text[: token.end + 8]) and text[token.end : token.end + 4] != " yet":
                yield Change("negation", token.start - (token.form == "not"), token.end, "")
        elif token.form.casefold() == "never" and at:
            yield Change("negation", token.start, token.end, "often")
        elif token.form == "no" and token.tag == "DT" and at + 1 < len(tokens):
            yield Change("negation", token.start, token.end, "some")
        elif OPEN.search(clause):
            continue
        elif token.tag in FINITE and token.relation in {"aux", "aux:pass", "cop"}:
            following = tokens[at + 1].form if at + 1 < len(tokens) else ""
            if following not in {"not", "n't", "n’t"} and text[token.end : token.end + 1] == " ":
                yield Change("negation", token.end, token.end, " not")
        elif token.tag in SIMPLE and token.relation == "root" and at:
            yield Change("negation", token.start, token.end, f"{SIMPLE[token.tag]} {token.lemma}")


def _from_table(
    kind: str, table: dict[str, str], sentence: Sentence, tags: set[str] | None
) -> Iterator[Change]:
    for token in sentence.tokens:
        if _named(sentence, token.start) or token.tag in {"NP", "NPS"}:
            continue
        longest = max(
            (word for word in table if _stands(word, sentence.text, token.start)), key=len, default=None
        )
        if longest is None or (tags is not None and token.tag not in tags):
            continue
        end = token.start + len(longest)
        if kind == "certainty" and re.match(r" ?(not|n't)\b", sentence.text[end:]):
            continue
        if longest == "every" and sentence.text[end:].startswith(" day"):
            continue
        if kind == "scope" and re.search(r"(?:\bat|not|[Ii]n|above|after)\s$", sentence.text[: token.start]):
            continue  # "at all", "not only", "in all"
        new = table[longest]
        start = token.start - (not new and token.start > 0)
        if new == "none of" and not re.match(
            r" (the|of|its|their|those|these|his|her)\b", sentence.text[end:]
        ):
            new = "no"
        elif new == "none of" and re.match(r" of\b", sentence.text[end:]):
            new = "none"
        yield Change(kind, start, end, new)


def _stands(word: str, text: str, at: int) -> bool:
    end = at + len(word)
    return text[at:end].casefold() == word and not re.match(r"[\w'’-]", text[end : end + 1])


def _verbs(text: Text, sentence: Sentence) -> Iterator[Change]:
    """Yield the sentence with the article's other acts for its own."""
    for token in sentence.tokens:
        if token.relation != "root" or not _act(token) or sentence.in_quotes(token.start):
            continue
        others = [
            other.form
            for row in text.sentences
            for other in row.tokens
            if other.tag == token.tag and _act(other) and other.relation == "root"
            and other.lemma not in {one.lemma for one in sentence.tokens}
        ]  # fmt: skip
        if others:
            form = others[token.start % len(others)]
            yield Change("verb", token.start, token.end, form.casefold())


def _act(token: Token) -> bool:
    return token.tag in {"VVD", "VVN"} and token.lemma not in LIGHT | SAYING


def _quoted(text: Text, sentence: Sentence) -> Iterator[Change]:
    """Yield the sentence with one word of a quotation exchanged for another of the article."""
    tags = {"NN", "NNS", "JJ", "VV", "VVD", "VVN"}
    inside = [
        token
        for token in sentence.tokens
        if sentence.in_quotes(token.start) and token.tag in tags and len(token.form) >= LONG
    ]
    own = {token.lemma for token in sentence.tokens}
    for token in (inside[0], inside[-1]) if len(inside) > 1 else inside:
        others = [
            other.form
            for row in text.sentences
            for other in row.tokens
            if other.tag == token.tag and other.lemma not in own and len(other.form) >= LONG
            and other.form.islower()
        ]  # fmt: skip
        if others:
            yield Change("quote_words", token.start, token.end, others[token.start % len(others)])
