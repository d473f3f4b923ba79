"""A salary snapshot → adverts: which rows are one advert, what is counted, and what is refused with its place."""

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salaries.adverts.aijobs import AdvertFileError, read_aijobs
from tests.conftest import SHARED
from tests.salaries.adverts.advert_files import COLUMNS, JUNE, pair, ranges_of, read_rows, row, text_of, write_file

OLD = SHARED / "data/ai-jobs/salaries_2021-08-28_first.csv"


def test_two_rows_alike_in_all_but_pay_are_the_ends_of_one_range(tmp_path: Path) -> None:
    file = read_rows(tmp_path, [row(150), row(100), row(90, "Clerk")])
    assert ranges_of(file) == [(1, 2, 100, 150), (3, 3, 90, 90)]
    assert file.counts == {"rows": 3, "pairs": 1, "points": 1}
    assert file.titles == {"Queue Engineer": 1, "Clerk": 1}


def test_equal_rows_are_a_range_from_an_amount_to_itself(tmp_path: Path) -> None:
    assert ranges_of(read_rows(tmp_path, [row(100), row(100)])) == [(1, 2, 100, 100)]


@pytest.mark.parametrize(
    "changed",
    [
        {"level": "MI"},
        {"employment": "CT"},
        {"country": "CA"},
        {"residence": "CA"},
        {"remote": "100"},
        {"size": "L"},
        {"year": "2024"},
        {"currency": "EUR"},
        {"title": "Clerk"},
    ],
    ids=lambda changed: next(iter(changed)),
)
def test_neighbours_that_differ_in_more_than_pay_are_no_pair(tmp_path: Path, changed: dict[str, str]) -> None:
    file = read_rows(tmp_path, [row(150), row(100, **changed)])
    assert file.counts == {"rows": 2, "points": 2}
    assert len(file.kinds) == 2


def test_rows_apart_are_no_pair(tmp_path: Path) -> None:
    file = read_rows(tmp_path, [row(150), row(90, "Clerk"), row(100)])
    assert file.counts == {"rows": 3, "points": 3}
    assert len(file.kinds) == 2, "a kind may come again"


def test_repeated_ranges_are_adverts_of_their_own(tmp_path: Path) -> None:
    assert ranges_of(read_rows(tmp_path, pair(100, 150) * 3)) == [(first, first + 1, 100, 150) for first in (1, 3, 5)]


def test_the_last_of_an_odd_run_is_a_point_and_a_doubt(tmp_path: Path) -> None:
    file = read_rows(tmp_path, [*pair(100, 150), row(120)])
    assert ranges_of(file) == [(1, 2, 100, 150), (3, 3, 120, 120)]
    assert file.counts == {"rows": 3, "pairs": 1, "doubtful_points": 1}


def test_a_pair_with_its_lower_end_first_is_turned_and_counted(tmp_path: Path) -> None:
    file = read_rows(tmp_path, [row(100), row(150)])
    assert ranges_of(file) == [(1, 2, 100, 150)]
    assert file.counts == {"rows": 2, "rising_pairs": 1}


def test_rows_of_an_estimated_year_are_counted_and_left_out(tmp_path: Path) -> None:
    file = read_rows(tmp_path, [*pair(100, 150, year="2021e"), *pair(200, 250)])
    assert ranges_of(file) == [(3, 4, 200, 250)]
    assert file.counts == {"rows": 4, "pairs": 1, "estimated_year_rows": 2}


def test_codes_become_words(tmp_path: Path) -> None:
    changed = {"level": "EX", "employment": "FL", "size": "S", "remote": "50", "country": "DE", "residence": "FR"}
    (kind,) = read_rows(tmp_path, pair(1, 2, currency="EUR", **changed)).kinds
    assert kind == ("Queue Engineer", "director", "freelance", "DE", "FR", 50, "small", 2025, "EUR")


@pytest.mark.parametrize(("code", "level"), [("EN", "entry"), ("MI", "mid"), ("SE", "senior"), ("EX", "director")])
def test_the_level_is_the_one_the_publisher_gives(tmp_path: Path, code: str, level: str) -> None:
    (kind,) = read_rows(tmp_path, pair(1, 2, "Junior Queue Engineer", level=code)).kinds
    assert kind.level == level


PLAIN = text_of([*pair(100, 150), row(90, '"Clerk, Senior"')])
FORMS = {
    "CRLF": PLAIN.replace("\n", "\r\n").encode(),
    "byte order mark": b"\xef\xbb\xbf" + PLAIN.encode(),
    "both": b"\xef\xbb\xbf" + PLAIN.replace("\n", "\r\n").encode(),
    "quoted": PLAIN.replace("Queue Engineer", '"Queue Engineer"').encode(),
    "columns in another order": "\n".join(
        ",".join(reversed(line.replace("Clerk, Senior", "Clerk; Senior").split(","))) for line in PLAIN.splitlines()
    )
    .replace("Clerk; Senior", "Clerk, Senior")
    .encode()
    + b"\n",
    "one column more": b"".join(
        line + (b",more\n" if number else b",extra\n") for number, line in enumerate(PLAIN.encode().splitlines())
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_rows_in_other_forms(tmp_path: Path, form: str) -> None:
    path = tmp_path / "salaries.csv"
    path.write_bytes(FORMS[form])
    file = read_aijobs(path, JUNE)
    assert ranges_of(file) == [(1, 2, 100, 150), (3, 3, 90, 90)]
    assert set(file.titles) == {"Queue Engineer", "Clerk, Senior"}
    assert file.sha256 == hashlib.sha256(FORMS[form]).hexdigest()


REFUSED = {
    "": "it is empty",
    "\n": "no column job_title, experience_level",
    COLUMNS.replace("salary,", "pay,", 1) + f"\n{row(1)}\n": "no column salary; its columns are work_year",
    COLUMNS.replace("work_year", "year") + f"\n{row(1)}\n": "no column work_year",
    f"{COLUMNS}\n": "it has column names and no rows",
    text_of(pair(100, 150))[:-1]: "it does not end with a line end: is it cut off?",
    text_of(pair(100, 150))[:-40] + "\n": "row 2 has",
    text_of([row(100) + ",more"]): "row 1 has 12 fields and not 11",
    text_of(["", row(100)]): "row 1 has 0 fields and not 11",
    text_of([row(200), row("1e5")]): "row 2: salary is a whole number above 0, not '1e5'",
    text_of([row(0)]): "not '0'",
    text_of([row(-5)]): "not '-5'",
    text_of([row("100.5")]): "not '100.5'",
    text_of([row("١٠٠")]): "salary is a whole number",
    text_of([row(10**9)]): "salary is a whole number",
    text_of([row(1, level="XX")]): "row 1: experience_level is one of EN, MI, SE, EX, not 'XX'",
    text_of([row(1, employment="")]): "row 1: employment_type is one of FT, PT, CT, FL, not ''",
    text_of([row(1, country="USA")]): "row 1: company_location is a country by its two letters, not 'USA'",
    text_of([row(1, residence="us")]): "employee_residence is a country by its two letters, not 'us'",
    text_of([row(1, remote="101")]): "remote_ratio is a whole number from 0 to 100, not '101'",
    text_of([row(1, size="XL")]): "company_size is one of S, M, L, not 'XL'",
    text_of([row(1, year="25")]): "work_year is a year, not '25'",
    text_of([row(1, year="2021x")]): "work_year is a year, not '2021x'",
    text_of([row(1, currency="$")]): "salary_currency is a currency by its three letters, not '$'",
    text_of([row(1, title="")]): "job_title is a text of 1 to 150 characters, not ''",
    text_of([row(1, title="x" * 151)]): "job_title is a text of 1 to 150 characters",
    text_of([row(1, title='"open')]): "line 2: unexpected end of data",
    text_of([*pair(1, 2), *pair(1, 2, size="Q")]): "row 3: company_size",
    "PK\x03\x04 workbook\n": "no column job_title",
}


@pytest.mark.parametrize("text", REFUSED, ids=lambda text: REFUSED[text][:50])
def test_what_is_wrong_is_refused_with_its_place(tmp_path: Path, text: str) -> None:
    path = tmp_path / "salaries.csv"
    path.write_bytes(text.encode())
    with pytest.raises(AdvertFileError) as refusal:
        read_aijobs(path, JUNE)
    assert str(refusal.value).startswith("salaries.csv: ")
    assert REFUSED[text] in str(refusal.value)


def test_other_bytes_than_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "salaries.csv"
    path.write_bytes(text_of(pair(1, 2, "Ingénieur")).encode("latin-1"))
    with pytest.raises(AdvertFileError, match="utf-8"):
        read_aijobs(path, JUNE)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(AdvertFileError, match=r"none\.csv cannot be read \(No such file"):
        read_aijobs(tmp_path / "none.csv", JUNE)


def test_all_lines_are_shown_as_they_are_read(tmp_path: Path) -> None:
    path, seen = write_file(tmp_path, pair(1, 2)), []

    def shown(lines: Iterable[str]) -> Iterator[str]:
        for line in lines:
            seen.append(line)
            yield line

    read_aijobs(path, JUNE, shown)
    assert seen == path.read_text().splitlines(keepends=True)


@given(st.lists(st.tuples(st.sampled_from("ABC"), st.integers(1, 999)), min_size=1, max_size=60))
def test_every_row_is_in_one_advert_and_no_other(tmp_path_factory: pytest.TempPathFactory, rows: list) -> None:
    folder = tmp_path_factory.mktemp("rows")
    file = read_rows(folder, [row(amount, title) for title, amount in rows])
    found = ranges_of(file)
    assert [number for first, last, _, _ in found for number in range(first, last + 1)] == list(range(1, len(rows) + 1))
    for (first, last, low, high), kind in zip(found, file.adverts.kinds, strict=True):
        amounts = [rows[number - 1][1] for number in range(first, last + 1)]
        assert (low, high) == (min(amounts), max(amounts))
        assert {rows[number - 1][0] for number in (first, last)} == {file.kinds[kind].title}
    # Two points of one kind are never neighbours: they would be a pair.
    points = [
        (first, kind) for (first, last, _, _), kind in zip(found, file.adverts.kinds, strict=True) if first == last
    ]
    assert all((first + 1, kind) not in points for first, kind in points)
    counts = file.counts
    pairs = counts.get("pairs", 0) + counts.get("rising_pairs", 0)
    assert 2 * pairs + counts.get("points", 0) + counts.get("doubtful_points", 0) == counts["rows"] == len(rows)


@pytest.mark.skipif(not OLD.exists(), reason=f"not there: {OLD}")
def test_the_file_of_2021_with_its_estimated_year() -> None:
    file = read_aijobs(OLD, JUNE.replace(2021, 8, 28))
    lines = OLD.read_text().splitlines()[1:]
    estimated = sum(line.startswith("2021e") for line in lines)
    assert (file.counts["rows"], file.counts["estimated_year_rows"]) == (131, estimated)
    assert {kind.year for kind in file.kinds} == {2020}
