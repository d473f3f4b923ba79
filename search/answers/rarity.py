"""What all roles ask for, kept at hand, and how rare each skill is, as the page of best roles counts it: one order for both."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from careers.models import DataVersion
from paths.closeness.common_skills import AskingRoles, asking_roles
from paths.requirements.load import units_of_roles
from paths.requirements.unit import Unit
from paths.role_profiles import skill_rarities
from search.index.loaded import SHELF


def skill_rarity() -> Mapping[str, float]:
    """Two queries where it is at hand. It is read anew, from what all roles ask for, when the data have changed."""
    return rarity_at(*_state())


def units_at_hand() -> Mapping[str, tuple[Unit, ...]]:
    """What all roles ask for; the same queries."""
    return units_at(*_state())


class SkillsAtHand(NamedTuple):
    """How rare each skill is, and which roles ask for it."""

    rarity: Mapping[str, float]
    asking: AskingRoles


def skills_at_hand() -> SkillsAtHand:
    """The same queries."""
    state = _state()
    return SkillsAtHand(rarity_at(*state), asking_at(*state))


def _state() -> tuple[int, str]:
    """The version of the data, and the index."""
    return DataVersion.objects.current(), SHELF.index().digest


@lru_cache(maxsize=1)
def rarity_at(version: int, digest: str) -> Mapping[str, float]:
    return skill_rarities(units_at(version, digest))


@lru_cache(maxsize=1)
def asking_at(version: int, digest: str) -> AskingRoles:
    return asking_roles(units_at(version, digest))


@lru_cache(maxsize=1)
def units_at(_version: int, _digest: str) -> Mapping[str, tuple[Unit, ...]]:
    return units_of_roles()
