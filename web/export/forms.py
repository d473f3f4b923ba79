"""The forms in which a table can be taken along."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import IO

from web.export.csv_form import write_csv
from web.export.json_form import write_json, write_metadata
from web.export.table import DataTable


@dataclass(frozen=True, slots=True)
class Form:
    suffix: str
    content_type: str
    write: Callable[[DataTable, IO[bytes]], None]

    @property
    def label(self) -> str:
        return self.suffix.upper()


def write_xlsx(table: DataTable, file: IO[bytes]) -> None:
    """Its module is imported when it is first asked for: the library for workbooks takes a twelfth of each start of a program,
    and commands and workers write none."""
    import_module("web.export.xlsx_form").write_xlsx(table, file)


FORMS = {
    form.suffix: form
    for form in (
        Form("csv", "text/csv; charset=utf-8", write_csv),
        Form("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", write_xlsx),
        Form("json", "application/json", write_json),
    )
}
# Beside the forms of a table: what it is and rests on, for whoever cites it.
METADATA = Form("metadata.json", "application/json", write_metadata)
ANSWERED = {**FORMS, METADATA.suffix: METADATA}
