"""How close the next role is: its rank among all roles, how stable that is, and which skills make the two alike."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from careers.citations import Derivation
from careers.models import Fact
from paths.closeness.pairs import PairSkills, skills_of_pair
from paths.closeness.skill_weights import skill_vector
from paths.models import RoleCloseness
from paths.moves.family import RoleFamily
from paths.role_profiles import asked_weights, skill_rarities

ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def ordinal(number: int) -> str:
    """1 → "1st", 12 → "12th"."""
    is_teen = number % 100 in (11, 12, 13)
    return f"{number}{'th' if is_teen else ENDINGS.get(number % 10, 'th')}"


@dataclass(frozen=True)
class HowClose:
    """The stored rank as a figure that opens its arithmetic."""

    row: RoleCloseness
    facts: Sequence[Fact] = ()

    @property
    def text(self) -> str:
        return f"{ordinal(self.row.rank)} of {self.row.role_count}"

    @property
    def name(self) -> str:
        return f"close.{self.row.key}"

    @property
    def title(self) -> str:
        return f"{self.text} by closeness"

    @property
    def note(self) -> str:
        """ "1st to 3rd, whichever single skill is left out"."""
        row = self.row
        if row.best_rank == row.worst_rank:
            return "the same whichever single skill is left out"
        return f"{ordinal(row.best_rank)} to {ordinal(row.worst_rank)}, whichever single skill is left out"

    @property
    def explain(self) -> str:
        return f"/api/v1/role-closeness/{self.row.key}/explain/"

    @property
    def derivation(self) -> Derivation:
        steps = tuple((each["name"], each["formula"], _shown(each["value"])) for each in self.row.arithmetic)
        return Derivation(
            kind="derived",
            explanation="Roles are put in order by how alike the words of their duties and titles are, and their skills, of "
            "which rare ones weigh more.",
            formula=self.row.formula,
            steps=steps,
            explain=self.explain,
            version=self.row.data_version,
        )


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return "unknown" if value is None else str(value)


def how_close(start: str, end: str) -> HowClose | None:
    """None where the next role is far from the present one: of each, only the nearest are stored. One query."""
    row = RoleCloseness.objects.filter(key=f"{start}.{end}").first()
    return HowClose(row) if isinstance(row, RoleCloseness) else None


def pair_skills(family: RoleFamily, start: str, end: str) -> PairSkills:
    """Which skills make the two roles alike, which set them apart, and which most roles ask for. Two queries."""
    rarity = skill_rarities(family.units)
    one, other = (skill_vector(asked_weights(family.units.get(slug, ())), rarity) for slug in (start, end))
    return skills_of_pair(one, other, family.asking)
