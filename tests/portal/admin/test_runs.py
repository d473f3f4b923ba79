"""Runs, and the button that asks for one."""

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client
from pytest_django.fixtures import Settings

from careers.models import Run
from portal.refresh import tasks

pytestmark = pytest.mark.django_db
LIST, BUTTON = "/admin/careers/run/", "/admin/careers/run/refresh/"


def fail(*args: object) -> None:
    raise OSError("nobody answers")


def press(editor: Client) -> str:
    return editor.post(BUTTON, follow=True).content.decode()


def test_the_button_refreshes_though_nothing_is_due(editor: Client, guide: str) -> None:
    press(editor)
    assert "Projections are refreshed" in press(editor)
    assert list(Run.objects.values_list("state", flat=True)) == ["done", "done"]
    assert LogEntry.objects.latest("pk").change_message == "Asked for a refresh: done."


def test_a_failure_is_reported_and_no_error_page(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("portal.refresh.rebuild.REBUILDS", (fail,))
    page = press(editor)
    assert "The refresh failed" in page
    assert "OSError: nobody answers" in page


def test_a_queue_that_is_away_leaves_one_pending_run(
    editor: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.JOBS_RUN_INLINE = False
    monkeypatch.setattr(tasks.refresh_projections, "delay", fail)
    press(editor)
    assert "The queue cannot be reached" in press(editor)
    assert list(Run.objects.values_list("state", flat=True)) == ["pending"]


def test_a_queue_that_is_there_takes_it(editor: Client, settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.JOBS_RUN_INLINE = False
    monkeypatch.setattr(tasks.refresh_projections, "delay", lambda: "an id")
    assert "A refresh is queued" in press(editor)


@pytest.mark.parametrize(("inline", "words"), [(True, "Jobs run inline"), (False, "Jobs run in a queue")])
def test_the_page_says_how_jobs_run(editor: Client, settings: Settings, inline: bool, words: str) -> None:
    settings.JOBS_RUN_INLINE = inline
    assert words in editor.get(LIST).content.decode()


def test_looking_asks_for_nothing(editor: Client) -> None:
    assert editor.get(BUTTON).status_code == 405
    assert not Run.objects.exists()


def test_a_forged_request_is_refused(editor: Client) -> None:
    forger = Client(enforce_csrf_checks=True)
    forger.cookies = editor.cookies
    assert forger.post(BUTTON).status_code == 403
    assert not Run.objects.exists()
