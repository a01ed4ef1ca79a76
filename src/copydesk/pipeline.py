"""The whole journey: inputs to articles, articles to analyses, analyses to briefs and verdicts.

Only this module orchestrates: it batches, runs stages side by side, and turns trouble with one input into a
counted `Skipped` value. An article's journey, in the order of the functions here:

    read_inputs      paths            → articles, skipped
    analyse_articles articles         → analysed articles, skipped
    make_briefs      analysed articles → origins → stories → comparison → brief of each story
    list_stories     analysed articles → origins → stories → a list of them, and their storylines
    check            a draft and its sources → verdicts
"""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.metadata import version as version_of
from multiprocessing import get_context
from typing import Any, BinaryIO

import msgspec

from copydesk import __version__
from copydesk.analysis import analyse
from copydesk.analysis.entailment import EntailmentModel, entailment_model_of
from copydesk.analysis.models import Encoder, load_encoder, load_parser
from copydesk.analysis.own_topics import OwnTopic, OwnTopics, read_own_topics
from copydesk.analysis.sentences import tokenise
from copydesk.briefing import write_brief
from copydesk.briefing.checking import check_draft
from copydesk.briefing.listing import coverage_order, explain_pair, find_article, list_story
from copydesk.briefing.rewording import Rewriter, Writer
from copydesk.briefing.sources import list_sources
from copydesk.comparison import compare
from copydesk.domain.annotation import AnalysedArticle
from copydesk.domain.article import Article
from copydesk.domain.brief import Brief, BriefReport, CheckReport, Rewording
from copydesk.domain.listing import StoriesReport
from copydesk.domain.story import Origins, Story
from copydesk.domain.text import Span
from copydesk.domain.trouble import Skipped
from copydesk.entities import Known, read_register
from copydesk.errors import FailureError, ModelError, NothingUsableError
from copydesk.language.english import ENGLISH
from copydesk.language.lemma_shares import lemma_shares
from copydesk.reading import Limits, read_paths
from copydesk.settings import Settings, read_own_file
from copydesk.stories.copies import find_origins
from copydesk.stories.families import read_families
from copydesk.stories.grouping import group_stories, main_language, stream_of
from copydesk.stories.revisions import find_revisions
from copydesk.stories.storylines import find_storylines

Progress = Callable[[str, int, int], None]
"""Called with what is being done, how much of it is done, and how much there is (0: not known)."""

LONG_TEXT = 20_000  # characters: shorter texts cannot cost much, whatever they hold
LEAST_LETTERS = 0.4  # of the characters that are not white space
ENCODER_NAME = "all-MiniLM-L6-v2 int8"


def quiet(_doing: str, _done: int, _total: int) -> None:
    """Report no progress."""


def read_inputs(
    paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None
) -> tuple[list[Article], list[Skipped]]:
    """Read files, folders, globs and `-`; every input ends up in one of the two lists."""
    limits = Limits(max_file_bytes=settings.max_file_bytes, max_text_characters=settings.max_text_characters)
    articles: list[Article] = []
    skipped: list[Skipped] = []
    for item in read_paths(paths, limits=limits, stdin=stdin):
        (articles if isinstance(item, Article) else skipped).append(item)  # type: ignore[arg-type]
    return articles, skipped


def analyse_articles(
    articles: Iterable[Article], settings: Settings, progress: Progress = quiet
) -> Iterator[AnalysedArticle | Skipped]:
    """Analyse articles, in order, in `settings.jobs` processes. Other languages than English are skipped.

    Each article is parsed on its own, so that its analysis never depends on what stands beside it.
    """
    todo = list(articles)
    work = partial(_analyse_one, settings=settings, topics=own_topics(settings))
    if settings.jobs <= 1 or len(todo) < 2 * settings.jobs:  # a process costs some two seconds to start
        for done, article in enumerate(todo):
            progress("analysing", done, len(todo))
            yield work(article)
        return
    with ProcessPoolExecutor(settings.jobs, mp_context=get_context("spawn")) as pool:
        for done, result in enumerate(pool.map(work, todo, chunksize=4)):
            progress("analysing", done, len(todo))
            yield result


def own_topics(settings: Settings) -> tuple[OwnTopic, ...]:
    """Read the reader's own topics; none where none are set. SettingsError says what is wrong."""
    if settings.topics_file is None:
        return ()
    return read_own_topics(read_own_file(settings.topics_file, "topics_file"), settings.topics_file)


def _analyse_one(
    article: Article, settings: Settings, topics: tuple[OwnTopic, ...] = ()
) -> AnalysedArticle | Skipped:
    if article.language not in {ENGLISH.code, "und"}:
        detail = f"is in another language ({article.language}); only English is analysed"
        return Skipped(article.source, "analysis", "other_language", detail)
    if _is_no_prose(article.text):
        detail = "is mostly digits or signs, not prose; take the tables out, or split it"
        return Skipped(article.source, "analysis", "hostile", detail)
    parser = load_parser(settings.parser)
    encoder = _encoder(settings)
    try:
        own = OwnTopics(topics, parser) if topics else None
        return analyse(article, parser(tokenise(article, parser)), ENGLISH, encoder, own)
    except Exception as error:  # noqa: BLE001 - one article's bug must not stop the rest; it is counted and shown
        detail = f"could not be analysed ({type(error).__name__}: {error}); please report this"
        return Skipped(article.source, "analysis", "failed", detail)


def _is_no_prose(text: str) -> bool:
    """Tell whether a long text is a table or an attack: prose in any script is three quarters letters."""
    if len(text) < LONG_TEXT:
        return False
    signs = sum(not character.isspace() for character in text)
    return sum(map(str.isalpha, text)) < LEAST_LETTERS * signs


def _encoder(settings: Settings) -> Encoder | None:
    """Load the encoder where it is wanted and there: without one, words alone decide."""
    if not settings.encoder:
        return None
    try:
        return load_encoder(settings.encoder_folder)
    except ModelError:
        if settings.encoder_folder is not None:
            raise  # the user named it: say what is wrong with it
        return None


def entailment_model(settings: Settings) -> EntailmentModel | None:
    """Return the trained reader of sentences; None where there is no encoder that it can stand on."""
    return entailment_model_of(_encoder(settings))


def word_encoder(settings: Settings) -> Callable[[str], Any] | None:
    """Return what turns a search's words into a vector; None where no encoder is wanted or there."""
    encoder = _encoder(settings)
    return None if encoder is None else lambda words: encoder.encode([words])[0]


def models_of(settings: Settings) -> tuple[str, ...]:
    """Name the models that analysis uses, with their versions."""
    try:
        parser = f"{settings.parser} {version_of(settings.parser.replace('_', '-'))}"
    except ModuleNotFoundError:
        parser = settings.parser
    encoder = ENCODER_NAME if _encoder(settings) else "no encoder: words alone decide what is alike"
    return (parser, encoder)


def make_briefs(
    paths: Sequence[str],
    settings: Settings,
    stdin: BinaryIO | None = None,
    progress: Progress = quiet,
    writer: tuple[str, Writer] | None = None,
) -> BriefReport:
    """Read coverage and brief each story in it, the one with most origins first.

    `writer`, a name and a function, may reword the points; its words stand only where they pass the gate of
    `briefing.rewording`. NothingUsableError where no article is left.
    """
    progress("reading", 0, 0)
    known = known_entities(settings)
    articles, skipped = read_inputs(paths, settings, stdin)
    analysed, origins = _analyse_all(articles, skipped, settings, progress)
    by_id = {item.article.id: item for item in analysed}
    briefs = []
    stories = group_stories(analysed, origins)
    entailment = entailment_model(settings)
    for done, story in enumerate(stories):
        progress("briefing", done, len(stories))
        result = _brief_one(story, by_id, origins, known, entailment)
        if isinstance(result, Skipped):
            skipped.append(result)
        else:
            briefs.append(result)
    if not briefs:
        message = "nothing in these articles could be briefed"
        raise NothingUsableError(message)
    briefs.sort(key=_coverage)
    rewording = None
    if writer is not None:
        progress("rewording", 0, 0)
        name, give = writer
        rewriter = Rewriter(give, partial(_analyse_one, settings=settings), by_id, ENGLISH, entailment)
        briefs = [rewriter.brief(brief) for brief in briefs]
        rewording = Rewording(name, rewriter.asked, rewriter.kept, dict(sorted(rewriter.refused.items())))
    return BriefReport(__version__, models_of(settings), tuple(briefs), tuple(skipped), rewording)


def list_stories(
    paths: Sequence[str],
    settings: Settings,
    stdin: BinaryIO | None = None,
    progress: Progress = quiet,
    pair: tuple[str, str] | None = None,
) -> StoriesReport:
    """Read coverage and list its stories, the one with most origins first, and their storylines.

    With `pair`, two articles (ids, addresses, files or parts of their titles), it explains why these are
    together or apart, and lists their stories alone. NothingUsableError where no article is left,
    SettingsError where a name of the pair fits no article or several.
    """
    progress("reading", 0, 0)
    articles, skipped = read_inputs(paths, settings, stdin)
    analysed, origins = _analyse_all(articles, skipped, settings, progress)
    by_id = {item.article.id: item for item in analysed}
    stories = group_stories(analysed, origins)
    listed = sorted((list_story(story, by_id, origins) for story in stories), key=coverage_order)
    explained = None
    if pair is not None:
        first, second = (find_article(name, by_id) for name in pair)
        explained = explain_pair(first, second, listed, stream_of(analysed, origins))
        listed = [one for one in listed if one.story_id in {explained.first_story, explained.second_story}]
    lines = find_storylines(stories, by_id, origins, lemma_shares(main_language(analysed)))
    return StoriesReport(
        version=__version__,
        models=models_of(settings),
        stories=tuple(listed),
        storylines=() if pair else lines,
        skipped=tuple(skipped),
        pair=explained,
    )


def known_entities(settings: Settings) -> tuple[Known, ...]:
    """Read the user's own file of entities; none where none is set. SettingsError says what is wrong."""
    if settings.entities_file is None:
        return ()
    return read_register(read_own_file(settings.entities_file, "entities_file"), settings.entities_file)


def outlet_families(settings: Settings) -> Mapping[str, str] | None:
    """Read the user's own file of outlets and owners; None where none is set. SettingsError as above."""
    if settings.families_file is None:
        return None
    content = read_own_file(settings.families_file, "families_file")
    return read_families(content, settings.families_file)


def _brief_one(
    story: Story,
    by_id: Mapping[str, AnalysedArticle],
    origins: Origins,
    known: Sequence[Known],
    entailment: EntailmentModel | None,
) -> Brief | Skipped:
    names = ", ".join(by_id[name].article.source for name in story.article_ids)
    try:
        return write_brief(story, compare(story, by_id, origins), by_id, origins, ENGLISH, known, entailment)
    except ValueError as error:
        return Skipped(names, "briefing", "no_text", str(error))
    except Exception as error:  # noqa: BLE001 - one story's bug must not stop the rest; it is counted and shown
        detail = f"could not be briefed ({type(error).__name__}: {error}); please report this"
        return Skipped(names, "briefing", "failed", detail)


def _coverage(brief: Brief) -> tuple[int, int, float, str]:
    """Order briefs: most origins first, then most articles, then the latest."""
    latest = brief.latest.timestamp() if brief.latest is not None else 0.0
    return (-brief.origins, -len(brief.sources), -latest, brief.story_id)


def check(
    draft: str,
    against: Sequence[str],
    settings: Settings,
    stdin: BinaryIO | None = None,
    progress: Progress = quiet,
) -> CheckReport:
    """Check each sentence of a draft against sources. NothingUsableError where either has no text."""
    progress("reading", 0, 0)
    drafts, skipped = read_inputs([draft], settings, stdin)
    if len(drafts) != 1:
        reason = skipped[0].detail if skipped else f"holds {len(drafts)} texts; a draft is one"
        message = f"{draft}: {reason}"
        raise NothingUsableError(message)
    articles, more = read_inputs(against, settings, stdin)
    skipped += more
    analysed, origins = _analyse_all(articles, skipped, settings, progress)
    result = analyse_draft(drafts[0], settings)
    progress("checking", 0, 0)
    return check_analysed(result, analysed, origins, settings, skipped)


def analyse_draft(draft: Article, settings: Settings) -> AnalysedArticle:
    """Analyse a draft. NothingUsableError says why it cannot be."""
    result = _analyse_one(draft, settings)
    if isinstance(result, Skipped):
        message = f"{draft.source}: {result.detail}"
        raise NothingUsableError(message)
    return result


def check_analysed(
    result: AnalysedArticle,
    analysed: Sequence[AnalysedArticle],
    origins: Origins,
    settings: Settings,
    skipped: Sequence[Skipped] = (),
) -> CheckReport:
    """Check a draft against articles, both analysed already. FailureError where a stage fails."""
    draft = result.article
    by_id = {item.article.id: item for item in analysed}
    try:
        verdicts = check_draft(result, by_id, origins, ENGLISH, _encoder(settings))
    except Exception as error:
        message = (
            f"{draft.source}: could not be checked ({type(error).__name__}: {error}); please report this"
        )
        raise FailureError(message) from error
    return CheckReport(
        version=__version__,
        models=models_of(settings),
        draft=draft.source,
        draft_text=draft.text,
        verdicts=tuple(verdict for verdict in verdicts if not _is_label(result, verdict.span)),
        sources=list_sources(analysed, origins),
        skipped=tuple(skipped),
    )


def _is_label(draft: AnalysedArticle, span: Span) -> bool:
    """Tell whether a sentence is a draft's title that states nothing: "Note for Friday's meeting"."""
    block, analysis = draft.article.block_at(span), draft.analysis
    if block is None or block.kind != "headline":
        return False
    figures = any(span.holds(quantity.span) for quantity in analysis.quantities)
    return not figures and not any(span.holds(mention.span) for mention in analysis.mentions)


def analyse_inputs(
    paths: Sequence[str], settings: Settings, stdin: BinaryIO | None = None, progress: Progress = quiet
) -> tuple[list[AnalysedArticle], list[Skipped]]:
    """Read and analyse every text, earlier ones of an article too. NothingUsableError where none is left."""
    articles, skipped = read_inputs(paths, settings, stdin)
    return _analyse_each(articles, skipped, settings, progress), skipped


def _analyse_all(
    articles: list[Article], skipped: list[Skipped], settings: Settings, progress: Progress
) -> tuple[list[AnalysedArticle], Origins]:
    """Analyse everything, add what could not be to `skipped`, and find earlier texts and copies."""
    analysed = _analyse_each(articles, skipped, settings, progress)
    latest, revisions = find_revisions(analysed)
    origins = find_origins(latest, outlet_families(settings))
    return latest, msgspec.structs.replace(origins, revisions=revisions)


def _analyse_each(
    articles: list[Article], skipped: list[Skipped], settings: Settings, progress: Progress
) -> list[AnalysedArticle]:
    analysed = []
    for item in analyse_articles(articles, settings, progress):
        if isinstance(item, Skipped):
            skipped.append(item)
        else:
            analysed.append(item)
    if not analysed:
        raise NothingUsableError(nothing_usable(skipped))
    return analysed


def nothing_usable(skipped: Sequence[Skipped]) -> str:
    """Say that no article could be used, and what was wrong with each input."""
    lines = [f"  {item.source}: {item.detail}" for item in skipped[:10]]
    more = f"{os.linesep}  and {len(skipped) - 10} more" if len(skipped) > 10 else ""
    return os.linesep.join(["no article could be used", *lines]) + more
