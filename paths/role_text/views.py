"""A role's duties and skills as text for an advert: a page to copy it from, the same as a file, and the roles that have one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView, View

from careers.models import Role
from paths.compare.load import stated_of
from paths.role_text.build import role_parts
from paths.role_text.pay import known_pay, level_of, levels_of
from paths.role_text.text import LEAVE_OUT, RoleParts, advert_text, as_text, notes_text
from salaries.charts.role_pay import RolePay


class RoleTextFile(View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        role = described_role(kwargs["slug"])
        drawn = known_pay(role)
        text = as_text(parts_of(role, drawn, asked_level(request, drawn), request))
        return HttpResponse(text, content_type="text/plain; charset=utf-8")


class RoleTextPage(TemplateView):
    template_name = "paths/role_text.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        role = described_role(kwargs["slug"])
        drawn = known_pay(role)
        level = asked_level(self.request, drawn)
        parts = parts_of(role, drawn, level, self.request)
        return super().get_context_data(
            role=role,
            text=advert_text(parts),
            notes_text=notes_text(parts),
            leave_out=LEAVE_OUT,
            level=level,
            levels=levels_of(drawn),
            **kwargs,
        )


class RoleTexts(TemplateView):
    template_name = "paths/role_texts.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(roles=Role.objects.current().exclude(lead_guide=None), **kwargs)


def described_role(slug: str) -> Role:
    rows: Any = Role.objects.with_lead()
    role: Role = get_object_or_404(rows, slug=slug)
    if role.lead_guide is None:
        raise Http404(f"No guide describes the role {role}.")
    return role


def asked_level(request: HttpRequest, drawn: RolePay) -> str:
    """The level of the pay to compare with: one of which some is known."""
    asked = request.GET.get("level")
    if asked and asked not in levels_of(drawn):
        raise Http404(f"No pay of the level “{asked}” is known of {drawn.role}.")
    return asked or level_of(drawn)


def parts_of(role: Role, drawn: RolePay, level: str, request: HttpRequest) -> RoleParts:
    (found,) = stated_of([role])
    guide = role.lead_guide
    assert guide  # of a described role  # noqa: S101
    here = request.build_absolute_uri(role.get_absolute_url())
    return role_parts(role, guide, found.duties, found.skills, found.credentials, drawn, level, here)
