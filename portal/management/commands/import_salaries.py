"""`import_salaries FILE --format aijobs|oews --as-of DATE [--dry-run]`: published tables of pay."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import track

from careers.reading_words import counted
from portal.imports.adverts import compare_snapshot, write_snapshot
from portal.imports.datasets import SnapshotChanges, SnapshotRefused
from portal.imports.published import compare_published, write_published
from portal.management.day import day
from portal.refresh import clock
from salaries.adverts.aijobs import AdvertFileError, read_aijobs
from salaries.published.oews import read_oews
from salaries.published.records import PublishedFileError

NOTHING = "nothing was imported"


@dataclass(frozen=True, slots=True)
class TableFormat:
    """How a published table is read, compared with what is stored, and written. `lines`: what its counts say in words."""

    help: str
    read: Callable[..., Any]
    compare: Callable[..., SnapshotChanges]
    write: Callable[..., SnapshotChanges]
    lines: Callable[[Mapping[str, int]], list[str]]


class Command(BaseCommand):
    help = (
        "Import a published table of pay. The same file twice: nothing to do. A newer one takes the older one's place."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        formats = "; ".join(f"{name}: {each.help}" for name, each in FORMATS.items())
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--format", choices=list(FORMATS), required=True, help=formats)
        parser.add_argument("--as-of", type=day, required=True, help="the day it is of, 2025-06-25")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")
        parser.add_argument(
            "--fewer-rows", action="store_true", help="import it although many of the older one's rows are gone"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        table = FORMATS[options["format"]]
        if options["as_of"] > clock.today():
            # It would be the newest for ever: any later file would be refused as older.
            raise CommandError(f"--as-of: {options['as_of']} has not come yet\n{NOTHING}")
        try:
            file = table.read(options["file"], options["as_of"], _shown)
            change = table.compare if options["dry_run"] else table.write
            changes = change(file, fewer_rows=options["fewer_rows"])
        except (AdvertFileError, PublishedFileError, SnapshotRefused) as error:
            raise CommandError(f"{error}\n{NOTHING}") from error
        state = "unchanged" if not changes.is_new else "would be imported" if options["dry_run"] else "imported"
        lines = [*table.lines(file.counts), *lines_about(changes)]
        self.stdout.write("\n".join([f"{file.source}, as of {file.as_of}: {state}", *lines]))


def _shown(lines: Iterable[Any]) -> Iterable[Any]:
    """A progress bar, on a terminal only."""
    console = Console(stderr=True)
    return track(lines, description="reading", console=console, disable=not console.is_terminal)


def lines_about(changes: SnapshotChanges) -> list[str]:
    if changes.added is None:
        return []
    return [f"  {counted(changes.added, 'row')} added, {changes.gone:,} gone, {changes.unchanged:,} unchanged"]


def _of_adverts(counts: Mapping[str, int]) -> list[str]:
    pairs, points = (counts.get(name, 0) for name in ("pairs", "points"))
    rising, doubtful, estimated = (
        counts.get(name, 0) for name in ("rising_pairs", "doubtful_points", "estimated_year_rows")
    )
    return [
        f"  {counted(counts.get('rows', 0), 'row')}: {counted(pairs + rising, 'pair')}, "
        f"{counted(points + doubtful, 'single row')}",
        f"  doubts: {counted(rising, 'pair')} with the lower end first, "
        f"{counted(doubtful, 'single row')} beside pairs of the same kind",
        *([f"  left out: {counted(estimated, 'row')} of a year that was not over"] if estimated else []),
    ]


def _of_occupations(counts: Mapping[str, int]) -> list[str]:
    rows, occupations, groups, hourly, top_coded = (
        counts.get(name, 0) for name in ("rows", "occupations", "groups", "hourly", "top_coded")
    )
    return [
        f"  {counted(rows, 'row')}: {counted(occupations, 'occupation')}, {counted(groups, 'group')} of occupations left out",
        f"  {counted(hourly, 'occupation')} paid by the hour alone, {top_coded:,} with percentiles at the top code or above",
    ]


FORMATS: Mapping[str, TableFormat] = {
    "aijobs": TableFormat("a snapshot of aijobs.net", read_aijobs, compare_snapshot, write_snapshot, _of_adverts),
    "oews": TableFormat(
        "the national table of the U.S. Bureau of Labor Statistics (xlsx)",
        read_oews,
        compare_published,
        write_published,
        _of_occupations,
    ),
}
