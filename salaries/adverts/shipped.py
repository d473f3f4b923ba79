"""The part of a snapshot that is shipped with the portal: the adverts of titles that are of a role. Pure.

`adverts.csv` begins with one comment line, the state it was taken from as JSON. Then one line for each kind of advert: its
columns, and its adverts as "row:low-high", where the row is the first of two, or "row:amount". `title_counts.csv` counts
the adverts of every title of the whole snapshot. `figures.csv` has the percentiles that come of the adverts.
"""

import csv
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from salaries.adverts import aijobs
from salaries.adverts.figures import write_figures
from salaries.adverts.records import AdvertColumns, AdvertFile, AdvertKind
from salaries.adverts.titles import AdvertTitleEntry

FOLDER = Path(__file__).with_name("shipped")
ADVERTS = "adverts.csv"
TITLES = "title_counts.csv"
PAY = "adverts"


def write_shipped(file: AdvertFile, entries: Sequence[AdvertTitleEntry], folder: Path = FOLDER) -> int:
    """Writes the adverts of the titles that are of a role, and the figures of them; how many adverts they are."""
    titles = {entry.title for entry in entries if entry.role}
    listed = defaultdict(list)
    adverts = file.adverts
    for kind, row, last_row, low, high in zip(
        adverts.kinds, adverts.rows, adverts.last_rows, adverts.lows, adverts.highs, strict=True
    ):
        if file.kinds[kind].title in titles:
            listed[file.kinds[kind]].append(f"{row}:{low}" if row == last_row else f"{row}:{low}-{high}")
    state = json.dumps(_state(file))
    with (folder / ADVERTS).open("w", encoding="utf-8", newline="") as lines:
        lines.write(f"# {state}\n")
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerow([*AdvertKind._fields, PAY])
        writer.writerows([*kind, " ".join(listed[kind])] for kind in sorted(listed))
    with (folder / TITLES).open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines, lineterminator="\n")
        writer.writerows([("title", "n_adverts"), *sorted(file.titles.items())])
    write_figures(folder, file, entries, state)
    return sum(map(len, listed.values()))


def _state(file: AdvertFile) -> dict[str, object]:
    return {
        "source": file.source,
        "title": aijobs.TITLE,
        "publisher": aijobs.PUBLISHER,
        "url": aijobs.URL,
        "licence": aijobs.LICENCE,
        "as_of": file.as_of.isoformat(),
        "sha256": file.sha256,
        "counts": dict(sorted(file.counts.items())),
    }


def read_shipped(folder: Path = FOLDER) -> AdvertFile:
    """The checksum and the counts are those of the whole file."""
    with (folder / ADVERTS).open(encoding="utf-8", newline="") as lines:
        state = json.loads(next(lines).removeprefix("# "))
        kinds: list[AdvertKind] = []
        adverts = AdvertColumns()
        for row in csv.DictReader(lines):
            for first, last, low, high in _ranges(row.pop(PAY)):
                adverts.add(len(kinds), first, last, low, high)
            numbers = {name: int(row[name]) for name in ("remote_share", "year")}
            kinds.append(AdvertKind(**{**row, **numbers}))  # type: ignore[arg-type]
    return AdvertFile(
        source=state["source"],
        as_of=date.fromisoformat(state["as_of"]),
        sha256=state["sha256"],
        is_whole=False,
        counts=state["counts"],
        titles=_title_counts(folder),
        kinds=kinds,
        adverts=adverts,
    )


def _ranges(text: str) -> Iterator[tuple[int, int, int, int]]:
    for each in text.split(" "):
        row, _, pay = each.partition(":")
        low, is_pair, high = pay.partition("-")
        yield int(row), int(row) + bool(is_pair), int(low), int(high or low)


def _title_counts(folder: Path) -> Counter[str]:
    with (folder / TITLES).open(encoding="utf-8", newline="") as lines:
        return Counter({row["title"]: int(row["n_adverts"]) for row in csv.DictReader(lines)})
