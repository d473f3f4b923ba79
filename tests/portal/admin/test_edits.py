"""What an editor changes by hand: nouns, and how much of a guide is public. The rest is only shown."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from careers.models import DataVersion, Finding, Guide, Responsibility, Role, Run
from portal.refresh.rebuild import refresh
from skills.models import Skill
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db


def change_of(row: Any) -> str:
    return f"/admin/{row._meta.label_lower.replace('.', '/')}/{row.pk}/change/"


def last_message() -> str:
    return LogEntry.objects.latest("pk").get_change_message()


def test_an_edit_raises_the_version_is_logged_and_refreshes_after_commit(
    editor: Client, guide: str, django_capture_on_commit_callbacks: Any
) -> None:
    skill, version, runs = Skill.objects.get(slug="docker"), DataVersion.objects.current(), Run.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        assert editor.post(change_of(skill), {"name": "Docker Engine", "kind": "tool"}).status_code == 302
    assert Skill.objects.get(slug="docker").name == "Docker Engine"
    assert DataVersion.objects.current() > version
    assert Run.objects.count() == runs + 1
    entry = LogEntry.objects.latest("pk")
    assert (entry.user.username, entry.get_change_message()) == ("editor", "Name: Docker → Docker Engine")


def test_saving_without_a_change_leaves_the_version(editor: Client, guide: str) -> None:
    skill, version = Skill.objects.get(slug="docker"), DataVersion.objects.current()
    assert editor.post(change_of(skill), {"name": skill.name, "kind": skill.kind}).status_code == 302
    assert DataVersion.objects.current() == version
    assert last_message() == "Saved without a change."


def test_publication_is_narrowed_and_widened(
    editor: Client, client: Client, guide: str, django_capture_on_commit_callbacks: Any
) -> None:
    row, version, runs = Guide.objects.get(), DataVersion.objects.current(), Run.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        assert editor.post(change_of(row), {"publication": "figures"}).status_code == 302
    assert not Responsibility.objects.published().exists()
    assert (DataVersion.objects.current() > version, Run.objects.count()) == (True, runs + 1)
    assert last_message() == "Publication: full → figures"
    editor.post(change_of(row), {"publication": "full"})
    assert Responsibility.objects.published().exists()


def still_shown(client: Client, finding: Finding) -> list[str]:
    """Where the sentences of a finding are shown, or it is shown as current."""
    at = f"/api/v1/findings/{finding.key}/"
    values = {"explain": client.get(f"{at}explain/").json()["result"], "row": client.get(at).json()}
    whole = client.get("/api/v1/role-guides/queue-engineer/").json()
    values["role"] = next(one for one in whole["findings"] if one["key"] == finding.key)
    return [name for name, one in values.items() if not one["stale"] or any(each["quote"] for each in one["evidence"])]


@pytest.fixture
def twice(db: None) -> Finding:
    """A responsibility stated twice, whose sentences a narrowed guide withholds."""
    import_text(GUIDE.replace("Measure waiting times", "Keep queues short"), role="Queue Engineer")
    refresh(DAY)
    return Finding.objects.get(rule="item_twice")


def test_narrowing_withholds_at_once_though_no_refresh_comes(editor: Client, client: Client, twice: Finding) -> None:
    assert still_shown(client, twice) == ["explain", "row", "role"]
    assert editor.post(change_of(Guide.objects.get()), {"publication": "figures"}).status_code == 302
    assert still_shown(client, twice) == []


def test_an_explanation_asks_the_facts_themselves_what_they_withhold(client: Client, twice: Finding) -> None:
    at = f"/api/v1/findings/{twice.key}/explain/"
    assert [one["quote"] for one in client.get(at).json()["result"]["evidence"]] == ["Keep queues short"] * 2
    Guide.objects.update(publication="figures")
    assert [one["quote"] for one in client.get(at).json()["result"]["evidence"]] == [None, None]


def test_nothing_else_of_a_guide_is_edited(editor: Client, guide: str) -> None:
    row = Guide.objects.get()
    values = {"publication": "full", "title": "Another", "kind": "market", "text": "Nothing", "slug": "another"}
    assert editor.post(change_of(row), values).status_code == 302
    kept = Guide.objects.get()
    assert (kept.title, kept.kind, kept.text, kept.slug) == (row.title, row.kind, row.text, row.slug)


def test_a_publication_we_do_not_know_is_refused(editor: Client, guide: str) -> None:
    page = editor.post(change_of(Guide.objects.get()), {"publication": "everything"})
    assert b"everything is not one of the available choices" in page.content
    assert Guide.objects.get().publication == "full"


def test_a_role_is_led_by_one_of_its_own_guides(editor: Client, guide: str) -> None:
    import_text(role="Cache Engineer")
    role, other = Role.objects.get(slug="queue-engineer"), Guide.objects.get(role__slug="cache-engineer")
    page = editor.post(change_of(role), {"title": role.title, "lead_guide": other.pk})
    assert b"That choice is not one of the available choices" in page.content
    assert other.slug not in editor.get(change_of(role)).content.decode()


@pytest.mark.parametrize("model", [Role, Skill, Guide])
def test_nothing_is_deleted_or_added_by_hand(editor: Client, guide: str, model: Any) -> None:
    row = model.objects.first()
    assert editor.post(change_of(row).replace("change", "delete"), {"post": "yes"}).status_code == 403
    assert editor.get(change_of(row).replace(f"{row.pk}/change", "add")).status_code == 403
    assert model.objects.filter(pk=row.pk).exists()
