"""Each duty once, though it may be on several of the subjects that roles share: where fewest others are."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careers.models import Responsibility
from paths.compare.duties import SubjectRow


@dataclass(frozen=True, slots=True)
class ListedDuty:
    """`also`: the names of the other subjects it is on."""

    duty: Responsibility
    also: Sequence[str]


@dataclass(frozen=True, slots=True)
class ListedCell:
    """`elsewhere`: where it has no duty of its own, the names of the subjects that have those of its role on this one."""

    duties: Sequence[ListedDuty]
    elsewhere: Sequence[str]


@dataclass(frozen=True, slots=True)
class ListedRow:
    slug: str
    name: str
    cells: Sequence[ListedCell]

    @property
    def count(self) -> int:
        return sum(len(cell.duties) for cell in self.cells)


def listed_once(rows: Sequence[SubjectRow]) -> list[ListedRow]:
    """A row is left out where all its duties are in others."""
    places = _places(rows)
    names: dict[str, list[str]] = {}
    for row in rows:
        for key in _keys(row):
            names.setdefault(key, []).append(row.name)
    listed = [_listed(row, places, names, {each.slug: each.name for each in rows}) for row in rows]
    return [row for row in listed if row.count]


def _listed(
    row: SubjectRow, places: Mapping[str, str], subjects: Mapping[str, Sequence[str]], names: Mapping[str, str]
) -> ListedRow:
    cells = []
    for cell in row.cells:
        own = [duty for duty in cell if places[duty.key] == row.slug]
        duties = [ListedDuty(duty, [name for name in subjects[duty.key] if name != row.name]) for duty in own]
        elsewhere = [] if own else list(dict.fromkeys(names[places[duty.key]] for duty in cell))
        cells.append(ListedCell(duties, elsewhere))
    return ListedRow(row.slug, row.name, cells)


def _places(rows: Sequence[SubjectRow]) -> dict[str, str]:
    """Key of a duty → its subject. First the fullest rows give away what others have too, each role keeping one there as long as
    it can, so that sides stay beside each other; of what is left in several the one with fewest duties has it."""
    kept = {row.slug: [[duty.key for duty in cell] for cell in row.cells] for row in rows}
    times = Counter(key for cells in kept.values() for cell in cells for key in cell)
    for cells in sorted(kept.values(), key=_size, reverse=True):
        for cell in cells:
            for key in [each for each in cell if times[each] > 1][: max(0, len(cell) - 1)]:
                cell.remove(key)
                times[key] -= 1
    places: dict[str, str] = {}
    for slug, cells in sorted(kept.items(), key=lambda row: _size(row[1])):
        for cell in cells:
            places |= {key: slug for key in cell if key not in places}
    return places


def _size(cells: Sequence[Sequence[str]]) -> int:
    return sum(map(len, cells))


def _keys(row: SubjectRow) -> list[str]:
    return [duty.key for cell in row.cells for duty in cell]
