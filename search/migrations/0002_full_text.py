"""The full-text index on the words of sentences, of the kind each database has.

SQLite: an FTS5 table that holds no text of its own, kept by triggers. A later migration that makes the table
search_searchtext anew (as SQLite does for most changes of columns) must run `make` again: triggers go with their table.
PostgreSQL: a column worked out from `words`, with a GIN index. Words are stems of letters and digits, so neither database
reads them in a language of its own.
"""

from django.db import migrations

SQLITE = (
    "CREATE VIRTUAL TABLE search_fts USING fts5(words, content='search_searchtext', content_rowid='id', "
    "tokenize='ascii', detail='none', columnsize=0)",
    "INSERT INTO search_fts(search_fts) VALUES ('rebuild')",
    "CREATE TRIGGER search_fts_insert AFTER INSERT ON search_searchtext BEGIN "
    "INSERT INTO search_fts(rowid, words) VALUES (new.id, new.words); END",
    "CREATE TRIGGER search_fts_delete AFTER DELETE ON search_searchtext BEGIN "
    "INSERT INTO search_fts(search_fts, rowid, words) VALUES ('delete', old.id, old.words); END",
    "CREATE TRIGGER search_fts_update AFTER UPDATE ON search_searchtext BEGIN "
    "INSERT INTO search_fts(search_fts, rowid, words) VALUES ('delete', old.id, old.words); "
    "INSERT INTO search_fts(rowid, words) VALUES (new.id, new.words); END",
)
SQLITE_BACK = (
    "DROP TRIGGER search_fts_insert",
    "DROP TRIGGER search_fts_delete",
    "DROP TRIGGER search_fts_update",
    "DROP TABLE search_fts",
)
POSTGRESQL = (
    "ALTER TABLE search_searchtext ADD COLUMN tokens tsvector "
    "GENERATED ALWAYS AS (array_to_tsvector(string_to_array(words, ' '))) STORED",
    "CREATE INDEX search_searchtext_tokens ON search_searchtext USING gin (tokens) WITH (fastupdate = off)",
)
POSTGRESQL_BACK = ("ALTER TABLE search_searchtext DROP COLUMN tokens",)


def make(apps, schema_editor):
    _run(schema_editor, SQLITE, POSTGRESQL)


def unmake(apps, schema_editor):
    _run(schema_editor, SQLITE_BACK, POSTGRESQL_BACK)


def _run(schema_editor, sqlite, postgresql):
    for statement in postgresql if schema_editor.connection.vendor == "postgresql" else sqlite:
        schema_editor.execute(statement)


class Migration(migrations.Migration):
    dependencies = [("search", "0001_index")]

    operations = [migrations.RunPython(make, unmake)]
