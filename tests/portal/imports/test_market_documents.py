"""A document about a market: no role stands behind it, and nothing that looks for one falls over it."""

import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client

from careers.documents import DocumentError
from careers.models import Guide, Role
from market.models import GrowthCurve, MarketForecast
from portal.imports.write import withdraw
from portal.refresh.rebuild import refresh
from salaries.models import SalaryBand, SalarySummary
from skills.models import RoleSkill, SkillDemand
from tests.conftest import DAY, import_text

pytestmark = pytest.mark.django_db
MARKET = """---
slug: queue-market
kind: market
title: The queue market
---
## Market Demand
### Market Growth
- The queue market grows from USD 1.1 billion in 2022 to USD 5.9 billion in 2027, a CAGR of 41.0%.
### In-Demand Skills
- Python
## Salary Ranges (US, 2024)
### Senior Queue Engineer
- Salary Range: $120,000 - $150,000
"""
PAGES = ("/", "/roles/", "/guides/queue-market/", "/llms.txt", "/api/v1/guides/queue-market/", "/api/v1/roles/")


@pytest.fixture
def market() -> Guide:
    import_text(MARKET)
    return Guide.objects.get(slug="queue-market")


def test_it_makes_no_role(market: Guide) -> None:
    forecast = MarketForecast.objects.get()
    assert (market.kind, market.role, forecast.role, Role.objects.count()) == ("market", None, None, 0)


def test_its_facts_and_curves_have_no_role_in_the_api(market: Guide, client: Client) -> None:
    refresh(DAY)
    for resource in ("market-forecasts", "growth-curves"):
        assert [row["role"] for row in client.get(f"/api/v1/{resource}/").json()["results"]] == [None]
    assert client.get("/api/v1/guides/?kind=market").json()["results"][0]["role"] is None
    assert client.get("/api/v1/guides/?kind=role").json()["count"] == 0


@pytest.mark.parametrize("page", PAGES)
def test_every_page_and_list_stands_it(market: Guide, page: str, client: Client) -> None:
    assert client.get(page).status_code == 200


def test_what_it_names_in_passing_is_no_roles(market: Guide) -> None:
    refresh(DAY)
    assert SalaryBand.objects.exists()
    assert RoleSkill.objects.exists()
    assert (SalarySummary.objects.count(), SkillDemand.objects.count(), GrowthCurve.objects.count()) == (0, 0, 1)


def test_the_admin_lists_it(market: Guide, admin_client: Client) -> None:
    assert admin_client.get("/admin/careers/guide/?kind=market").status_code == 200


def test_it_is_withdrawn(market: Guide) -> None:
    withdraw(market)
    assert not Guide.objects.exists()


def test_the_same_content_twice_changes_nothing(market: Guide) -> None:
    assert import_text(MARKET).is_same


def test_roles_guide_may_not_take_its_slug(market: Guide) -> None:
    with pytest.raises(DocumentError, match="about a market"):
        import_text(slug="queue-market")


def test_it_may_not_take_the_slug_of_a_roles_guide(guide: str) -> None:
    with pytest.raises(DocumentError, match="about Queue Engineer"):
        import_text(MARKET, slug=guide)


@pytest.mark.parametrize(
    ("text", "options", "message"),
    [
        (MARKET, {"role": "Queue Engineer"}, "has no role"),
        (MARKET.replace("title:", "role:"), {}, "has no role"),
        (MARKET.replace("kind: market", "kind: town"), {}, "it is one of role, market"),
        (MARKET.replace("title: The queue market\n", ""), {}, "no title"),
    ],
)
def test_what_cannot_be_is_refused(text: str, options: dict[str, str], message: str) -> None:
    with pytest.raises(DocumentError, match=message):
        import_text(text, **options)


def test_the_database_keeps_kind_and_role_together(market: Guide) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        Guide.objects.update(kind="role")


def test_the_command_takes_the_kind_of_a_flat_text(tmp_path) -> None:
    path = tmp_path / "queues.txt"
    path.write_text("The Queue Market\n" + MARKET.split("---\n")[2])
    call_command("import_guides", str(path), kind="market", slug="queues")
    assert Guide.objects.get().kind == "market"
    with pytest.raises((CommandError, ValueError)):
        call_command("import_guides", str(path), "--kind", "town")
