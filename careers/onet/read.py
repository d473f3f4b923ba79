"""The files of a release → its records. Every file is read and compared with the others before any record is made."""

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from careers.onet import files
from careers.onet.checks import DETAILED, OnetRows, contradictions
from careers.onet.records import (
    TASK_KINDS,
    TIERS,
    OccupationRecord,
    RelatedRecord,
    ReleaseRecord,
    TaskRecord,
    TechnologyRecord,
    TitleRecord,
)
from careers.onet.tables import OnetFileError, OnetRow, Table, rows_of, text_of

RELEASE = re.compile(r"O\*NET (?P<version>\d{1,3}\.\d{1,2}) Database\s+(?P<month>[A-Z][a-z]+ \d{4}) Release\b")
LICENCE_WORDS = "Creative Commons Attribution 4.0 International License"
KIND_OF = {label: kind for kind, label in TASK_KINDS.items()}
TIER_OF = {label: tier for tier, label in TIERS.items()}
ShowReading = Callable[[Iterable[Table]], Iterable[Table]]


class OnetReleaseError(ValueError):
    """Every fault that was found, one a line."""


@dataclass(frozen=True, slots=True)
class _Release:
    version: str
    month: date


def read_release(folder: Path, track: ShowReading = iter) -> ReleaseRecord:
    """Raises `OnetReleaseError`. `track` may show how many files have been read."""
    if not folder.is_dir():
        raise OnetReleaseError(f"{folder} is no folder")
    faults: list[str] = []
    rows: dict[Table, list[OnetRow]] = {}
    digest = hashlib.sha256()
    release = _Release("", date.min)
    for table in track((files.README, *files.TABLES)):
        try:
            data = _bytes(folder, table)
            digest.update(data)
            if table is files.README:
                release = _named(text_of(table, data))
            else:
                rows[table] = rows_of(table, data)
        except OnetFileError as error:
            faults.append(str(error))
    faults += contradictions(rows) if not faults else []
    if faults:
        raise OnetReleaseError("\n".join(faults))
    return ReleaseRecord(release.version, release.month, True, digest.hexdigest(), tuple(_occupations(rows)))


def _bytes(folder: Path, table: Table) -> bytes:
    try:
        return (folder / table.file).read_bytes()
    except OSError as error:
        raise table.error(f"cannot be read ({error.strerror})") from error


def _named(readme: str) -> _Release:
    """Which release it is. Another licence than the one we know is for a person to read."""
    found = RELEASE.search(readme)
    if not found:
        raise files.README.error("it does not name its release (“O*NET 29.2 Database”, “February 2025 Release”)")
    if LICENCE_WORDS not in readme:
        raise files.README.error(f"it does not say “{LICENCE_WORDS}”")
    try:
        month = datetime.strptime(f"1 {found['month']}", "%d %B %Y").date()  # noqa: DTZ007  # a day has no zone
    except ValueError as error:
        raise files.README.error(f"{found['month']!r} is no month") from error
    return _Release(found["version"], month)


def _occupations(rows: OnetRows) -> Iterable[OccupationRecord]:
    titles = {str(code): str(title) for code, title, _ in rows[files.OCCUPATIONS]}
    zone_names = {row[0]: str(row[1]).partition(": ")[2] or str(row[1]) for row in rows[files.ZONE_NAMES]}
    zones = {row[0]: row[1] for row in rows[files.JOB_ZONES]}
    own = {table: _by_code(rows[table]) for table in (files.TITLES, *DETAILED)}
    counts = _occupation_counts(rows[files.TITLES])
    for code, title, description in rows[files.OCCUPATIONS]:
        zone = zones.get(code)
        yield OccupationRecord(
            code=str(code),
            title=str(title),
            description=description,
            job_zone=int(zone) if zone else None,
            job_zone_name=zone_names[zone] if zone else None,
            titles=tuple(
                TitleRecord(str(row[1]), row[2], counts[str(row[1]).lower()]) for row in own[files.TITLES][code]
            ),
            tasks=tuple(
                TaskRecord(int(str(row[1])), str(row[2]), KIND_OF[row[3]] if row[3] else None)
                for row in own[files.TASKS][code]
            ),
            technologies=tuple(
                TechnologyRecord(str(row[1]), str(row[2]), str(row[3]), row[4] == "Y", row[5] == "Y")
                for row in own[files.TECHNOLOGIES][code]
            ),
            related=tuple(
                RelatedRecord(str(row[1]), titles[str(row[1])], TIER_OF[str(row[2])])
                for row in sorted(own[files.RELATED][code], key=lambda row: int(str(row[3])))
            ),
        )


def _by_code(rows: Sequence[OnetRow]) -> dict[str | None, list[OnetRow]]:
    found: dict[str | None, list[OnetRow]] = defaultdict(list)
    for row in rows:
        found[row[0]].append(row)
    return found


def _occupation_counts(rows: Sequence[OnetRow]) -> Counter[str]:
    """Title in small letters → number of occupations; one may list it with two short titles."""
    return Counter(title for _, title in {(row[0], str(row[1]).lower()) for row in rows})
