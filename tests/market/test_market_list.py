"""The list of markets with many guides: repeated claims once, a few of each market, and the way to all of them."""

import re
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client

from market.overview import MOST_OF_A_MARKET
from market.views import _places_apart
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db
SIZE = "USD 5.9 billion"
MANY = MOST_OF_A_MARKET + 5
ROW = re.compile(r'<td class="number" data-label="To">')


def import_sizes(*sizes: int) -> None:
    """One guide for each size."""
    for number, size in enumerate(sizes, start=100 * len(sizes)):
        text = GUIDE.replace("# Queue Engineer", f"# Queue Engineer {number}").replace(SIZE, f"USD {size} billion")
        import_text(text, slug=f"queue-{number}", role=f"Queue Engineer {number}")


def rows(client: Client, address: str) -> tuple[int, str]:
    html = client.get(address).content.decode()
    return len(ROW.findall(html)), html


def test_a_claim_that_guides_repeat_is_listed_once(client: Client) -> None:
    import_sizes(6, 6, 6, 7)
    count, html = rows(client, "/market/")
    assert count == 2
    assert "2 forecasts, as printed" in html


def test_of_each_market_a_few_are_shown_and_the_way_to_all_of_them(client: Client) -> None:
    import_sizes(*range(1, MANY + 1))
    count, html = rows(client, "/market/")
    assert count == MOST_OF_A_MARKET
    assert f"{MANY} forecasts, as printed" in html
    assert 'href="/market/?market=queue"' in html
    assert rows(client, "/market/?market=queue")[0] == MANY


def test_a_market_that_no_guide_names_is_not_taken_for_another(client: Client) -> None:
    named, unnamed = "Global queue market may", "The market may"
    for number in range(2):
        import_text(GUIDE.replace(named, unnamed), slug=f"queue-{number}", role=f"Queue {number}")
    assert rows(client, "/market/")[0] == 2


def test_the_page_does_not_grow_with_the_guides(client: Client) -> None:
    import_sizes(*range(1, MANY + 1))
    few = len(rows(client, "/market/")[1])
    import_sizes(*range(100, 100 + 2 * MANY))
    assert len(rows(client, "/market/")[1]) < 1.1 * few


def chart_about(market: str, place: str, currency: str = "USD") -> Any:
    subject = (market.casefold(), "whole", place, currency)
    return SimpleNamespace(growths=[SimpleNamespace(subject=subject)], first=SimpleNamespace(market=market))


@pytest.mark.parametrize(
    ("charts", "named"),
    [
        ([("Queues", ""), ("Queues", "global")], "Queues"),
        ([("Queues", "global"), ("Queues", "")], "Queues"),
        ([("Queues", "")], ""),
        ([("Queues", ""), ("Stacks", "global")], ""),
        ([("Queues", "US"), ("Queues", "global")], ""),  # each says what it is about
        ([("Queues", ""), ("Queues", "global", "EUR")], ""),
    ],
)
def test_charts_that_differ_in_naming_a_place_alone_have_a_reason(charts: Any, named: str) -> None:
    assert _places_apart([chart_about(*chart) for chart in charts]) == named
