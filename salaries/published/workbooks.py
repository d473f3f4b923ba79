"""A workbook as its publisher offers it → its sheets as rows of plain values. Pure."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError
from zipfile import BadZipFile
from zlib import error as ZlibError

from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from salaries.published.records import PublishedFileError

Cells = Sequence[Any]
# What a damaged or a wrong file leads to, inside the library that reads it.
DAMAGED = (BadZipFile, InvalidFileException, ParseError, ZlibError, EOFError, KeyError, TypeError, ValueError)


@contextmanager
def open_workbook(path: Path) -> Iterator[dict[str, Iterator[Cells]]]:
    """Sheet → its rows, read as they are asked for. Raises `PublishedFileError`, also while rows are read."""
    try:
        with path.open("rb") as file:
            workbook = load_workbook(file, read_only=True, data_only=True)
            yield {sheet.title: sheet.iter_rows(values_only=True) for sheet in workbook.worksheets}
            workbook.close()
    except PublishedFileError:
        raise
    except OSError as error:
        raise PublishedFileError(f"it cannot be read ({error.strerror})") from error
    except DAMAGED as error:
        reason = f"{type(error).__name__}: {str(error)[:120]}"
        raise PublishedFileError(f"it is no workbook, or it is damaged or cut off ({reason})") from error
