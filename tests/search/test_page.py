"""The page of search: roles, skills and sentences, and nothing a guide keeps to itself."""

import re

import pytest
from django.test import Client

from careers.models import Guide, Role
from careers.models.choices import Publication
from portal.refresh.rebuild import refresh
from search.find import search as find
from skills.models import Skill, SkillKind
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _index(refreshed_guide: str) -> None:
    """The test guide is imported and the index is made, once for this module."""


def search(client: Client, words: str) -> str:
    response = client.get("/search/", {"q": words})
    assert response.status_code == 200
    return response.content.decode()


def test_roles_skills_and_sentences_are_found(client: Client) -> None:
    assert 'href="/roles/queue-engineer/"' in search(client, "queue ENGINEER")
    assert 'href="/skills/python/"' in search(client, "pyth")
    assert 'href="/guides/queue-engineer/#s' in search(client, "waiting times")


def test_any_word_counts_and_those_asked_for_are_marked(client: Client) -> None:
    page = search(client, "measure queues zebra")
    assert "<mark>Measure</mark> waiting times" in page


def test_headings_are_not_found(client: Client) -> None:
    assert "No results for" in search(client, "encompass")
    assert "<mark>Challenges</mark>" not in search(client, "common challenges")


def test_a_bare_title_of_the_ladder_is_no_sentence(client: Client) -> None:
    text = "Junior Queue Engineer\n- Principal Queue Engineer: sets the rules of queues\n"
    import_text(GUIDE.replace("Junior Queue Engineer\n", text), slug="queue-engineer", role="Queue Engineer")
    refresh(DAY)
    found = [each.excerpt for each in find("principal queue engineer junior").sentences]
    assert "Principal Queue Engineer: sets the rules of queues" in found
    assert "Junior Queue Engineer" not in found
    assert "Queue Lead/Director of Queues" not in [each.excerpt for each in find("director of queues").sentences]


@pytest.mark.parametrize(
    "words",
    [
        "x",
        "a " * 9,
        "y" * 201,
        "%",
        "_",
        "'; drop table",
        "\\",
        "\u202e",
        "a\x00b",
        "\x00",
        "😀",
        '"',
        "OR AND NOT",
        "NEAR(",
        "a*",
        "-b",
        "(:&|!)",
    ],
)
def test_nothing_typed_is_an_error(client: Client, words: str) -> None:
    search(client, words)
    search(client, words * 2)


def test_what_is_too_long_is_cut_and_the_page_says_so(client: Client) -> None:
    page = search(client, "queue " * 2_000)
    assert "That was long" in page
    assert 'href="/roles/queue-engineer/"' in page


def test_a_slip_is_mended_and_named(client: Client) -> None:
    page = " ".join(search(client, "pyhton").split())
    assert "Showing results for <strong><bdi>Python</bdi></strong>. Nothing is called “<bdi>pyhton</bdi>”." in page
    assert "q=pyhton&amp;exactly=true" in page
    assert "Showing results" not in client.get("/search/", {"q": "pyhton", "exactly": "true"}).content.decode()


def test_nothing_found_says_what_was_tried_and_offers_names(client: Client) -> None:
    page = search(client, "pytzzz")
    assert "No results for “<bdi>pytzzz</bdi>”" in page
    assert 'href="?q=Python"' in page
    assert 'href="/skills/"' in page


def test_what_a_narrowed_guide_withholds_is_not_found(client: Client) -> None:
    assert "queues short" in search(client, "keep queues short")
    import_text(publication="figures")
    refresh(DAY)
    assert "<mark>piles</mark>" not in search(client, "work piles up")
    assert "<mark>short</mark>" not in search(client, "keep queues short")
    assert "$120,000 - $150,000+" in search(client, "$120,000 - $150,000+ salary range")


def test_a_guide_narrowed_since_the_refresh_is_searched_as_narrowed(client: Client) -> None:
    Guide.objects.update(publication=Publication.FIGURES)
    assert "<mark>short</mark>" not in search(client, "keep queues short")


def test_sentences_that_state_nothing_are_found_only_in_open_texts(client: Client) -> None:
    assert "<mark>keeps queues short</mark>" not in search(client, "keeps queues short")
    import_text(licence="CC BY 4.0")
    refresh(DAY)
    assert "<mark>keeps queues short</mark>" in search(client, "keeps queues short")


def test_what_is_retired_leads_to_its_successor(client: Client) -> None:
    python, queue = Skill.objects.get(slug="python"), Role.objects.get(slug="queue-engineer")
    Skill.objects.create(
        slug="pithon", name="Pithonlang", kind="language", retired_at="2026-01-01T00:00Z", replaced_by=python
    )
    Role.objects.create(slug="line-keeper", title="Line Keeper", retired_at="2026-01-01T00:00Z", replaced_by=queue)
    Role.objects.create(slug="gone", title="Gone Entirely", retired_at="2026-01-01T00:00Z")
    refresh(DAY)
    assert 'href="/skills/python/"' in search(client, "pithonlang")
    assert 'href="/roles/queue-engineer/"' in search(client, "line keeper")
    assert "/roles/gone/" not in search(client, "gone entirely")


def test_figures_of_an_answer_open_their_sentence(client: Client) -> None:
    page = search(client, "senior queue engineer salary")
    assert "$120,000–150,000+" in page
    assert "popovertarget=" in page
    assert 'href="/compare/?role=queue-engineer&amp;level=senior"' in page


def test_no_cell_of_a_table_is_empty(client: Client) -> None:
    cells = re.findall(r"<td[^>]*>(.*?)</td>", search(client, "queue engineer"), re.DOTALL)
    assert cells
    assert all(re.sub(r"<[^>]+>", "", cell).strip() for cell in cells)


def test_a_certificate_is_not_said_to_be_asked_for_by_nobody(client: Client) -> None:
    Skill.objects.create(slug="cka", name="Certified Queue Administrator", kind=SkillKind.CERTIFICATION)
    refresh(DAY)
    page = search(client, "certified queue administrator")
    assert 'href="/skills/cka/"' in page
    assert "no role asks for it" not in page
