"""Small tables in the layout of the national wage table, of invented occupations."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from openpyxl import Workbook

NAMES = (
    *("OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP"),
    *("H_PCT10", "H_PCT25", "H_MEDIAN", "H_PCT75", "H_PCT90"),
    *("A_PCT10", "A_PCT25", "A_MEDIAN", "A_PCT75", "A_PCT90"),
)
OewsRow = tuple[Any, ...]
TOTAL: OewsRow = ("00-0000", "All Occupations", "total", 1000, 10, 11, 12, 13, 14, 20800, 22880, 24960, 27040, 29120)
GROUP: OewsRow = ("15-0000", "Keepers", "major", 700, 10, 11, 12, 13, 14, 20800, 22880, 24960, 27040, 29120)
KEEPER: OewsRow = ("15-1252", "Line Keepers", "detailed", 500, 30, 40, 50, 60, 70, 62400, 83200, 104000, 124800, 145600)
HEAD: OewsRow = ("11-3021", "Heads of Lines", "detailed", 300, 60, 80, 100, "#", "#", 124800, 166400, 208000, "#", "#")
PLAYER: OewsRow = ("27-2011", "Players", "detailed", 190, 13, 15.98, 20.5, 36.54, 100.01, "*", "*", "*", "*", "*")
GHOST: OewsRow = ("39-9099", "Ghosts", "detailed", "**", "*", "*", "*", "*", "*", "*", "*", "*", "*", "*")
ROWS = (TOTAL, GROUP, HEAD, KEEPER, PLAYER, GHOST)
NOTES = (
    "May 2023 OEWS Estimates",
    "#  = indicates a wage equal to or greater than $115.00 per hour or $239,200 per year ",
)


def changed(row: OewsRow, **values: Any) -> OewsRow:
    """The row with other values in some columns, by their names."""
    return tuple(values.get(name, value) for name, value in zip(NAMES, row, strict=True))


def write_table(
    path: Path,
    rows: Sequence[OewsRow] = ROWS,
    names: Sequence[str] = NAMES,
    notes: Sequence[str] = NOTES,
    sheets: Mapping[str, Sequence[OewsRow]] = {},
) -> Path:
    workbook = Workbook()
    sheet = workbook.active
    sheet.title = "national"
    for row in (names, *rows):
        sheet.append(row)
    described = workbook.create_sheet("Field Descriptions")
    for note in notes:
        described.append((note,))
    for title, others in sheets.items():
        other = workbook.create_sheet(title)
        for row in others:
            other.append(row)
    workbook.save(path)
    return path
