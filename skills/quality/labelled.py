"""Our own labelled sentences: `tests/cases/skill_names.jsonl`, one a line with the skills it claims, in order."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from skills.entries import TECHNOLOGIES, Mention
from skills.lexicon import load
from skills.mentions import find_skills
from skills.quality.counts import Counts

CLASSES = {
    "trap": "plain words that look like a name",
    "negation": "names that are denied",
    "technology": "technologies in short sentences and lists",
    "practice": "methods, concepts, soft skills and certificates",
    "long": "longer sentences",
}


@dataclass(frozen=True, slots=True)
class LabelledSentence:
    id: str
    kind: str
    text: str
    skills: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Miss:
    """A sentence that was not read as labelled."""

    text: str
    missed: tuple[str, ...]
    wrong: tuple[str, ...]


def read_sentences(path: Path) -> list[LabelledSentence]:
    """Raises `ValueError` naming the sentence with an unknown class or a skill that the lexicon does not have."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    sentences = [LabelledSentence(row["id"], row["class"], row["text"], tuple(row["skills"])) for row in rows]
    known = {entry.name for entry in load().entries}
    for sentence in sentences:
        if sentence.kind not in CLASSES or not known.issuperset(sentence.skills):
            raise ValueError(f"{path.name}: {sentence.id}: unknown class or skill")
    return sentences


def compare(sentence: LabelledSentence, mentions: Sequence[Mention]) -> Miss | None:
    """What is missing and what is too much; None where all is as labelled."""
    found, wanted = Counter(each.entry.name for each in mentions), Counter(sentence.skills)
    missed, wrong = tuple((wanted - found).elements()), tuple((found - wanted).elements())
    return Miss(sentence.text, missed, wrong) if missed or wrong else None


def score(sentences: Sequence[LabelledSentence], *, technologies_only: bool = False) -> tuple[Counts, list[Miss]]:
    """Over all mentions of the sentences, or those of technologies alone."""
    misses = [miss for each in sentences if (miss := compare(each, find_skills(each.text)))]
    counted = _technologies() if technologies_only else {entry.name for entry in load().entries}
    labelled = sum(name in counted for each in sentences for name in each.skills)
    missed = sum(name in counted for miss in misses for name in miss.missed)
    wrong = sum(name in counted for miss in misses for name in miss.wrong)
    return Counts(labelled - missed, wrong, missed), misses


def _technologies() -> set[str]:
    return {entry.name for entry in load().entries if entry.kind in TECHNOLOGIES}
