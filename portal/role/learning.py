"""What to learn for a role, in order: from what each skill needs and what the guide asks for first."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from careers.models import Credential, Fact, Insight
from careers.reading_words import one_of
from paths.gap.order import learning_order
from paths.requirements.build import counted, units_of
from paths.requirements.demands import demands_of, known_skills
from paths.requirements.unit import EXAMPLES, Unit
from paths.skill_gap.needs import stored_needs
from portal.role.facts import GuideFacts
from skills.models import RoleSkill, Skill

# Two rows of three; the others are listed below.
FIRST = 6


@dataclass(frozen=True, slots=True)
class LearningCard:
    """`fact` asks for it; `after` are the numbers of the steps that it builds on."""

    number: int
    name: str
    fact: Fact
    after: Sequence[int]
    is_said: bool = False
    """Whether a step before it comes from the same sentence."""

    @property
    def words(self) -> str:
        """What the guide says of it, where that is more than its name."""
        text = self.fact.text if isinstance(self.fact, RoleSkill) else ""
        return "" if text == self.name or self.fact.is_narrowed or self.is_said else text


@dataclass(frozen=True, slots=True)
class LearningPart:
    """`advice`: what the guide itself says of learning, in its order."""

    cards: Sequence[LearningCard]
    advice: Sequence[Insight]

    @property
    def first(self) -> Sequence[LearningCard]:
        return self.cards[:FIRST]

    @property
    def more(self) -> Sequence[LearningCard]:
        return self.cards[FIRST:]


def learning_part(facts: GuideFacts, advice: Sequence[Insight]) -> LearningPart:
    """Of what the guide requires. Three queries."""
    skills, credentials = facts.of(RoleSkill), facts.of(Credential)
    units = counted(units_of(demands_of(skills, credentials, known_skills())))
    required = [unit for unit in units if unit.is_requirement]
    by_key: dict[str, Fact] = {fact.key: fact for fact in (*skills, *credentials)}
    return LearningPart(list(_cards(required, by_key)), advice)


def _cards(units: Sequence[Unit], facts: dict[str, Fact]) -> Iterator[LearningCard]:
    slugs = {slug for unit in units for slug in unit.skills}
    known = {skill.slug: skill for skill in Skill.objects.filter(slug__in=slugs)}
    said: set[int] = set()
    for step in learning_order(units, stored_needs(), lambda _: 0):
        fact = facts[step.unit.facts[0]]
        yield LearningCard(step.number, _name(step.unit, known), fact, step.after, is_said=fact.statement_id in said)
        said.add(fact.statement_id)


def _name(unit: Unit, known: Mapping[str, Skill]) -> str:
    """ "AWS, Azure or Google Cloud"; with "or similar" where these are examples."""
    stands_alone = unit.is_group and len(unit.skills) == 1
    first, *others = (known[slug] for slug in unit.skills)
    names = [first.heading, *(skill.name for skill in others)]
    return one_of(names, or_similar=unit.rule == EXAMPLES or stands_alone)
