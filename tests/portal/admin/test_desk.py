"""The first page of the admin: the task first, then what waits, what was done and what was not understood."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import Guide
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text
from tests.portal.admin.test_imports import SHORTER, look

pytestmark = pytest.mark.django_db


def test_an_editor_begins_with_the_task_and_sees_what_is_left_to_do(editor: Client) -> None:
    import_text(GUIDE.replace("Career Progression", "Habits of Owls"), publisher="Owl Press")
    refresh(DAY)
    look(editor, SHORTER)
    page = editor.get("/admin/").content.decode()
    pk = Guide.objects.get().pk
    order = [
        page.index(words)
        for words in ("Import a guide", "pasted text", "Owl Press", "Not understood", "Done", 'class="app-careers')
    ]
    assert order == sorted(order)
    assert f"/admin/careers/guide/{pk}/change/" in page
    assert "disposition__exact=unread" in page


def test_who_may_nothing_is_offered_nothing(newcomer: Client, guide: str) -> None:
    page = newcomer.get("/admin/").content.decode()
    assert "Import a guide" not in page
    assert "Queue Engineer" not in page


def test_more_guides_are_no_more_queries(editor: Client) -> None:
    import_text(GUIDE)
    counts = []
    for name in ("One", "Two", "Three"):
        import_text(publisher=name)
        with CaptureQueriesContext(connection) as queries:
            editor.get("/admin/")
        counts.append(len(queries))
    assert len(set(counts)) == 1
