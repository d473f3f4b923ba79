"""What a table of published percentiles says, checked, before anything of it is stored. Pure."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

PERCENTS = (10, 25, 50, 75, 90)
# As they are called in columns, answers and files.
NAMES = {percent: f"p{percent}" for percent in PERCENTS}


class PublishedFileError(ValueError):
    """What is wrong with a table of published percentiles, and in which row."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublishedRow:
    """The pay of one occupation. `amounts`: per cent → amount; None where it is top-coded or not available.

    `top_coded`: the percentiles that the publisher gives as "this or more"; `top_code`: from which amount on it does so,
    None where the file does not state it.
    """

    row: int
    code: str
    title: str
    period: Literal["year", "hour"]
    employment: int | None
    amounts: Mapping[int, Decimal | None]
    top_coded: tuple[int, ...]
    top_code: Decimal | None


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """`counts`: what the file holds and what of it was left out, by name."""

    source: str
    as_of: date
    sha256: str
    is_whole: bool
    counts: Mapping[str, int]
    rows: Sequence[PublishedRow]
