"""The roles of the field, as people review them in `roles.csv`. Pure.

Columns: slug, title, group, description (one sentence), alternate_titles ("A | B (shared)"), onet and soc (code, title
and how well it matches), reason (why that occupation). A title several roles bear says so in each of them.
"""

import csv
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from careers.documents.typography import normalise

PATH = Path(__file__).with_name("roles.csv")
GROUPS = {
    "building_models": "Building models",
    "running_models": "Running models",
    "data": "Data",
    "platforms": "Platforms and infrastructure",
}
MATCHES = ("exact", "close", "broad", "narrow")
SCHEMES = {"onet": "onet_soc", "soc": "soc"}
SHARED = " (shared)"
OCCUPATION = re.compile(rf"(?P<code>\d\d-\d{{4}}(?:\.\d\d)?) (?P<title>.+) (?P<match>{'|'.join(MATCHES)})")


@dataclass(frozen=True, slots=True)
class TitleEntry:
    title: str
    is_shared: bool


@dataclass(frozen=True, slots=True)
class OccupationEntry:
    """`match` says how the occupation's range compares with the role's: exact, close, broad (wider) or narrow."""

    scheme: str
    code: str
    title: str
    match: str
    reason: str


@dataclass(frozen=True, slots=True)
class RoleEntry:
    slug: str
    title: str
    group: str
    description: str
    alternate_titles: tuple[TitleEntry, ...]
    occupations: tuple[OccupationEntry, ...]


def read_roles(path: Path = PATH) -> list[RoleEntry]:
    """The roles of a file. Raises `ValueError` naming the role and what is wrong."""
    with path.open(encoding="utf-8", newline="") as file:
        entries = [_entry(row) for row in csv.DictReader(file)]
    _refuse_doubles("slug", [entry.slug for entry in entries])
    _refuse_doubles("title", [normalise(entry.title) for entry in entries])
    _check_shared(entries)
    return entries


def _entry(row: dict[str, str]) -> RoleEntry:
    slug = row["slug"]
    if row["group"] not in GROUPS:
        raise ValueError(f"{slug}: group {row['group']!r} is none of {', '.join(GROUPS)}")
    if not row["description"].endswith("."):
        raise ValueError(f"{slug}: the description is one sentence and ends with a stop")
    titles = tuple(_title(text) for text in row["alternate_titles"].split(" | ") if text)
    occupations = tuple(
        _occupation(slug, scheme, row[column], row["reason"]) for column, scheme in SCHEMES.items() if row[column]
    )
    return RoleEntry(slug, row["title"], row["group"], row["description"], titles, occupations)


def _title(text: str) -> TitleEntry:
    return TitleEntry(text.removesuffix(SHARED).strip(), text.endswith(SHARED))


def _occupation(slug: str, scheme: str, text: str, reason: str) -> OccupationEntry:
    match = OCCUPATION.fullmatch(text)
    if not match or not reason:
        raise ValueError(f"{slug}: {text!r} is no occupation (code, title, {' or '.join(MATCHES)}), or has no reason")
    return OccupationEntry(scheme, match["code"], match["title"], match["match"], reason)


def _refuse_doubles(name: str, values: Sequence[str]) -> None:
    doubles = [value for value, count in Counter(values).items() if count > 1]
    if doubles:
        raise ValueError(f"{name} {doubles[0]!r} stands twice")


def _check_shared(entries: Sequence[RoleEntry]) -> None:
    titles = [(normalise(each.title), each, entry.slug) for entry in entries for each in entry.alternate_titles]
    own = {normalise(entry.title): entry.slug for entry in entries}
    bearers = Counter(words for words, _, _ in titles)
    for words, each, slug in titles:
        if words in own:
            raise ValueError(f"{slug}: {each.title!r} is the title of {own[words]}")
        if each.is_shared != (bearers[words] > 1):
            raise ValueError(f"{slug}: {each.title!r} is shared by {bearers[words]}; mark it where several bear it")
