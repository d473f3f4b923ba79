"""Relations of roles from a guide to the reader: linked to roles by exact title, listed, drawn, and withheld."""

import json
from typing import Any

import pytest
from django.test import Client

from careers.models import DataVersion, RoleRelation, Statement
from careers.role_file import read_roles
from portal.imports.roles import load_roles
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, import_text

pytestmark = pytest.mark.django_db
TEXT = """# MLOps Engineer

## Overview
An MLOps Engineer, also called ML Ops Engineer, runs models. See the tables below.

## A typical week
- Monday: reading alarms

## How people get in
- From DevOps Engineer: knows pipelines
- From academia: knows statistics
- From Queue Engineer: knows queues

## Where it leads
- SRE, after a pager year
"""


def linked() -> dict[str, str | None]:
    return dict(RoleRelation.objects.values_list("title", "related_role__slug"))


def rows(client: Client, query: str = "") -> list[dict[str, Any]]:
    return client.get(f"/api/v1/role-relations/?ordering=position{query}").json()["results"]


def test_a_title_finds_its_role_once_roles_are_loaded_and_no_other() -> None:
    import_text(TEXT)
    assert linked() == {
        "ML Ops Engineer": None,
        "DevOps Engineer": None,
        "Queue Engineer": None,
        "SRE": None,
    }
    load_roles(read_roles())
    assert linked() == {
        "ML Ops Engineer": "mlops-engineer",
        "DevOps Engineer": "devops-engineer",
        "Queue Engineer": None,
        "SRE": "site-reliability-engineer",
    }
    version = DataVersion.objects.current()
    load_roles(read_roles())
    assert DataVersion.objects.current() == version


def test_a_title_finds_a_role_whose_slug_is_shorter_than_its_title() -> None:
    load_roles(read_roles())
    import_text(TEXT.replace("- SRE, after a pager year", "- Research and Applied Scientist, after a degree"))
    assert linked()["Research and Applied Scientist"] == "research-applied-scientist"


def test_a_title_finds_the_role_that_another_guide_brings() -> None:
    import_text(TEXT)
    import_text(TEXT.replace("MLOps Engineer", "Queue Engineer"), slug="queues", role="Queue Engineer")
    assert linked()["Queue Engineer"] == "queue-engineer"


def test_a_later_guide_finds_the_roles_that_an_earlier_one_found() -> None:
    load_roles(read_roles())
    import_text(TEXT)
    import_text(TEXT, slug="another", publisher="Somebody else")
    pairs = list(RoleRelation.objects.values_list("title", "related_role__slug"))
    assert len(pairs) == 2 * len(linked())
    assert set(pairs) == set(linked().items())


def test_an_item_without_a_title_is_no_fact_and_says_why() -> None:
    import_text(TEXT)
    statement = Statement.objects.get(text__startswith="From academia")
    assert (statement.disposition, statement.reason) == ("no_fact", "no job title at its head")


def test_the_api_filters_by_kind_and_related_role(client: Client) -> None:
    load_roles(read_roles())
    import_text(TEXT)
    assert [row["title"] for row in rows(client, "&kind=entry_route")] == ["DevOps Engineer", "Queue Engineer"]
    (row,) = rows(client, "&related_role=devops-engineer")
    assert (row["role"], row["kind"], row["text"]) == ("mlops-engineer", "entry_route", "knows pipelines")
    assert row["evidence"]["quote"] == "From DevOps Engineer: knows pipelines"
    assert [row["title"] for row in rows(client, "&has_related_role=false")] == ["Queue Engineer"]
    assert rows(client, "&role=devops-engineer") == []
    assert client.get("/api/v1/role-relations/?related_role=no-such").status_code == 400


def test_they_are_on_the_page_in_the_text_and_in_json_ld(client: Client) -> None:
    load_roles(read_roles())
    import_text(TEXT)
    refresh(DAY)
    page = client.get("/roles/mlops-engineer/").content.decode()
    assert '<a href="/roles/devops-engineer/"><bdi>DevOps Engineer</bdi></a>' in page
    assert all(words in page for words in ("How people get in", "A typical week"))
    text = client.get("/api/v1/role-guides/mlops-engineer.md").content.decode()
    assert "- Comes from: **DevOps Engineer**: knows pipelines" in text
    node = json.loads(client.get("/api/v1/role-guides/mlops-engineer.jsonld").content)
    assert node["alternateName"] == ["ML Ops Engineer"]


def test_a_guide_narrowed_to_figures_keeps_what_it_says_of_a_title(client: Client) -> None:
    import_text(TEXT, publication="figures")
    row = next(row for row in rows(client) if row["title"] == "DevOps Engineer")
    assert (row["text"], row["evidence"]["quote"]) == (None, None)
    assert rows(client, "&search=pipelines") == []
    assert "knows pipelines" not in client.get("/roles/mlops-engineer/").content.decode()


def test_a_page_does_not_link_to_itself_and_says_so_where_one_tool_stands_for_several(client: Client) -> None:
    load_roles(read_roles())
    import_text(
        "# MLOps Engineer\n\n## Requirements\n\n### Technical Skills\n- Terraform or a similar tool\n\n"
        "### Education and Experience\n- Typically 4-8 years of experience\n\n"
        "## How people get in\n- DevOps Engineer: knows pipelines\n\n## Where it leads\n- MLOps Engineer: back to the code\n"
    )
    refresh(DAY)
    html = " ".join(client.get("/roles/mlops-engineer/").content.decode().split())
    assert '<a href="/roles/devops-engineer/"><bdi>DevOps Engineer</bdi></a>' in html
    assert "<dt><bdi>MLOps Engineer</bdi></dt>" in html
    assert "this or a similar one:" in html.lower()
    assert "4–8 years" in html
