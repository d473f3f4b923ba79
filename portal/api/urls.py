"""The whole API on one screen."""

import re

from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path, resolve, reverse
from django.views.decorators.csrf import csrf_exempt
from rest_framework.routers import DefaultRouter

from careers import fact_kinds as careers
from careers.resources import GUIDES, OCCUPATIONS, ROLES
from careers.viewsets import viewset_of
from market import claims_api
from market import fact_kinds as market
from market.api import GrowthCurveViewSet
from market.resources import GROWTH_CURVES
from paths.closeness_resource import ROLE_CLOSENESS
from paths.compare.api import RoleDifferencesAPI
from paths.matches.api import RoleMatchesAPI
from paths.moves.api import PathsAPI, TransitionAPI
from paths.resources import ROLE_REQUIREMENTS
from paths.skill_gap.api import SkillGapAPI
from portal.api.docs import ApiDescription, ApiDocs
from portal.api.extract_skills import ExtractSkillsAPI
from portal.api.role_summaries import ROLE_SUMMARIES
from portal.downloads import TableDownload
from portal.findings.resource import FINDINGS
from portal.role.api import ROLE_GUIDES, SUFFIXED, RoleGuideViewSet
from salaries import fact_kinds as salaries
from salaries.advert_resources import ADVERT_RESOURCES
from salaries.compare_api import CompareBandsAPI
from salaries.locate.api import OfferLocateAPI
from salaries.published_resource import PUBLISHED_PAY
from salaries.resources import SALARY_SUMMARIES
from search.api import SearchAPI, SuggestAPI
from skills import fact_kinds as skills
from skills.resources import SKILL_DEMAND, SKILLS
from web.export.forms import ANSWERED
from web.filter_fields import SLUG
from web.problems import api_error
from web.resources import Resource
from web.viewsets import ResourceIndex

READS = ("GET", "HEAD")
NOTHING = "nothing"
router = DefaultRouter()
router.include_format_suffixes = False
router.APIRootView = ResourceIndex
# Whatever needs a view of its own; the others are made from what their resource says.
VIEWS = {GROWTH_CURVES.name: GrowthCurveViewSet, ROLE_GUIDES.name: RoleGuideViewSet}
RESOURCES: tuple[Resource, ...] = (
    ROLES,
    OCCUPATIONS,
    GUIDES,
    *(kind.as_resource() for kind in careers.FACT_KINDS),
    SKILLS,
    *(kind.as_resource() for kind in (*skills.FACT_KINDS, *salaries.FACT_KINDS, *market.FACT_KINDS)),
    GROWTH_CURVES,
    FINDINGS,
    SKILL_DEMAND,
    SALARY_SUMMARIES,
    *ADVERT_RESOURCES,
    PUBLISHED_PAY,
    ROLE_REQUIREMENTS,
    ROLE_CLOSENESS,
    ROLE_SUMMARIES,
    ROLE_GUIDES,
)
for resource in RESOURCES:
    router.register(resource.name, VIEWS.get(resource.name) or viewset_of(resource), resource.basename)

# Before the rows of the resources: "compare" has the form of a key, and is none.
QUESTIONS = [
    path("growth-claims/check/", claims_api.ClaimCheckAPI.as_view(), name="growth-claim-check"),
    path("growth-claims/what-if/", claims_api.WhatIfAPI.as_view(), name="growth-claim-what-if"),
    path("salary-bands/compare/", CompareBandsAPI.as_view(), name="salary-band-comparison"),
    path("offers/locate/", OfferLocateAPI.as_view(), name="offer-locate"),
    path("paths/", PathsAPI.as_view(), name="paths"),
    path("transitions/", TransitionAPI.as_view(), name="transitions"),
    path("role-differences/", RoleDifferencesAPI.as_view(), name="role-differences"),
    path("search/", SearchAPI.as_view(), name="search"),
    path("suggest/", SuggestAPI.as_view(), name="suggest"),
    path("role-matches/", RoleMatchesAPI.as_view(), name="role-matches"),
    path("skill-gap/", SkillGapAPI.as_view(), name="skill-gap"),
    path("extract-skills/", ExtractSkillsAPI.as_view(), name="extract-skills"),
]
# A file's address ends in its form, so in no slash.
ANY_FORM = "|".join(map(re.escape, ANSWERED))
FILES = [
    re_path(f"^downloads/(?P<name>{SLUG})[.](?P<form>{ANY_FORM})$", TableDownload.as_view(), name="download"),
]


# Neither view does anything, so neither asks for a form's token: the page about one is no answer to a program.
@csrf_exempt
def versions(request: HttpRequest) -> HttpResponse:
    """There is one version so far; it lists its resources."""
    if request.method not in READS:
        response = api_error(request, 405, f'Method "{request.method}" not allowed.')
        response["Allow"] = ", ".join(READS)
        return response
    return redirect(302, reverse("v1:api-root"))


@csrf_exempt
def nothing_here(request: HttpRequest) -> HttpResponse:
    """Nothing, or an address without its last slash: Django's own redirect is for what no pattern fits."""
    if request.method in READS and not request.path.endswith("/") and is_resource(f"{request.path_info}/"):
        return redirect(308, request.get_full_path(force_append_slash=True))
    return api_error(request, 404, f"Nothing is at {request.path}. The resources are listed at /api/v1/.")


def is_resource(path: str) -> bool:
    return resolve(path).url_name != NOTHING


def redirect(status: int, address: str) -> HttpResponse:
    response = HttpResponse(status=status, headers={"Location": address})
    del response["Content-Type"]  # there is no content, and it would be called a page
    return response


urlpatterns = [
    path("v1/", include(([*QUESTIONS, *router.urls, *SUFFIXED, *FILES], "v1"))),
    path("schema/", ApiDescription.as_view(), name="api-schema"),
    path("docs/", ApiDocs.as_view(), name="api-docs"),
    path("", versions),
    re_path("", nothing_here, name=NOTHING),
]
