"""What the lead guides of the roles state: the same number of queries, however much that is."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from careers.models import AlternateTitle, Credential, Fact, Responsibility, Role, Step
from skills.models import RoleSkill, SkillKind

F = TypeVar("F", bound=Fact)


@dataclass(frozen=True, slots=True)
class StatedOfRole:
    """The facts of one role's lead guide, in the order of the guide. Skills that are no soft ones. `titles`: of the role, its
    own first."""

    role: Role
    titles: Sequence[str]
    duties: Sequence[Responsibility]
    skills: Sequence[RoleSkill]
    steps: Sequence[Step]
    credentials: Sequence[Credential]

    @property
    def empty_reason(self) -> str:
        """Why nothing can be compared of it; "" where something can."""
        guide = self.role.lead_guide
        if guide is None:
            return f"No guide describes the role {self.role} yet, so we don't know its duties and skills."
        if not self.duties and guide.publication == "figures":
            return (
                f"The guide of the role {self.role} may be shown only in its figures and named skills, not its duties."
            )
        return ""


def stated_of(roles: Sequence[Role]) -> list[StatedOfRole]:
    duties = _by_role(Responsibility, roles)
    skills = _by_role(RoleSkill, roles, "skill__replaced_by")
    steps, credentials = _by_role(Step, roles), _by_role(Credential, roles)
    titles = titles_of(roles)
    return [
        StatedOfRole(
            role,
            titles[role.slug],
            duties[role.pk],
            [fact for fact in skills[role.pk] if _is_hard(fact)],
            steps[role.pk],
            credentials[role.pk],
        )
        for role in roles
    ]


def titles_of(roles: Sequence[Role]) -> dict[str, list[str]]:
    """Slug of each role → its title, and its alternate ones. One query."""
    found = {role.slug: [role.title] for role in roles}
    alternate = AlternateTitle.objects.filter(role__in=roles).values_list("role__slug", "title")
    for slug, title in alternate:
        found[slug].append(title)
    return found


def _by_role(model: type[F], roles: Sequence[Role], *related: str) -> Mapping[int, list[F]]:
    guides = [role.lead_guide_id for role in roles if role.lead_guide_id]
    rows: Any = model.objects.published().with_evidence()
    rows = rows.filter(guide__in=guides).select_related(*related) if related else rows.filter(guide__in=guides)
    found: dict[int, list[F]] = {role.pk: [] for role in roles}
    for fact in rows.order_by("guide__slug", "position"):
        found.setdefault(fact.role_id, []).append(fact)
    return found


def _is_hard(fact: RoleSkill) -> bool:
    return fact.skill is not None and fact.skill.kind != SkillKind.SOFT
