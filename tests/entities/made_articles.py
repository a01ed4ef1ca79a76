"""Analysed articles written by hand."""

from itertools import count

from copydesk.analysis.mentions import key_of
from copydesk.domain.annotation import AnalysedArticle, Analysis, Entity, Mention
from copydesk.domain.article import Outlet
from copydesk.domain.text import Span
from copydesk.language.english import ENGLISH
from copydesk.reading.compose import compose

NUMBERS = count()


def article(text, *entities):
    """Make an analysed article whose entities are (type, name, alias, …), found where the text has them."""
    made = compose(
        f"text-{next(NUMBERS)}", title="", body=text, outlet=Outlet("The Vell Courier"), published=None
    )
    found, mentions = [], []
    for index, (kind, *names) in enumerate(entities):
        role = None
        if names[-1].startswith("role:"):
            role = names.pop().removeprefix("role:")
        key = key_of(names[0], kind, ENGLISH.speech)
        found.append(Entity(key, names[0], kind, tuple(names[1:]), role))
        for name in names:
            at = made.text.index(name)
            mentions.append(Mention(Span(at, at + len(name)), "name", index))
    mentions.sort(key=lambda mention: mention.span)
    analysis = Analysis(made.id, made.text_digest, "test", entities=tuple(found), mentions=tuple(mentions))
    return AnalysedArticle(made, analysis)
