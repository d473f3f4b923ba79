"""The three figures of a forecast as cells of a table: each as printed, with the words and the year beside it.."""

from collections.abc import Iterator
from dataclasses import dataclass

from market.models import MarketForecast

MINUS_SIGNS = "-−"


@dataclass(frozen=True, slots=True)
class StatedCell:
    """`words` come before the figure. `is_marked`: with the sign of what contradicts it, which one figure shows for all."""

    label: str
    words: tuple[str, ...]
    text: str
    year: int | None = None
    is_over: bool = False
    is_marked: bool = False

    @property
    def is_stated(self) -> bool:
        return bool(self.text or self.year)


def stated_cells(forecast: MarketForecast, is_over: bool) -> Iterator[StatedCell]:
    """`is_over`: the target year has passed."""
    yield _cell("From", (forecast.get_base_qualifier_display(),), forecast.base_printed, forecast.base_year)
    is_added = forecast.wording == MarketForecast.Wording.BY
    words = ("plus" if is_added else None, forecast.get_qualifier_display())
    if forecast.target_printed:
        yield _cell("To", words, forecast.target_printed, forecast.target_year, is_over=is_over, is_marked=True)
    else:
        yield _cell("To", (), None)
    declines = "a decline of" if is_unsigned_decline(forecast) else None
    yield _cell("Rate stated", (declines, forecast.get_rate_qualifier_display()), forecast.stated_cagr_printed)


def _cell(
    label: str,
    words: tuple[str | None, ...],
    text: str | None,
    year: int | None = None,
    *,
    is_over: bool = False,
    is_marked: bool = False,
) -> StatedCell:
    before = tuple(word for word in words if word) if text else ()
    return StatedCell(label, before, text or "", year, is_over, is_marked)


def is_unsigned_decline(forecast: MarketForecast) -> bool:
    """ "declines by 3%" is printed without a minus sign; the table has to say that it is a decline."""
    printed = forecast.stated_cagr_printed or ""
    return bool(forecast.stated_cagr and forecast.stated_cagr < 0) and not any(sign in printed for sign in MINUS_SIGNS)
