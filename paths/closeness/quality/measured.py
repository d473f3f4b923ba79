"""The figures of `/quality/` about the order of roles: measured by `bench/transitions.py` and kept in a file."""

import json
from collections.abc import Sequence
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from careers.onet.records import ReleaseRecord
from paths.closeness.quality.occupations import MethodFigures

PATH = Path(__file__).with_name("measured.json")


class Aim(NamedTuple):
    """What a figure of a method must at least be."""

    method: str
    figure: str
    least: float


AIMS = (
    Aim("portal", "recall", 0.545),
    Aim("portal", "computing_recall", 0.65),
    Aim("portal", "computing_r_precision", 0.78),
    Aim("portal", "computing_ndcg", 0.90),
    Aim("skills", "recall", 0.17),
    Aim("skills", "computing_recall", 0.39),
)
# Method → recall, computing_recall, computing_r_precision, computing_ndcg, as an earlier measurement found them on the same
# release with other weights of words. What it did not measure is None.
EARLIER: dict[str, tuple[float | None, ...]] = {
    "portal": (0.549, 0.653, 0.79, 0.91),
    "duties and titles": (0.552, 0.642, None, None),
    "titles": (0.476, 0.583, 0.73, 0.85),
    "duties": (0.471, 0.486, 0.66, 0.77),
    "description": (0.295, 0.392, None, None),
    "code": (0.275, 0.342, None, None),
    "skills": (0.176, 0.397, 0.64, 0.71),
    "share of skills": (0.047, 0.042, 0.56, 0.61),
    "chance": (0.011, 0.014, 0.34, 0.35),
}


def as_json(release: ReleaseRecord, figures: Sequence[MethodFigures]) -> str:
    related = sum(bool(each.related) for each in release.occupations)
    whole = {"release": release.version, "occupations": related, "methods": [asdict(each) for each in figures]}
    return f"{json.dumps(whole, indent=1)}\n"


@cache
def read_measured() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(PATH.read_text(encoding="utf-8"))
    return found
