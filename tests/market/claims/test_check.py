"""A claim as printed: verdicts, conditions, intervals. What rounding or a hedge allows is never called a contradiction."""

from dataclasses import replace
from decimal import Decimal
from itertools import product
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from market.claims.check import ClaimCheck, check_claim
from market.claims.claim import GrowthClaim
from market.claims.parse_input import read_rate
from market.claims.rates import implied_rate
from tests.market.claims.claim_factory import claim
from vocabulary.numbers import Figure, Interval, allowed

D = Decimal


CONTRACT = claim("1.1 billion", 2022, "5.9 billion", 2027, "41.0%")
CLOUD = claim("186.4 million", 2023, "3652.7 million", 2030, "44.6%")
LATER = claim("2,191.8 million", 2024, "16,613.4 million", 2030, "40.5%", rate_from=2025, rate_to=2030)


def test_what_rounding_allows_is_consistent() -> None:
    check = check_claim(CONTRACT)
    assert (check.verdict, check.periods, check.gap, check.note) == ("consistent", 5, 0, None)
    assert (str(check.implied_low), str(check.implied_high)) == ("38.4", "41.5")


def test_what_no_allowed_value_fits_is_contradictory() -> None:
    check = check_claim(CLOUD)
    assert (check.verdict, check.periods, str(check.gap)) == ("contradictory", 7, "8.32")
    assert (str(check.implied_low), str(check.implied_high)) == ("52.9", "53.0")
    assert check.explanation.startswith("Says 44.6% a year, but its two amounts need 53.0% over seven years.")
    assert "Eight years would need 45.0–45.1%." in check.explanation
    assert check.factor
    assert round(check.factor, 2) == D("1.48")


@pytest.mark.parametrize(
    ("printed", "condition"),
    [
        (claim("3.18 billion", 2025, "73.71 billion", 2035, "41.8%"), "fits nine years, not ten"),
        (claim("13.16 billion", 2024, "81.14 billion", 2033, "19.95%"), "fits ten years, not nine"),
        (LATER, "fits if the rate counts from 2025, where the size would be 3.02–3.04 billion"),
        (
            replace(CLOUD, rate_from=2023, rate_to=2035),
            "fits if the rate counts from 2023 to 2035 alone, and the other years grow otherwise",
        ),
        (claim("10 billion", 2020, "5 billion", 2025, "8.4%", wording="unclear"), "fits if 5 billion is the increase"),
        (claim("10 billion", 2020, "15 billion", 2025, "8.4%", wording="by"), "fits if 15 billion is the size reached"),
    ],
)
def test_what_fits_on_a_condition_names_it(printed: GrowthClaim, condition: str) -> None:
    check = check_claim(printed)
    assert check.verdict == "consistent_if"
    assert str(check.note).startswith(condition)
    assert check.gap
    assert check.gap > 0


def test_without_the_years_of_its_own_the_same_rate_does_not_fit() -> None:
    check = check_claim(replace(LATER, rate_from=None, rate_to=None))
    assert check.verdict == "contradictory"
    assert "Counted from 2025, the rate would need 3.02–3.04 billion in that year." in check.explanation


def test_an_increase_is_added_to_its_base() -> None:
    increase = claim("1.1 billion", 2022, "4.8 billion", 2027, "40.0%", wording="by")
    assert check_claim(increase).verdict == "consistent"
    assert check_claim(replace(increase, wording="to")).verdict == "contradictory"


def test_an_increase_without_its_base_is_reported_as_such() -> None:
    assert (
        "Without its base, an increase gives no size."
        in check_claim(claim("", None, "8.05 billion", 2029, "24.7%", wording="by")).explanation
    )


HEDGED = [
    ("1.1 billion", "over 5.9 billion", "52%", "consistent"),
    ("1.1 billion", "over 5.9 billion", "25%", "contradictory"),
    ("1.1 billion", "up to 5.9 billion", "31%", "consistent"),
    ("1.1 billion", "up to 5.9 billion", "60%", "contradictory"),
    ("up to 1.1 billion", "5.9 billion", "52%", "consistent"),
    ("over 1.1 billion", "5.9 billion", "31%", "consistent"),
    ("over 1.1 billion", "over 5.9 billion", "52%", "consistent"),
    ("about 1.1 billion", "5.9 billion", "42.9%", "consistent"),
    ("1.1 billion", "5.9 billion", "42.9%", "contradictory"),
    ("about 200 billion", "1 trillion", "26%", "consistent"),
    ("1.1 billion", "5.9 billion", "over 30%", "consistent"),
    ("1.1 billion", "5.9 billion", "up to 30%", "contradictory"),
]


@pytest.mark.parametrize(("base", "target", "rate", "verdict"), HEDGED)
def test_a_hedge_loosens(base: str, target: str, rate: str, verdict: str) -> None:
    assert check_claim(claim(base, 2022, target, 2027, rate)).verdict == verdict


def test_an_open_end_is_null() -> None:
    check = check_claim(claim("1.1 billion", 2022, "over 5.9 billion", 2027, "31%"))
    assert (str(check.implied_low), check.implied_high) == ("38", None)


@pytest.mark.parametrize("piece", ["base", "base_year", "target", "target_year", "rate"])
def test_what_is_missing_is_named(piece: str) -> None:
    without: dict[str, Any] = {piece: None}
    check = check_claim(replace(CLOUD, **without))
    assert (check.verdict, check.note) == ("not_checkable", f"missing: the {piece.replace('_', ' ')}")


def test_without_a_rate_the_implied_rate_is_still_given() -> None:
    check = check_claim(replace(CONTRACT, rate=None))
    assert (str(check.implied_low), str(check.implied_high), check.gap) == ("38.4", "41.5", None)


@pytest.mark.parametrize("piece", ["base", "target"])
def test_a_missing_year_is_taken_from_the_years_of_the_rate(piece: str) -> None:
    without: dict[str, Any] = {f"{piece}_year": None}
    check = check_claim(replace(CONTRACT, **without, rate_from=2022, rate_to=2027))
    assert (check.verdict, check.periods) == ("consistent", 5)


@pytest.mark.parametrize(
    ("senseless", "words"),
    [
        (replace(CONTRACT, target_year=2022), "the same year, 2022"),
        (replace(CONTRACT, target_year=2021), "is before the base year"),
        (replace(CONTRACT, target_year=2100), "more than 60 years"),
        (replace(CONTRACT, base=Figure(D(0), "0 billion")), "zero"),
        (replace(CONTRACT, target=Figure(D(0), "0")), "zero"),
        (replace(CONTRACT, base=Figure(D(-5), "-5")), "below zero"),
        (replace(CONTRACT, rate=Figure(D(-100), "-100%")), "leaves nothing"),
    ],
)
def test_what_makes_no_sense_is_not_checkable(senseless: GrowthClaim, words: str) -> None:
    check = check_claim(senseless)
    assert check.verdict == "not_checkable"
    assert words in check.explanation


def test_a_gap_smaller_than_the_printed_digits_is_shown_in_finer_ones() -> None:
    check = check_claim(claim("428 billion", 2022, "2.03 trillion", 2030, "21.6%"))
    assert (check.verdict, str(check.implied_high), str(check.gap)) == ("contradictory", "21.54", "0.02")
    assert "which may be 21.55–21.65%" in check.explanation


def test_a_decline_is_judged_like_growth() -> None:
    assert check_claim(claim("10.0 billion", 2020, "7.74 billion", 2025, "-5.0%")).verdict == "consistent"
    assert check_claim(claim("10.0 billion", 2020, "7.74 billion", 2025, "5.0%")).verdict == "contradictory"


# --- seeded cases -------------------------------------------------------------------------------------------------

BASES, GROWTH, SPANS = ("1.13", "27.4", "186.42", "905.3"), ("7.3", "18.9", "36.77", "52.4"), (3, 5, 8, 10)
SEEDS = [(D(base), D(rate), span) for base, rate, span in product(BASES, GROWTH, SPANS)]


def rounded(value: Decimal, decimals: int) -> str:
    return f"{value.quantize(D(1).scaleb(-decimals)):f}"


def true_claim(base: Decimal, rate: Decimal, span: int, digits: tuple[int, int, int] = (2, 2, 1)) -> GrowthClaim:
    """A claim without a fault, each figure printed with so many decimals."""
    target = base * (1 + rate / 100) ** span
    first, last, growth = (rounded(value, places) for value, places in zip((base, target, rate), digits, strict=True))
    return claim(f"{first} million", 2020, f"{last} million", 2020 + span, f"{growth}%")


def defects(base: Decimal, rate: Decimal, span: int) -> list[GrowthClaim]:
    """The claim with one figure wrong by more than printing allows: rate, target, base, or a unit."""
    right = true_claim(base, rate, span)
    assert right.rate
    assert right.target
    assert right.base
    times = D("1.3")
    return [
        replace(right, rate=read_rate(f"{right.rate.value + 6}%")),
        replace(right, target=Figure(right.target.value * times, rounded(right.target.value * times / 10**6, 2))),
        replace(right, base=Figure(right.base.value * 10, f"{right.base.value * 10 / 10**6:f} million")),
    ]


def test_at_least_nineteen_of_twenty_seeded_defects_are_found() -> None:
    verdicts = [check_claim(wrong).verdict for seed in SEEDS for wrong in defects(*seed)]
    assert len(verdicts) == 192
    found = [verdict for verdict in verdicts if verdict in ("contradictory", "consistent_if")]
    assert len(found) >= 0.95 * len(verdicts)
    assert verdicts.count("contradictory") >= 0.95 * len(verdicts)


ROUNDINGS = [(first, last, growth) for first in (1, 2) for last in (0, 1, 2) for growth in (0, 1, 2)]


@pytest.mark.parametrize("digits", ROUNDINGS)
def test_rounding_alone_is_never_an_alarm(digits: tuple[int, int, int]) -> None:
    assert {check_claim(true_claim(*seed, digits=digits)).verdict for seed in SEEDS} == {"consistent"}


WORDED = [
    ("USD 1.1 billion", "USD 5.9 billion"), ("$1.1bn", "$5.9 bn"),
    ("1.1B", "5.9B"), ("about 1.1 billion", "over 5.9 billion"), ("1,1 billion", "5,9 billion"),
    ("up to 1.1 billion", "up to 5.9 billion"), ("nearly 1.1 billion", "nearly 5.9 billion"),
]  # fmt: skip


@pytest.mark.parametrize(("base", "target"), WORDED)
@pytest.mark.parametrize("rate", ["41%", "41.0%", "about 41 per cent", "40.0%", "40.4% a year"])
def test_wording_alone_is_never_an_alarm(base: str, target: str, rate: str) -> None:
    assert check_claim(claim(base, 2022, target, 2027, rate)).verdict == "consistent"


# --- properties ---------------------------------------------------------------------------------------------------

amounts = st.decimals(min_value=1, max_value=10**6, places=4, allow_nan=False)
growths = st.decimals(min_value=-60, max_value=150, places=3, allow_nan=False)
spans = st.integers(1, 15)
places = st.integers(0, 3)


@settings(deadline=None)
@given(amounts, growths, spans, places, places, places)
def test_a_true_claim_is_never_contradictory_however_it_is_rounded(
    base: Decimal, rate: Decimal, span: int, first: int, last: int, growth: int
) -> None:
    check = check_claim(true_claim(base, rate, span, (first, last, growth)))
    assert check.verdict in ("consistent", "not_checkable")
    assert check.verdict == "consistent" or "zero" in check.explanation


@settings(deadline=None)
@given(amounts, amounts, spans, growths, st.sampled_from(["to", "by", "unclear"]))
def test_a_verdict_always_comes_with_what_it_promises(
    base: Decimal, target: Decimal, span: int, rate: Decimal, wording: str
) -> None:
    check: ClaimCheck = check_claim(claim(f"{base}", 2000, f"{target}", 2000 + span, f"{rate}%", wording=wording))
    assert (check.gap == 0) == (check.verdict == "consistent")
    assert (check.note is not None) == (check.verdict == "consistent_if")
    assert check.explanation
    if check.verdict == "contradictory":
        assert check.implied_low is not None
        assert check.implied_high is not None
        apart = not allowed(Figure(rate, f"{rate}")).meets(
            Interval(check.implied_low, check.implied_low, check.implied_high)
        )
        assert apart
        assert check.factor
        assert check.factor >= 1


@settings(deadline=None)
@given(amounts, amounts, spans, st.sampled_from(["over", "up_to", "about", "from"]))
def test_a_hedge_never_tightens(base: Decimal, target: Decimal, span: int, hedge: str) -> None:
    assume(base > 0)
    plain, loose = Figure(target, f"{target}"), Figure(target, f"{target}", hedge)
    start = allowed(Figure(base, f"{base}"))
    narrow, wide = implied_rate(start, allowed(plain), span), implied_rate(start, allowed(loose), span)
    assert wide.low <= narrow.low
    if hedge != "up_to":
        assert wide.high >= narrow.high
    assert wide.low <= narrow.mid <= wide.high
