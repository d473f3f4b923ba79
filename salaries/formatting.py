"""Pay in words and figures, as the guide states it: an open top stays open, a hedge stays a word."""

from collections.abc import Iterable
from decimal import Decimal

from salaries.models import PayComponent, SalaryBand
from vocabulary.hedges import LABELS
from vocabulary.money import money, money_range


def pay(band: SalaryBand) -> str:
    """ "$160,000–200,000+", "$150,000+", "up to $260,000", "about $150,000"; with the period unless it is a year."""
    period = "" if band.period in (None, "year") else f" {band.get_period_display()}"
    return f"{_range(band)}{period}"


def _range(band: SalaryBand) -> str:
    plus = "+" if band.open_ended else ""
    about = "about " if band.qualifier == "about" else ""
    if band.low is None:
        return f"up to {money(band.high or Decimal(0), band.currency)}{plus}"
    if band.high is None:
        return f"{about}{money(band.low, band.currency)}{plus}"
    return f"{about}{money_range(band.low, band.high, band.currency)}{plus}"


def low(band: SalaryBand) -> str:
    """ "$100,000", "about $150,000", "over $200,000": with the hedge, where it is this end's."""
    if band.low is None:
        return ""
    is_hedged = band.qualifier == "about" or (band.high is None and band.qualifier in ("over", "from"))
    return _hedged(money(band.low, band.currency), band.qualifier if is_hedged else None)


def high(band: SalaryBand) -> str:
    """ "$200,000+", "over $237,500", "up to $260,000": an open end has its word, or else a plus."""
    if band.high is None:
        return ""
    amount = money(band.high, band.currency)
    if band.qualifier in ("about", "up_to") or (band.qualifier == "over" and band.open_ended):
        return _hedged(amount, band.qualifier)
    return f"{amount}+" if band.open_ended else amount


def _hedged(amount: str, hedge: str | None) -> str:
    return f"{LABELS[hedge]} {amount}" if hedge else amount


def years(band: SalaryBand) -> str:
    """ "0–2 years", "6+ years", "up to 2 years"; "" where the guide gives none."""
    low, high = band.experience_min_years, band.experience_max_years
    if low is None and high is None:
        return ""
    if high is None:
        return f"{low}+ years"
    if low is None:
        return f"up to {high} years"
    return f"{low} years" if low == high else f"{low}–{high} years"


def percent(component: PayComponent) -> str:
    """ "5–15%"; "" where the guide gives none."""
    stated = [end for end in (component.low_percent, component.high_percent) if end is not None]
    ends = [f"{end.normalize():f}" for end in dict.fromkeys(stated)]
    return f"{'–'.join(ends)}%" if ends else ""


End = tuple[Decimal, SalaryBand]


def lowest_and_highest(bands: Iterable[SalaryBand]) -> tuple[End, End] | None:
    """The lowest start and the highest figure of like bands, each with the band that states it; None without a start.

    Of equal tops the open one is the higher, of equal bands the first of its guide.
    """
    stated = list(bands)
    lows = [(band.low, band.position, band.pk, band) for band in stated if band.low is not None]
    if not lows:
        return None
    low, *_, lowest = min(lows)
    top, _, _, _, highest = max((_top(band), band.open_ended, -band.position, -band.pk, band) for band in stated)
    return (low, lowest), (top, highest)


def _top(band: SalaryBand) -> Decimal:
    return band.high or band.low or Decimal(0)


def exact(amount: Decimal | None) -> str | None:
    """As the API writes it: "150000", "152609.50"; None where it is not known."""
    if amount is None:
        return None
    return f"{amount:.0f}" if amount == amount.to_integral() else f"{amount:.2f}"
