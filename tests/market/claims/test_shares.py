"""Share claims against sizes: conditions, contradictions, and what cannot be checked."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.verdicts import FindingResult
from market.claims.grouping import SourcedClaim, SourcedShare, Subject
from market.claims.shares import share_against_sizes
from tests.market.claims.claim_factory import PLACE, sourced_claim
from vocabulary.numbers import Figure

WHOLE = sourced_claim("whole", "", 2023, "13,321.8 million", 2030, "43.5%", rate_from=2023)
CLOUD = sourced_claim("cloud", "186.4 million", 2023, "3652.7 million", 2030, "44.6%", segment="cloud")


def share(percent: str = "", *, largest: bool = False, year: int | None = 2023, **place: Any) -> SourcedShare:
    return SourcedShare(
        keys=("share",),
        subject=Subject(**{**PLACE, "segment": "cloud", "currency": None, **place}),
        subject_label="the queue market, cloud",
        percent=Figure(Decimal(percent), percent) if percent else None,
        is_largest=largest,
        year=year,
    )


def found(share: SourcedShare, *claims: SourcedClaim) -> FindingResult:
    (finding,) = share_against_sizes([share], claims)
    return finding


@pytest.mark.parametrize("year", [2022, 2023, None])
def test_a_small_part_can_be_the_largest_only_among_many(year: int | None) -> None:
    finding = found(share(largest=True, year=year), CLOUD, WHOLE)
    assert (finding.verdict, finding.inputs) == ("consistent_if", ("share", "cloud", "whole"))
    assert str(finding.note).startswith("only if no other part is larger than 17.6%, so among more than five")


def test_a_part_of_half_may_be_the_largest() -> None:
    big = sourced_claim("cloud", "600 million", 2023, "", None, "", segment="cloud")
    assert found(share(largest=True), big, WHOLE).verdict == "consistent"


def test_a_part_larger_than_the_whole_speaks_of_another_market() -> None:
    big = sourced_claim("cloud", "2 billion", 2023, "", None, "", segment="cloud")
    assert "different markets" in str(found(share(largest=True), big, WHOLE).note)


def test_the_greatest_share_any_sizes_allow_decides() -> None:
    other = sourced_claim("other", "300 million", 2023, "", None, "")
    assert found(share(largest=True), CLOUD, WHOLE, other).verdict == "consistent"


NOT_CHECKABLE = [
    ((), {}),
    ((CLOUD,), {}),
    ((WHOLE,), {}),
    ((CLOUD, WHOLE), {"year": 2015}),
    ((CLOUD, WHOLE), {"market": "stack"}),
    ((CLOUD, WHOLE), {"geography": "europe"}),
]


@pytest.mark.parametrize(("claims", "more"), NOT_CHECKABLE)
def test_without_sizes_of_its_market_near_its_year_it_is_not_checkable(
    claims: tuple[SourcedClaim, ...], more: Any
) -> None:
    finding = found(share(largest=True, **more), *claims)
    assert (finding.verdict, finding.note) == (
        "not_checkable", "missing: sizes of the part and the whole near its year",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("percent", "place", "verdict"),
    [
        ("17.5", "global", "consistent"),
        ("18", "global", "consistent"),
        ("31", "global", "contradictory"),
        ("31", "", "consistent_if"),
    ],
)
def test_a_share_in_per_cent_is_held_against_its_own_year_and_place(percent: str, place: str, verdict: str) -> None:
    assert found(share(percent, geography=place), CLOUD, WHOLE).verdict == verdict


@pytest.mark.parametrize("year", [2022, None])
def test_a_share_in_per_cent_of_another_year_is_not_checkable(year: int | None) -> None:
    assert found(share("31", year=year), CLOUD, WHOLE).verdict == "not_checkable"


def test_a_stated_share_is_itself_a_condition_on_the_rank() -> None:
    both = list(share_against_sizes([share("19", largest=True, year=None)], ()))
    assert [share.verdict for share in both] == ["not_checkable", "consistent_if"]
    assert "more than five parts" in str(both[1].note)


@pytest.mark.parametrize("part", [7, 31, 64])
@pytest.mark.parametrize("off", [-5, 3, 20])
def test_seeded_shares_that_are_off_are_found(part: int, off: int) -> None:
    whole = sourced_claim("whole", "100.0 million", 2023, "", None, "")
    mine = sourced_claim("cloud", f"{part}.0 million", 2023, "", None, "", segment="cloud")
    assert found(share(f"{part + off}.0"), mine, whole).verdict == "contradictory"


@settings(deadline=None, max_examples=60)
@given(st.integers(1, 10**5), st.integers(1, 10**5))
def test_the_true_share_is_never_refuted(part: int, rest: int) -> None:
    whole = sourced_claim("whole", f"{part + rest} million", 2023, "", None, "")
    mine = sourced_claim("cloud", f"{part} million", 2023, "", None, "", segment="cloud")
    true = Decimal(100 * part) / (part + rest)
    assert found(share(f"{true:.1f}"), mine, whole).verdict == "consistent"
    rank = found(share(largest=True), mine, whole)
    assert rank.verdict == "consistent" or 2 * part < part + rest
