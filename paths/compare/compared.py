"""What a comparison of roles comes to: everything that the page and the API say of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import permutations

from careers.citations import Citable, Derivation, stated
from careers.models import Credential, Fact, Responsibility, Role, Step
from careers.models.choices import Level, label_of
from paths.compare.duties import SubjectRow, divided_duties, only_duties, shared_rows
from paths.compare.load import StatedOfRole
from paths.compare.skills import ComparedChip, SharedBy, divided_skills, in_titles_of, only_of, shared_by
from paths.compare.subject_groups import OwnDuties, SubjectGroup, own_duties, subject_groups
from paths.differences.divide import Divided

FORMULA = "skills that roles share 1"
NO_LEVEL = "Level not named"
KINDS = (Credential.Kind.EXPERIENCE, Credential.Kind.EDUCATION)


@dataclass(frozen=True, slots=True)
class RowOfRoles:
    """A line of a table with a cell for each role: steps of one level, or credentials of one kind."""

    label: str
    cells: Sequence[Sequence[Fact]]


@dataclass(frozen=True, slots=True)
class OnlyCount:
    """How much only one of the roles has. `duties` is None where we know none of its duties."""

    role: Role
    duties: int | None
    skills: int


@dataclass(frozen=True)
class SharedCount:
    """How many of the skills that the roles ask for are asked for by all of them."""

    shared: int
    total: int
    steps: tuple[tuple[str, str, str], ...]
    explain: str
    version: int

    @property
    def text(self) -> str:
        return f"{self.shared} of {self.total} skills"

    name = "shared-skills"
    facts: Sequence[Fact] = ()

    @property
    def title(self) -> str:
        return f"{self.text} are asked for by all of them"

    @property
    def derivation(self) -> Derivation:
        return Derivation(
            kind="derived",
            explanation="Skills are counted once for a role, where its guide requires or prefers them or accepts them as one of "
            "several. Skills that are only mentioned, and soft skills, are not counted.",
            formula=FORMULA,
            steps=self.steps,
            explain=self.explain,
            version=self.version,
        )


class ComparedRoles:
    def __init__(self, stated: Sequence[StatedOfRole]) -> None:
        self.stated = stated
        self.roles: list[Role] = [each.role for each in stated]
        self.slugs = [role.slug for role in self.roles]
        self.titles = {role.slug: str(role) for role in self.roles}
        self.duties: Divided[str, list[Responsibility]] = divided_duties(stated)
        self.skills = divided_skills(stated)

    @property
    def reasons(self) -> list[str]:
        """Why something cannot be compared, a sentence for each role of which that is so."""
        return [each.empty_reason for each in self.stated if each.empty_reason]

    @property
    def is_empty(self) -> bool:
        """Where fewer than two of the roles say anything."""
        return sum(bool(each.duties or each.skills) for each in self.stated) < 2

    @property
    def pairs(self) -> list[tuple[Role, Role]]:
        """Every way from one to another."""
        return list(permutations(self.roles, 2))

    @cached_property
    def subject_rows(self) -> list[SubjectRow]:
        """Each with all its duties."""
        return shared_rows(self.duties, self.slugs)

    @cached_property
    def subject_groups(self) -> list[SubjectGroup]:
        """The same for readers: one duty for each role and subject."""
        return subject_groups(self.subject_rows, self.titles)

    @cached_property
    def own_duties(self) -> list[list[Responsibility]]:
        return [only_duties(each, self.duties) for each in self.stated]

    @property
    def own_by_subject(self) -> list[OwnDuties]:
        return [own_duties(duties) for duties in self.own_duties]

    @cached_property
    def shared_skills(self) -> list[SharedBy]:
        return shared_by(self.skills, self.titles)

    @cached_property
    def own_skills(self) -> list[list[ComparedChip]]:
        return [only_of(self.skills, slug) for slug in self.slugs]

    @cached_property
    def skills_in_titles(self) -> list[list[SharedBy]]:
        return [in_titles_of(self.skills, slug, self.titles) for slug in self.slugs]

    @cached_property
    def only_counts(self) -> list[OnlyCount]:
        return [
            OnlyCount(each.role, len(duties) if each.duties else None, len(skills))
            for each, duties, skills in zip(self.stated, self.own_duties, self.own_skills, strict=True)
        ]

    @property
    def titled_count(self) -> int:
        """Skills that one guide lists alone and a title of another role names."""
        return sum(map(self._titled_of, self.slugs))

    def _titled_of(self, slug: str) -> int:
        return sum(map(len, self.skills.in_titles[slug].values()))

    @cached_property
    def ladder(self) -> list[RowOfRoles]:
        """By level, from the lowest; what names no level comes last."""
        rows = [RowOfRoles(label_of(Level, level), [_of_level(each, level) for each in self.stated]) for level in Level]
        rows.append(RowOfRoles(NO_LEVEL, [_of_level(each, None) for each in self.stated]))
        return [row for row in rows if any(row.cells)]

    @cached_property
    def credentials(self) -> list[RowOfRoles]:
        rows = [
            RowOfRoles(kind.label, [[fact for fact in each.credentials if fact.kind == kind] for each in self.stated])
            for kind in KINDS
        ]
        return [row for row in rows if any(row.cells)]

    def count(self, explain: str, version: int) -> SharedCount:
        everyones = [by_role for by_role in self.skills.shared.values() if len(by_role) == len(self.roles)]
        total = len(self.skills.shared) + sum(map(len, self.skills.only.values())) + self.titled_count
        asked = [(self.titles[slug], "skills it asks for", str(self._asked_by(slug))) for slug in self.slugs]
        only = [
            (f"only {self.titles[slug]}", "skills that no other of them asks for", str(len(self.skills.only[slug])))
            for slug in self.slugs
        ]
        titled = ("named in a title", "asked for by one, and in a title of another", str(self.titled_count))
        both = ("shared by all", "skills that each of them asks for", str(len(everyones)))
        in_all = ("in all", "each skill once", str(total))
        steps = (*asked, *only, *([titled] if self.titled_count else []), both, in_all)
        return SharedCount(len(everyones), total, steps, explain, version)

    def _asked_by(self, slug: str) -> int:
        shared = sum(slug in by_role for by_role in self.skills.shared.values())
        return len(self.skills.only[slug]) + self._titled_of(slug) + shared

    @property
    def facts(self) -> Iterator[Fact]:
        """Those that open a note."""
        for each in self.stated:
            yield from each.skills
            yield from each.steps
            yield from each.credentials

    def figures(self, count: SharedCount) -> Iterator[Citable]:
        """In the order of the page, without pay."""
        yield count
        for group in self.shared_skills:
            yield from ((chip.name, chip.facts) for chip in group.chips)
        for chips, groups in zip(self.own_skills, self.skills_in_titles, strict=True):
            for chip in (*chips, *(chip for group in groups for chip in group.chips)):
                yield chip.name, chip.facts
        for row in (*self.credentials, *self.ladder):
            for cell in row.cells:
                for fact in cell:
                    if not is_sentence(fact):
                        yield from stated(words_of(fact), fact)


def words_of(fact: Fact) -> str:
    """What a table shows of a step or a credential."""
    if isinstance(fact, Step):
        return fact.label
    if isinstance(fact, Credential):
        return fact.years_in_words or fact.name
    return ""


def is_sentence(fact: Fact) -> bool:
    """A credential in words, without years: to be read as text, and no figure."""
    return isinstance(fact, Credential) and not fact.years_in_words


def _of_level(each: StatedOfRole, level: str | None) -> list[Step]:
    return [step for step in each.steps if step.level == level]
