"""How many rows PostgreSQL believes its tables to have, put right where it counted them while they were being loaded."""

from django.db import connection

EMPTY = """
    SELECT quote_ident(relname) FROM pg_class
    WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace AND reltuples = 0 AND relpages > 0
"""


def recount_rows() -> None:
    """Count again the tables that are believed to be empty and are not small.

    Rows of a transaction that is not committed count as none for everybody else. A plan made for empty tables looks at every
    pair of rows, or every three: a query of milliseconds then takes hours, until the tables are counted by themselves.
    """
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(EMPTY)
        if tables := [name for (name,) in cursor.fetchall()]:
            cursor.execute(f"ANALYZE {', '.join(tables)}")
