"""The list of roles: pay of one level on one axis, what sets a role apart, and filters that change one thing each."""

import html
import re
from typing import Any

import pytest
from django.test import Client

from careers.models import Role
from portal.pages.role_rows import skills_apart
from portal.refresh.rebuild import refresh
from salaries.charts.publishers import source_in_words
from salaries.models import SalaryBand
from tests.conftest import DAY, GUIDE, import_text
from tests.salaries.some_adverts import SPREAD, load_adverts

pytestmark = pytest.mark.django_db
OTHERS = ["Alpha Engineer", "Beta Engineer", "Gamma Engineer"]
ADVERTS: Any = [
    ("Queue Engineer", "senior", "US", 2025, "USD", SPREAD),
    ("Queue Engineer", "senior", "US", 2024, "USD", [(300_000, 400_000)]),
    ("Queue Engineer", "mid", "US", 2025, "USD", [(90_000, 120_000), (95_000, 130_000)]),
    ("Stack Engineer", "entry", "US", 2025, "USD", SPREAD),
]


@pytest.fixture(scope="module", autouse=True)
def _roles(_module_database: None, django_db_blocker: Any) -> None:
    """Four roles of guides: all require Python, only the first requires Bash; and one role without a guide."""
    with django_db_blocker.unblock():
        import_text()
        for title in OTHERS:
            import_text(GUIDE.replace("Queue Engineer", title).replace("Python, Go, or Bash", "Python"), role=title)
        load_adverts(ADVERTS)
        Role.objects.filter(slug="queue-engineer").update(group="data", description="Keeps queues short.")
        Role.objects.filter(slug="stack-engineer").update(group="running_models")
        refresh(DAY)


def rows(client: Client, query: str = "") -> dict[str, str]:
    """Slug → the words of the role's row, its drawing left out."""
    page = client.get(f"/roles/{query}")
    assert page.status_code == 200
    found = re.findall(r'<li class="role-row">(.*?)</li>', page.content.decode(), re.DOTALL)
    slugs = [re.search(r'href="/roles/([^/]+)/"', row) for row in found]
    hidden = r'<span class="visually-hidden">.*?</span>|<[^>]*>'
    words = [" ".join(html.unescape(re.sub(hidden, "", row, flags=re.DOTALL)).split()) for row in found]
    return {slug[1]: row for slug, row in zip(slugs, words, strict=True) if slug}


def test_a_row_says_what_a_role_pays_asks_and_has_alone(client: Client) -> None:
    row = rows(client)["queue-engineer"]
    assert "Keeps queues short." in row
    assert "$120,000–150,000+" in row, "the stated band of the level, and no other band"
    assert "$135,000 to $175,000" in row, "the medians of the newest year"
    assert "8 adverts" in row
    assert "Experience: 4+ years" in row
    assert "Bash" in row
    assert "Python" not in row, "which more than two other roles ask for"


def test_what_is_asked_by_itself_sets_a_role_apart_before_members_of_a_group() -> None:
    text = "# Zeta Engineer\n\n## Requirements\n\n### Technical Skills\n- Chef, Puppet or Saltstack\n- Rust and Terraform\n"
    import_text(text, slug="zeta", role="Zeta Engineer")
    refresh(DAY)
    role = Role.objects.get(slug="zeta-engineer")
    names = [skill.name for skill in skills_apart([role])[role.pk]]
    assert names == ["Rust", "Terraform", "Chef", "Puppet"]


def test_what_is_not_there_is_said(client: Client) -> None:
    found = rows(client)
    assert "No senior adverts under this title, no stated band" in found["stack-engineer"]
    assert "No guide yet" in found["stack-engineer"]
    assert "No senior adverts under this title" in found["alpha-engineer"]
    assert "no stated band" not in found["alpha-engineer"]


def test_the_level_changes_the_pay_and_no_row(client: Client) -> None:
    mid = rows(client, "?level=mid")
    assert mid.keys() == rows(client).keys()
    assert "$90,000–130,000 2 adverts, each drawn" in mid["queue-engineer"]
    assert "$120,000" not in mid["queue-engineer"]
    entry = rows(client, "?level=entry")
    assert "$90,000–110,000" in entry["queue-engineer"]
    assert "$135,000 to $175,000" in entry["stack-engineer"]


def test_adverts_are_filtered_by_the_median_shown(client: Client) -> None:
    assert list(rows(client, "?advert_end__gte=175000")) == ["queue-engineer"]
    assert "No role matches these filters" in client.get("/roles/?advert_end__gte=175001").content.decode()
    assert list(rows(client, "?advert_end__gte=175000&level=entry")) == ["stack-engineer"]


def test_a_skill_is_asked_for_by_those_who_require_it(client: Client) -> None:
    assert list(rows(client, "?skill=bash")) == ["queue-engineer"]
    assert set(rows(client, "?skill=python&skill=bash")) == {"queue-engineer", *map(slug, OTHERS)}
    page = client.get("/roles/?skill=bash").content.decode()
    assert 'value="bash" checked' in page
    assert "Asks for a skill: Bash" in page


def slug(title: str) -> str:
    return title.lower().replace(" ", "-")


def test_groups_come_in_their_order_each_with_its_line(client: Client) -> None:
    assert list(rows(client)) == ["stack-engineer", "queue-engineer", *map(slug, OTHERS)]
    page = client.get("/roles/").content.decode()
    assert re.findall(r"<h2>([^<]+) <small>", page) == ["Run models", "Move data", "Other roles"]
    assert list(rows(client, "?group=data")) == ["queue-engineer"]


def test_as_many_findings_are_counted_as_their_page_lists(client: Client) -> None:
    page = client.get("/roles/?group=data").content.decode()
    found = re.search(r'href="(/findings/\?role=queue-engineer[^"]*)">(\d+) finding', page)
    assert found
    listed = client.get(html.unescape(found[1])).content.decode()
    assert int(found[2]) == listed.count('<p class="headline">') > 0


@pytest.mark.parametrize("query", ["level=boss", "level=mid&level=senior", "skill=nothing", "advert_end__gte=much"])
def test_what_a_filter_does_not_know_is_refused(client: Client, query: str) -> None:
    page = client.get(f"/roles/?{query}")
    assert page.status_code == 400
    assert "role-row" not in page.content.decode()


def test_a_band_names_the_source_of_its_footnote() -> None:
    band: Any = SalaryBand.objects.select_related("guide", "statement").filter(role__slug="queue-engineer").first()
    band.year, band.guide.publisher = None, "Ours"
    band.guide.sources = [
        {"publisher": "Queue Weekly", "address": "https://queue.example/pay", "date": "3 May 2026"},
        {"publisher": "Others", "address": "https://others.example/", "date": "undated"},
    ]
    assert source_in_words(band) == "Ours, undated"
    band.statement.notes = ["Queue Weekly, https://queue.example/pay, 3 May 2026."]
    assert source_in_words(band) == "Queue Weekly, 3 May 2026"
