"""Titles of adverts → roles, as people review them in `titles.csv`. Pure.

Columns: title (as adverts bear it), role (its slug) and fit. `none` says that somebody has looked and that it is the title
of no role of ours. A title may be near to several roles, and of its own to one. An advert's level is the one its publisher
gives, also where the title names another ("Lead Data Engineer").
"""

import csv
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PATH = Path(__file__).with_name("titles.csv")
NEAR = "near"
FITS = ("exact", "same", NEAR)
NO_ROLE = "none"


@dataclass(frozen=True, slots=True)
class AdvertTitleEntry:
    """`role` and `fit` are empty where it is the title of no role."""

    title: str
    role: str
    fit: str


def read_titles(path: Path = PATH) -> list[AdvertTitleEntry]:
    """Raises `ValueError` naming the title and what is wrong with it."""
    with path.open(encoding="utf-8", newline="") as file:
        entries = [_entry(row) for row in csv.DictReader(file)]
    _refuse_doubles(entries)
    return entries


def _entry(row: dict[str, str]) -> AdvertTitleEntry:
    title, fit = row["title"], row["fit"]
    if fit not in (*FITS, NO_ROLE):
        raise ValueError(f"{title}: fit {fit!r} is none of {', '.join((*FITS, NO_ROLE))}")
    if (fit == NO_ROLE) != (not row["role"]):
        raise ValueError(f"{title}: {NO_ROLE} goes with no role, and every other fit with one")
    return AdvertTitleEntry(title, row["role"], "" if fit == NO_ROLE else fit)


def _refuse_doubles(entries: Sequence[AdvertTitleEntry]) -> None:
    doubles = [pair for pair, count in Counter((e.title.lower(), e.role) for e in entries).items() if count > 1]
    if doubles:
        raise ValueError(f"{' → '.join(doubles[0])} stands twice")
    of_roles = Counter(entry.title.lower() for entry in entries if entry.fit in ("exact", "same"))
    several = [title for title, count in of_roles.items() if count > 1]
    if several:
        raise ValueError(f"{several[0]!r} is the own title of {of_roles[several[0]]} roles: it can be of one")
