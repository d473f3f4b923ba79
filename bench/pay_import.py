"""Reading and writing a snapshot of adverts, beside the same rows by COPY, by executemany and by `bulk_create`."""

import csv
from collections.abc import Iterator
from datetime import date
from io import BytesIO
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from django.db import connection, transaction

from bench.advert_rows import HEADINGS
from bench.timing import Took, timed
from portal.imports.adverts import write_snapshot
from salaries.adverts.aijobs import read_aijobs
from salaries.adverts.records import AdvertFile
from salaries.models import Advert, PayPercentile, SalaryDataset

AS_OF = date(2025, 7, 1)
NUMBERS = {"work_year": "smallint", "remote_ratio": "smallint", "salary": "bigint", "salary_in_usd": "bigint"}
KIND = [name for name in HEADINGS if name not in {"salary", "salary_in_usd"}]
COLUMNS = ("snapshot_id", "group_id", "row", "last_row", "low", "high")
AT_ONCE = 5000
ON_POSTGRES = connection.vendor == "postgresql"

Numbers = tuple[int, ...]


class ImportTook(NamedTuple):
    read: Took
    write: Took

    @property
    def whole(self) -> Took:
        return self.read + self.write


def import_file(path: Path) -> ImportTook:
    """Into an empty database."""
    _empty("salaries_advert", "salaries_advertgroup")
    PayPercentile.objects.all().delete()
    SalaryDataset.objects.all().delete()
    files: list[AdvertFile] = []
    read = timed(lambda: files.append(read_aijobs(path, AS_OF)))
    return ImportTook(read, timed(lambda: _write(files[0])))


def _write(file: AdvertFile) -> None:
    """Without the refresh of everything else that it asks for."""
    with transaction.atomic():
        write_snapshot(file)
        transaction.get_connection().run_on_commit.clear()


def rows_of_the_file(path: Path) -> Took:
    """All its columns as they are, a number for each row, and an index over what adverts are grouped by."""
    columns = ", ".join(f"{name} {NUMBERS.get(name, 'varchar(150)')} NOT NULL" for name in HEADINGS)
    _execute(f"CREATE TABLE raw_rows (id {'bigserial' if ON_POSTGRES else 'integer'} PRIMARY KEY, {columns})")
    _execute(f"CREATE INDEX raw_kind ON raw_rows ({', '.join(KIND)})")
    try:
        return timed(lambda: _load(path))
    finally:
        _execute("DROP TABLE raw_rows")


def _load(path: Path) -> None:
    names = ", ".join(HEADINGS)
    with path.open(encoding="utf-8", newline="") as file, transaction.atomic(), connection.cursor() as cursor:
        if ON_POSTGRES:
            cursor.copy_expert(f"COPY raw_rows ({names}) FROM STDIN (FORMAT csv, HEADER)", file)
        else:
            next(file)
            marks = ", ".join(["%s"] * len(HEADINGS))
            rows: Any = csv.reader(file)
            cursor.executemany(f"INSERT INTO raw_rows ({names}) VALUES ({marks})", rows)  # noqa: S608  # own names


def rows_of_numbers(rows: list[Numbers]) -> Took:
    """As many rows into our own table of adverts, with its indexes and checks."""
    _empty("salaries_advert")
    names = ", ".join(f'"{name}"' for name in COLUMNS)
    lines = BytesIO("".join("\t".join(map(str, row)) + "\n" for row in rows).encode())

    def load() -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            if ON_POSTGRES:
                cursor.copy_expert(f"COPY salaries_advert ({names}) FROM STDIN", lines)
            else:
                marks = ", ".join(["%s"] * len(COLUMNS))
                cursor.executemany(f"INSERT INTO salaries_advert ({names}) VALUES ({marks})", rows)  # noqa: S608

    return timed(load)


def objects(rows: list[Numbers]) -> Took:
    """As many objects, made and written by `bulk_create`."""
    _empty("salaries_advert")
    made = (Advert(**dict(zip(COLUMNS, row, strict=True))) for row in rows)

    def create() -> None:
        with transaction.atomic():
            while several := list(islice(made, AT_ONCE)):
                Advert.objects.bulk_create(several)

    return timed(create)


def a_row_each() -> list[Numbers]:
    """The rows of the file as numbers, of what is stored: one where an advert has two."""
    return list(_rows())


def _rows() -> Iterator[Numbers]:
    for snapshot, group, row, last_row, low, high in Advert.objects.values_list(*COLUMNS).iterator():
        yield snapshot, group, row, row, high, high
        if last_row > row:
            yield snapshot, group, last_row, last_row, low, low


def _empty(*tables: str) -> None:
    if ON_POSTGRES:
        _execute(f"TRUNCATE {', '.join(tables)}")
    else:
        for table in tables:
            _execute(f"DELETE FROM {table}")  # noqa: S608


def _execute(sql: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(sql)
