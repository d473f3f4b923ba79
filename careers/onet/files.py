"""The files that the portal reads of the O*NET database, and what each of their columns takes."""

import re

from careers.onet.records import TASK_KINDS, TIERS
from careers.onet.tables import OnetColumn, Table

CODE = "O*NET-SOC Code"


def one_of(name: str, *words: str, may_be_unknown: bool = False) -> OnetColumn:
    return OnetColumn(name, re.compile("|".join(map(re.escape, words))), " or ".join(words), may_be_unknown)


def text(name: str, longest: int, may_be_unknown: bool = False) -> OnetColumn:
    """No control characters; spaces at either end do not count."""
    pattern = re.compile(rf"(?=.{{1,{longest}}}\Z)[^\x00-\x20\x7f](?:[^\x00-\x1f\x7f]*[^\x00-\x20\x7f])?")
    return OnetColumn(name, pattern, f"a text of 1 to {longest} characters", may_be_unknown)


def code(name: str) -> OnetColumn:
    return OnetColumn(name, re.compile(r"\d\d-\d{4}\.\d\d", re.ASCII), "a code such as 15-1252.00")


def whole(name: str, may_be_unknown: bool = False) -> OnetColumn:
    return OnetColumn(name, re.compile(r"\d{1,9}", re.ASCII), "a whole number", may_be_unknown)


def month(name: str) -> OnetColumn:
    return OnetColumn(name, re.compile(r"(?:0[1-9]|1[0-2])/\d{4}", re.ASCII), "a month such as 08/2023", True)


COMMODITY_CODE = OnetColumn("Commodity Code", re.compile(r"\d{8}", re.ASCII), "a code of eight digits")
ZONES = ("1", "2", "3", "4", "5")

OCCUPATIONS = Table("Occupation Data.txt", (code(CODE), text("Title", 150), text("Description", 4000)))
TITLES = Table(
    "Alternate Titles.txt",
    (
        code(CODE),
        text("Alternate Title", 200),
        text("Short Title", 100, may_be_unknown=True),
        text("Source(s)", 100, may_be_unknown=True),
    ),
)
TASKS = Table(
    "Task Statements.txt",
    (
        code(CODE),
        whole("Task ID"),
        text("Task", 2000),
        one_of("Task Type", *TASK_KINDS.values(), may_be_unknown=True),
        whole("Incumbents Responding", may_be_unknown=True),
        month("Date"),
        text("Domain Source", 100, may_be_unknown=True),
    ),
)
TECHNOLOGIES = Table(
    "Technology Skills.txt",
    (
        code(CODE),
        text("Example", 200),
        COMMODITY_CODE,
        text("Commodity Title", 150),
        one_of("Hot Technology", "Y", "N"),
        one_of("In Demand", "Y", "N"),
    ),
)
JOB_ZONES = Table(
    "Job Zones.txt",
    (code(CODE), one_of("Job Zone", *ZONES), month("Date"), text("Domain Source", 100, may_be_unknown=True)),
)
ZONE_NAMES = Table(
    "Job Zone Reference.txt",
    (
        one_of("Job Zone", *ZONES),
        text("Name", 150),
        *(text(name, 4000) for name in ("Experience", "Education", "Job Training", "Examples", "SVP Range")),
    ),
)
RELATED = Table(
    "Related Occupations.txt",
    (code(CODE), code("Related O*NET-SOC Code"), one_of("Relatedness Tier", *TIERS.values()), whole("Index")),
)
README = Table("Read Me.txt", ())
TABLES = (OCCUPATIONS, TITLES, TASKS, TECHNOLOGIES, JOB_ZONES, ZONE_NAMES, RELATED)
