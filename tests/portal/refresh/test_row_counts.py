"""PostgreSQL plans for as many rows as there are."""

import contextlib

import psycopg2
import pytest
from django.db import connection

from portal.refresh.rebuild import refresh
from tests.conftest import DAY, import_text

pytestmark = [pytest.mark.databases("postgresql"), pytest.mark.django_db]


def believed(table: str) -> float:
    with connection.cursor() as cursor:
        cursor.execute("SELECT reltuples FROM pg_class WHERE oid = %s::regclass", [table])
        return float(cursor.fetchone()[0])


def test_tables_counted_while_they_were_loaded_are_counted_again() -> None:
    import_text()
    with contextlib.closing(psycopg2.connect(**connection.get_connection_params())) as other:
        other.autocommit = True
        other.cursor().execute("ANALYZE")
    assert believed("careers_statement") == 0
    refresh(DAY)
    assert believed("careers_statement") > 10
