"""An address that names its data version: current state is shown, and said to have moved on where it has."""

import re

import pytest
from django.test import Client

from careers.models import DataVersion

pytestmark = pytest.mark.django_db
TABLES = {
    "/salaries/": "salary-bands",
    "/skills/": "skill-demand",
    "/market/": "market-forecasts",
    "/findings/": "findings",
}
FILTERS = {
    "/salaries/": "role=queue-engineer",
    "/skills/": "search=python",
    "/market/": "search=queue",
    "/findings/": "role=queue-engineer",
}
MOVED_ON = "The data has changed since this link was made."


@pytest.fixture
def version(refreshed_guide: str) -> int:
    return DataVersion.objects.current()


def page_of(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(("page", "name"), TABLES.items())
def test_below_each_table_are_its_files_and_its_permalink(client: Client, version: int, page: str, name: str) -> None:
    query = FILTERS[page]
    text = page_of(client, f"{page}?{query}")
    line = text[text.index('<p class="source-line downloads"') :].partition("</p>")[0]
    links = re.findall(r'<a href="([^"]+)" rel="nofollow" type="[^"]+" download>(\w+)<', line)
    assert links == [(f"/api/v1/downloads/{name}.{form.lower()}?{query}", form) for form in ("CSV", "XLSX", "JSON")]
    assert all(client.get(address).status_code == 200 for address, _ in links)
    assert f'href="?{query}&amp;data_version={version}"' in line
    rows = len(client.get(links[2][0]).json()["rows"])
    assert f"Download this table, {rows} row" in line


@pytest.mark.parametrize("page", TABLES)
def test_a_permalink_of_the_present_version_is_the_page_as_it_is(client: Client, version: int, page: str) -> None:
    plain, linked = page_of(client, page), page_of(client, f"{page}?data_version={version}")
    assert MOVED_ON not in linked
    assert main_of(linked) == main_of(plain)


def main_of(page: str) -> str:
    return page.partition("<main")[2].partition("</main>")[0]


@pytest.mark.parametrize("page", TABLES)
def test_a_permalink_of_an_older_version_says_that_the_data_has_moved_on(
    client: Client, version: int, page: str
) -> None:
    DataVersion.objects.advance()
    state = DataVersion.objects.get()
    text = " ".join(page_of(client, f"{page}?data_version={version}").split())
    assert MOVED_ON in text
    assert f"version {version}. You see version {state.number}, of {state.changed_at:%-d %b %Y}" in text
    assert f'href="?data_version={state.number}"' in text
    file = client.get(f"/api/v1/downloads/{TABLES[page]}.json?data_version={version}").json()
    assert file["data_version"] == state.number
    assert f"The address names data version {version}." in file["notes"][-1]


@pytest.mark.parametrize("wrong", ["99", "x", "-1", "1.0", "99999999999999999999"])
@pytest.mark.parametrize("page", TABLES)
def test_a_version_that_never_was_is_a_filter_we_do_not_know(
    client: Client, version: int, page: str, wrong: str
) -> None:
    response = client.get(f"{page}?data_version={wrong}")
    assert response.status_code == 400
    assert f"is a whole number from 0 to {version}, not “{wrong}”." in response.content.decode()


def test_the_version_stays_with_the_table_and_leaves_with_a_filter(client: Client, version: int) -> None:
    page = page_of(client, f"/salaries/?level=senior&level=entry&data_version={version}")
    assert 'href="?level=entry"' in page
    assert 'href="/api/v1/salary-bands/?level=senior&amp;level=entry"' in page
    assert '<link rel="canonical" href="http://testserver/salaries/">' in page
    assert client.get(f"/salaries/?data_version={version}&page=2").status_code == 404
    assert client.get(f"/salaries/?data_version={version}&data_version={version}").status_code == 400
    assert client.get("/salaries/?data_version=").headers["Location"] == "/salaries/"


def test_a_page_kept_under_its_tag_is_asked_for_again_once_the_data_moves_on(client: Client, version: int) -> None:
    address = f"/salaries/?data_version={version}"
    tag = client.get(address).headers["ETag"]
    assert client.get(address, headers={"If-None-Match": tag}).status_code == 304
    DataVersion.objects.advance()
    assert MOVED_ON in client.get(address, headers={"If-None-Match": tag}).content.decode()


def test_robots_leave_the_files_alone(client: Client) -> None:
    assert "Disallow: /api/v1/downloads/\n" in client.get("/robots.txt").content.decode()


@pytest.mark.parametrize("page", TABLES)
def test_files_and_api_take_every_order_of_the_page(client: Client, version: int, page: str) -> None:
    orders = re.findall(
        r'<option value="([^"]+)"', page_of(client, page).partition('name="ordering"')[2].partition("</select>")[0]
    )
    assert orders
    for order in orders:
        assert client.get(f"/api/v1/downloads/{TABLES[page]}.csv?ordering={order}").status_code == 200
        assert client.get(f"/api/v1/{TABLES[page]}/?ordering={order}").status_code == 200
