"""`import_guides PATH… [--dry-run]`: read guides, show what changes, write all of them or none."""

from collections.abc import Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from rich.console import Console
from rich.progress import track

from careers.documents import DocumentError
from careers.models.choices import GuideKind, Publication
from careers.reading_words import reading_in_words
from portal.imports.compare import Diff, compare
from portal.imports.metadata import Options
from portal.imports.prepare import Prepared, prepare
from portal.imports.write import write

ENDINGS = (".md", ".txt")
SHOWN = 12


class Command(BaseCommand):
    help = "Import guides from files or folders. Same content twice: nothing to do."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a guide, or a folder of .md and .txt")
        parser.add_argument("--dry-run", action="store_true", help="show what would change, write nothing")
        parser.add_argument(
            "--slug", default="", help="the guide's address; default: front matter, or role + publisher"
        )
        parser.add_argument(
            "--kind", default="", choices=["", *GuideKind.values], help="what it is about; default: role"
        )
        parser.add_argument("--role", default="", help="the role, where the text does not name it")
        parser.add_argument("--publisher", default="")
        parser.add_argument("--url", default="", help="where the guide was published")
        parser.add_argument("--licence", default="")
        parser.add_argument("--retrieved-on", default="", metavar="YYYY-MM-DD")
        parser.add_argument("--publication", default="", choices=["", *Publication.values])

    def handle(self, *args: Any, **options: Any) -> None:
        given = Options(**{each.name: options[each.name] for each in fields(Options)})
        paths = _files(options["paths"])
        if len(paths) > 1 and (given.slug or given.role):
            raise CommandError("--slug and --role are about one guide; give one PATH with them")
        prepared = self._prepared(paths, given)
        for one, diff in self._done(prepared, dry_run=options["dry_run"]):
            self._report(one, diff, dry_run=options["dry_run"])

    def _prepared(self, paths: Sequence[Path], given: Options) -> list[Prepared]:
        """Every file is read before any is written, and every fault is named at once."""
        prepared, faults = [], []
        console = Console(stderr=True)
        for path in track(paths, description="reading", console=console, disable=not console.is_terminal):
            try:
                prepared.append(prepare(path, given))
            except DocumentError as error:
                faults += [f"{path}: {problem}" for problem in error.problems]
        if faults:
            raise CommandError("\n".join([*faults, "nothing was imported"]))
        return prepared

    def _done(self, prepared: Sequence[Prepared], *, dry_run: bool) -> list[tuple[Prepared, Diff]]:
        current = prepared[0]
        try:
            with transaction.atomic():
                done = []
                for current in prepared:
                    done.append((current, compare(current) if dry_run else write(current)))
                return done
        except DocumentError as error:
            raise CommandError(f"{current.name}: {error}\nnothing was imported") from error

    def _report(self, one: Prepared, diff: Diff, *, dry_run: bool) -> None:
        state = "unchanged" if diff.is_same else "would be imported" if dry_run else "imported"
        self.stdout.write(f"{one.slug}: {state}; {len(one.rows)} facts")
        self.stdout.write(f"  of {len(one.dispositions):,} statements {reading_in_words(one.counts)}")
        lines = {row.key: f"line {row.line}: {row.quote[:70]!r}" for row in one.rows}
        for word, keys in (("added", diff.added), ("changed", diff.changed), ("removed", diff.removed)):
            if keys:
                self.stdout.write(f"  {len(keys)} {word}")
                for key in keys[:SHOWN]:
                    self.stdout.write(f"    {key}  {lines.get(key, '')}".rstrip())
                if len(keys) > SHOWN:
                    self.stdout.write(f"    … and {len(keys) - SHOWN} more")
        left = (*one.unread, *one.left("outside", "in a section we do not know"), *one.left("no_fact", "no fact taken"))
        for problem in (*one.reading.problems, *left):
            self.stdout.write(f"  {problem}")


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files themselves, and those with a guide's ending in the folders."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(file for file in path.iterdir() if file.suffix in ENDINGS) if path.is_dir() else [path]
        if not inside:
            raise CommandError(f"{path}: no guide (.md or .txt) in this folder")
        found += inside
    return found
