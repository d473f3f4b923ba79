"""What a role asks for, counted fairly: of a group one member is enough, so a group counts once."""

from collections.abc import Iterable
from functools import partial

from careers.models.choices import Necessity, rank_of
from skills.choices import Standing
from skills.models import RoleSkill


def standing(necessity: str, group: object) -> str:
    """How one fact asks: what is required as one of several is not required by itself."""
    return Standing.ALTERNATIVE if necessity == Necessity.REQUIRED and group else necessity


def strongest(standings: Iterable[str]) -> str:
    return min(standings, key=partial(rank_of, Standing))


def count_required(alone: Iterable[str], groups: Iterable[Iterable[str]]) -> int:
    """The skills required by themselves, and the groups that none of them meets.

    A group that holds all members of another is met with that one, and so counts with it.
    """
    required = set(alone)
    open_groups = {frozenset(group) for group in groups if not required & set(group)}
    smallest = [group for group in open_groups if group and not any(other < group for other in open_groups if other)]
    return len(required) + len(smallest)


def required_count_of(facts: Iterable[RoleSkill]) -> int:
    """The same for the facts of one guide."""
    required = [fact for fact in facts if fact.skill_id and fact.necessity == Necessity.REQUIRED]
    groups: dict[str, set[str]] = {}
    for fact in required:
        if fact.group_key:
            groups.setdefault(fact.group_key, set()).add(str(fact.skill_id))
    return count_required((str(fact.skill_id) for fact in required if not fact.group_key), groups.values())
