"""A snapshot of aijobs.net as large as wanted, made from the shipped adverts, the same at every run. No Django.

Titles are as frequent as in the whole snapshot. A title's adverts are drawn from the shipped ones of that title, so
that levels, places, currencies and repeated ranges are as frequent as they are there; of a title that is not shipped,
from all. From one part of the file to the next, each as long as the real file, pay rises by a hundredth: a larger file
has more different ranges, as a larger table of real adverts would.
"""

import csv
import random
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate
from pathlib import Path
from typing import NamedTuple

from salaries.adverts import aijobs
from salaries.adverts.records import AdvertFile, AdvertKind
from salaries.adverts.shipped import read_shipped

SEED = 2025
HEADINGS = (
    "work_year",
    "experience_level",
    "employment_type",
    "job_title",
    "salary",
    "salary_currency",
    "salary_in_usd",
    "employee_residence",
    "remote_ratio",
    "company_location",
    "company_size",
)
CODES = {word: code for codes in (aijobs.LEVELS, aijobs.EMPLOYMENT, aijobs.SIZES) for code, word in codes.items()}


class Drawn(NamedTuple):
    """An advert to draw: its kind, and one amount or two, the higher first."""

    kind: AdvertKind
    amounts: tuple[int, ...]


def write_rows(path: Path, rows: int) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(HEADINGS)
        writer.writerows(_rows(read_shipped(), rows))


def _rows(shipped: AdvertFile, rows: int) -> Iterator[Sequence[object]]:
    draw = random.Random(SEED)  # noqa: S311  # no secret
    by_title, every = _drawn(shipped)
    titles, often = list(shipped.titles), list(accumulate(shipped.titles.values()))
    written = 0
    while written < rows:
        title = draw.choices(titles, cum_weights=often)[0]
        kind, amounts = draw.choice(by_title.get(title, every))
        rise = 100 + written // shipped.counts["rows"]
        for amount in amounts[: rows - written]:
            yield _row(kind, title, amount * rise // 100)
            written += 1


def _drawn(shipped: AdvertFile) -> tuple[Mapping[str, Sequence[Drawn]], Sequence[Drawn]]:
    """The shipped adverts by their title, and all of them."""
    by_title: dict[str, list[Drawn]] = defaultdict(list)
    adverts = shipped.adverts
    for place, low, high, row, last_row in zip(
        adverts.kinds, adverts.lows, adverts.highs, adverts.rows, adverts.last_rows, strict=True
    ):
        kind = shipped.kinds[place]
        by_title[kind.title].append(Drawn(kind, (low,) if row == last_row else (high, low)))
    return by_title, [each for drawn in by_title.values() for each in drawn]


def _row(kind: AdvertKind, title: str, amount: int) -> Sequence[object]:
    return (
        kind.year,
        CODES[kind.level],
        CODES[kind.employment],
        title,
        amount,
        kind.currency,
        amount,
        kind.residence,
        kind.remote_share,
        kind.country,
        CODES[kind.company_size],
    )
