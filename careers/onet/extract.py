"""The part of a release that is shipped with the portal: what the roles' occupations need, without anybody's sentences.

`SOURCE.md` beside the files says whose data they are. `manage.py write_occupations DIR` makes them from a whole release.
"""

import csv
import hashlib
import io
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from datetime import date
from pathlib import Path

from careers.onet.records import (
    OccupationRecord,
    RelatedRecord,
    ReleaseRecord,
    TechnologyRecord,
    TitleRecord,
)

FOLDER = Path(__file__).resolve().parent
COLUMNS = {
    "release.csv": ("version", "month"),
    "occupations.csv": ("code", "title", "job_zone", "job_zone_name"),
    "alternate_titles.csv": ("code", "title", "short_title", "occupation_count"),
    "technologies.csv": ("code", "name", "category_code", "category", "is_hot", "is_in_demand"),
    "related_occupations.csv": ("code", "related_title", "related_code", "tier"),
}
ExtractLine = dict[str, str]


def extract_of(release: ReleaseRecord, codes: Collection[str]) -> dict[str, str]:
    """File name → its text. Raises `ValueError` naming a code that the release does not have."""
    kept = [occupation for occupation in release.occupations if occupation.code in codes]
    if missing := set(codes) - {occupation.code for occupation in kept}:
        raise ValueError(f"{release.name} has no occupation {', '.join(sorted(missing))}")
    rows: dict[str, Iterable[tuple[object, ...]]] = {
        "release.csv": [(release.version, release.month.isoformat())],
        "occupations.csv": [(each.code, each.title, each.job_zone, each.job_zone_name) for each in kept],
        "alternate_titles.csv": [
            (each.code, row.title, row.short_title, row.occupation_count) for each in kept for row in each.titles
        ],
        "technologies.csv": [
            (each.code, row.name, row.category_code, row.category, int(row.is_hot), int(row.is_in_demand))
            for each in kept
            for row in each.technologies
        ],
        "related_occupations.csv": [
            (each.code, row.title, row.code, row.tier) for each in kept for row in each.related
        ],
    }
    return {name: _text(columns, rows[name]) for name, columns in COLUMNS.items()}


def _text(columns: tuple[str, ...], rows: Iterable[tuple[object, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)
    return text.getvalue()


def read_extract(folder: Path = FOLDER) -> ReleaseRecord:
    """The shipped part. Its files are ours and tested as they are, so a fault in them is a fault of the program."""
    texts = {name: (folder / name).read_text(encoding="utf-8") for name in COLUMNS}
    lines = {name: list(csv.DictReader(io.StringIO(text))) for name, text in texts.items()}
    (release,) = lines["release.csv"]
    digest = hashlib.sha256("".join(texts.values()).encode()).hexdigest()
    occupations = tuple(_occupation(line, _own(lines)) for line in lines["occupations.csv"])
    return ReleaseRecord(release["version"], date.fromisoformat(release["month"]), False, digest, occupations)


def _own(lines: dict[str, list[ExtractLine]]) -> Callable[[str, str], list[ExtractLine]]:
    """File and code → the lines about that occupation."""
    groups: dict[tuple[str, str], list[ExtractLine]] = defaultdict(list)
    for name, of_file in lines.items():
        for line in of_file:
            groups[name, line.get("code", "")].append(line)
    return lambda name, code: groups[name, code]


def _occupation(line: ExtractLine, own: Callable[[str, str], list[ExtractLine]]) -> OccupationRecord:
    code = line["code"]
    return OccupationRecord(
        code=code,
        title=line["title"],
        description=None,
        job_zone=int(line["job_zone"]) if line["job_zone"] else None,
        job_zone_name=line["job_zone_name"] or None,
        titles=tuple(
            TitleRecord(row["title"], row["short_title"] or None, int(row["occupation_count"]))
            for row in own("alternate_titles.csv", code)
        ),
        tasks=(),
        technologies=tuple(
            TechnologyRecord(
                row["name"], row["category_code"], row["category"], row["is_hot"] == "1", row["is_in_demand"] == "1"
            )
            for row in own("technologies.csv", code)
        ),
        related=tuple(
            RelatedRecord(row["related_code"], row["related_title"], row["tier"])
            for row in own("related_occupations.csv", code)
        ),
    )
