"""The skills that roles ask for, each with how strongly and with every fact behind it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from careers.models.choices import label_of, rank_of
from paths.compare.load import StatedOfRole
from paths.differences.divide import Divided, divided
from paths.differences.titles import titled
from skills.choices import SkillLevel, Standing
from skills.demands import standing, strongest
from skills.models import RoleSkill, Skill

ASKED = (Standing.REQUIRED, Standing.ALTERNATIVE, Standing.PREFERRED)
WAYS = {Standing.REQUIRED: "required", Standing.ALTERNATIVE: "one of", Standing.PREFERRED: "preferred"}


@dataclass(frozen=True, slots=True)
class SkillOfRole:
    """`facts` are the sentences that name it, the strongest first."""

    skill: Skill
    standing: str
    level: str | None
    facts: Sequence[RoleSkill]


@dataclass(frozen=True, slots=True)
class ComparedChip:
    """A skill as it is drawn: as strong as the strongest of the roles, and in words where they differ."""

    name: str
    slug: str
    necessity: str
    ways: str
    facts: Sequence[RoleSkill]


@dataclass(frozen=True, slots=True)
class SharedBy:
    """The skills that the same roles share, or of which titles of the same roles name each."""

    label: str
    chips: Sequence[ComparedChip]


def skills_of(stated: StatedOfRole) -> dict[str, SkillOfRole]:
    """Slug → skill, of those that are asked for; one that is only mentioned is not. A merged skill is its successor."""
    facts: dict[str, list[RoleSkill]] = {}
    known: dict[str, Skill] = {}
    for fact in stated.skills:
        if fact.skill:
            skill = fact.skill.replaced_by or fact.skill
            known[skill.slug] = skill
            facts.setdefault(skill.slug, []).append(fact)
    found = {slug: _skill_of_role(known[slug], group) for slug, group in facts.items()}
    return {slug: each for slug, each in found.items() if each.standing in ASKED}


def _skill_of_role(skill: Skill, facts: Iterable[RoleSkill]) -> SkillOfRole:
    by_strength = sorted(facts, key=lambda fact: rank_of(Standing, standing(fact.necessity, fact.group_key)))
    level = max((fact.level for fact in by_strength if fact.level), key=partial(rank_of, SkillLevel), default=None)
    first = by_strength[0]
    return SkillOfRole(skill, standing(first.necessity, first.group_key), level, by_strength)


def divided_skills(stated: Sequence[StatedOfRole]) -> Divided[str, SkillOfRole]:
    by_role = {each.role.slug: skills_of(each) for each in stated}
    names = {slug: one.skill.name for has in by_role.values() for slug, one in has.items()}
    return divided(by_role, titled(names, {each.role.slug: each.titles for each in stated}))


def shared_by(found: Divided[str, SkillOfRole], titles: Mapping[str, str]) -> list[SharedBy]:
    """Grouped by the roles that share them, those of most roles first. `titles`: slug of each role → its title."""
    groups: dict[tuple[str, ...], list[ComparedChip]] = {}
    for by_role in found.shared.values():
        groups.setdefault(tuple(by_role), []).append(_chip(list(by_role.values())))
    return [SharedBy(label_of_roles(roles, titles), sorted(chips, key=_order)) for roles, chips in groups.items()]


def only_of(found: Divided[str, SkillOfRole], role: str) -> list[ComparedChip]:
    return sorted((_chip([each]) for each in found.only[role].values()), key=_order)


def in_titles_of(found: Divided[str, SkillOfRole], role: str, titles: Mapping[str, str]) -> list[SharedBy]:
    """What only its guide lists, grouped by the roles of which a title names it."""
    return [
        SharedBy(
            " and ".join(titles[other] for other in others),
            sorted((_chip([each]) for each in has.values()), key=_order),
        )
        for others, has in found.in_titles[role].items()
    ]


def label_of_roles(roles: Sequence[str], titles: Mapping[str, str]) -> str:
    """Slugs of some of the roles → "All three", or their titles."""
    if len(roles) == len(titles):
        return "Both" if len(roles) == 2 else "All three"
    return " and ".join(titles[role] for role in roles)


def _chip(each: Sequence[SkillOfRole]) -> ComparedChip:
    """Its sentences come from each role in turn, so that the first few are of all of them."""
    at_most = max(len(one.facts) for one in each)
    facts = [one.facts[at] for at in range(at_most) for one in each if at < len(one.facts)]
    necessity = strongest(one.standing for one in each)
    drawn = Standing.REQUIRED if necessity == Standing.ALTERNATIVE else necessity
    return ComparedChip(each[0].skill.name, each[0].skill.slug, drawn, _ways(each), facts)


def _ways(each: Sequence[SkillOfRole]) -> str:
    """ "required · one of", in the order of the roles; "" where all simply require it."""
    ways = [_way(one) for one in each]
    same = ways[0] if len(set(ways)) == 1 else " · ".join(ways)
    return "" if same in ("required", "preferred") else same


def _way(one: SkillOfRole) -> str:
    level = label_of(SkillLevel, one.level).lower()
    return ", ".join(filter(None, (WAYS[Standing(one.standing)], level)))


def _order(chip: ComparedChip) -> tuple[int, str]:
    return rank_of(Standing, chip.necessity), chip.name.lower()
