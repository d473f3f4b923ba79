"""Requirements as a page shows them: named, with what is to be said of each, and with the sentences behind it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from careers.reading_words import all_of, one_of
from paths.gap.order import needs_of
from paths.gap.unlocks import FEW_OTHERS
from paths.moves.family import RoleFamily
from paths.moves.used_less import builds_on
from paths.requirements.unit import EXAMPLES, Unit
from paths.routes.move import CarriedOver
from paths.skill_gap.starts import said_of
from skills.by_slug import skills_by_slug
from skills.models import RoleSkill, Skill

COMMON, APART = "common", "sets the role apart"


@dataclass(frozen=True, slots=True)
class UnitRow:
    """`note`: "common", "sets the role apart", which skills are in common, or what builds on it. `facts`: at least one where it
    may be shown. `starts`: "Jenkins, one of the tools for CI/CD", of what one has besides. `builds_on`: names of what it
    needs first and the present role requires."""

    unit: Unit
    name: str
    note: str
    facts: Sequence[RoleSkill]
    starts: Sequence[str] = ()
    builds_on: Sequence[str] = ()


class UnitNames:
    """Names of skills, and the facts behind units. Two queries, however many units there are."""

    def __init__(self, units: Iterable[Unit], skills: Iterable[str] = ()) -> None:
        """`skills`: others to be named."""
        known = list(units)
        slugs = {*skills, *(skill for unit in known for skill in unit.skills)}
        self.skills: Mapping[str, Skill] = skills_by_slug(slugs)
        facts: Any = RoleSkill.objects.published().with_evidence()
        keys = {key for unit in known for key in unit.facts}
        found = facts.filter(key__in=keys).select_related("skill")
        self.facts: Mapping[str, RoleSkill] = {fact.key: fact for fact in found}

    def name(self, skill: str) -> str:
        return self.skills[skill].name

    def facts_of(self, unit: Unit) -> list[RoleSkill]:
        return [self.facts[key] for key in unit.facts if key in self.facts]

    def unit_name(self, unit: Unit) -> str:
        """ "Docker", "AWS, Azure or Google Cloud", "Airflow, Kubeflow or similar"."""
        return one_of([self.name(skill) for skill in unit.skills], or_similar=unit.rule == EXAMPLES)

    def heading(self, unit: Unit) -> str:
        """The same at the head of a line."""
        return f"{self.skills[unit.skills[0]].heading[:1]}{self.unit_name(unit)[1:]}"

    def short_name(self, unit: Unit) -> str:
        """For a chip: "one of AWS, Azure"."""
        names = [self.name(skill) for skill in unit.skills]
        return names[0] if len(names) == 1 else f"{names[0]} or {len(names) - 1} other{'s' if len(names) > 2 else ''}"


def roles_asking(unit: Unit, family: RoleFamily) -> frozenset[str]:
    """Those that ask for any of its skills."""
    return family.asking.of(unit.skills)


def weight_note(unit: Unit, family: RoleFamily) -> str:
    """How many of all roles ask for any of its skills, in a word; "" in between."""
    if family.asking.is_common(*unit.skills):
        return COMMON
    return APART if len(roles_asking(unit, family)) - 1 <= FEW_OTHERS else ""


def unit_rows(units: Iterable[Unit], names: UnitNames, family: RoleFamily) -> list[UnitRow]:
    return [UnitRow(unit, names.heading(unit), weight_note(unit, family), names.facts_of(unit)) for unit in units]


def new_rows(
    units: Iterable[Unit], names: UnitNames, family: RoleFamily, present: Sequence[Unit] = ()
) -> list[UnitRow]:
    """`present`: the requirements of the present role."""
    return [
        replace(
            row,
            starts=_starts(row.unit, names, family),
            builds_on=[names.name(slug) for slug in builds_on(row.unit, present, family.needs)],
        )
        for row in unit_rows(units, names, family)
    ]


def built_on_rows(units: Iterable[Unit], new: Sequence[Unit], names: UnitNames, family: RoleFamily) -> list[UnitRow]:
    """Each with what is new and needs it."""
    return [
        replace(row, note=all_of([names.unit_name(each) for each in new if _is_needed(row.unit, each, family)]))
        for row in unit_rows(units, names, family)
    ]


def _is_needed(unit: Unit, new: Unit, family: RoleFamily) -> bool:
    return not set(unit.skills).isdisjoint(needs_of(new, family.needs))


def _starts(unit: Unit, names: UnitNames, family: RoleFamily) -> list[str]:
    return [said_of(start, names.skills) for start in family.starts_of(unit)]


def carried_rows(carried: Iterable[CarriedOver], names: UnitNames, family: RoleFamily) -> list[UnitRow]:
    return unit_rows((each.unit for each in carried), names, family)


def partly_rows(partly: Sequence[CarriedOver], names: UnitNames, family: RoleFamily) -> list[UnitRow]:
    return [
        replace(row, note=f"if yours is {_in_common(each, names)}")
        for each, row in zip(partly, new_rows((each.unit for each in partly), names, family), strict=True)
    ]


def _in_common(each: CarriedOver, names: UnitNames) -> str:
    skills = [skill for skill in each.unit.skills if any(skill in unit.skills for unit in each.by)]
    listed = [names.name(skill) for skill in skills]
    return listed[0] if len(listed) == 1 else f"{', '.join(listed[:-1])} or {listed[-1]}"
