"""A table as XLSX: a sheet of data, and one about where they come from and what the columns mean.

A number goes into its cell as the digits it has: openpyxl would turn a Decimal into a float. Text is always text, so
that no program takes it for a formula, also after somebody has edited the cell. The same table gives the same bytes.
"""

from collections.abc import Iterator
from datetime import datetime, time
from typing import IO, Any

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.writer.excel import ExcelWriter

from web.export.cells import FIRST, digits, text_of
from web.export.dated_zip import DatedZip
from web.export.table import DataTable, Kind, RowValues, TableColumn, TableSource, licence_of

LONGEST = 32_767  # characters that a cell takes
CUT = " … (cut here: a cell takes no more)"
WIDTHS = {Kind.TEXT: 20, Kind.NUMBER: 12, Kind.AMOUNT: 16, Kind.ADDRESS: 44}
WIDEST = 60
LINE, MOST_LINES = 15, 8  # the height of a line in points; programs do not agree on fitting rows by themselves
EPOCH = datetime(1980, 1, 1)  # noqa: DTZ001  (a zip knows no time zone)
TRUE_OR_FALSE = '"TRUE";"TRUE";"FALSE"'  # LibreOffice shows some as 1 and 0 without it
BOLD = Font(name="Calibri", size=11, bold=True)
TOP = Alignment(vertical="top", wrap_text=True)


def write_xlsx(table: DataTable, file: IO[bytes]) -> None:
    book = Workbook(write_only=True)
    changed = datetime.combine(table.data_changed_on, time()) if table.data_changed_on else EPOCH
    book.properties.title, book.properties.creator = table.title, "MLOps Career Portal"
    book.properties.created = book.properties.modified = changed
    _write_data(book.create_sheet("Data"), table)
    _write_about(book.create_sheet("About"), table)
    ExcelWriter(book, DatedZip(file, changed)).save()


def _write_data(sheet: Any, table: DataTable) -> None:
    sheet.freeze_panes = "A2"
    for number, column in enumerate(table.columns, 1):
        width = column.width or WIDTHS[column.kind]
        sheet.column_dimensions[get_column_letter(number)].width = min(WIDEST, max(width, len(column.label) + 2))
    sheet.append([_heading(sheet, column.label) for column in table.columns])
    for number, row in enumerate(table.rows, 2):
        cells = [_cell(sheet, column, row) for column in table.columns]
        if (lines := max(map(_lines, cells), default=1)) > 1:
            sheet.row_dimensions[number].height = LINE * min(lines, MOST_LINES)
        sheet.append(cells)
        sheet.row_dimensions.pop(number, None)


def _lines(cell: Any) -> int:
    """How many lines the text of a cell has; a plain value has one."""
    return str(cell.value).count("\n") + 1 if isinstance(cell, Cell) else 1


def _cell(sheet: Any, column: TableColumn, row: RowValues) -> Any:
    value = column.value(row)
    if value is None:
        return None
    if isinstance(value, bool):
        return _formatted(WriteOnlyCell(sheet, value), TRUE_OR_FALSE)
    number = digits(value) if column.kind.is_number else None
    return _text(sheet, text_of(value)) if number is None else _number(sheet, number, column.kind)


def _text(sheet: Any, text: str) -> Any:
    """Most text needs no cell of its own, which takes longer: what begins like a word is taken for nothing else."""
    is_word = text[:1].isalnum() and len(text) <= LONGEST and "\n" not in text
    return ILLEGAL_CHARACTERS_RE.sub("\ufffd", text) if is_word else text_cell(sheet, text)


def _number(sheet: Any, number: str, kind: Kind) -> Any:
    """The digits themselves, marked as a number."""
    cell = WriteOnlyCell(sheet, number)
    cell.data_type = "n"
    return _formatted(cell, "#,##0.00" if "." in number else "#,##0") if kind is Kind.AMOUNT else cell


def _formatted(cell: Any, number_format: str) -> Any:
    cell.number_format = number_format
    return cell


def text_cell(sheet: Any, text: str) -> Any:
    """Text as it is, never a formula or an error; only what no cell can hold is replaced or cut, visibly."""
    text = ILLEGAL_CHARACTERS_RE.sub("\ufffd", text)
    cell = WriteOnlyCell(sheet, text if len(text) <= LONGEST else text[: LONGEST - len(CUT)] + CUT)
    cell.data_type = "s"
    if FIRST.match(text):
        cell.quotePrefix = True
    if "\n" in text:
        cell.alignment = TOP
    return cell


def _heading(sheet: Any, text: str) -> Any:
    cell = text_cell(sheet, text)
    cell.font = BOLD
    return cell


def _write_about(sheet: Any, table: DataTable) -> None:
    for letter, width in zip("ABCDEF", (28, 44, 60, 44, 28, 24), strict=True):
        sheet.column_dimensions[letter].width = width
    for cells in _about(table):
        sheet.append([_about_cell(sheet, text, is_first=not place) for place, text in enumerate(cells)])


def _about_cell(sheet: Any, text: str, *, is_first: bool) -> Any:
    cell = _heading(sheet, text) if is_first else text_cell(sheet, text)
    cell.alignment = TOP
    return cell


def _about(table: DataTable) -> Iterator[tuple[str, ...]]:
    yield "Title", table.title
    yield "Data version", str(table.data_version)
    yield "Data changed on", text_of(table.data_changed_on)
    yield "Permalink", table.permalink
    yield "Licence", table.licence
    yield from (("Note", note) for note in table.notes)
    yield ("",)
    yield "Source", "Title", "Address", "Page", "Date", "Licence"
    for source in table.sources:
        yield _source(source.id, source)
        yield from (_source(f"{source.id} draws on", each) for each in source.draws_on)
    yield ("",)
    yield "Column", "Name in the API", "Meaning"
    yield from ((column.label, column.name, column.meaning) for column in table.columns)


def _source(name: str, source: TableSource) -> tuple[str, ...]:
    return name, source.in_words, source.address, source.page, source.date, licence_of(source)
