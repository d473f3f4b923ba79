"""The whole API on one screen."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path, re_path
from rest_framework.routers import DefaultRouter

from careers import api as careers
from careers.problems import api_error
from market import api as market
from market import claims_api
from portal import findings_api as findings
from portal import summaries_api as summaries
from portal.docs import ApiDescription, ApiDocs
from portal.role_guides import api as role_guides
from salaries import api as salaries
from skills import api as skills

router = DefaultRouter()
router.include_format_suffixes = False
router.APIRootView = careers.Root
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
    path("growth-claims/check/", claims_api.ClaimCheck.as_view(), name="growth-claim-check"),
    path("growth-claims/what-if/", claims_api.WhatIf.as_view(), name="growth-claim-what-if"),
]


def nothing_here(request: HttpRequest) -> HttpResponse:
    return api_error(request, 404, f"Nothing is at {request.path}. The resources are listed at /api/v1/.")


urlpatterns = [
    path("v1/", include(([*router.urls, *role_guides.SUFFIXED, *QUESTIONS], "v1"))),
    path("schema/", ApiDescription.as_view(), name="api-schema"),
    path("docs/", ApiDocs.as_view(), name="api-docs"),
    re_path("", nothing_here),
]
