"""A release of the O*NET database, as far as the portal keeps it."""

import hashlib
from dataclasses import dataclass
from datetime import date

import orjson

LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/"
DATABASE_URL = "https://www.onetcenter.org/database.html"
TASK_KINDS = {"core": "Core", "supplemental": "Supplemental"}
TIERS = {"primary_short": "Primary-Short", "primary_long": "Primary-Long", "supplemental": "Supplemental"}


def attribution(version: str) -> str:
    """In the words that the publisher asks of whoever changes its data."""
    return (
        f"This page includes information from the O*NET {version} Database by the U.S. Department of Labor, Employment and "
        "Training Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA. MLOps "
        "Career Portal has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these "
        "modifications."
    )


@dataclass(frozen=True, slots=True)
class TitleRecord:
    """`occupation_count`: under how many occupations the database lists this title, in any letter case."""

    title: str
    short_title: str | None
    occupation_count: int


@dataclass(frozen=True, slots=True)
class TaskRecord:
    task_id: int
    text: str
    kind: str | None


@dataclass(frozen=True, slots=True)
class TechnologyRecord:
    name: str
    category_code: str
    category: str
    is_hot: bool
    is_in_demand: bool


@dataclass(frozen=True, slots=True)
class RelatedRecord:
    code: str
    title: str
    tier: str


@dataclass(frozen=True, slots=True)
class OccupationRecord:
    code: str
    title: str
    description: str | None
    job_zone: int | None
    job_zone_name: str | None
    titles: tuple[TitleRecord, ...]
    tasks: tuple[TaskRecord, ...]
    technologies: tuple[TechnologyRecord, ...]
    related: tuple[RelatedRecord, ...]

    @property
    def digest(self) -> str:
        """Differs as soon as anything of it does, so that a newer release is compared by one value an occupation."""
        return hashlib.sha256(orjson.dumps(self)).hexdigest()


@dataclass(frozen=True, slots=True)
class ReleaseRecord:
    """`is_whole`: of all occupations, with tasks and descriptions; else the part that is shipped with the portal."""

    version: str
    month: date
    is_whole: bool
    sha256: str
    occupations: tuple[OccupationRecord, ...]

    @property
    def name(self) -> str:
        return f"O*NET {self.version}" if self.is_whole else f"O*NET {self.version}, the shipped part"
