"""The API's description to click through, served from here. Its scripts need a softer policy, on these views alone."""

from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView
from drf_spectacular.views import SpectacularAPIView, SpectacularSwaggerSplitView

from careers.versions import Versioned

RELAXED = {"style-src": ["'self'", "'unsafe-inline'"], "img-src": ["'self'", "data:"]}


@method_decorator(csp_update(RELAXED), name="dispatch")
class ApiDocs(SpectacularSwaggerSplitView):
    url_name = "api-schema"


class ApiDescription(Versioned, SpectacularAPIView):
    """The OpenAPI description. It changes with the code; the tag holds the data version too, which does no harm."""


class UseTheData(TemplateView):
    """Examples a reader can paste. They name the address under which the page was asked for."""

    template_name = "data.html"
