"""One table in three forms: the same rows, the same provenance, the same bytes each time."""

import csv
import io
import json
import tracemalloc
import zipfile
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

import openpyxl
import pytest

from web.export.cells import original
from web.export.csv_form import PROVENANCE
from web.export.forms import FORMS
from web.export.table import DataTable, Kind, TableColumn, TableSource

HOSTILE = ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "#N/A", '=HYPERLINK("https://example.org","x")', "Zürich, “Büro”"]
COLUMNS = (
    TableColumn("key", "Key"),
    TableColumn("low", "Low", "In the currency beside it.", Kind.AMOUNT),
    TableColumn("rate", "Rate", "Per cent.", Kind.NUMBER),
    TableColumn("open", "Open top"),
    TableColumn("words", "Words"),
    TableColumn("evidence.line", "Line", kind=Kind.NUMBER),
    TableColumn("evidence.quote", "Sentence"),
    TableColumn("roles", "Roles"),
)
SOURCE = TableSource(
    "g",
    "=A guide",
    "A publisher",
    "https://example.org/g",
    "https://portal.example/guides/g/",
    "as of 2024",
    "CC BY 4.0",
    (TableSource("", "A survey", date="2023"),),
)


def row(number: int, text: str) -> dict[str, Any]:
    return {
        "key": f"g.band.{number}",
        "low": "131158.10",
        "rate": "-4.25",
        "open": number % 2 == 0,
        "words": text,
        "evidence": {"line": number, "quote": text if number % 2 else None},
        "roles": [text, "b"],
    }


def table(rows: Any, **options: Any) -> DataTable:
    given = {
        "title": "Bands",
        "columns": COLUMNS,
        "rows": iter(rows),
        "sources": [SOURCE],
        "sources_of": lambda _: ["g"],
        "data_version": 7,
        "data_changed_on": date(2026, 11, 24),
        "permalink": "https://portal.example/salaries/?level=senior&data_version=7",
        "notes": ["A note."],
    }
    return DataTable(**given | options)


def written(form: str, rows: Any, **options: Any) -> bytes:
    file = io.BytesIO()
    FORMS[form].write(table(rows, **options), file)
    return file.getvalue()


@pytest.fixture
def rows() -> list[dict[str, Any]]:
    return [row(number, text) for number, text in enumerate(HOSTILE)]


def test_csv_has_one_header_and_every_row_its_provenance(rows: list[dict[str, Any]]) -> None:
    body = written("csv", rows)
    assert body.startswith(b"\xef\xbb\xbfkey,")
    read = list(csv.DictReader(io.StringIO(body.decode("utf-8-sig"), newline="")))
    assert list(read[0]) == [*(column.name for column in COLUMNS), *PROVENANCE]
    assert [original(each["words"]) for each in read] == HOSTILE
    assert {each["low"] for each in read} == {"131158.10"}
    assert {each["rate"] for each in read} == {"-4.25"}
    assert [each["open"] for each in read[:2]] == ["true", "false"]
    assert read[0]["evidence.quote"] == ""
    first = {name: read[0][name] for name in PROVENANCE}
    assert first == {
        "source": "'=A guide (A publisher)",
        "source_page": "https://portal.example/guides/g/",
        "source_address": "https://example.org/g",
        "source_date": "as of 2024",
        "licence": "CC BY 4.0",
        "data_version": "7",
        "data_changed_on": "2026-11-24",
        "permalink": "https://portal.example/salaries/?level=senior&data_version=7",
    }


def test_no_cell_of_csv_is_a_formula_but_negative_numbers_stay_numbers(rows: list[dict[str, Any]]) -> None:
    cells = [
        cell for line in csv.reader(io.StringIO(written("csv", rows).decode("utf-8-sig"), newline="")) for cell in line
    ]
    assert {cell for cell in cells if cell[:1] in tuple("=+-@\t\r")} == {"-4.25"}


def test_json_is_the_rows_as_they_are_below_what_they_rest_on(rows: list[dict[str, Any]]) -> None:
    read = json.loads(written("json", rows))
    assert [read[name] for name in ("title", "data_version", "data_changed_on", "licence")] == [
        *("Bands", 7, "2026-11-24", "CC BY 4.0")
    ]
    assert read["permalink"].endswith("data_version=7")
    assert read["notes"] == ["A note."]
    survey = read["sources"][0]["draws_on"][0]
    assert (survey["title"], survey["date"], survey["licence"]) == ("A survey", "2023", "not stated")
    assert [each["name"] for each in read["columns"]] == [column.name for column in COLUMNS]
    assert read["columns"][1] == {
        "name": "low",
        "label": "Low",
        "meaning": "In the currency beside it.",
        "kind": "amount",
    }
    assert [each["words"] for each in read["rows"]] == HOSTILE
    assert read["rows"][0]["low"] == "131158.10"
    assert read["rows"][0]["evidence.quote"] is None
    assert read["rows"][0]["roles"] == [HOSTILE[0], "b"]
    assert read["rows"][0]["sources"] == ["g"]


def test_xlsx_has_real_numbers_and_text_that_is_never_a_formula(rows: list[dict[str, Any]]) -> None:
    data = openpyxl.load_workbook(io.BytesIO(written("xlsx", rows)))["Data"]
    header, *lines = data.iter_rows()
    assert [cell.value for cell in header] == [column.label for column in COLUMNS]
    assert data.freeze_panes == "A2"
    assert [line[4].value for line in lines] == HOSTILE
    assert {cell.data_type for line in lines for cell in (line[0], line[4])} == {"s"}
    assert all(line[4].quotePrefix for line, text in zip(lines, HOSTILE, strict=True) if text[0] in "=+-@\t")
    assert {(line[1].data_type, line[1].value, line[1].number_format) for line in lines} == {
        ("n", 131158.1, "#,##0.00")
    }
    assert {(line[2].data_type, line[2].value) for line in lines} == {("n", -4.25)}
    assert [line[3].value for line in lines[:2]] == [True, False]
    assert lines[0][6].value is None


def test_a_decimal_reaches_its_cell_without_a_float() -> None:
    amount = "9007199254740993.25"
    assert Decimal(float(amount)) != Decimal(amount)
    body = written("xlsx", [row(1, "x") | {"low": amount}])
    with zipfile.ZipFile(io.BytesIO(body)) as book:
        assert f"<v>{amount}</v>" in book.read("xl/worksheets/sheet1.xml").decode()


@pytest.mark.parametrize("form", FORMS)
def test_what_is_no_number_stays_text_in_a_column_of_numbers(form: str) -> None:
    body = written(form, [row(1, "x") | {"low": "=1+1"}])
    if form == "xlsx":
        cell = openpyxl.load_workbook(io.BytesIO(body))["Data"]["B2"]
        assert (cell.data_type, cell.value) == ("s", "=1+1")
    else:
        assert ("'=1+1" if form == "csv" else '"=1+1"') in body.decode()


def test_about_says_where_the_data_come_from_and_what_columns_mean(rows: list[dict[str, Any]]) -> None:
    about = openpyxl.load_workbook(io.BytesIO(written("xlsx", rows)))["About"]
    lines = [tuple(cell for cell in line if cell is not None) for line in about.iter_rows(values_only=True)]
    assert ("Data version", "7") in lines
    assert ("Data changed on", "2026-11-24") in lines
    assert ("Permalink", "https://portal.example/salaries/?level=senior&data_version=7") in lines
    assert ("Low", "low", "In the currency beside it.") in lines
    assert ("g draws on", "A survey", "2023", "not stated") in lines
    assert about["B9"].data_type == "s"


@pytest.mark.parametrize("form", FORMS)
def test_the_same_table_gives_the_same_bytes_whenever_it_is_written(
    form: str, rows: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch
) -> None:
    first = written(form, rows)
    monkeypatch.setattr("time.time", lambda: 2_000_000_000.0)
    assert written(form, rows) == first
    assert written(form, rows, data_version=8) != first


def test_members_of_an_xlsx_carry_the_day_of_the_data(rows: list[dict[str, Any]]) -> None:
    with zipfile.ZipFile(io.BytesIO(written("xlsx", rows))) as book:
        assert {member.date_time for member in book.infolist()} == {(2026, 11, 24, 0, 0, 0)}


def test_what_no_cell_can_hold_is_replaced_or_cut_and_says_so() -> None:
    body = written("xlsx", [row(1, "a\x01b"), row(2, "=" + "x" * 40_000), row(3, "y" * 40_000)])
    cells = [line[4].value for line in openpyxl.load_workbook(io.BytesIO(body))["Data"].iter_rows(min_row=2)]
    assert cells[0] == "a\ufffdb"
    assert [len(cell) for cell in cells[1:]] == [32_767, 32_767]
    assert all(cell.endswith("(cut here: a cell takes no more)") for cell in cells[1:])


@pytest.mark.parametrize("form", FORMS)
def test_without_rows_a_file_is_still_a_table(form: str) -> None:
    body = written(form, [], sources=[], data_changed_on=None)
    if form == "csv":
        assert body.decode("utf-8-sig").strip().split(",")[0] == "key"
    elif form == "json":
        assert json.loads(body)["rows"] == []
    else:
        assert openpyxl.load_workbook(io.BytesIO(body))["Data"].max_row == 1


@pytest.mark.parametrize("form", FORMS)
def test_memory_does_not_grow_with_rows(form: str) -> None:
    few, many = peak(form, 100), peak(form, 1_000)
    assert many < 2 * few


def peak(form: str, count: int) -> int:
    class Nowhere(io.BytesIO):
        """Counts what is written and keeps nothing."""

        place = 0

        def write(self, data: Any) -> int:
            self.place += len(data)
            return len(data)

        def tell(self) -> int:
            return self.place

    def generated() -> Iterator[dict[str, Any]]:
        for number in range(count):
            yield row(number, "words " * 20)

    with Nowhere() as file:
        FORMS[form].write(table([]), io.BytesIO())  # what is imported and kept at the first time
        tracemalloc.start()
        FORMS[form].write(table(generated()), file)
        used = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    return used
