"""What a figure measures, whose it is, and whether it is a level, a change or a share."""

from collections.abc import Callable

from copydesk.domain.annotation import Quantity

Only = Callable[[str], Quantity]
Reader = Callable[..., tuple[Quantity, ...]]


def test_a_change_and_its_two_levels_keep_their_roles(figures: Reader) -> None:
    change, after, before = figures("Revenue rose 12% to $4.2bn from $3.75bn.")
    assert (change.role, change.direction) == ("change", "up")
    assert (after.role, after.moment) == ("level", "after")
    assert (before.role, before.moment) == ("level", "before")
    assert {item.measure.head for item in (change, after, before) if item.measure} == {"revenue"}


def test_a_fall_from_one_value_to_another_is_two_levels(figures: Reader) -> None:
    before, after = figures("The price fell from $36,000 to $34,000.")
    assert (before.moment, before.direction, before.value) == ("before", "down", 36000)
    assert (after.moment, after.direction, after.value) == ("after", "down", 34000)


def test_a_share_has_its_whole_and_its_owner(figure: Only) -> None:
    text = "Northern firms secured 63% of global investments."
    found = figure(text)
    assert found.role == "share"
    assert found.whole is not None
    assert found.whole.span.of(text) == "global investments"
    assert found.owner is not None
    assert found.owner.of(text) == "Northern firms"


def test_a_fraction_of_something_is_a_share_in_percent(figures: Reader) -> None:
    text = "Half of the harbour workers and nine in ten drivers stayed home."
    half, ratio = figures(text)
    assert (half.value, half.unit.kind, half.role) == (50, "percent", "share")
    assert (ratio.value, ratio.unit.kind) == (90, "percent")
    assert half.whole is not None
    assert half.whole.head == "worker"


def test_an_attribute_measures_the_noun_it_stands_before(figures: Reader) -> None:
    text = "Orvel's $500 million debut pleased investors."
    (found,) = figures(text)
    assert found.measure is not None
    assert found.measure.head == "debut"
    assert found.owner is not None
    assert found.owner.of(text) == "Orvel"


def test_a_noun_of_change_makes_a_change(figure: Only) -> None:
    found = figure("The report shows a 19% drop in sales.")
    assert (found.role, found.direction) == ("change", "down")
    assert found.measure is not None
    assert found.measure.head == "sale"


def test_signs_and_adverbs_make_changes(figures: Reader) -> None:
    assert [item.direction for item in figures("The index was down 3% and the euro up 1%.")] == ["down", "up"]
    (signed,) = figures("Markets at noon: Tavex +0.2%.")
    assert (signed.role, signed.direction) == ("change", "up")


def test_the_price_of_a_thing_is_its_measure(figure: Only) -> None:
    text = "The minister announced a fine of $5 million."
    found = figure(text)
    assert found.measure is not None
    assert found.measure.head == "fine"


def test_persons_in_a_state_are_persons(figures: Reader) -> None:
    text = "The fire left 59 dead, killing 12 in one house; 30 were injured."
    found = [item for item in figures(text) if item.value > 1]
    assert [item.unit.code for item in found] == ["person", "person", "person"]
    assert [item.measure.head for item in found if item.measure] == ["dead", "kill", "injure"]


def test_an_unsaid_noun_is_taken_from_the_figure_before(figures: Reader) -> None:
    found = figures("Sales rose 60% to 3.9 million headsets, up from 2.4 million.")
    assert [item.unit.code for item in found[1:]] == ["headset", "headset"]


def test_coordinated_figures_share_their_measure(figures: Reader) -> None:
    points, share = figures("The Harwick index lost 190 points, or 0.6%.")
    assert points.direction == share.direction == "down"
    assert share.measure is not None
    assert share.measure.head == "index"


def test_money_that_is_raised_is_no_change(figure: Only) -> None:
    found = figure("Orvel raised more than $300 million.")
    assert (found.role, found.direction) == ("level", None)


def test_a_fraction_without_of_still_has_its_whole(figure: Only) -> None:
    found = figure("The new engine does it at one-third the cost.")
    assert found.role == "share"
    assert found.whole is not None
    assert found.whole.head == "cost"


def test_a_container_owns_what_it_counts_and_a_total_does_not(figures: Reader) -> None:
    text = "The run of seven games ended. The storm left a total of nine villages cut off."
    games, villages = figures(text)
    assert games.owner is not None
    assert games.owner.of(text) == "run"
    assert villages.owner is None or "total" not in villages.owner.of(text)


def test_an_index_with_a_number_in_its_name_is_measured(figures: Reader) -> None:
    text = "In Europe: Tavex 50 -1.3%."
    (found,) = figures(text)
    assert found.measure is not None
    assert found.measure.span.of(text) == "Tavex"


def test_a_relative_clause_measures_its_noun(figure: Only) -> None:
    found = figure("They crossed the lake that is 90 miles wide.")
    assert found.measure is not None
    assert found.measure.head == "lake"
