"""The API's description to click through, served from here. Its scripts need a softer policy, on these views alone."""

from csp.decorators import csp_update
from django.utils.decorators import method_decorator
from django.views.generic import TemplateView
from drf_spectacular.views import SpectacularSwaggerSplitView

RELAXED = {"style-src": ["'self'", "'unsafe-inline'"], "img-src": ["'self'", "data:"]}


@method_decorator(csp_update(RELAXED), name="dispatch")
class ApiDocs(SpectacularSwaggerSplitView):
    url_name = "api-schema"


class UseTheData(TemplateView):
    """Examples a reader can paste. They name the address under which the page was asked for."""

    template_name = "data.html"
