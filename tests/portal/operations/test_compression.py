"""Pages and their style sheet are compressed; the API keeps its strong tags."""

import gzip

import pytest
from django.test import Client

from portal.pages.stylesheet import read

# What is compressed has been drawn already.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
ACCEPTING = {"accept-encoding": "gzip"}


def test_a_page_is_compressed_for_who_takes_it(client: Client, guide: str) -> None:
    packed = client.get("/roles/queue-engineer/", headers=ACCEPTING)
    assert packed.headers["Content-Encoding"] == "gzip"
    assert b"<h1>" in gzip.decompress(packed.content)
    assert "Content-Encoding" not in client.get("/roles/queue-engineer/").headers


def test_the_api_keeps_strong_tags(client: Client, guide: str) -> None:
    answer = client.get("/api/v1/salary-bands/", headers=ACCEPTING)
    assert not answer.headers["ETag"].startswith("W/")


def test_the_style_sheet_is_kept_for_good_under_the_hash_of_its_content(client: Client, db: None) -> None:
    page = client.get("/").content.decode()
    address = page.partition('<link rel="stylesheet" href="')[2].partition('"')[0]
    sheet = client.get(address)
    assert "immutable" in sheet.headers["Cache-Control"]
    assert b"@font-face" in sheet.content
    assert b"@media print" in sheet.content


def test_a_page_of_another_version_gets_the_style_sheet_that_is_here_and_does_not_keep_it(client: Client) -> None:
    other = client.get("/style/000000000000.css")
    assert other.headers["Cache-Control"] == "no-store"
    assert other.content == read()[0].encode()
