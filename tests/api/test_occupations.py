"""Occupations in the API: those of the roles by default, all where they are asked for, and always whose they are."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from careers.models import DataVersion, Role, RoleOccupation
from careers.onet.extract import read_extract
from careers.role_file import read_roles
from portal.api.checksums import checksums
from portal.imports.occupations import write_release
from portal.imports.roles import load_roles
from tests.careers.onet.release_files import LINE, OTHER, QUEUE, readme_of, small_release, without

pytestmark = pytest.mark.django_db
LIST = "/api/v1/occupations/"


@pytest.fixture
def release(tmp_path: Path) -> None:
    """The small release, with one role linked to an occupation of it and a retired one to another."""
    write_release(small_release(tmp_path / "release"))
    for slug, code, retired in (("queue-engineer", QUEUE, None), ("line-keeper", LINE, "2026-01-01T00:00Z")):
        role = Role.objects.create(slug=slug, title=slug, retired_at=retired)
        RoleOccupation.objects.create(
            role=role, scheme="onet_soc", code=code, title="T", match="broad", reason="It is near."
        )


def codes(client: Client, query: str = "") -> list[str]:
    response = client.get(f"{LIST}?{query}")
    assert response.status_code == 200, response.content
    return [row["code"] for row in response.json()["results"]]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", [QUEUE]),
        ("all=false", [QUEUE]),
        ("all=true", [QUEUE, OTHER, LINE]),
        ("all=true&ordering=-job_zone", [LINE, QUEUE, OTHER]),
        ("all=true&job_zone=5", [LINE]),
        ("all=true&technology=docker", [QUEUE]),
        ("all=true&technology=dock", []),
        ("all=true&search=MACHINE operator", [QUEUE, OTHER]),
        ("all=true&search=15-2051", [LINE]),
        ("search=line", []),
        ("role=queue-engineer", [QUEUE]),
        ("all=true&retired=true", []),
    ],
)
def test_the_list_has_what_is_asked_for(client: Client, release: None, query: str, expected: list[str]) -> None:
    assert codes(client, query) == expected


def test_what_is_not_known_is_refused(client: Client, release: None) -> None:
    assert client.get(f"{LIST}?all=some").json()["errors"] == {"all": ["all is true or false, not “some”."]}
    assert client.get(f"{LIST}?technologie=docker").status_code == 400
    assert client.get(f"{LIST}99-9999.00/").status_code == 404
    assert client.get(f"{LIST}{QUEUE}/?all=true").status_code == 400


def test_a_row_says_whose_it_is_and_whose_nearest(client: Client, release: None) -> None:
    (row,) = client.get(LIST).json()["results"]
    assert row["roles"] == [{"role": "queue-engineer", "match": "broad", "reason": "It is near."}]
    assert (row["release"], row["released"], row["licence"]) == ("29.2", "2025-02", "CC BY 4.0")
    assert "O*NET 29.2 Database by the U.S. Department of Labor" in row["attribution"]
    assert "MLOps Career Portal has modified all or some of this information" in row["attribution"]
    assert not {"technologies", "tasks"} & row.keys()


def test_an_occupation_has_all_that_is_recorded(client: Client, release: None) -> None:
    whole = client.get(f"{LIST}{QUEUE}/").json()
    assert whole["alternate_titles"][1] == {"title": "Machine Operator", "short_title": None, "occupation_count": 2}
    assert whole["tasks"][0] == {"task_id": 11, "text": 'Put up "closed" signs.', "kind": "core"}
    assert whole["technologies"][0] == {
        "name": "Docker",
        "category": "Development environment software",
        "category_code": "43232408",
        "is_hot": True,
        "is_in_demand": True,
    }
    assert whole["related"][0] == {"code": LINE, "title": "Line Scientists", "tier": "primary_short"}
    assert [each["role"] for each in whole["roles"]] == ["queue-engineer"]
    assert client.get(f"{LIST}{OTHER}/").json()["tasks"] == []


def test_a_retired_occupation_keeps_its_address(client: Client, release: None, tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "new", without(LINE), readme=readme_of("30.0", "August 2025")))
    row = client.get(f"{LIST}{LINE}/").json()
    assert row["retired_at"]
    assert (row["release"], len(row["technologies"])) == ("29.2", 2)
    assert codes(client, "all=true&retired=true") == [LINE]


def test_of_the_shipped_part_tasks_and_description_are_unknown(client: Client) -> None:
    load_roles(read_roles())
    write_release(read_extract())
    assert len(codes(client)) == 7
    row = client.get(f"{LIST}{QUEUE}/").json()
    assert (row["tasks"], row["description"]) == (None, None)
    assert len(row["technologies"]) > 100


def test_an_etag_lasts_until_the_next_change(client: Client, release: None, tmp_path: Path) -> None:
    tag = client.get(LIST)["ETag"]
    write_release(small_release(tmp_path / "again"))
    assert client.get(LIST, headers={"If-None-Match": tag}).status_code == 304
    write_release(small_release(tmp_path / "new", readme=readme_of("30.0", "August 2025")))
    answer = client.get(LIST, headers={"If-None-Match": tag})
    assert (answer.status_code, answer.json()["results"][0]["release"]) == (200, "30.0")


def test_checksums_are_over_all_occupations(release: None) -> None:
    (one,) = [each for each in checksums() if each.resource == "occupations"]
    assert one.count == 3


def test_the_number_of_queries_does_not_grow_with_rows(
    client: Client, release: None, django_assert_num_queries: Any
) -> None:
    DataVersion.objects.current()
    with django_assert_num_queries(4):  # data version, count, rows, roles of all
        client.get(f"{LIST}?all=true")
