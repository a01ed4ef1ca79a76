"""Which way a clause looks: to the past or to the future."""

from spacy.tokens import Doc, Token

_STEPS = 12  # a clause's verb is nearer than this in the parse; bounds the walk on broken parses


def lean_at(doc: Doc, token: Token | None, future_verbs: frozenset[str]) -> int:
    """Return -1 where the clause of `token` is in the past, 1 where in the future, 0 where it does not say."""
    for _ in range(_STEPS):
        if token is None:
            return 0
        if token.pos_ in {"VERB", "AUX"}:
            lean = _lean_of(token, future_verbs)
            if lean:
                return lean
        if token.head.i == token.i:
            return 0
        token = doc[token.head.i]
    return 0


def _lean_of(verb: Token, future_verbs: frozenset[str]) -> int:
    helpers = [child for child in verb.children if child.dep_ in {"aux", "auxpass"}]
    if any(child.lower_ in future_verbs for child in helpers):
        have = any(child.lemma_ == "have" for child in helpers)
        return -1 if have else 1
    tenses = {value for token in (verb, *helpers) for value in token.morph.get("Tense")}
    forms = verb.morph.get("VerbForm")
    if "Past" in tenses and ("Fin" in forms or helpers or verb.dep_ in {"acl", "amod", "relcl"}):
        return -1
    return 0
