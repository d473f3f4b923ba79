"""`import_guides PATH… [--dry-run]`: read guides, show what changes, write all of them or none."""

from collections.abc import Iterator, Sequence
from dataclasses import fields
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import transaction
from rich.console import Console
from rich.progress import track

from careers.documents import DocumentError, Problem
from careers.models.choices import GuideKind, Publication
from careers.reading_words import reading_in_words
from portal.imports.metadata import Options
from portal.imports.page_preview import drawn_as_file
from portal.imports.prepare import Prepared, prepare
from portal.imports.preview import FactChange, Preview, preview
from portal.imports.write import write

ENDINGS = (".md", ".txt")
SHOWN = 12
QUOTED = 70


class Command(BaseCommand):
    help = "Import guides from files or folders. Same content twice: nothing to do."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a guide, or a folder of .md and .txt")
        parser.add_argument("--dry-run", action="store_true", help="show what would change, write nothing")
        parser.add_argument(
            "--page",
            type=Path,
            metavar="FILE",
            help="with --dry-run and one PATH: write its page as readers would get it",
        )
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
        parser.add_argument("--as-of", default="", metavar="DATE", help="the date of its figures, in the guide's words")
        parser.add_argument("--publication", default="", choices=["", *Publication.values])

    def handle(self, *args: Any, **options: Any) -> None:
        given = Options(**{each.name: options[each.name] for each in fields(Options)})
        paths = _files(options["paths"])
        if len(paths) > 1 and (given.slug or given.role):
            raise CommandError("--slug and --role are about one guide; give one PATH with them")
        if options["page"] and (len(paths) > 1 or not options["dry_run"]):
            raise CommandError(
                "--page is about one guide that is not imported yet; give one PATH and --dry-run with it"
            )
        prepared = self._prepared(paths, given)
        for seen in self._done(prepared, dry_run=options["dry_run"]):
            self._report(seen, dry_run=options["dry_run"])
        if options["page"]:
            self._draw(prepared[0], options["page"])

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

    def _done(self, prepared: Sequence[Prepared], *, dry_run: bool) -> list[Preview]:
        """What importing each does, as it was just before it was written."""
        current = prepared[0]
        try:
            with transaction.atomic():
                done = []
                for current in prepared:
                    done.append(preview(current))
                    if not dry_run:
                        write(current)
                return done
        except DocumentError as error:
            raise CommandError(f"{current.name}: {error}\nnothing was imported") from error

    def _draw(self, prepared: Prepared, path: Path) -> None:
        try:
            path.write_text(drawn_as_file(prepared), encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{path}: cannot be written: {error.strerror}") from error
        self.stdout.write(f"  its page is in {path}")

    def _report(self, seen: Preview, *, dry_run: bool) -> None:
        one = seen.prepared
        state = "unchanged" if seen.diff.is_same else "would be imported" if dry_run else "imported"
        self.stdout.write(f"{one.slug}: {state}; {len(one.rows)} facts")
        self.stdout.write(f"  of {len(one.dispositions):,} statements {reading_in_words(one.counts)}")
        for name, old, new in seen.details if seen.guide else ():
            self.stdout.write(f"  {name}: {old or 'not stated'} → {new or 'not stated'}")
        for name, kept, text in seen.kept:
            self.stdout.write(f"  {name}: {kept or 'not stated'} stays, as an editor has set it; the text says {text}")
        for word, changes in (("added", seen.added), ("changed", seen.changed), ("removed", seen.removed)):
            self._list(word, changes, whole=dry_run)
        left = (*one.unread, *one.left("outside", "in a section we do not know"), *one.left("no_fact", "no fact taken"))
        for problem in (*one.reading.problems, *left):
            self.stdout.write(f"  {problem}")
        for line, missing, text in one.read_in_part:
            self.stdout.write(f"  {Problem(line, f'read in part, without {missing}: {text[:120]}')}")

    def _list(self, word: str, changes: Sequence[FactChange], *, whole: bool) -> None:
        """Every fact with what it is read as, or the first few by their words."""
        shown = len(changes) if whole else SHOWN
        if changes:
            self.stdout.write(f"  {len(changes)} {word}")
        for change in changes[:shown]:
            lines = list(_lines(change))
            self.stdout.writelines(f"    {line}\n" for line in (lines if whole else lines[:1]))
        if len(changes) > shown:
            self.stdout.write(f"    … and {len(changes) - shown} more")


def _lines(change: FactChange) -> Iterator[str]:
    """Of a changed fact its old and new words and values, of another one its words and what it is read as."""
    fact, old = change.fact, change.old
    place = f" ({fact.place})" if fact.place else ""
    lines = " → ".join(str(line) for line in dict.fromkeys((old.line if old else fact.line, fact.line)))
    words = " → ".join(_quoted(words) for words in dict.fromkeys((old.quote if old else fact.quote, fact.quote)))
    yield f"line {lines}: {fact.kind}{place}: {words}"
    if old:
        yield from (f"  {name}: {was or 'not stated'} → {now or 'not stated'}" for name, was, now in change.values)
    elif fact.said:
        yield f"  read as {', '.join(f'{name}: {value}' for name, value in fact.said)}"


def _quoted(text: str) -> str:
    return repr(text[:QUOTED] + ("…" if len(text) > QUOTED else ""))


def _files(paths: Sequence[Path]) -> list[Path]:
    """The files themselves, and those with a guide's ending in the folders."""
    found: list[Path] = []
    for path in paths:
        inside = sorted(file for file in path.iterdir() if file.suffix in ENDINGS) if path.is_dir() else [path]
        if not inside:
            raise CommandError(f"{path}: no guide (.md or .txt) in this folder")
        found += inside
    return found
