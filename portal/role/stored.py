"""Role documents kept ready to send. One is used only while the data version it was built under is the current one."""

import orjson

from careers.models import DataVersion, Guide, Rebuilt, Role
from portal.models import RoleDocument
from portal.role.document import DocumentJSON, build
from web.rendering import JSONRenderer

FORMULA = "role-document 2"


def rebuild_documents(data_version: int) -> Rebuilt:
    """Store every role's document as it is under `data_version`.

    Changed are those that readers were given in other words under this version. Where an older one is replaced, none
    of them has missed anything: meanwhile the document was built at each request.
    """
    given = dict(RoleDocument.objects.filter(data_version=data_version).values_list("role_id", "body"))  # type: ignore[misc]
    rows = [_row(role) for role in Role.objects.order_by("slug")]
    RoleDocument.objects.rebuild(rows, data_version=data_version)
    return Rebuilt(len(rows), sum(given.get(row.role_id, row.body) != row.body for row in rows))


def _row(role: Role) -> RoleDocument:
    guides = Guide.objects.filter(role=role).order_by("slug").values_list("slug", flat=True)
    body = JSONRenderer().render(build(role)).decode()
    return RoleDocument(role=role, body=body, formula=FORMULA, inputs=list(guides))


def body_of(slug: str) -> bytes | None:
    """The stored document; None where there is none, or it is behind the facts."""
    stored = RoleDocument.objects.filter(role__slug=slug, data_version=DataVersion.objects.current())
    body: str | None = stored.values_list("body", flat=True).first()  # type: ignore[misc]
    return body.encode() if body else None


def document_of(role: Role) -> DocumentJSON:
    """The stored document as a document, or one built now."""
    body = body_of(role.slug)
    return orjson.loads(body) if body else build(role)
