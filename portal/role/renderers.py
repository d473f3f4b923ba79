"""The forms of the document as bytes. A problem is answered as JSON whatever form was asked for."""

from collections.abc import Mapping
from typing import Any

from django.http import HttpRequest
from django.http.request import MediaType
from rest_framework.exceptions import NotAcceptable
from rest_framework.negotiation import BaseContentNegotiation
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request

from portal.role.document import DocumentJSON
from portal.role.jsonld import occupation
from portal.role.markdown import markdown
from web.rendering import JSONRenderer, safe_in_script


def base_of(request: Request | HttpRequest) -> str:
    """The portal's address as the reader wrote it, without a slash at its end."""
    return request.build_absolute_uri("/").removesuffix("/")


class DocumentRenderer(BaseRenderer):
    """Renders a document by `tell`, a problem as JSON."""

    charset: str | None = None

    def render(
        self, data: Any, accepted_media_type: str | None = None, renderer_context: Mapping[str, Any] | None = None
    ) -> bytes:
        context = renderer_context or {}
        if data is None or context["response"].exception or context["request"].method == "OPTIONS":
            return JSONRenderer().render(data)
        return self.tell(data, base_of(context["request"]))

    def tell(self, document: DocumentJSON, base: str) -> bytes:
        raise NotImplementedError


class JSONLDRenderer(DocumentRenderer):
    media_type = "application/ld+json"
    format = "jsonld"

    def tell(self, document: DocumentJSON, base: str) -> bytes:
        return safe_in_script(JSONRenderer().render(occupation(document, base)))


class MarkdownRenderer(DocumentRenderer):
    media_type = "text/markdown"
    format = "md"
    charset = "utf-8"

    def tell(self, document: DocumentJSON, base: str) -> bytes:
        return markdown(document, base).encode()


class ByAccept(BaseContentNegotiation):
    """The form the Accept header likes best, by its q-values; the first one where it has no wish."""

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        for wanted in request._request.accepted_types:
            for each in renderers:
                if _matches(wanted, each.media_type):
                    return each, each.media_type
        raise NotAcceptable(available_renderers=renderers)


def _matches(wanted: MediaType, media_type: str) -> bool:
    main, _, sub = media_type.partition("/")
    return wanted.main_type in ("*", main) and wanted.sub_type in ("*", sub)


class BySuffix(BaseContentNegotiation):
    """The one form an address ending names, whatever the Accept header says."""

    def select_renderer(self, request: Request, renderers: Any, format_suffix: str | None = None) -> Any:
        return renderers[0], renderers[0].media_type
