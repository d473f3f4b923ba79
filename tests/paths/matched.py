"""Roles that fit, asked of the API and of the page, and some roles to be found."""

from html import unescape
from typing import Any

from django.test import Client

from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

API, PAGE = "/api/v1/role-matches/", "/matches/"


def ask(client: Client, query: str) -> dict[str, Any]:
    response = client.get(f"{API}?{query}")
    assert response.status_code == 200
    return dict(response.json())


def page(client: Client, query: str, status: int = 200) -> str:
    response = client.get(f"{PAGE}?{query}")
    assert response.status_code == status
    return unescape(" ".join(response.content.decode().split()))


def some_roles(**experience: str) -> None:
    """Roles that differ in what their guides say of experience, "" for nothing."""
    for name, said in experience.items():
        own = GUIDE.replace("Queue Engineer", f"{name} Engineer").replace("Docker and Kubernetes", f"Docker and {name}")
        years = "- 4+ years of experience\n"
        text = own.replace(years, said).replace("- Typically requires 0-2 years of experience\n", "")
        text = text.replace("- Typically requires 6+ years of experience\n", "")
        import_text(text, slug=f"{name.lower()}-engineer", role=f"{name} Engineer")
    refresh(DAY)


YEARS = "- 4-8 years of experience in operations\n"
PREFERRED = "- Experience in operations is preferred\n"
