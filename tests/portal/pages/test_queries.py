"""How often each page asks the database: a fixed number, whatever there is to show."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import Finding, Role
from market.models import GrowthCurve
from portal.refresh.rebuild import refresh
from search.answers.rarity import rarity_at, units_at
from search.index.loaded import SHELF
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
# Address → queries. Five of them are the same everywhere: data version and last refreshes, for the page's tag and once more
# to print them, and the count of guides and facts.
PAGES = {
    "/": 22,
    "/roles/": 16,
    "/roles/queue-engineer/": 32,
    "/salaries/": 15,
    "/compare/": 9,
    "/compare/?role=queue-engineer": 16,
    "/paths/": 9,
    "/paths/?from=queue-engineer": 15,
    "/compare/roles/": 6,
    "/compare/roles/?role=queue-engineer": 9,
    "/skills/": 8,
    "/skills/python/": 19,
    "/matches/": 6,
    "/matches/?skill=python&skill=docker": 17,
    "/skill-gap/": 6,
    "/skill-gap/?role=queue-engineer&skill=python&skill=docker": 18,
    "/skill-gap/?skill=python": 13,
    "/market/": 19,
    "/findings/": 13,
    "/guides/queue-engineer/": 18,
    "/search/?q=queue": 11,
    "/search/?q=senior+queue+engineer+pay": 17,
    "/search/?q=python+docker+go": 21,
    "/search/?q=kubernetes": 20,
    "/search/?q=queue+engineer+requirements": 19,
    "/market/check/?base=1+bn&rate=5%25": 5,
    "/market/what-if/?start=1+bn&rate=5%25&years=3": 5,
    "/offers/": 6,
    "/offers/?amount=155000&currency=USD&role=queue-engineer&level=senior&country=US": 14,
    "/data/": 5,
    "/method/": 9,
    "/salaries/adverts/": 9,
    "/salaries/titles/": 15,
    "/quality/": 5,
    "/accessibility/": 5,
}


def queries(client: Client, address: str) -> int:
    SHELF.index()  # names and words are kept at hand once a process has searched
    for kept in (rarity_at, units_at):
        kept.cache_clear()  # another test may have left it, under the same version
    with CaptureQueriesContext(connection) as context:
        assert client.get(address).status_code == 200
    return len(context)


@pytest.fixture(autouse=True)
def _guide(refreshed_guide: str) -> None:
    """Each page of it is asked for anew; that does not change it."""


@pytest.mark.parametrize("address", PAGES)
def test_a_page_asks_so_often_and_no_more(client: Client, address: str) -> None:
    assert queries(client, address) == PAGES[address]


def test_one_finding_and_one_curve(client: Client) -> None:
    finding = Finding.objects.get(rule="required_years")
    curve: Any = GrowthCurve.objects.get()
    assert queries(client, finding.get_absolute_url()) == 14
    assert queries(client, curve.get_absolute_url()) == 11


def test_no_number_grows_with_rows(client: Client) -> None:
    more = "".join(f"- Keep queue {number} short with Python\n" for number in range(40))
    import_text(GUIDE.replace("- Keep queues short\n", "- Keep queues short\n" + more))
    for number in range(12):
        import_text(GUIDE.replace("Queue", f"Kind{number} Queue"), slug=f"queue-{number}", role=f"Queue {number}")
    refresh(DAY)
    with_others = {"/paths/?from=queue-engineer": 17}  # with one role there is no pay to compare
    assert {address: queries(client, address) for address in PAGES} == PAGES | with_others


def test_near_roles_are_asked_for_so_often_however_many(client: Client) -> None:
    """With one role there is nothing to compare it with, and less to ask."""
    for several in (range(2), range(2, 12)):
        for number in several:
            text = GUIDE.replace("Queue", f"Kind{number} Queue")
            import_text(text, slug=f"queue-{number}", role=f"Queue {number}")
        refresh(DAY)
        assert queries(client, "/matches/?role=queue-engineer") == 22


def test_a_thousand_roles_stay_usable(client: Client) -> None:
    Role.objects.bulk_create(Role(slug=f"role-{number}", title=f"Role {number:04}") for number in range(1000))
    page = client.get("/roles/").content.decode()
    assert "Page 1 of 41" in page
    assert len(page) < 100_000
    assert "Role 0999" in client.get("/roles/?search=0999").content.decode()
    assert len(client.get("/salaries/").content) < 60_000
    assert len(client.get("/search/?q=role").content) < 60_000
    assert client.get("/sitemap.xml").status_code == 200
