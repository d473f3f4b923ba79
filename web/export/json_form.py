"""A table as JSON: what it is and rests on, then its rows. An amount is a string, as in the API, an unknown is null."""

from dataclasses import asdict
from typing import IO, Any

import orjson

from web.export.table import DataTable, TableColumn, TableSource, licence_of


def write_metadata(table: DataTable, file: IO[bytes]) -> None:
    """What the table is and rests on, without its rows."""
    file.write(orjson.dumps(_head(table), option=orjson.OPT_INDENT_2) + b"\n")


def write_json(table: DataTable, file: IO[bytes]) -> None:
    file.write(orjson.dumps(_head(table))[:-1] + b',"rows":[')
    between = b"\n"
    for row in table.rows:
        values = {column.name: column.value(row) for column in table.columns}
        file.write(between + orjson.dumps({**values, "sources": list(table.sources_of(row))}, default=str))
        between = b",\n"
    file.write(b"\n]}\n")


def _head(table: DataTable) -> dict[str, Any]:
    return {
        "title": table.title,
        "data_version": table.data_version,
        "data_changed_on": table.data_changed_on,
        "permalink": table.permalink,
        "licence": table.licence,
        "notes": list(table.notes),
        "sources": [_source(source) for source in table.sources],
        "columns": [_column(column) for column in table.columns],
    }


def _column(column: TableColumn) -> dict[str, str]:
    return {
        "name": column.name,
        "label": column.label,
        "meaning": column.meaning,
        "kind": column.kind.name.lower(),
    }


def _source(source: TableSource) -> dict[str, Any]:
    return {**asdict(source), "licence": licence_of(source), "draws_on": [_source(each) for each in source.draws_on]}
