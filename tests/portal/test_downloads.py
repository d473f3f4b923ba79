"""Tables as files: all rows of the page's filters, as the API gives them, with where they come from."""

import csv
import io
import json
import re
from dataclasses import replace
from html import unescape
from typing import Any

import openpyxl
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import DataVersion, Role
from portal.downloads import EXPORTS, TableDownload
from portal.imports.published import write_published
from portal.refresh.rebuild import refresh
from salaries.published.shipped import read_shipped
from tests.conftest import DAY, GUIDE, import_text
from tests.salaries.some_adverts import SPREAD, load_adverts
from web.export.cells import original, text_of
from web.export.csv_form import PROVENANCE
from web.export.forms import FORMS
from web.export.table import DataTable, Kind

pytestmark = pytest.mark.django_db
API = {
    "salary-bands": "salary-bands/",
    "skill-demand": "skill-demand/",
    "market-forecasts": "market-forecasts/",
    "pay-percentiles": "pay-percentiles/",
    "adverts": "adverts/",
    "title-mappings": "title-mappings/",
    "published-pay": "published-pay/",
    "findings": "findings/?verdict=contradictory&verdict=disagrees&verdict=consistent_if&verdict=note",
}
# What names a row, where that is not its key; and what is in words for people, and not in the API.
NAMES_ROW = {"skill-demand": "skill", "adverts": "row", "title-mappings": "slug"}
IN_WORDS = {
    "salary-bands": {"role_title", "publisher"},
    "pay-percentiles": {"role_title", "figures_of"},
    "published-pay": {"role_titles"},
    "skill-demand": {"group"},
    "findings": {"addresses"},
}
# What a table needs to be asked for.
QUESTIONS = {
    "pay-comparison": "?role=queue-engineer&level=senior&near=true",
    "skill-gap": "?role=queue-engineer&skill=python",
    "role-matches": "?role=queue-lead&skill=python",
    "move": "?from=queue-engineer&to=queue-lead&skill=python",
    "offer": "?role=queue-engineer&level=senior&country=US&currency=USD&amount=150000",
}
BANDS = "/api/v1/downloads/salary-bands"
HOST = "http://testserver"


@pytest.fixture(scope="module")
def data(guide_of_module: str, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        Role.objects.create(slug="queue-lead", title="Queue Lead")
        load_adverts(
            [
                ("Queue Engineer", "senior", "US", 2025, "USD", SPREAD),
                ("Stack Engineer", "mid", "US", 2025, "USD", [(1, 2)]),
            ]
        )
        write_published(read_shipped())
        refresh(DAY)


def rows_of_csv(client: Client, address: str) -> list[dict[str, str]]:
    text = client.get(address).content.decode("utf-8-sig")
    rows = csv.DictReader(io.StringIO(text, newline=""))
    return [{name: original(value) for name, value in row.items()} for row in rows]


def rows_of_json(client: Client, address: str) -> list[dict[str, Any]]:
    return client.get(address).json()["rows"]


def rows_of_xlsx(client: Client, name: str) -> list[dict[str, Any]]:
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/api/v1/downloads/{name}.xlsx").content))
    names = [column.name for column in EXPORTS[name].columns]
    return [dict(zip(names, line, strict=True)) for line in book["Data"].iter_rows(min_row=2, values_only=True)]


@pytest.mark.parametrize("name", API)
def test_three_forms_have_the_rows_of_the_api(client: Client, data: None, name: str) -> None:
    export = EXPORTS[name]
    names_row = NAMES_ROW.get(name, "key")
    found = {row[names_row]: row for row in client.get(f"/api/v1/{API[name]}").json()["results"]}
    in_json = rows_of_json(client, f"/api/v1/downloads/{name}.json")
    in_csv, in_xlsx = rows_of_csv(client, f"/api/v1/downloads/{name}.csv"), rows_of_xlsx(client, name)
    assert len(in_json) == len(in_csv) == len(in_xlsx) == len(found) > 0
    for row, line, cells in zip(in_json, in_csv, in_xlsx, strict=True):
        of_api = found[row[names_row]]
        for column in export.columns:
            value = row[column.name]
            if column.kind is not Kind.ADDRESS and column.name not in IN_WORDS.get(name, ()):
                assert value == column.value(of_api), column.name
            assert line[column.name] == text_of(value), column.name
            assert cells[column.name] == in_a_cell(column.kind, value), column.name


def test_a_comparison_is_a_row_for_each_range(client: Client, data: None) -> None:
    file = client.get(f"/api/v1/downloads/pay-comparison.json{QUESTIONS['pay-comparison']}").json()
    assert [(row["kind"], row["low"], row["p50"], row["n_adverts"]) for row in file["rows"]] == [
        ("stated", "120000", None, None),
        ("advert_low", None, "135000", 8),
        ("advert_high", None, "175000", 8),
    ]
    assert [(row["role_title"], row["figures_of"], row["publisher"]) for row in file["rows"]] == [
        ("Queue Engineer", "Stated band", "an unnamed publisher"),
        ("Queue Engineer", "Adverts: where ranges begin", "aijobs.net"),
        ("Queue Engineer", "Adverts: where ranges end", "aijobs.net"),
    ]
    assert {source["id"] for source in file["sources"]} == {"aijobs.2025-06-25", "oews.2023-05-01", "queue-engineer"}
    assert client.get(file["permalink"]).status_code == 200
    assert client.get("/api/v1/downloads/pay-comparison.csv").status_code == 400
    assert "Choose a role" in client.get("/api/v1/downloads/pay-comparison.csv").content.decode()


def test_each_file_that_the_page_of_salaries_names_is_there(client: Client, data: None) -> None:
    """Percentiles of adverts know fewer parameters than bands do."""
    html = client.get("/salaries/?role=queue-engineer&ordering=-low").content.decode()
    named = set(re.findall(r'href="(/api/v1/downloads/[^"]*\.json[^"]*)"', html))
    assert {address.split("/")[4].partition(".")[0] for address in named} >= {"pay-percentiles", "salary-bands"}
    assert [address for address in named if client.get(unescape(address)).status_code != 200] == []


def test_the_answer_to_an_offer_is_a_row_for_each_thing_compared(client: Client, data: None) -> None:
    address = f"/api/v1/downloads/offer.json{QUESTIONS['offer']}"
    file = client.get(address).json()
    adverts, *bands = file["rows"]
    (band,) = (row for row in bands if row["level"] == "senior")
    assert (adverts["below_n"], adverts["inside_n"], adverts["above_n"], adverts["n"]) == (1, 5, 2, 8)
    assert (band["compared_with"], band["band_low"], band["offer_is"]) == ("stated band", "120000", "inside")
    assert (band["band_high"], band["open_ended"]) == ("150000", True), "an open top is not closed in a file"
    assert client.get(file["permalink"]).status_code == 200
    assert client.get("/api/v1/downloads/offer.xlsx?amount=lots").status_code == 400


def in_a_cell(kind: Kind, value: Any) -> Any:
    if kind.is_number and value is not None:
        return float(value)
    return value if isinstance(value, bool) else text_of(value) or None


@pytest.mark.parametrize("name", ["salary-bands", "market-forecasts"])
def test_no_field_of_a_fact_is_left_out(client: Client, data: None, name: str) -> None:
    row = client.get(f"/api/v1/{name}/").json()["results"][0]
    fields = {*(row.keys() - {"evidence"}), *(f"evidence.{field}" for field in row["evidence"])}
    assert fields == {column.name for column in EXPORTS[name].columns} - {"address"} - IN_WORDS.get(name, set())


@pytest.mark.parametrize("name", EXPORTS)
def test_columns_are_named_once_and_none_is_called_as_its_provenance(name: str) -> None:
    columns = EXPORTS[name].columns
    assert len({column.name for column in columns}) == len({column.label for column in columns}) == len(columns)
    assert not {column.name for column in columns} & {*PROVENANCE, "sources"}


@pytest.mark.parametrize("name", EXPORTS)
def test_no_text_column_lets_a_formula_through(name: str) -> None:
    columns = EXPORTS[name].columns
    for sign in ("=1+1", "+1", "-1+1", "@A1", "\t=1", "\r=1"):
        row: dict[str, Any] = {}
        for column in columns:
            *path, last = column.name.split(".")
            inner = row
            for part in path:
                inner = inner.setdefault(part, {})
            inner[last] = sign if column.name != "low" else "=1"
        table = DataTable(
            title=sign, columns=columns, rows=[row], sources=[], sources_of=lambda _: [], data_version=1,
            data_changed_on=DAY, permalink="/",
        )  # fmt: skip
        for form in FORMS.values():
            file = io.BytesIO()
            form.write(table, file)
            assert_harmless(form.suffix, file.getvalue())


def assert_harmless(form: str, body: bytes) -> None:
    if form == "csv":
        cells = [cell for line in csv.reader(io.StringIO(body.decode("utf-8-sig"), newline="")) for cell in line]
        assert not [cell for cell in cells if cell[:1] in tuple("=+-@\t\r")]
    elif form == "xlsx":
        book = openpyxl.load_workbook(io.BytesIO(body))
        assert {cell.data_type for sheet in book for line in sheet for cell in line if cell.value} == {"s"}
    else:
        assert json.loads(body)["rows"]


def test_every_fact_leads_to_its_sentence(client: Client, data: None) -> None:
    for row in rows_of_json(client, f"{BANDS}.json"):
        assert row["address"].startswith(f"{HOST}/api/v1/salary-bands/")
        evidence = client.get(row["address"]).json()["evidence"]
        assert evidence == {name: row[f"evidence.{name}"] for name in ("guide", "start", "end", "line", "quote")}
    for row in rows_of_json(client, "/api/v1/downloads/findings.json"):
        assert client.get(row["explain"]).status_code == 200
        assert [client.get(address).json()["key"] for address in row["addresses"]] == row["evidence.fact"]


def test_what_a_narrowed_guide_withholds_is_in_no_file(client: Client, narrowed: str) -> None:
    refresh(DAY)
    of_api = client.get("/api/v1/salary-bands/").json()["results"]
    of_file = rows_of_json(client, f"{BANDS}.json")
    assert [row["evidence.quote"] for row in of_file] == [row["evidence"]["quote"] for row in of_api]
    everything = [client.get(f"/api/v1/downloads/{name}.json").content.decode() for name in API]
    assert not [text for text in everything if "Work piles up" in text or "Keep queues short" in text]


def test_a_file_is_named_after_its_version_and_says_what_it_rests_on(client: Client, data: None) -> None:
    version = DataVersion.objects.current()
    response = client.get(f"{BANDS}.json?level=senior")
    assert response.headers["Content-Disposition"] == f'attachment; filename="salary-bands-v{version}.json"'
    assert response.headers["Data-Version"] == str(version)
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Content-Type"] == "application/json"
    file = response.json()
    assert file["data_version"] == version
    assert file["permalink"] == f"{HOST}/salaries/?level=senior&data_version={version}"
    assert [(source["id"], source["page"]) for source in file["sources"]] == [
        ("queue-engineer", f"{HOST}/guides/queue-engineer/")
    ]
    assert client.get(file["permalink"]).status_code == 200
    assert {row["level"] for row in file["rows"]} == {"senior"}


def test_a_source_has_its_own_licence_and_what_it_draws_on(client: Client, db: None) -> None:
    head = "---\nslug: owned\nlicence: CC BY 4.0\npublisher: A Publisher\nas_of: 2024\nsources:\n  - title: A survey\n---\n"
    import_text(head + GUIDE.replace("Overview\n", "# Queue Engineer\n\n## Overview\n", 1), role="Queue Engineer")
    file = client.get(f"{BANDS}.json").json()
    assert file["licence"] == "CC BY 4.0"
    assert file["sources"][0]["draws_on"][0]["title"] == "A survey"
    assert rows_of_csv(client, f"{BANDS}.csv")[0]["source_date"].startswith("as of 2024")


def test_the_order_is_that_of_the_page(client: Client, data: None) -> None:
    lows = [row["low"] for row in rows_of_json(client, f"{BANDS}.json?ordering=-low")]
    assert lows == ["120000", "90000", "90000"]


def test_more_rows_than_a_file_has_are_refused_and_the_page_says_so(
    client: Client, data: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    small = {**EXPORTS, "salary-bands": replace(EXPORTS["salary-bands"], most=2)}
    monkeypatch.setattr(TableDownload, "exports", small)
    monkeypatch.setattr("portal.templatetags.downloads.EXPORTS", small)
    response = client.get(f"{BANDS}.csv")
    assert response.status_code == 400
    assert response.json()["detail"] == "A file has at most 2 rows, and these filters find 3. Filter for fewer."
    page = client.get("/salaries/").content.decode()
    assert "A file has at most 2 rows: filter this table to download it." in page
    assert "downloads/salary-bands.csv" not in page
    assert client.get(f"{BANDS}.csv?level=senior").status_code == 200


def test_no_number_of_queries_grows_with_rows(client: Client, data: None) -> None:
    before = {name: queries(client, name) for name in EXPORTS}
    for number in range(6):
        import_text(GUIDE.replace("Queue", f"Kind{number} Queue"), slug=f"queue-{number}", role=f"Queue {number}")
    refresh(DAY)
    assert len(rows_of_json(client, f"{BANDS}.json")) == 21
    assert {name: queries(client, name) for name in EXPORTS} == before


def queries(client: Client, name: str) -> int:
    with CaptureQueriesContext(connection) as context:
        assert client.get(f"/api/v1/downloads/{name}.csv{QUESTIONS.get(name, '')}").status_code == 200
    return len(context)
