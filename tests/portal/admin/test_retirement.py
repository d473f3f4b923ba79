"""Retiring roles and skills: who may follow whom."""

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from django.utils import timezone

from careers.models import Role
from tests.portal.admin.test_edits import change_of

pytestmark = pytest.mark.django_db
GONE = {"retired_at_0": "2026-01-31", "retired_at_1": "12:00:00"}


@pytest.fixture
def roles(db: None) -> list[Role]:
    return [Role.objects.create(slug=f"role-{n}", title=f"Role {n}") for n in range(3)]


def save(editor: Client, role: Role, **details: object) -> str:
    """What the form says, "" where it was saved."""
    page = editor.post(change_of(role), {"title": role.title, **details})
    role.refresh_from_db()
    return page.content.decode()


def test_a_role_is_retired_for_another(editor: Client, roles: list[Role]) -> None:
    assert save(editor, roles[0], replaced_by=roles[1].pk, **GONE) == ""
    assert roles[0].replaced_by == roles[1]
    assert "Replaced by: none → Role 1" in LogEntry.objects.latest("pk").get_change_message()
    assert Client().get("/roles/role-0/").headers["Location"] == "/roles/role-1/"


def test_a_role_is_retired_without_successor(editor: Client, roles: list[Role]) -> None:
    assert save(editor, roles[0], **GONE) == ""
    assert (roles[0].retired_at is not None, roles[0].replaced_by) == (True, None)


def test_bringing_a_role_back_empties_its_successor(editor: Client, roles: list[Role]) -> None:
    save(editor, roles[0], replaced_by=roles[1].pk, **GONE)
    assert save(editor, roles[0], replaced_by=roles[1].pk) == ""
    assert (roles[0].retired_at, roles[0].replaced_by) == (None, None)
    assert "Replaced by: Role 1 → none" in LogEntry.objects.latest("pk").get_change_message()


def test_a_role_does_not_replace_itself(editor: Client, roles: list[Role]) -> None:
    assert "cannot replace itself" in save(editor, roles[0], replaced_by=roles[0].pk, **GONE)
    assert roles[0].retired_at is None


def test_no_circle_is_closed(editor: Client, roles: list[Role]) -> None:
    save(editor, roles[0], replaced_by=roles[1].pk, **GONE)
    save(editor, roles[1], replaced_by=roles[2].pk, **GONE)
    assert "Role 0 is retired itself" in save(editor, roles[2], replaced_by=roles[0].pk, **GONE)
    assert roles[2].retired_at is None


def test_a_role_whose_successor_was_retired_later_can_still_be_edited(editor: Client, roles: list[Role]) -> None:
    save(editor, roles[0], replaced_by=roles[1].pk, **GONE)
    save(editor, roles[1], **GONE)
    roles[0].title = "Another title"
    assert save(editor, roles[0], replaced_by=roles[1].pk, **GONE) == ""
    assert roles[0].title == "Another title"


def test_a_role_in_use_has_no_successor(editor: Client, roles: list[Role]) -> None:
    assert "Only a retired one has a successor" in save(editor, roles[0], replaced_by=roles[1].pk)
    assert roles[0].replaced_by is None


def test_nothing_is_retired_ahead_of_time(editor: Client, roles: list[Role]) -> None:
    ahead = {"retired_at_0": f"{timezone.now().year + 1}-01-01", "retired_at_1": "00:00:00"}
    assert "This lies ahead" in save(editor, roles[0], **ahead)
    assert roles[0].retired_at is None


def test_only_roles_in_use_are_offered(editor: Client, roles: list[Role]) -> None:
    save(editor, roles[0], **GONE)
    asked = {"app_label": "careers", "model_name": "role", "field_name": "replaced_by", "term": "Role"}
    offered = editor.get("/admin/autocomplete/", asked).json()["results"]
    assert [one["text"] for one in offered] == ["Role 1", "Role 2"]
