"""Which roles fit, in which order, and what of each is had and missing. As many queries for one role as for a thousand."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careers.experience import Experience, least_experience
from careers.models import Fact, Role
from careers.models.choices import Necessity, rank_of
from careers.reading_words import one_of
from paths.beginners import ForBeginners, for_beginners
from paths.closeness.common_skills import asking_roles
from paths.closeness.matching import order_from_role, scores_by_skills
from paths.closeness.pairs import SharedSkill
from paths.closeness.skill_weights import LEAST_SKILLS, skill_vector
from paths.closeness.vectors import Vector
from paths.gap.compare import Knowledge, RequirementGap, gap_of
from paths.gap.several import meets_several
from paths.gap.starts import Start, starts_of
from paths.matches.apart import LEAST_NEAR, DistinguishingSkill, distinguishing_skills, number_as_near
from paths.matches.named_skills import NamedSkills, named_skills
from paths.matches.question import LEAST_EXPERIENCE, MatchQuestion
from paths.matches.soft_skills import soft_units
from paths.models import RoleCloseness
from paths.requirements.load import units_of_roles
from paths.requirements.unit import Unit
from paths.role_profiles import UnitsOfRoles, asked_weights, skill_rarities
from paths.skill_gap.answer import facts_behind
from paths.skill_gap.starts import practices_by_tool
from skills.by_slug import skills_by_slug
from skills.models import Skill

# Of so many of those that are about as near is it seen which skills set them apart.
MOST_COMPARED = 6
# So many of the nearest are answered; what comes after them fits hardly at all.
MOST_RESULTS = 50
BY_SKILLS = (
    "Roles by the cosine of their skills with yours: a skill weighs 1 where a role requires it, ½ where it prefers it, ¼ "
    "where it mentions it, and the more the fewer roles ask for it. It is not the share of requirements that you meet, which "
    "ranks worse."
)
FROM_ROLE = (
    "The roles nearest to your present one by z(duties) + z(titles) + ½ z(skills), as role-closeness has the first two; the "
    "skills are those you name, or those its guide asks for where you name none."
)
BY_EXPERIENCE = (
    "Of these, those first whose guides name graduates, students, interns or no experience among the ways in; then those that "
    "name an entry-level job or pay; then the others. Among each, those first whose guides ask for least experience: preferred, "
    "then required without years, then by the fewest years; last those that say nothing of it, since nobody knows."
)
NO_SHARED_SKILL = "No role that names at least {} skills asks for any of these."
UNKNOWN_ROLE = "Nothing is known yet of how close other roles are to {}."


@dataclass(frozen=True, slots=True)
class RoleMatch:
    """`cosine`: what the order goes by; None where that is more than skills. `why`: the skills of both, those that weigh most
    first, with their share of it. `starts`: key of a missing unit → the tools that are had for it. `facts`: keys of the
    sentences that ask for each. `experience`: what its guides ask for at their lowest, None where they say nothing of it.
    `beginners`: what they say to those who begin. `several`: skills that meet more than one of its requirements. `named`: which
    of the skills of the question it asks for."""

    role: Role
    rank: int
    cosine: float | None
    why: Sequence[SharedSkill]
    gap: RequirementGap
    starts: Mapping[str, Sequence[Start]]
    facts: Mapping[str, Sequence[str]]
    experience: Experience | None
    beginners: ForBeginners | None
    several: Mapping[str, int]
    named: NamedSkills


@dataclass(frozen=True, slots=True)
class MatchAnswer:
    """`too_little`: roles that say too little to be ranked by skills alone. `more`: how many fit less than those given.
    `is_weak`: most roles ask for each of the skills, which then say little of any. `as_near`: how many fit about as well as the
    first. `distinguishing`: skills to name next, which would set them apart. `asking_all`, `asking_some`: how many roles, ranked
    or not, ask for every one of the skills named, or for some and not for all."""

    question: MatchQuestion
    results: Sequence[RoleMatch]
    too_little: Sequence[Role]
    more: int
    is_weak: bool
    as_near: int
    asking_all: int
    asking_some: int
    distinguishing: Sequence[DistinguishingSkill]
    names: Mapping[str, Skill]
    facts: Mapping[str, Fact]

    @property
    def order(self) -> str:
        order = FROM_ROLE if self.question.role else BY_SKILLS
        return f"{order} {BY_EXPERIENCE}" if self.question.order == LEAST_EXPERIENCE else order

    @property
    def is_clear(self) -> bool:
        """Whether few fit about as well as the first."""
        return not self.is_weak and self.as_near < LEAST_NEAR

    @property
    def empty_reason(self) -> str | None:
        if self.results:
            return None
        role = self.question.role
        return UNKNOWN_ROLE.format(role.title) if role else NO_SHARED_SKILL.format(LEAST_SKILLS)

    def name_of(self, unit: Unit) -> str:
        return one_of([self.names[slug].name for slug in unit.skills])


def matches_for(question: MatchQuestion) -> MatchAnswer:
    units = units_of_roles()
    rarity, asking = skill_rarities(units), asking_roles(units)
    vectors = {slug: skill_vector(asked_weights(own), rarity) for slug, own in units.items()}
    skills, own = _own(question, units, rarity)
    too_little = [] if question.role else [slug for slug, vector in vectors.items() if len(vector) < LEAST_SKILLS]
    near = _near(question.role) if question.role else []
    scores = _scores(question, own, {slug: each for slug, each in vectors.items() if slug not in set(too_little)}, near)
    order = list(scores)
    shown_roles = [row.other for row in near] or Role.objects.filter(slug__in=[*order[:MOST_RESULTS], *too_little])
    roles = {role.slug: role for role in shown_roles}
    asked, open_to = least_experience(roles.values()), for_beginners(roles.values())
    knowledge, practices = Knowledge(frozenset(skills)), practices_by_tool(sorted(skills))
    named = _named(question, units)

    def match(rank: int, slug: str) -> RoleMatch:
        gap = gap_of(units[slug], knowledge)
        role, why, facts = roles[slug], _why(own, vectors[slug]), _facts(units[slug])
        starts = {unit.key: starts_of(unit, knowledge, practices) for unit in gap.missing}
        several = meets_several(gap.have, skills)
        experience, beginners = asked.get(role.pk), open_to.get(role.pk)
        return RoleMatch(role, rank, scores[slug], why, gap, starts, facts, experience, beginners, several, named[slug])

    results = [match(rank, slug) for rank, slug in enumerate(order[:MOST_RESULTS], 1)]
    shown = [unit for slug in order[:MOST_RESULTS] for unit in units[slug]]
    known = [score for score in scores.values() if score is not None]
    as_near = number_as_near(known) if known else 0
    distinguishing = (
        distinguishing_skills(order[:as_near][:MOST_COMPARED], units, vectors, skills) if as_near > 1 else []
    )
    return MatchAnswer(
        question=question,
        results=sorted(results, key=experience_first) if question.order == LEAST_EXPERIENCE else results,
        too_little=sorted((roles[slug] for slug in too_little), key=lambda role: role.title),
        more=max(0, len(order) - MOST_RESULTS),
        is_weak=not question.role and all(map(asking.is_common, skills)),
        as_near=as_near,
        asking_all=sum(each.is_all for each in named.values()),
        asking_some=sum(bool(each.asked) and not each.is_all for each in named.values()),
        distinguishing=distinguishing,
        names=skills_by_slug([*(skills if shown else ()), *(slug for unit in shown for slug in unit.skills)]),
        facts=facts_behind(unit for unit in shown if any(skill in skills for skill in unit.skills)),
    )


def _named(question: MatchQuestion, units: UnitsOfRoles) -> dict[str, NamedSkills]:
    soft, slugs = soft_units(question.skills), [skill.slug for skill in question.skills]
    return {role: named_skills([*own, *soft.get(role, ())], slugs) for role, own in units.items()}


def experience_first(match: RoleMatch) -> tuple[int, int, int, int]:
    """Equals, the nearest first."""
    return (*least_asked(match.beginners, match.experience), match.rank)


def least_asked(beginners: ForBeginners | None, experience: Experience | None) -> tuple[int, int, int]:
    """Smaller where less is asked of those who begin. What nobody states is not little."""
    is_open = 2 if beginners is None else int(not beginners.names_people)
    return (is_open, *_asked(experience))


def _asked(experience: Experience | None) -> tuple[int, int]:
    if experience is None:
        return (2, 0)
    asked = experience.fact
    return (0, -rank_of(Necessity, asked.necessity)) if asked.min_years is None else (1, asked.min_years)


def _own(question: MatchQuestion, units: UnitsOfRoles, rarity: Mapping[str, float]) -> tuple[set[str], Vector]:
    """The skills somebody has, and their vector: those named, else those of the present role."""
    if question.given or not question.role:
        named = {skill.slug for skill in question.skills}
        return named, skill_vector(dict.fromkeys(named, 1.0), rarity)
    weights = asked_weights(units.get(question.role.slug, ()))
    return set(weights), skill_vector(weights, rarity)


def _near(role: Role) -> list[RoleCloseness]:
    """With the roles that are near. One query."""
    rows: Any = RoleCloseness.objects.filter(role=role, other__retired_at=None)
    return list(rows.select_related("other"))


def _scores(
    question: MatchQuestion, own: Vector, vectors: Mapping[str, Vector], near: Sequence[RoleCloseness]
) -> Mapping[str, float | None]:
    """Slugs of the roles, the nearest first. From a present role they come by several things, of which there is no one score."""
    if question.role is None:
        return scores_by_skills(own, vectors)
    elsewhere = {row.other.slug: row.duties_z + row.titles_z for row in near if row.other.slug in vectors}
    others = {slug: vector for slug, vector in vectors.items() if slug != question.role.slug}
    return dict.fromkeys(order_from_role(own, others, elsewhere))


def _why(own: Vector, role: Vector) -> list[SharedSkill]:
    products = {skill: weight * role[skill] for skill, weight in own.items() if skill in role}
    whole = sum(products.values())
    ordered = sorted(products, key=lambda skill: (-products[skill], skill))
    return [SharedSkill(skill, products[skill] / whole) for skill in ordered]


def _facts(units: Iterable[Unit]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for unit in units:
        for skill in unit.skills:
            found.setdefault(skill, []).extend(unit.facts)
    return found
