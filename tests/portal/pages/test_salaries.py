"""The page of salaries: whose each bar is, hedges in the table, hollow bars, one band among all, and no field without use."""

import re
from decimal import Decimal
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.test import Client

from portal.refresh.rebuild import refresh
from salaries.charts.lane_chart import LEGENDS
from salaries.formatting import high, low
from salaries.models import SalaryBand
from tests.conftest import DAY, GUIDE, import_text
from tests.salaries.some_adverts import SPREAD, load_adverts


@pytest.mark.parametrize(
    ("ends", "qualifier", "is_open", "shown"),
    [
        ((100, 130), None, False, ("$100", "$130")),
        ((160, 200), None, True, ("$160", "$200+")),
        ((90, 150), "over", True, ("$90", "over $150")),
        ((150, 150), "about", False, ("about $150", "about $150")),
        ((200, None), "over", True, ("over $200", "")),
        ((90, None), "from", True, ("from $90", "")),
        ((None, 260), "up_to", False, ("", "up to $260")),
    ],
)
def test_the_table_keeps_each_hedge(ends, qualifier, is_open, shown) -> None:
    lowest, highest = (None if end is None else Decimal(end) for end in ends)
    band = SalaryBand(low=lowest, high=highest, qualifier=qualifier, open_ended=is_open, currency="USD")
    assert (low(band), high(band)) == shown


def words(client: Client, query: str = "") -> str:
    response = client.get(f"/salaries/{query}")
    assert response.status_code == 200
    main = response.content.decode().partition("<main")[2].partition("</main>")[0]
    return " ".join(re.sub(r"<[^>]+>", " ", main).split())


@pytest.mark.django_db
def test_each_bar_and_each_row_name_the_publisher(client: Client) -> None:
    import_text(publisher="A Publisher")
    import_text(GUIDE.replace("Queue", "Store"), publisher="Another", role="Store Engineer", slug="store")
    refresh(DAY)
    page = client.get("/salaries/").content.decode()
    notes = re.findall(r"<small><bdi>([^<]+)</bdi></small></h4>\s*<div class=\"plot", page)
    assert [note.partition(",")[0] for note in notes] == ["A Publisher"] * 3 + ["Another"] * 3
    assert len(re.findall(r"<bdi>A Publisher</bdi>, <a\s", page)) == 3


@pytest.mark.django_db
def test_the_files_are_reached_from_before_the_filter_form(client: Client) -> None:
    import_text()
    load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])
    refresh(DAY)
    before, _, after = client.get("/salaries/?level=senior").content.decode().partition('class="filter-form"')
    files = before.partition('id="pay-files"')[2]
    assert "/api/v1/downloads/pay-percentiles.csv?level=senior" in files
    assert "/api/v1/downloads/salary-bands.xlsx?level=senior" in files
    assert "/api/v1/downloads/published-pay.json" in files
    kinds = re.findall(r"<li><strong>([^<]+)</strong> ([^<]+)<", " ".join(files.split()))
    assert kinds == [
        ("Pay in adverts", "medians of where it starts and ends, by role, level and country "),
        ("Stated in guides", "each range with its publisher and sentence "),
        ("Official pay", "US statistics of the nearest occupations "),
    ]
    assert "/api/v1/downloads/salary-bands.csv?level=senior" in after.partition('id="files"')[2]


@pytest.mark.django_db
def test_a_band_of_the_overview_that_differs_is_hollow_and_says_so(client: Client) -> None:
    import_text(
        GUIDE.replace("Salaries range from $90,000 to over $150,000", "Salaries range from $70,000 to $200,000")
    )
    refresh(DAY)
    page = client.get("/salaries/").content.decode()
    assert page.count('<div class="plot disputed">') == 1
    assert "differs from the levels" in " ".join(page.split())
    assert "Hollow: disputed" in page


@pytest.mark.django_db
def test_an_open_end_says_so_beside_the_bar_of_a_disputed_band_too(client: Client) -> None:
    import_text(
        GUIDE.replace("Salaries range from $90,000 to over $150,000", "Salaries range from $70,000 to over $200,000")
    )
    refresh(DAY)
    page = " ".join(client.get("/salaries/").content.decode().split())
    assert "<small>differs from the levels; no upper limit given</small>" in page
    assert "<small>no upper limit given</small>" in page
    assert "no upper limit given</bdi></small>" in client.get("/roles/?level=senior").content.decode()


def test_the_key_is_read_in_seconds_and_the_rest_is_said_beside_the_bars() -> None:
    key = render_to_string("salaries/lanes/_legend.html", {"chart": SimpleNamespace(legends=LEGENDS)})
    words = re.sub(r"<[^>]+>", " ", key).split()
    assert key.count("<li>") == len(LEGENDS) == 5
    assert len(words) <= 30


@pytest.mark.django_db
def test_bands_that_agree_are_filled(client: Client) -> None:
    import_text()
    refresh(DAY)
    assert "disputed" not in client.get("/salaries/").content.decode()


@pytest.mark.django_db
def test_one_band_is_drawn_on_the_axis_of_all(client: Client) -> None:
    import_text()
    refresh(DAY)
    first = re.compile(r"<text x=\"0.00%\"[^>]*>\s*([^<]+?)\s*</text>")
    alone = client.get("/salaries/?level=senior&search=Senior").content.decode()
    assert "spans all stated bands" in alone
    assert first.search(alone).group(1) == "$90k"
    assert "spans all stated bands" not in words(client)


@pytest.mark.django_db
def test_a_field_that_would_change_nothing_is_not_offered(client: Client) -> None:
    """All bands are in dollars a year, and one of three names country and year."""
    import_text()
    refresh(DAY)
    fields = set(re.findall(r'name="(\w+)"', client.get("/salaries/").content.decode()))
    assert {"role", "level", "country", "year", "search"} <= fields
    assert not {"currency", "period"} & fields
    hourly = GUIDE.replace("$90,000 - $110,000", "€40 - €60 per hour").replace("Queue", "Store")
    import_text(hourly, role="Store Engineer", slug="store")
    assert {"currency", "period"} <= set(re.findall(r'name="(\w+)"', client.get("/salaries/").content.decode()))


@pytest.mark.django_db
def test_a_filter_in_the_address_has_its_field_even_where_it_is_not_offered(client: Client) -> None:
    import_text()
    page = client.get("/salaries/?period=hour&currency=USD").content.decode()
    assert 'name="period"' in page
    assert 'name="currency"' in page
    assert "Too many to list" not in page


@pytest.mark.django_db
def test_a_country_is_shown_in_the_currency_of_most_of_its_adverts(client: Client) -> None:
    load_adverts(
        [
            ("Queue Engineer", "senior", "GB", 2025, "GBP", SPREAD),
            ("Queue Engineer", "senior", "GB", 2025, "USD", SPREAD[:1]),
        ]
    )
    refresh(DAY)
    assert "GBP a year; adverts: senior level, GB, 2025" in words(client, "?country=gb")
    assert "8 adverts" in words(client, "?country=gb")
    assert "USD a year; adverts: senior level, GB, 2025" in words(client, "?country=gb&currency=USD")


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("code", "words"), [("KE", "Country: Kenya"), ("GB", "Country: United Kingdom"), ("Q", "Country: Q")]
)
def test_a_country_has_its_name_whether_or_not_a_guide_states_one(client: Client, code: str, words: str) -> None:
    import_text()
    assert words in client.get(f"/salaries/?country={code}").content.decode()
