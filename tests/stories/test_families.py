"""Families of outlets: one owner, one voice."""

import pytest

from copydesk.domain.article import Outlet
from copydesk.errors import SettingsError
from copydesk.stories.copies import find_origins
from copydesk.stories.families import family_of, read_families, shipped_families

OWN = "domain,family\nnorth.example,Harbour Group\nwww.south.example, Harbour Group\n# gone.example,x\n"


def test_outlets_of_one_family_are_one_voice(make):
    one = make("The mill burned down.", outlet="North")
    two = make("A fire took the mill.", outlet="South")
    three = make("The mill is gone.", outlet="East")
    items = [placed(one, "north.example"), placed(two, "news.south.example"), placed(three, "east.example")]
    origins = find_origins(items, read_families(OWN, "own.csv"))
    voices = [origins.voice_of(item.article.id) for item in items]
    assert voices[0] == voices[1] == "Harbour Group"
    assert voices[2] == "east.example"
    assert origins.unmapped == {items[2].article.id}


def placed(item, domain):
    import msgspec

    outlet = Outlet(item.article.outlet.name, domain)
    return msgspec.structs.replace(item, article=msgspec.structs.replace(item.article, outlet=outlet))


def test_a_domain_inside_another_belongs_to_its_family_and_a_likeness_does_not():
    families = read_families(OWN, "own.csv")
    assert family_of(Outlet("x", "sport.north.example"), families) == "Harbour Group"
    assert family_of(Outlet("x", "notnorth.example"), families) is None
    assert family_of(Outlet("x", None), families) is None
    assert family_of(Outlet("x", "gone.example"), families) is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "must name the columns domain, family"),
        ("outlet,owner\na,b\n", "must name the columns"),
        ("domain,family\na.example\n", "line 2: needs a domain and a family"),
        ("domain,family\n\na.example,X\na.example,Y\n", "line 4: a.example stands in two families"),
        ('domain,family\n"a.example,X\n', "line 2: is not CSV"),
        ("domain,family\n" + "a" * 2000, "line 2: is longer"),
    ],
)
def test_a_bad_file_says_what_is_wrong_where(content, said):
    with pytest.raises(SettingsError, match=f"own.csv.*{said}"):
        read_families(content, "own.csv")


def test_the_shipped_file_is_sound_and_says_who_says_so():
    families = shipped_families()
    assert len(families) > 100
    assert families["bbc.com"] == families["bbc.co.uk"]
    assert all(domain == domain.casefold() and "." in domain for domain in families)
