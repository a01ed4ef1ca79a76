from itertools import permutations

import pytest
from made_articles import article

from copydesk.entities import Known, resolve_entities
from copydesk.language.english import ENGLISH


def test_one_country_has_one_entity_with_its_code_whatever_it_is_called(resolve):
    found = resolve(
        article("The U.S. acted.", ("place", "U.S.")),
        article("America acted.", ("place", "America")),
        article("The United States acted.", ("place", "United States")),
    )
    country = found["United States"]
    assert list(found) == ["United States"]
    assert (country.id, country.country) == ("country:US", "US")
    assert set(country.aliases) == {"U.S.", "America"}
    assert country.why == ("names of one country (united states)",)


def test_a_continent_and_a_part_of_a_country_stay_things_of_their_own(resolve):
    found = resolve(
        article("South America and America met.", ("place", "South America"), ("place", "America")),
        article("England met Britain.", ("place", "England"), ("place", "Britain")),
    )
    assert found["South America"].country is None
    assert (found["England"].id, found["England"].country) == ("place:england", "GB")
    assert found["United Kingdom"].id == "country:GB"


def test_a_name_that_two_places_have_gets_no_country(resolve):
    assert resolve(article("Georgia voted.", ("place", "Georgia")))["Georgia"].country is None


def test_a_company_is_one_over_articles_and_shown_by_its_usual_name(resolve):
    found = resolve(
        article("Quorvex Inc. fell. Quorvex said so.", ("organisation", "Quorvex Inc.", "Quorvex")),
        article("Quorvex fell.", ("organisation", "Quorvex")),
    )
    assert list(found) == ["Quorvex"]
    assert found["Quorvex"].aliases == ("Quorvex Inc.",)
    assert len(found["Quorvex"].articles) == 2


def test_every_place_of_an_entity_can_be_looked_up(resolve):
    articles = [
        article("Quorvex Inc. fell.", ("organisation", "Quorvex Inc.")),
        article("On Monday Quorvex rose.", ("organisation", "Quorvex")),
    ]
    texts = {item.article.id: item for item in articles}
    places = resolve(*articles)["Quorvex Inc."].places
    assert {texts[place.article_id].words(place.span) for place in places} == {"Quorvex Inc.", "Quorvex"}


def test_the_type_that_most_places_have_wins(resolve):
    found = resolve(
        article("Quorvex fell.", ("organisation", "Quorvex")),
        article("Quorvex rose.", ("organisation", "Quorvex")),
        article("Quorvex slept.", ("person", "Quorvex")),
    )
    assert found["Quorvex"].type == "organisation"
    assert len(found["Quorvex"].articles) == 3


def test_initials_join_the_one_organisation_that_has_them(resolve):
    found = resolve(
        article("The Vell Harbour Authority paid.", ("organisation", "Vell Harbour Authority")),
        article("VHA paid.", ("organisation", "VHA")),
    )
    assert list(found) == ["Vell Harbour Authority"]
    assert found["Vell Harbour Authority"].why == (
        "“VHA” are the initials of “Vell Harbour Authority” alone",
    )


def test_initials_of_two_organisations_stay_open(resolve):
    found = resolve(
        article("The Vell Harbour Authority paid.", ("organisation", "Vell Harbour Authority")),
        article("The Vell Housing Agency paid.", ("organisation", "Vell Housing Agency")),
        article("VHA paid.", ("organisation", "VHA")),
    )
    assert set(found) == {"Vell Harbour Authority", "Vell Housing Agency", "VHA"}


def test_what_is_a_companys_is_not_the_company(resolve):
    found = resolve(
        article("Quorvex fell.", ("organisation", "Quorvex")),
        article("Quorvex Juniors fell.", ("organisation", "Quorvex Juniors")),
    )
    assert set(found) == {"Quorvex", "Quorvex Juniors"}


def test_a_surname_joins_the_storys_one_person_of_that_name(resolve):
    found = resolve(
        article("Ines Marrow spoke.", ("person", "Ines Marrow", "role:union secretary")),
        article("Marrow spoke.", ("person", "Marrow")),
    )
    assert list(found) == ["Ines Marrow"]
    assert found["Ines Marrow"].role == "union secretary"
    assert found["Ines Marrow"].why == ("“Marrow” is “Ines Marrow”: the story names nobody else so",)


def test_two_people_of_one_surname_stay_two_and_the_bare_name_stays_open(resolve):
    found = resolve(
        article("Ines Marrow spoke.", ("person", "Ines Marrow")),
        article("Tom Marrow spoke.", ("person", "Tom Marrow")),
        article("Marrow spoke.", ("person", "Marrow")),
    )
    assert set(found) == {"Ines Marrow", "Tom Marrow", "Marrow"}
    assert found["Marrow"].why == ("“Marrow” may be “Ines Marrow” or “Tom Marrow”: no text says which",)


def test_a_bare_surname_joins_nobody_of_another_story(resolve):
    one = article("Ines Marrow spoke.", ("person", "Ines Marrow"))
    other = article("Marrow spoke.", ("person", "Marrow"))
    stories = {one.article.id: "a", other.article.id: "b"}
    assert set(resolve(one, other, stories=stories)) == {"Ines Marrow", "Marrow"}


def test_two_bare_names_with_roles_that_share_nothing_stay_two():
    found = resolve_entities(
        [
            article("Marrow spoke.", ("person", "Marrow", "role:union secretary")),
            article("Marrow sang.", ("person", "Marrow", "role:opera star")),
        ],
        ENGLISH,
    )
    assert [entity.name for entity in found] == ["Marrow", "Marrow"]
    assert len({entity.id for entity in found}) == 2


def test_a_name_with_the_family_name_first_is_the_same_person(resolve):
    found = resolve(
        article("Sato Kenjiro spoke.", ("person", "Sato Kenjiro")),
        article("Kenjiro Sato spoke.", ("person", "Kenjiro Sato")),
    )
    assert len(found) == 1


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("(NASDAQ: QVX)", "NASDAQ:QVX"),
        ("(NYSE:QVX)", "NYSE:QVX"),
        ("(2599.HK)", "HKEX:2599"),
        ("(HKEX: 2599)", "HKEX:2599"),
        ("(QVX.O)", "NASDAQ:QVX"),
        ("[QVX.L]", "LSE:QVX"),
    ],
)
def test_a_listing_that_a_text_gives_is_the_companys(resolve, words, value):
    text = f"Shares of Quorvex {words} fell."
    entity = resolve(article(text, ("organisation", "Quorvex")))["Quorvex"]
    (listing,) = entity.identifiers
    assert (listing.scheme, listing.value, listing.given_by) == ("ticker", value, "text")
    assert entity.why == (f"listed: a text has “{words}”",)


@pytest.mark.parametrize("words", ["(Monday: BIG)", "(page 3.4)", "(U.S.)", "(nasdaq qvx)", "(AFP)"])
def test_other_words_in_brackets_are_no_listing(resolve, words):
    text = f"Quorvex {words} fell."
    assert resolve(article(text, ("organisation", "Quorvex")))["Quorvex"].identifiers == ()


def test_a_large_company_has_its_listing_from_the_list_that_comes_along(resolve):
    entity = resolve(article("Nvidia fell.", ("organisation", "Nvidia")))["Nvidia"]
    assert ("ticker", "NASDAQ:NVDA") in [(one.scheme, one.value) for one in entity.identifiers]
    assert (entity.country, entity.sector) == ("US", "semiconductors")


def test_a_users_own_line_takes_precedence(resolve):
    own = [Known("Nvidia Nursery", ("Nvidia",), "organisation", country="NZ", place="own.csv, line 2")]
    entity = resolve(article("Nvidia fell.", ("organisation", "Nvidia")), own=own)["Nvidia Nursery"]
    assert (entity.country, entity.identifiers) == ("NZ", ())
    assert entity.why == ("“Nvidia” is known (own.csv, line 2)",)


def test_a_users_file_joins_what_no_rule_could(resolve):
    own = [Known("Quorvex", ("Old Mill Trading",), place="own.csv, line 2")]
    found = resolve(
        article("Quorvex fell.", ("organisation", "Quorvex")),
        article("Old Mill Trading fell.", ("organisation", "Old Mill Trading")),
        own=own,
    )
    assert found["Quorvex"].aliases == ("Old Mill Trading",)


def test_a_name_that_a_users_file_gives_twice_is_left_open(resolve):
    own = [
        Known("Ines Marrow", ("Marrow",), place="own.csv, line 2"),
        Known("Tom Marrow", ("Marrow",), place="own.csv, line 3"),
    ]
    entity = resolve(article("Marrow spoke.", ("person", "Marrow")), own=own)["Marrow"]
    assert "own.csv, line 2 and own.csv, line 3" in entity.why[0]


def test_the_order_of_articles_changes_nothing():
    articles = [
        article("Ines Marrow spoke.", ("person", "Ines Marrow")),
        article("Marrow spoke to Quorvex Inc.", ("person", "Marrow"), ("organisation", "Quorvex Inc.")),
        article("Quorvex fell.", ("organisation", "Quorvex")),
        article("Tom Marrow rose.", ("person", "Tom Marrow")),
    ]
    results = {resolve_entities(order, ENGLISH) for order in permutations(articles)}
    assert len(results) == 1


def test_a_name_with_and_without_its_hyphen_is_one(resolve):
    found = resolve(
        article("Sato Ken-ji spoke.", ("person", "Sato Ken-ji")),
        article("Sato Ken Ji spoke.", ("person", "Sato Ken Ji")),
        article("Sato Kenji spoke.", ("person", "Sato Kenji")),
    )
    assert len(found) == 1
