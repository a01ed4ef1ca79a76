"""The desk answers its own pages and nobody else."""

import pytest
from desk_samples import ORIGIN

from copydesk.web.guard import LARGEST_POST


@pytest.mark.parametrize("host", ["localhost", "localhost:8765", "127.0.0.1:1", "[::1]:8765", "LOCALHOST"])
def test_it_answers_to_loopback(client, host):
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host", ["evil.example", "localhost.evil.example", "", "[::1", "127.0.0.1.nip.example"]
)
def test_it_answers_to_no_other_name(client, host):
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 421
    assert "bridge" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"origin": "http://localhost:9"},
        {"origin": ""},
        {"origin": "http://localhost", "sec-fetch-site": "cross-site"},
        {"origin": "http://localhost", "sec-fetch-site": "same-site"},
        {"origin": "http://[localhost"},
    ],
)
def test_a_post_from_elsewhere_changes_nothing(client, filled, headers):
    before = filled.stories()
    (first, second) = (one.story_id for one in before)
    answer = client.post(f"/story/{first}/merge", data={"into": second}, headers=headers)
    assert answer.status_code == 403
    assert filled.stories() == before


def test_too_much_at_once_is_refused(client):
    headers = {**ORIGIN, "content-length": str(LARGEST_POST + 1), "content-type": "text/plain"}
    assert client.post("/add", content=b"x", headers=headers).status_code == 413


def test_every_answer_has_the_policy(client):
    for path in ("/", "/nothing", "/figures.csv?of=people", "/progress/x"):
        headers = client.get(path, follow_redirects=False).headers
        policy = headers["content-security-policy"]
        assert policy.startswith("default-src 'none'")
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["cache-control"] == "no-store"
