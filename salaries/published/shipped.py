"""The part of a table that is shipped with the portal: the occupations that roles name. Pure.

`oews.csv` begins with one comment line, the state it was taken from as JSON. Then one line for each occupation; "#" is a
top-coded percentile, an empty cell one that the publisher does not give.
"""

import csv
import json
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from salaries.published import oews_source
from salaries.published.records import NAMES, PublishedFile, PublishedRow

FOLDER = Path(__file__).with_name("shipped")
FILE = "oews.csv"
COLUMNS = ("row", "code", "title", "period", "employment", *NAMES.values(), "top_code")


def write_shipped(file: PublishedFile, codes: Collection[str], folder: Path = FOLDER) -> int:
    """Writes the rows of these occupations, and returns how many they are. Raises `ValueError` naming a missing one."""
    rows = [row for row in file.rows if row.code in codes]
    if missing := set(codes) - {row.code for row in rows}:
        raise ValueError(f"the table has no occupation {', '.join(sorted(missing))}")
    with (folder / FILE).open("w", encoding="utf-8", newline="") as lines:
        lines.write(f"# {json.dumps(_state(file))}\n")
        writer = csv.DictWriter(lines, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(map(_written, rows))
    return len(rows)


def _state(file: PublishedFile) -> dict[str, object]:
    return {
        "source": file.source,
        "title": oews_source.TITLE,
        "publisher": oews_source.PUBLISHER,
        "url": oews_source.URL,
        "licence": oews_source.LICENCE,
        "as_of": file.as_of.isoformat(),
        "sha256": file.sha256,
        "counts": dict(sorted(file.counts.items())),
    }


def _written(row: PublishedRow) -> dict[str, object]:
    amounts = {
        name: oews_source.TOP_CODED if percent in row.top_coded else row.amounts[percent]
        for percent, name in NAMES.items()
    }
    own = ("row", "code", "title", "period", "employment", "top_code")
    return {**{name: getattr(row, name) for name in own}, **amounts}


def read_shipped(folder: Path = FOLDER) -> PublishedFile:
    """The checksum and the counts are those of the whole table."""
    with (folder / FILE).open(encoding="utf-8", newline="") as lines:
        state: Mapping[str, Any] = json.loads(next(lines).removeprefix("# "))
        rows = [_row(line) for line in csv.DictReader(lines)]
    return PublishedFile(
        state["source"], date.fromisoformat(state["as_of"]), state["sha256"], False, state["counts"], rows
    )


def _row(line: Mapping[str, str]) -> PublishedRow:
    top_coded = tuple(percent for percent, name in NAMES.items() if line[name] == oews_source.TOP_CODED)
    return PublishedRow(
        row=int(line["row"]),
        code=line["code"],
        title=line["title"],
        period="hour" if line["period"] == "hour" else "year",
        employment=int(line["employment"]) if line["employment"] else None,
        amounts={
            percent: _decimal(line[name]) if percent not in top_coded else None for percent, name in NAMES.items()
        },
        top_coded=top_coded,
        top_code=_decimal(line["top_code"]),
    )


def _decimal(text: str) -> Decimal | None:
    return Decimal(text) if text else None
