"""When is a guide the same guide, and when another text."""

import hashlib

from careers.documents import Document, DocumentError
from careers.documents.typography import normalise
from careers.models import Guide, Role

# A revised guide keeps many of its sentences; a text that keeps fewer than this share is another one.
KEPT_BY_A_REVISION = 0.2


def sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def refuse_other_text(guide: Guide, role: str, publisher: str, document: Document) -> None:
    """Raise `DocumentError` where `guide` holds the slug for another role, publisher or text.

    `role` is "" for a document about a market.
    """
    if (guide.role.slug if guide.role else "") != (role and Role.objects.slug_of(role)):
        _refuse(guide, f"about {guide.role.title if guide.role else 'a market'}")
    if normalise(guide.publisher) != normalise(publisher):
        _refuse(guide, f"by {guide.publisher or 'no named publisher'}")
    statements = guide.statements.exclude(disposition="heading").exclude(section="")
    old = {normalise(text) for text in statements.values_list("text", flat=True)}
    new = {normalise(one.text) for one in document.statements if one.section and one.role != "heading"}
    smaller = min(len(old), len(new))
    if smaller and len(old & new) < KEPT_BY_A_REVISION * smaller:
        _refuse(guide, "with other words")


def _refuse(guide: Guide, what: str) -> None:
    raise DocumentError.whole(
        f"slug {guide.slug!r} belongs to another text, {what}; give another slug, or withdraw that guide first"
    )
