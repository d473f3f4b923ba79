"""`import_onet DIR [--dry-run]`: make the occupations those of a release of the O*NET database."""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from django.core.management.base import BaseCommand, CommandError, CommandParser
from rich.console import Console
from rich.progress import track

from careers.onet.read import OnetReleaseError, read_release
from portal.imports.occupations import OccupationChanges, ReleaseRefused, compare_release, write_release

SHOWN = 12
NOTHING = "nothing was imported"
Each = TypeVar("Each")


class Command(BaseCommand):
    help = "Import a release of the O*NET database (its text files). The same release twice: nothing to do."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("folder", type=Path, metavar="DIR", help="the folder with the release's text files")
        parser.add_argument("--dry-run", action="store_true", help="say what would change, write nothing")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            release = read_release(options["folder"], _shown("reading"))
            if options["dry_run"]:
                changes = compare_release(release)
            else:
                changes = write_release(release, _shown("writing"))
        except (OnetReleaseError, ReleaseRefused) as error:
            raise CommandError(f"{error}\n{NOTHING}") from error
        state = "unchanged" if not changes else "would be imported" if options["dry_run"] else "imported"
        self.stdout.write(f"{release.name}: {state}; {len(release.occupations):,} occupations")
        for line in lines_about(changes) if changes else ():
            self.stdout.write(line)


def _shown(what: str) -> Any:
    """A progress bar, on a terminal only."""
    console = Console(stderr=True)

    def tracked(items: Sequence[Each]) -> Iterable[Each]:
        return track(items, description=what, console=console, disable=not console.is_terminal)

    return tracked


def lines_about(changes: OccupationChanges) -> list[str]:
    lines = []
    for word in ("added", "changed", "retired"):
        codes = getattr(changes, word)
        more = f" … and {len(codes) - SHOWN:,} more" if len(codes) > SHOWN else ""
        lines += [f"  {len(codes):,} {word}: {', '.join(codes[:SHOWN])}{more}"] if codes else []
    return [*lines, f"  {changes.unchanged:,} as they were"]
