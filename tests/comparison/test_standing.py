from copydesk.comparison.standing import standing_of, supporters
from copydesk.domain.claim import ClaimRef, Relation

A, B, C = ClaimRef("a", 0), ClaimRef("b", 0), ClaimRef("c", 0)
OWN = {A: "a", B: "b", C: "c"}


def test_two_origins_that_agree_corroborate():
    assert standing_of([A, B], [Relation("agrees", A, B, "")], OWN) == ("corroborated", 2)


def test_a_copy_never_counts_as_a_second_source():
    assert standing_of([A, B], [Relation("agrees", A, B, "")], {A: "a", B: "a"}) == ("single_source", 1)


def test_claims_of_another_scope_do_not_corroborate():
    assert standing_of([A, B], [Relation("different_scope", A, B, "")], OWN) == ("single_source", 1)


def test_a_conflict_contests_and_an_update_updates():
    agrees = Relation("agrees", A, B, "")
    assert standing_of([A, B, C], [agrees, Relation("conflicts", B, C, "")], OWN) == ("contested", 2)
    assert standing_of([A, B, C], [agrees, Relation("updates", B, C, "")], OWN) == ("updated", 2)


def test_a_claim_alone_is_its_own_support():
    assert supporters([A], []) == [[A]]
    assert standing_of([A], [], OWN) == ("single_source", 1)
    assert standing_of([], [], {}) == ("single_source", 0)
