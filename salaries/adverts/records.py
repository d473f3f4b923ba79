"""What a file of adverts says, checked, before anything of it is stored. Pure."""

from array import array
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from salaries.adverts.ranges import WHOLE


class AdvertKind(NamedTuple):
    """All that adverts of one kind have in common: everything but their pay.

    `country` is where the company is, `residence` where the person would live (ISO 3166); `remote_share` in per cent.
    """

    title: str
    level: str
    employment: str
    country: str
    residence: str
    remote_share: int
    company_size: str
    year: int
    currency: str


@dataclass(slots=True)
class AdvertColumns:
    """Adverts in the order of the file, a column each. `last_rows[i]` is `rows[i]` where one row is all there is: a point."""

    kinds: "array[int]" = field(default_factory=lambda: array(WHOLE))
    """Places in the list of kinds."""
    rows: "array[int]" = field(default_factory=lambda: array(WHOLE))
    last_rows: "array[int]" = field(default_factory=lambda: array(WHOLE))
    lows: "array[int]" = field(default_factory=lambda: array(WHOLE))
    highs: "array[int]" = field(default_factory=lambda: array(WHOLE))

    def __len__(self) -> int:
        return len(self.kinds)

    def add(self, kind: int, row: int, last_row: int, low: int, high: int) -> None:
        self.kinds.append(kind)
        self.rows.append(row)
        self.last_rows.append(last_row)
        self.lows.append(low)
        self.highs.append(high)


@dataclass(frozen=True, slots=True)
class AdvertFile:
    """`titles`: title → number of adverts, of all titles of the file, also those whose adverts are not in `adverts`."""

    source: str
    as_of: date
    sha256: str
    is_whole: bool
    counts: Mapping[str, int]
    titles: Counter[str]
    kinds: Sequence[AdvertKind]
    adverts: AdvertColumns
