"""What a text does with a name, and what that says of the thing named: votes beside the recogniser's."""

from collections import Counter

from spacy.tokens import Doc, Token

from copydesk.analysis.mentions.candidates import Name
from copydesk.domain.annotation import EntityType
from copydesk.language.speech import SpeechWords

# Weights, in votes of the recogniser: a title, "who", or "the village of" says more than one of its labels.
TITLE_VOTES = 4
RELATIVE_VOTES = 3
ROLE_VOTES = 3
WORD_VOTES = 2
WEAK_VOTES = 1

Votes = Counter[EntityType]


def title_before(doc: Doc, name: Name, words: SpeechWords) -> str | None:
    """Return the title right before a name ("Mr.", "President"), lower case, or None."""
    if name.start == 0:
        return None
    token = doc[name.start - 1]
    return token.lower_ if token.lower_ in words.titles and token.text[:1].isupper() else None


def weigh(doc: Doc, name: Name, words: SpeechWords) -> Votes:
    """Return the votes for what kind of thing a name names at this place."""
    found: Votes = Counter()
    last = doc[name.end - 1]
    if title_before(doc, name, words) is not None and last.lower_ not in words.organisation_words:
        found["person"] += TITLE_VOTES
    found.update(_behind(doc, name, words))
    found.update(_before(doc, name, words))
    found.update(_described(name, last, words))
    found.update(_doing(name, last, words))
    return found


def _behind(doc: Doc, name: Name, words: SpeechWords) -> Votes:
    """Count what follows: "who", an age, "'s wife", "(born", a comma and the place that it lies in."""
    found: Votes = Counter()
    following = [token.lower_ for token in doc[name.end : name.end + 3]]
    if any(word in words.personal_relatives for word in following[:2]):
        found["person"] += RELATIVE_VOTES
    if len(following) < 2:
        return found
    if following[0] == "," and following[1].isdigit() and len(following[1]) == 2:
        found["person"] += RELATIVE_VOTES  # an age
    if following[0] in {"'s", "’s"} and following[1] in words.kin_nouns:
        found["person"] += WORD_VOTES
    if following[0] in {"'s", "’s"} and following[1] in words.member_nouns:
        found["organisation"] += WORD_VOTES
    if following[0] == "(" and following[1] == "born":
        found["person"] += RELATIVE_VOTES
    inside = following[1] in words.countries or following[1] in words.places
    before = doc[name.start - 1].lower_ if name.start else ""
    if following[0] == "," and inside and before not in {",", "and"}:
        found["place"] += WORD_VOTES
    return found


def _before(doc: Doc, name: Name, words: SpeechWords) -> Votes:
    """Count what leads up to it: "in", "north of", "the village of", "the band", "travelled to"."""
    found: Votes = Counter()
    if not name.start:
        return found
    token = doc[name.start - 1]
    lower, single = token.lower_, name.end - name.start == 1
    had = name.start > 1 and doc[name.start - 2].lower_ in words.member_nouns
    if lower in words.placing and had:
        found["organisation"] += WORD_VOTES  # "shares in Acme"
    elif lower in words.placing and single:
        found["place"] += WEAK_VOTES
    if lower == "of" and name.start > 1:
        noun = doc[name.start - 2].lower_
        if noun in words.headings or words.kind_nouns.get(noun) == "place":
            found["place"] += RELATIVE_VOTES
        elif noun in words.member_nouns:
            found["organisation"] += WORD_VOTES
    if lower in words.motion_prepositions and token.head.lemma_.lower() in words.motion_verbs:
        found["place"] += WEAK_VOTES
    if token.pos_ == "NOUN" and lower in words.person_nouns:
        found["person"] += ROLE_VOTES
    elif token.pos_ == "NOUN" and lower in words.kind_nouns:
        found[words.kind_nouns[lower]] += ROLE_VOTES
    if lower in words.articles and doc[name.end - 1].dep_ != "compound" and not _possesses(doc, name):
        found["person"] -= RELATIVE_VOTES  # "the Bruins": people are called so without an article
    return found


def _possesses(doc: Doc, name: Name) -> bool:
    """Tell whether a possessive follows: in "the Doe's" the article may be the thing's that is had."""
    return name.end < len(doc) and doc[name.end].tag_ == "POS"


def _described(name: Name, last: Token, words: SpeechWords) -> Votes:
    """Count what an apposition or a copula says it is: "Acme, a retailer,", "Aisby is a village"."""
    found: Votes = Counter()
    nouns = [child for child in last.children if child.dep_ == "appos" and child.i >= name.end]
    if last.dep_ == "nsubj" and last.head.lemma_ in {"be", "become", "remain"}:
        nouns += [child for child in last.head.children if child.dep_ == "attr" and child.i > last.i]
    for noun in nouns:
        kind = kind_of(noun, words)
        if kind is not None:
            found[kind] += ROLE_VOTES
    return found


def kind_of(noun: Token, words: SpeechWords) -> EntityType | None:
    """Return the kind of thing that a noun says something is, or None: "village" a place."""
    lower = noun.lemma_.lower()
    if lower in words.person_nouns:
        return "person"
    if lower in words.organisation_nouns:
        return "organisation"
    return words.kind_nouns.get(lower)


def _doing(name: Name, last: Token, words: SpeechWords) -> Votes:
    """Count what it does, or what is done with it: it says, is born, is joined, releases something."""
    found: Votes = Counter()
    verb = last.head.lemma_.lower()
    if last.dep_ == "nsubj" and verb in words.verbs and words.verbs[verb].act == "says":
        found["person" if name.type == "person" else "organisation"] += WEAK_VOTES
    if last.dep_ in {"nsubj", "nsubjpass"} and verb in words.personal_verbs:
        found["person"] += WORD_VOTES
    if last.dep_ == "nsubj" and verb in words.firm_verbs and name.type != "person":
        found["organisation"] += WEAK_VOTES
    if last.dep_ == "dobj" and verb in words.member_verbs:
        found["organisation"] += WEAK_VOTES
    return found
