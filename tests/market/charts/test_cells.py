from decimal import Decimal

import pytest

from careers.models.choices import Qualifier
from market.charts.cells import StatedCell, stated_cells
from market.models import MarketForecast


def cells(**fields: object) -> dict[str, StatedCell]:
    fields.setdefault("wording", MarketForecast.Wording.TO)
    return {cell.label: cell for cell in stated_cells(MarketForecast(**fields), is_over=True)}


def test_each_figure_has_its_words_and_its_year() -> None:
    shown = cells(
        base_printed="$1.1 billion",
        base_year=2022,
        base_qualifier=Qualifier.ABOUT,
        target_printed="$4.8 billion",
        target_year=2027,
        qualifier=Qualifier.OVER,
        wording=MarketForecast.Wording.BY,
        stated_cagr=Decimal(41),
        stated_cagr_printed="41%",
    )
    assert (shown["From"].words, shown["From"].text, shown["From"].year) == (("about",), "$1.1 billion", 2022)
    assert (shown["To"].words, shown["To"].text, shown["To"].year) == (("plus", "over"), "$4.8 billion", 2027)
    assert (shown["Rate stated"].words, shown["Rate stated"].text) == ((), "41%")
    assert [cell.is_over for cell in shown.values()] == [False, True, False]
    assert [cell.is_marked for cell in shown.values()] == [False, True, False]


def test_what_is_not_stated_has_no_words() -> None:
    shown = cells(base_qualifier=Qualifier.ABOUT, target_year=2027, qualifier=Qualifier.OVER)
    assert [(cell.is_stated, cell.words) for cell in shown.values()] == [(False, ())] * 3
    only_year = cells(base_year=2022)["From"]
    assert (only_year.is_stated, only_year.text, only_year.year) == (True, "", 2022)


@pytest.mark.parametrize(
    ("printed", "rate", "words"),
    [("3%", "-3", ("a decline of",)), ("-3%", "-3", ()), ("−3%", "-3", ()), ("3%", "3", ())],
)
def test_a_decline_printed_without_its_sign_is_named(printed: str, rate: str, words: tuple[str, ...]) -> None:
    assert cells(stated_cagr=Decimal(rate), stated_cagr_printed=printed)["Rate stated"].words == words
