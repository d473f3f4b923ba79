"""What is said about a guide beside its text, and which of it an editor has decided."""

from dataclasses import replace

from careers.models import Guide
from careers.models.choices import Publication
from portal.imports.prepare import Prepared

DETAILS = (
    "kind",
    "title",
    "publisher",
    "url",
    "licence",
    "retrieved_on",
    "as_of",
    "publication",
    "sources",
    "disclaimer",
)


def details_in(guide: Guide) -> dict[str, object]:
    return {name: getattr(guide, name) for name in DETAILS}


def keep_decided(prepared: Prepared) -> Prepared:
    """What an editor has decided stays where the import itself does not say otherwise, whatever the text says.

    An editor decides by narrowing a guide to its figures, and by setting a detail by hand.
    """
    guide = Guide.objects.filter(slug=prepared.slug).defer("text").first()
    return replace(prepared, details={**prepared.details, **kept_details(prepared, guide)}) if guide else prepared


def kept_details(prepared: Prepared, guide: Guide) -> dict[str, object]:
    """The details in which an editor's word goes before the text's."""
    kept = {name: getattr(guide, name) for name in guide.edited_details}
    if guide.publication == Publication.FIGURES:
        kept["publication"] = Publication.FIGURES.value
    return {name: value for name, value in kept.items() if name not in prepared.given}
