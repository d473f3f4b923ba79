"""Printed figures in plain units: whose scale counts for which end, and which values no one is paid. Pure."""

from collections.abc import Sequence
from decimal import Decimal

from salaries.printed import SCALES, Printed, StatedUnit, number_of

# A range whose ends are further apart is read with the scale of one end for both ("£25-30,000") ...
ABSURD = 20
# ... and not at all where they still are.
NEVER = 50
# Below a heading or header with a scale a figure counts in it only where it is short: "(INR Lakhs)" over "₹18,00,000".
SHORT = 1000
MOST = dict.fromkeys(("USD", "EUR", "GBP", "CHF", "CAD", "AUD", "NZD", "SGD"), Decimal(5_000_000))
OTHER_MOST = {"INR": Decimal(200_000_000)}
MOST_ANYWHERE = Decimal(10_000_000_000)

# Nor is anyone paid less than that for a year's work: a figure below is of another century, or no pay.
LEAST_A_YEAR = 1000


def values_of(printed: Printed, unit: StatedUnit) -> list[Decimal]:
    """The figures in plain units; [] for a range that is absurd however it is read."""
    values = [number_of(end["number"]) for end in printed.ends]
    scales = [SCALES.get((end["scale"] or "").lower(), 0) for end in printed.ends]
    if unit.scale and not any(scales) and max(values) < SHORT:
        scales = [unit.scale] * len(values)
    if len(values) == 1:
        return [values[0] * (scales[0] or 1)]
    low, high = (value * (scale or 1) for value, scale in zip(values, scales, strict=True))
    if scales[1] and not scales[0] and values[0] <= values[1]:
        low = values[0] * scales[1]
    elif scales[0] and not scales[1] and high < low <= values[1] * scales[0]:
        high = values[1] * scales[0]
    elif not any(scales) and low < 1000 <= low * 1000 <= high and low * ABSURD < high:
        low *= 1000
    elif not any(scales) and high < 1000 <= low <= high * 1000 and high * ABSURD < low:
        high *= 1000
    return [] if low and high > low * NEVER else [low, high]


def is_plausible(values: Sequence[Decimal], printed: Printed, currency: str) -> bool:
    """No one is paid five million dollars: a figure above is of a firm or a market, or misread."""
    words = {(end["scale"] or "").lower() for end in printed.ends}
    if currency in MOST:
        return max(values) < MOST[currency] and not words & {"million", "mn"}
    return max(values) < OTHER_MOST.get(currency, MOST_ANYWHERE)


def is_too_little(values: Sequence[Decimal], period: str | None, currency: str) -> bool:
    return period == "year" and currency in MOST and max(values) < LEAST_A_YEAR
