"""Where an amount lies in one stated band, and between which published percentiles. Pure.

Range penetration is (pay − low) ÷ (high − low), compa-ratio pay ÷ midpoint: both exist only for a band with two different
ends and no open top. Where a band may go on past its last figure, nothing is claimed beyond that figure.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from salaries.offers.shares import offer_is
from vocabulary.money import money

PLACES = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class BandPosition:
    """`offer_is`: below, inside or above the band; None where the band does not say enough. `words` say it in either case.

    `reason`: why there are no ratios; "" where there are. `hedge`: what the band says of its own figures; "" for nothing.
    """

    offer_is: str | None
    words: str
    range_penetration: Decimal | None
    compa_ratio: Decimal | None
    reason: str
    hedge: str


def position_in_band(
    amount: Decimal,
    low: Decimal | None,
    high: Decimal | None,
    *,
    open_ended: bool,
    qualifier: str | None,
    currency: str,
) -> BandPosition:
    where, words = _place(amount, low, high, open_ended, currency)
    reason = why_no_ratios(low, high, open_ended)
    penetration = ratio = None
    if low is not None and high is not None and not reason:
        penetration = ((amount - low) / (high - low)).quantize(PLACES, ROUND_HALF_UP)
        ratio = (2 * amount / (low + high)).quantize(PLACES, ROUND_HALF_UP)
    hedge = "The source says “about”, so its figures are rough." if qualifier == "about" else ""
    return BandPosition(where, words, penetration, ratio, reason, hedge)


def why_no_ratios(low: Decimal | None, high: Decimal | None, open_ended: bool) -> str:
    """ "" for a band with two different ends and no open top."""
    if open_ended or high is None:
        return "No upper limit is given, so the band has no midpoint and no width."
    if low is None:
        return "No lower limit is given, so the band has no midpoint and no width."
    return "It is one figure, not a range, so it has no width." if low == high else ""


def _place(
    amount: Decimal, low: Decimal | None, high: Decimal | None, open_ended: bool, currency: str
) -> tuple[str | None, str]:
    if low is None and high is None:
        raise ValueError("a band states at least one figure")
    top = low if high is None else high
    if low is not None and amount < low:
        return "below", f"below its start, by {money(low - amount, currency)}"
    if top is not None and amount > top:
        if open_ended or high is None:
            return None, f"past {money(top, currency)}, the highest figure named; no upper limit is given"
        return "above", f"above its end, by {money(amount - top, currency)}"
    if low is None:
        return None, "not above its upper limit; no lower limit is given"
    return offer_is(amount, low, low if top is None else top), "inside"


@dataclass(frozen=True, slots=True)
class PercentilePosition:
    """At or above percentile `above`, and below percentile `below`; None where it lies past all that are known."""

    above: int | None
    below: int | None
    words: str


def position_among_percentiles(
    amount: Decimal, percentiles: Mapping[int, Decimal], top_coded: frozenset[int], currency: str
) -> PercentilePosition:
    """`top_coded`: those of which only is known that they are at or above the amount given for them."""
    exact = {percent: value for percent, value in percentiles.items() if percent not in top_coded}
    above = max((percent for percent, value in exact.items() if value <= amount), default=None)
    below = min((percent for percent, value in percentiles.items() if value > amount), default=None)
    unknown = min((percent for percent in top_coded if percentiles[percent] <= amount), default=None)
    parts = []
    if above is not None:
        parts.append(f"{'at' if exact[above] == amount else 'above'} {_named(above)}, {money(exact[above], currency)}")
    if below is not None:
        or_more = " or more" if below in top_coded else ""
        parts.append(f"below {_named(below)}, {money(percentiles[below], currency)}{or_more}")
    if unknown is not None:
        least = money(percentiles[unknown], currency)
        parts.append(f"{_named(unknown)} is only known to be {least} or more, so whether it is above that is not known")
    return PercentilePosition(above, below, "; ".join(parts))


def _named(percent: int) -> str:
    return "the median" if percent == 50 else f"P{percent}"
