"""A growth curve past its stated years: only when asked, marked, in words, and not for ever."""

from typing import Any

import pytest
from django.test import Client

from market.models import GrowthCurve
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, import_text

pytestmark = pytest.mark.django_db
CLAIM = "The queue market grows from USD 1.1 billion in 2022 to USD 5.9 billion in 2027, a CAGR of 41.0%."
TARGET = "The stack market reaches USD 5.9 billion by 2027."


@pytest.fixture(scope="module")
def _curves(_module_database: None, django_db_blocker: Any) -> None:
    lines = f"## Market Demand\n### Market Growth\n- {CLAIM}\n- {TARGET}\n"
    with django_db_blocker.unblock():
        import_text(f"---\nslug: queues\nkind: market\ntitle: Queues\n---\n{lines}")
        refresh(DAY)


@pytest.fixture
def address(_curves: None) -> str:
    return f"/api/v1/growth-curves/{GrowthCurve.objects.get(market='queue').key}/"


def test_it_ends_where_its_forecast_ends(address: str, client: Client) -> None:
    curve = client.get(address).json()
    assert (curve["points"][-1]["year"], curve["extrapolation"]) == (2027, None)
    assert [band["kind"] for band in curve["bands"]] == ["rounding"]


def test_it_goes_on_when_asked_and_says_so(address: str, client: Client) -> None:
    curve = client.get(address, {"until": "2029"}).json()
    assert [(one["year"], one["kind"]) for one in curve["points"][-2:]] == [
        (2028, "extrapolated"),
        (2029, "extrapolated"),
    ]
    assert curve["extrapolation"].startswith("The forecast ends in 2027. The points from 2028 to 2029 are extrapolated")


@pytest.mark.parametrize("until", ["2027", "2020", "2088", "soon", ""])
def test_other_years_are_refused_by_name(until: str, address: str, client: Client) -> None:
    response = client.get(address, {"until": until})
    assert response.status_code == 400
    assert set(response.json()["errors"]) == {"until"}


def test_sixty_years_on_is_the_most(address: str, client: Client) -> None:
    assert client.get(address, {"until": "2087"}).json()["points"][-1]["year"] == 2087


def test_what_has_no_growth_cannot_go_on(address: str, client: Client) -> None:
    key = GrowthCurve.objects.get(market="stack").key
    response = client.get(f"/api/v1/growth-curves/{key}/", {"until": "2030"})
    assert "cannot be extrapolated" in response.json()["errors"]["until"][0]


def test_its_explanation_takes_no_parameter(address: str, client: Client) -> None:
    assert client.get(f"{address}explain/", {"until": "2030"}).status_code == 400


def test_a_steep_rate_over_many_years_breaks_nothing(client: Client) -> None:
    lines = "- The queue market grows from USD 900 trillion in 2000 at a CAGR of 999.9% from 2000 to 2060.\n"
    import_text(f"---\nslug: steep\nkind: market\ntitle: Steep\n---\n## Market Demand\n### Market Growth\n{lines}")
    refresh(DAY)
    key = GrowthCurve.objects.get(reason=None).key
    assert client.get(f"/api/v1/growth-curves/{key}/", {"until": "2120"}).status_code == 200
