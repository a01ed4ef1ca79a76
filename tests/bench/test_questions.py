"""The scorer of the invented questions: what its labels mean, and one small event through the whole of it."""

import json

from bench.quality.questions import labels_of, read_events, score


def line(q, sub, v, *, running=False):
    return {"q": q, "sub": sub, "v": v, "running": running}


def test_labels_follow_from_question_scope_and_value():
    killed = line("dead", "a", "31", running=True)
    assert labels_of([killed], [line("cause", "a", "31")]) == ("", frozenset())
    assert labels_of([killed], [line("dead", "b", "31")])[1] == {"different_scope"}
    assert labels_of([killed], [line("dead", "a", "31", running=True)])[1] == {"agrees", "compatible"}
    assert labels_of([killed], [line("dead", "a", "44", running=True)])[1] == {"updates"}
    assert labels_of([line("hull", "a", "red")], [line("hull", "a", "blue")])[1] == {"conflicts"}


def test_a_claim_of_two_labels_accepts_either():
    both = [line("dead", "b", "31"), line("dead", "a", "31")]
    assert labels_of(both, [line("dead", "a", "31")]) == (
        "agrees",
        {"agrees", "compatible", "different_scope"},
    )


def test_one_event_is_read_compared_and_judged(tmp_path):
    told = [
        ("A", "The ferry Halcyon sank off Port Arrel; 31 people were killed.", "31 people were killed"),
        ("B", "31 people were killed when the Halcyon sank off Port Arrel.", "31 people were killed"),
    ]
    records = [
        {"event": "ferry", "outlet": outlet, "date": "2031-03-05", "text": text, "claim": claim}
        | line("dead", "a", "31", running=True)
        | {"kind": "figure"}
        for outlet, text, claim in told
    ]
    path = tmp_path / "set.jsonl"
    path.write_text("\n".join(json.dumps(record) for record in records) + "\n", "utf-8")
    items, metrics = score(path, None)
    assert items == 1
    assert metrics["mentions_found"] == 1.0
    assert metrics["question_pair_f1"] == 1.0
    assert list(read_events(tmp_path)) == ["ferry"]
