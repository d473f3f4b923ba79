"""One thing a role asks for. Pure."""

from collections.abc import Collection, Mapping
from typing import Any, NamedTuple

REQUIRED, PREFERRED, MENTIONED = NECESSITIES = ("required", "preferred", "mentioned")
SINGLE, ONE_OF, EXAMPLES = RULES = ("single", "one_of", "examples")
SKILL, CERTIFICATION, SOFT = KINDS = ("skill", "certification", "soft")


class Unit(NamedTuple):
    """Met by whoever has any of its skills.

    `key`: the slug of the skill, or the key of the group. `skills`: its slug, or those of the group's members.
    `rule`, `necessity` and `kind` are one of those above. `level`: how well it is to be mastered, where the guide says
    so. `facts`: keys of the facts that ask for it, the strongest first.
    """

    key: str
    rule: str
    skills: tuple[str, ...]
    necessity: str
    level: str | None
    facts: tuple[str, ...]
    kind: str = SKILL

    @property
    def is_group(self) -> bool:
        return self.rule != SINGLE

    @property
    def is_requirement(self) -> bool:
        """What is preferred is nice to have, and what is only mentioned is neither had nor missing."""
        return self.necessity == REQUIRED

    def is_met_by(self, skills: Collection[str]) -> bool:
        return any(skill in skills for skill in self.skills)


def as_json(unit: Unit) -> dict[str, Any]:
    return unit._asdict()


def from_json(stored: Mapping[str, Any]) -> Unit:
    """Field by field, since all roles together have tens of thousands."""
    return Unit(
        stored["key"],
        stored["rule"],
        tuple(stored["skills"]),
        stored["necessity"],
        stored["level"],
        tuple(stored["facts"]),
        stored["kind"],
    )


def necessity_rank(necessity: str) -> int:
    """0 for the strongest; one that we do not know comes last."""
    return NECESSITIES.index(necessity) if necessity in NECESSITIES else len(NECESSITIES)
