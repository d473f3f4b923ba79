"""A release is read whole, or refused with the file, the row and the column of what is wrong."""

from datetime import date
from pathlib import Path

import pytest

from careers.onet import files
from careers.onet.read import OnetReleaseError, read_release
from careers.onet.records import ReleaseRecord, TaskRecord, TechnologyRecord, TitleRecord
from careers.onet.tables import Table
from tests.careers.onet.release_files import (
    LINE,
    OTHER,
    QUEUE,
    README,
    SMALL,
    readme_of,
    small_release,
    text_of,
    without,
    write_files,
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return write_files(tmp_path / "release")


@pytest.fixture
def release(folder: Path) -> ReleaseRecord:
    return read_release(folder)


def refusal(folder: Path) -> str:
    with pytest.raises(OnetReleaseError) as caught:
        read_release(folder)
    return str(caught.value)


def test_a_release_says_which_it_is(release: ReleaseRecord) -> None:
    assert (release.version, release.month, release.is_whole) == ("29.2", date(2025, 2, 1), True)
    assert [each.code for each in release.occupations] == [QUEUE, OTHER, LINE]


def test_an_occupation_has_all_that_its_files_say(release: ReleaseRecord) -> None:
    queue = release.occupations[0]
    assert (queue.title, queue.job_zone, queue.job_zone_name) == ("Queue Developers", 4, "Preparation 4")
    assert queue.technologies[0] == TechnologyRecord(
        "Docker", "43232408", "Development environment software", True, True
    )
    assert [(each.code, each.title, each.tier) for each in queue.related] == [
        (LINE, "Line Scientists", "primary_short"),
        (OTHER, "Queue Occupations, All Other", "supplemental"),
    ]


def test_quotation_marks_are_characters_and_n_a_is_unknown(release: ReleaseRecord) -> None:
    queue = release.occupations[0]
    assert queue.description == 'Keep "fast" queues short.'
    assert queue.tasks == (TaskRecord(11, 'Put up "closed" signs.', "core"), TaskRecord(12, "Count tickets.", None))


def test_a_title_says_how_many_occupations_list_it(release: ReleaseRecord) -> None:
    """In any letter case; one that an occupation lists with two short forms counts once for it."""
    assert release.occupations[0].titles == (
        TitleRecord("Queue Engineer", "QE", 1),
        TitleRecord("Machine Operator", None, 2),
        TitleRecord("Queue Engineer", "Q Eng", 1),
    )


def test_what_a_file_does_not_say_is_unknown(release: ReleaseRecord) -> None:
    other = release.occupations[1]
    assert (other.job_zone, other.job_zone_name, other.tasks, other.technologies, other.related) == (
        None,
        None,
        (),
        (),
        (),
    )


def test_line_ends_do_not_count(release: ReleaseRecord, tmp_path: Path) -> None:
    other = read_release(write_files(tmp_path / "unix", end="\n"))
    assert other.occupations == release.occupations
    assert other.sha256 != release.sha256


def test_a_digest_differs_with_anything_that_is_said(release: ReleaseRecord, tmp_path: Path) -> None:
    flagged = [(*row[:5], "Y") if row[1] == "TicketWise" else row for row in SMALL[files.TECHNOLOGIES]]
    other = small_release(tmp_path / "other", {files.TECHNOLOGIES: flagged})
    same = [a.digest == b.digest for a, b in zip(release.occupations, other.occupations, strict=True)]
    assert same == [False, True, True]


# Table, the row to change, the column to change, what stands there instead → what the refusal says.
WRONG = [
    (files.OCCUPATIONS, 2, 0, "15-1299", "Occupation Data.txt, row 2 (line 3), column O*NET-SOC Code: '15-1299' is not a code"),
    (files.OCCUPATIONS, 1, 1, "", "row 1 (line 2), column Title: '' is not a text of 1 to 150 characters"),
    (files.OCCUPATIONS, 1, 1, "  ", "column Title: '' is not a text of 1 to 150 characters"),
    (files.OCCUPATIONS, 1, 1, "Q\x00", "column Title: 'Q\\x00' is not"),
    (files.OCCUPATIONS, 1, 1, "n/a", "column Title: 'n/a' is not"),
    (files.OCCUPATIONS, 1, 1, "x" * 151, "column Title: 'xxx"),
    (files.OCCUPATIONS, 3, 0, QUEUE, "row 3 (line 4), column O*NET-SOC Code: 15-1252.00 is in row 1 already"),
    (files.TITLES, 4, 0, "99-0000.00", "Alternate Titles.txt, row 4 (line 5), column O*NET-SOC Code: 99-0000.00 is not in Occ"),
    (files.TITLES, 3, 2, "QE", "row 3 (line 4), column Short Title: 15-1252.00 · Queue Engineer · QE is in row 1 already"),
    (files.TASKS, 3, 1, "11", "Task Statements.txt, row 3 (line 4), column Task ID: 11 is in row 1 already"),
    (files.TASKS, 1, 1, "eleven", "column Task ID: 'eleven' is not a whole number"),
    (files.TASKS, 1, 3, "Main", "column Task Type: 'Main' is not Core or Supplemental"),
    (files.TASKS, 1, 5, "13/2023", "column Date: '13/2023' is not a month such as 08/2023"),
    (files.TECHNOLOGIES, 4, 4, "Yes", "Technology Skills.txt, row 4 (line 5), column Hot Technology: 'Yes' is not Y or N"),
    (files.TECHNOLOGIES, 4, 5, "n/a", "column In Demand: 'n/a' is not Y or N"),
    (files.TECHNOLOGIES, 1, 2, "4323", "column Commodity Code: '4323' is not a code of eight digits"),
    (files.JOB_ZONES, 2, 1, "6", "Job Zones.txt, row 2 (line 3), column Job Zone: '6' is not 1 or 2 or 3 or 4 or 5"),
    (files.RELATED, 1, 1, "99-0000.00", "column Related O*NET-SOC Code: 99-0000.00 is not in Occupation Data.txt"),
    (files.RELATED, 1, 3, "1", "row 2 (line 3), column Index: 15-1252.00 · 1 is in row 1 already"),
    (files.RELATED, 3, 2, "Far", "Related Occupations.txt, row 3 (line 4), column Relatedness Tier: 'Far' is not"),
]  # fmt: skip


@pytest.mark.parametrize(("table", "row", "column", "value", "message"), WRONG, ids=lambda each: "")
def test_a_wrong_value_is_named_with_its_place(
    folder: Path, table: Table, row: int, column: int, value: str, message: str
) -> None:
    rows = [list(each) for each in SMALL[table]]
    rows[row - 1][column] = value
    (folder / table.file).write_bytes(text_of(table, [tuple(each) for each in rows]).encode())
    assert message in refusal(folder)


def test_a_missing_row_of_the_job_zones_reference_is_named(folder: Path) -> None:
    write_files(folder, {files.ZONE_NAMES: SMALL[files.ZONE_NAMES][:4]})
    assert "Job Zones.txt, row 2 (line 3), column Job Zone: 5 is not in Job Zone Reference.txt" in refusal(folder)


@pytest.mark.parametrize("table", files.TABLES, ids=lambda table: table.file)
def test_a_file_cut_off_in_a_line_is_refused(folder: Path, table: Table) -> None:
    path = folder / table.file
    path.write_bytes(path.read_bytes()[:-5])
    number = len(SMALL[table])
    assert f"{table.file}, row {number} (line {number + 1}): the last line has no end" in refusal(folder)


@pytest.mark.parametrize("table", [files.TASKS, files.TECHNOLOGIES, files.RELATED], ids=lambda table: table.file)
def test_a_file_cut_off_at_the_end_of_a_line_is_refused(folder: Path, table: Table) -> None:
    write_files(folder, {table: [row for row in SMALL[table] if row[0] != LINE]})
    assert f"{table.file}, row 2 (line 3), column O*NET-SOC Code: it ends with {QUEUE}" in refusal(folder)


@pytest.mark.parametrize("table", files.TABLES, ids=lambda table: table.file)
def test_a_file_that_is_missing_empty_or_has_headings_alone_is_refused(folder: Path, table: Table) -> None:
    (folder / table.file).write_bytes(text_of(table, []).encode())
    assert f"{table.file}: there are headings and no row" in refusal(folder)
    (folder / table.file).write_bytes(b"")
    assert f"{table.file}: the last line has no end" in refusal(folder)
    (folder / table.file).unlink()
    assert f"{table.file}: cannot be read (No such file or directory)" in refusal(folder)


def test_another_file_under_its_name_is_refused_by_its_headings(folder: Path) -> None:
    (folder / "Job Zones.txt").write_bytes((folder / "Alternate Titles.txt").read_bytes())
    assert "Job Zones.txt, column Job Zone: the headings are 'O*NET-SOC Code, Alternate Title" in refusal(folder)


def test_a_row_with_too_few_or_too_many_values_is_named(folder: Path) -> None:
    path = folder / "Job Zones.txt"
    whole = path.read_text()
    path.write_text(whole.replace("\t08/2023\tAnalyst", ""))
    assert "Job Zones.txt, row 1 (line 2), column Date: 2 values for 4 columns" in refusal(folder)
    path.write_text(whole.replace("Analyst", "Analyst\tmore"))
    assert "Job Zones.txt, row 1 (line 2): 5 values for 4 columns" in refusal(folder)


def test_what_is_no_utf_8_is_named_with_its_place(folder: Path) -> None:
    path = folder / "Alternate Titles.txt"
    path.write_bytes(path.read_bytes().replace(b"Line Counter", b"Caf\xe9"))
    assert "Alternate Titles.txt, row 5 (line 6), column Alternate Title: byte 0xe9 is no UTF-8" in refusal(folder)


def test_spaces_around_a_value_do_not_count(release: ReleaseRecord, tmp_path: Path) -> None:
    spaced: list[tuple[str, ...]] = [(row[0], f"{row[1]} ", f" {row[2]}") for row in SMALL[files.OCCUPATIONS]]
    assert small_release(tmp_path / "spaced", {files.OCCUPATIONS: spaced}).occupations == release.occupations


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    assert refusal(tmp_path / "nowhere").endswith("nowhere is no folder")


def test_every_file_that_is_wrong_is_named(folder: Path) -> None:
    (folder / "Job Zones.txt").unlink()
    (folder / "Read Me.txt").write_text("O*NET 29.2 Database\nNobember 2025 Release\n")
    (folder / "Task Statements.txt").write_bytes(b"x")
    assert [line.partition(",")[0].partition(":")[0] for line in refusal(folder).splitlines()] == [
        "Read Me.txt",
        "Task Statements.txt",
        "Job Zones.txt",
    ]


@pytest.mark.parametrize(
    ("readme", "message"),
    [
        ("Something else\n", "it does not name its release"),
        (README.replace("Attribution 4.0", "Attribution-NonCommercial 5.0"), "it does not say “Creative Commons"),
        (readme_of("30.0", "Smarch 2025"), "'Smarch 2025' is no month"),
    ],
)
def test_a_release_without_its_name_or_under_another_licence_is_refused(
    folder: Path, readme: str, message: str
) -> None:
    (folder / "Read Me.txt").write_text(readme)
    assert refusal(folder).startswith("Read Me.txt: ")
    assert message in refusal(folder)


def test_a_release_with_fewer_occupations_is_a_release(tmp_path: Path) -> None:
    release = small_release(tmp_path / "less", without(LINE), readme=readme_of("30.0", "August 2025"))
    assert [each.code for each in release.occupations] == [QUEUE, OTHER]
    assert release.month == date(2025, 8, 1)
