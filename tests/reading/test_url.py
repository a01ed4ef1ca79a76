import pytest
from hypothesis import given
from hypothesis import strategies as st

from copydesk.domain.article import Outlet
from copydesk.reading.outlets import outlet_for
from copydesk.reading.url import canonical_url, domain_of, site_of


@pytest.mark.parametrize(
    ("address", "canonical"),
    [
        ("HTTPS://WWW.Example.org/News/?utm_source=x&id=7&fbclid=1#top", "https://www.example.org/News?id=7"),
        ("http://example.org:80//a//b/", "http://example.org/a/b"),
        ("https://example.org:8443/a?b=2&a=1", "https://example.org:8443/a?a=1&b=2"),
        ("example.org/story", "https://example.org/story"),
        ("https://example.org/#!/story/1", "https://example.org#!/story/1"),
        ("ftp://example.org/x", None), ("javascript:alert(1)", None), ("", None), ("no address", None),
        ("https://[bad", None), ("https://example.org:port/", None), ("https://" + "a" * 3000 + ".org", None),
    ],
)  # fmt: skip
def test_one_form_for_one_page(address, canonical):
    assert canonical_url(address) == canonical


@given(st.text(max_size=80))
def test_canonical_addresses_stay_as_they_are(text):
    once = canonical_url(text)
    assert once is None or canonical_url(once) == once


def test_domains():
    assert domain_of("https://www.news.example.co.uk/a") == "news.example.co.uk"
    assert domain_of("edition.example.com") == "example.com"
    assert domain_of("nothing here") is None
    assert site_of("news.example.co.uk") == "example.co.uk"
    assert site_of("a.b.example.org") == "example.org"


def test_outlets_are_named_by_domain_then_name_then_file():
    assert outlet_for("Guardian News", "https://www.theguardian.com/x", "f") == Outlet(
        "The Guardian", "theguardian.com"
    )
    assert outlet_for("The Port Gazette", "https://gazette.example/x", "f") == Outlet(
        "The Port Gazette", "gazette.example"
    )
    assert outlet_for(None, "news.portgazette.org", "f") == Outlet("portgazette.org", "news.portgazette.org")
    assert outlet_for("portgazette.org", None, "f") == Outlet("portgazette.org", "portgazette.org")
    assert outlet_for("The Port Gazette", None, "f") == Outlet("The Port Gazette")
    assert outlet_for(None, None, "folder/Port story.html.gz") == Outlet("Port story", known=False)
    assert outlet_for(" ", None, "standard input") == Outlet("standard input", known=False)
