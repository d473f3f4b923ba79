"""What is still of use, since something new builds on it or a title of the next role names it; ways that guides name; pay at
other levels."""

from typing import Any

import pytest
from django.test import Client

from paths.moves.answer import ways
from paths.moves.family import NEXT, NamedMove, RoleFamily, RoleTitle
from paths.requirements.unit import REQUIRED, SINGLE, Unit
from portal.refresh.rebuild import refresh
from salaries.charts.advertised import newest_year
from salaries.models import PayPercentile
from tests.conftest import DAY, import_text
from tests.paths.moves.asked import DEVOPS, MLOPS, PAGE, ask, load_guides, page, words

pytestmark = pytest.mark.django_db
PRESENT, NEXT_ONE = "queue-engineer", "terraform-engineer"
GUIDES = {
    PRESENT: ("Queue Engineer", "Kafka", "Terraform"),
    NEXT_ONE: ("Terraform Engineer", "Docker", "Python"),
    "test-planner": ("Test Planner", "Experiment design", "Spark"),
    "split-tester": ("Split Tester", "A/B testing", "Airflow"),
}
GUIDE = """# {}

## Requirements
### Technical Skills
- Experience with {}
- Experience with {}
"""


@pytest.fixture(scope="module", autouse=True)
def _guides(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_guides(MLOPS, DEVOPS)
        for slug, (title, *skills) in GUIDES.items():
            import_text(GUIDE.format(title, *skills), slug=slug, role=title)
        refresh(DAY)


def test_what_a_title_of_the_next_role_names_is_not_used_less(client: Client) -> None:
    answer = ask(client, PRESENT, NEXT_ONE)
    assert [each["skills"] for each in answer["less"]] == [["kafka"]]
    assert [each["skills"] for each in answer["in_titles"]] == [["terraform"]]
    assert (answer["cost"], answer["cost_back"]) == (2, 2), "what is to learn stays as it is"
    less = page(client, PRESENT, NEXT_ONE).partition('id="less"')[2].partition("</section>")[0]
    assert "Terraform" not in words(less.partition("<ul")[2].partition("</ul>")[0])
    assert (
        "Terraform (stated, show evidence) : named by a title of Terraform Engineer , though its guide does not require it"
        in words(less)
    )
    assert f'"ev-{answer["in_titles"][0]["facts"][0]}"' in less
    rows = client.get(f"/api/v1/downloads/move.json?from={PRESENT}&to={NEXT_ONE}").json()["rows"]
    states = {row["name"]: row["state"] for row in rows}
    assert (states["Kafka"], states["Terraform"]) == ("used less", "named by a title")
    assert ask(client, DEVOPS, MLOPS)["in_titles"] == []


def test_what_something_new_builds_on_is_still_of_use(client: Client) -> None:
    """Guides have two words for nearly one thing: here as in the real ones, experiment design and A/B testing."""
    answer = ask(client, "test-planner", "split-tester")
    assert [each["skills"] for each in answer["less"]] == [["spark"]]
    assert [each["skills"] for each in answer["built_on"]] == [["experiment-design"]]
    assert {each["key"]: each["builds_on"] for each in answer["gap"]} == {
        "a-b-testing": ["experiment-design"],
        "airflow": [],
    }
    assert answer["cost"] == 2, "what is to learn stays as it is"
    html = page(client, "test-planner", "split-tester")
    new = words(html.partition('id="new"')[2].partition("</section>")[0])
    assert "builds on experiment design , which Test Planner requires (our judgement)" in new
    less = words(html.partition('id="less"')[2].partition("</section>")[0])
    assert "since what is new builds on it (our judgement): Experiment design" in less
    assert "for A/B testing" in less
    rows = client.get("/api/v1/downloads/move.json?from=test-planner&to=split-tester").json()["rows"]
    assert {row["name"]: row["state"] for row in rows}["experiment design"] == "built on"
    back = ask(client, "split-tester", "test-planner")
    assert (back["built_on"], [each["builds_on"] for each in back["gap"]]) == ([], [[], []])


def test_ways_of_which_guides_name_every_step_come_first() -> None:
    """By way of B, C or D; guides name both steps by way of D, which is the longest."""
    asked = {"A": "a", "B": "abc", "C": "abcd", "D": "abxyz", "E": "abcdef"}
    units = {
        role: tuple(Unit(skill, SINGLE, (skill,), REQUIRED, None, ()) for skill in skills)
        for role, skills in asked.items()
    }
    named = tuple(NamedMove(start, end, NEXT, "") for start, end in ("AB", "AC", "AD", "DE"))
    family = RoleFamily(units, {role: RoleTitle(role, role, None) for role in asked}, named)
    found = ways(family, "A", "E")
    assert [each.roles[1] for each in found.smaller] == ["D", "B", "C"]
    assert ["".join(each.roles) for each in found.first] == ["ADE", "ABCE"], "the last is in the smallest steps"
    unnamed = ways(RoleFamily(units, family.titles, named[:2]), "A", "E")
    assert ["".join(each.roles) for each in unnamed.first] == ["ABE", "ABCE"]


def test_the_page_says_which_ways_come_first(client: Client) -> None:
    html = page(client, DEVOPS, MLOPS)
    drawn = client.get(PAGE, {"from": DEVOPS, "to": MLOPS}).context["drawn"]
    assert ("Ways of which guides name every step come first" in words(html)) is bool(drawn)
    smallest = [each.heading for each in drawn if each.heading.startswith("in the smallest steps, by way of ")]
    assert len(smallest) == (len(drawn) > 1)


def test_the_level_of_pay_is_named_with_the_levels_at_which_both_have_medians(client: Client) -> None:
    query = {"from": DEVOPS, "to": MLOPS, "skill": "sql"}
    addresses = ({"from": DEVOPS, "skill": "sql"}, query)
    for asked in addresses:
        assert "Pay at other levels" not in words(client.get(PAGE, asked).content.decode())
    rows: Any = PayPercentile.objects.filter(role__slug=MLOPS, title=None, country="US", currency="USD")
    for row in rows.filter(level="senior", n_adverts__gt=0, year=newest_year()):
        mid = rows.filter(level="mid", year=row.year, end=row.end)
        assert mid.update(median=row.median, percentiles=row.percentiles, n_distinct=row.n_distinct) == 1
    for asked in addresses:
        html = client.get(PAGE, asked).content.decode()
        address = "&amp;".join(f"{name}={value}" for name, value in asked.items())
        assert f'Pay at other levels: <a href="?{address}&amp;level=mid">mid</a>' in html
        assert "senior adverts" in words(html)
        back = client.get(PAGE, {**asked, "level": "mid"}).content.decode()
        assert f'Pay at other levels: <a href="?{address}">senior</a>' in back
        assert "mid adverts" in words(back)


def test_the_form_says_what_is_to_be_changed_and_what_it_is_set_to(client: Client) -> None:
    for end in ("", MLOPS):
        folded = words(page(client, DEVOPS, end).partition("<summary>")[2].partition("</summary>")[0])
        assert folded == "Level and skills: change senior, no skills named"
    query = {"from": DEVOPS, "to": MLOPS, "skill": ["sql", "kafka"], "level": "mid"}
    folded = words(client.get(PAGE, query).content.decode().partition("<summary>")[2].partition("</summary>")[0])
    assert folded == "Level and skills: change mid, 2 skills"


def test_a_level_that_nothing_orders_is_not_called_the_same(client: Client) -> None:
    facts = words(page(client, PRESENT, NEXT_ONE).partition('class="key-facts')[2].partition("</dl>")[0])
    assert "Level Not known to differ No career ladder we have puts one above the other" in facts
    assert "A change of field. The roles are of different groups" in facts
