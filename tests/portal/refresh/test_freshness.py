"""The strip above a page: shown where computed figures are behind, and only there."""

import pytest
from django.test import Client

from careers.models import DataVersion, Run
from portal.refresh.freshness import freshness
from portal.refresh.rebuild import TASK, refresh
from tests.conftest import DAY

pytestmark = pytest.mark.django_db


def test_before_any_guide_there_is_nothing_to_tell(client: Client) -> None:
    assert freshness() is None
    assert "No guide has been imported yet" in client.get("/").content.decode()


def test_a_refreshed_portal_says_nothing(client: Client, guide: str) -> None:
    refresh(DAY)
    page = client.get("/").content.decode()
    assert "This page is behind" not in page
    assert "rebuilt <strong>" in page


def test_changed_facts_are_behind_until_rebuilt(client: Client, guide: str) -> None:
    refresh(DAY)
    version = DataVersion.objects.current()
    DataVersion.objects.advance()
    page = client.get("/roles/").content.decode()
    assert "This page is behind" in page
    assert f"those of version {version}" in page
    refresh(DAY)
    assert "This page is behind" not in client.get("/roles/").content.decode()


def test_a_failed_rebuild_is_shown_and_the_old_version_named(client: Client, guide: str) -> None:
    refresh(DAY)
    DataVersion.objects.advance()
    Run.objects.create(task=TASK, state=Run.State.FAILED, error="secret detail")
    page = client.get("/").content.decode()
    assert "The last rebuild failed" in page
    assert "secret detail" not in page


def test_a_failure_that_left_everything_current_is_no_news(client: Client, guide: str) -> None:
    refresh(DAY)
    Run.objects.create(task=TASK, state=Run.State.FAILED)
    assert "rebuild failed" not in client.get("/").content.decode()
