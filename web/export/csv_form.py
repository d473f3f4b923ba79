"""A table as CSV: one header, then rows and nothing else, each with its source, licence and data version at its end.

Lines of provenance above the header would be rows to most programs, and rows that are merged, filtered or copied into
another file would lose them. UTF-8 with a byte order mark, without which Excel shows an umlaut as two other letters.
"""

import csv
import io
from collections.abc import Iterator
from typing import IO

from web.export.cells import BETWEEN, digits, harmless, text_of
from web.export.table import DataTable, RowValues, TableColumn, TableSource, licence_of

ENCODING = "utf-8-sig"
PROVENANCE = (
    *("source", "source_page", "source_address", "source_date", "licence"),
    *("data_version", "data_changed_on", "permalink"),
)


def write_csv(table: DataTable, file: IO[bytes]) -> None:
    text = io.TextIOWrapper(file, encoding=ENCODING, newline="")
    rows = csv.writer(text)
    rows.writerow([*(column.name for column in table.columns), *PROVENANCE])
    rows.writerows(_rows(table))
    text.flush()
    text.detach()


def _rows(table: DataTable) -> Iterator[list[str]]:
    sources = {source.id: source for source in table.sources}
    version = [str(table.data_version), text_of(table.data_changed_on), table.permalink]
    for row in table.rows:
        of_row = [sources[each] for each in table.sources_of(row) if each in sources]
        yield [*(_cell(column, row) for column in table.columns), *_provenance(of_row), *version]


def _cell(column: TableColumn, row: RowValues) -> str:
    value = column.value(row)
    number = digits(value) if column.kind.is_number else None
    return harmless(text_of(value)) if number is None else number


def _provenance(sources: list[TableSource]) -> list[str]:
    each = [(s.in_words, s.page, s.address, s.date, licence_of(s)) for s in sources]
    words, pages, addresses, dates, licences = zip(*each, strict=True) if each else ((),) * 5
    joined = (words, pages, addresses, dates, dict.fromkeys(licences))
    return [harmless(BETWEEN.join(values)) for values in joined]
