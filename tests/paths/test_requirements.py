"""The stored requirements of roles: rebuilt from what is published, followed by what has been replaced."""

import pytest

from careers.models import DataVersion, Guide, Role
from paths.models import RoleRequirements
from paths.requirements.load import units_of_roles
from portal.imports.write import withdraw
from portal.refresh.rebuild import refresh
from skills.models import Skill
from tests.conftest import DAY

pytestmark = pytest.mark.django_db


def units() -> list[tuple[str, ...]]:
    return [unit.skills for unit in units_of_roles()["queue-engineer"]]


def test_a_role_asks_for_what_its_guide_requires(refreshed_guide):
    row = RoleRequirements.objects.get()
    assert units() == [("python",), ("docker",), ("kubernetes",)]
    assert (row.required_count, row.preferred_count, row.formula) == (3, 0, "role-requirements 1")


def test_what_has_not_changed_keeps_its_stamp(refreshed_guide):
    before = RoleRequirements.objects.get().computed_at
    version = DataVersion.objects.current()
    refresh(DAY)
    assert (RoleRequirements.objects.get().computed_at, DataVersion.objects.current()) == (before, version)


def test_a_skill_that_has_been_replaced_counts_as_its_successor(refreshed_guide):
    podman = Skill.objects.create(slug="podman-x", name="Podman X", kind="tool")
    second = Skill.objects.create(slug="podman-y", name="Podman Y", kind="tool", replaced_by=podman)
    Skill.objects.filter(slug="docker").update(replaced_by=second)
    refresh(DAY)
    assert ("podman-x",) in units()
    Skill.objects.filter(pk=podman.pk).update(replaced_by=second)  # a circle, which nobody should make
    refresh(DAY)
    assert len(units()) == 3


def test_a_role_without_a_guide_has_a_row_without_units(refreshed_guide):
    withdraw(Guide.objects.get())
    Role.objects.create(slug="empty", title="Empty")
    refresh(DAY)
    assert dict(units_of_roles()) == {"queue-engineer": (), "empty": ()}


def test_a_retired_role_is_nobodys_goal(refreshed_guide):
    Role.objects.update(retired_at="2026-01-01T00:00:00Z")
    assert not units_of_roles()


def test_all_roles_are_one_query(refreshed_guide, django_assert_num_queries):
    with django_assert_num_queries(1):
        units_of_roles()
