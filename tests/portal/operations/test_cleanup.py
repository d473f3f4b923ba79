"""What is past its time goes, what is within it stays."""

from datetime import timedelta

import pytest
from django.contrib.auth.models import User
from django.contrib.sessions.models import Session
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from portal.models import ImportDraft
from portal.operations.cleanup import purge_expired
from tests.conftest import GUIDE

pytestmark = pytest.mark.django_db


@pytest.fixture
def draft() -> ImportDraft:
    return ImportDraft.objects.create(editor=User.objects.create(username="editor", is_staff=True), name="x", data=b"x")


def age(draft: ImportDraft, **past: int) -> None:
    ImportDraft.objects.filter(pk=draft.pk).update(created_at=timezone.now() - timedelta(**past))


def test_an_unconfirmed_import_goes_after_a_day(draft: ImportDraft) -> None:
    age(draft, hours=23)
    assert purge_expired() == 0
    age(draft, hours=25)
    assert (purge_expired(), purge_expired(), ImportDraft.objects.count()) == (1, 0, 0)


def test_handing_in_another_clears_it_away_too(draft: ImportDraft, guide: str) -> None:
    age(draft, hours=25)
    User.objects.update(is_superuser=True)
    client = Client()
    client.force_login(draft.editor)
    client.post("/admin/careers/guide/import/", {"text": GUIDE.replace("Queue", "Cache"), "role": "Cache Engineer"})
    assert not ImportDraft.objects.filter(pk=draft.pk).exists()
    assert ImportDraft.objects.count() == 1


def test_sessions_go_when_they_have_ended(client: Client, capsys: pytest.CaptureFixture[str]) -> None:
    client.force_login(User.objects.create(username="editor"))
    call_command("clear_away")
    Session.objects.update(expire_date=timezone.now() - timedelta(seconds=1))
    call_command("clear_away")
    assert capsys.readouterr().out.splitlines() == ["cleared away: 0 rows", "cleared away: 1 rows"]
