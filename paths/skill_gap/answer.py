"""What somebody has and lacks for a role, from what is stored. As many queries for one skill as for a hundred."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from careers.models import Credential, Fact, Role
from careers.reading_words import one_of
from paths.differences.titles import titled
from paths.gap.compare import RequirementGap, gap_of
from paths.gap.order import Needs
from paths.gap.prerequisites import IN_TITLE, NOT_LISTED, had_with, why_not_required
from paths.gap.several import meets_several, several_in_words
from paths.gap.starts import Practices, Start, starts_of
from paths.gap.steps import Steps, steps_to
from paths.gap.unlocks import Family, NextSkill
from paths.requirements.load import units_of_roles
from paths.requirements.unit import CERTIFICATION, MENTIONED, Unit
from paths.skill_gap.needs import stored_needs
from paths.skill_gap.question import GapQuestion
from paths.skill_gap.starts import practices_by_tool
from skills.by_slug import skills_by_slug
from skills.models import RoleSkill, Skill

MOST_OPENINGS = 3
ORDER = (
    "What most other roles require comes first, since it helps with them too; what at most two others require comes last. Before "
    "each comes what it needs, in our judgement: a step of its own also where this role does not require it, and then in no "
    "count. Equals are in the guide's order. No times: no source gives any."
)
NO_GUIDE = "No published guide describes {}, so what it requires is not known."
NOTHING_REQUIRED = "The guide of {} names no skill that it requires."


@dataclass(frozen=True)
class GapAnswer:
    """`practices`: what the skills of the question are tools for. `names`: slug of each skill named → the skill. `titles`: of
    roles."""

    question: GapQuestion
    in_guide_order: Sequence[Unit]
    gap: RequirementGap
    steps: Steps
    needs: Needs
    practices: Practices
    openings: Sequence[NextSkill]
    names: Mapping[str, Skill]
    titles: Mapping[str, str]
    facts: Mapping[str, Fact]
    role_count: int

    @property
    def other_roles(self) -> int:
        """The roles that require anything, without the one that is asked about."""
        return self.role_count - bool(self.gap.required_count)

    @property
    def empty_reason(self) -> str | None:
        role = self.question.role
        if role is None or self.gap.required_count:
            return None
        return (NOTHING_REQUIRED if role.lead_guide_id else NO_GUIDE).format(role.title)

    @property
    def groups(self) -> list[Unit]:
        return [unit for unit in self.units if unit.is_group]

    @property
    def units(self) -> list[Unit]:
        return [*self.gap.have, *self.gap.missing, *self.gap.nice_to_have]

    @cached_property
    def step_numbers(self) -> dict[str, int]:
        """Slug of a skill → the step that gives it."""
        return {slug: step.number for step in self.steps.every for slug in step.unit.skills}

    def had_with(self, slug: str) -> Skill | None:
        """The skill itself, or what is had that builds on it; None where it is a step: what has to be learned is not had."""
        given = {skill.slug: skill for skill in self.question.skills}
        own = None if slug in self.step_numbers else had_with(slug, given, self.needs)
        return given[own] if own else None

    def why_not_required(self, slug: str) -> str:
        reason, role = why_not_required(slug, self.gap), self.question.role
        if reason != NOT_LISTED or role is None:
            return reason
        return IN_TITLE if titled({slug: self.names[slug].name}, {role.slug: [role.title]})[slug] else reason

    @property
    def meets_several(self) -> dict[str, int]:
        """Skill that is had → how many requirements it meets, where that is more than one."""
        return meets_several(self.gap.have, self.question.knowledge.skills)

    @property
    def several_in_words(self) -> str:
        names = {skill.slug: skill.name for skill in self.question.skills}
        return several_in_words(self.gap.have, self.question.knowledge.skills, names)

    @property
    def not_required(self) -> list[Skill]:
        """Skills of the question that meet nothing the role requires."""
        required = {slug for unit in (*self.gap.have, *self.gap.missing) for slug in unit.skills}
        return [skill for skill in self.question.skills if skill.slug not in required]

    def name_of(self, unit: Unit) -> str:
        return one_of([self.names[slug].name for slug in unit.skills])

    def starts_of(self, unit: Unit) -> tuple[Start, ...]:
        return starts_of(unit, self.question.knowledge, self.practices)

    def facts_of(self, unit: Unit) -> list[Fact]:
        return [self.facts[key] for key in unit.facts if key in self.facts]


def answer_to(question: GapQuestion) -> GapAnswer:
    roles, role = units_of_roles(), question.role
    units = roles.get(role.slug, ()) if role else ()
    gap = gap_of(units, question.knowledge)
    family = Family.of(roles, question.knowledge)
    needs = stored_needs() if gap.missing else {}
    had = [skill.slug for skill in question.skills]
    steps = steps_to(gap.missing, needs, had, lambda unit: family.unlocks(unit, role.slug if role else None))
    openings = family.openings(MOST_OPENINGS)
    return GapAnswer(
        question=question,
        in_guide_order=units,
        gap=gap,
        steps=steps,
        needs=needs,
        practices=practices_by_tool(had),
        openings=openings,
        names=skills_by_slug([*_named(units, steps, openings), *question.knowledge.skills]),
        titles=dict(Role.objects.current().values_list("slug", "title")),
        facts=facts_behind(unit for unit in units if unit.necessity != MENTIONED),
        role_count=len(family.required),
    )


def facts_behind(units: Iterable[Unit]) -> dict[str, Fact]:
    """Key → the fact, with its sentence. A query for skills, and one for certifications."""
    keys: dict[type[Fact], list[str]] = {RoleSkill: [], Credential: []}
    for unit in units:
        keys[Credential if unit.kind == CERTIFICATION else RoleSkill] += unit.facts
    found: dict[str, Fact] = {}
    for model, wanted in keys.items():
        rows: Any = model.objects.published().with_evidence()
        rows = rows.select_related("skill") if model is RoleSkill else rows
        found |= {fact.key: fact for fact in rows.filter(key__in=wanted)} if wanted else {}
    return found


def _named(units: Iterable[Unit], steps: Steps, openings: Iterable[NextSkill]) -> Iterator[str]:
    for unit in units:
        yield from unit.skills
    for step in steps.every:
        yield from (*step.unit.skills, *step.needs)
    yield from (opening.skill for opening in openings)
