"""The figures of a file of adverts, without a database: what is shipped beside the adverts, and a second way to compute it. Pure.

One row for each end of the ranges alike in role (or near title), level, country, year and currency, where there are enough
different ranges for a median. Amounts are in units of the currency.
"""

import csv
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from salaries.adverts.percentiles import LEAST, PERCENTS, Percentile, percentiles_of
from salaries.adverts.records import AdvertFile
from salaries.adverts.titles import NEAR, AdvertTitleEntry

FIGURES = "figures.csv"
ENDS = ("advert_low", "advert_high")


class FigureKey(NamedTuple):
    """`title` is empty where the adverts count as the role itself."""

    role: str
    title: str
    level: str
    country: str
    year: int
    currency: str


def figures_of(file: AdvertFile, entries: Sequence[AdvertTitleEntry]) -> Iterator[dict[str, str]]:
    """Column → value, in a fixed order."""
    for alike, ranges in sorted(_alike(file, entries).items()):
        n_distinct = len(set(ranges))
        if n_distinct < LEAST[50]:
            continue
        counts = {"n_adverts": str(len(ranges)), "n_distinct": str(n_distinct)}
        for end, values in zip(ENDS, zip(*ranges, strict=True), strict=True):
            found = percentiles_of(sorted(values), n_distinct)
            same = {name: str(value) for name, value in alike._asdict().items()}
            yield same | {"end": end} | counts | dict(_quantiles(found))


def _alike(file: AdvertFile, entries: Sequence[AdvertTitleEntry]) -> dict[FigureKey, list[tuple[int, int]]]:
    roles = defaultdict(list)
    for entry in entries:
        if entry.role:
            roles[entry.title].append((entry.role, entry.title if entry.fit == NEAR else ""))
    found = defaultdict(list)
    adverts = file.adverts
    for place, row, last_row, low, high in zip(
        adverts.kinds, adverts.rows, adverts.last_rows, adverts.lows, adverts.highs, strict=True
    ):
        kind = file.kinds[place]
        for role, title in roles[kind.title] if row < last_row else ():
            found[FigureKey(role, title, kind.level, kind.country, kind.year, kind.currency)].append((low, high))
    return found


def _quantiles(found: dict[int, Percentile]) -> Iterator[tuple[str, str]]:
    for percent in PERCENTS:
        each = found.get(percent)
        yield f"p{percent}", plain(each.cents) if each else ""
        yield f"p{percent}_low", str(each.low) if each else ""
        yield f"p{percent}_high", str(each.high) if each else ""


def plain(cents: int) -> str:
    """ "150000" or "133650.25": without trailing zeros, as the API has it."""
    units, rest = divmod(cents, 100)
    return f"{units}.{rest:02}".rstrip("0") if rest else str(units)


def write_figures(folder: Path, file: AdvertFile, entries: Sequence[AdvertTitleEntry], state: str) -> int:
    """The number of rows. The first line is a comment, the state they were computed from."""
    rows = list(figures_of(file, entries))
    with (folder / FIGURES).open("w", encoding="utf-8", newline="") as lines:
        lines.write(f"# {state}\n")
        writer = csv.DictWriter(lines, list(rows[0]) if rows else [], lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    return len(rows)


def read_figures(folder: Path) -> list[dict[str, str]]:
    with (folder / FIGURES).open(encoding="utf-8", newline="") as lines:
        next(lines)
        return list(csv.DictReader(lines))
