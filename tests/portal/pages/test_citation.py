"""Below each table is how to cite this view, with its filters and a permalink, and what the table is and rests on as a file."""

import re
from datetime import date
from html import unescape

import pytest
from django.test import Client

from careers.models import DataVersion
from portal.pages.citation import cited_view
from tests.portal.pages.test_permalinks import FILTERS, TABLES


def test_a_citation_names_filters_version_day_and_address() -> None:
    cited = cited_view(
        "Bands", "Level: Senior", version=52, changed_on=date(2026, 11, 5), permalink="https://x/", metadata=""
    )
    assert cited.short == "MLOps Career Portal, Bands, data version 52"
    assert cited.full == "MLOps Career Portal (2026). Bands (Level: Senior). Data version 52 of 5 Nov 2026. https://x/"


@pytest.mark.django_db
@pytest.mark.parametrize("page", TABLES)
def test_each_table_is_cited_as_it_is_filtered(client: Client, refreshed_guide: str, page: str) -> None:
    version = DataVersion.objects.current()
    html = client.get(f"{page}?{FILTERS[page]}").content.decode()
    full = unescape(re.findall(r"<dt>Full</dt><dd><bdi>(.*?)</bdi>", html)[0])
    assert full.endswith(f" http://testserver{page}?{FILTERS[page]}&data_version={version}")
    address = unescape(re.findall(r'href="([^"]+\.metadata\.json[^"]*)"', html)[0])
    metadata = client.get(address).json()
    assert metadata["permalink"] == full.rpartition(" ")[2]
    assert metadata["columns"]
    assert metadata["licence"]
    assert "rows" not in metadata


@pytest.mark.django_db
def test_metadata_is_as_strict_as_the_table(client: Client, refreshed_guide: str) -> None:
    response = client.get("/api/v1/downloads/salary-bands.metadata.json?levl=x")
    assert response.status_code == 400
    response = client.get("/api/v1/downloads/salary-bands.metadata.json")
    assert response.headers["Content-Disposition"].endswith('.metadata.json"')
