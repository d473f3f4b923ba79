"""Role guides in the API: a list of addresses, and each role whole, in three forms."""

from typing import Any

from django.http import HttpResponse
from django.urls import URLPattern, path
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import OpenApiParameter, extend_schema, extend_schema_view
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.request import Request

from careers.filters import RoleFilter
from careers.models import Role
from portal.api.schema import ProblemSerializer
from portal.role.examples import DETAIL, JSON_LD, MARKDOWN, ROW
from portal.role.renderers import ByAccept, BySuffix, JSONLDRenderer, MarkdownRenderer
from portal.role.serializers import RoleGuideRowSerializer, RoleGuideSerializer
from portal.role.stored import body_of
from web.filter_fields import SLUG
from web.problems import CONTENT_TYPE
from web.rendering import JSONRenderer
from web.resources import Resource
from web.viewsets import ResourceViewSet

WHOLE = "One role, whole: what its lead guide publishes, section by section, and where it comes from."
PROBLEMS = {(code, CONTENT_TYPE): ProblemSerializer for code in (400, 404, 406)}
# The form is chosen by header or ending; a query parameter of that name is refused like any other.
NO_FORMAT = OpenApiParameter("format", exclude=True)
# Its route takes any slug; these are those there can be.
SLUG_IN_PATH = OpenApiParameter("slug", {"type": "string", "pattern": f"^{SLUG}$"}, location=OpenApiParameter.PATH)
AS_JSON = {(200, "application/json"): RoleGuideSerializer}
AS_JSON_LD = {(200, "application/ld+json"): OpenApiTypes.OBJECT}
AS_MARKDOWN = {(200, "text/markdown"): OpenApiTypes.STR}


ROLE_GUIDES = Resource(
    name="role-guides",
    basename="role-guide",
    rows=Role.objects.all,
    filterset=RoleFilter,
    serializer=RoleGuideRowSerializer,
    detail_serializer=RoleGuideSerializer,
    ordering_fields=("slug", "title"),
)


@extend_schema_view(
    list=extend_schema(description="The roles of which there is a document.", examples=[ROW]),
    retrieve=extend_schema(
        description=f"{WHOLE} The Accept header chooses its form: JSON, schema.org JSON-LD or Markdown.",
        parameters=[NO_FORMAT],
        responses=AS_JSON | AS_JSON_LD | AS_MARKDOWN | PROBLEMS,
        examples=[DETAIL, JSON_LD, MARKDOWN],
    ),
)
class RoleGuideViewSet(ResourceViewSet):
    resource = ROLE_GUIDES
    content_negotiation_class: type[BaseContentNegotiation] = ByAccept

    def get_renderers(self) -> list[Any]:
        forms = (JSONRenderer, JSONLDRenderer, MarkdownRenderer) if self.action == "retrieve" else (JSONRenderer,)
        return [form() for form in forms]

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        """The stored bytes where they are current and JSON is asked for; else the document in the form asked for."""
        is_json = isinstance(request.accepted_renderer, JSONRenderer)
        body = body_of(kwargs["slug"]) if is_json and not request.query_params else None
        if body is None:
            return super().retrieve(request, *args, **kwargs)
        return HttpResponse(body, content_type=JSONRenderer.media_type)


class OneForm(RoleGuideViewSet):
    """The document in the form the ending of its address names."""

    content_negotiation_class = BySuffix

    def get_renderers(self) -> list[Any]:
        return [form() for form in self.renderer_classes]


class RoleGuideMarkdown(OneForm):
    renderer_classes = (MarkdownRenderer,)

    @extend_schema(
        operation_id="v1_role_guides_markdown",
        description=f"{WHOLE} As Markdown, every figure with a footnote.",
        parameters=[SLUG_IN_PATH],
        responses=AS_MARKDOWN | PROBLEMS,
        examples=[MARKDOWN],
    )
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        return super().retrieve(request, *args, **kwargs)


class RoleGuideJSONLD(OneForm):
    renderer_classes = (JSONLDRenderer,)

    @extend_schema(
        operation_id="v1_role_guides_jsonld",
        description=f"{WHOLE} As schema.org `Occupation` in JSON-LD.",
        parameters=[SLUG_IN_PATH],
        responses=AS_JSON_LD | PROBLEMS,
        examples=[JSON_LD],
    )
    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Any:
        return super().retrieve(request, *args, **kwargs)


SUFFIXED: list[URLPattern] = [
    path("role-guides/<slug:slug>.md", RoleGuideMarkdown.as_view({"get": "retrieve"}), name="role-guide-markdown"),
    path("role-guides/<slug:slug>.jsonld", RoleGuideJSONLD.as_view({"get": "retrieve"}), name="role-guide-jsonld"),
]
