"""A role's duties and skills as a text file."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.views.generic import View

from careers.models import Role
from paths.compare.load import stated_of
from paths.role_text.build import role_text


class RoleTextFile(View):
    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        rows: Any = Role.objects.with_lead()
        role = get_object_or_404(rows, slug=kwargs["slug"])
        if role.lead_guide is None:
            raise Http404(f"No guide describes the role {role}.")
        (found,) = stated_of([role])
        here = request.build_absolute_uri(role.get_absolute_url())
        text = role_text(role, role.lead_guide, found.duties, found.skills, found.credentials, here)
        return HttpResponse(text, content_type="text/plain; charset=utf-8")
