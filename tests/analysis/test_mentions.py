"""Names, entities, pronouns and roles, on invented text."""

from collections.abc import Callable

import pytest

from copydesk.analysis.mentions import key_of, related_place, same_entity
from copydesk.domain.annotation import AnalysedArticle, Entity
from copydesk.language.english import ENGLISH

Analysed = Callable[..., AnalysedArticle]
WORDS = ENGLISH.speech


def entity(found: AnalysedArticle, key: str) -> Entity:
    return next(item for item in found.analysis.entities if item.key == key)


def keys(found: AnalysedArticle) -> set[str]:
    return {item.key for item in found.analysis.entities}


def words_for(found: AnalysedArticle, key: str, kind: str) -> list[str]:
    number = found.analysis.entities.index(entity(found, key))
    return [
        found.words(mention.span)
        for mention in found.analysis.mentions
        if mention.entity == number and mention.kind == kind
    ]


def test_a_surname_and_a_title_join_the_full_name(analysed: Analysed) -> None:
    found = analysed(
        "Maria Keller, the mayor of Dalton, opened the bridge on Monday. Ms. Keller praised the crews. "
        "Keller said the road would follow."
    )
    keller = entity(found, "maria keller")
    assert keller.type == "person"
    assert keller.aliases == ("Keller",)
    assert keller.role == "the mayor of Dalton"


def test_two_people_of_one_surname_stay_two(analysed: Analysed) -> None:
    found = analysed(
        "Robert Hale met Susan Hale at the court in Boston. Mr. Hale spoke first. Mrs. Hale answered. "
        "Later Hale left the building."
    )
    assert {"robert hale", "susan hale"} <= keys(found)
    assert words_for(found, "robert hale", "name").count("Hale") == 1
    assert words_for(found, "susan hale", "name").count("Hale") == 1


def test_short_forms_and_acronyms_join_their_organisation(analysed: Analysed) -> None:
    found = analysed(
        "The World Food Programme (WFP) sent trucks to Kenya. The WFP said more would follow. "
        "Norvik Group bought a mill in Kenya. Norvik expects a profit next year."
    )
    assert "WFP" in entity(found, "world food programme").aliases
    assert "Norvik" in (entity(found, "norvik").name, *entity(found, "norvik").aliases)


def test_a_country_has_one_key_and_its_people_another(analysed: Analysed) -> None:
    found = analysed(
        "The U.S. sent a team to Peru. The United States has done so before. American engineers will stay."
    )
    assert "U.S." in entity(found, "united states").aliases
    people = entity(found, "united states (people)")
    assert people.type == "group"
    assert related_place(people) == "united states"
    assert related_place(entity(found, "peru")) is None


def test_he_and_she_point_to_the_one_person_they_fit(analysed: Analysed) -> None:
    found = analysed("Daniel Frey runs the harbour. He said the cranes were old. His plan is to sell them.")
    assert words_for(found, "daniel frey", "pronoun") == ["He", "His"]


def test_a_pronoun_that_fits_two_stays_unresolved(analysed: Analysed) -> None:
    found = analysed(
        "Daniel Frey and Peter Lang met in Oslo. The talks were short. It rained. He left early."
    )
    assert words_for(found, "daniel frey", "pronoun") == []
    assert words_for(found, "peter lang", "pronoun") == []


def test_the_company_is_the_one_company_near(analysed: Analysed) -> None:
    found = analysed("Norvik Corp. opened a plant in Ohio. The company said 40 people would work there.")
    assert words_for(found, "norvik", "nominal") == ["The company"]


def test_a_parent_named_first_is_not_its_subsidiary(analysed: Analysed) -> None:
    found = analysed(
        "Norvik reported a loss on Monday. Norvik Data Solutions, a unit in Ohio, reported a profit. "
        "Harlan Steel Works closed. Harlan will sell the site, it said."
    )
    assert {"norvik", "norvik data solutions"} <= keys(found)
    assert "Harlan" in entity(found, "harlan steel works").aliases


def test_a_marked_nominal_is_not_taken_for_another_company(analysed: Analysed) -> None:
    found = analysed("The Dalton Herald reported the fault. The power company admitted the mistake.")
    assert all(mention.kind != "nominal" for mention in found.analysis.mentions)


@pytest.mark.parametrize(
    ("text", "role", "organisation"),
    [
        (
            "Anna Brandt, head of Norvik Corp.'s chip unit, resigned.",
            "head of Norvik Corp.'s chip unit",
            "Norvik Corp",
        ),
        ("Finance minister Anna Brandt resigned.", "Finance minister", None),
        ("The agency's director, Anna Brandt, resigned.", "The agency's director", None),
    ],
)
def test_roles_stand_behind_before_and_around_a_name(
    analysed: Analysed, text: str, role: str, organisation: str | None
) -> None:
    brandt = entity(analysed(text), "anna brandt")
    assert brandt.role == role
    assert (brandt.organisation or "").startswith(organisation or "")


def test_names_in_a_list_are_of_one_kind(analysed: Analysed) -> None:
    found = analysed("Executives from Zorvex, Microsoft and Samsung met in Beijing to talk about prices.")
    assert entity(found, "zorvex").type == "organisation"


def test_headlines_in_title_case_make_no_names_of_their_own(analysed: Analysed) -> None:
    found = analysed(
        "The council of Dalton voted on Monday to close the old mill.",
        title="Council Votes To Close Old Mill After Long Debate Over Water",
    )
    assert not {"council votes", "old mill", "long debate"} & keys(found)


def test_junk_is_no_name(analysed: Analysed) -> None:
    found = analysed("They don't know. On Monday, the CEO said the AI would be ready. Read More.")
    assert not {"n't", "monday", "ceo", "ai", "read more"} & keys(found)


def test_mentions_are_ordered_disjoint_and_inside_a_sentence(analysed: Analysed) -> None:
    found = analysed(
        "President Ana Silva of Brazil met Norvik Group's chairman, John Okoro, in Lagos. She praised him.\n"
        'The firm, he said, "will stay". Silva\'s aides agreed.'
    )
    at = 0
    for mention in found.analysis.mentions:
        assert at <= mention.span.start < mention.span.end
        assert any(sentence.span.holds(mention.span) for sentence in found.analysis.sentences)
        at = mention.span.end


@pytest.mark.parametrize(
    ("name", "kind", "key"),
    [
        ("Alibaba Group Holdings Ltd.", "organisation", "alibaba"),
        ("Zhipu AI", "organisation", "zhipu"),
        ("the U.S.", "place", "united states"),
        ("America", "place", "united states"),
        ("Chinese", "group", "china (people)"),
        ("Republicans", "group", "republican"),
        ("Douglas J. Band Jr.", "person", "douglas band"),
        ("the Fed", "organisation", "federal reserve"),
        ("Falcon 9", "product", "falcon 9"),
    ],
)
def test_keys_are_one_for_one_thing(name: str, kind: str, key: str) -> None:
    assert key_of(name, kind, WORDS) == key  # type: ignore[arg-type]


def test_entities_match_across_articles() -> None:
    full = Entity("ana silva", "Ana Silva", "person", ("Silva",))
    short = Entity("silva", "Silva", "person")
    other = Entity("rui silva", "Rui Silva", "person")
    firm = Entity("world food programme", "World Food Programme", "organisation", ("WFP",))
    letters = Entity("wfp", "WFP", "organisation")
    assert same_entity(full, short)
    assert same_entity(short, full)
    assert same_entity(full, full)
    assert not same_entity(full, other)
    assert same_entity(firm, letters)
    assert not same_entity(firm, Entity("wfp", "WFP", "place"))
    assert not same_entity(Entity("peru", "Peru", "place"), Entity("chile", "Chile", "place"))
    assert not same_entity(firm, Entity("norvik", "Norvik", "organisation"))


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("The village of Ostravel lies north of the river. Ostravel has a school.", "Ostravel", "place"),
        ("Velmora is a village in the hills. Nobody left Velmora.", "Velmora", "place"),
        ("They played the album by the band Velmora. Velmora released it in May.", "Velmora", "organisation"),
        (
            "The Rennick Cup was won by a club from the coast. It left the Rennick Cup.",
            "Rennick Cup",
            "event",
        ),
        ("Shares in Qorv.ai fell. Qorv.ai said it would sell the unit.", "Qorv.ai", "organisation"),
        ("SparX said it would launch in May. SparX has lost two rockets.", "SparX", "organisation"),
    ],
)
def test_what_a_text_does_with_a_name_tells_its_kind(
    analysed: Analysed, text: str, name: str, kind: str
) -> None:
    found = analysed(text)
    assert {item.type for item in found.analysis.entities if item.name == name} == {kind}


def test_a_name_goes_on_behind_its_hyphen(analysed: Analysed) -> None:
    found = analysed("Park Soo-yun met Lee Cheuk-hin on Monday. Maria Keller-backed plans failed.")
    names = {item.name for item in found.analysis.entities}
    assert {"Park Soo-yun", "Lee Cheuk-hin", "Maria Keller"} <= names


def test_a_list_of_names_is_no_headline(analysed: Analysed) -> None:
    found = analysed("The jury: Maria Keller, Tom Rennick, Ann Osborne, Peter Marrow, Jane Stone.")
    assert {"maria keller", "tom rennick", "jane stone"} <= keys(found)


def test_what_stands_beside_a_name_means_the_same_thing(analysed: Analysed) -> None:
    found = analysed("Maria Keller, the mayor of Dalton, spoke. The union's secretary, Tom Rennick, left.")
    assert words_for(found, "maria keller", "nominal") == ["the mayor"]
    assert "secretary" in words_for(found, "tom rennick", "nominal")[0]


def test_the_first_person_of_a_quotation_is_its_speaker(analysed: Analysed) -> None:
    found = analysed("“I am not surprised, and we told my board,” Maria Keller said on Monday.")
    assert words_for(found, "maria keller", "pronoun") == ["I", "my"]


def test_two_names_that_the_text_says_are_one_things_are_one(analysed: Analysed) -> None:
    found = analysed(
        "Quorvex Bank, formerly known as Dalton Savings Bank, closed. Quorvex Bank had two branches."
    )
    assert entity(found, "dalton savings bank").aliases == ("Quorvex Bank",)


def test_the_country_is_the_one_that_was_named(analysed: Analysed) -> None:
    found = analysed("Brazil closed its ports on Monday. The country had warned of it in May.")
    assert words_for(found, "brazil", "nominal") == ["The country"]


@pytest.mark.parametrize("rest", ["It is time to act, customers said.", "It was shown that nobody paid."])
def test_it_before_a_time_or_a_clause_means_nothing(analysed: Analysed, rest: str) -> None:
    found = analysed(f"Quorvex Bank closed on Monday. {rest}")
    assert words_for(found, "quorvex bank", "pronoun") == []


def test_a_persons_name_ends_before_of_and_begins_behind_a_nationality(analysed: Analysed) -> None:
    found = analysed("Maria Keller of Dalton met Frenchman Peter Rennick. Maria left with Peter.")
    assert {"maria keller", "peter rennick"} <= keys(found)
    assert entity(found, "maria keller").aliases == ("Maria",)


def test_a_superlative_is_no_name(analysed: Analysed) -> None:
    found = analysed("Deadliest storm in years, Maria Keller said on Monday.")
    assert keys(found) == {"maria keller"}
