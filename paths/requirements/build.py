"""The facts in which guides ask for skills → the units of a role. Pure.

A skill named several times is one unit with its strongest necessity. A group is left out where a skill or a smaller
group that is asked for at least as strongly meets it anyway: whoever has that one has the group as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from paths.requirements.unit import CERTIFICATION, EXAMPLES, ONE_OF, SINGLE, SKILL, SOFT, Unit, necessity_rank
from skills.parsers.levels import LEVELS


class Demand(NamedTuple):
    """A fact that asks for one skill. `kind` is that of the skill; `group` the key of the group it is a member of."""

    key: str
    skill: str
    kind: str
    necessity: str
    level: str | None = None
    group: str | None = None
    is_example: bool = False


def units_of(demands: Iterable[Demand]) -> tuple[Unit, ...]:
    """Those of one role, in the order in which the facts first ask for them. `demands` come in the order of the guide."""
    facts = list(demands)
    singles = [_single(own) for own in _by_skill(fact for fact in facts if fact.group is None)]
    groups = _smallest([_group(own) for own in _by_group(facts)], singles)
    # What a skill that is asked for by itself makes needless still says that it is asked for.
    with_all = [_with_facts(single, facts, groups) for single in singles]
    place = {(fact.key, fact.necessity): at for at, fact in reversed(list(enumerate(facts)))}
    firsts = {
        unit: min(place.get((key, unit.necessity), len(facts)) for key in unit.facts) for unit in (*with_all, *groups)
    }
    return tuple(sorted(firsts, key=lambda unit: firsts[unit]))


def counted(units: Iterable[Unit]) -> tuple[Unit, ...]:
    """Without soft skills, which nobody can count."""
    return tuple(unit for unit in units if unit.kind != SOFT)


def _by_skill(facts: Iterable[Demand]) -> Iterator[list[Demand]]:
    ordered = sorted(facts, key=lambda fact: fact.skill)
    return (list(own) for _, own in groupby(ordered, key=lambda fact: fact.skill))


def _by_group(facts: Sequence[Demand]) -> Iterator[list[Demand]]:
    """The facts of each group; those of a group of the same members are one group."""
    by_key: dict[str, list[Demand]] = {}
    for fact in facts:
        if fact.group is not None:
            by_key.setdefault(fact.group, []).append(fact)
    alike: dict[frozenset[str], list[Demand]] = {}
    for own in map(_without_soft, by_key.values()):
        alike.setdefault(frozenset(fact.skill for fact in own), []).extend(own)
    return iter(alike.values())


def _without_soft(own: list[Demand]) -> list[Demand]:
    """Beside a skill that can be named, a soft one meets no group; a group of soft skills stays one."""
    named = [fact for fact in own if fact.kind != SOFT]
    return named or own


def _single(own: Sequence[Demand]) -> Unit:
    first, *_ = strongest = _strongest_first(own)
    return Unit(first.skill, SINGLE, (first.skill,), first.necessity, _level(own), _keys(strongest), _kind(own))


def _group(own: Sequence[Demand]) -> Unit:
    first, *_ = strongest = _strongest_first(own)
    rule = EXAMPLES if first.is_example else ONE_OF
    skills = tuple(dict.fromkeys(fact.skill for fact in own))
    return Unit(str(first.group), rule, skills, first.necessity, _level(own), _keys(strongest), _kind(own))


def _smallest(groups: Sequence[Unit], singles: Sequence[Unit]) -> list[Unit]:
    return [
        group
        for group in groups
        if not any(_meets(single, group) for single in singles)
        and not any(_meets(other, group) for other in groups if len(other.skills) < len(group.skills))
    ]


def _meets(unit: Unit, group: Unit) -> bool:
    """Whether who meets the unit meets the group, and the unit is asked for at least as strongly and as well."""
    as_strong = necessity_rank(unit.necessity) <= necessity_rank(group.necessity)
    as_well = _level_rank(unit.level) >= _level_rank(group.level)
    return as_strong and as_well and set(unit.skills) <= set(group.skills)


def _with_facts(single: Unit, facts: Sequence[Demand], groups: Sequence[Unit]) -> Unit:
    """Its own facts, then those of groups that were left out; none that asks for the skill more strongly than it is."""
    elsewhere = {key for group in groups for key in group.facts}
    rank = necessity_rank(single.necessity)
    weaker = (fact for fact in facts if fact.skill == single.key and necessity_rank(fact.necessity) >= rank)
    naming = [fact for fact in weaker if fact.key not in elsewhere]
    own = [fact for fact in naming if fact.group is None]
    return single._replace(facts=tuple(dict.fromkeys((*_keys(_strongest_first(own)), *_keys(naming)))))


def _strongest_first(own: Sequence[Demand]) -> list[Demand]:
    return sorted(own, key=lambda fact: necessity_rank(fact.necessity))


def _keys(own: Sequence[Demand]) -> tuple[str, ...]:
    return tuple(fact.key for fact in own)


def _level(own: Sequence[Demand]) -> str | None:
    """The highest that is stated with the strongest necessity: a basic wish does not raise what is required."""
    asked = _strongest_first(own)[0].necessity
    stated = [fact.level for fact in own if fact.level and fact.necessity == asked]
    return max(stated, key=_level_rank, default=None)


def _level_rank(level: str | None) -> int:
    return LEVELS.index(level) if level in LEVELS else -1


def _kind(own: Sequence[Demand]) -> str:
    kinds = {fact.kind for fact in own}
    only = kinds.pop() if len(kinds) == 1 else SKILL
    return only if only in (SOFT, CERTIFICATION) else SKILL
