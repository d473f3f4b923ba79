"""Shipped guides whose roles name each other, and what the page and the API say of moves between them."""

import re
from html import unescape
from typing import Any

from django.test import Client

from careers.role_file import read_roles
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from tests.conftest import import_file
from tests.reading import PROJECT
from tests.salaries.shipped_adverts import load_shipped_adverts

PAGE, MOVE, WAYS = "/paths/", "/api/v1/transitions/", "/api/v1/paths/"
MLOPS, DEVOPS, DATA = "mlops-engineer", "devops-engineer", "data-engineer"
TAGS = re.compile(r"<[^>]+>")


def load_guides(*slugs: str) -> None:
    """With the adverts of two of the roles."""
    load_roles(read_roles())
    load_skills(read_skills())
    load_shipped_adverts(MLOPS, DEVOPS)
    for slug in slugs:
        import_file(PROJECT / f"careers/guides/{slug}.md")


def page(client: Client, start: str = "", end: str = "", status: int = 200) -> str:
    query = {"from": start, "to": end}
    response = client.get(PAGE, {name: slug for name, slug in query.items() if slug})
    assert response.status_code == status
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(unescape(TAGS.sub(" ", html)).replace("\u2060", "").split())


def ask(client: Client, start: str, end: str, address: str = MOVE, **query: Any) -> Any:
    return client.get(address, {"from": start, "to": end, **query}).json()
