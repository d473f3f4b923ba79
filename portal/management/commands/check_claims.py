"""`check_claims FILE.csv [--verdict …]`: a verdict on each published claim of a table, with what each figure needs."""

from argparse import ArgumentParser
from collections import Counter
from pathlib import Path
from typing import Any, get_args

from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from rich.markup import escape
from rich.progress import track
from rich.table import Table

from market.claims.check import ClaimCheck, ClaimVerdict, check_claim
from market.claims.claim import GrowthClaim
from market.claims.grouping import in_words
from market.claims.parse_input import InvalidInput
from market.claims.table import TableRow, read_table

VERDICTS = get_args(ClaimVerdict)
WIDTH = 200


class Command(BaseCommand):
    help = "Say of each claim in a table of published forecasts whether it can be true as printed. Nothing is stored."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path, metavar="FILE.csv")
        parser.add_argument("--verdict", action="append", choices=VERDICTS, help="show these only; may be given again")

    def handle(self, *args: Any, **options: Any) -> None:
        rows = _rows(options["path"])
        console = Console(stderr=True)
        bar = track(rows, description="checking", console=console, disable=not console.is_terminal)
        judged = [(row, check_claim(row.claim)) for row in bar if row.claim]
        wanted = options["verdict"] or VERDICTS
        self._table([(row, checked) for row, checked in judged if checked.verdict in wanted])
        for row in rows:
            if row.fault:
                self.stderr.write(f"line {row.line}: {row.fault}")
        counted = Counter(checked.verdict for _, checked in judged)
        checked = [f"{counted[verdict]} {verdict}" for verdict in VERDICTS]
        faulty = len(rows) - len(judged)
        self.stdout.write(
            f"{len(judged)} claims: {', '.join(checked)}" + (f"; {faulty} lines not read" if faulty else "")
        )

    def _table(self, judged: list[tuple[TableRow, ClaimCheck]]) -> None:
        table = Table("line", "market", "publisher", "claim", "verdict", "explanation")
        for row, checked in judged:
            cells = (row.segment, row.publisher, _claim(row.claim), checked.verdict, checked.explanation)
            table.add_row(str(row.line), *map(escape, cells))
        # A pipe has no width of its own; one too narrow would cut the explanations into single words.
        is_terminal = self.stdout.isatty()
        console = Console(width=None if is_terminal else WIDTH, force_terminal=is_terminal)
        with console.capture() as caught:
            console.print(table)
        self.stdout.write(caught.get())


def _claim(claim: GrowthClaim | None) -> str:
    return in_words(claim) if claim else ""


def _rows(path: Path) -> list[TableRow]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as lines:
            return list(read_table(lines))
    except OSError as error:
        raise CommandError(f"{path}: cannot be opened: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise CommandError(f"{path}: this is not UTF-8 text") from error
    except InvalidInput as error:
        raise CommandError(f"{path}: {error}") from error
