"""Which roles ask for which of some skills. So many rows are read for ten roles as for a thousand."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Q, QuerySet

from careers.models import Role
from careers.models.choices import Necessity, rank_of
from paths.closeness.matching import scores_by_skills
from paths.closeness.skill_weights import LEAST_SKILLS, skill_vector
from paths.gap.compare import Knowledge, gap_of
from paths.gap.several import who_meets_several
from paths.requirements.unit import Unit
from paths.role_profiles import asked_weights
from search.answers.rarity import skill_rarity
from search.answers.requirements import units_of
from skills.models import RoleSkill, Skill

# Of the roles that ask for most of the skills so many are put in order by all that they ask for.
MOST_COMPARED = 24


@dataclass(frozen=True, slots=True)
class Coverage:
    """A role and those of some skills that it asks for, each with its strongest fact. `units`: all that it asks for. `score`:
    how alike they are to the skills, None where it names too few."""

    role: Role
    facts: Sequence[RoleSkill]
    units: Sequence[Unit] = ()
    score: float | None = None

    def met_by(self, names: Mapping[str, str]) -> str:
        """How many of its requirements, of how many: "4 of 27: Python meets 2 of them". `names`: slug of a skill → its name."""
        gap = gap_of(self.units, Knowledge(frozenset(names)))
        several = who_meets_several(gap.have, names, names)
        return f"{len(gap.have)} of {gap.required_count}{f': {several}' if several else ''}"


def _naming(skills: Collection[Skill]) -> "QuerySet[Any]":
    facts: Any = RoleSkill.objects.published().about_roles()
    naming: QuerySet[Any] = facts.filter(skill__in=skills, role__retired_at=None).order_by()
    return naming


def _asking(skills: Collection[Skill], most: int) -> list[tuple[int, str, int]]:
    """Key, slug and number of the skills: roles that name most of them, and of these those that require most."""
    each = Count("skill", distinct=True)
    required = Count("skill", distinct=True, filter=Q(necessity=Necessity.REQUIRED))
    counted = _naming(skills).values("role", "role__slug").annotate(named=each, required=required)
    ordered = counted.order_by("-named", "-required", "role__title")
    return list(ordered.values_list("role", "role__slug", "named")[:most])


def strongest(skills: Collection[Skill], roles: Collection[int]) -> Mapping[int, Mapping[int, RoleSkill]]:
    """Role → skill → the strongest fact that names it. One query."""
    found: dict[int, dict[int, RoleSkill]] = defaultdict(dict)
    facts: Any = _naming(skills).filter(role__in=roles).with_evidence()  # type: ignore[attr-defined]
    for fact in facts.order_by("guide__slug", "position"):
        stored = found[fact.role_id].get(fact.skill_id)
        if stored is None or rank_of(Necessity, fact.necessity) < rank_of(Necessity, stored.necessity):
            found[fact.role_id][fact.skill_id] = fact
    return found


def first_asking(skills: Collection[Skill], most: int) -> list[Coverage]:
    """Two queries."""
    asking = [pk for pk, *_ in _asking(skills, most)]
    facts = strongest(skills, asking)
    return [_coverage(facts[pk]) for pk in asking if pk in facts]


def closest_asking(skills: Sequence[Skill], most: int) -> list[Coverage]:
    """Of the roles that name most of the skills those whose own are closest to them, in the order of the page of best roles."""
    asking = _asking(skills, MOST_COMPARED)
    units = units_of([pk for pk, *_ in asking])
    scores = _scores({slug: units.get(pk, ()) for pk, slug, _ in asking}, skills)
    places = {slug: place for place, slug in enumerate(scores)}
    first = sorted(asking, key=lambda each: (places.get(each[1], len(asking)), -each[2]))[:most]
    facts = strongest(skills, [pk for pk, *_ in first])
    return [_coverage(facts[pk], units.get(pk, ()), scores.get(slug)) for pk, slug, _ in first if pk in facts]


def _coverage(facts: Mapping[int, RoleSkill], units: Sequence[Unit] = (), score: float | None = None) -> Coverage:
    several = list(facts.values())
    role: Any = several[0].role
    return Coverage(role, several, units, score)


def _scores(roles: Mapping[str, Sequence[Unit]], skills: Sequence[Skill]) -> dict[str, float]:
    """The nearest first."""
    rarity = skill_rarity()
    own = skill_vector(dict.fromkeys((skill.slug for skill in skills), 1.0), rarity)
    vectors = {slug: skill_vector(asked_weights(units), rarity) for slug, units in roles.items()}
    said = {slug: vector for slug, vector in vectors.items() if len(vector) >= LEAST_SKILLS}
    return scores_by_skills(own, said)


def roles_naming(skills: Collection[Skill]) -> dict[int, int]:
    """Skill → how many roles name it. One query."""
    return dict(_naming(skills).values_list("skill").annotate(roles=Count("role", distinct=True)))


def roles_naming_all(skills: Collection[Skill]) -> int:
    """How many roles name every one. One query."""
    each = Count("skill", distinct=True)
    return int(_naming(skills).values("role").annotate(named=each).filter(named=len(skills)).count())
