"""What a growth curve leaves open: separate bands, each between named edges; and what lies past the stated years."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from market.claims.analysis import analysis_of, envelope_of
from market.claims.claim import GrowthClaim
from market.claims.curve import extend
from market.claims.parse_input import read_amount, read_rate
from market.claims.uncertainty import UncertaintyBand, project
from tests.market.claims.test_curve import CLOUD
from vocabulary.numbers import INFINITE, Figure

D = Decimal
CONTRACT = GrowthClaim(
    base=Figure(D(1_100_000_000), "1.1 billion"),
    base_year=2022,
    target=Figure(D(5_900_000_000), "5.9 billion"),
    target_year=2027,
    rate=Figure(D("41.0"), "41.0%"),
)
GLOBAL = GrowthClaim(
    target=read_amount("13,321.8 million").figure, target_year=2030, rate=read_rate("43.5%"), rate_from=2023
)


def bands(claim: GrowthClaim, **rivals: GrowthClaim) -> dict[str, UncertaintyBand]:
    return {band.kind: band for band in analysis_of(claim).bands(envelope_of({"own": claim, **rivals}))}


def test_a_claim_whose_rate_fits_leaves_only_its_rounding_open() -> None:
    assert list(bands(CONTRACT)) == ["rounding"]


def test_figures_at_odds_open_a_band_between_base_carried_on_and_target_carried_back() -> None:
    edges = bands(CLOUD)["own_figures"].edges
    assert (edges[0].year, edges[-1].year) == (2023, 2030)
    assert (edges[-1].low_source, edges[-1].high_source) == ("base × (1 + rate) ^ 7", "target ÷ (1 + rate) ^ 0")
    assert edges[-1].low.low < D(186_400_000) * D("1.446") ** 7 < edges[-1].low.high


def test_the_rate_may_count_from_the_year_after_the_base() -> None:
    later = replace(CONTRACT, rate=Figure(D("46.0"), "46.0%"))
    edges = bands(later)["base_year"].edges
    assert [edge.year for edge in edges] == [2023, 2024, 2025, 2026]
    assert edges[0].low_source == "the rate counted from 2023" or edges[0].high_source == "the rate counted from 2023"


def test_a_base_and_a_rate_alone_may_count_from_the_year_after_too() -> None:
    edges = bands(replace(CLOUD, target=None))["base_year"].edges
    assert edges[-1].year == 2030
    assert edges[-1].low.low < edges[-1].high.low


@pytest.mark.parametrize(
    "claim",
    [
        replace(CLOUD, rate_from=2023, target=None),  # the text says from where
        replace(CONTRACT, rate=Figure(D("90.0"), "90.0%")),  # the market would first have to shrink
        replace(CONTRACT, base=None),
    ],
)
def test_no_ambiguity_is_made_up(claim: GrowthClaim) -> None:
    assert "base_year" not in bands(claim)


def test_rivals_span_from_the_lowest_to_the_highest_in_the_years_they_share() -> None:
    rival = replace(CONTRACT, target=Figure(D(7_000_000_000), "7.0 billion"), target_year=2026, base_year=2024)
    edges = bands(CONTRACT, rival=rival)["rivals"].edges
    assert [edge.year for edge in edges] == [2024, 2025, 2026]
    assert (edges[-1].low_source, edges[-1].high_source) == ("own", "rival")


def test_a_claim_stated_twice_does_not_conflict_with_itself() -> None:
    assert "rivals" not in bands(CONTRACT, again=replace(CONTRACT))


def test_without_a_curve_there_are_no_bands() -> None:
    assert analysis_of(replace(CONTRACT, base_year=None)).bands({}) == ()


def test_an_amount_is_carried_no_further_than_its_claim_goes() -> None:
    assert list(project(replace(GLOBAL, base_year=2023))) == list(range(2023, 2031))
    assert list(project(replace(GLOBAL, base_year=None))) == [2030]


def test_what_is_carried_keeps_its_hedge() -> None:
    assert project(replace(CONTRACT, target=Figure(D(5_900_000_000), "5.9 billion", "over")))[2027].high == INFINITE


def test_an_increase_alone_is_no_size() -> None:
    assert project(replace(CONTRACT, base=None, rate=None, wording="by")) == {}


def test_a_curve_goes_on_only_when_asked_and_says_so() -> None:
    points = extend(CONTRACT, 2030)
    assert [(edge.year, edge.kind) for edge in points] == [
        (2028, "extrapolated"),
        (2029, "extrapolated"),
        (2030, "extrapolated"),
    ]
    assert points[0].value.contains(D(5_900_000_000) * D("1.41"))


def test_without_a_rate_it_goes_on_at_the_one_its_ends_imply() -> None:
    (point,) = extend(replace(CONTRACT, rate=None), 2028)
    assert point.value.contains(D(5_900_000_000) * (D("5.9") / D("1.1")) ** (D(1) / 5))


def test_what_does_not_grow_does_not_go_on() -> None:
    assert extend(replace(CONTRACT, base=None, rate=None), 2030) == ()


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 10**6), st.integers(1, 10**6), st.integers(2, 30), st.integers(-50, 200))
def test_every_band_is_ordered_and_stays_within_the_stated_years(base: int, target: int, years: int, rate: int) -> None:
    claim = GrowthClaim(
        base=read_amount(f"{base} million").figure,
        base_year=2020,
        target=read_amount(f"{target} million").figure,
        target_year=2020 + years,
        rate=read_rate(f"{rate}%"),
    )
    for band in analysis_of(claim).bands(envelope_of({"own": claim, "rival": CONTRACT})):
        assert all(2020 <= edge.year <= 2020 + years for edge in band.edges)
        assert all(edge.low.low <= edge.high.high for edge in band.edges)
