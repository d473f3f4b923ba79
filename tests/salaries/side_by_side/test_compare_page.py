"""The page that compares pay, with the shipped adverts of three roles, the shipped guide and the official figures."""

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import Role
from careers.role_file import read_roles
from portal.findings.rebuild import rebuild_findings
from portal.imports.published import write_published
from portal.imports.roles import load_roles
from salaries.published.shipped import read_shipped
from tests.conftest import DAY, GUIDE, import_file, import_text
from tests.salaries.shipped_adverts import load_shipped_adverts

pytestmark = pytest.mark.django_db
CLOUD, MLOPS, DEVOPS = "mlops-cloud-engineer", "mlops-engineer", "devops-engineer"
ROOT = Path(__file__).resolve().parent.parent.parent.parent
TAGS = re.compile(r"<[^>]+>")


@pytest.fixture(scope="module", autouse=True)
def _pay(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_shipped_adverts(CLOUD, MLOPS, DEVOPS)
        write_published(read_shipped())
        import_file(ROOT / "careers/guides/mlops-cloud-engineer.md")


def page(client: Client, status: int = 200, **query: Any) -> str:
    response = client.get("/compare/", query)
    assert response.status_code == status
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(unescape(TAGS.sub(" ", html)).replace("\u2060", "").split())


def test_the_heading_is_the_finding_and_the_table_has_both_verdicts(client: Client) -> None:
    html = page(client, role=[CLOUD, DEVOPS], level="senior", year="2025")
    assert (
        "At senior level, MLOps Engineer adverts end $40,000 above DevOps Engineer By their medians "
        "(25 adverts against 70; could be $30,000 to $65,300); where they start is too close to call." in words(html)
    )
    assert (
        '<h2 id="chart"><bdi>At senior level, MLOps Engineer adverts end $40,000 above DevOps Engineer</bdi></h2>'
        in html
    )
    row = words(html.partition("MLOps Engineer over DevOps Engineer")[2].partition("</tr>")[0])
    assert "+$15,000" in row
    assert "too close to call: $135,000–157,000 and $129,620–137,510 overlap" in row
    assert "+$40,000" in row
    assert "higher, by $30,000–65,300" in row


def test_each_kind_of_pay_has_a_lane_of_its_own_and_a_near_title_a_group_of_its_own(client: Client) -> None:
    html = page(client, role=[CLOUD, DEVOPS], level=["mid", "senior"])
    text = words(html)
    assert "stated by AiPathly, for 2024" in text
    assert "MLOps Engineer a near title, shown apart: near MLOps Cloud Engineer" in text
    assert "DevOps Engineer no stated band" in text
    assert "official: Software Developers, 2023" in text
    assert "5 adverts $75,399–220,000 each advert drawn" in text
    assert html.count('class="lane"') == int(re.search(r"(\d+) ranges drawn", text)[1]) + 1  # type: ignore[index]


def test_what_cannot_be_compared_is_listed_with_the_reason_and_the_nearest_that_can(client: Client) -> None:
    html = page(client, role=DEVOPS, level="senior", country=["US", "GB"], year="2025")
    text = words(html)
    assert "2 ranges drawn, 2 not compared." in text
    assert text.count("Not compared: ") == 2
    assert "Not compared: pounds, not US dollars" in text
    refused = html.partition('id="refused"')[2].partition("DevOps Engineer, senior, United Kingdom")[2]
    assert "In pounds, not US dollars. We don't convert currencies" in words(refused)
    link = re.search(r'href="(/compare/[^"]+)">([^/]+)</bdi>', refused)
    assert link
    assert unescape(link[1]) == "/compare/?role=devops-engineer&level=senior&country=US&year=2025"
    assert words(link[2]) == "DevOps Engineer, senior, United States, 2025"


def test_stated_ranges_are_compared_in_numbers(client: Client) -> None:
    html = page(client, role=CLOUD, level=["mid", "senior"])
    row = words(html.partition("MLOps Cloud Engineer, mid and senior")[2].partition("</tr>")[0])
    assert row.startswith("$35,000 and at least $40,000 $15,000 none")


def test_a_band_that_another_figure_of_its_guide_differs_from_is_drawn_hollow(client: Client) -> None:
    assert "differs from the levels" not in words(page(client, role=CLOUD))
    rebuild_findings(DAY, 1)
    html = page(client, role=CLOUD)
    assert words(html).count("differs from the levels") == 1
    assert "All levels stated by AiPathly $131,158–237,500+" in words(html)


def test_one_role_is_compared_by_its_levels(client: Client) -> None:
    html = page(client, role=DEVOPS, year="2025")
    assert "DevOps Engineer, in numbers" in words(html)
    assert "Senior over Mid" in words(html)
    assert "DevOps Engineer: senior adverts start $" in words(html)
    assert "; could be $14,820 to $28,510 and $" in words(html)


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ({"role": [f"role-{number}" for number in range(6)]}, "You chose 6 roles. Up to five can be compared at once"),
        ({"role": CLOUD, "country": ["US", "GB", "DE", "FR", "CA", "IN"]}, "You chose 6 places."),
        (
            {"role": CLOUD, "level": ["entry", "mid", "senior", "lead", "staff", "director"]},
            "You chose 6 levels. Up to five can be compared at once; remove one.",
        ),
        ({"role": "nobody"}, "Roles: we don't know “nobody”. Choose from the list."),
        ({"roel": CLOUD}, "Did you mean roles"),
        ({"role": CLOUD, "country": "XX"}, "Places: we don't know “XX”."),
        ({"role": CLOUD, "year": "soon"}, "Year of adverts is a whole number from"),
        ({"role": CLOUD, "search": "python"}, "search"),
        ({"role": CLOUD, "data_version": "999999"}, "data_version"),
    ],
)
def test_what_cannot_be_asked_is_refused_in_words(query: Any, message: str, client: Client) -> None:
    for number in range(6):
        Role.objects.create(slug=f"role-{number}", title=f"Role {number}")
    assert message in words(page(client, status=400, **query))


def test_without_a_role_the_page_offers_some(client: Client) -> None:
    html = page(client)
    assert "Choose roles to compare their pay" in words(html)
    for query in re.findall(r'<li><a href="\?([^"]+)"', html):
        assert client.get(f"/compare/?{unescape(query)}").status_code == 200


def test_a_role_of_which_nothing_is_known_is_named(client: Client) -> None:
    Role.objects.create(slug="baker", title="Baker")
    text = words(page(client, role=["baker", DEVOPS], level="senior"))
    assert "Baker: no guide gives a band, and no advert has this title" in text
    assert "Nothing can be drawn" in words(page(client, role="baker"))


def test_near_titles_of_a_role_with_adverts_are_shown_where_they_are_asked_for(client: Client) -> None:
    text = words(page(client, role=DEVOPS, level="senior", year="2025"))
    assert "not shown: Automation Engineer, Platform Engineer" in text
    assert "near DevOps Engineer" in words(page(client, role=DEVOPS, level="senior", year="2025", near="true"))


def test_a_near_title_is_not_repeated_beside_the_role_of_that_title(client: Client) -> None:
    text = words(page(client, role=[MLOPS, CLOUD], level="senior", year="2025"))
    assert "a near title" not in text
    assert text.count("25 adverts, 20 different") == 1


def test_a_band_in_another_unit_is_listed_and_not_drawn(client: Client) -> None:
    import_text(GUIDE.replace("$", "€").replace("US Market", "Germany"), slug="euros", role="DevOps Engineer")
    html = page(client, role=DEVOPS, level="senior")
    refused = words(html.partition('id="refused"')[2])
    assert "DevOps Engineer, senior, Germany" in refused
    assert "€120,000–150,000+" in refused
    assert "In euros, not US dollars." in refused


def test_the_address_names_the_data_version_and_says_when_the_data_has_moved_on(client: Client) -> None:
    html = page(client, role=DEVOPS)
    link = re.search(r'href="(\?role=devops-engineer&amp;data_version=\d+)"', html)
    assert link
    assert "The data has changed since this link was made" not in words(html)
    assert "The data has changed since this link was made" in words(page(client, role=DEVOPS, data_version="0"))


def test_more_roles_levels_and_places_ask_the_database_no_more_often(client: Client) -> None:
    counts = []
    for query in (
        {"role": [CLOUD], "level": ["mid"], "country": ["US", "GB"]},
        {"role": [CLOUD, MLOPS, DEVOPS], "country": ["US", "GB", "CA", "DE"], "near": "true"},
    ):
        with CaptureQueriesContext(connection) as context:
            page(client, **query)
        counts.append(len(context))
    assert counts[0] <= counts[1] <= counts[0] + 1, counts


def test_in_a_country_the_currency_of_most_adverts_is_drawn(client: Client) -> None:
    html = page(client, role=[MLOPS, DEVOPS], country="GB", level="senior")
    assert "pounds a year" in html
    assert "pounds, not US dollars" not in html
