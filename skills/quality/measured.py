"""The figures of `/quality/`: measured by `manage.py measure_skill_names` and `bench/skill_names.py`, kept in two files.

Tests measure again and fail where a file no longer agrees.
"""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from skills.lexicon import load
from skills.quality.counts import Counts
from skills.quality.labelled import CLASSES, LabelledSentence, Miss, read_sentences, score
from skills.quality.skillspan import compare, read_adverts, read_places, technologies_of_onet

PATH = Path(__file__).with_name("measured.json")
SPEED_PATH = Path(__file__).with_name("speed.json")


@dataclass(frozen=True, slots=True)
class Shares:
    right: int
    wrong: int
    missed: int
    precision: float
    recall: float

    @classmethod
    def of(cls, counts: Counts) -> "Shares":
        return cls(counts.right, counts.wrong, counts.missed, round(counts.precision, 4), round(counts.recall, 4))


@dataclass(frozen=True, slots=True)
class ClassShares:
    name: str
    description: str
    sentences: int
    shares: Shares


@dataclass(frozen=True, slots=True)
class SentenceMeasure:
    skills: int
    names: int
    sentences: int
    all: Shares
    technologies: Shares
    classes: tuple[ClassShares, ...]
    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True)
class AdvertMeasure:
    adverts: str
    marked: int
    found: int
    recall: float
    names_found: int
    inside_marks: int
    outside_right: int
    outside_wrong: int
    precision: float
    precision_by_marks: float


def measure_sentences(path: Path) -> SentenceMeasure:
    sentences = read_sentences(path)
    whole, misses = score(sentences)
    technologies, _ = score(sentences, technologies_only=True)
    return SentenceMeasure(
        skills=len(load().entries),
        names=len(load().names),
        sentences=len(sentences),
        all=Shares.of(whole),
        technologies=Shares.of(technologies),
        classes=tuple(_of_class(name, sentences) for name in CLASSES),
        misses=tuple(misses),
    )


def _of_class(name: str, sentences: Sequence[LabelledSentence]) -> ClassShares:
    own = [sentence for sentence in sentences if sentence.kind == name]
    return ClassShares(name, CLASSES[name], len(own), Shares.of(score(own)[0]))


def measure_skillspan(adverts: Path, technologies: Path) -> AdvertMeasure:
    compared = compare(list(read_adverts(adverts)), technologies_of_onet(technologies))
    right = {place for place, is_right in read_places().items() if is_right}
    counts = compared.counts(right)
    names = compared.inside + len(compared.outside)
    return AdvertMeasure(
        adverts=f"SkillSpan {adverts.name}",
        marked=compared.marked,
        found=compared.found,
        recall=round(compared.found / compared.marked, 4),
        names_found=names,
        inside_marks=compared.inside,
        outside_right=len(compared.outside) - counts.wrong,
        outside_wrong=counts.wrong,
        precision=round(counts.precision, 4),
        precision_by_marks=round(compared.inside / names, 4),
    )


def as_json(sentences: SentenceMeasure, adverts: AdvertMeasure) -> str:
    return json.dumps({"sentences": asdict(sentences), "adverts": asdict(adverts)}, indent=1, ensure_ascii=False) + "\n"


@cache
def read_measured() -> dict[str, Any]:
    """Both files as the page prints them."""
    return {**json.loads(PATH.read_text(encoding="utf-8")), "speed": json.loads(SPEED_PATH.read_text(encoding="utf-8"))}
