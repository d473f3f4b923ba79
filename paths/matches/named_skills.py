"""Which of the skills somebody names a role asks for, how firmly, and how many roles ask for all of them. Pure."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from careers.reading_words import all_of, counted, one_of
from paths.requirements.unit import NECESSITIES, PREFERRED, REQUIRED, Unit, necessity_rank

PAIR = 2
# So many skills are named in a sentence; of more their number is said.
MOST_NAMED, MOST_NOT = 4, 3


@dataclass(frozen=True, slots=True)
class NamedSkills:
    """`asked`: skill → how firmly at most. `others`: those not asked for. `alternatives`: some that meet one requirement only."""

    asked: Mapping[str, str]
    others: Sequence[str]
    alternatives: Sequence[Sequence[str]]

    @property
    def is_all(self) -> bool:
        return not self.others

    def in_words(self, names: Mapping[str, str]) -> str:
        """ "asks for 2 of your 3: not Docker; Python is only preferred"; "" where one skill was named and is required."""
        weak = [self._weak(necessity, names) for necessity in NECESSITIES if necessity != REQUIRED]
        either = [f"{one_of([names[each] for each in own])} is one requirement" for own in self.alternatives]
        return "; ".join(filter(None, (self._how_many(names), *weak, *either)))

    def _how_many(self, names: Mapping[str, str]) -> str:
        number, known = len(self.asked) + len(self.others), len(self.asked)
        if self.is_all:
            return "" if number <= 1 else f"asks for {'both' if number == PAIR else f'all {number}'}"
        if not known:
            return f"asks for none of your {number}" if number > 1 else f"does not ask for {names[self.others[0]]}"
        missing = f": not {one_of([names[each] for each in self.others])}" if len(self.others) <= MOST_NOT else ""
        return f"asks for {known} of your {number}{missing}"

    def _weak(self, necessity: str, names: Mapping[str, str]) -> str:
        own = [names[skill] for skill, each in self.asked.items() if each == necessity]
        how = "preferred" if necessity == PREFERRED else "mentioned"
        return f"{all_of(own)} {'is' if len(own) == 1 else 'are'} only {how}" if own else ""


def named_skills(units: Iterable[Unit], skills: Sequence[str]) -> NamedSkills:
    """`skills`: those named, in their order."""
    asking = [unit for unit in units if unit.is_met_by(skills)]
    asked: dict[str, str] = {}
    for unit in sorted(asking, key=lambda unit: necessity_rank(unit.necessity), reverse=True):
        asked |= dict.fromkeys(unit.skills, unit.necessity)
    return NamedSkills(
        {skill: asked[skill] for skill in skills if skill in asked},
        [skill for skill in skills if skill not in asked],
        [own for unit in asking if len(own := _own(unit, skills)) > 1 and _is_all_they_meet(unit, own, asking)],
    )


def _own(unit: Unit, skills: Sequence[str]) -> list[str]:
    return [skill for skill in unit.skills if skill in skills]


def _is_all_they_meet(unit: Unit, own: Sequence[str], asking: Iterable[Unit]) -> bool:
    others = [each for each in asking if each.is_requirement and each is not unit]
    return unit.is_requirement and not any(each.is_met_by(own) for each in others)


def asking_for_all(number: int, every: str) -> str:
    """ "13 roles ask for all of Docker, AWS and Python"."""
    return f"{counted(number, 'role') if number else 'No role'} {'ask' if number > 1 else 'asks'} for {every}"


def every_one(names: Sequence[str]) -> str:
    if len(names) <= PAIR:
        return f"both {all_of(names)}" if len(names) == PAIR else names[0]
    return f"all of {all_of(names)}" if len(names) <= MOST_NAMED else f"all {len(names)} skills"


def all_of_them(number: int) -> str:
    """The same where the names were just said."""
    return {1: "it", PAIR: "both"}.get(number, "all of them")
