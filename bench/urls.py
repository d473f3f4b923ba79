"""Every address of the portal, and `/plain/…`: a role guide read and serialised anew at each request."""

from typing import Any

from django.urls import include, path
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from careers.models import Role
from portal.role.document import build


class PlainRoleGuide(APIView):
    def get(self, request: Request, slug: str, **kwargs: Any) -> Response:
        return Response(build(Role.objects.get(slug=slug)))


urlpatterns = [path("plain/role-guides/<slug:slug>/", PlainRoleGuide.as_view()), path("", include("portal.urls"))]
