"""The age of the tables of pay: in whole months as of the day of the last refresh, in words, and never by the clock."""

from datetime import date
from typing import Any

import pytest
from django.test import Client

from careers.models import DataVersion
from portal.refresh.rebuild import refresh
from salaries.ages import in_words, months_between
from salaries.models import SalaryDataset
from search.find import search
from tests.conftest import DAY, import_text
from tests.salaries.some_adverts import SPREAD, load_adverts

TABLE = date(2025, 6, 25)


@pytest.mark.parametrize(
    ("day", "months"),
    [
        (date(2025, 6, 25), 0),
        (date(2025, 7, 24), 0),
        (date(2025, 7, 25), 1),
        (date(2026, 11, 24), 16),
        (date(2026, 11, 25), 17),
        (date(2025, 1, 1), 0),
    ],
)
def test_whole_months_count(day: date, months: int) -> None:
    assert months_between(TABLE, day) == months


@pytest.mark.parametrize(
    ("months", "words"),
    [
        (0, "less than a month"),
        (1, "1 month"),
        (17, "17 months"),
        (24, "2 years"),
        (25, "2 years and 1 month"),
        (43, "3 years and 7 months"),
    ],
)
def test_an_age_in_words(months: int, words: str) -> None:
    assert in_words(months) == words


ADVERTS: list[Any] = [("Queue Engineer", "senior", "US", year, "USD", SPREAD) for year in (2023, 2025)]


@pytest.mark.django_db
def test_the_age_is_beside_the_date_wherever_adverts_are_counted(client: Client) -> None:
    import_text()
    load_adverts(ADVERTS)
    assert "the newest" not in client.get("/salaries/?role=queue-engineer").content.decode(), "unknown before a refresh"
    refresh(DAY)
    newest = "the newest at least 16 months old"
    for address in (
        "/salaries/?role=queue-engineer",
        "/roles/",
        "/compare/?role=queue-engineer",
        "/search/?q=queue+engineer+pay",
    ):
        assert newest in client.get(address).content.decode(), address
    for address in ("/salaries/adverts/", "/salaries/titles/", "/method/", "/"):
        assert f"dverts of 2023 to June 2025; {newest}" in client.get(address).content.decode().replace(
            "are of", "of"
        ), address
    role = client.get("/roles/queue-engineer/").content.decode()
    assert f"US adverts of 2025, table of 25 Jun 2025, {newest}." in role
    assert f"table of 25 Jun 2025, {newest}: what is offered" in role
    assert newest in search("highest paid role").answers[0].source


@pytest.mark.django_db
def test_a_page_that_a_reader_keeps_grows_old_with_its_table(client: Client) -> None:
    import_text()
    load_adverts(ADVERTS)
    refresh(DAY)
    version, page = DataVersion.objects.current(), client.get("/salaries/?role=queue-engineer")
    refresh(date(2026, 11, 24))
    assert DataVersion.objects.current() == version, "nothing is older by a whole month"
    refresh(date(2026, 11, 25))
    assert DataVersion.objects.current() == version + 1
    later = client.get("/salaries/?role=queue-engineer", headers={"If-None-Match": page["ETag"]})
    assert later.status_code == 200
    assert "the newest at least 17 months old" in later.content.decode()
    assert SalaryDataset.objects.get(source="aijobs").first_year == 2023


@pytest.mark.django_db
def test_the_file_of_a_role_has_the_date_and_no_age_that_would_grow_old(client: Client) -> None:
    import_text()
    load_adverts(ADVERTS)
    refresh(DAY)
    text = client.get("/roles/queue-engineer/duties-and-skills.txt").content.decode()
    assert "table of 25 Jun 2025" in text
    assert "months old" not in text


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/method/", "/salaries/adverts/"])
def test_that_single_adverts_have_no_address_is_said_where_their_source_is(client: Client, address: str) -> None:
    import_text()
    load_adverts(ADVERTS)
    assert "has neither the address of an advert nor its employer or day" in client.get(address).content.decode()
