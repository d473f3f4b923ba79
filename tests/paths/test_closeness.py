"""The stored order of roles: each with all others, rebuilt only where it differs, and as far as it can be known."""

from math import log
from typing import Any

import pytest
from django.test import Client

from careers.models import DataVersion, Occupation, OnetRelease, Role
from paths.closeness.ranking import RoleRanking
from paths.models import RoleCloseness
from paths.requirements.load import units_of_roles
from paths.role_profiles import role_ranking, skill_rarities
from portal.refresh.rebuild import refresh
from skills.models import Skill
from tests.conftest import DAY

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _three_roles(refreshed_guide: str, django_db_blocker: Any) -> None:
    """The guide's role and two that nothing is known of but their names."""
    with django_db_blocker.unblock():
        Role.objects.create(slug="queue-lead", title="Queue Lead", description="Leads those who keep queues short.")
        Role.objects.create(slug="baker", title="Baker")
        refresh(DAY)


@pytest.fixture
def three_roles(_three_roles: None) -> Role:
    return Role.objects.get(slug="queue-lead")


def of_role(slug: str) -> list[RoleCloseness]:
    rows: Any = RoleCloseness.objects
    return list(rows.filter(role__slug=slug).order_by("rank"))


def test_each_role_has_a_row_for_each_other_in_order(three_roles):
    rows = of_role("queue-engineer")
    assert [(row.other.slug, row.rank, row.role_count) for row in rows] == [("queue-lead", 1, 2), ("baker", 2, 2)]
    assert RoleCloseness.objects.count() == 6
    assert rows[0].score > rows[1].score


def test_what_a_role_does_not_say_is_unknown_and_counts_nothing(three_roles):
    row = of_role("queue-engineer")[0]
    assert (row.duties, row.skills, row.duties_z, row.skills_z) == (None, None, 0, 0)
    assert row.titles is not None
    assert row.score == row.titles_z
    assert row.arithmetic[0]["formula"] == "0: the duties of one of the two are unknown"


def test_the_skills_left_out_are_those_of_both(three_roles):
    row = of_role("queue-engineer")[0]
    assert (row.left_out, row.rank_kept, row.best_rank, row.worst_rank) == (3, 3, 1, 1)


def test_what_has_not_changed_keeps_its_stamp(three_roles):
    before, version = of_role("queue-engineer")[0].computed_at, DataVersion.objects.current()
    refresh(DAY)
    assert (of_role("queue-engineer")[0].computed_at, DataVersion.objects.current()) == (before, version)


def test_a_retired_role_is_near_to_none(three_roles):
    Role.objects.filter(slug="baker").update(retired_at="2026-01-01T00:00:00Z")
    refresh(DAY)
    rows: Any = RoleCloseness.objects
    assert [row.key for row in rows.all()] == [
        "queue-engineer.queue-lead",
        "queue-lead.queue-engineer",
    ]


def test_one_row_is_found_by_the_two_roles_and_explained(three_roles, client: Client):
    row = client.get("/api/v1/role-closeness/?role=queue-engineer&other=queue-lead").json()["results"][0]
    explained = client.get(row["explain"]).json()
    assert [one.get("slug") for one in explained["inputs"]] == ["queue-engineer", "queue-lead"]


def test_the_number_of_queries_does_not_grow_with_roles(three_roles, django_assert_num_queries):
    with django_assert_num_queries(6):
        assert isinstance(role_ranking(), RoleRanking)


def test_technologies_that_official_occupations_list_are_less_rare(three_roles):
    units = units_of_roles()
    alone = skill_rarities(units)["python"]
    release = OnetRelease.objects.create(source="onet", as_of="2025-02-01", version="29.2", is_whole=False)
    occupation = Occupation.objects.create(code="15-1252.00", title="Software Developers", digest="x", release=release)
    three_roles.occupations.create(
        scheme=Occupation.SCHEME, code=occupation.code, title="Software Developers", match="broad"
    )
    occupation.technologies.create(position=1, name="Python", is_hot=True, is_in_demand=True)
    python = Skill.objects.get(slug="python")
    python.technologies.get_or_create(name="Python", defaults={"match": "exact"})
    assert skill_rarities(units)["python"] == pytest.approx(log(3 / 2))
    assert alone == pytest.approx(log(2 / 1))
