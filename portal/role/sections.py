"""The facts of one section as the blocks a page shows, in the order in which the guide states them.

Each block has its template, `templates/facts/<name>.html`, and `portal/role/figures.py` names the figures it shows.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby
from operator import attrgetter
from typing import Any

from careers.models import Credential, Fact, Insight, Responsibility, RoleRelation, Step
from careers.models.choices import Choices, Necessity, Section, label_of, rank_of
from market.charts.growth import growth_charts
from market.models import MarketForecast, ShareClaim
from portal.role.facts import GuideFacts
from salaries.charts.ranges import range_charts
from salaries.ladder import ladder
from salaries.models import PayComponent, PayFactor, SalaryBand
from skills.choices import GroupRule, SkillLevel
from skills.models import RoleSkill, SkillKind

# Sections in which a soft skill comes with an explanation of its own.
EXPLAINED = (Section.REQUIREMENTS, Section.SOFT_SKILLS)
# Insights that are shown as titled statements; the others as plain ones.
TITLED = (Insight.Kind.TREND, Insight.Kind.BEST_PRACTICE)


@dataclass(frozen=True, slots=True)
class FactGroup:
    """Facts that stand under one label."""

    label: str
    facts: Sequence[Any]

    @property
    def span(self) -> tuple[int, int]:
        return self.facts[0].line, self.facts[-1].line


@dataclass(frozen=True, slots=True)
class SkillChip:
    """A named thing, how strongly this section asks for it, and every fact of the guide that names it."""

    name: str
    necessity: str
    facts: Sequence[Fact]
    level: str = ""


@dataclass(frozen=True, slots=True)
class ChipCluster:
    """Skills of which one is enough, with the words that say so."""

    label: str
    chips: Sequence[SkillChip]


@dataclass(frozen=True, slots=True)
class ChipRow:
    """Named things of one kind: those asked for by themselves, then the alternatives."""

    label: str
    chips: Sequence[SkillChip]
    clusters: Sequence[ChipCluster] = ()


@dataclass(frozen=True, slots=True)
class LadderStep:
    """A step of the ladder with the band of its level, where the guide gives both. `reach` in per cent of the way up;
    `adds` says what it pays beside the next lower step with a band."""

    step: Any
    band: Any
    reach: int
    adds: str


@dataclass(frozen=True, slots=True)
class SectionBlock:
    """`items` are what its template shows: groups, chips, rungs, charts or the facts themselves."""

    name: str
    facts: Sequence[Fact]
    items: Sequence[Any]
    is_wide: bool = False

    @property
    def template(self) -> str:
        return f"facts/{self.name}.html"


Builder = Callable[[GuideFacts, GuideFacts], Iterable[SectionBlock]]


def section_blocks(section: GuideFacts, guide: GuideFacts) -> list[SectionBlock]:
    """Blocks of a section's facts. `guide` holds all facts, for what is shown in several places."""
    built = [block for build in BUILDERS for block in build(section, guide) if block.facts]
    return sorted(built, key=lambda block: min(fact.start for fact in block.facts))


def _responsibilities(section: GuideFacts, _: GuideFacts) -> Iterator[SectionBlock]:
    facts = section.of(Responsibility)
    yield SectionBlock("rows", facts, grouped(facts, "heading"))


def _steps(section: GuideFacts, guide: GuideFacts) -> Iterator[SectionBlock]:
    """The ladder with the pay of its steps, then bands of levels that no step names: beside it, not on a rung."""
    steps = section.of(Step)
    climb = ladder(steps, [band for band in guide.of(SalaryBand) if band.section == Section.SALARY_RANGES])
    rungs = [
        LadderStep(rung.step, rung.band, round(100 * at / len(steps)), rung.adds.words if rung.adds else "")
        for at, rung in enumerate(climb.rungs, start=1)
    ]
    yield SectionBlock("ladder", steps, rungs, is_wide=True)
    if steps:
        yield SectionBlock("bands_apart", [each.band for each in climb.apart], [each.band for each in climb.apart])


def _credentials(section: GuideFacts, _: GuideFacts) -> Iterator[SectionBlock]:
    facts = section.of(Credential)
    explained = [fact for fact in facts if fact.kind != Credential.Kind.CERTIFICATION]
    yield SectionBlock(
        "credentials", explained, [FactGroup(group[0].get_kind_display(), group) for group in _by(explained, "kind")]
    )
    certifications = [fact for fact in facts if fact.kind == Credential.Kind.CERTIFICATION]
    chips = [SkillChip(fact.name, fact.necessity, [fact]) for fact in certifications]
    yield SectionBlock("chips", certifications, [ChipRow("Certification", chips)] if chips else [])


def _skills(section: GuideFacts, guide: GuideFacts) -> Iterator[SectionBlock]:
    """Named skills as chips by kind, explained soft skills with their words, and what has no name we know."""
    named = [fact for fact in section.of(RoleSkill) if fact.skill]
    explained = [fact for fact in named if _kind(fact) == SkillKind.SOFT and fact.section in EXPLAINED]
    yield SectionBlock(
        "explained_skills", explained, [FactGroup(_name(group[0]), group) for group in _by(explained, "skill_id")]
    )
    named = [fact for fact in named if fact not in explained]
    yield SectionBlock("chips", named, _chip_rows(named, guide.of(RoleSkill)))
    unnamed = [fact for fact in section.of(RoleSkill) if not fact.skill]
    yield SectionBlock("unnamed_skills", unnamed, unnamed)


def _chip_rows(named: Sequence[RoleSkill], everywhere: Sequence[RoleSkill]) -> list[ChipRow]:
    """By kind. A group stands in the row of its first member, whole, even where its members are of other kinds."""
    mentions = {group[0].skill_id: group for group in _by(everywhere, "skill_id") if group[0].skill_id}
    groups = [group for group in _by(named, "group_key") if group[0].group_key]
    rows = []
    for kind, facts in _of_kinds(SkillKind, named, _kind):
        alone = [fact for fact in facts if not fact.group_key]
        chips = [_chip(group, mentions[group[0].skill_id]) for group in _by(alone, "skill_id")]
        clusters = [_cluster(group, mentions) for group in groups if _kind(group[0]) == kind]
        if chips or clusters:
            rows.append(ChipRow(label_of(SkillKind, kind), chips, _distinct(clusters)))
    return rows


def _cluster(group: Sequence[RoleSkill], mentions: Mapping[Any, Sequence[RoleSkill]]) -> ChipCluster:
    label = label_of(GroupRule, group[0].group_rule).lower()
    return ChipCluster(label, [_chip([fact], mentions[fact.skill_id]) for fact in group])


def _distinct(clusters: Sequence[ChipCluster]) -> list[ChipCluster]:
    """A choice that two sentences of the section give is drawn once."""
    once = {
        (cluster.label, frozenset((chip.name, chip.necessity) for chip in cluster.chips)): cluster
        for cluster in reversed(clusters)
    }
    return list(reversed(once.values()))


def _chip(here: Sequence[RoleSkill], everywhere: Sequence[RoleSkill]) -> SkillChip:
    """As strong as the strongest mention here; the sentences of the whole guide, the strongest first."""
    necessity = min((fact.necessity for fact in here), key=partial(rank_of, Necessity))
    mentions: list[RoleSkill] = sorted(everywhere, key=lambda fact: rank_of(Necessity, fact.necessity))
    level = max((fact.level for fact in here if fact.level), key=partial(rank_of, SkillLevel), default="")
    return SkillChip(_name(here[0]), necessity, mentions, label_of(SkillLevel, level).lower())


def _name(fact: RoleSkill) -> str:
    return fact.skill.name if fact.skill else ""


def _kind(fact: RoleSkill) -> str:
    return fact.skill.kind if fact.skill else ""


def _insights(section: GuideFacts, _: GuideFacts) -> Iterator[SectionBlock]:
    for kind, facts in _of_kinds(Insight.Kind, section.of(Insight), attrgetter("kind")):
        if kind == Insight.Kind.CHALLENGE:
            yield SectionBlock("challenges", facts, facts, is_wide=True)
        elif kind == Insight.Kind.SECTOR:
            yield SectionBlock("sectors", facts, facts)
        elif kind in TITLED:
            yield SectionBlock("titled", facts, facts, is_wide=True)
        else:
            yield SectionBlock("insights", facts, grouped(facts, "heading"))


def _relations(section: GuideFacts, _: GuideFacts) -> Iterator[SectionBlock]:
    """Under the name of their kind, in the order of the kinds."""
    facts = section.of(RoleRelation)
    kinds = _of_kinds(RoleRelation.Kind, facts, attrgetter("kind"))
    groups = [FactGroup(label_of(RoleRelation.Kind, kind), group) for kind, group in kinds]
    yield SectionBlock("relations", facts, groups)


def _bands(section: GuideFacts, guide: GuideFacts) -> Iterator[SectionBlock]:
    """The pay section draws every range the guide states; other sections list their own."""
    here = section.of(SalaryBand)
    if any(band.section == Section.SALARY_RANGES for band in here):
        elsewhere = [band for band in guide.of(SalaryBand) if band not in here]
        yield SectionBlock("pay_chart", here, range_charts([*here, *elsewhere]), is_wide=True)
    else:
        yield SectionBlock("bands", here, here)


def _components(section: GuideFacts, _: GuideFacts) -> Iterator[SectionBlock]:
    facts = section.of(PayComponent)
    yield SectionBlock("components", facts, grouped(facts, "text"))


def _factors(section: GuideFacts, _: GuideFacts) -> Iterator[SectionBlock]:
    facts = section.of(PayFactor)
    yield SectionBlock("factors", facts, facts)


def _market(section: GuideFacts, guide: GuideFacts) -> Iterator[SectionBlock]:
    """A market is drawn once, where the guide first mentions it, with all its forecasts; the tables stay in place."""
    if here := section.of(MarketForecast):
        name = here[0].section
        charts = [
            (chart, chart.within(name), chart.sections[0] == name) for chart in growth_charts(guide.of(MarketForecast))
        ]
        yield SectionBlock("forecasts", here, [each for each in charts if each[1]], is_wide=True)
    shares = section.of(ShareClaim)
    yield SectionBlock("shares", shares, shares)


BUILDERS: tuple[Builder, ...] = (
    _responsibilities,
    _steps,
    _credentials,
    _skills,
    _insights,
    _relations,
    _bands,
    _components,
    _factors,
    _market,
)


def _of_kinds(choices: Choices, facts: Sequence[Any], kind_of: Callable[[Any], str]) -> list[tuple[str, list[Any]]]:
    """Facts by kind in the order of the choices, a kind that they do not know last."""
    kinds = sorted(dict.fromkeys(map(kind_of, facts)), key=partial(rank_of, choices))
    return [(kind, [fact for fact in facts if kind_of(fact) == kind]) for kind in kinds]


def grouped(facts: Sequence[Fact], name: str) -> list[FactGroup]:
    """Neighbours that share a field, under its value."""
    return [FactGroup(str(value or ""), list(group)) for value, group in groupby(facts, key=attrgetter(name))]


def _by(facts: Sequence[Any], name: str) -> list[list[Any]]:
    """Facts that share a field, wherever they stand; in the order of each one's first."""
    found: dict[Any, list[Any]] = {}
    for fact in facts:
        found.setdefault(getattr(fact, name), []).append(fact)
    return list(found.values())
