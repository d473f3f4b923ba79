"""The API's description, the same to click through, and examples to paste. All served from here."""

from functools import cache
from threading import Lock
from typing import Any
from urllib.parse import urlencode

from csp.decorators import csp_update
from django.http import HttpResponse
from django.utils.decorators import method_decorator
from django.utils.encoding import force_bytes
from django.views.generic import TemplateView
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView
from rest_framework.renderers import BaseRenderer, TemplateHTMLRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

from portal.api.framework import DESCRIPTION
from salaries.advert_filters import WITH_MEDIANS
from web.conditional import ConditionalGet
from web.query_params import validated

# Swagger's style sheet holds its icons as data. Its scripts set styles through the DOM, which no policy forbids.
ICONS = {"img-src": ["'self'", "data:"]}


@extend_schema(exclude=True)
@method_decorator(csp_update(ICONS), name="dispatch")
class ApiDocs(ConditionalGet, APIView):
    """Swagger's page. What it loads are files, its own script among them, so its policy is that of every page."""

    renderer_classes = (TemplateHTMLRenderer,)
    template_name = "api_docs.html"
    varies_by = ("Accept", "Cookie")  # for the theme

    def get(self, request: Request) -> Response:
        validated(request.query_params, ())
        return Response({"theme": request.COOKIES.get("theme", "")})


RENDERERS: dict[str, type[BaseRenderer]] = {each.media_type: each for each in SpectacularAPIView.renderer_classes}
BUILDING = Lock()


def description(media_type: str) -> bytes:
    """The description of the API in one form. Building it takes half a second, which only the first reader waits for."""
    with BUILDING:  # who comes meanwhile waits for the one build and does not start another
        return _built(media_type)


@cache
def _built(media_type: str) -> bytes:
    """It depends on the code alone, so a process builds it once."""
    document = SpectacularAPIView.generator_class().get_schema(request=None, public=True)  # type: ignore[no-untyped-call]
    return force_bytes(RENDERERS[media_type]().render(document))


class ApiDescription(ConditionalGet, SpectacularAPIView):
    """The OpenAPI description. It changes with the code; the tag holds the data version too, which does no harm."""

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> HttpResponse:
        validated(request.query_params, ())
        renderer = request.accepted_renderer
        body = description(renderer.media_type)
        response = HttpResponse(body, content_type=f"{request.accepted_media_type}; charset=utf-8")
        response["Content-Disposition"] = f'inline; filename="{DESCRIPTION["TITLE"]}.{renderer.format}"'
        return response


class UseTheData(TemplateView):
    """Examples a reader can paste. They name the address under which the page was asked for."""

    template_name = "data.html"
    extra_context = {"with_medians": urlencode(WITH_MEDIANS)}
