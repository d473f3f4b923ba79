"""Sizes of markets in words. Intervals are shown with their ends rounded outward, so that they still hold the value."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Decimal

UNITS = ((Decimal(10) ** 12, "tn"), (Decimal(10) ** 9, "bn"), (Decimal(10) ** 6, "m"))
DIGITS = 3
MORE_DIGITS = 4


def size(value: Decimal, currency: str | None) -> str:
    """13321800000, "USD" → "USD 13.32 bn"; 5900000000 → "USD 5.9 bn"."""
    scale, unit = _unit(value)
    number = _digits(value / scale, ROUND_HALF_EVEN, MORE_DIGITS)
    return _with(currency, f"{number.rstrip('0').rstrip('.') if '.' in number else number}{unit}")


def interval(low: Decimal, high: Decimal, currency: str | None = None) -> str:
    """4163400000, 4275000000 → "4.16–4.28 bn"; one figure where both ends round to it."""
    scale, unit = _unit(high)
    ends = (_digits(low / scale, ROUND_FLOOR), _digits(high / scale, ROUND_CEILING))
    return _with(currency, f"{'–'.join(dict.fromkeys(ends))}{unit}")


def tick(value: Decimal) -> str:
    """For an axis: 5000000000 → "5 bn"."""
    scale, unit = _unit(value)
    return f"{(value / scale).normalize():f}{unit}"


def _unit(value: Decimal) -> tuple[Decimal, str]:
    return next(((scale, f" {unit}") for scale, unit in UNITS if value >= scale), (Decimal(1), ""))


def _digits(number: Decimal, rounding: str, digits: int = DIGITS) -> str:
    """So many significant digits, and every digit before the point."""
    places = max(digits - 1 - number.adjusted(), 0) if number else 0
    return f"{number.quantize(Decimal(1).scaleb(-places), rounding):,f}"


def _with(currency: str | None, text: str) -> str:
    return f"{currency} {text}" if currency else text
