"""What is known of a certificate beside the roles that name it, as it is reviewed in `exams.csv`. Pure.

Columns: name (as in lexicon.csv), level, issuer, address (where to read on), source (who says so), note. What no source
says is empty; price and validity are not there, because none of the sources is the issuer's word on them.
"""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_name("exams.csv")


@dataclass(frozen=True, slots=True)
class Exam:
    name: str
    level: str
    issuer: str
    address: str
    source: str
    note: str

    @property
    def in_short(self) -> str:
        """ "Microsoft, expert"; the level only where a source has one."""
        return ", ".join(filter(None, (self.issuer, self.level)))

    @property
    def is_retired(self) -> bool:
        """Whether its source says that nobody can take it any more, or will not be able to."""
        return self.note.startswith("Retired")


@cache
def exams() -> Mapping[str, Exam]:
    """By the name of the skill. Raises `ValueError` where one is given twice."""
    with PATH.open(encoding="utf-8", newline="") as file:
        rows = [Exam(**row) for row in csv.DictReader(file)]
    found = {row.name: row for row in rows}
    if len(found) < len(rows):
        raise ValueError(f"{PATH.name}: a name is given more than once")
    return found
