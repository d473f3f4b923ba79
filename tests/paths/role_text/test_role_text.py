"""Duties and skills as text: the whole of a small guide, what is withheld, and the page that shows it."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from careers.models import Credential, Guide
from paths.role_text.text import RoleParts, advert_text, as_text
from portal.imports.skills import load_skills, read_skills
from tests.conftest import GUIDE, import_text
from tests.reading import PROJECT
from tests.salaries.some_adverts import SPREAD, load_adverts

FILE, PAGE = "/roles/queue-engineer/duties-and-skills.txt", "/roles/queue-engineer/"
ADVERT = "/roles/queue-engineer/job-advert/"


def test_parts_without_anything_are_left_out():
    text = as_text(RoleParts("Queue Engineer", "", [], ["Python", "Docker or Podman"], [], [], [], ["A guide"]))
    assert (
        text == "Queue Engineer\n\nWhat you need\n\n- Python\n- Docker or Podman\n"
        "\nLeave out when you post it\n\nSources\n\n- A guide\n"
    )


def test_duties_stand_below_their_headings_each_on_one_line():
    text = advert_text(
        RoleParts(
            "Q",
            "Keeps queues short.",
            [("Queues", ["Keep\n them short", "Measure"]), ("", ["Wait"])],
            [],
            [],
            [],
            [],
            [],
        )
    )
    assert text == "Q\n\nKeeps queues short.\n\nWhat you will do\n\nQueues\n- Keep them short\n- Measure\n\n- Wait\n"


@pytest.mark.django_db
def test_the_file_has_duties_skills_and_sources(client: Client) -> None:
    import_text(GUIDE, publisher="A Publisher", url="https://example.org/guide", licence="CC BY 4.0")
    response = client.get(FILE)
    assert response["Content-Type"] == "text/plain; charset=utf-8"
    text = response.content.decode()
    assert text.startswith("Queue Engineer\n")
    assert "- Keep queues short\n" in text
    assert "\nWhat you need\n\n" in text
    assert "- Python\n" in text
    assert "- Bachelor's degree in any field\n" in text
    assert "A Publisher" in text.partition("\nSources\n")[2]
    assert "https://example.org/guide, licence: CC BY 4.0" in text
    assert f"Each sentence with its place: http://testserver{PAGE}" in text


@pytest.mark.django_db
def test_certificates_are_called_so_and_none_is_lost(client: Client) -> None:
    load_skills(read_skills())
    for slug in ("mlops-cloud-engineer", "mlops-engineer"):
        import_text((PROJECT / f"careers/guides/{slug}.md").read_text())
        text = client.get(f"/roles/{slug}/duties-and-skills.txt").content.decode()
        certificates = text.partition("\nCertificates\n\n")[2].partition("\n\n")[0]
        facts: Any = Credential.objects.filter(role__slug=slug, kind=Credential.Kind.CERTIFICATION)
        asked = {credential.name for credential in facts.exclude(necessity="mentioned")}
        assert asked
        assert all(name in certificates for name in asked)
        assert "CKA" not in text.partition("What you need")[2].partition("\nCertificates")[0]
    assert "- Certified Kubernetes Administrator (CKA), preferred" in certificates


@pytest.mark.django_db
def test_pay_is_a_line_to_compare_with_and_each_publisher_a_line_of_the_sources(client: Client) -> None:
    sources = [
        {"title": "A page", "publisher": "A", "date": "read 2026-05-03", "address": "https://a.example/1"},
        {"title": "B page", "publisher": "B"},
        {"title": "Another page", "publisher": "A", "date": "undated", "address": "https://a.example/2"},
    ]
    import_text(GUIDE, publisher="A Publisher")
    Guide.objects.update(sources=sources)
    load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])
    text = client.get(FILE).content.decode()
    assert "\nPay\n\n- [Put your own range here.]\n\nLeave out when you post it\n\nPay to compare with\n\n" in text
    assert (
        "\n- adverts for senior Queue Engineer (US, 2025, n = 8) start at a median of $135,000 and end at a median of $175,000 "
        "a year\n- A Publisher states $120,000–150,000+ a year for senior (US, 2024)\n\nSources\n"
    ) in text
    assert "$90,000" not in text, "the pay of another level"
    assert text.partition("\nSources\n")[2].count("\n- ") == 5, "the guide, two publishers, the adverts, the page"
    assert "\n- A, read 3 May 2026, undated\n- B\n- Pay: aijobs.net, US adverts of 2025, table of 25 Jun 2025\n" in text


@pytest.mark.django_db
def test_adverts_of_a_near_title_are_called_so(client: Client) -> None:
    import_text(GUIDE)
    load_adverts([("Stack Engineer", "senior", "US", 2025, "USD", SPREAD)])
    assert (
        "adverts for senior Stack Engineer, a near title (US, 2025, n = 8) start" in client.get(FILE).content.decode()
    )


@pytest.mark.django_db
def test_without_pay_that_is_known_there_is_no_line_of_it(client: Client) -> None:
    import_text(GUIDE.partition("Salary Ranges")[0])
    assert "own range" not in client.get(FILE).content.decode()


@pytest.mark.django_db
def test_the_page_leads_to_it(client: Client, guide: str) -> None:
    page = client.get(PAGE).content.decode()
    assert page.count(f'href="{FILE}"') == 1
    assert page.count(f'href="{ADVERT}"') == 2


@pytest.mark.django_db
def test_the_page_of_the_text_has_what_the_file_has_and_leads_back(client: Client, guide: str) -> None:
    page = client.get(ADVERT).content.decode()
    advert, notes = re.findall(r'<pre class="advert-text"[^>]*>(.*?)</pre>', page, re.DOTALL)
    file = client.get(FILE).content.decode()
    assert f"{unescape(advert)}\nLeave out when you post it\n\n{unescape(notes)}" == file
    assert "Sources" not in advert
    assert 'href="#advert-text" data-copy' in page, "what is copied is the advert alone"
    assert f'href="{PAGE}">Back to' in page
    assert f'href="{FILE}">The same as a plain-text file' in page
    assert 'href="/job-adverts/"' in page


@pytest.mark.django_db
def test_the_level_of_the_pay_can_be_chosen_and_is_said_in_words(client: Client, guide: str) -> None:
    load_adverts(
        [(title, level, "US", 2025, "USD", SPREAD) for title in ("Queue Engineer",) for level in ("senior", "mid")]
    )
    page = client.get(ADVERT).content.decode()
    assert "adverts for senior Queue Engineer" in page
    assert '<strong aria-current="true">Senior</strong>' in page
    assert 'href="?level=mid#leave-out"' in " ".join(page.split())
    mid = client.get(ADVERT, {"level": "mid"}).content.decode()
    assert "adverts for mid Queue Engineer" in mid
    assert "senior Queue Engineer" not in mid
    assert f'href="{FILE}?level=mid"' in mid
    assert "adverts for mid Queue Engineer" in client.get(FILE, {"level": "mid"}).content.decode()
    assert client.get(ADVERT, {"level": "director"}).status_code == 404


@pytest.mark.django_db
def test_the_closed_section_that_has_the_text_names_it(client: Client, guide: str) -> None:
    page = client.get(PAGE).content.decode()
    assert "Print, files, text for a job advert" in page


@pytest.mark.django_db
def test_the_roles_with_a_text_are_listed(client: Client, guide: str) -> None:
    assert f'href="{ADVERT}"' in client.get("/job-adverts/").content.decode()


@pytest.mark.django_db
def test_without_a_role_there_is_no_text_yet(client: Client) -> None:
    assert "No guide describes a role yet" in client.get("/job-adverts/").content.decode()


@pytest.mark.django_db
def test_a_narrowed_guide_keeps_its_duties_and_education(client: Client, narrowed: str) -> None:
    text = client.get(FILE).content.decode()
    assert "Keep queues short" not in text
    assert "Bachelor" not in text
    assert "- Python\n" in text


@pytest.mark.django_db
def test_without_a_guide_there_is_no_file(client: Client) -> None:
    assert client.get("/roles/nobody/duties-and-skills.txt").status_code == 404
    assert client.get("/roles/nobody/job-advert/").status_code == 404
