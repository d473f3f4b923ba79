"""Brings the database of DATABASE_URL up from one of its earlier states and prints what is then there, as JSON.

    python -m tests.operations.migration_script nothing|first|last

`first` and `last` are states before the migrations were squashed: only the first of each app, and all that were replaced.
"""

import json
import sys
from typing import Any

import django
from django.core.management import call_command
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from django.db.migrations.loader import MigrationLoader
from django.db.migrations.recorder import MigrationRecorder


def go_back_to(state: str) -> None:
    """Applies the replaced migrations themselves, as an older release did."""
    executor = MigrationExecutor(connection)
    executor.loader = MigrationLoader(connection, replace_migrations=False)
    squashed = list(executor.loader.replacements.values())
    at = {"first": 0, "last": -1}[state]
    executor.migrate([squash.replaces[at] for squash in squashed])
    for squash in squashed:  # unknown to that release
        MigrationRecorder(connection).record_unapplied(squash.app_label, squash.name)


def tables() -> dict[str, object]:
    """Columns and constraints of each of our tables, without names, which a renamed table keeps from its old one."""
    with connection.cursor() as cursor:
        return {table: table_of(cursor, table) for table in sorted(connection.introspection.table_names(cursor))}


def table_of(cursor: Any, table: str) -> object:
    columns = [
        (column.name, str(column.type_code), str(column.display_size), column.null_ok, column.default)
        for column in connection.introspection.get_table_description(cursor, table)
    ]
    constraints = connection.introspection.get_constraints(cursor, table).values()
    parts = ("columns", "primary_key", "unique", "foreign_key", "check", "index", "orders", "type")
    return sorted(columns), sorted(repr([each.get(part) for part in parts]) for each in constraints)


if __name__ == "__main__":
    django.setup()
    if sys.argv[1] != "nothing":
        go_back_to(sys.argv[1])
    call_command("migrate", verbosity=0)
    executor = MigrationExecutor(connection)
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    applied = [f"{app}.{name}" for app, name in sorted(executor.loader.applied_migrations)]
    json.dump({"tables": tables(), "left": len(plan), "applied": applied}, sys.stdout)
