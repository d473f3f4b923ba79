"""The pages across apps: home, roles, occupations, and guides line by line."""

import re
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponsePermanentRedirect, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import DetailView, TemplateView, View

from careers.citations import Citations
from careers.models import Guide, Occupation, Role
from paths.own_skills.kept import kept_skills
from portal.pages.guide import may_show_whole, sections
from portal.pages.guide_figures import asks_for_figures, with_figures
from portal.pages.home import home
from portal.role.occupations import recorded_occupations
from portal.role.page import RolePage
from salaries.charts.role_pay import role_pay
from web.problems import InvalidParameter

THEMES = ("light", "dark")
YEAR = 365 * 24 * 3600
# One occupation has 2,750 alternate titles; the API has them all.
MOST_TITLES = 60
INDENTATION = re.compile(r"\n\s+")
# Around these a browser shows no space.
BLOCKS = re.compile(
    r"\n(?=</?(?:p|div|section|header|nav|form|blockquote|details|summary|[uod]l|li|d[td]|h\d|t(?:able|head|body|[rhd])"
    r"|svg|g|use|rect|line|path|text|circle|link|meta)\b)"
)


class Home(TemplateView):
    template_name = "home.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**home(), kept=kept_skills(self.request), **kwargs)


class TrimmedResponse(TemplateResponse):
    """Without the indentation of its templates, which is a tenth of a long page. Not for a page with preformatted text."""

    @property
    def rendered_content(self) -> str:
        return BLOCKS.sub("", INDENTATION.sub("\n", super().rendered_content))


class RoleDetail(DetailView):
    response_class = TrimmedResponse
    template_name = "careers/role_detail.html"
    context_object_name = "role"
    queryset = Role.objects.with_lead().with_names()

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        role = get_object_or_404(self.get_queryset(), slug=kwargs["slug"])
        if role.retired_at and role.replaced_by:
            return HttpResponsePermanentRedirect(role.replaced_by.get_absolute_url())
        self.object = role
        return self.render_to_response(self.get_context_data())

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        guide = self.object.lead_guide
        page = RolePage(self.object, guide) if guide else None
        pay = page.drawn_pay if page else role_pay(self.object, ())
        notes = page.notes.enter(page.figures) if page else Citations(()).enter(pay.figures)
        recorded = recorded_occupations(self.object)
        shown = {"page": page, "guide": guide, "pay": pay, "notes": notes, "recorded": recorded}
        return super().get_context_data(**shown, **kwargs)


class OccupationDetail(DetailView):
    template_name = "careers/occupation_detail.html"
    context_object_name = "occupation"
    slug_field = slug_url_kwarg = "code"
    queryset = Occupation.objects.select_related("release")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """Of the related occupations, those that are stored have a page: all, or few where only the shipped part is."""
        technologies = list(self.object.technologies.all())
        titles = list(dict.fromkeys(self.object.titles.values_list("title", flat=True)))
        related = list(self.object.related.all())
        stored = Occupation.objects.filter(code__in=[row.code for row in related])
        return super().get_context_data(
            in_demand=[row for row in technologies if row.is_in_demand],
            only_hot=[row for row in technologies if row.is_hot and not row.is_in_demand],
            others=[row for row in technologies if not row.is_hot and not row.is_in_demand],
            titles=titles[:MOST_TITLES],
            more_titles=max(len(titles) - MOST_TITLES, 0),
            related=related,
            stored=set(stored.values_list("code", flat=True)),
            **kwargs,
        )


class GuideDetail(DetailView):
    template_name = "careers/guide_detail.html"
    context_object_name = "guide"
    queryset = Guide.objects.select_related("role").defer("text")

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        shown = sections(self.object)
        return super().get_context_data(
            sections=with_figures(shown) if kwargs.get("only_figures") else shown,
            is_whole=may_show_whole(self.object),
            **kwargs,
        )

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Whole where the address asks for what we do not know, which is named."""
        self.object = self.get_object()
        try:
            context = {"only_figures": asks_for_figures(request.GET)}
        except InvalidParameter as error:
            return self.render_to_response(self.get_context_data(errors=error.errors), status=400)
        return self.render_to_response(self.get_context_data(**context))


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
