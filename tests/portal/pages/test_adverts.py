"""The pages of adverts and of their titles, and what the method page says of both."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.role_file import read_roles
from portal.imports.roles import load_roles
from salaries.models import AdvertTitle, PayPercentile
from tests.salaries.shipped_adverts import load_shipped_adverts

pytestmark = pytest.mark.django_db
ALIKE = "role=mlops-engineer&level=senior&country=US&year=2025"


@pytest.fixture(scope="module", autouse=True)
def _adverts(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_shipped_adverts("mlops-engineer")


def text_of(client: Client, address: str, status: int = 200) -> str:
    """What a reader sees, in one line."""
    response = client.get(address)
    assert response.status_code == status
    main = response.content.decode().partition("<main")[2].partition("</main")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def test_each_advert_has_its_range_and_its_rows_and_their_source(client: Client) -> None:
    text = text_of(client, f"/salaries/adverts/?{ALIKE}")
    assert "25 adverts." in text
    assert "MLOps Engineer , senior $140,000 $200,000 United States, 2025 Full time 0% 50 to 250 people" in text
    assert "rows 8,895–8,896" in text
    assert "Source: aijobs.net salary snapshot , as of 25 Jun 2025, CC0 1.0." in text
    assert "This portal has only the adverts whose titles belong to our roles." in text


def test_remote_share_and_company_size_can_be_filtered(client: Client) -> None:
    text = text_of(client, f"/salaries/adverts/?{ALIKE}&remote_share=100")
    assert "100%" in text
    assert " 0% " not in text
    assert "No advert matches these filters" in text_of(client, f"/salaries/adverts/?{ALIKE}&company_size=small")


def test_a_single_row_is_one_amount(client: Client) -> None:
    text = text_of(client, "/salaries/adverts/?role=mlops-engineer&point=true")
    assert re.search(r"not known .* row \d", text)


def test_a_role_without_titles_of_its_own_names_the_near_ones(client: Client) -> None:
    text = text_of(client, "/salaries/adverts/?role=mlops-cloud-engineer")
    assert "No title of these adverts is MLOps Cloud Engineer itself; near titles, shown apart: MLOps Engineer." in text


def test_the_page_lists_what_a_figure_was_counted_from(client: Client) -> None:
    from_row: Any = PayPercentile.objects.get(key="mlops-engineer.own.senior.us.2025.usd.advert_low")
    address = f"/salaries/adverts/?role=mlops-engineer&fit=own&level={from_row.level}&country=US&year=2025&currency=USD"
    assert f"{from_row.n_adverts + from_row.n_points} adverts." in text_of(client, address)


@pytest.mark.parametrize("wrong", ["title=nobody", "role=nobody", "fit=nobody", "role=mlops-engineer&role=nobody"])
def test_what_is_not_known_is_refused(client: Client, wrong: str) -> None:
    assert "nobody”" in text_of(client, f"/salaries/adverts/?{wrong}", status=400)


def test_titles_say_which_role_they_count_as(client: Client) -> None:
    text = text_of(client, "/salaries/titles/")
    assert "67,195 adverts bear 390 titles." in text
    assert re.search(r"[\d.]+% bear a title of none of them, and are in none of our figures\.", text)
    assert "MLOps Cloud Engineer none none MLOps Engineer" in text, "no title of its own, and a near one apart"
    assert "MLOps Engineer 89 0.1% MLOps Engineer MLOps Cloud Engineer yes" in text_of(
        client, "/salaries/titles/?search=mlops+engineer"
    )


def test_titles_nobody_has_reviewed_are_counted_and_listed(client: Client) -> None:
    AdvertTitle.objects.filter(slug="data-engineer").update(is_reviewed=False)
    number = AdvertTitle.objects.filter(is_reviewed=False, n_adverts__gt=0).count()
    assert f"Nobody has reviewed {number} titles yet" in text_of(client, "/salaries/titles/")
    assert f"{number} titles." in text_of(client, "/salaries/titles/?is_reviewed=false")


def test_the_method_page_has_the_numbers_of_the_snapshot(client: Client) -> None:
    text = text_of(client, "/method/")
    assert "133,349 rows are 66,154 pairs (99.2% of the rows) and 1,041 single rows" in text
    assert "we take the last (7 cases)" in text
    assert "Repeated adverts therefore make intervals too narrow." in text
    assert "Two countries may share one; then each is named." in text, "as pay is compared"


@pytest.mark.parametrize("address", [f"/salaries/adverts/?{ALIKE}", "/salaries/adverts/", "/salaries/titles/"])
def test_a_page_asks_the_database_a_fixed_number_of_times(client: Client, address: str) -> None:
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= 18
