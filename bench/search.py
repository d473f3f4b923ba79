"""How long a search takes: names with slips, whole questions and suggestions, with 19 roles and with 1,000.

    DATABASE_URL=… .venv/bin/python -m bench.search      # one database, as rows of the table that bench.search_both prints

On a database with the shipped data. The 1,000 roles are written into the index in a transaction that is rolled back: seven
titles each, 150 sentences with the words of those that are there, and 30 facts of skills.
"""

import json
import os
import random
import statistics
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402

from bench.search_growth import grow  # noqa: E402
from bench.timing import server, work_of  # noqa: E402
from careers.models import Role  # noqa: E402
from search.find import search, spelling  # noqa: E402
from search.index.loaded import SHELF  # noqa: E402
from search.suggest import suggest  # noqa: E402

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
SENTENCES, FACTS, TIMES = 150, 30, 400


class SearchTimes(NamedTuple):
    """Milliseconds by the clock, of this process's own work, and on average of the database's that works for it."""

    p50: float
    p99: float
    work_p50: float
    work_p99: float
    database: float

    def __str__(self) -> str:
        return " | ".join(f"{each:.1f}" for each in self)


def measured(ask: Callable[[str], object], questions: Sequence[str]) -> SearchTimes:
    ask(questions[0])
    clocks, works = [], []
    process = server()
    before = work_of(process)
    for turn in range(TIMES):
        clock, work = perf_counter(), process_time()
        ask(questions[turn % len(questions)])
        clocks.append(1000 * (perf_counter() - clock))
        works.append(1000 * (process_time() - work))
    database = 1000 * (work_of(process) - before) / TIMES
    return SearchTimes(*_half_and_all(clocks), *_half_and_all(works), database)


def _half_and_all(times: Sequence[float]) -> tuple[float, float]:
    cut = statistics.quantiles(times, n=100)
    return cut[49], cut[98]


def questions() -> list[str]:
    lines = [
        line
        for name in ("questions", "questions_further", "questions_own_words")
        for line in (CASES / f"{name}.jsonl").read_text().splitlines()
    ]
    return [json.loads(line)["q"] for line in lines]


def with_slips() -> list[str]:
    chosen = random.Random(3)  # noqa: S311
    names = [name.name for name in SHELF.index().names.all if len(name.raw) > 5]
    found = []
    for name in chosen.sample(names, TIMES):
        at = chosen.randrange(len(name) - 1)
        found.append(name[:at] + name[at + 1 :])
    return found


def all_of_it() -> dict[str, SearchTimes]:
    slips = with_slips()
    return {
        "a name with a slip": measured(lambda typed: spelling(SHELF.index()).correct(typed), slips),
        "suggestions": measured(suggest, [typed[:4] for typed in slips]),
        "the whole of a search": measured(search, questions()),
    }


def report(found: dict[str, SearchTimes]) -> None:
    name = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[connection.vendor]
    for what, each in found.items():
        sys.stdout.write(f"| {name} | {Role.objects.count():,} | {what} | {each} |\n")
    sys.stdout.flush()


def main() -> None:
    report(all_of_it())
    with transaction.atomic():
        grow(SENTENCES, FACTS)
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE")  # all that was written, as a refresh has it counted
        report(all_of_it())
        transaction.set_rollback(True)


if __name__ == "__main__":
    main()
