"""What people read first in files of pay: roles by their titles, whose figures they are, and what each row is of."""

import csv
import io
from typing import Any

import openpyxl
import pytest
from django.test import Client

from careers.models import Role
from portal.downloads import EXPORTS
from portal.imports.published import write_published
from portal.refresh.rebuild import refresh
from salaries.published.shipped import read_shipped
from tests.conftest import DAY, import_text
from tests.salaries.some_adverts import SPREAD, load_adverts

pytestmark = pytest.mark.django_db
BANDS = "/api/v1/downloads/salary-bands"


def rows_of_csv(client: Client, address: str) -> list[dict[str, str]]:
    text = client.get(address).content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def rows_of_json(client: Client, address: str) -> list[dict[str, Any]]:
    return client.get(address).json()["rows"]


FIRST = {
    "salary-bands": ["Role", "Publisher", "Label", "Level", "Low", "High"],
    "pay-percentiles": ["Role", "Near title", "Level", "Figures of", "Publisher of the table"],
    "adverts": ["Title", "Level", "Publisher of the table"],
    "published-pay": ["Roles", "Occupation", "Publisher of the table"],
    "pay-comparison": ["Role", "Near title or occupation", "Figures of", "Level", "Publisher of the table"],
    "offer": ["Role", "Offer"],
}


@pytest.mark.parametrize("name", FIRST)
def test_files_of_pay_begin_with_what_people_read_and_end_with_keys(name: str) -> None:
    columns = EXPORTS[name].columns
    assert [column.label for column in columns[: len(FIRST[name])]] == FIRST[name]
    for_programs = {"key", "role", "roles.role", "title_slug", "dataset", "kind", "end"} & {
        each.name for each in columns
    }
    last = {column.name for column in columns[len(columns) // 2 :]}
    assert for_programs <= last
    if "key" in for_programs:
        assert columns[-1].name == "key"


def test_stated_bands_name_their_role_and_publisher(client: Client, db: None) -> None:
    import_text(publisher="A Publisher")
    refresh(DAY)
    for row in (rows_of_json(client, f"{BANDS}.json")[0], rows_of_csv(client, f"{BANDS}.csv")[0]):
        assert (row["role_title"], row["publisher"]) == ("Queue Engineer", "A Publisher")
    sheet = openpyxl.load_workbook(io.BytesIO(client.get(f"{BANDS}.xlsx").content))["Data"]
    assert [cell.value for cell in sheet[1]][:2] == ["Role", "Publisher"]
    assert [cell.value for cell in sheet[2]][:2] == ["Queue Engineer", "A Publisher"]


def test_percentiles_are_by_role_and_level_with_its_own_first_and_both_ends_in_words(
    client: Client, guide: str
) -> None:
    load_adverts(
        [
            ("Stack Engineer", "mid", "US", 2025, "USD", SPREAD),
            ("Stack Engineer", "senior", "US", 2025, "USD", SPREAD),
            ("Queue Engineer", "senior", "US", 2025, "USD", SPREAD),
            ("Queue Engineer", "mid", "US", 2025, "USD", SPREAD),
        ]
    )
    rows = rows_of_csv(client, "/api/v1/downloads/pay-percentiles.csv")
    assert [(row["role_title"], row["level"], row["title"]) for row in rows[::2]] == [
        ("Queue Engineer", "mid", ""),
        ("Queue Engineer", "mid", "Stack Engineer"),
        ("Queue Engineer", "senior", ""),
        ("Queue Engineer", "senior", "Stack Engineer"),
        ("Stack Engineer", "mid", ""),
        ("Stack Engineer", "senior", ""),
    ]
    assert [row["figures_of"] for row in rows[:2]] == ["Adverts: where ranges begin", "Adverts: where ranges end"]
    ordered = rows_of_csv(client, "/api/v1/downloads/pay-percentiles.csv?ordering=-key")
    assert [row["key"] for row in ordered] == sorted((row["key"] for row in rows), reverse=True)


def test_official_pay_names_the_roles_in_words(client: Client, guide: str) -> None:
    Role.objects.create(slug="queue-lead", title="Queue Lead")
    write_published(read_shipped())
    Role.objects.get(slug="queue-lead").occupations.create(scheme="soc", code="15-1252", match="narrow")
    rows = rows_of_json(client, "/api/v1/downloads/published-pay.json")
    (developers,) = (row for row in rows if row["code"] == "15-1252")
    assert (developers["role_titles"], developers["roles.role"]) == (["Queue Lead"], ["queue-lead"])
