"""Figures in words: sizes, rates and counts as explanations give them. Pure."""

from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal

from vocabulary.numbers import INFINITE, NUMBER_WORDS, Interval

SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
SHOWN = 3
# More digits than any size or rate has, hostile ones included.
WIDE = Context(prec=300)


def counted(number: int) -> str:
    """ "no", "nine", and figures from thirteen up."""
    words = ["no", *NUMBER_WORDS[1:]]
    return words[number] if 0 <= number < len(words) else str(number)


def years(number: int) -> str:
    return f"{counted(number)} year{'' if number == 1 else 's'}"


def per_cent(value: Decimal, decimals: int, rounding: str = ROUND_HALF_EVEN) -> str:
    """ "53.0": a rate with so many decimals."""
    step = Decimal(1).scaleb(-decimals)
    # Adding zero turns −0 into 0.
    return f"{value.quantize(step, rounding, WIDE) + 0:f}"


def rates(interval: Interval, decimals: int) -> str:
    """ "53.0%" where both ends round to it, else "38.4–41.5%", the ends outward."""
    if interval.low.is_infinite() and interval.high.is_infinite():
        return "any rate"
    if interval.high == INFINITE:
        return f"at least {per_cent(interval.low, decimals, ROUND_FLOOR)}%"
    same = per_cent(interval.low, decimals) == per_cent(interval.high, decimals)
    if same:
        return f"{per_cent(interval.mid, decimals)}%"
    low, high = per_cent(interval.low, decimals, ROUND_FLOOR), per_cent(interval.high, decimals, ROUND_CEILING)
    # A dash between two signs would be read as a third.
    return f"{low}–{high}%" if interval.low >= 0 else f"{low} to {high}%"


def sizes(interval: Interval) -> str:
    """ "4.51 billion", "3.03–3.04 billion", "at least 5.85 billion"; in three figures, the ends outward."""
    scale, name = next((pair for pair in SCALES if interval.mid >= pair[0]), (Decimal(1), ""))
    unit = f" {name}" if name else ""
    if interval.high == INFINITE:
        return f"at least {_short(interval.low / scale, ROUND_FLOOR)}{unit}"
    low, high = _short(interval.low / scale, ROUND_HALF_EVEN), _short(interval.high / scale, ROUND_HALF_EVEN)
    if low == high:
        return f"{_short(interval.mid / scale, ROUND_HALF_EVEN)}{unit}"
    return f"{_short(interval.low / scale, ROUND_FLOOR)}–{_short(interval.high / scale, ROUND_CEILING)}{unit}"


def span(interval: Interval) -> str:
    """ "4.9–5.2": a number of years, the ends outward."""
    low, high = per_cent(interval.low, 1, ROUND_FLOOR), per_cent(interval.high, 1, ROUND_CEILING)
    return low if low == high else f"{low}–{high}"


def ends(interval: Interval, decimals: int) -> Interval:
    """The interval with so many decimals, the ends outward."""
    step = Decimal(1).scaleb(-decimals)
    low, mid, high = (
        end.quantize(step, rounding, WIDE) + 0
        for end, rounding in zip(interval.ends(), (ROUND_FLOOR, ROUND_HALF_EVEN, ROUND_CEILING), strict=True)
    )
    return Interval(low, mid, high)


def _short(value: Decimal, rounding: str) -> str:
    """Three figures, and every one before the point."""
    whole = max(value.adjusted() + 1, 0) if value else 0
    step = Decimal(1).scaleb(-max(SHOWN - whole, 0))
    return f"{value.quantize(step, rounding, WIDE):,f}"
