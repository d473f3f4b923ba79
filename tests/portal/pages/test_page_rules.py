"""What pages keep back, where they lead, and how notes and figures belong together."""

import re

import pytest
from django.test import Client

from careers.models import Guide
from careers.models.choices import Section
from tests.conftest import GUIDE, import_text

ROLE = "/roles/queue-engineer/"
# Marks of a page: what it shows is drawn on both databases in test_pages.py and test_queries.py.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize("address", ["/", "/roles/"])
def test_pages_answer_before_any_guide(client: Client, address: str) -> None:
    assert "No guide has been imported yet" in page(client, address)


def test_every_note_belongs_to_a_figure_and_stands_once(client: Client, guide: str) -> None:
    html = page(client, ROLE)
    figures = set(re.findall(r'class="(?:fig|chip) \w+" popovertarget="([^"]+)"', html))
    notes = re.findall(r'class="citation" id="([^"]+)"', html)
    assert len(notes) == len(set(notes))
    assert set(notes) == figures


def test_sections_come_in_the_order_of_questions_and_what_the_guide_lacks_is_said(client: Client, guide: str) -> None:
    html = page(client, ROLE)
    assert re.findall(r'<section class="role-section" id="(\w+)"', html) == [
        "pay", "ladder", "duties", "skills", "learning", "onward", "market", "challenges", "sources", "download",
    ]  # fmt: skip
    assert html.count("The guide has no such section.") == 3


@pytest.mark.parametrize("section", Section.values)
def test_the_address_of_each_section_of_a_guide_leads_to_one_place(client: Client, guide: str, section: str) -> None:
    assert page(client, ROLE).count(f' id="{section}"') == 1


@pytest.mark.parametrize(("licence", "is_shown"), [("", False), ("All rights reserved", False), ("CC BY 4.0", True)])
def test_sentences_without_facts_need_an_open_licence(client: Client, licence: str, is_shown: bool) -> None:
    import_text(licence=licence)
    for address in ("/guides/queue-engineer/", ROLE):
        assert ("A Queue Engineer keeps queues short." in page(client, address)) is is_shown


def test_a_narrowed_guide_keeps_its_note_and_its_education_words(client: Client) -> None:
    note = "Career Outlook\nNote: the amounts are guesses of one author.\nCommon Challenges\n"
    import_text(GUIDE.replace("Common Challenges\n", note), publication="figures")
    html = page(client, ROLE)
    assert "guesses of one author" not in html
    assert "Bachelor" not in html


def test_an_address_of_another_scheme_is_no_link(client: Client) -> None:
    import_text()
    Guide.objects.update(url="javascript:alert(1)")
    assert 'href="javascript' not in page(client, ROLE)


def test_the_theme_is_remembered_and_leads_back_here_only(client: Client) -> None:
    response = client.post("/theme/", {"theme": "dark", "next": "/roles/"})
    assert (response.headers["Location"], response.cookies["theme"].value) == ("/roles/", "dark")
    assert 'data-theme="dark"' in page(client, "/roles/")
    elsewhere = client.post("/theme/", {"theme": "auto", "next": "https://elsewhere.example/"})
    assert elsewhere.headers["Location"] == "/"
    assert "data-theme" not in page(client, "/roles/")
