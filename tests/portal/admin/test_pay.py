"""Tables of pay in the admin: shown to editors, never edited, and read in a fixed number of queries."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from portal.imports.titles import load_titles
from salaries.adverts.titles import AdvertTitleEntry
from salaries.models import AdvertTitle, SalaryDataset
from tests.salaries.some_adverts import SPREAD, TITLES, load_adverts

pytestmark = pytest.mark.django_db
LISTS = ("salarydataset", "adverttitle", "titlemapping")


@pytest.fixture(autouse=True)
def _adverts(db: None) -> None:
    load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])


def asked(editor: Client, name: str) -> tuple[int, str]:
    with CaptureQueriesContext(connection) as queries:
        page = editor.get(f"/admin/salaries/{name}/")
    assert page.status_code == 200
    return len(queries), page.content.decode()


@pytest.mark.parametrize("name", LISTS)
def test_no_query_count_grows_with_titles(editor: Client, name: str) -> None:
    few, _ = asked(editor, name)
    more = [AdvertTitleEntry(f"Keeper {number}", "stack-engineer", "near") for number in range(40)]
    load_titles([*TITLES, *more])
    many, page = asked(editor, name)
    assert ("Keeper 7" in page) == (name != "salarydataset")
    assert many <= few


def test_a_title_says_what_role_it_is_of(editor: Client) -> None:
    load_titles([*TITLES, AdvertTitleEntry("Clerk", "", "")])
    AdvertTitle.objects.create(source="aijobs", title="Keeper", slug="keeper")
    _, page = asked(editor, "adverttitle")
    assert "Queue Engineer (near), Stack Engineer (exact)" in page
    assert "of no role" in page
    assert "not reviewed" in page


@pytest.mark.parametrize("name", LISTS)
def test_nothing_of_it_is_edited_here(editor: Client, name: str) -> None:
    assert editor.get(f"/admin/salaries/{name}/add/").status_code == 403
    row = SalaryDataset.objects.get() if name == "salarydataset" else AdvertTitle.objects.earliest("pk")
    if name != "titlemapping":
        assert editor.post(f"/admin/salaries/{name}/{row.pk}/change/", {"title": "Other"}).status_code == 403
        assert editor.get(f"/admin/salaries/{name}/{row.pk}/change/").status_code == 200
