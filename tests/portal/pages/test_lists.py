"""Filtered pages: the address is the permalink, and what is not known is named."""

import re
from html import unescape

import pytest
from django.test import Client

from portal.refresh.rebuild import refresh
from skills.models import Skill
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
LISTS = ["/roles/", "/salaries/", "/skills/", "/skills/python/", "/market/", "/findings/"]


@pytest.fixture(scope="module", autouse=True)
def guide(refreshed_guide: str) -> str:
    return refreshed_guide


@pytest.mark.parametrize("address", LISTS)
def test_an_unknown_parameter_is_named_with_a_guess_and_nothing_is_shown(client: Client, address: str) -> None:
    response = client.get(f"{address}?serch=x")
    page = unescape(response.content.decode())
    assert response.status_code == 400
    assert "We don't recognise the filter “serch”" in page
    assert re.search(r"Did you mean <a href=\"\?search=[^\"]*\"><bdi>", page)
    assert "<tbody" not in page
    assert 'class="range-bar"' not in page


@pytest.mark.parametrize(
    "query", ["level=boss", "year=soon", "year=2024&year=2023", "ordering=luck", "role=nobody", "low__gte=x"]
)
def test_an_unreadable_value_is_a_400(client: Client, query: str) -> None:
    assert client.get(f"/salaries/?{query}").status_code == 400


@pytest.mark.parametrize("query", ["page=0", "page=2", "page=x", "page=99999999999999999999"])
def test_a_page_that_is_not_there_is_a_404(client: Client, query: str) -> None:
    assert client.get(f"/salaries/?{query}").status_code == 404


def test_the_empty_fields_of_a_form_leave_the_address(client: Client) -> None:
    response = client.get("/salaries/?role=queue-engineer&level=senior&search=&year=")
    assert response.headers["Location"] == "/salaries/?role=queue-engineer&level=senior"
    assert client.get("/salaries/?search=").headers["Location"] == "/salaries/"


def test_each_filter_has_a_tag_that_takes_it_away(client: Client) -> None:
    page = client.get("/salaries/?level=senior&level=entry").content.decode()
    assert 'href="?level=entry"' in page
    assert 'href="?level=senior"' in page
    assert "Levels: Senior" in page


def test_page_and_api_find_the_same(client: Client) -> None:
    query = "level=senior&section=salary_ranges"
    found = client.get(f"/api/v1/salary-bands/?{query}").json()["count"]
    assert f"{found} salary band" in client.get(f"/salaries/?{query}").content.decode()


def test_nothing_found_says_so_and_leads_on(client: Client) -> None:
    page = client.get("/salaries/?search=zebra").content.decode()
    assert "No band matches these filters" in page
    assert 'href="?"' in page


def test_a_query_is_never_markup(client: Client) -> None:
    for address in ("/salaries/?search=", "/search/?q=", "/salaries/?", "/skills/?search="):
        page = client.get(address + "%3Cscript%3Ealert(1)%3C/script%3E").content.decode()
        assert "<script>alert" not in page


def test_hourly_pay_is_not_drawn_beside_yearly_pay(client: Client) -> None:
    import_text(GUIDE.replace("$90,000 - $110,000", "$45 - $55 per hour").replace("Queue", "Shift"), slug="hourly")
    page = client.get("/salaries/").content.decode()
    assert "Not compared" in page
    assert "paid by the hour, not by the year" in page
    assert "$45–55 an hour" in page


def test_every_figure_of_a_list_opens_a_note(client: Client) -> None:
    for address in LISTS:
        page = client.get(address).content.decode()
        opened = set(re.findall(r'popovertarget="(ev-[^"]+)"', page))
        assert opened <= set(re.findall(r'class="citation" id="([^"]+)"', page))
        assert opened or address == "/findings/"


def test_a_derived_figure_opens_its_arithmetic(client: Client) -> None:
    growth = "Global queue market may grow from USD 1.1 billion in 2022 to USD 5.9 billion by 2027, at a CAGR of 41.0%"
    import_text(GUIDE.replace("Global queue market may reach USD 5.9 billion by 2027, at a CAGR of 41.0%", growth))
    refresh(DAY)
    page = client.get("/market/").content.decode()
    assert "base ^ (4/5) × target ^ (1/5)" in page
    assert "growth-curves/" in page
    assert '<path class="fan"' in page


def test_a_retired_skill_leads_to_its_successor(client: Client) -> None:
    python = Skill.objects.get(slug="python")
    Skill.objects.create(slug="py", name="Py", kind="language", retired_at="2026-01-01T00:00Z", replaced_by=python)
    response = client.get("/skills/py/")
    assert (response.status_code, response.headers["Location"]) == (301, "/skills/python/")
    assert client.get("/skills/nothing/").status_code == 404
