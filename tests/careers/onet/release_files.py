"""A small release as its publisher lays it out: three occupations, of which one has titles alone."""

from pathlib import Path

from careers.onet import files
from careers.onet.read import read_release
from careers.onet.records import ReleaseRecord
from careers.onet.tables import Table

README = """O*NET 29.2 Database
February 2025 Release
---------------------

The content is licensed under a Creative Commons Attribution 4.0 International License.
"""
TableRows = dict[Table, list[tuple[str, ...]]]
QUEUE, LINE, OTHER = "15-1252.00", "15-2051.00", "15-1299.00"
SMALL: TableRows = {
    files.OCCUPATIONS: [
        (QUEUE, "Queue Developers", 'Keep "fast" queues short.'),
        (OTHER, "Queue Occupations, All Other", "Whoever else is near a queue."),
        (LINE, "Line Scientists", "Count who waits."),
    ],
    files.TITLES: [
        (QUEUE, "Queue Engineer", "QE", "02,08"),
        (QUEUE, "Machine Operator", "n/a", "08"),
        (QUEUE, "Queue Engineer", "Q Eng", "08"),
        (OTHER, "machine operator", "n/a", "08"),
        (LINE, "Line Counter", "n/a", "10"),
    ],
    files.TASKS: [
        (QUEUE, "11", 'Put up "closed" signs.', "Core", "95", "08/2023", "Incumbent"),
        (QUEUE, "12", "Count tickets.", "n/a", "n/a", "06/2006", "Analyst"),
        (LINE, "21", "Draw lines.", "Supplemental", "20", "08/2023", "Incumbent"),
    ],
    files.TECHNOLOGIES: [
        (QUEUE, "Docker", "43232408", "Development environment software", "Y", "Y"),
        (QUEUE, "TicketWise", "43231507", "Project management software", "N", "N"),
        (LINE, "Python", "43232405", "Object oriented development software", "Y", "N"),
        (LINE, "Ruler software", "43232605", "Analytical software", "N", "Y"),
    ],
    files.JOB_ZONES: [(QUEUE, "4", "08/2023", "Analyst"), (LINE, "5", "08/2021", "Analyst")],
    files.ZONE_NAMES: [
        (str(zone), f"Job Zone {zone}: Preparation {zone}", "a", "b", "c", "d", "(Below 4.0)") for zone in range(1, 6)
    ],
    files.RELATED: [
        (QUEUE, OTHER, "Supplemental", "10"),
        (QUEUE, LINE, "Primary-Short", "1"),
        (LINE, QUEUE, "Primary-Long", "1"),
    ],
}


def text_of(table: Table, rows: list[tuple[str, ...]], end: str = "\r\n") -> str:
    return "".join("\t".join(row) + end for row in [tuple(column.name for column in table.columns), *rows])


def write_files(folder: Path, changes: TableRows | None = None, *, readme: str = README, end: str = "\r\n") -> Path:
    """The folder, with the small release in it; `changes` has the tables that differ."""
    folder.mkdir(exist_ok=True)
    (folder / files.README.file).write_bytes(readme.encode())
    for table, rows in {**SMALL, **(changes or {})}.items():
        (folder / table.file).write_bytes(text_of(table, rows, end).encode())
    return folder


def small_release(folder: Path, changes: TableRows | None = None, *, readme: str = README) -> ReleaseRecord:
    return read_release(write_files(folder, changes, readme=readme))


def readme_of(version: str, month: str) -> str:
    return README.replace("29.2", version).replace("February 2025", month)


def without(code: str) -> TableRows:
    """The tables as they are once this occupation is gone."""
    return {table: [row for row in rows if code not in row] for table, rows in SMALL.items()}
