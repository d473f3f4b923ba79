"""The table of the U.S. Bureau of Labor Statistics: what is taken of it as it is, and what is refused."""

from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from salaries.published.oews import read_oews
from salaries.published.records import PublishedFile, PublishedFileError
from salaries.published.shipped import read_shipped, write_shipped
from tests.conftest import SHARED
from tests.salaries.published.oews_files import (
    GHOST,
    HEAD,
    KEEPER,
    NAMES,
    NOTES,
    PLAYER,
    ROWS,
    TOTAL,
    changed,
    write_table,
)

MAY = date(2023, 5, 1)
WHOLE_TABLE = SHARED / "data" / "bls-oews" / "national_M2023_dl.xlsx"


def read(tmp_path: Path, *args: Any, **options: Any) -> PublishedFile:
    return read_oews(write_table(tmp_path / "table.xlsx", *args, **options), MAY)


def test_detailed_occupations_alone_are_taken_with_their_place_in_the_table(tmp_path: Path) -> None:
    file = read(tmp_path)
    assert [(row.row, row.code, row.title, row.employment) for row in file.rows] == [
        (3, "11-3021", "Heads of Lines", 300),
        (4, "15-1252", "Line Keepers", 500),
        (5, "27-2011", "Players", 190),
        (6, "39-9099", "Ghosts", None),
    ]
    assert file.counts == {"rows": 6, "groups": 2, "occupations": 4, "hourly": 1, "top_coded": 1}
    assert (file.source, file.as_of, file.is_whole) == ("oews", MAY, True)


def test_pay_is_by_the_year_and_by_the_hour_where_no_other_is_given(tmp_path: Path) -> None:
    rows = {row.code: row for row in read(tmp_path).rows}
    assert rows["15-1252"].period == "year"
    assert list(rows["15-1252"].amounts.values()) == [62400, 83200, 104000, 124800, 145600]
    assert rows["27-2011"].period == "hour"
    assert list(rows["27-2011"].amounts.values()) == list(map(Decimal, ("13", "15.98", "20.5", "36.54", "100.01")))


def test_no_amount_is_made_up_for_what_is_top_coded_or_not_available(tmp_path: Path) -> None:
    rows = {row.code: row for row in read(tmp_path).rows}
    head, ghost = rows["11-3021"], rows["39-9099"]
    assert (head.top_coded, head.top_code) == ((75, 90), Decimal(239200))
    assert list(head.amounts.values()) == [124800, 166400, 208000, None, None]
    assert (ghost.top_coded, ghost.top_code, set(ghost.amounts.values())) == ((), None, {None})
    assert rows["15-1252"].top_code is None


def test_the_top_code_is_that_of_the_file_or_unknown(tmp_path: Path) -> None:
    assert read(tmp_path, notes=NOTES[:1]).rows[0].top_code is None
    hourly = changed(PLAYER, H_PCT90="#")
    assert read(tmp_path, [*ROWS[:4], hourly]).rows[-1].top_code == Decimal("115.00")


@pytest.mark.parametrize("group", ["OCC_GROUP", "group"])
def test_columns_are_found_by_the_names_of_any_year(tmp_path: Path, group: str) -> None:
    old = [name.lower().replace("pct", "wpct") if name.startswith("H_PCT") else name.lower() for name in NAMES]
    names = ["area_type", *(group if name == "o_group" else name for name in old), "jobs_1000"]
    rows = [(1, *(changed(row, O_GROUP=str(row[2]).replace("detailed", "detail"))), None) for row in ROWS]
    assert read(tmp_path, rows, names).rows == read(tmp_path).rows


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([TOTAL, changed(KEEPER, OCC_CODE="151252")], "row 2: OCC_CODE is a code such as 15-1252, not '151252'"),
        ([TOTAL, changed(KEEPER, OCC_TITLE=" ")], "row 2: OCC_TITLE is a text of 1 to 150 characters, not ''"),
        (
            [TOTAL, changed(KEEPER, O_GROUP=None)],
            "row 2: O_GROUP is one of total, major, minor, broad, detailed, not ''",
        ),
        ([TOTAL, changed(KEEPER, A_PCT75="lots")], "row 2: A_PCT75 is a number, #, * or **, not 'lots'"),
        ([TOTAL, changed(KEEPER, A_PCT75=None)], "row 2: A_PCT75 is a number, #, * or **, not ''"),
        ([TOTAL, changed(KEEPER, A_PCT75=-1)], "row 2: A_PCT75 is a number, #, * or **, not '-1'"),
        ([TOTAL, changed(KEEPER, A_PCT75=100)], "row 2: A_PCT75 is no less than A_MEDIAN, 104000, not '100'"),
        ([TOTAL, changed(KEEPER, A_MEDIAN="#")], "row 2: A_PCT90 is #, as A_MEDIAN is, not '145600'"),
        ([TOTAL, KEEPER, KEEPER], "row 3: 15-1252 is in row 2 already"),
        ([TOTAL], "it has no row of a detailed occupation"),
        ([KEEPER], "it has no row 00-0000 with the employment of all occupations"),
        ([TOTAL, KEEPER, HEAD], "its occupations employ 800 of the 1,000 people of all occupations: rows are missing"),
    ],
)
def test_a_wrong_row_is_refused_with_what_and_where(tmp_path: Path, rows: list[Any], fault: str) -> None:
    with pytest.raises(PublishedFileError) as error:
        read(tmp_path, rows)
    assert str(error.value).startswith("table.xlsx: ")
    assert fault in str(error.value)


@pytest.mark.parametrize("name", NAMES)
def test_a_missing_column_is_named(tmp_path: Path, name: str) -> None:
    names = ["SOMETHING" if each == name else each for each in NAMES]
    expected = (
        "no sheet has a column OCC_CODE; its sheets are" if name == "OCC_CODE" else f"no column {name}; its columns"
    )
    with pytest.raises(PublishedFileError, match=expected):
        read(tmp_path, ROWS, names)


def test_a_table_of_one_state_is_refused(tmp_path: Path) -> None:
    rows = [("US", *TOTAL), ("AL", *KEEPER)]
    with pytest.raises(
        PublishedFileError, match=r"row 2: PRIM_STATE is US in a table of the whole country .* not 'AL'"
    ):
        read(tmp_path, rows, ["PRIM_STATE", *NAMES])


@pytest.mark.parametrize("heading", ["May 2022 OEWS Estimates", "May 2023 OEWS Estimates"])
def test_a_table_of_another_month_is_refused(tmp_path: Path, heading: str) -> None:
    path = write_table(tmp_path / "table.xlsx", notes=[heading])
    assert heading == "May 2022 OEWS Estimates" or len(read_oews(path, date(2023, 5, 31)).rows) == 4
    with pytest.raises(PublishedFileError, match=f"it is of {heading[:8]}, not of 2024-05-01"):
        read_oews(path, date(2024, 5, 1))


def test_a_file_that_is_no_workbook_or_is_cut_off_is_refused(tmp_path: Path) -> None:
    whole = write_table(tmp_path / "table.xlsx").read_bytes()
    for content in (
        b"",
        b"a,b\n1,2\n",
        whole[: len(whole) // 2],
        whole[:-30],
    ):
        path = tmp_path / "damaged.xlsx"
        path.write_bytes(content)
        with pytest.raises(PublishedFileError, match=r"damaged.xlsx: it is no workbook, or it is damaged or cut off"):
            read_oews(path, MAY)
    with pytest.raises(PublishedFileError, match=r"missing\.xlsx: it cannot be read \(No such file"):
        read_oews(tmp_path / "missing.xlsx", MAY)


def test_the_shipped_part_is_the_table_s(tmp_path: Path) -> None:
    file = read(tmp_path)
    assert write_shipped(file, {"11-3021", "27-2011", "39-9099"}, tmp_path) == 3
    shipped = read_shipped(tmp_path)
    assert (shipped.sha256, shipped.counts, shipped.is_whole) == (file.sha256, file.counts, False)
    assert shipped.rows == [row for row in file.rows if row.code != "15-1252"]
    with pytest.raises(ValueError, match="the table has no occupation 99-9999"):
        write_shipped(file, {"11-3021", "99-9999"}, tmp_path)


def test_what_is_shipped_is_what_the_publisher_states() -> None:
    if not WHOLE_TABLE.exists():
        pytest.skip("../shared/data/bls-oews/national_M2023_dl.xlsx is missing")
    file, shipped = read_oews(WHOLE_TABLE, MAY), read_shipped()
    assert file.counts == {"rows": 1403, "groups": 572, "occupations": 831, "hourly": 5, "top_coded": 41}
    assert shipped.sha256 == file.sha256
    assert shipped.rows == [row for row in file.rows if row.code in {each.code for each in shipped.rows}]
    rows = {row.code: row for row in shipped.rows}
    assert list(rows["15-1252"].amounts.values()) == [77020, 101200, 132270, 167540, 208620]
    assert (rows["11-3021"].amounts[90], rows["11-3021"].top_coded) == (None, (90,))
    assert GHOST[0] not in rows
