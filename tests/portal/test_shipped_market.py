"""The market document shipped with the portal: every figure with its publisher's address, date and, if so, its citer."""

import re
from pathlib import Path
from typing import Any

import pytest

from careers.models import Guide, Statement
from market.claims.check import check_claim
from market.claims.table import read_table
from market.from_rows import claim_of
from market.models import MarketForecast
from tests.conftest import SHARED, import_file

pytestmark = pytest.mark.django_db
PATH = Path(__file__).resolve().parents[2] / "careers/guides/mlops-market.md"
TABLE = SHARED / "facts/market_forecasts.csv"
ADDRESS = re.compile(r"https://\S+?(?=,\s)")


@pytest.fixture
def shipped() -> Guide:
    import_file(PATH)
    return Guide.objects.get()


def test_every_statement_is_read_and_none_is_a_roles(shipped: Guide) -> None:
    assert (shipped.kind, shipped.role, shipped.coverage, shipped.problems) == ("market", None, 1, [])


def test_at_least_eight_publishers_speak_of_the_market_itself(shipped: Guide) -> None:
    forecasts: Any = MarketForecast.objects
    named = forecasts.filter(market="MLOps", segment="whole", publisher__isnull=False)
    assert named.values("publisher").distinct().count() >= 8


def test_every_figure_has_its_address_and_its_date_or_says_that_it_is_undated(shipped: Guide) -> None:
    stated = Statement.objects.filter(disposition="fact")
    assert stated.count() == MarketForecast.objects.count() == 20
    for statement in stated:
        (note,) = statement.notes
        assert ADDRESS.search(note)
        assert "undated" in note or re.search(r", (\d{1,2} )?(\w+ )?20\d\d;", note)


def test_who_cites_is_named_wherever_the_publishers_page_was_not_seen(shipped: Guide) -> None:
    forecasts: Any = MarketForecast.objects.select_related("statement")
    for forecast in forecasts:
        (note,) = forecast.statement.notes
        assert ("own page" in note) == (forecast.cited_by is None)


def test_it_holds_every_kind_of_claim(shipped: Guide) -> None:
    forecasts: list[Any] = list(MarketForecast.objects.all())
    verdicts = {check_claim(claim_of(forecast)).verdict for forecast in forecasts}
    assert verdicts == {"consistent", "consistent_if", "contradictory", "not_checkable"}
    assert {forecast.wording for forecast in forecasts} == {"to", "by"}
    assert any(forecast.stated_cagr is None for forecast in forecasts)


def test_its_figures_are_those_of_the_table(shipped: Guide) -> None:
    if not TABLE.exists():
        pytest.skip("../shared/facts/market_forecasts.csv is missing")
    with TABLE.open(newline="") as lines:
        listed = {figures(row.claim) for row in read_table(lines) if row.claim}
    forecasts: Any = MarketForecast.objects.all()
    assert {figures(claim_of(forecast)) for forecast in forecasts} <= listed


def figures(claim: object) -> tuple[object, ...]:
    amounts = (getattr(claim, name) for name in ("base", "target", "rate"))
    years = (getattr(claim, name) for name in ("base_year", "target_year"))
    return (*(one and one.value for one in amounts), *years)
