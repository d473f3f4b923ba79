"""A small snapshot of adverts, made up: its pay is written into each test that asks for it."""

from collections import Counter
from collections.abc import Iterable
from datetime import date

from careers.models import Role
from portal.imports.adverts import write_snapshot
from portal.imports.titles import load_titles
from salaries.adverts.records import AdvertColumns, AdvertFile, AdvertKind
from salaries.adverts.titles import AdvertTitleEntry

Ends = Iterable[tuple[int, int]]
AdvertsGiven = tuple[str, str, str, int, str, Ends]
"""Title, level, country, year, currency and the ranges; a range from an amount to itself is one row, a point."""

TITLES = [
    AdvertTitleEntry("Queue Engineer", "queue-engineer", "exact"),
    AdvertTitleEntry("Queue Developer", "queue-engineer", "same"),
    AdvertTitleEntry("Stack Engineer", "queue-engineer", "near"),
    AdvertTitleEntry("Stack Engineer", "stack-engineer", "exact"),
]
# Six different ranges or more have shares.
SPREAD = [(100_000 + 10_000 * each, 140_000 + 10_000 * each) for each in range(8)]


def load_adverts(adverts: Iterable[AdvertsGiven]) -> None:
    for slug, title in (("queue-engineer", "Queue Engineer"), ("stack-engineer", "Stack Engineer")):
        Role.objects.get_or_create(slug=slug, defaults={"title": title, "is_listed": True})
    load_titles(TITLES)
    write_snapshot(snapshot(adverts))


def snapshot(adverts: Iterable[AdvertsGiven]) -> AdvertFile:
    kinds, columns, row = [], AdvertColumns(), 1
    for title, level, country, year, currency, pay in adverts:
        kinds.append(AdvertKind(title, level, "full_time", country, country, 0, "medium", year, currency))
        for low, high in pay:
            last = row if low == high else row + 1
            columns.add(len(kinds) - 1, row, last, low, high)
            row = last + 1
    titles = Counter({kind.title: 1 for kind in kinds})
    return AdvertFile("aijobs", date(2025, 6, 25), "0" * 64, False, {"rows": row - 1}, titles, kinds, columns)
