"""Which way a clause looks: to the past or to the future."""

from spacy.tokens import Doc, Token

from copydesk.language.times import TimeWords

_STEPS = 12  # a clause's verb is nearer than this in the parse; bounds the walk on broken parses


def lean_at(doc: Doc, token: Token | None, words: TimeWords) -> int:
    """Return -1 where the clause of `token` is in the past, 1 where in the future, 0 where it does not say.

    An infinitive looks ahead only where the verb over it is not in the past: "plans to meet on Friday", but
    "moved to buy it on Friday". What was planned or is set to be lies ahead whatever its verb's tense.
    """
    infinitive = False
    for _ in range(_STEPS):
        if token is None:
            break
        if token.pos_ in {"VERB", "AUX"}:
            lemma = token.lemma_.lower()
            if lemma in words.planning or (infinitive and lemma in words.promising):
                return 1
            lean = _lean_of(token, words.future_verbs)
            if lean:
                return lean
            infinitive = infinitive or any(child.lower_ in words.infinitive for child in token.children)
        if token.head.i == token.i:
            break
        token = doc[token.head.i]
    return int(infinitive)


def _lean_of(verb: Token, future_verbs: frozenset[str]) -> int:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ in future_verbs for child in helpers):
        have = any(child.lemma_ == "have" for child in helpers)
        return -1 if have else 1
    return -1 if any("Past" in token.morph.get("Tense") for token in (verb, *helpers)) else 0
