"""How many roles ask for a skill, and whether most do, so that it says little of any one. Counted here alone. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from paths.requirements.unit import Unit

# What more than this share of all roles asks for is common.
COMMON_SHARE = 0.5


@dataclass(frozen=True, slots=True)
class AskingRoles:
    """`by_skill`: the roles that ask for it, by itself or as one of several. `number`: of all roles, the silent ones too."""

    by_skill: Mapping[str, frozenset[str]]
    number: int

    def of(self, skills: Iterable[str]) -> frozenset[str]:
        """Those that ask for any of them."""
        return frozenset(role for skill in skills for role in self.by_skill.get(skill, ()))

    def is_common(self, *skills: str) -> bool:
        return len(self.of(skills)) > COMMON_SHARE * self.number


def asking_roles(units: Mapping[str, Sequence[Unit]]) -> AskingRoles:
    """`units`: slug of a role → what it asks for."""
    found: dict[str, set[str]] = defaultdict(set)
    for slug, own in units.items():
        for unit in own:
            for skill in unit.skills:
                found[skill].add(slug)
    return AskingRoles({skill: frozenset(roles) for skill, roles in found.items()}, len(units))
