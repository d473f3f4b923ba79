"""Claims about one market that differ, and those that only seem to."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.claims.conflicts import by_or_to, conflicting_forecasts
from market.claims.grouping import merge_duplicates
from tests.market.claims.claim_factory import sourced_claim

FIRST = sourced_claim("first", "", None, "5.9 billion", 2027, "41.0%")
SECOND = sourced_claim("second", "", 2023, "13,321.8 million", 2030, "43.5%", rate_from=2023)


def test_a_rival_is_carried_back_within_its_own_horizon() -> None:
    (found,) = conflicting_forecasts([FIRST, SECOND])
    assert (found.verdict, set(found.inputs)) == ("disagrees", {"first", "second"})
    assert found.gap
    assert round(found.gap, 2) == Decimal("1.30")
    assert found.headline == (
        "For 2027, one forecast leads to 4.50–4.52 billion, another to 5.85–5.95 billion: 1.3 times as much."
    )


SILENT = [
    ("another place", {"geography": "europe"}),
    ("a place not named", {"geography": ""}),
    ("another part", {"segment": "cloud"}),
    ("another market", {"market": "stack"}),
    ("another currency", {"currency": "EUR"}),
    ("an increase", {"wording": "by"}),
]


@pytest.mark.parametrize(("why", "more"), SILENT, ids=[why for why, _ in SILENT])
def test_unlike_claims_are_not_compared(why: str, more: dict[str, Any]) -> None:
    assert (
        list(conflicting_forecasts([SECOND, sourced_claim("other", "", None, "5.9 billion", 2027, "", **more)])) == []
    )


MEETING = [
    ("the same size rounded", ("", None, "4.5 billion", 2027, "")),
    ("a hedge that reaches", ("", None, "up to 5.9 billion", 2027, "")),
    ("a hedge upward", ("", None, "over 4 billion", 2027, "")),
    ("years not shared", ("1 billion", 2015, "2 billion", 2022, "")),
    ("a year past the horizon of both", ("", None, "99 billion", 2031, "")),
    ("no year", ("", None, "99 billion", None, "")),
]


@pytest.mark.parametrize(("why", "figures"), MEETING, ids=[why for why, _ in MEETING])
def test_rivals_that_meet_or_share_no_year_are_passed_over(why: str, figures: tuple[object, ...]) -> None:
    assert list(conflicting_forecasts([SECOND, sourced_claim("other", *figures)])) == []


def test_conflicts_across_guides_are_reported_once_and_those_within_a_guide_separately() -> None:
    third = sourced_claim("third", "", None, "9.0 billion", 2027, "", guide="another")
    found = list(conflicting_forecasts([FIRST, SECOND, third]))
    assert [set(finding.inputs) for finding in found] == [{"first", "second"}, {"first", "second", "third"}]


def test_a_claim_repeated_is_no_rival() -> None:
    again = sourced_claim("again", "", None, "USD 5,900 million", 2027, "41.0%", guide="another")
    shorter = sourced_claim("shorter", "", None, "5.9 billion", 2027, "")
    gathered = merge_duplicates([FIRST, again, shorter])
    assert [finding.keys for finding in gathered] == [("first", "shorter"), ("again",)]
    assert list(conflicting_forecasts(gathered)) == []


def test_the_fullest_telling_stands_for_its_repeats() -> None:
    short = sourced_claim("short", "", None, "13,321.8 million", 2030, "43.5%")
    (finding,) = merge_duplicates([short, SECOND])
    assert (finding.keys, finding.claim.base_year) == (("second", "short"), 2023)


def test_a_rate_alone_is_part_of_no_other_claim() -> None:
    assert len(merge_duplicates([FIRST, sourced_claim("rate", "", None, "", None, "41.0%")])) == 2


@settings(deadline=None, max_examples=40)
@given(st.integers(10, 10**5), st.integers(10, 10**5), st.integers(2, 12), st.integers(0, 2))
def test_a_claim_never_disagrees_with_its_own_rounding(base: int, target: int, years: int, places: int) -> None:
    exact = sourced_claim("exact", f"{base}.37 million", 2020, f"{target}.81 million", 2020 + years, "")
    first, last = (f"{Decimal(value).quantize(Decimal(1).scaleb(-places))}" for value in (f"{base}.37", f"{target}.81"))
    rough = sourced_claim("rough", f"{first} million", 2020, f"{last} million", 2020 + years, "")
    assert list(conflicting_forecasts([exact, rough])) == []


SEEDS = [(base, rate, span) for base in ("1.13", "27.4", "905.3") for rate in ("7.3", "36.77") for span in (3, 8)]


@pytest.mark.parametrize(("base", "rate", "span"), SEEDS)
@pytest.mark.parametrize("times", ["0.8", "1.15", "2"])
def test_seeded_rivals_are_found_and_their_factor_with_them(base: str, rate: str, span: int, times: str) -> None:
    target = Decimal(base) * (1 + Decimal(rate) / 100) ** span
    finding = sourced_claim("one", f"{base} billion", 2020, f"{target:.2f} billion", 2020 + span, f"{rate}%")
    other = sourced_claim("other", "", None, f"{target * Decimal(times):.2f} billion", 2020 + span, "")
    (found,) = conflicting_forecasts([finding, other])
    assert found.gap
    assert abs(found.gap - max(Decimal(times), 1 / Decimal(times))) < Decimal("0.02")


INCREASE = sourced_claim("increase", "", None, "5.9 billion", 2027, "", wording="by")
SIZE = sourced_claim("size", "1.1 billion", 2022, "5.9 billion", 2027, "")


def test_one_amount_as_increase_and_as_size_cannot_both_be() -> None:
    (found,) = by_or_to([INCREASE, SIZE])
    assert (found.verdict, set(found.inputs)) == ("contradictory", {"increase", "size"})
    assert found.gap
    assert round(found.gap, 2) == Decimal("1.16")


def test_in_two_guides_they_disagree() -> None:
    (found,) = by_or_to([INCREASE, sourced_claim("size", "", None, "5.9 billion", 2027, "", guide="another")])
    assert (found.verdict, found.gap) == ("disagrees", None)


@pytest.mark.parametrize("target", [("6.9 billion", 2027), ("5.9 billion", 2028), ("5.9 billion", None)])
def test_other_amounts_and_years_are_no_mix_up(target: tuple[str, int | None]) -> None:
    assert list(by_or_to([INCREASE, sourced_claim("size", "", None, *target, "")])) == []


def test_a_claim_whose_own_figures_fit_only_the_other_wording() -> None:
    (found,) = by_or_to([sourced_claim("one", "10 billion", 2020, "15 billion", 2025, "8.4%", wording="by")])
    assert (found.verdict, found.note) == ("consistent_if", "fits if 15 billion is the size reached, not the increase")
