"""Which pay is most like some other: what to offer where a comparison is refused. Pure."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from salaries.comparability import Measure, refusal
from vocabulary.levels import LEVELS


class KindOfPay(NamedTuple):
    """Whose pay, and what it measures. `key` names it."""

    key: str
    role: str
    measure: Measure


def nearest(wanted: KindOfPay, drawn: Sequence[Measure], candidates: Iterable[KindOfPay]) -> KindOfPay | None:
    """Of those that may be compared with all of `drawn`, the one most like `wanted`: of the same role first, then level,
    place and year; of several as like, the first. None without any."""
    most_like_first = sorted(candidates, key=lambda other: _differences(wanted, other))
    return next((each for each in most_like_first if not refusal(each.measure, drawn)), None)


def _differences(wanted: KindOfPay, other: KindOfPay) -> tuple[int, ...]:
    ours, theirs = wanted.measure, other.measure
    return (
        wanted.role != other.role,
        _levels_apart(ours.level, theirs.level),
        ours.country != theirs.country,
        ours.region != theirs.region,
        0 if ours.year == theirs.year else abs(ours.year - theirs.year) if ours.year and theirs.year else 1,
        ours.component != theirs.component,
    )


def _levels_apart(one: str | None, other: str | None) -> int:
    """A level is further from pay of all levels than from any other."""
    if one is None or other is None:
        return 0 if one == other else len(LEVELS)
    return abs(LEVELS.index(one) - LEVELS.index(other))
