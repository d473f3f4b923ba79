"""Sentences with some of the words asked for, the best first.

Either database gives at most so many candidates; they are ranked here, so that both rank alike (BM25: a rare word counts
more than a common one, a short sentence more than a long one; what a role does and its duties before other statements).
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db import DEFAULT_DB_ALIAS

from careers.models.choices import Publication
from careers.open_licence import is_open_licence
from search.index.full_text import full_text
from search.index.loaded import LoadedIndex
from search.models import SearchText

Kind, Access = SearchText.Kind, SearchText.Access
# What is read of the database for one question. Words that more sentences have are not looked for alone.
MOST_WITH_ALL, MOST_WITH_ANY = 200, 300
MOST_STEMS = 12
SATURATION, LENGTH = 1.2, 0.75
# A name alone, such as an item of a list, says less than a sentence with it.
SENTENCE, LESS = 4, 0.7
WEIGHTS = {Kind.ROLE: 2.0, Kind.SKILL: 1.6, Kind.DUTY: 1.3, Kind.STATEMENT: 1.0}
COLUMNS = (
    "pk",
    "kind",
    "access",
    "words",
    "role_id",
    "skill_id",
    "statement_id",
    "statement__guide__publication",
    "statement__guide__licence",
    "statement__guide__slug",
    "statement__position",
)


@dataclass(frozen=True, slots=True)
class FoundText:
    """`matched`: how many of the different words asked for it has."""

    kind: str
    score: float
    matched: int
    role_id: int | None
    skill_id: int | None
    statement_id: int | None
    order: tuple[str, int]


def find_texts(index: LoadedIndex, stems: Sequence[str]) -> list[FoundText]:
    """Two queries; none where no sentence has any of the words."""
    known = sorted((stem for stem in dict.fromkeys(stems) if index.texts.get(stem)), key=lambda stem: index.texts[stem])
    known = known[:MOST_STEMS]
    if not known:
        return []
    engine, texts = full_text(DEFAULT_DB_ALIAS), SearchText.objects.order_by()
    rows: dict[int, tuple[Any, ...]] = {}
    asked = [(known, True, MOST_WITH_ALL)]
    if rare := _rare(index, known):
        asked.append((rare, False, MOST_WITH_ANY))
    for some, every, most in asked:
        for row in engine.matching(texts, some, every=every).values_list(*COLUMNS)[:most]:
            rows[row[0]] = row
    found = [_scored(index, known, row) for row in rows.values() if _is_shown(row)]
    return sorted(found, key=lambda each: (-each.score, each.order))


def _rare(index: LoadedIndex, known: Sequence[str]) -> list[str]:
    """The rarest words, as many as have together no more sentences than are read."""
    rare: list[str] = []
    total = 0
    for stem in known:
        total += index.texts[stem]
        if total > MOST_WITH_ANY:
            break
        rare.append(stem)
    return rare


def _is_shown(row: tuple[Any, ...]) -> bool:
    """By what its guide publishes now: it may have been narrowed since the last refresh."""
    access, publication, licence = row[2], row[7], row[8]
    if publication is None or (access == Access.FIGURE):
        return True
    return publication == Publication.FULL and (access == Access.FACT or is_open_licence(licence))


def _scored(index: LoadedIndex, known: Sequence[str], row: tuple[Any, ...]) -> FoundText:
    _, kind, _, text, role, skill, statement, _, _, guide, position = row
    words = text.split()
    counts = Counter(words)
    # A list item of one or two words says no more than a sentence, so none counts as shorter than the average.
    length = 1 - LENGTH + LENGTH * max(len(words) / (index.average_words or 1), 1)
    score = sum(
        index.rarity(stem) * counts[stem] * (1 + SATURATION) / (counts[stem] + SATURATION * length)
        for stem in known
        if stem in counts
    )
    if len(words) < SENTENCE:
        score *= LESS
    matched = sum(stem in counts for stem in known)
    order = (guide or "", position or 0) if statement else (f"{kind} {role or 0:08} {skill or 0:08}", 0)
    return FoundText(kind, score * WEIGHTS[Kind(kind)], matched, role, skill, statement, order)
