"""A role's duties and skills as text for an advert: a page to copy it from, the same as a file, and the roles that have one."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import TemplateView, View

from careers.models import Role
from paths.compare.load import stated_of
from paths.role_text.build import role_text
from paths.role_text.text import OWN_RANGE


class RoleTextFile(View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        text = text_of(described_role(kwargs["slug"]), request)
        return HttpResponse(text, content_type="text/plain; charset=utf-8")


class RoleTextPage(TemplateView):
    template_name = "paths/role_text.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        role = described_role(kwargs["slug"])
        text = text_of(role, self.request)
        return super().get_context_data(role=role, text=text, own_range=OWN_RANGE, **kwargs)


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


def text_of(role: Role, request: HttpRequest) -> str:
    (found,) = stated_of([role])
    guide = role.lead_guide
    assert guide  # of a described role  # noqa: S101
    here = request.build_absolute_uri(role.get_absolute_url())
    return role_text(role, guide, found.duties, found.skills, found.credentials, here)
