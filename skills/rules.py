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
    named = [spelling for spelling in spellings if spelling.kind in NAMED_KINDS]
    for _, group in groupby(sorted(named, key=_of), key=_of):
        first: dict[str, Spelling] = {}
        for spelling in group:
            first.setdefault(" ".join(spelling.printed.split()), spelling)
        several = [
            spelling
            for spelling in first.values()
            if any(are_two_spellings(spelling.printed, other) for other in first)
        ]
        if several:
            yield _found(several)


def _of(spelling: Spelling) -> tuple[str, str]:
    return spelling.guide, spelling.skill


def are_two_spellings(first: str, second: str) -> bool:
    """Of one skill's name, given that both name it."""
    if first.casefold() == second.casefold():
        # "Docker" and "docker" differ as words do; "MLflow" and "MLFlow" as names do. A heading in capitals is neither.
        shouted = first.isupper() or second.isupper()
        return not shouted and bool(_inner(first) or _inner(second)) and _inner(first) != _inner(second)
    if _letters(first) == _letters(second):
        return True
    return _is_one_word(first) and _is_one_word(second) and _are_near(first, second)


def _are_near(first: str, second: str) -> bool:
    """ "Postgres" and "PostgreSQL"; but "JupyterLab" goes on from "Jupyter", and "YOLOv8" is a later "YOLOv5"."""
    goes_on = first.startswith(second) or second.startswith(first)
    same_version = re.findall(r"\d", first) == re.findall(r"\d", second)
    ratio = SequenceMatcher(None, _letters(first), _letters(second), autojunk=False).ratio()
    return not goes_on and same_version and ratio >= NEARLY_THE_SAME


def _is_one_word(name: str) -> bool:
    return " " not in name.strip()


def _inner(name: str) -> list[int]:
    return [match.start() for match in INNER_CAPITAL.finditer(name)]


def _letters(name: str) -> str:
    return "".join(letter for letter in name.casefold() if letter.isalnum())


def _found(several: Sequence[Spelling]) -> FindingResult:
    printed = " and ".join(f"“{spelling.printed}”" for spelling in several)
    return FindingResult(
        rule="two_spellings",
        verdict="note",
        inputs=tuple(spelling.key for spelling in several),
        headline=f"{len(several)} spellings of {several[0].skill}: {printed}.",
        explanation="They name one skill. Whoever searches the guide for one of them misses the other.",
        arithmetic=tuple(
            {"name": f"spelling {number}", "formula": "as printed", "value": spelling.printed}
            for number, spelling in enumerate(several, start=1)
        ),
    )
