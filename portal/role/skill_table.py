"""Skills once: by the groups of the guide's own requirements, and of the rest of the guide what they do not name.

A group of alternatives is one entry. A skill that is required by itself anywhere meets each group it is in, so such a
group is no entry; members that nothing else names are listed as mentioned.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from operator import attrgetter
from typing import Any

from careers.models import Credential
from careers.models.choices import GroupRule, Necessity, Section, label_of, rank_of
from skills.certificates import label_of as label_of_certificate
from skills.certificates import most_named_first
from skills.models import RoleSkill, SkillKind

ALSO_REQUIRED, ALSO_PREFERRED, ALSO_MENTIONED = "Also required", "Also preferred", "Also mentioned"
CERTIFICATES = "Certificates"
# Sections in which a soft skill comes with an explanation of its own; the first explains it best.
EXPLAINED = (Section.SOFT_SKILLS, Section.REQUIREMENTS)


@dataclass(frozen=True, slots=True)
class NamedSkill:
    """`places`: how many statements of the guide name it; `fact` is the one it leads to."""

    name: str
    necessity: str
    places: int
    fact: RoleSkill | Credential
    is_group: bool = False


@dataclass(frozen=True, slots=True)
class SkillChoice:
    """Alternatives or examples. `head`: what they are alternatives for, where the sentence names it."""

    head: NamedSkill | None
    rule: str
    necessity: str
    members: Sequence[NamedSkill]
    is_group: bool = True

    @property
    def joint(self) -> str:
        """What stands before the members."""
        words = "one of" if self.rule == GroupRule.ANY else "for example"
        if self.rule == GroupRule.ANY and len(self.members) == 1:
            words = "this or a similar one:"
        return words if self.head else words.capitalize()


@dataclass(slots=True)
class SkillRow:
    """`words`: what is asked for without a name that we know."""

    label: str
    items: list[NamedSkill | SkillChoice] = field(default_factory=list)
    words: list[RoleSkill] = field(default_factory=list)

    @property
    def in_words(self) -> bool:
        """What is only mentioned is no row of chips."""
        return self.label == ALSO_MENTIONED


@dataclass(frozen=True, slots=True)
class SkillTable:
    rows: Sequence[SkillRow]
    soft: Sequence[NamedSkill]
    required: int

    @property
    def groups(self) -> int:
        return len(self.rows)

    @property
    def kinds(self) -> set[str]:
        """The marks that occur, for the legend."""
        items = [item for row in self.rows for item in row.items]
        found = {item.necessity for item in items if isinstance(item, NamedSkill)}
        return found | {choice.rule for choice in items if isinstance(choice, SkillChoice)}


def skill_table(facts: Sequence[RoleSkill], credentials: Sequence[Credential], required: int) -> SkillTable:
    return _Table(facts, credentials).made(required)


class _Table:
    """Fills the rows; `_placed` are the skills that have their entry."""

    def __init__(self, facts: Sequence[RoleSkill], credentials: Sequence[Credential]) -> None:
        certifications = [each for each in credentials if each.kind == Credential.Kind.CERTIFICATION]
        self._certificates = {label_of_certificate(each): each for each in most_named_first(certifications)}
        self._unnamed = [fact for fact in facts if not fact.skill_id]
        named = [fact for fact in facts if fact.skill_id]
        self._soft = [fact for fact in named if _kind(fact) == SkillKind.SOFT]
        self._certified = [
            fact for fact in named if _kind(fact) == SkillKind.CERTIFICATION and _name(fact) not in self._certificates
        ]
        left_out = {fact.pk for fact in (*self._soft, *self._certified)}
        left_out |= {fact.pk for fact in named if _kind(fact) == SkillKind.CERTIFICATION}
        self._facts = [fact for fact in named if fact.pk not in left_out]
        self._by_skill = _by(self._facts, "skill_id")
        self._groups = {key: group for key, group in _by(self._facts, "group_key").items() if key}
        self._alone = {fact.skill_id for fact in self._facts if _is_required(fact) and not fact.group_key}
        self._placed: set[int] = set()

    def made(self, required: int) -> SkillTable:
        asked = [fact for fact in self._facts if fact.section == Section.REQUIREMENTS and _is_asked(fact)]
        rows: dict[str, SkillRow] = {}
        for statement in _by(asked, "statement_id").values():
            label = statement[0].heading or label_of(SkillKind, _kind(statement[0]))
            rows.setdefault(label, SkillRow(label)).items += self._items(statement)
        for fact in self._unnamed:
            label = fact.heading if fact.heading in rows else "In words"
            rows.setdefault(label, SkillRow(label)).words.append(fact)
        found = [row for row in (*rows.values(), *self._elsewhere()) if row.items or row.words]
        return SkillTable(found, self._soft_skills(), required)

    def _items(self, facts: Sequence[RoleSkill]) -> Iterator[NamedSkill | SkillChoice]:
        """What one statement asks for, in its order: what is named by itself, and each choice behind what it is for."""
        alone = [fact for fact in facts if not fact.group_key and fact.skill_id not in self._placed]
        for key, group in _by(facts, "group_key").items():
            if not key or not (members := self._members(self._groups[key])):
                continue
            before = [fact for fact in alone if fact.start < group[0].start]
            for fact in before[:-1]:
                yield self._place(fact)
            head = self._place(before[-1]) if before else None
            alone = [fact for fact in alone if fact not in before]
            necessity = group[0].necessity
            yield SkillChoice(head, group[0].group_rule or "", necessity, [self._place(each) for each in members])
        for fact in alone:
            if fact.skill_id not in self._placed:
                yield self._place(fact)

    def _members(self, group: Sequence[RoleSkill]) -> list[RoleSkill]:
        """Those of a group that nothing has met yet; none where one of them is required by itself, or one of several is left.

        A group that names one alone ("Terraform or a similar tool") is a choice all the same.
        """
        if any(fact.skill_id in self._alone for fact in group):
            return []
        left = [fact for fact in group if fact.skill_id not in self._placed]
        return left if len(left) > 1 or len(group) == 1 else []

    def _elsewhere(self) -> Iterator[SkillRow]:
        """What the requirements leave out, by how strongly the rest of the guide asks for it; then certificates."""
        left = {skill: facts for skill, facts in self._by_skill.items() if skill not in self._placed}
        for necessity, label in (
            (Necessity.REQUIRED, ALSO_REQUIRED),
            (Necessity.PREFERRED, ALSO_PREFERRED),
            (Necessity.MENTIONED, ALSO_MENTIONED),
        ):
            here = [facts for skill, facts in left.items() if self._asks(skill, facts) == necessity]
            yield SkillRow(label, [self._named(min(facts, key=_strength), necessity) for facts in here])
        yield SkillRow(
            CERTIFICATES,
            [
                *(NamedSkill(name, each.necessity, 1, each) for name, each in self._certificates.items()),
                *(self._named(facts[0], facts[0].necessity) for facts in _by(self._certified, "skill_id").values()),
            ],
        )

    def _asks(self, skill: int, facts: Sequence[RoleSkill]) -> str:
        """A member of a group that something else has met is no requirement of its own."""
        strongest = min(facts, key=_strength)
        is_alternative = strongest.necessity == Necessity.REQUIRED and skill not in self._alone
        return Necessity.MENTIONED if is_alternative else strongest.necessity

    def _place(self, fact: RoleSkill) -> NamedSkill:
        self._placed.add(fact.skill_id or 0)
        return self._named(fact, fact.necessity)

    def _named(self, fact: RoleSkill, necessity: str) -> NamedSkill:
        everywhere = self._by_skill.get(fact.skill_id, [fact])
        return NamedSkill(_name(fact), necessity, len({each.statement_id for each in everywhere}), fact)

    def _soft_skills(self) -> list[NamedSkill]:
        explained = [fact for fact in self._soft if fact.section in EXPLAINED]
        best = sorted(explained, key=lambda fact: EXPLAINED.index(Section(fact.section)))
        by_name = _by(best, "skill_id")
        places = {skill: len(facts) for skill, facts in _by(self._soft, "skill_id").items()}
        return [NamedSkill(_name(facts[0]), "", places[skill], facts[0]) for skill, facts in by_name.items()]


def _by(facts: Iterable[RoleSkill], name: str) -> Mapping[Any, list[RoleSkill]]:
    found: dict[Any, list[RoleSkill]] = {}
    for fact in facts:
        found.setdefault(attrgetter(name)(fact), []).append(fact)
    return found


def _is_required(fact: RoleSkill) -> bool:
    return fact.necessity == Necessity.REQUIRED


def _is_asked(fact: RoleSkill) -> bool:
    return fact.necessity in (Necessity.REQUIRED, Necessity.PREFERRED)


def _strength(fact: RoleSkill) -> int:
    return partial(rank_of, Necessity)(fact.necessity)


def _name(fact: RoleSkill) -> str:
    return fact.skill.heading if fact.skill else ""


def _kind(fact: RoleSkill) -> str:
    return fact.skill.kind if fact.skill else ""
