"""Skills: who asks for them, how strongly, and with what words."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from django.db.models import Count, QuerySet
from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse

from careers.citations import Citations, Derivation, Quote
from careers.models import Fact, Role
from careers.onet.records import DATABASE_URL, LICENCE_URL, attribution
from careers.reading_words import counted
from skills.asked_with import companions, technology_flags
from skills.certificates import NamedCertificate, by_role, certificate_for, named_certificates
from skills.descriptions import GROUPS, ONET_RELEASE
from skills.exams import exams
from skills.filters import RoleSkillFilter, SkillDemandFilter
from skills.models import RoleSkill, Skill, SkillDemand
from skills.practices import ListedSkill, practices_of, tools_of
from web.conditional import data_version
from web.list_views import FilteredListView

CERTIFICATES = "certificates"


@dataclass(frozen=True, slots=True)
class DemandFigure:
    """A count of a skill's demand as a figure: no sentence, but what was counted and where the rows are."""

    demand: SkillDemand
    facts: Sequence[Fact] = ()

    @property
    def name(self) -> str:
        return f"skill-{self.demand.skill.slug}"

    @property
    def title(self) -> str:
        return f"{self.demand.skill.name} in guides"

    @property
    def derivation(self) -> Derivation:
        counts = self.demand
        steps = (
            ("required", "roles whose guides require it by itself", str(counts.required_count)),
            ("alternative", "roles that require it as one of several", str(counts.alternative_count)),
            ("preferred", "roles that prefer it at most", str(counts.preferred_count)),
            ("mentioned", "roles that only mention it", str(counts.mentioned_count)),
            ("roles", "each counted once, by its strongest word", str(counts.role_count)),
        )
        return Derivation(
            kind="observed",
            explanation=f"Counted from {len(counts.inputs)} places in {counts.guide_count} guides that name it.",
            formula=counts.formula,
            steps=steps,
            explain=reverse("v1:skill-demand-explain", args=[counts.skill.slug]),
            version=counts.data_version,
        )


class SkillList(FilteredListView):
    template_name = "skills/skill_list.html"
    filterset_class = SkillDemandFilter
    labels = {"group": "Group", "kind": "Kind", "search": "Words in the name"}
    orderings = {
        "rank": ("asked for by most roles first", ("rank", Lower("skill__name").asc(), "skill__name")),
        "name": ("by name", (Lower("skill__name").asc(), "skill__name")),
    }

    def get_queryset(self) -> QuerySet[Any]:
        return SkillDemand.objects.select_related("skill").filter(skill__retired_at=None)  # type: ignore[misc]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        rows = [DemandFigure(row) for row in kwargs.pop("rows")]
        certificates = self._certificates()
        found = len(certificates) or kwargs["page"].paginator.count
        summary = f"{counted(found, 'certificate' if certificates else 'skill')}."
        unnamed = _unnamed(self.request.GET.getlist("group")).exclude(
            pk__in=[each.skill.pk for each in certificates if each.skill]
        )
        most = max((row.demand.role_count for row in rows), default=1)
        return super().get_context_data(
            rows=rows,
            summary=summary,
            most=most,
            notes=Citations(()).enter([*rows, *certificates]),
            certificates=certificates,
            certificates_by_role=by_role(certificates),
            unnamed=unnamed,
            groups=_groups(),
            **kwargs,
        )

    def _certificates(self) -> list[NamedCertificate]:
        """Guides name them beside skills, so they have no demand to count. Where they are all that is asked for."""
        if self.request.GET.getlist("group") != [CERTIFICATES]:
            return []
        named = named_certificates(data_version())
        words = self.request.GET.get("search", "").casefold().split()
        named = [each for each in named if all(word in each.printed.casefold() for word in words)]
        by_name = self.request.GET.get("ordering") == "name"
        return sorted(named, key=lambda each: each.printed.casefold()) if by_name else named


def _groups() -> list[tuple[str, str, int]]:
    """Group, its name and how many of its skills guides name; the largest first. Certificates are no skills to count."""
    demands: Any = SkillDemand.objects
    known = demands.filter(skill__retired_at=None).exclude(skill__group=None).exclude(skill__group=CERTIFICATES)
    sizes = known.order_by().values_list("skill__group").annotate(size=Count("pk"))
    return sorted(((name, GROUPS[name], size) for name, size in sizes if name in GROUPS), key=lambda group: -group[2])


def _unnamed(groups: Sequence[str]) -> QuerySet[Skill]:
    """Skills of the groups that are asked for, which no guide names: known, and with no demand to count."""
    skills = Skill.objects.filter(group__in=groups, retired_at=None, demand=None)
    return skills.order_by(Lower("name"), "name") if groups else skills.none()


class SkillDetail(FilteredListView):
    """One skill. Its facts are filtered with the words of the API."""

    template_name = "skills/skill_detail.html"
    filterset_class = RoleSkillFilter
    labels = {"role": "Roles", "necessity": "How strongly", "section": "Section"}
    skill: Skill

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        skills = Skill.objects.select_related("replaced_by", "demand").prefetch_related(
            "aliases", "needs", "needed_by", "technologies"
        )
        self.skill = get_object_or_404(skills, slug=kwargs["slug"])
        if self.skill.retired_at and self.skill.replaced_by:
            return HttpResponsePermanentRedirect(self.skill.replaced_by.get_absolute_url())
        return super().get(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[Any]:
        facts = RoleSkill.objects.filter(skill=self.skill).published().with_evidence()
        return facts.order_by("role__title", "role__slug", "guide__slug", "position")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        facts: list[RoleSkill] = kwargs["rows"]
        notes, others = Citations.of(facts), _others(facts)
        demand = getattr(self.skill, "demand", None)
        figure = DemandFigure(demand) if demand else None
        certificate = certificate_for(self.skill, data_version())
        return super().get_context_data(
            skill=self.skill,
            attribution=attribution(ONET_RELEASE),
            onet_database=DATABASE_URL,
            onet_licence=LICENCE_URL,
            demand_figure=figure,
            companions=companions(self.skill),
            certificate=certificate,
            certificates=certificate.credentials if certificate else (),
            exam=exams().get(self.skill.name),
            technologies=technology_flags(self.skill),
            tool_for=_known(practices_of(self.skill.slug)),
            tools=_known(tools_of(self.skill.slug)),
            groups=[(role, _quoted(group, notes, others)) for role, group in groupby(facts, key=_role)],
            summary="1 place matches." if len(facts) == 1 else f"{kwargs['page'].paginator.count:,} places match.",
            notes=notes.enter([each for each in (figure, certificate) if each]),
            **kwargs,
        )


def _known(listed: Sequence[ListedSkill]) -> list[Skill]:
    """In the order of the list, those that have a page. One query, none where the list is empty."""
    found = {skill.slug: skill for skill in Skill.objects.filter(slug__in=[each.slug for each in listed])}
    return [found[each.slug] for each in listed if each.slug in found]


def _role(fact: RoleSkill) -> Role | None:
    return fact.role


def _quoted(facts: Any, notes: Citations, others: dict[Any, list[str]]) -> list[tuple[RoleSkill, Quote, list[str]]]:
    return [(fact, notes.quote(fact), others.get((fact.guide_id, fact.group_key), [])) for fact in facts]


def _others(facts: Sequence[RoleSkill]) -> dict[Any, list[str]]:
    """Guide and group → the names of its members beside the skill of the page. One query."""
    guides = {fact.guide_id for fact in facts if fact.group_key}
    keys = {fact.group_key for fact in facts if fact.group_key}
    members: Any = RoleSkill.objects.filter(guide__in=guides, group_key__in=keys, skill__isnull=False)
    rows = members.exclude(skill__in={fact.skill_id for fact in facts}).order_by("position")
    found: dict[Any, list[str]] = {}
    for guide, key, name in rows.values_list("guide_id", "group_key", "skill__name"):
        found.setdefault((guide, key), []).append(name)
    return found
