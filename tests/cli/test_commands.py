"""The commands, run as a user runs them: output, exit codes, messages."""

import gzip
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
COVERAGE = ROOT / "examples" / "coverage"
DRAFT = ROOT / "examples" / "draft.md"

RIVER = (
    "The town of Elmsworth closed its old bridge on Monday after engineers found cracks in two pillars.\n\n"
    "Repairs will cost at least 3 million pounds, the council said in a statement.\n\n"
    "“We would rather close it than lose it,” said Mary Oakes, the council's chief engineer.\n"
)


def run(*arguments, stdin=None, **more):
    command = [sys.executable, "-m", "copydesk", *map(str, arguments)]
    return subprocess.run(command, input=stdin, capture_output=True, check=False, cwd=ROOT, **more)


@pytest.fixture(scope="module")
def river(tmp_path_factory):
    folder = tmp_path_factory.mktemp("river")
    (folder / "one.txt").write_text(RIVER, "utf-8")
    return folder


def test_a_brief_goes_to_standard_output_and_notes_to_standard_error(river):
    result = run("brief", river)
    assert result.returncode == 0
    assert b"Elmsworth" in result.stdout
    assert b"\x1b" not in result.stdout
    assert result.stderr == b""


def test_standard_input_is_an_article():
    result = run("brief", "-", stdin=RIVER.encode())
    assert result.returncode == 0
    assert b"Elmsworth" in result.stdout


def test_json_excerpts_are_slices_of_the_text(river):
    report = json.loads(run("brief", river, "--format", "json").stdout)
    texts = {source["article_id"]: source["text"] for source in report["briefs"][0]["sources"]}
    points = report["briefs"][0]["key_points"]
    assert points
    for point in points:
        for proof in point["evidence"]:
            assert texts[proof["article_id"]][proof["start"] : proof["end"]] == proof["text"]


def test_an_output_file_is_written_whole_with_the_format_of_its_suffix(river, tmp_path):
    target = tmp_path / "brief.html"
    result = run("brief", river, "-o", target)
    assert result.returncode == 0
    assert result.stdout == b""
    assert target.read_text("utf-8").rstrip().endswith("</html>")
    assert list(tmp_path.iterdir()) == [target]


def test_an_output_that_cannot_be_written_is_a_usage_error(river, tmp_path):
    result = run("brief", river, "-o", tmp_path / "absent" / "brief.md")
    assert result.returncode == 2
    assert b"cannot be written" in result.stderr


def test_nothing_usable_exits_three_and_names_each_file(tmp_path):
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "noise.txt").write_bytes(bytes(range(256)) * 40)
    result = run("brief", tmp_path)
    assert result.returncode == 3
    assert b"empty.txt" in result.stderr
    assert b"noise.txt" in result.stderr
    assert b"Traceback" not in result.stderr


def test_a_missing_file_is_named(tmp_path):
    result = run("brief", tmp_path / "nowhere.txt")
    assert result.returncode == 3
    assert b"nowhere.txt" in result.stderr


def test_bad_files_are_counted_and_the_rest_is_done(tmp_path):
    (tmp_path / "good.txt").write_text(RIVER, "utf-8")
    (tmp_path / "good.txt.gz").write_bytes(gzip.compress(RIVER.replace("Elmsworth", "Oakham").encode()))
    (tmp_path / "empty.txt").write_bytes(b" \n")
    (tmp_path / "broken.json").write_bytes(b'{"title": "x", ')
    french = (
        "Le conseil municipal a fermé le vieux pont lundi après la découverte de fissures dans deux piliers. "
        * 4
    )
    (tmp_path / "french.txt").write_text(french, "utf-8")
    result = run("brief", tmp_path, "--format", "json")
    assert result.returncode == 0
    report = json.loads(result.stdout)
    reasons = {Path(item["source"]).name: item["reason"] for item in report["skipped"]}
    assert reasons == {"empty.txt": "empty", "broken.json": "malformed", "french.txt": "other_language"}
    assert b"3 skipped" in result.stderr
    assert run("brief", tmp_path, "-q").stderr == b""


def test_an_unknown_setting_is_refused(tmp_path):
    config = tmp_path / "copydesk.toml"
    config.write_text("colour = true\n")
    result = run("brief", COVERAGE, "--config", config)
    assert result.returncode == 2
    assert b"colour" in result.stderr
    assert b"keys are" in result.stderr


def test_check_exits_one_where_a_sentence_does_not_stand(river, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "The old bridge of Elmsworth was sold to a collector from Texas for 9 million dollars.", "utf-8"
    )
    result = run("check", draft, "--against", river)
    assert result.returncode == 1
    assert b"9 million" in result.stdout


def test_check_exits_zero_where_everything_stands(river, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("Repairs will cost at least 3 million pounds, the council said.", "utf-8")
    result = run("check", draft, "--against", river)
    assert result.returncode == 0, result.stdout.decode()


def test_a_draft_of_one_word_is_handled(river, tmp_path):
    draft = tmp_path / "draft.txt"
    draft.write_text("Elmsworth", "utf-8")
    result = run("check", draft, "--against", river)
    assert result.returncode in {0, 1, 3}
    assert b"Traceback" not in result.stderr


def test_version_names_the_models():
    result = run("--version")
    assert result.returncode == 0
    assert b"copydesk" in result.stdout
    assert b"en_core_web_sm" in result.stdout
    assert b"MiniLM" in result.stdout


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_script(shell):
    assert b"_COPYDESK_COMPLETE" in run("completion", shell).stdout


def test_the_order_and_number_of_processes_do_not_change_a_byte():
    files = sorted(COVERAGE.iterdir())
    forward = run("brief", *files, "--format", "json").stdout
    backward = run("brief", *reversed(files), "--jobs", "2", "--format", "json").stdout
    assert forward == backward


@pytest.mark.skipif(os.name == "nt", reason="signals are POSIX")
def test_an_interrupt_leaves_nothing_half_written(tmp_path):
    target = tmp_path / "brief.html"
    command = [sys.executable, "-m", "copydesk", "brief", str(COVERAGE), "-o", str(target)]
    with subprocess.Popen(command, stderr=subprocess.PIPE, cwd=ROOT) as process:
        time.sleep(1.5)  # long enough to be at work, short enough not to be done
        process.send_signal(signal.SIGINT)
        _, message = process.communicate(timeout=60)
    assert b"Traceback" not in message
    assert process.returncode in {0, 130}
    assert list(tmp_path.iterdir()) == ([target] if process.returncode == 0 else [])


def test_stories_are_listed_the_best_covered_first_and_single_ones_labelled(river):
    result = run("stories", COVERAGE, river)
    assert result.returncode == 0
    said = result.stdout.decode()
    assert said.startswith("3 STORIES, 1 OF THEM SINGLE ARTICLES")
    assert said.index("7 origins") < said.index("single article")
    fewer = run("stories", COVERAGE, river, "--min-origins", "2", "--format", "json")
    assert [story["single"] for story in json.loads(fewer.stdout)["stories"]] == [False, False]
    assert b"1 more story is not shown" in fewer.stderr


def test_stories_say_why_two_articles_are_together_or_apart():
    apart = run("stories", COVERAGE, "--why", "northway.txt", "island-post.txt")
    assert apart.returncode == 0
    assert b"Apart: less alike than reports of one event are." in apart.stdout
    together = run("stories", COVERAGE, "--why", "fjordposten.md", "island-post.txt", "--format", "json")
    assert json.loads(together.stdout)["pair"]["together"] is True
    unknown = run("stories", COVERAGE, "--why", "elephant", "island-post.txt")
    assert unknown.returncode == 2
    assert b"elephant: no article has this id" in unknown.stderr


def test_two_texts_of_one_address_are_one_source_with_what_changed(tmp_path):
    for name, hour, toll in (("early", 9, "seven"), ("late", 15, "nine")):
        body = (
            f"A ferry struck the pier of Elmsworth on Tuesday. The crash killed {toll} people, police said."
        )
        record = {
            "title": "Ferry strikes pier at Elmsworth",
            "text": body,
            "url": "https://courier.example/ferry",
            "date_publish": f"2026-03-10T{hour:02}:00:00Z",
        }
        (tmp_path / f"{name}.json").write_text(json.dumps(record), "utf-8")
    report = json.loads(run("brief", tmp_path, "--format", "json").stdout)
    (source,) = report["briefs"][0]["sources"]
    assert "nine people" in source["text"]
    (earlier,) = source["revisions"]
    assert "seven people" in earlier["text"]
    assert earlier["changes"][0]["figures"]
    assert b"figure changed" in run("brief", tmp_path).stdout
