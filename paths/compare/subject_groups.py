"""What readers see of the duties on shared subjects: one for each role and subject, the rest to open."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby

from careers.models import Responsibility
from paths.compare.duties import SubjectRow
from paths.compare.skills import label_of_roles
from paths.differences.subjects import subjects_of

MOST_OWN = 4


@dataclass(frozen=True, slots=True)
class RoleCell:
    """`first` is None where the guide of the role has no duty on the subject. `more` are those that come first on none."""

    first: Responsibility | None
    more: Sequence[Responsibility]


@dataclass(frozen=True, slots=True)
class SubjectLine:
    slug: str
    name: str
    cells: Sequence[RoleCell]


@dataclass(frozen=True, slots=True)
class SubjectGroup:
    """The subjects that the same roles share."""

    label: str
    lines: Sequence[SubjectLine]


@dataclass(frozen=True, slots=True)
class OwnDuty:
    """`subject`: its name; "" where its words are of none."""

    subject: str
    duty: Responsibility


@dataclass(frozen=True, slots=True)
class OwnDuties:
    first: Sequence[OwnDuty]
    more: Sequence[OwnDuty]


def subject_groups(rows: Sequence[SubjectRow], titles: Mapping[str, str]) -> list[SubjectGroup]:
    """Those of most roles first. `titles`: slug of each role → its title, in the order of the cells."""
    slugs = list(titles)
    firsts = [_firsts({row.slug: row.cells[at] for row in rows if row.cells[at]}) for at in range(len(slugs))]
    shown = {duty.key for by_subject in firsts for duty in by_subject.values()}
    order = sorted(rows, key=lambda row: (-len(_who(row)), _who(row)))
    return [
        SubjectGroup(label_of_roles([slugs[at] for at in who], titles), [_line(row, firsts, shown) for row in group])
        for who, group in groupby(order, key=_who)
    ]


def own_duties(duties: Iterable[Responsibility]) -> OwnDuties:
    own = [OwnDuty(next((subject.name for subject in subjects_of(duty.text)), ""), duty) for duty in duties]
    return OwnDuties(own[:MOST_OWN], own[MOST_OWN:])


def _who(row: SubjectRow) -> list[int]:
    return [at for at, cell in enumerate(row.cells) if cell]


def _firsts(by_subject: Mapping[str, Sequence[Responsibility]]) -> dict[str, Responsibility]:
    """Subject → the duty of one role that is shown there. A duty comes twice only where its role has too few for its subjects."""
    times = Counter(duty.key for duties in by_subject.values() for duty in duties)
    rarest = {slug: sorted(duties, key=lambda duty: times[duty.key]) for slug, duties in by_subject.items()}
    taken: dict[str, str] = {}
    for slug in rarest:
        _take(slug, rarest, taken, set())
    placed = {slug: key for key, slug in taken.items()}
    return {slug: next((each for each in own if each.key == placed.get(slug)), own[0]) for slug, own in rarest.items()}


def _take(slug: str, duties: Mapping[str, Sequence[Responsibility]], taken: dict[str, str], tried: set[str]) -> bool:
    """A duty for the subject; one that another subject has where that can take a different one. `taken`: key → subject."""
    for duty in duties[slug]:
        if duty.key not in tried:
            tried.add(duty.key)
            if duty.key not in taken or _take(taken[duty.key], duties, taken, tried):
                taken[duty.key] = slug
                return True
    return False


def _line(row: SubjectRow, firsts: Sequence[Mapping[str, Responsibility]], shown: set[str]) -> SubjectLine:
    cells = [
        RoleCell(by_subject.get(row.slug), [duty for duty in cell if duty.key not in shown])
        for cell, by_subject in zip(row.cells, firsts, strict=True)
    ]
    return SubjectLine(row.slug, row.name, cells)
