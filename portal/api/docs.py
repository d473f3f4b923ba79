"""The API's description, the same to click through, and examples to paste. All served from here."""

from typing import Any

from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView
from drf_spectacular.utils import extend_schema
from drf_spectacular.views import SpectacularAPIView
from rest_framework.renderers import TemplateHTMLRenderer
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.views import APIView

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

    def get(self, request: Request) -> Response:
        validated(request.query_params, ())
        return Response({})


class ApiDescription(ConditionalGet, SpectacularAPIView):
    """The OpenAPI description. It changes with the code; the tag holds the data version too, which does no harm."""

    @extend_schema(exclude=True)
    def get(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        validated(request.query_params, ())
        response: Response = super().get(request, *args, **kwargs)  # type: ignore[no-untyped-call]
        return response


class UseTheData(TemplateView):
    """Examples a reader can paste. They name the address under which the page was asked for."""

    template_name = "data.html"
