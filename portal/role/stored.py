"""Role documents kept ready to send. One is used only while all it was built from is as it was."""

from typing import Any

import orjson
from django.conf import settings

from careers.models import DataVersion, Rebuilt, Role
from portal.models import RoleDocument
from portal.role.document import DocumentJSON, build
from portal.role.document_inputs import inputs_of
from web.rendering import JSONRenderer

FORMULA = "role-document 4"


def formula() -> str:
    """With the code of this copy, since any of it may shape the document."""
    return f"{FORMULA} {settings.FINGERPRINT}"


def rebuild_documents(data_version: int) -> Rebuilt:
    """Store the documents of the roles whose inputs have changed; the others' rows stay as they are.

    Changed are those that readers were given in other words under `data_version`.
    """
    inputs = inputs_of(Role.objects.all())
    roles = list(Role.objects.exclude(pk__in=_current(inputs)).order_by("slug"))
    documents = RoleDocument.objects.filter(role__in=roles)
    served = dict(documents.filter(data_version=data_version).values_list("role_id", "body"))  # type: ignore[misc]
    rows = [_row(role, inputs[role.pk]) for role in roles]
    documents.rebuild(rows, data_version=data_version)
    return Rebuilt(len(inputs), sum(served.get(row.role_id, row.body) != row.body for row in rows))


def _current(inputs: dict[int, list[str]]) -> list[int]:
    """The roles whose stored document was built from these inputs by this code."""
    stored = RoleDocument.objects.filter(formula=formula()).values_list("role_id", "inputs")  # type: ignore[misc]
    return [role for role, values in stored if inputs[role] == values]


def _row(role: Role, inputs: list[str]) -> RoleDocument:
    return RoleDocument(role=role, body=JSONRenderer().render(build(role)).decode(), formula=formula(), inputs=inputs)


def body_of(slug: str) -> bytes | None:
    """The stored document, with the data version of now; None where there is none or its inputs have changed."""
    version = DataVersion.objects.current()  # first: whatever changes later raises it, and readers ask anew
    row: Any = RoleDocument.objects.filter(role__slug=slug, formula=formula()).first()
    if row is None or (row.data_version != version and not _is_current(row)):
        return None
    return str(row.body).replace(f'"data_version":{row.data_version}', f'"data_version":{version}', 1).encode()


def _is_current(row: RoleDocument) -> bool:
    return bool(inputs_of(Role.objects.filter(pk=row.role_id)).get(row.role_id) == row.inputs)


def document_of(role: Role) -> DocumentJSON:
    """The stored document as a document, or one built now."""
    body = body_of(role.slug)
    return orjson.loads(body) if body else build(role)
