from django.contrib import admin
from django.urls import include, path

from portal import views
from portal.docs import UseTheData
from portal.health import Ready, health
from portal.metrics import metrics
from portal.role_guides.llms import LlmsText

urlpatterns = [
    path("", views.Home.as_view(), name="home"),
    path("roles/", views.RoleList.as_view(), name="role-list"),
    path("roles/<slug:slug>/", views.RoleDetail.as_view(), name="role-detail"),
    path("guides/<slug:slug>/", views.GuideDetail.as_view(), name="guide-detail"),
    path("data/", UseTheData.as_view(), name="data"),
    path("theme/", views.SetTheme.as_view(), name="theme"),
    path("llms.txt", LlmsText.as_view(), name="llms-txt"),
    path("health/", health, name="health"),
    path("ready/", Ready.as_view(), name="ready"),
    path("metrics/", metrics, name="metrics"),
    path("api/", include("portal.api")),
    path("admin/", admin.site.urls),
]
handler400 = "portal.errors.bad_request"
handler404 = "portal.errors.not_found"
handler500 = "portal.errors.server_error"
