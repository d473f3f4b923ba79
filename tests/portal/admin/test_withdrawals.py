import re
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.test import Client

from careers.models import DataVersion, Guide, Role, Run
from skills.models import Skill
from tests.conftest import import_text

pytestmark = pytest.mark.django_db


def address() -> str:
    return f"/admin/careers/guide/{Guide.objects.earliest('pk').pk}/withdraw/"


def test_the_page_says_what_goes_and_what_stays(editor: Client, guide: str) -> None:
    page = editor.get(address()).content.decode()
    assert "<li>3 salary bands</li>" in page
    assert "No other guide describes this role" in page
    assert Guide.objects.exists()


def test_it_names_the_guide_that_takes_the_lead(editor: Client, guide: str) -> None:
    import_text(publisher="Elsewhere")
    assert re.search(
        r"Its page then shows <bdi[^>]+>Queue Engineer \(Elsewhere\)<", editor.get(address()).content.decode()
    )


def test_withdrawing_is_logged_and_refreshes(
    editor: Client, guide: str, django_capture_on_commit_callbacks: Any
) -> None:
    skills, version, runs = Skill.objects.count(), DataVersion.objects.current(), Run.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        assert "Withdrawn Queue Engineer:" in editor.post(address(), follow=True).content.decode()
    assert (Guide.objects.count(), Role.objects.count(), Skill.objects.count()) == (0, 1, skills)
    assert (DataVersion.objects.current() > version, Run.objects.count()) == (True, runs + 1)
    entry = LogEntry.objects.get()
    assert entry.is_deletion()
    assert "facts and 4" in entry.change_message


def test_a_guide_that_is_gone_is_not_found(editor: Client, guide: str) -> None:
    gone = address()
    Guide.objects.all().delete()
    assert (editor.get(gone).status_code, editor.post(gone).status_code) == (404, 404)
    assert not LogEntry.objects.exists()
