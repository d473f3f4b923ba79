"""Of the roles that ask for most of some skills: which are closest to them, counted and ordered as on the page of best roles."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from careers.experience import Experience, least_experience
from careers.models import Role
from paths.beginners import ForBeginners, for_beginners
from paths.closeness.matching import scores_by_skills
from paths.closeness.skill_weights import LEAST_SKILLS, skill_vector
from paths.gap.compare import Knowledge, gap_of
from paths.gap.several import who_meets_several
from paths.matches.answer import least_asked
from paths.matches.named_skills import NamedSkills, named_skills
from paths.matches.soft_skills import soft_units
from paths.requirements.unit import Unit
from paths.role_profiles import asked_weights
from search.answers.coverage import asking
from search.answers.requirements import units_of
from skills.models import Skill

# So many of the roles that ask for most of the skills are put in order by all that they ask for.
MOST_COMPARED = 24


@dataclass(frozen=True, slots=True)
class ClosestRole:
    """`score`: how alike its skills are to those named, None where it names too few. `named`: which of them it asks for."""

    role: Role
    units: Sequence[Unit]
    score: float | None
    named: NamedSkills
    experience: Experience | None = None
    beginners: ForBeginners | None = None

    def met_by(self, names: Mapping[str, str]) -> str:
        """How many of its requirements, of how many: "4 of 27: Python meets 2 of them". `names`: slug of a skill → its name."""
        gap = gap_of(self.units, Knowledge(frozenset(names)))
        several = who_meets_several(gap.have, names, names)
        return f"{len(gap.have)} of {gap.required_count}{f': {several}' if several else ''}"


def closest_roles(skills: Sequence[Skill], rarity: Mapping[str, float]) -> list[ClosestRole]:
    """The closest first. Two queries, and one where a soft skill is named."""
    found = asking(skills, MOST_COMPARED)
    pks, slugs = [pk for pk, *_ in found], [skill.slug for skill in skills]
    roles, units, soft = Role.objects.in_bulk(pks), units_of(pks), soft_units(skills, pks)
    scores = _scores({slug: units.get(pk, ()) for pk, slug, _ in found}, slugs, rarity)
    places = {slug: place for place, slug in enumerate(scores)}
    ordered = sorted(found, key=lambda each: (places.get(each[1], len(found)), -each[2]))
    return [
        ClosestRole(
            roles[pk],
            own := units.get(pk, ()),
            scores.get(slug),
            named_skills([*own, *soft.get(slug, ())], slugs),
        )
        for pk, slug, _ in ordered
    ]


def least_experience_first(closest: Sequence[ClosestRole]) -> list[ClosestRole]:
    """Equals, the closest first; last those that name too few skills to be ranked. Four queries."""
    roles = [each.role for each in closest]
    experience, beginners = least_experience(roles), for_beginners(roles)
    known = [
        replace(each, experience=experience.get(each.role.pk), beginners=beginners.get(each.role.pk))
        for each in closest
    ]
    return sorted(known, key=lambda each: (each.score is None, least_asked(each.beginners, each.experience)))


def _scores(
    roles: Mapping[str, Sequence[Unit]], skills: Sequence[str], rarity: Mapping[str, float]
) -> dict[str, float]:
    own = skill_vector(dict.fromkeys(skills, 1.0), rarity)
    vectors = {slug: skill_vector(asked_weights(units), rarity) for slug, units in roles.items()}
    return scores_by_skills(own, {slug: vector for slug, vector in vectors.items() if len(vector) >= LEAST_SKILLS})
