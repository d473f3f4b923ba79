"""The pages: home, roles, and guides line by line."""

from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import DetailView, ListView, TemplateView, View

from careers.models import Guide, Role, Statement
from careers.models.choices import Section
from careers.notes import Notes
from portal.guide_facts import published
from portal.guide_page import may_show_whole, sections
from portal.role_page import RolePage
from salaries.lanes import charts
from salaries.models import SalaryBand

THEMES = ("light", "dark")
YEAR = 365 * 24 * 3600


class Home(TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        roles = list(Role.objects.current().filter(lead_guide__isnull=False).with_lead()[:4])
        return super().get_context_data(roles=roles, **_exhibit(), **kwargs)


def _exhibit() -> dict[str, Any]:
    """One stated range with its sentence, one with an open top if there is one; nothing without any."""
    bands = published(SalaryBand).filter(section=Section.SALARY_RANGES, high__isnull=False, role__isnull=False)
    told = bands.select_related("guide", "role", "statement", "last_statement").defer("guide__text")
    band = told.order_by("-open_ended", "-high", "key").first()
    if not band:
        return {}
    first, last = band.statement.position, band.last_statement.position
    notes = Notes(Statement.objects.filter(guide=band.guide_id, position__range=(first, last)).order_by("position"))
    return {"band": band, "notes": notes, "quote": notes.quote(band), **_lane(band)}


def _lane(band: SalaryBand) -> dict[str, Any]:
    """The range among the others of its guide, so that its bar has a scale that says something."""
    others = published(SalaryBand).filter(guide=band.guide_id, section=band.section).order_by("position")
    drawn = [(chart, lane) for chart in charts(others) for lane in chart.lanes if lane.band.pk == band.pk]
    return {"chart": drawn[0][0], "lane": drawn[0][1]}


class RoleList(ListView):
    template_name = "careers/role_list.html"
    context_object_name = "roles"
    queryset = Role.objects.current().with_lead()


class RoleDetail(DetailView):
    template_name = "careers/role_detail.html"
    context_object_name = "role"
    queryset = Role.objects.with_lead()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        role = get_object_or_404(self.get_queryset(), slug=kwargs["slug"])
        if role.retired_at and role.replaced_by:
            return HttpResponsePermanentRedirect(role.replaced_by.get_absolute_url())
        self.object = role
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        guide = self.object.lead_guide
        page = RolePage(self.object, guide) if guide else None
        return super().get_context_data(page=page, guide=guide, notes=page.notes if page else (), **kwargs)


class GuideDetail(DetailView):
    template_name = "careers/guide_detail.html"
    context_object_name = "guide"
    queryset = Guide.objects.select_related("role").defer("text")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(sections=sections(self.object), is_whole=may_show_whole(self.object), **kwargs)


# A token would set a cookie on every page and so keep pages from being cached; a stranger could only change colours.
@method_decorator(csrf_exempt, name="dispatch")
class SetTheme(View):
    """Remember light or dark in a cookie; anything else forgets it."""

    http_method_names = ["post"]

    def post(self, request: HttpRequest) -> HttpResponse:
        target = request.POST.get("next", "")
        is_ours = url_has_allowed_host_and_scheme(target, {request.get_host()}, request.is_secure())
        response = HttpResponseRedirect(target if is_ours else reverse("home"))
        theme = request.POST.get("theme", "")
        if theme in THEMES:
            response.set_cookie("theme", theme, max_age=YEAR, samesite="Lax", httponly=True, secure=request.is_secure())
        else:
            response.delete_cookie("theme")
        return response
