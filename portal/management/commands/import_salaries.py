"""`import_salaries FILE --format aijobs --as-of DATE [--dry-run]`: published tables of pay."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import track

from portal.imports.adverts import SnapshotChanges, SnapshotRefused, compare_snapshot, write_snapshot
from salaries.adverts.aijobs import AdvertFileError, read_aijobs
from salaries.adverts.records import AdvertFile

NOTHING = "nothing was imported"


class Command(BaseCommand):
    help = (
        "Import a published table of pay. The same file twice: nothing to do. A newer one takes the older one's place."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--format", choices=["aijobs"], required=True, help="aijobs: a snapshot of aijobs.net")
        parser.add_argument("--as-of", type=date.fromisoformat, required=True, help="the day it is of, 2025-06-25")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")
        parser.add_argument(
            "--fewer-rows", action="store_true", help="import it although many of the older one's rows are gone"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            file = read_aijobs(options["file"], options["as_of"], _shown)
            change = compare_snapshot if options["dry_run"] else write_snapshot
            changes = change(file, fewer_rows=options["fewer_rows"])
        except (AdvertFileError, SnapshotRefused) as error:
            raise CommandError(f"{error}\n{NOTHING}") from error
        state = "unchanged" if not changes.is_new else "would be imported" if options["dry_run"] else "imported"
        self.stdout.write("\n".join([f"{file.source}, as of {file.as_of}: {state}", *lines_about(file, changes)]))


def _shown(lines: Iterable[str]) -> Iterable[str]:
    """A progress bar, on a terminal only."""
    console = Console(stderr=True)
    return track(lines, description="reading", console=console, disable=not console.is_terminal)


def lines_about(file: AdvertFile, changes: SnapshotChanges) -> list[str]:
    counts = file.counts
    pairs, points = (counts.get(name, 0) for name in ("pairs", "points"))
    rising, doubtful, estimated = (
        counts.get(name, 0) for name in ("rising_pairs", "doubtful_points", "estimated_year_rows")
    )
    lines = [
        f"  {counts.get('rows', 0):,} rows: {pairs + rising:,} pairs, {points + doubtful:,} single rows",
        f"  doubts: {rising:,} pairs with the lower end first, {doubtful:,} single rows beside pairs of the same kind",
        *([f"  left out: {estimated:,} rows of a year that was not over"] if estimated else []),
    ]
    if changes.added is not None:
        lines.append(f"  {changes.added:,} rows added, {changes.gone:,} gone, {changes.unchanged:,} unchanged")
    return lines
