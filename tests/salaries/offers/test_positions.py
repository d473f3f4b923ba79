"""An amount in a stated band, and between published percentiles."""

from decimal import Decimal

import pytest

from salaries.offers.positions import position_among_percentiles, position_in_band


def place(amount: int, low: int | None, high: int | None, open_ended: bool = False, qualifier: str | None = None):
    ends = [None if end is None else Decimal(end) for end in (low, high)]
    return position_in_band(Decimal(amount), *ends, open_ended=open_ended, qualifier=qualifier, currency="USD")


def test_a_band_with_two_ends_has_both_ratios() -> None:
    found = place(165_000, 140_000, 175_000)
    assert (found.offer_is, found.range_penetration, found.compa_ratio) == (
        "inside",
        Decimal("0.7143"),  # 25,000 ÷ 35,000
        Decimal("1.0476"),  # 165,000 ÷ 157,500
    )
    assert (found.reason, found.hedge) == ("", "")


@pytest.mark.parametrize(
    ("amount", "offer_is", "penetration", "words"),
    [
        (140_000, "inside", "0.0000", "inside"),
        (175_000, "inside", "1.0000", "inside"),
        (126_000, "below", "-0.4000", "below its start, by $14,000"),
        (210_000, "above", "2.0000", "above its end, by $35,000"),
    ],
)
def test_outside_a_band_the_ratios_say_how_far(amount: int, offer_is: str, penetration: str, words: str) -> None:
    found = place(amount, 140_000, 175_000)
    assert (found.offer_is, str(found.range_penetration), found.words) == (offer_is, penetration, words)


def test_past_an_open_top_nothing_is_claimed() -> None:
    """$160,000–200,000+"""
    assert place(150_000, 160_000, 200_000, open_ended=True).offer_is == "below"
    assert place(180_000, 160_000, 200_000, open_ended=True).offer_is == "inside"
    found = place(230_000, 160_000, 200_000, open_ended=True)
    assert found.offer_is is None
    assert found.words == "past $200,000, the highest figure named; no upper limit is given"
    assert (found.range_penetration, found.compa_ratio) == (None, None)
    assert found.reason == "No upper limit is given, so the band has no midpoint and no width."


def test_a_start_alone() -> None:
    """$150,000+"""
    assert place(140_000, 150_000, None, open_ended=True).offer_is == "below"
    assert place(150_000, 150_000, None, open_ended=True).offer_is == "inside"
    assert place(160_000, 150_000, None, open_ended=True).offer_is is None


def test_a_limit_alone() -> None:
    """up to $260,000"""
    assert place(270_000, None, 260_000).offer_is == "above"
    found = place(200_000, None, 260_000)
    assert (found.offer_is, found.compa_ratio) == (None, None)
    assert "no lower limit" in found.words
    assert "No lower limit" in found.reason


def test_one_figure_is_no_range_and_a_hedge_is_said() -> None:
    found = place(165_000, 150_000, 150_000, qualifier="about")
    assert (found.offer_is, found.range_penetration) == ("above", None)
    assert "one figure, not a range" in found.reason
    assert "about" in found.hedge


def test_a_hedged_band_has_its_ratios_and_the_hedge() -> None:
    found = place(165_000, 140_000, 175_000, qualifier="about")
    assert found.compa_ratio
    assert "about" in found.hedge


def test_a_band_without_a_figure_is_none() -> None:
    with pytest.raises(ValueError, match="at least one figure"):
        place(1, None, None)


PERCENTILES = {10: 61_070, 25: 79_810, 50: 108_020, 75: 145_080, 90: 184_090}


def among(amount: int, top_coded: frozenset[int] = frozenset(), **changed: int):
    values = {percent: Decimal(value) for percent, value in PERCENTILES.items()}
    values |= {int(name[1:]): Decimal(value) for name, value in changed.items()}
    return position_among_percentiles(Decimal(amount), values, top_coded, "USD")


@pytest.mark.parametrize(
    ("amount", "above", "below", "words"),
    [
        (165_000, 75, 90, "above P75, $145,080; below P90, $184,090"),
        (108_020, 50, 75, "at the median, $108,020; below P75, $145,080"),
        (50_000, None, 10, "below P10, $61,070"),
        (200_000, 90, None, "above P90, $184,090"),
    ],
)
def test_between_which_percentiles(amount: int, above: int | None, below: int | None, words: str) -> None:
    found = among(amount)
    assert (found.above, found.below, found.words) == (above, below, words)


def test_what_is_top_coded_is_at_least_that() -> None:
    """P90 is published as "$239,200 or more"."""
    top = frozenset({90})
    under = among(230_000, top, p75=200_000, p90=239_200)
    assert (under.above, under.below, under.words) == (75, 90, "above P75, $200,000; below P90, $239,200 or more")
    over = among(260_000, top, p75=200_000, p90=239_200)
    assert (over.above, over.below) == (75, None)
    assert "P90 is only known to be $239,200 or more" in over.words
