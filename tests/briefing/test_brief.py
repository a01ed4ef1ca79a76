"""A brief as its reader meets it: nothing without evidence, copies are no confirmation, nothing is lost."""

from itertools import permutations

import msgspec
import pytest

from copydesk.briefing.sources import list_sources
from copydesk.briefing.tone import tone_phrase
from copydesk.domain.annotation import Tone
from copydesk.domain.story import Copy, Origins


def every_point(brief):
    sides = [side for difference in brief.differences for side in difference.sides]
    sections = (brief.key_points, brief.summary, brief.agreed, brief.single, brief.implications)
    return [brief.headline, *sides, *(point for section in sections for point in section)]


@pytest.fixture(scope="module")
def brief(fire, brief_of):
    briefs = brief_of(fire)
    assert len(briefs) == 1
    return briefs[0]


def test_every_excerpt_is_a_slice_of_its_source(brief):
    texts = {entry.article_id: entry.text for entry in brief.sources}
    assert every_point(brief)
    for point in every_point(brief):
        for proof in point.evidence:
            assert proof.span.of(texts[proof.article_id]) == proof.excerpt


def test_words_of_a_point_come_from_its_evidence_but_for_the_edits(brief):
    for point in every_point(brief):
        added = {at for edit in point.edits for at in range(edit.span.start, edit.span.end)}
        kept = "".join(character for at, character in enumerate(point.text) if at not in added)
        first = " ".join(point.evidence[0].excerpt.split()).lower()
        for part in kept.strip().strip("“”").lower().split("  "):
            assert all(word in first for word in part.split()), (point.text, first)


def test_origins_of_a_point_are_counted_once_each(brief):
    for point in every_point(brief):
        assert 1 <= point.origins <= len({proof.article_id for proof in point.evidence})
        assert (point.standing == "single_source") <= (point.origins == 1)


def test_agreed_points_have_two_origins_and_single_ones_have_one(brief):
    assert brief.agreed
    assert all(point.origins > 1 for point in brief.agreed)
    assert all(point.origins == 1 for point in brief.single)


def test_a_pronoun_at_the_start_is_resolved_and_a_surname_completed(brief):
    text = " ".join(point.text for point in every_point(brief))
    assert "She said" not in text
    assert "[Ilse" in text or "Ilse Brandt" in text


def test_dates_follow_the_day_they_resolve_to(brief):
    text = " ".join(point.text for point in every_point(brief))
    assert "Friday night [2026-05-08]" in text


def test_market_implications_say_whose_they_are(brief):
    assert brief.implications
    for point in brief.implications:
        assert point.attribution is not None
    assert any("Havenlight" in point.text for point in brief.implications)


def test_a_story_without_markets_has_no_implications(fire, brief_of):
    (brief,) = brief_of([fire[2]])
    assert brief.implications == ()
    assert brief.agreed == ()
    assert brief.single == ()


def test_the_order_of_articles_changes_nothing(fire, brief_of):
    first = msgspec.json.encode(brief_of(fire))
    for order in permutations(fire):
        assert msgspec.json.encode(brief_of(list(order))) == first


def test_a_copy_adds_no_origin(fire, brief_of, analysed):
    text = fire[0].article.text.split("\n\n", 1)[1]
    copy = analysed(text, title="Mill gone", outlet="The Echo", published=fire[0].article.published)
    alone, both = brief_of([fire[0]]), brief_of([fire[0], copy])
    assert len(both) == 1
    assert both[0].origins == alone[0].origins == 1
    assert all(point.origins == 1 for point in every_point(both[0]))
    assert any(entry.origin for entry in both[0].sources)


def test_numbers_of_sources_follow_time_and_unknown_ids_are_refused(brief):
    assert [entry.number for entry in brief.sources] == [1, 2, 3]
    assert [entry.outlet for entry in brief.sources] == ["The Beck", "Valley Post", "Coast News"]
    assert brief.number_of(brief.sources[1].article_id) == 2
    with pytest.raises(KeyError):
        brief.number_of("nobody")


def test_a_partial_copy_and_a_copy_of_something_outside_are_said_in_words(fire):
    first, second = fire[0].article.id, fire[1].article.id
    inside = Copy(second, first, 0.5, whole=False, copied=(), reasons=("half of it",))
    outside = Copy(first, "elsewhere", 1.0, whole=True, copied=(), reasons=("all of it",))
    entries = {entry.article_id: entry.origin for entry in list_sources(fire[:2], Origins((inside, outside)))}
    assert entries[second] == "in part copied from [1]: half of it"
    assert entries[first] == "copy of a text outside this story: all of it"


@pytest.mark.parametrize(
    ("tone", "phrase"),
    [
        (None, "not judged"),
        (Tone("neutral", 0.0, 0.5), "neutral"),
        (Tone("negative", -0.4, 0.5, ("concern", "caution")), "negative: concern, caution"),
    ],
)
def test_tone_is_told_in_words(tone, phrase):
    assert tone_phrase(tone) == phrase


def test_articles_without_a_sentence_cannot_be_briefed(analysed, brief_of):
    with pytest.raises(ValueError, match="no sentence"):
        brief_of([analysed("One\n\nTwo")])
