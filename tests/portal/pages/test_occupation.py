"""The page of an occupation: all that is recorded, whose it is, and no address that is lost."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import OccupationTitle
from careers.onet.extract import read_extract
from careers.role_file import read_roles
from portal.imports.occupations import write_release
from portal.imports.roles import load_roles
from tests.careers.onet.release_files import LINE, OTHER, QUEUE, readme_of, small_release, without

pytestmark = pytest.mark.django_db


def page(client: Client, code: str) -> str:
    response = client.get(f"/occupations/{code}/")
    assert response.status_code == 200
    return " ".join(response.content.decode().split())


def test_it_has_all_that_a_whole_release_records(client: Client, tmp_path: Path) -> None:
    load_roles(read_roles())
    write_release(small_release(tmp_path / "release"))
    text = page(client, QUEUE)
    assert "<li>Put up &quot;closed&quot; signs.</li>" in text
    assert "Keep &quot;fast&quot; queues short." in text
    assert text.count("<li>Queue Engineer</li>") == 1
    assert '<li>Docker <small class="muted">hot</small></li>' in text
    assert "1 without a flag" in text
    assert f'<a href="/occupations/{LINE}/">Line Scientists</a>' in text
    assert '<a href="/roles/mlops-engineer/"><bdi>MLOps Engineer</bdi></a>' in text
    assert "O*NET 29.2 Database by the U.S. Department of Labor" in text
    assert "O*NET records none." in page(client, OTHER)


def test_of_the_shipped_part_it_says_what_is_not_there(client: Client) -> None:
    write_release(read_extract())
    text = page(client, QUEUE)
    assert "Not in the part of the database that comes with this portal." in text
    assert '<a href="/occupations/15-1299.08/">' in text
    assert "<li>Web Developers</li>" in text  # related, and not in that part


def test_a_retired_occupation_keeps_its_page(client: Client, tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "old"))
    write_release(small_release(tmp_path / "new", without(LINE), readme=readme_of("30.0", "August 2025")))
    assert "Newer releases no longer list this occupation. This is what release 29.2 said." in page(client, LINE)
    assert client.get("/occupations/99-9999.00/").status_code == 404


def test_it_stays_short_and_asks_a_fixed_number_of_times(client: Client, tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "release"))
    with CaptureQueriesContext(connection) as before:
        page(client, OTHER)
    row = OccupationTitle.objects.filter(occupation__code=OTHER).get()
    OccupationTitle.objects.bulk_create(
        OccupationTitle(occupation=row.occupation, position=number, title=f"Title {number}", occupation_count=1)
        for number in range(2, 1000)
    )
    with CaptureQueriesContext(connection) as after:
        text = page(client, OTHER)
    assert "And 939 more titles, in the JSON below." in text
    assert len(before) == len(after)
