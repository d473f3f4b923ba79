"""What a guide is called and what is said about it: from the editor's options, the front matter, or the text."""

from dataclasses import dataclass, fields
from datetime import date

from django.utils.text import slugify

from careers.documents import Document, DocumentError
from careers.documents.titles import role_title, roles_named
from careers.models.choices import GuideKind
from vocabulary.addresses import wrong_address


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What the editor says about a guide; "" leaves it to the front matter or the text."""

    slug: str = ""
    kind: str = ""
    role: str = ""
    publisher: str = ""
    url: str = ""
    licence: str = ""
    retrieved_on: str = ""
    as_of: str = ""
    publication: str = ""

    @property
    def given(self) -> frozenset[str]:
        return frozenset(each.name for each in fields(self) if getattr(self, each.name))


def _kind(document: Document, options: Options) -> str:
    return options.kind or document.front.kind or GuideKind.ROLE.value


def role_of(document: Document, options: Options) -> str:
    if _kind(document, options) == GuideKind.MARKET:
        return _refuse_role(document, options)
    role = options.role or role_title(document)
    if not role and len(several := roles_named(document)) > 1:
        raise DocumentError.whole(
            f"the text is about several roles ({', '.join(several[:5])}); say with --role which one to read"
        )
    if not role:
        raise DocumentError.whole(
            "no role: neither title, pay levels nor prose name one; write the job as the first line of the text, "
            'such as "Data Engineer", or name it with --role'
        )
    if not slugify(role):
        raise DocumentError.whole(f"role {role[:40]!r}: no letter or digit an address could be made of")
    return role


def _refuse_role(document: Document, options: Options) -> str:
    """ "", for a document about a market; raises `DocumentError` where a role is given for it."""
    given = options.role or document.front.role
    if given:
        raise DocumentError.whole(f"a document about a market has no role, and {given!r} is given")
    return ""


def _title(document: Document, options: Options) -> str:
    title = document.front.title or document.title_line or role_of(document, options)
    if not title:
        raise DocumentError.whole("no title: a document about a market is named by its front matter or title line")
    return title


def slug_of(document: Document, options: Options) -> str:
    publisher = options.publisher or document.front.publisher
    given = options.slug or document.front.slug
    named = role_of(document, options) or _title(document, options)
    slug = given or slugify(f"{named} {publisher}")[:80].strip("-")
    if not slug or slug != slugify(slug) or len(slug) > 80:
        raise DocumentError.whole(f"slug {slug!r}: use lower-case letters, digits and hyphens, 80 at most")
    return slug


def details_of(document: Document, options: Options) -> dict[str, object]:
    front = document.front
    if wrong := wrong_address(options.url):
        raise DocumentError.whole(f"url: {wrong}")
    retrieved = options.retrieved_on or front.retrieved_on
    return {
        "kind": _kind(document, options),
        "title": _title(document, options),
        "publisher": options.publisher or front.publisher,
        "url": options.url or front.url,
        "licence": options.licence or front.licence,
        "retrieved_on": _date(retrieved) if retrieved else None,
        "as_of": options.as_of or front.as_of,
        "publication": options.publication or front.publication or "full",
        "sources": list(front.sources),
        "disclaimer": _disclaimer(document),
    }


def _date(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise DocumentError.whole(f"retrieved on {text!r}: write a date as 2026-01-31") from error


def _disclaimer(document: Document) -> str:
    """The pay section's own note, from "Note:" to the end of its paragraph."""
    prose = [one for one in document.within("salary_ranges") if one.role == "sentence"]
    opening = next((one for one in prose if one.text.startswith("Note:")), None)
    return " ".join(one.text for one in prose if opening and one.line == opening.line and one.start >= opening.start)
