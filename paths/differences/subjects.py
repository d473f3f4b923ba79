"""What a duty is about, by the words it uses. The subjects and their words are reviewed in `subjects.csv`. Pure.

Guides rarely use the same sentence for the same duty. So duties of two roles are put beside each other where they are on one
subject, and both sentences are shown: that is all that is claimed.
"""

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

PATH = Path(__file__).with_name("subjects.csv")


@dataclass(frozen=True, slots=True)
class DutySubject:
    slug: str
    name: str
    pattern: "re.Pattern[str]"

    def is_in(self, text: str) -> bool:
        return self.pattern.search(text) is not None


def read_subjects(path: Path = PATH) -> list[DutySubject]:
    """The subjects of a file. Raises `ValueError` naming one that is given twice or whose words are no pattern."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    slugs = [row["slug"] for row in rows]
    if twice := {slug for slug in slugs if slugs.count(slug) > 1}:
        raise ValueError(f"{path.name}: given more than once: {', '.join(sorted(twice))}")
    return [_subject(row, path.name) for row in rows]


def _subject(row: dict[str, str], file: str) -> DutySubject:
    """The words are beginnings of words: "deploy" is also in "deployment"."""
    if not row["words"].strip():
        raise ValueError(f"{file}: {row['slug']} has no words")
    try:
        pattern = re.compile(rf"\b(?:{row['words']})", re.IGNORECASE)
    except re.error as error:
        raise ValueError(f"{file}: the words of {row['slug']} are no pattern: {error}") from error
    return DutySubject(row["slug"], row["name"], pattern)


@cache
def subjects() -> Sequence[DutySubject]:
    return read_subjects()


def subjects_of(text: str) -> list[DutySubject]:
    """In the order of the list; none where no word of it is there."""
    return [subject for subject in subjects() if subject.is_in(text)]
