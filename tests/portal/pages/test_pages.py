"""Pages: all sections, figures that open their sentence without a script, and nothing of a guide as markup."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import Fact, Role
from portal.resources import MODELS
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db
ROLE = "/roles/queue-engineer/"
PAGES = ["/", "/roles/", ROLE, "/guides/queue-engineer/", "/salaries/", "/skills/", "/skills/python/", "/market/",
         "/search/?q=queue", "/findings/", "/data/", "/method/"]  # fmt: skip
HOSTILE = "<script>alert(1)</script> [x](javascript:alert(2)) \u202eright to left\u202c " + "w" * 10_000


@pytest.fixture(scope="module", autouse=True)
def guide(guide_of_module: str) -> str:
    return guide_of_module


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_the_role_page_answers_under_the_names_of_what_people_ask(client: Client, guide: str) -> None:
    headings = re.findall(r"<h2[^>]*>(.*?)</h2>", page(client, ROLE), re.DOTALL)
    for name in ("Pay", "Career ladder", "What you do", "Skills", "Market", "Challenges", "Sources"):
        assert name in headings


def test_the_page_on_data_leads_to_its_files_from_its_head(client: Client, guide: str) -> None:
    head, _, rest = page(client, "/data/").partition("<main")[2].partition("</header>")
    assert '<a href="#files">Files for a spreadsheet: CSV, XLSX, JSON</a>' in head
    assert 'id="files"' in rest


def test_every_figure_opens_a_note_that_is_on_the_page(client: Client, guide: str) -> None:
    text = page(client, ROLE)
    opened = set(re.findall(r'popovertarget="([^"]+)"', text))
    notes = set(re.findall(r'id="([^"]+)"', text))
    assert len(opened) > 5
    assert opened <= notes


def test_a_note_marks_the_exact_characters(client: Client, guide: str) -> None:
    marked = re.findall(r"<mark>(.*?)</mark>", page(client, ROLE), re.DOTALL)
    assert any("$120,000 - $150,000+" in words for words in marked)


def test_open_tops_are_shown_open(client: Client, guide: str) -> None:
    assert "$120,000–150,000+" in page(client, ROLE)


@pytest.mark.parametrize("address", [*PAGES, "/nothing/", "/salaries/?levl=1", "/search/?q=x"])
def test_no_page_has_script_or_style_of_its_own(client: Client, guide: str, address: str) -> None:
    text = client.get(address).content.decode()
    assert not re.search(r"<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=", text)
    assert "unsafe" not in client.get(address)["Content-Security-Policy"]


@pytest.mark.parametrize("address", [*PAGES, "/search/?q=alert", "/search/?q=onclick"])
def test_a_hostile_guide_is_shown_as_text(client: Client, address: str) -> None:
    import_text(GUIDE.replace("Watching queues", HOSTILE).replace("Keep queues short", "Keep <b onclick=x> & 'short'"))
    text = page(client, address)
    assert "<script>alert" not in text
    assert "<b onclick" not in text
    assert 'href="javascript:' not in text


@pytest.mark.parametrize("address", [ROLE, "/guides/queue-engineer/"])
def test_a_guide_narrowed_to_figures_keeps_its_prose(client: Client, narrowed: str, address: str) -> None:
    text = page(client, address)
    assert "Keep queues short" not in text
    assert "Work piles up" not in text
    assert "$150,000+" in text


def test_a_section_without_facts_shows_what_it_says(client: Client) -> None:
    said = "No publisher states what DevOps work of this kind pays."
    import_text(
        f"---\nlicence: CC0\n---\n# Tap Engineer\n\n## Core Responsibilities\n- Turn taps\n\n## Salary Ranges\n{said}\n",
        role="Tap Engineer",
    )
    text = page(client, "/roles/tap-engineer/")
    assert said in text
    assert "nothing in it is a fact" not in text


def test_the_guide_page_says_what_became_of_each_statement(client: Client, guide: str) -> None:
    text = page(client, "/guides/queue-engineer/")
    assert "Keep queues short" in text
    assert 'id="s0"' in text


def test_no_query_count_grows_with_facts(client: Client, guide: str) -> None:
    def queries(address: str) -> int:
        with CaptureQueriesContext(connection) as context:
            page(client, address)
        return len(context)

    addresses = (ROLE, "/guides/queue-engineer/", "/roles/")
    before = [queries(address) for address in addresses]
    more = "".join(f"- Keep queue {number} short\n" for number in range(80))
    import_text(GUIDE.replace("- Keep queues short\n", "- Keep queues short\n" + more))
    assert [queries(address) for address in addresses] == before


def test_a_role_without_a_guide_says_so(client: Client) -> None:
    Role.objects.create(slug="nobody", title="Nobody")
    assert "Nobody" in page(client, "/roles/nobody/")


def test_a_renamed_role_redirects_for_good(client: Client, guide: str) -> None:
    new = Role.objects.get()
    Role.objects.create(slug="old", title="Old", retired_at="2026-01-01T00:00Z", replaced_by=new)
    response = client.get("/roles/old/")
    assert (response.status_code, response["Location"]) == (301, ROLE)


def test_a_page_that_is_not_there_is_a_designed_404(client: Client) -> None:
    response = client.get("/roles/nobody/")
    assert response.status_code == 404
    assert b"<nav" in response.content


def test_every_figure_is_open_as_json_from_its_note(client: Client, guide: str) -> None:
    links = set(re.findall(r'href="(/api/v1/[a-z-]+/[^"]+/)"', page(client, ROLE)))
    keys: set[type[Fact]] = {model for model in MODELS.values() if any(model.resource in link for link in links)}
    assert len(keys) >= 3
    assert all(client.get(link).status_code == 200 for link in sorted(links)[:20])


@pytest.mark.parametrize(
    ("address", "section"),
    [
        (ROLE, "Roles"),
        ("/skills/python/", "Skills"),
        ("/matches/", "Skills"),
        ("/skill-gap/", "Skills"),
        ("/paths/", "Paths"),
        ("/guides/queue-engineer/", "Roles"),
        ("/salaries/adverts/", "Salaries"),
        ("/salaries/titles/", "Salaries"),
        ("/market/check/", "Market"),
        ("/market/what-if/", "Market"),
    ],
)
def test_the_menu_marks_the_section_a_page_is_in(client: Client, address: str, section: str) -> None:
    menu = page(client, address).partition("</nav>")[0]
    assert re.findall(r"<a\s+href=[^>]*aria-current=[^>]*>([^<]+)", menu) == [section]
