"""The home page: live examples where their data is there, and nothing in their place where it is not."""

import re
from collections.abc import Iterable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from careers.models import Role
from paths.models import RoleRequirements
from paths.requirements.unit import ONE_OF, REQUIRED, SINGLE, Unit, as_json
from portal.imports.adverts import write_snapshot
from portal.imports.titles import load_titles
from portal.refresh.rebuild import refresh
from salaries.adverts.titles import AdvertTitleEntry
from skills.models import Skill
from tests.conftest import DAY, import_text
from tests.salaries.some_adverts import snapshot

pytestmark = pytest.mark.django_db
TITLES = {
    "machine-learning-engineer": "ML Engineer",
    "mlops-engineer": "MLOps Engineer",
    "devops-engineer": "DevOps Engineer",
}
# Around $165,000: two end below it, three hold it, one starts above it.
OFFERED = [(100_000 + 15_000 * step, 140_000 + 15_000 * step) for step in range(6)]


def ranges(start: int) -> list[tuple[int, int]]:
    return [(start + 100 * step, start + 50_000 + 100 * step) for step in range(12)]


def with_adverts(pay: dict[str, Iterable[tuple[int, int]]]) -> None:
    for slug, title in TITLES.items():
        Role.objects.create(slug=slug, title=title, is_listed=True)
    load_titles([AdvertTitleEntry(title, slug, "exact") for slug, title in TITLES.items()])
    level = {"machine-learning-engineer": "mid"}
    rows: Any = [(TITLES[slug], level.get(slug, "senior"), "US", 2025, "USD", several) for slug, several in pay.items()]
    write_snapshot(snapshot(rows))


def main_of(client: Client) -> str:
    return " ".join(client.get("/").content.decode().partition("<main")[2].partition("</main>")[0].split())


def test_an_empty_portal_says_so_and_shows_no_example(client: Client) -> None:
    page = main_of(client)
    assert "No guide has been imported yet." in page
    assert "task-example" not in page


def test_a_table_is_not_named_after_its_publisher_twice(client: Client) -> None:
    with_adverts({"machine-learning-engineer": OFFERED})
    import_text()
    assert "<bdi>aijobs.net salary snapshot</bdi></a>" in main_of(client)
    assert "<bdi>aijobs.net</bdi>:" not in main_of(client)


def test_the_offer_is_counted_and_leads_to_its_answer(client: Client) -> None:
    with_adverts({"machine-learning-engineer": OFFERED})
    page = main_of(client)
    assert "for a mid <bdi>ML Engineer</bdi> is inside" in page.replace("mid-level", "mid")
    assert ">3 of 6<" in page
    assert "Above 2, below 1. US, 2025." in page
    address = (
        "/offers/?amount=165%2C000&amp;currency=USD&amp;role=machine-learning-engineer&amp;level=mid&amp;country=US"
    )
    assert f'href="{address}"' in page
    assert client.get(address.replace("&amp;", "&")).status_code == 200


def test_roles_that_are_apart_and_those_that_are_too_close(client: Client) -> None:
    with_adverts({"mlops-engineer": ranges(150_000), "devops-engineer": ranges(120_000)})
    page = main_of(client)
    text = " ".join(re.sub(r"<[^>]+>", "", page).split())
    assert re.search(
        r"MLOps Engineer adverts start \$30,000.* above and end \$30,000.* above DevOps Engineer by their medians", text
    )
    assert "; could be $29,300 to $30,700 and" in text
    assert "too close to call" not in page
    assert client.get("/compare/?role=mlops-engineer&role=devops-engineer&level=senior").status_code == 200


def test_medians_whose_intervals_meet_are_not_ordered(client: Client) -> None:
    with_adverts({"mlops-engineer": ranges(150_000), "devops-engineer": ranges(150_050)})
    assert "too close to call" in main_of(client)


def test_every_role_is_in_a_list_and_the_listed_ones_on_the_map(client: Client) -> None:
    with_adverts({"mlops-engineer": ranges(150_000)})
    Role.objects.create(slug="queue-engineer", title="Queue Engineer")
    refresh(DAY)
    drawing, _, lists = main_of(client).partition('class="map-lists"')
    assert "Queue Engineer" not in drawing.partition('class="map"')[2]
    assert "Queue Engineer" in lists
    assert ">$151k to $201k</text>" in drawing
    assert "no adverts" in lists


def unit_of(names: str) -> Unit:
    """ "docker or aws" asks for one of two."""
    several = tuple(names.split(" or "))
    return Unit(names, ONE_OF if len(several) > 1 else SINGLE, several, REQUIRED, None, ())


def requires(slug: str, *skills: str) -> None:
    role, _ = Role.objects.get_or_create(slug=slug, defaults={"title": slug})
    units = [as_json(unit_of(names)) for names in skills]
    RoleRequirements.objects.create(
        role=role,
        units=units,
        required_count=len(units),
        preferred_count=0,
        mentioned_count=0,
        computed_at=timezone.now(),
        data_version=1,
        formula="",
        inputs=[],
        arithmetic=[],
    )


def test_skills_are_checked_and_a_move_is_counted_both_ways(client: Client) -> None:
    Skill.objects.bulk_create(
        Skill(slug=slug, name=slug.title(), kind="tool") for slug in ("docker", "aws", "git", "go")
    )
    requires("mlops-cloud-engineer", "docker", "git", "go")
    requires("devops-engineer", "docker", "aws", "go")
    requires("mlops-engineer", "docker", "git")
    page = main_of(client)
    assert "Docker, Aws</a> meet 1 of 3 requirements" in page
    assert "Learn Git first: 1 other role asks for it." in page
    assert "1 requirement carries over, 1 to learn." in page
    Skill.objects.get(slug="git").needs.add(Skill.objects.create(slug="files", name="Files", kind="tool"))
    assert "Learn Files first: Git builds on it, and 1 other role asks for that." in main_of(client)
    assert "The other way round: 2 to learn." in page


def test_what_may_carry_over_is_learned_at_most(client: Client) -> None:
    Skill.objects.bulk_create(Skill(slug=slug, name=slug.title(), kind="tool") for slug in ("docker", "aws"))
    requires("devops-engineer", "docker or aws")
    requires("mlops-engineer", "docker")
    page = main_of(client)
    assert "0 requirements carry over, at most 1 to learn." in page
    assert "The other way round: 0 to learn." in page


def test_skills_are_checked_for_the_role_that_is_chosen_or_for_any(client: Client) -> None:
    import_text()
    Skill.objects.get_or_create(slug="docker", defaults={"name": "Docker", "kind": "tool"})
    page = main_of(client)
    assert 'name="skills" placeholder="Docker, AWS, Python" required' in page  # nobody is taken to have these
    form = page.partition('id="task-skills-role"')[2].partition("</select>")[0]
    assert re.findall(r'<option value="([^"]*)"( selected)?', form) == [("any", ""), ("queue-engineer", "")]
    chosen = client.get("/skill-gap/?skills=Docker&role=queue-engineer", follow=True)
    assert chosen.redirect_chain[-1][0] == "/skill-gap/?role=queue-engineer&skill=docker"
    best = client.get("/skill-gap/?skills=Docker&role=any", follow=True)
    assert best.redirect_chain[-1][0] == "/matches/?skill=docker"
    assert best.status_code == 200


def test_an_offer_may_be_for_any_role_and_level(client: Client) -> None:
    with_adverts({"machine-learning-engineer": OFFERED, "devops-engineer": OFFERED})
    form = main_of(client).partition('id="task-offer-role"')[2].partition("</form>")[0]
    assert re.findall(r'<option value="([^"]*)"( selected)?', form) == [
        ("devops-engineer", ""),
        ("machine-learning-engineer", " selected"),
        ("mlops-engineer", ""),
        ("entry", ""),
        ("mid", " selected"),
        ("senior", ""),
        ("director", ""),
    ]
    hidden = re.findall(r'type="hidden" name="(\w+)" value="(\w+)"', form)
    answer = client.get("/offers/", {"amount": "165,000", "role": "devops-engineer", "level": "senior", **dict(hidden)})
    assert answer.status_code == 200
    assert "DevOps Engineer, senior" in answer.content.decode()
