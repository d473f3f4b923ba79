"""The pages of skills show what the lists say of them, and say whose judgement it is."""

import re

import pytest
from django.test import Client

from careers.onet.extract import read_extract
from careers.role_file import read_roles
from portal.imports.occupations import write_release
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
NAMES = (
    *("Python", "NumPy", "Spark", "distributed systems", "SQL", "computer networking"),
    *("Jenkins", "CI/CD", "version control", "unit testing", "software testing"),
)


@pytest.fixture
def _listed(guide: str) -> None:
    load_skills([each for each in read_skills() if each.entry.name in NAMES])
    refresh(DAY)


@pytest.mark.usefixtures("_listed")
def test_a_skill_says_what_it_is_and_what_to_know_first(client: Client) -> None:
    page = client.get("/skills/numpy/").content.decode()
    assert "Fast arrays and arithmetic for Python." in page
    assert "Know first <small>our judgement</small>" in page
    assert '<a href="/skills/python/"><bdi>Python</bdi></a>' in page
    assert "Helps with <small>our judgement</small>" in client.get("/skills/python/").content.decode()
    assert "O*NET 29.2 Database" in page
    assert "CC BY 4.0" in page
    assert "the same" in page[page.index("matched by us") :]


@pytest.mark.usefixtures("_listed")
def test_a_tool_and_its_practice_lead_to_each_other(client: Client) -> None:
    tool, practice = (client.get(f"/skills/{slug}/").content.decode() for slug in ("jenkins", "ci-cd"))
    assert '<a href="/skills/ci-cd/"><bdi>CI/CD</bdi></a>' in tool[tool.index("A tool for <small>our judgement") :]
    assert '<a href="/skills/jenkins/"><bdi>Jenkins</bdi></a>' in practice[practice.index("Tools for it <small>") :]


@pytest.mark.usefixtures("_listed")
def test_skills_are_listed_and_filtered_by_group(client: Client) -> None:
    assert "Programming" in client.get("/skills/").content.decode()
    assert "/skills/python/" in client.get("/skills/?group=programming").content.decode()
    assert "/skills/python/" not in client.get("/skills/?group=cloud").content.decode()
    analytics = client.get("/skills/?group=analytics").content.decode()
    assert 'href="/skills/numpy/"' in analytics[analytics.index("Also in this group") :]
    assert "Also in this group" not in client.get("/skills/").content.decode()
    assert client.get("/skills/?group=plants").status_code == 400


@pytest.mark.usefixtures("_listed")
def test_the_api_says_the_same(client: Client) -> None:
    [row] = client.get("/api/v1/skills/?search=numpy").json()["results"]
    assert (row["group"], row["line"]) == ("analytics", "Fast arrays and arithmetic for Python.")
    assert row["needs"] == [{"skill": "python", "name": "Python", "basis": "our judgement"}]
    assert row["onet"] == [{"name": "NumPy", "match": "exact"}]
    assert row["tool_for"] == []
    [row] = client.get("/api/v1/skills/?search=jenkins").json()["results"]
    assert row["tool_for"] == [{"skill": "ci-cd", "name": "CI/CD", "basis": "our judgement"}]
    groups = {row["group"] for row in client.get("/api/v1/skills/?group=data").json()["results"]}
    assert groups == {"data"}
    assert client.get("/api/v1/skills/?group=plants").status_code == 400


def test_what_a_skill_is_often_asked_with_is_counted_by_role(client: Client, guide: str) -> None:
    assert "Often asked with" not in client.get("/skills/docker/").content.decode(), "one role is not often"
    import_text(
        GUIDE.replace("Queue Engineer", "Stack Engineer").replace("Python, Go, or Bash", "Python"), role="Stack"
    )
    refresh(DAY)
    page = client.get("/skills/docker/").content.decode()
    listed = page[page.index("Often asked with") :].partition("</dd>")[0]
    assert "among 2 roles that require or prefer it" in listed
    assert re.findall(r'/skills/([^/]+)/"', listed) == ["kubernetes", "python"], "Go and Bash are asked for by one role"


@pytest.mark.usefixtures("_listed")
def test_a_technology_shows_its_flags_in_the_occupations_of_our_roles(client: Client) -> None:
    assert "; hot" not in client.get("/skills/python/").content.decode()
    load_roles(read_roles())
    write_release(read_extract())
    page = " ".join(client.get("/skills/python/").content.decode().split())
    assert re.search(r"Python <small class=\"muted\">the same; hot; in demand in \d occupations of our roles", page)


def test_the_list_begins_with_its_groups_and_their_sizes(client: Client, guide: str) -> None:
    refresh(DAY)
    page = client.get("/skills/").content.decode()
    nav = page.partition('<nav class="skill-groups"')[2].partition("</nav>")[0]
    sizes = re.findall(r'href="\?group=(\w+)">[^<]+</a>\s*<span class="small muted">(\d+)<', nav)
    assert [int(size) for _, size in sizes] == sorted((int(size) for _, size in sizes), reverse=True)
    for group, size in sizes:
        assert client.get(f"/api/v1/skill-demand/?group={group}").json()["count"] == int(size)
