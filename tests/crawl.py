"""Every page and resource that there is for what is stored, asked as a visitor asks."""

from collections.abc import Iterator

from django.test import Client
from django.urls import get_resolver

from careers.models import Finding, Guide, Role
from market.models import GrowthCurve
from portal.api.urls import router
from skills.models import Skill

ROWS = 3
FORMS = ("", ".md", ".jsonld")


def fetched(client: Client) -> dict[str, int]:
    """Address → status. What raises in a page raises here, with its trace."""
    statuses = {}
    for address in addresses(client):
        response = client.get(address)
        b"".join(response) if response.streaming else response.content  # a page may fail while it is sent
        statuses[address] = response.status_code
    return statuses


def failures(client: Client, least: int = 400) -> dict[str, int]:
    return {address: status for address, status in fetched(client).items() if status >= least}


def addresses(client: Client) -> Iterator[str]:
    yield from _plain_pages()
    yield "/search/?q=market"
    yield "/findings/?verdict=consistent&verdict=not_checkable&verdict=contradictory"
    for model in (Role, Guide, Skill, GrowthCurve, Finding):
        yield from (row.get_absolute_url() for row in model.objects.all()[:ROWS])
    for slug in Role.objects.values_list("slug", flat=True)[:ROWS]:
        yield from (f"/api/v1/role-guides/{slug}{form or '/'}" for form in FORMS)
    for prefix, view, _ in router.registry:
        yield from _rows(client, f"/api/v1/{prefix}/", view)


def _plain_pages() -> Iterator[str]:
    """The routes of the portal without a variable part."""
    for name, (found, *_) in get_resolver("portal.urls").reverse_dict.items():
        if isinstance(name, str) and name not in ("ready", "theme", "metrics", "api-schema"):
            yield from (f"/{path}" for path, names in found if not names)


def _rows(client: Client, list_address: str, view) -> Iterator[str]:
    yield list_address
    for row in client.get(list_address).json()["results"][:ROWS]:
        address = f"{list_address}{row[view.lookup_field.split('__')[0]]}/"
        yield address
        if hasattr(view, "explain"):
            yield f"{address}explain/"
