from django.contrib import admin
from django.contrib.sitemaps.views import sitemap as sitemap_view
from django.urls import include, path, re_path
from django.views.generic import TemplateView

from careers.resources import OCCUPATIONS
from market.views import CheckClaim, CurveDetail, MarketList, WhatIf
from paths.compare.views import CompareRoles
from paths.matches.views import RoleMatches
from paths.moves.views import Paths
from paths.role_text.views import RoleTextFile, RoleTextPage, RoleTexts
from paths.skill_gap.views import SkillGap
from portal.api import urls
from portal.api.docs import UseTheData
from portal.findings.views import FindingDetail, FindingList
from portal.operations.health import Ready, health
from portal.operations.metrics import metrics
from portal.pages import sitemap, views
from portal.pages.llms import LlmsText
from portal.pages.method import Method
from portal.pages.quality import Quality
from portal.pages.role_list import RoleList
from portal.pages.stylesheet import stylesheet
from salaries.advert_views import AdvertList, TitleList
from salaries.compare_view import ComparePay
from salaries.locate.views import OfferCheck
from salaries.views import SalaryList
from search.views import Search
from skills.views import SkillDetail, SkillList
from web.resources import KEY

urlpatterns = [
    path("", views.Home.as_view(), name="home"),
    path("roles/", RoleList.as_view(), name="role-list"),
    path("roles/<slug:slug>/", views.RoleDetail.as_view(), name="role-detail"),
    path("roles/<slug:slug>/duties-and-skills.txt", RoleTextFile.as_view(), name="role-text"),
    path("roles/<slug:slug>/job-advert/", RoleTextPage.as_view(), name="role-advert"),
    path("job-adverts/", RoleTexts.as_view(), name="role-texts"),
    re_path(
        f"^occupations/(?P<code>{OCCUPATIONS.lookup_pattern})/$",
        views.OccupationDetail.as_view(),
        name="occupation-detail",
    ),
    path("salaries/", SalaryList.as_view(), name="salary-list"),
    path("compare/", ComparePay.as_view(), name="compare-pay"),
    path("compare/roles/", CompareRoles.as_view(), name="compare-roles"),
    path("paths/", Paths.as_view(), name="paths"),
    path("offers/", OfferCheck.as_view(), name="offer-check"),
    path("salaries/adverts/", AdvertList.as_view(), name="salary-adverts"),
    path("salaries/titles/", TitleList.as_view(), name="salary-titles"),
    path("skills/", SkillList.as_view(), name="skill-list"),
    path("skills/<slug:slug>/", SkillDetail.as_view(), name="skill-detail"),
    path("matches/", RoleMatches.as_view(), name="role-matches"),
    path("skill-gap/", SkillGap.as_view(), name="skill-gap"),
    path("market/", MarketList.as_view(), name="market-list"),
    path("market/check/", CheckClaim.as_view(), name="claim-check"),
    path("market/what-if/", WhatIf.as_view(), name="what-if"),
    re_path(f"^market/curves/(?P<key>{KEY})/$", CurveDetail.as_view(), name="growth-curve"),
    path("findings/", FindingList.as_view(), name="finding-list"),
    re_path(f"^findings/(?P<key>{KEY})/$", FindingDetail.as_view(), name="finding-detail"),
    path("guides/<slug:slug>/", views.GuideDetail.as_view(), name="guide-detail"),
    path("search/", Search.as_view(), name="search"),
    path("method/", Method.as_view(), name="method"),
    path("quality/", Quality.as_view(), name="quality"),
    path("accessibility/", TemplateView.as_view(template_name="accessibility.html"), name="accessibility"),
    path("data/", UseTheData.as_view(), name="data"),
    path("theme/", views.SetTheme.as_view(), name="theme"),
    path("sitemap.xml", sitemap_view, {"sitemaps": sitemap.MAPS}, name="sitemap"),
    path("robots.txt", sitemap.robots, name="robots"),
    path("favicon.ico", sitemap.favicon, name="favicon"),
    path("style/<slug:digest>.css", stylesheet, name="stylesheet"),
    path("llms.txt", LlmsText.as_view(), name="llms-txt"),
    path("health/", health, name="health"),
    path("ready/", Ready.as_view(), name="ready"),
    path("metrics/", metrics, name="metrics"),
    path("api", urls.nothing_here, name=urls.NOTHING),
    path("api/", include("portal.api.urls")),
    path("admin/", admin.site.urls),
]
handler400 = "portal.api.errors.bad_request"
handler403 = "portal.api.errors.forbidden"
handler404 = "portal.api.errors.not_found"
handler500 = "portal.api.errors.server_error"
