"""Speed, as ratios measured in one run: `python -m bench.speed [--format json]`.

No machine's seconds are another's, so each row stands beside a peer or a calibration loop of the same run.
The texts are the sample coverage of examples/, repeated to the sizes that the rows name.
"""

import argparse
import importlib
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path
from unittest import mock

EXAMPLES = Path(__file__).resolve().parents[1] / "examples" / "coverage"
GOLDEN = Path(__file__).resolve().parents[1] / "tests" / "golden"
WORDS_PER_ARTICLE = 600
SOURCES, DRAFTED = 20, 40  # articles that sentences are checked against, and how many sentences
ROUNDS = 3
STORIES = (10, 100, 650, 1300)  # articles that are compared with each other


def median_seconds(work: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Return the median time of `rounds` runs."""
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def calibration() -> float:
    """Return the seconds that a fixed loop of Python takes on this machine."""
    return median_seconds(lambda: sum(number * number % 7 for number in range(2_000_000)))


def long_texts(count: int) -> list[str]:
    """Return texts of about 600 words, made of the sample coverage's paragraphs, each in another order."""
    from copydesk.pipeline import read_inputs
    from copydesk.settings import Settings

    articles, _ = read_inputs([str(EXAMPLES)], Settings())
    paragraphs = [
        block.span.of(article.text)
        for article in articles
        for block in article.blocks
        if block.kind == "paragraph"
    ]
    texts = []
    for number in range(count):
        chosen: list[str] = []
        at = number * 7
        while sum(len(part.split()) for part in chosen) < WORDS_PER_ARTICLE:
            chosen.append(paragraphs[at % len(paragraphs)])
            at += 1 + number % 3
        texts.append("\n\n".join(chosen))
    return texts


def analysis_against_parser() -> dict[str, float]:
    """Whole analysis against the bare parser on the same texts."""
    from copydesk.analysis.models import load_parser
    from copydesk.domain.article import Outlet
    from copydesk.pipeline import analyse_articles
    from copydesk.reading.compose import compose
    from copydesk.settings import Settings

    settings = Settings()
    parser = load_parser(settings.parser)
    articles = [
        compose(f"{number}.txt", title="", body=text, outlet=Outlet(f"Outlet {number}"))
        for number, text in enumerate(long_texts(20))
    ]
    words = sum(len(article.text.split()) for article in articles)
    list(analyse_articles(articles[:1], settings))  # loads the models
    bare = median_seconds(lambda: [parser(article.text) for article in articles])
    whole = median_seconds(lambda: list(analyse_articles(articles, settings)))
    return {
        "parser_words_per_second": words / bare,
        "analysis_words_per_second": words / whole,
        "analysis_speed_over_parser": bare / whole,
    }


def figures_against_quantulum() -> dict[str, float]:
    """Sentences a second of the figures, parse excluded, beside quantulum3, and their share of the parse.

    quantulum3 is left out where it is not installed (requirements/bench.txt has it).
    """
    from copydesk.analysis.models import load_parser
    from copydesk.analysis.quantities import find_quantities
    from copydesk.analysis.sentences import find_sentences, tokenise
    from copydesk.analysis.times import find_times
    from copydesk.domain.article import Outlet
    from copydesk.language.english import ENGLISH
    from copydesk.reading.compose import compose

    parser = load_parser()
    texts = long_texts(10)
    articles = [compose("a", title="", body=text, outlet=Outlet("Outlet")) for text in texts]
    parse = median_seconds(lambda: [parser(tokenise(article, parser)) for article in articles])
    read = []
    for article in articles:
        doc = parser(tokenise(article, parser))
        sentences = find_sentences(article, doc)
        times = find_times(article.text, doc, sentences, None, ENGLISH)
        read.append((article.text, doc, sentences, times, ENGLISH))
    ours = median_seconds(lambda: [find_quantities(*item) for item in read])
    count = sum(len(item[2]) for item in read)
    rows = {"figures_sentences_per_second": count / ours, "figures_share_of_parse": ours / parse}
    try:
        from bench.peers.quantulum import find
    except ModuleNotFoundError:
        return rows
    plain = [item.span.of(text) for text, _, found, _, _ in read for item in found]
    find(plain[0])  # loads its classifier
    theirs = median_seconds(lambda: [find(sentence) for sentence in plain], 1)
    rows["quantulum3_sentences_per_second"] = count / theirs
    rows["figures_speed_over_quantulum3"] = theirs / ours
    return rows


# Functions by module, and what they are part of, for `names_tone_topics_against_parser`.
STAGES = {
    "copydesk.analysis": {
        "find_mentions": "entities",
        "add_speakers": "entities",
        "read_sentences": "tone",
        "judge_tone": "tone",
        "judge_entities": "tone",
        "find_topics": "topics",
        "_lead_vector": "lead_vector",  # grouping stories needs it too
    },
    "copydesk.briefing": {
        "resolve_entities": "entities",
        "name_entities": "entities",
        "story_tone": "tone",
        "story_tones": "tone",
        "story_topics": "topics",
        "market_angles": "market",
    },
}


def names_tone_topics_against_parser() -> dict[str, float]:
    """Entities, tone, topics and the market angle as shares of the parse, all of one run over one text each.

    The lead's vector is apart and in the sum: topics read it, and so does the grouping of stories.
    """
    from copydesk.analysis.models import load_parser
    from copydesk.pipeline import make_briefs
    from copydesk.settings import Settings

    settings = Settings()
    parser, texts = load_parser(settings.parser), long_texts(20)
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(texts):
            (Path(folder) / f"{number:02}.txt").write_text(text, "utf-8")
        make_briefs([folder], settings)  # loads the models
        parse = statistics.median(_parse_seconds(parser, texts) for _ in range(ROUNDS))
        runs = [_seconds_by_stage(lambda: make_briefs([folder], settings)) for _ in range(ROUNDS)]
    shares = {
        f"{name}_share_of_parse": statistics.median(run[name] for run in runs) / parse for name in runs[0]
    }
    return shares | {"names_tone_topics_share_of_parse": sum(shares.values())}


def _parse_seconds(parser: Callable[[str], object], texts: list[str]) -> float:
    """Return the processor's seconds of a bare parse: what else runs on the machine does not count."""
    start = time.process_time()
    for text in texts:
        parser(text)
    return time.process_time() - start


def _seconds_by_stage(work: Callable[[], object]) -> dict[str, float]:
    """Return the processor's seconds that each part of STAGES took while `work` ran."""
    spent = {part: 0.0 for stages in STAGES.values() for part in stages.values()}

    def timed(function: Callable[..., object], part: str) -> Callable[..., object]:
        def call(*given: object, **named: object) -> object:
            start = time.process_time()
            try:
                return function(*given, **named)
            finally:
                spent[part] += time.process_time() - start

        return call

    with ExitStack() as patches:
        for module, stages in STAGES.items():
            place = importlib.import_module(module)
            for name, part in stages.items():
                patches.enter_context(mock.patch.object(place, name, timed(getattr(place, name), part)))
        work()
    return spent


def brief_of_twenty() -> dict[str, float]:
    """A brief from 20 articles of 600 words: the whole process, and the part that is not models and parse."""
    with tempfile.TemporaryDirectory() as folder:
        for number, text in enumerate(long_texts(20)):
            (Path(folder) / f"{number:02}.txt").write_text(text, "utf-8")
        command = [sys.executable, "-m", "copydesk", "brief", "-q", folder]
        whole = median_seconds(lambda: subprocess.run(command, check=True, capture_output=True))
        code = (
            "import time;from copydesk.analysis.models import load_parser,load_encoder;"
            "import trafilatura,numpy;p=load_parser();load_encoder();"
            f"from pathlib import Path;[p(f.read_text()) for f in sorted(Path({folder!r}).iterdir())]"
        )
        models = median_seconds(
            lambda: subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)
        )
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {
        "brief_20_seconds": whole,
        "brief_20_models_seconds": models,
        "brief_20_ours_seconds": whole - models,
        "brief_20_peak_mb": peak,
    }


def comparing() -> dict[str, float]:
    """CPU seconds of comparing stories of 10 to 1,300 short articles, after their analysis.

    The articles are those of the invented questions, many events in one story: all of it is other words. From
    some 600 articles on a claim finds as many others as it may be held against, and costs no more.
    """
    from bench.quality.__main__ import PLACES
    from bench.quality.questions import read_event, read_events
    from copydesk.comparison import compare
    from copydesk.domain.annotation import AnalysedArticle
    from copydesk.domain.story import Origins, Story

    articles: dict[str, AnalysedArticle] = {}
    for lines in read_events(Path(PLACES["questions"])).values():
        if len(articles) < STORIES[-1]:
            articles |= read_event(lines)[0]
    rows: dict[str, float] = {}
    for count in STORIES:
        names = sorted(articles)[:count]
        story = Story("bench", tuple(names))
        times = []
        for _ in range(ROUNDS):
            start = time.process_time()
            compare(story, articles, Origins())
            times.append(time.process_time() - start)
        claims = [len(articles[name].analysis.claims) for name in names]
        rows[f"compare_{count}_claims"] = sum(claims)
        rows[f"compare_{count}_cpu_seconds"] = statistics.median(times)
        rows[f"compare_{count}_cpu_ms_a_claim"] = 1000 * statistics.median(times) / sum(claims)
    return rows


def checking() -> dict[str, float]:
    """CPU seconds of checking 40 sentences against 20 analysed articles of some 700 words; rules alone too.

    Sentences and articles are those of the shipped distortions, each article with one of `long_texts` after
    it. The median of `ROUNDS`, each with nothing remembered.
    """
    from copydesk.analysis.models import load_encoder
    from copydesk.briefing.checking import check_draft
    from copydesk.domain.annotation import AnalysedArticle
    from copydesk.domain.article import Outlet
    from copydesk.domain.story import Origins
    from copydesk.language.english import ENGLISH
    from copydesk.pipeline import analyse_articles
    from copydesk.reading.compose import compose
    from copydesk.settings import Settings

    def rows(name: str) -> list[dict[str, str]]:
        return [json.loads(line) for line in (GOLDEN / name).read_text("utf-8").splitlines()]

    told, drafted = rows("distortion_sources.jsonl")[:SOURCES], rows("distortions.jsonl")
    bodies = [f"{row['text']}\n\n{more}" for row, more in zip(told, long_texts(len(told)), strict=True)]
    sentences = [row["sentence"] for row in drafted[:: len(drafted) // DRAFTED][:DRAFTED]]
    draft, *sources = analyse_articles(
        [
            compose("draft.md", title="", body="\n\n".join(sentences), outlet=Outlet("draft")),
            *(
                compose(f"{number}.md", title=row["title"], body=body, outlet=Outlet(f"Outlet {number}"))
                for number, (row, body) in enumerate(zip(told, bodies, strict=True))
            ),
        ],
        Settings(),
    )
    assert isinstance(draft, AnalysedArticle)  # noqa: S101 - the shipped texts can be read
    articles = {item.article.id: item for item in sources if isinstance(item, AnalysedArticle)}
    encoder, found = load_encoder(), {}
    check_draft(draft, articles, Origins(), ENGLISH, encoder)  # loads what is loaded once
    for name, used in (("check_40_cpu_seconds", encoder), ("check_40_rules_cpu_seconds", None)):
        times = []
        for _ in range(ROUNDS):
            start = time.process_time()
            check_draft(draft, articles, Origins(), ENGLISH, used)
            times.append(time.process_time() - start)
        found[name] = statistics.median(times)
    return found


def help_time() -> dict[str, float]:
    """`copydesk --help`, from start to end of the process."""
    command = [sys.executable, "-m", "copydesk", "--help"]
    return {
        "help_seconds": median_seconds(lambda: subprocess.run(command, check=True, capture_output=True), 5)
    }


def main() -> int:
    """Measure and print the table."""
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    parser.add_argument("--format", choices=["text", "json"], default="text")
    options = parser.parse_args()
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    unit = calibration()
    rows = {"calibration_seconds": unit, **help_time(), **brief_of_twenty(), **analysis_against_parser()}
    rows |= figures_against_quantulum() | names_tone_topics_against_parser() | comparing() | checking()
    if options.format == "json":
        print(json.dumps({key: round(value, 4) for key, value in rows.items()}, sort_keys=True))
        return 0
    for key, value in rows.items():
        print(
            f"{key:32} {value:12.3f}"
            + (f"   {value / unit:8.1f} × the calibration loop" if key.endswith("_seconds") else "")
        )
    return 0


if __name__ == "__main__":
    sys.exit(main())
