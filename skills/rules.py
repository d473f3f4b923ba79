"""One skill under two spellings in one guide. Pure.

Spellings are of a name: `scikit-learn` and `Sci-kit Learn`, `PostgreSQL` and `Postgres`, `MLflow` and `MLFlow`. An
abbreviation beside what it stands for (`K8s`, `AWS`) is another name and no other spelling; neither is a capital at the
head of a word that is written small elsewhere, nor a plural or a hyphen in ordinary words.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from careers.verdicts import FindingResult

RULES = {"two_spellings": "A guide spells the name of one skill in two ways."}
# Kinds whose skills bear a proper name; the words of the others are everyone's.
NAMED_KINDS = ("language", "framework", "platform", "tool")
NEARLY_THE_SAME = 0.75
INNER_CAPITAL = re.compile(r"(?<=\w)[A-Z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelling:
    """A skill where a guide names it, as it is printed there."""

    key: str
    guide: str
    skill: str
    kind: str
    printed: str


def check_spellings(spellings: Sequence[Spelling]) -> Iterator[FindingResult]:
    """One finding for each guide and named skill with two spellings or more; each spelling by its first fact."""
    named = [one for one in spellings if one.kind in NAMED_KINDS]
    for _, group in groupby(sorted(named, key=_of), key=_of):
        first: dict[str, Spelling] = {}
        for one in group:
            first.setdefault(" ".join(one.printed.split()), one)
        several = [one for one in first.values() if any(are_two_spellings(one.printed, other) for other in first)]
        if several:
            yield _found(several)


def _of(one: Spelling) -> tuple[str, str]:
    return one.guide, one.skill


def are_two_spellings(one: str, other: str) -> bool:
    """Of one skill's name, given that both name it."""
    if one.casefold() == other.casefold():
        # "Docker" and "docker" differ as words do; "MLflow" and "MLFlow" as names do. A heading in capitals is neither.
        shouted = one.isupper() or other.isupper()
        return not shouted and bool(_inner(one) or _inner(other)) and _inner(one) != _inner(other)
    if _letters(one) == _letters(other):
        return True
    return _is_one_word(one) and _is_one_word(other) and _are_near(one, other)


def _are_near(one: str, other: str) -> bool:
    """ "Postgres" and "PostgreSQL"; but "JupyterLab" goes on from "Jupyter", and "YOLOv8" is a later "YOLOv5"."""
    goes_on = one.startswith(other) or other.startswith(one)
    same_version = re.findall(r"\d", one) == re.findall(r"\d", other)
    ratio = SequenceMatcher(None, _letters(one), _letters(other), autojunk=False).ratio()
    return not goes_on and same_version and ratio >= NEARLY_THE_SAME


def _is_one_word(name: str) -> bool:
    return " " not in name.strip()


def _inner(name: str) -> list[int]:
    return [match.start() for match in INNER_CAPITAL.finditer(name)]


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _found(several: Sequence[Spelling]) -> FindingResult:
    printed = " and ".join(f"“{one.printed}”" for one in several)
    return FindingResult(
        rule="two_spellings",
        verdict="note",
        inputs=tuple(one.key for one in several),
        headline=f"{len(several)} spellings of {several[0].skill}: {printed}.",
        explanation="They name one skill. Whoever searches the guide for one of them misses the other.",
        arithmetic=tuple(
            {"name": f"spelling {number}", "formula": "as printed", "value": one.printed}
            for number, one in enumerate(several, start=1)
        ),
    )
