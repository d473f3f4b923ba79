"""What people read of each skill, as they review it in `descriptions.csv`. Pure.

Columns: name (as in lexicon.csv, in its order), group, line (one plain sentence), needs ("Python|SQL": what to know
first, in our judgement), onet ("Apache Spark exact": O*NET's name of a technology and how it compares). Readers of
guides use lexicon.csv alone, so that a better sentence here makes no guide be read again.
"""

import csv
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from skills.lexicon import load

PATH = Path(__file__).with_name("descriptions.csv")
GROUPS = {
    "programming": "Programming",
    "web": "Web and apps",
    "data": "Data engineering",
    "analytics": "Analysis and statistics",
    "machine_learning": "Machine learning",
    "language_models": "Language models",
    "models_in_production": "Models in production",
    "cloud": "Cloud",
    "infrastructure": "Infrastructure and networks",
    "delivery": "Delivery",
    "monitoring": "Monitoring",
    "security": "Security and privacy",
    "ways_of_working": "Ways of working",
    "people": "Working with people",
    "certificates": "Certificates",
}
MATCHES = {
    "exact": "the same",
    "close": "nearly the same",
    "broad": "O*NET's is wider",
    "narrow": "O*NET's is narrower",
}
ONET_RELEASE = "29.2"
TECHNOLOGY = re.compile(rf"(?P<name>.+) (?P<match>{'|'.join(MATCHES)})")


@dataclass(frozen=True, slots=True)
class TechnologyMatch:
    """A technology as O*NET names it, and how its range compares with the skill's."""

    name: str
    match: str


@dataclass(frozen=True, slots=True)
class Description:
    name: str
    group: str
    line: str
    needs: tuple[str, ...]
    onet: tuple[TechnologyMatch, ...]


@cache
def read_descriptions(path: Path = PATH) -> Mapping[str, Description]:
    """By name, in the order of the lexicon. Raises `ValueError` naming the row that is wrong."""
    with path.open(encoding="utf-8", newline="") as file:
        described = [_description(row) for row in csv.DictReader(file)]
    check_descriptions(described, [entry.name for entry in load().entries])
    return {each.name: each for each in described}


def check_descriptions(described: Sequence[Description], names: Sequence[str]) -> None:
    for each, name in zip(described, names, strict=False):
        if each.name != name:
            raise ValueError(f"descriptions: {each.name!r} is where lexicon.csv has {name!r}")
    if len(described) != len(names):
        raise ValueError(f"descriptions: {len(described)} rows for {len(names)} names of the lexicon")
    known = set(names)
    for each in described:
        if unknown := [need for need in each.needs if need not in known]:
            raise ValueError(f"descriptions: {each.name} needs {', '.join(unknown)}, which the lexicon does not have")
    if circle := find_circle({each.name: each.needs for each in described}):
        raise ValueError(f"descriptions: {' needs '.join(circle)}")


def _description(row: dict[str, str]) -> Description:
    name = row["name"]
    if row["group"] not in GROUPS:
        raise ValueError(f"descriptions: {name}: group {row['group']!r} is none of {', '.join(GROUPS)}")
    if not row["line"].endswith("."):
        raise ValueError(f"descriptions: {name}: the line is a sentence and ends with a stop")
    needs, onet = _parts(row["needs"]), _parts(row["onet"])
    for parts in (needs, onet):
        if len(set(parts)) != len(parts):
            raise ValueError(f"descriptions: {name}: something is named twice")
    return Description(name, row["group"], row["line"], needs, tuple(_technology(name, text) for text in onet))


def _parts(text: str) -> tuple[str, ...]:
    return tuple(text.split("|")) if text else ()


def _technology(name: str, text: str) -> TechnologyMatch:
    match = TECHNOLOGY.fullmatch(text)
    if not match:
        raise ValueError(f"descriptions: {name}: {text!r} is no technology (name, then {' or '.join(MATCHES)})")
    return TechnologyMatch(match["name"], match["match"])


def find_circle(needs: Mapping[str, Sequence[str]]) -> list[str]:
    """The names on the first way that leads back to where it began; empty where there is none."""
    done: set[str] = set()
    return next((circle for name in needs for circle in _circles(name, needs, [], done)), [])


def _circles(name: str, needs: Mapping[str, Sequence[str]], way: list[str], done: set[str]) -> Iterator[list[str]]:
    if name in way:
        yield [*way[way.index(name) :], name]
    elif name not in done:
        for need in needs.get(name, ()):
            yield from _circles(need, needs, [*way, name], done)
        done.add(name)
