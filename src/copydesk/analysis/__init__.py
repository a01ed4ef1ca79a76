"""Analysis of one article: the order of the stages, written out."""

from bisect import bisect_right

from spacy.tokens import Doc, Token

from copydesk.analysis.claims import find_claims
from copydesk.analysis.mentions import find_mentions
from copydesk.analysis.mentions.speakers import add_speakers
from copydesk.analysis.models import Encoder
from copydesk.analysis.own_topics import OwnTopics, find_own_topics
from copydesk.analysis.quantities import find_quantities
from copydesk.analysis.quotes import find_quotes
from copydesk.analysis.relations import find_relations
from copydesk.analysis.sentences import find_sentences
from copydesk.analysis.times import find_times
from copydesk.analysis.tone.document import judge_tone
from copydesk.analysis.tone.entities import judge_entities
from copydesk.analysis.tone.readings import read_sentences
from copydesk.analysis.topics import find_topics
from copydesk.domain.annotation import (
    AnalysedArticle,
    Analysis,
    Entity,
    Mention,
    Sentence,
    TimeExpression,
)
from copydesk.domain.article import Article
from copydesk.language.profile import Language

ANALYSER = "4"  # raise it when any stage's output changes, so that stored analyses are made again
CONTENT_TAGS = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "NUM"})


def analyse(
    article: Article,
    doc: Doc,
    language: Language,
    encoder: Encoder | None,
    own: OwnTopics | None = None,
) -> AnalysedArticle:
    """Find everything in one article. `doc` is the parse of `article.text`, token offsets included.

    `own` are a reader's own topics, given beside the Media Topics where the text is about them. The stages
    run in the order of their needs; each is a pure function of what is written in its call.
    """
    text, published = article.text, article.published
    sentences = find_sentences(article, doc)
    lemmas = _content_lemmas(doc, sentences)
    entities, mentions = find_mentions(text, doc, sentences, language)
    times = find_times(text, doc, sentences, published, language)
    times = _outside_people(times, doc, entities, mentions)
    quantities = find_quantities(text, doc, sentences, times, language)
    quotes = find_quotes(text, doc, sentences, entities, mentions, language)
    mentions = add_speakers(doc, entities, mentions, quotes, language.speech)
    claims = find_claims(
        text, doc, published, sentences, entities, mentions, quantities, times, quotes, language
    )
    vector = _lead_vector(text, sentences, encoder)
    topics = find_topics(lemmas, vector, encoder)
    if own is not None:
        topics += find_own_topics(own, lemmas, vector, encoder)
    readings = read_sentences(text, doc, sentences, entities, mentions, quotes, language, encoder)
    tone, tone_parts = judge_tone(doc, readings, _headlines(article, sentences))
    analysis = Analysis(
        article_id=article.id,
        text_digest=article.text_digest,
        analyser=ANALYSER,
        sentences=sentences,
        entities=entities,
        mentions=mentions,
        quantities=quantities,
        times=times,
        quotes=quotes,
        claims=claims,
        tone=tone,
        tone_parts=tone_parts,
        reads_entities=encoder is not None and encoder.published,
        entity_tones=judge_entities(doc, readings),
        topics=topics,
        lemmas=lemmas,
        parse=find_relations(doc, sentences),
        vector=vector,
    )
    return AnalysedArticle(article, analysis)


def _headlines(article: Article, sentences: tuple[Sentence, ...]) -> int:
    """Count the sentences of the headline."""
    if not article.title:
        return 0
    return sum(article.blocks[0].span.holds(sentence.span) for sentence in sentences)


def _outside_people(
    times: tuple[TimeExpression, ...], doc: Doc, entities: tuple[Entity, ...], mentions: tuple[Mention, ...]
) -> tuple[TimeExpression, ...]:
    """Leave out times that are part of a name or of a longer word: Theresa May is no month."""
    names = [item.span for item in mentions if item.kind == "name" and entities[item.entity].type == "person"]
    starts = [span.start for span in names]

    def named(time: TimeExpression) -> bool:
        at = bisect_right(starts, time.span.start) - 1
        if at >= 0 and names[at].holds(time.span):
            return True
        words = doc.char_span(time.span.start, time.span.end)
        bare = words is not None and len(words) == 1 and time.granularity == "month" and words.start > 0
        return bool(bare and doc[words.start - 1].pos_ == "PROPN")  # names that recognition missed

    def cut(time: TimeExpression) -> bool:
        """Tell whether a "time" ends inside a word: "the Long March 4C rocket"."""
        return bool(doc.text[time.span.end : time.span.end + 1].isalnum())

    return tuple(time for time in times if not named(time) and not cut(time))


def _content_lemmas(doc: Doc, sentences: tuple[Sentence, ...]) -> tuple[tuple[str, ...], ...]:
    def counts(token: Token) -> bool:
        return token.pos_ in CONTENT_TAGS and not token.is_stop and not token.is_punct

    spans = (doc.char_span(item.span.start, item.span.end, alignment_mode="expand") for item in sentences)
    return tuple(
        tuple(token.lemma_.lower() for token in span if counts(token)) if span else () for span in spans
    )


def _lead_vector(text: str, sentences: tuple[Sentence, ...], encoder: Encoder | None) -> tuple[float, ...]:
    """Encode the headline and the first two sentences: where news says what it is about."""
    if encoder is None or not sentences:
        return ()
    lead = " ".join(item.span.of(text) for item in sentences[:3])
    return tuple(round(float(value), 6) for value in encoder.encode([lead])[0])
