"""What a role requires, counted as the pages of skill gaps and moves count it, and in names."""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from careers.models import Role
from careers.reading_words import one_of
from paths.gap.compare import Knowledge, gap_of
from paths.gap.starts import starts_of
from paths.models import RoleRequirements
from paths.requirements.unit import Unit, from_json
from paths.skill_gap.starts import practices_by_tool, said_of
from search.answers.block import AnswerPart, in_words
from skills.models import Skill

MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class CountedGap:
    """`have` and `missing`: requirements by name; one of several is one. `starts`: "Jenkins, one of the tools for CI/CD"."""

    have: Sequence[str]
    missing: Sequence[str]
    starts: Sequence[str] = ()

    @property
    def count(self) -> int:
        return len(self.have) + len(self.missing)


def units_of(roles: Collection[Role | int]) -> dict[int, tuple[Unit, ...]]:
    """One query."""
    stored = RoleRequirements.objects.filter(role__in=roles)
    rows = stored.values_list("role_id", "units")  # type: ignore[misc]
    return {pk: tuple(map(from_json, units)) for pk, units in rows}


def counted_gap(units: Sequence[Unit], had: Collection[str], own: Sequence[str] = ()) -> CountedGap:
    """Of somebody who has these skills. `own`: those of which it is said for what they are a start. One query for names."""
    knowledge = Knowledge(frozenset(had))
    gap = gap_of(units, knowledge)
    practices = practices_by_tool(own)
    starts = [start for unit in gap.missing for start in starts_of(unit, knowledge, practices)]
    slugs = {slug for unit in (*gap.have, *gap.missing) for slug in unit.skills}
    slugs |= {tool for start in starts for tool in start.tools}
    skills = {skill.slug: skill for skill in Skill.objects.filter(slug__in=slugs)}

    def name_of(unit: Unit) -> str:
        shown = [slug for slug in unit.skills if slug in had] or unit.skills
        return one_of([skills[slug].name for slug in shown])

    return CountedGap(
        [name_of(unit) for unit in gap.have],
        [name_of(unit) for unit in gap.missing],
        list(dict.fromkeys(said_of(start, skills) for start in starts)),
    )


def skills_asked(units: Sequence[Unit]) -> frozenset[str]:
    """Skills that a role requires or prefers."""
    return frozenset(slug for unit in units if unit.necessity != "mentioned" for slug in unit.skills)


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
