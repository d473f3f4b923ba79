"""Why no advert or percentile is found, in words: which state of the data was asked, and what of the question it lacks."""

from collections.abc import Iterator

from django.http import QueryDict

from careers.models import Role
from salaries.adverts import aijobs
from salaries.models import SalaryDataset, TitleMapping
from web.emptiness import filters_that_exclude
from web.resources import Resource

NO_DATA = "No adverts have been imported yet."
NO_TABLE = "No table of pay has been imported yet."


def why_no_adverts(resource: Resource, params: QueryDict) -> str:
    """One text of several sentences."""
    dataset = SalaryDataset.objects.current().filter(source=aijobs.SOURCE).first()
    if dataset is None:
        return NO_DATA
    part = "" if dataset.is_whole else ", the part shipped with the portal"
    about = [*roles_without_titles(params.getlist("role")), filters_that_exclude(resource, params)]
    return " ".join([f"Adverts: {dataset}{part}.", *filter(None, about)])


def roles_without_titles(slugs: list[str]) -> Iterator[str]:
    """A sentence for each of the roles that no title of the adverts is of."""
    titles: dict[int, list[TitleMapping]] = {}
    for mapping in TitleMapping.objects.filter(role__slug__in=slugs).select_related("title"):
        titles.setdefault(mapping.role_id, []).append(mapping)
    for role in Role.objects.filter(slug__in=slugs).order_by("slug"):
        yield _about(role, titles.get(role.pk, []))


def _about(role: Role, mappings: list[TitleMapping]) -> str:
    if role.retired_at:
        return f"{role.title} is retired."
    if not mappings:
        return f"No title of these adverts is of the role {role.title}."
    if any(mapping.fit != TitleMapping.Fit.NEAR for mapping in mappings):
        return ""
    near = ", ".join(sorted(mapping.title.title for mapping in mappings))
    return f"No title of these adverts is {role.title} itself; near titles, shown apart: {near}."
