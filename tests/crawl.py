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


def fetched(client: Client, rows: int = ROWS) -> dict[str, int]:
    """Address → status, of so many rows of each kind. What raises in a page raises here, with its trace."""
    statuses = {}
    for address in addresses(client, rows):
        response = client.get(address)
        b"".join(response) if response.streaming else response.content  # a page may fail while it is sent
        statuses[address] = response.status_code
    return statuses


def failures(client: Client, least: int = 400, rows: int = ROWS) -> dict[str, int]:
    return {address: status for address, status in fetched(client, rows).items() if status >= least}


def addresses(client: Client, rows: int) -> Iterator[str]:
    yield from _plain_pages()
    yield "/search/?q=market"
    yield "/findings/?verdict=consistent&verdict=not_checkable&verdict=contradictory"
    for model in (Role, Guide, Skill, GrowthCurve, Finding):
        yield from (row.get_absolute_url() for row in model.objects.all()[:rows])
    for slug in Role.objects.values_list("slug", flat=True)[:rows]:
        yield from (f"/api/v1/role-guides/{slug}{form or '/'}" for form in FORMS)
    for prefix, view, _ in router.registry:
        yield from _rows(client, f"/api/v1/{prefix}/", view, rows)


def _plain_pages() -> Iterator[str]:
    """The routes of the portal without a variable part."""
    for name, (found, *_) in get_resolver("portal.urls").reverse_dict.items():
        if isinstance(name, str) and name not in ("ready", "theme", "metrics", "api-schema"):
            yield from (f"/{path}" for path, names in found if not names)


def _rows(client: Client, list_address: str, view, rows: int) -> Iterator[str]:
    yield list_address
    for row in client.get(list_address).json()["results"][:rows]:
        address = f"{list_address}{row[view.lookup_field.split('__')[0]]}/"
        yield address
        if hasattr(view, "explain"):
            yield f"{address}explain/"
