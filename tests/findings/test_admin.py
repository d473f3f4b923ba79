"""Marks in the admin: given by an editor, for the facts as they are, with a reason where one explains."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client

from careers.models import DataVersion, EditorNote, Finding

pytestmark = pytest.mark.django_db
ADD = "/admin/careers/editornote/add/"


@pytest.fixture
def editor(client: Client, refreshed_guide: str) -> Client:
    """Who looks at the test guide: four years are required in it, and the entry level has up to two."""
    client.force_login(User.objects.create(username="editor", is_staff=True, is_superuser=True))
    return client


def finding() -> Any:
    return Finding.objects.with_evidence().get(rule="required_years")


def test_a_mark_holds_and_raises_the_data_version(editor: Client) -> None:
    version = DataVersion.objects.current()
    given = {"finding": finding().key, "state": "explained", "reason": "Rare"}
    assert editor.post(ADD, given).status_code == 302
    mark = finding().editor_note
    assert mark is not None
    assert (mark.reason, mark.marked_by.username) == ("Rare", "editor")
    assert DataVersion.objects.current() > version


@pytest.mark.parametrize(
    "wrong",
    [{"state": "explained", "reason": ""}, {"state": "unheard of"}, {"finding": "no.such", "state": "seen"}],
)
def test_a_mark_that_cannot_be_is_refused_in_words(editor: Client, wrong: dict[str, str]) -> None:
    response = editor.post(ADD, {"finding": finding().key, **wrong})
    assert response.status_code == 200
    assert response.context["errors"]
    assert not EditorNote.objects.exists()


def test_a_mark_can_be_changed_and_taken_back(editor: Client) -> None:
    editor.post(ADD, {"finding": finding().key, "state": "seen"})
    mark = EditorNote.objects.get()
    editor.post(f"/admin/careers/editornote/{mark.pk}/change/", {"state": "explained", "reason": "Known"})
    assert finding().editor_note.reason == "Known"
    editor.post(f"/admin/careers/editornote/{mark.pk}/delete/", {"post": "yes"})
    assert finding().editor_note is None


def test_saving_a_mark_without_a_change_raises_nothing(editor: Client) -> None:
    editor.post(ADD, {"finding": finding().key, "state": "explained", "reason": "Rare"})
    mark, version = EditorNote.objects.get(), DataVersion.objects.current()
    editor.post(f"/admin/careers/editornote/{mark.pk}/change/", {"state": "explained", "reason": "Rare"})
    assert (EditorNote.objects.get().marked_at, DataVersion.objects.current()) == (mark.marked_at, version)
    EditorNote.objects.update(fingerprint="of other facts")
    editor.post(f"/admin/careers/editornote/{mark.pk}/change/", {"state": "explained", "reason": "Rare"})
    assert finding().editor_note is not None
    assert DataVersion.objects.current() > version


def test_lists_and_choices_open_also_when_the_finding_is_gone(editor: Client) -> None:
    editor.post(ADD, {"finding": finding().key, "state": "seen"})
    mark = EditorNote.objects.get()
    Finding.objects.all().delete()
    assert editor.get("/admin/careers/editornote/?q=rare").status_code == 200
    assert editor.get(f"/admin/careers/editornote/{mark.pk}/change/").status_code == 200
    assert editor.get("/admin/careers/finding/").status_code == 200


def test_a_finding_is_shown_and_not_edited(editor: Client) -> None:
    address = f"/admin/careers/finding/{finding().pk}/change/"
    assert editor.get(address).status_code == 200
    assert editor.post(address, {"headline": "Other"}).status_code == 403
