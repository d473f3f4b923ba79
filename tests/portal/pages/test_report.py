"""A wrong figure is reported to the address in the settings, with the page and the figure filled in; without one, nowhere."""

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from portal.pages.report import is_report_address, report_link

ROLE = "/roles/queue-engineer/"
MAIL = "figures@example.org"
ISSUES = "https://example.org/portal/issues/new?labels=figure"


def parts(link: str) -> tuple[str, dict[str, str]]:
    address = urlsplit(link)
    return f"{address.scheme}:{address.path}", {name: values[0] for name, values in parse_qs(address.query).items()}


def test_a_mail_is_begun() -> None:
    to, filled = parts(report_link("a+b@example.org", "https://x.org/roles/y/#ev-1", "a figure", "$90,000 & up", 52))
    assert to == "mailto:a%2Bb@example.org"
    assert filled["subject"] == "Report a figure: $90,000 & up"
    assert filled["body"].startswith("Page: https://x.org/roles/y/#ev-1\nData version: 52\n")


def test_a_mail_has_no_plus_for_a_space() -> None:
    """Mail programs show it as it is."""
    assert "+" not in report_link(MAIL, "https://x.org/", "a figure", "two words")


def test_an_issue_is_begun_beside_what_the_address_asks_for() -> None:
    filled = parts(report_link(ISSUES, "https://x.org/", "a figure", "$90,000"))[1]
    assert (filled["labels"], filled["title"]) == ("figure", "Report a figure: $90,000")
    assert "Data version" not in filled["body"]


def test_a_long_figure_is_cut() -> None:
    assert len(parts(report_link(MAIL, "https://x.org/", "a figure", "x" * 500))[1]["subject"]) < 150


@pytest.mark.parametrize("address", [MAIL, ISSUES])
def test_what_can_be_written_to(address: str) -> None:
    assert is_report_address(address)


@pytest.mark.parametrize(
    "address", ["figures", "a@b", "javascript:alert(1)", "a@b.c?cc=d@e.f", "a@b.c,d@e.f", "a b@c.d"]
)
def test_what_cannot_be_written_to(address: str) -> None:
    assert not is_report_address(address)


def links(client: Client, address: str) -> dict[str, str]:
    """Where a report begins → its words."""
    page = client.get(address).content.decode()
    found = re.findall(r'<a\s+href="(mailto:[^"]+)"[^>]*>([^<]+)</a>', page)
    return {unescape(link): words for link, words in found}


@pytest.mark.django_db
def test_without_an_address_no_page_offers_it(client: Client, guide: str) -> None:
    for address in (ROLE, "/", "/nothing/"):
        assert links(client, address) == {}
    assert "has no address for reports" in client.get("/accessibility/").content.decode()


@pytest.mark.django_db
def test_with_one_each_note_and_each_foot_offer_it(client: Client, guide: str, settings: Any) -> None:
    settings.REPORT_ADDRESS = MAIL
    offered = links(client, ROLE)
    notes = re.findall(r'class="citation" id="([^"]+)"', client.get(ROLE).content.decode())
    assert list(offered.values()) == ["Report this figure"] * len(notes) + ["Report a figure"]
    pages = [parts(link)[1]["body"].splitlines()[0] for link in offered]
    assert pages == [f"Page: http://testserver{ROLE}{f'#{note}' if note else ''}" for note in [*notes, ""]]
    assert list(links(client, "/accessibility/").values()) == ["write to us", "Report a figure"]
    assert list(links(client, "/nothing/").values()) == ["Report a figure"]
