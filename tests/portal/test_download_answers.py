"""How a file is answered: under one tag, whole or not at all, and a problem for what is not known."""

from dataclasses import replace
from typing import Any

import pytest
from django.test import Client

from careers.models import DataVersion
from portal.downloads import EXPORTS, TableDownload
from web.export.forms import FORMS
from web.export.table import Kind, TableColumn, TableSource

pytestmark = pytest.mark.django_db
BANDS = "/api/v1/downloads/salary-bands"


@pytest.mark.parametrize("form", FORMS)
def test_the_same_version_is_the_same_bytes_under_one_tag(client: Client, refreshed_guide: str, form: str) -> None:
    first, second = client.get(f"{BANDS}.{form}"), client.get(f"{BANDS}.{form}")
    assert first.content == second.content
    assert first.headers["ETag"] == second.headers["ETag"]
    assert not first.headers["ETag"].startswith("W/")
    again = client.get(f"{BANDS}.{form}", headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    DataVersion.objects.advance()
    moved = client.get(f"{BANDS}.{form}", headers={"If-None-Match": first.headers["ETag"]})
    assert moved.status_code == 200
    assert moved.headers["ETag"] != first.headers["ETag"]


def test_head_names_the_file_without_writing_it(client: Client, refreshed_guide: str) -> None:
    got, asked = client.get(f"{BANDS}.xlsx"), client.head(f"{BANDS}.xlsx")
    same = ("Content-Type", "Content-Disposition", "Data-Version", "ETag")
    assert [asked.headers[name] for name in same] == [got.headers[name] for name in same]
    assert "Content-Length" not in asked.headers
    assert client.head(f"{BANDS}.xlsx?level=boss").status_code == 400


@pytest.mark.parametrize(
    ("query", "named"),
    [
        ("levl=senior", "levl"),
        ("level=boss", "level"),
        ("level=", "level"),
        ("page=1", "page"),
        ("page_size=9", "page_size"),
        ("ordering=luck", "ordering"),
        ("ordering=low&ordering=-low", "ordering"),
        ("data_version=x", "data_version"),
        ("data_version=-1", "data_version"),
        ("data_version=99", "data_version"),
        ("data_version=1&data_version=1", "data_version"),
    ],
)
def test_what_is_not_known_is_a_problem_that_names_it(
    client: Client, refreshed_guide: str, query: str, named: str
) -> None:
    response = client.get(f"{BANDS}.csv?{query}")
    assert response.status_code == 400
    assert response.headers["Content-Type"] == "application/problem+json"
    assert list(response.json()["errors"]) == [named]


@pytest.mark.parametrize("address", ["nothing.csv", "salary-bands.pdf", "salary-bands", "salary-bands.csv/"])
def test_there_is_no_other_file(client: Client, refreshed_guide: str, address: str) -> None:
    response = client.get(f"/api/v1/downloads/{address}")
    assert (response.status_code, response.headers["Content-Type"]) == (404, "application/problem+json")


def test_whatever_a_program_accepts_it_gets_the_form_of_the_address(client: Client, refreshed_guide: str) -> None:
    assert client.get(f"{BANDS}.csv", headers={"Accept": "text/csv"}).status_code == 200
    assert client.post(f"{BANDS}.csv").status_code == 405


def test_a_file_is_written_anew_where_the_data_changes_meanwhile(
    client: Client, refreshed_guide: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    export, changes = EXPORTS["salary-bands"], iter([True, False])

    def changing(row: Any) -> Any:
        if next(changes, False):
            DataVersion.objects.advance()
        return export.complete(row)

    monkeypatch.setattr(TableDownload, "exports", {"salary-bands": replace(export, complete=changing)})
    before = DataVersion.objects.current()
    response = client.get(f"{BANDS}.json")
    assert response.json()["data_version"] == before + 1 == int(response.headers["Data-Version"])
    assert response.headers["ETag"].startswith(f'"{before + 1}-')


def test_where_the_data_never_rests_the_answer_is_to_come_again(
    client: Client, refreshed_guide: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    export = EXPORTS["salary-bands"]

    def changing(row: Any) -> Any:
        DataVersion.objects.advance()
        return export.complete(row)

    monkeypatch.setattr(TableDownload, "exports", {"salary-bands": replace(export, complete=changing)})
    response = client.get(f"{BANDS}.csv")
    assert (response.status_code, response.json()["code"]) == (503, "unavailable")
    assert response.headers["Retry-After"] == "5"


def test_a_long_file_is_sent_from_the_disk(
    client: Client, refreshed_guide: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = client.get(f"{BANDS}.csv").content
    monkeypatch.setattr("web.downloads.IN_MEMORY", 100)
    response = client.get(f"{BANDS}.csv")
    assert response.streaming
    assert b"".join(response) == short  # and read to its end it is closed
    assert response.headers["Content-Length"] == str(len(short))


def test_rows_that_were_computed_need_no_database(
    client: Client, refreshed_guide: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [{"low": "1.50", "address": "/api/v1/roles/"}, {"low": None, "address": None}]
    options: dict[str, Any] = {
        "columns": (TableColumn("low", "Low", kind=Kind.AMOUNT), TableColumn("address", "Address", kind=Kind.ADDRESS)),
        "select": lambda _: rows,
        "serializer": None,
        "complete": lambda row: row,
        "sources": lambda selected: [TableSource("g", f"{len(selected)} rows")],
        "sources_of": lambda _: ["g"],
    }
    monkeypatch.setattr(TableDownload, "exports", {"salary-bands": replace(EXPORTS["salary-bands"], **options)})
    file = client.get(f"{BANDS}.json").json()
    assert file["rows"] == [
        {"low": "1.50", "address": "http://testserver/api/v1/roles/", "sources": ["g"]},
        {"low": None, "address": None, "sources": ["g"]},
    ]
    assert file["sources"][0]["title"] == "2 rows"
    assert client.get(f"{BANDS}.csv").content.decode("utf-8-sig").splitlines()[1].startswith("1.50,http://testserver/")
