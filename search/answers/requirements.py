"""What a role requires, counted as the pages of skill gaps and moves count it, and in names."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from careers.models import Role
from careers.reading_words import one_of
from paths.gap.compare import Knowledge, gap_of
from paths.gap.several import meets_several, several_in_words
from paths.gap.starts import starts_of
from paths.models import RoleRequirements
from paths.requirements.unit import CERTIFICATION, PREFERRED, Unit, from_json
from paths.routes.move import move, requirements
from paths.skill_gap.starts import practices_by_tool, said_of
from paths.skill_gap.steps_for import steps_for
from search.answers.block import AnswerPart, in_words
from search.answers.rarity import units_at_hand
from skills.by_slug import skills_by_slug

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class CountedGap:
    """`have`, `missing` and, of a move, what `perhaps` carries over: requirements by name; one of several is one.

    `starts`: "Jenkins, one of the tools for CI/CD". `others`: skills that are had and meet none of them.
    `several`: "4 requirements, met by 3 skills: Python meets 2 of them".
    """

    have: Sequence[str]
    missing: Sequence[str]
    starts: Sequence[str] = ()
    perhaps: Sequence[str] = ()
    others: Sequence[str] = ()
    several: str = ""

    @property
    def count(self) -> int:
        return len(self.have) + len(self.perhaps) + len(self.missing)


def units_of(roles: Collection[Role | int]) -> dict[int, tuple[Unit, ...]]:
    """One query."""
    stored = RoleRequirements.objects.filter(role__in=roles)
    rows = stored.values_list("role_id", "units")  # type: ignore[misc]
    return {pk: tuple(map(from_json, units)) for pk, units in rows}


def counted_gap(units: Sequence[Unit], own: Sequence[str]) -> CountedGap:
    """Of somebody who has these skills. One query for names."""
    gap = gap_of(units, Knowledge(frozenset(own)))
    others = [slug for slug in own if not any(slug in unit.skills for unit in (*gap.have, *gap.missing))]
    found = _named(gap.have, (), gap.missing, own, others)
    names = {slug: skill.name for slug, skill in skills_by_slug(meets_several(gap.have, own)).items()}
    return replace(found, several=several_in_words(gap.have, own, names))


def counted_move(present: Sequence[Unit], following: Sequence[Unit], own: Sequence[str]) -> CountedGap:
    """Of somebody who works in the present role and has these skills besides, as the page of the move counts. One query."""
    there = move(requirements(present), requirements(following), own)
    have = [*(each.unit for each in there.carried), *there.had]
    return _named(have, [each.unit for each in there.partly], there.new, own, ())


def _named(
    have: Sequence[Unit], perhaps: Sequence[Unit], missing: Sequence[Unit], own: Sequence[str], others: Sequence[str]
) -> CountedGap:
    practices, knowledge = practices_by_tool(own), Knowledge(frozenset(own))
    starts = [start for unit in (*perhaps, *missing) for start in starts_of(unit, knowledge, practices)]
    slugs = {slug for unit in (*have, *perhaps, *missing) for slug in unit.skills}.union(others)
    slugs |= {tool for start in starts for tool in start.tools}
    skills = skills_by_slug(slugs)

    def name_of(unit: Unit) -> str:
        shown = [slug for slug in unit.skills if slug in own] or unit.skills
        return one_of([skills[slug].name for slug in shown])

    return CountedGap(
        [name_of(unit) for unit in have],
        [name_of(unit) for unit in missing],
        list(dict.fromkeys(said_of(start, skills) for start in starts)),
        [name_of(unit) for unit in perhaps],
        [skills[slug].name for slug in others],
    )


@dataclass(frozen=True, slots=True)
class RequiredAndPreferred:
    """What a role requires and what it only prefers, by name and in the order of its guide; certificates are apart."""

    required: Sequence[str]
    preferred: Sequence[str]


def needs_of(units: Sequence[Unit]) -> RequiredAndPreferred:
    """One query for names."""
    skills = [unit for unit in units if unit.kind != CERTIFICATION]
    names = skills_by_slug({slug for unit in skills for slug in unit.skills})
    said = {unit: one_of([names[slug].name for slug in unit.skills]) for unit in skills}
    return RequiredAndPreferred(
        [said[unit] for unit in skills if unit.is_requirement],
        [said[unit] for unit in skills if unit.necessity == PREFERRED],
    )


def in_learning_order(role: Role, own: Sequence[str]) -> list[Unit]:
    """What the role asks for; what is missing of it comes last, in the order of the page. Three queries."""
    roles = units_at_hand()
    place = {step.unit.key: step.number for step in steps_for(role.slug, own, roles).required}
    return sorted(roles.get(role.slug, ()), key=lambda unit: place.get(unit.key, 0))


def some(names: Sequence[str], address: str, *, between: str = "; ", most: int = MOST_NAMED) -> Iterator[AnswerPart]:
    """The first of them; how many more there are leads to the page that has them all."""
    more = len(names) - most
    if more <= 0:
        yield AnswerPart(in_words(names))
        return
    yield AnswerPart(f"{between.join(names[:most])} and ")
    yield AnswerPart(f"{more} more", address=address)


def what_is_missing(gap: CountedGap, lead: str, address: str) -> Iterator[AnswerPart]:
    """And what one has of it."""
    if gap.missing:
        yield AnswerPart(f" {lead}: ")
        yield from some(gap.missing, address)
        yield AnswerPart(".")
    if gap.starts:
        yield AnswerPart(f" You have a start (our judgement): {'; '.join(gap.starts)}.")
