"""How long a search takes: names with slips, whole questions and suggestions, with 19 roles and with 1,000.

    DATABASE_URL=… python -m bench.search

On a database with the shipped data, with all of O*NET where it was imported. The 1,000 roles are written into the index in
a transaction that is rolled back: seven titles each, and 150 sentences with the words of those that are there.
"""

import json
import os
import random
import statistics
from collections.abc import Callable, Sequence
from pathlib import Path
from time import perf_counter, process_time
from typing import NamedTuple

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
django.setup()

from django.db import connection, transaction  # noqa: E402

from careers.models import Occupation, Role  # noqa: E402
from search.find import search, spelling  # noqa: E402
from search.index.loaded import SHELF  # noqa: E402
from search.index.rebuild import AT_ONCE  # noqa: E402
from search.models import SearchName, SearchState, SearchText, SearchWord  # noqa: E402
from search.suggest import suggest  # noqa: E402
from search.text.names import ROLE, forms_of  # noqa: E402

CASES = Path(__file__).resolve().parent.parent / "tests" / "cases"
ROLES, SENTENCES, TIMES = 1_000, 150, 400
FIELDS = ("Ledger", "Harbour", "Orchard", "Signal", "Quarry", "Canal", "Lantern", "Meadow", "Foundry", "Compass")
JOBS = ("Engineer", "Developer", "Specialist", "Architect", "Analyst", "Administrator", "Lead")


class SearchTimes(NamedTuple):
    """Milliseconds by the clock, and of this process's own work."""

    p50: float
    p99: float
    work_p50: float
    work_p99: float

    def __str__(self) -> str:
        return f"p50 {self.p50:6.1f}  p99 {self.p99:6.1f}   own work p50 {self.work_p50:6.1f}  p99 {self.work_p99:6.1f}"


def measured(ask: Callable[[str], object], questions: Sequence[str]) -> SearchTimes:
    ask(questions[0])
    clocks, works = [], []
    for turn in range(TIMES):
        clock, work = perf_counter(), process_time()
        ask(questions[turn % len(questions)])
        clocks.append(1000 * (perf_counter() - clock))
        works.append(1000 * (process_time() - work))
    return SearchTimes(*_half_and_all(clocks), *_half_and_all(works))


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


def grow() -> None:
    chosen = random.Random(5)  # noqa: S311
    words = list(SearchText.objects.values_list("words", flat=True))
    start = Role.objects.count()
    roles = [Role(slug=f"bench-{at}", title=_title(at, 0)) for at in range(ROLES - start)]
    Role.objects.bulk_create(roles, batch_size=AT_ONCE)
    names = [_name(role.slug, _title(at, turn), turn) for at, role in enumerate(roles) for turn in range(7)]
    SearchName.objects.bulk_create(names, batch_size=AT_ONCE)
    for role in roles:
        SearchText.objects.bulk_create(
            SearchText(kind="duty", access="figure", role=role, words=chosen.choice(words)) for _ in range(SENTENCES)
        )
    times = SearchText.objects.count() / len(words)
    for word in SearchWord.objects.all():
        SearchWord.objects.filter(pk=word.pk).update(texts=max(1, int(word.texts * times)))
    state = SearchState.objects.get()
    SearchState.objects.update(digest="bench", texts=SearchText.objects.count(), words=int(state.words * times))


def _title(at: int, turn: int) -> str:
    return f"{FIELDS[at % 10]} {FIELDS[at // 10 % 10]} {FIELDS[at // 100 % 10]} {JOBS[turn]}"


def _name(slug: str, title: str, turn: int) -> SearchName:
    kind = SearchName.Kind.TITLE if turn else SearchName.Kind.ROLE
    return SearchName(kind=kind, subject=ROLE, slug=slug, name=title, **forms_of(title)._asdict())


def report(name: str, found: dict[str, SearchTimes]) -> None:
    print(f"{name}: {SearchName.objects.count():,} names, {SearchText.objects.count():,} sentences")  # noqa: T201
    for what, each in found.items():
        print(f"  {what:22} {each}")  # noqa: T201


def main() -> None:
    print(f"{connection.vendor}; occupations: {Occupation.objects.count()}")  # noqa: T201
    few = all_of_it()
    report(f"{Role.objects.count()} roles", few)
    with transaction.atomic():
        grow()
        if connection.vendor == "postgresql":
            with connection.cursor() as cursor:
                cursor.execute("ANALYZE search_searchtext")
        many = all_of_it()
        report(f"{Role.objects.count()} roles", many)
        transaction.set_rollback(True)
    for what in few:
        ratio = many[what].p50 / few[what].p50, many[what].p99 / few[what].p99
        print(f"  {what:22} p50 × {ratio[0]:.1f}, p99 × {ratio[1]:.1f}")  # noqa: T201


if __name__ == "__main__":
    main()
