"""Rows of the list of roles: what each asks for, what sets it apart and what speaks against its guide. Three queries."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Count, Q

from careers.citations import CONFLICTING, Citable, stated
from careers.experience import Experience
from careers.models import Credential, FindingEvidence, Role
from careers.models.choices import Necessity
from salaries.charts.lanes import Lane
from salaries.charts.mini_pay import MiniPay
from skills.models import RoleSkill, SkillKind

# A skill sets a role apart where at most so many other roles' guides name it; of these so many are shown.
MOST_OTHERS, MOST_APART = 2, 4
ASKED = (Necessity.REQUIRED, Necessity.PREFERRED)
GROUPS = {
    "running_models": ("Run models", "Get models into production and keep them there"),
    "building_models": ("Build models", "Turn data and research into working models"),
    "data": ("Move data", "Bring data in, clean it, keep it usable"),
    "platforms": ("Run systems", "Build and operate the services underneath"),
}
UNGROUPED = ("Other roles", "Guides describe them; they are in no group yet")


@dataclass(frozen=True, slots=True)
class ApartSkill:
    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class RoleRow:
    role: Role
    lanes: Sequence[Lane]
    more_bands: int
    experience: Experience | None
    apart: Sequence[ApartSkill]
    findings: int

    @property
    def has_adverts(self) -> bool:
        return any(lane.legend != "stated" for lane in self.lanes)

    @property
    def findings_query(self) -> str:
        """The filters of the page of findings that list those counted."""
        return urlencode({"role": self.role.slug, "verdict": CONFLICTING}, doseq=True)

    @property
    def figures(self) -> Iterator[Citable]:
        """In reading order."""
        for lane in self.lanes:
            yield from lane.figures
        if self.experience:
            yield from stated(self.experience.text, self.experience.fact)


@dataclass(frozen=True, slots=True)
class RoleGroup:
    title: str
    line: str
    rows: Sequence[RoleRow]


def grouped(roles: Sequence[Role], pay: MiniPay) -> list[RoleGroup]:
    """Roles in their order, under their groups in the order of `GROUPS`."""
    asked, apart, against = _experience(roles), skills_apart(roles), _findings(roles)
    rows: dict[str, list[RoleRow]] = defaultdict(list)
    for role in roles:
        row = RoleRow(
            role=role,
            lanes=pay.lanes.get(role.pk, ()),
            more_bands=pay.more_bands.get(role.pk, 0),
            experience=asked.get(role.pk),
            apart=apart.get(role.pk, ()),
            findings=against.get(role.slug, 0),
        )
        rows[role.group or ""].append(row)
    return [RoleGroup(*GROUPS.get(name, UNGROUPED), rows[name]) for name in (*GROUPS, "") if rows[name]]


def _experience(roles: Iterable[Role]) -> dict[int, Experience]:
    """Of each role's lead guide: a number of years first, then what the requirements say."""
    leads = [role.lead_guide_id for role in roles if role.lead_guide_id]
    published: Any = Credential.objects.published().with_evidence()
    asked = published.filter(guide__in=leads, kind=Credential.Kind.EXPERIENCE)
    found: dict[int, Experience] = {}
    ordered = sorted(asked, key=lambda one: (one.min_years is None, one.position))
    for fact in ordered:
        if fact.role_id:
            found.setdefault(fact.role_id, Experience.of(fact))
    return found


def skills_apart(roles: Sequence[Role]) -> Mapping[int, Sequence[ApartSkill]]:
    """Skills that a role's guides require or prefer and few other roles' name: what is required by itself comes first,
    before members of a group and what is preferred, and then what the fewest name."""
    published: Any = RoleSkill.objects.published()
    asked = published.filter(
        role__in=roles, necessity__in=ASKED, skill__retired_at=None, skill__demand__role_count__lte=MOST_OTHERS + 1
    )
    asked = asked.exclude(skill__kind=SkillKind.SOFT)
    counted = asked.values_list("role", "skill__demand__role_count", "skill__slug", "skill__name").order_by()
    alone = Count("pk", filter=Q(necessity=Necessity.REQUIRED, group_key=None))
    places = counted.annotate(number=Count("pk"), alone=alone)
    found: dict[int, list[ApartSkill]] = defaultdict(list)
    for role, _, slug, name, _, _ in sorted(places, key=_how_far_apart):
        found[role].append(ApartSkill(slug, name))
    return {role: skills[:MOST_APART] for role, skills in found.items()}


def _how_far_apart(row: tuple[int, int, str, str, int, int]) -> tuple[int, bool, int, int, str]:
    role, others, _, name, places, alone = row
    return role, not alone, others, -places, name.lower()


def _findings(roles: Iterable[Role]) -> dict[str, int]:
    """Slug of a role → findings that say two figures clash."""
    slugs = [role.slug for role in roles]
    against = FindingEvidence.objects.filter(role__in=slugs, finding__verdict__in=CONFLICTING).order_by()
    return dict(against.values_list("role").annotate(number=Count("finding", distinct=True)))
