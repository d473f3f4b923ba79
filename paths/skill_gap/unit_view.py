"""A requirement as the page shows it, and what every part of the page needs: addresses and counts of roles."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse

from careers.models import Fact
from careers.models.choices import label_of
from careers.reading_words import all_of, one_of
from paths.gap.starts import Start
from paths.requirements.unit import EXAMPLES, Unit
from paths.skill_gap.answer import GapAnswer
from paths.skill_gap.figures import RolesCounted, titles_of
from paths.skill_gap.question import GapQuestion
from paths.skill_gap.starts import said_of
from skills.choices import SkillLevel
from skills.models import Skill


@dataclass(frozen=True, slots=True)
class UnitMember:
    """One skill of a unit. `is_named`: the reader has it. `tick`: the address of the page with it."""

    skill: Skill
    is_named: bool
    tick: str


@dataclass(frozen=True, slots=True)
class StartView:
    """What is had of a practice that is missing: "Jenkins", and that in a sentence."""

    tools: str
    text: str


@dataclass(frozen=True, slots=True)
class UnitView:
    """`text`: what the button says that opens its sentences. `below`: the level asked for, where the reader's is lower."""

    unit: Unit
    name: str
    members: Sequence[UnitMember]
    is_met: bool
    facts: Sequence[Fact]
    level: str
    is_below: bool
    starts: Sequence[StartView]

    @property
    def is_choice(self) -> bool:
        """Whether several are named; of a group the guide may name one alone ("Terraform or similar")."""
        return len(self.members) > 1

    @property
    def text(self) -> str:
        return "One of" if self.is_choice else self.members[0].skill.heading

    @property
    def full_name(self) -> str:
        """At the head of a line."""
        first, *others = (member.skill for member in self.members)
        return one_of([first.heading, *(skill.name for skill in others)], or_similar=self.has_more)

    @property
    def has_more(self) -> bool:
        """Whether others than those named would do as well."""
        return self.unit.rule == EXAMPLES or (self.unit.is_group and not self.is_choice)

    @property
    def place(self) -> str:
        """Publisher of the guide."""
        guide = self.facts[0].guide
        return guide.publisher or guide.title

    @property
    def line(self) -> int:
        return self.facts[0].line


def query_for(question: GapQuestion, *more: str) -> str:
    """The question under the names that count now, and with more skills."""
    given = [("role", question.role.slug)] if question.role else []
    given += [("level", question.level)] if question.level else []
    slugs = dict.fromkeys([*(skill.slug for skill in question.skills), *more])
    return urlencode([*given, *(("skill", slug) for slug in slugs)])


class UnitViews:
    """`ticked`: what the address of a tick says besides, so that what is kept is kept with it."""

    def __init__(self, answer: GapAnswer, version: int, ticked: str = "") -> None:
        self.answer, self.version, self.ticked = answer, version, ticked
        self.query = query_for(answer.question)
        self.explain = f"{reverse('v1:skill-gap')}?{self.query}"

    def view(self, unit: Unit) -> UnitView:
        answer, knowledge = self.answer, self.answer.question.knowledge
        named = knowledge.of(unit)
        return UnitView(
            unit=unit,
            name=answer.name_of(unit),
            members=[UnitMember(answer.names[slug], slug in named, self.with_skill(slug)) for slug in unit.skills],
            is_met=knowledge.meets(unit),
            facts=answer.facts_of(unit),
            level=label_of(SkillLevel, unit.level).lower(),
            is_below=bool(named) and not knowledge.is_enough(unit.level),
            starts=[self._start(start) for start in answer.starts_of(unit)],
        )

    def with_skill(self, slug: str) -> str:
        return f"?{query_for(self.answer.question, slug)}{self.ticked}"

    def counted(self, key: str, thing: str, roles: Iterable[str]) -> RolesCounted:
        titles = titles_of(roles, self.answer.titles)
        return RolesCounted(key, thing, titles, self.answer.role_count, self.version, self.explain)

    def _start(self, start: Start) -> StartView:
        names = self.answer.names
        return StartView(all_of([names[slug].name for slug in start.tools]), said_of(start, names))
