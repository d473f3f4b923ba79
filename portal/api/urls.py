"""The whole API on one screen."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path, resolve, reverse
from django.views.decorators.csrf import csrf_exempt
from rest_framework.routers import DefaultRouter

from careers import api as careers
from market import api as market
from market import claims_api
from portal.api import role_summaries as summaries
from portal.api.docs import ApiDescription, ApiDocs
from portal.findings import api as findings
from portal.role import api as role_guides
from salaries import api as salaries
from skills import api as skills
from web.problems import api_error
from web.viewsets import Root

READS = ("GET", "HEAD")
NOTHING = "nothing"
router = DefaultRouter()
router.include_format_suffixes = False
router.APIRootView = Root
router.register("roles", careers.RoleViewSet, "role")
router.register("guides", careers.GuideViewSet, "guide")
router.register("responsibilities", careers.ResponsibilityViewSet, "responsibility")
router.register("steps", careers.StepViewSet, "step")
router.register("credentials", careers.CredentialViewSet, "credential")
router.register("insights", careers.InsightViewSet, "insight")
router.register("skills", skills.SkillViewSet, "skill")
router.register("role-skills", skills.RoleSkillViewSet, "role-skill")
router.register("salary-bands", salaries.SalaryBandViewSet, "salary-band")
router.register("pay-components", salaries.PayComponentViewSet, "pay-component")
router.register("pay-factors", salaries.PayFactorViewSet, "pay-factor")
router.register("market-forecasts", market.MarketForecastViewSet, "market-forecast")
router.register("share-claims", market.ShareClaimViewSet, "share-claim")
router.register("growth-curves", market.GrowthCurveViewSet, "growth-curve")
router.register("findings", findings.FindingViewSet, "finding")
router.register("skill-demand", skills.SkillDemandViewSet, "skill-demand")
router.register("salary-summaries", salaries.SalarySummaryViewSet, "salary-summary")
router.register("role-summaries", summaries.RoleSummaryViewSet, "role-summary")
router.register("role-guides", role_guides.RoleGuideViewSet, "role-guide")


QUESTIONS = [
    path("growth-claims/check/", claims_api.ClaimCheckAPI.as_view(), name="growth-claim-check"),
    path("growth-claims/what-if/", claims_api.WhatIfAPI.as_view(), name="growth-claim-what-if"),
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
    path("v1/", include(([*router.urls, *role_guides.SUFFIXED, *QUESTIONS], "v1"))),
    path("schema/", ApiDescription.as_view(), name="api-schema"),
    path("docs/", ApiDocs.as_view(), name="api-docs"),
    path("", versions),
    re_path("", nothing_here, name=NOTHING),
]
