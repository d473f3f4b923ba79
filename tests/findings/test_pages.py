"""Findings on pages: the list, one finding, the box and the mark beside a figure."""

import re
from typing import Any

import pytest
from django.test import Client

from careers.models import EditorNote, Finding
from careers.models.guides import OURS
from careers.reading_words import counted
from portal.refresh.rebuild import refresh
from search.find import search
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
ROLE = "/roles/queue-engineer/"


def page(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.fixture
def clash(refreshed_guide: str) -> Finding:
    """Four years asked of everyone, and an entry level with two at most: the test guide says both."""
    return Finding.objects.get(rule="required_years")


def test_the_list_shows_what_clashes_and_hides_what_is_sound(client: Client, clash: Finding) -> None:
    assert clash.headline in page(client, "/findings/")
    assert clash.headline not in page(client, "/findings/?verdict=consistent")
    assert clash.headline in page(client, "/findings/?verdict=disagrees&role=queue-engineer")


def test_problems_and_notes_are_counted_alike_on_the_role_and_in_the_list(client: Client) -> None:
    import_text(GUIDE.replace("Senior Queue Engineer", "Mid-Level Queue Engineer"))
    refresh(DAY)
    found: Any = Finding.objects.noteworthy()
    notes = found.filter(verdict="note").count()
    problems = found.count() - notes
    assert min(notes, problems) > 0
    role = " ".join(page(client, ROLE).split())
    assert f"checks found a problem, {notes} a note." in role
    assert re.search(rf"\b(?:{problems}) of our \d+ checks", role)
    assert f">{problems + notes} findings</a>" in role
    listed = page(client, "/findings/?guide=queue-engineer")
    assert (
        f"{problems + notes} findings: {counted(problems, 'problem')}, {counted(notes, 'note')} worth knowing."
        in listed
    )
    assert listed.count('<p class="headline">') == problems + notes
    assert "findings: " not in page(client, "/findings/?verdict=note")
    (block,) = search("what is disputed about a queue engineer").answers
    assert f"{counted(problems + notes, 'finding')} on Queue Engineer: {problems} where figures disagree" in block.text


def test_a_finding_shows_both_sentences_and_the_sum(client: Client, clash: Finding) -> None:
    html = page(client, clash.get_absolute_url())
    marked = re.findall(r"<mark>(.*?)</mark>", html, re.DOTALL)
    assert any("4+ years" in words for words in marked)
    assert any("0-2 years" in words for words in marked)
    assert all(step["name"] in html for step in clash.arithmetic)
    assert f"/api/v1/findings/{clash.key}/explain/" in html


def test_the_role_page_has_it_beside_what_it_concerns_open_and_marks_the_figure(client: Client, clash: Finding) -> None:
    html = page(client, ROLE)
    assert (
        f'<details class="folded-finding" id="f-{clash.key}" open>'
        in html.partition('id="ladder"')[2].partition('id="duties"')[0]
    )
    assert re.search(rf'class="conflict-sign v-disagrees" href="{re.escape(clash.get_absolute_url())}"', html)


def test_the_note_of_a_figure_names_what_speaks_against_it(client: Client, clash: Finding) -> None:
    notes = page(client, ROLE).partition('class="citations"')[2]
    assert clash.headline in notes


def test_a_guide_without_a_clash_has_neither_box_nor_mark(client: Client) -> None:
    import_text(GUIDE.replace("4+ years of experience", "1+ years of experience"))
    refresh(DAY)
    html = page(client, ROLE)
    assert 'class="conflict-sign' not in html
    assert 'class="verdict v-disagrees"' not in html


def test_an_unknown_finding_is_a_404(client: Client, clash: Finding) -> None:
    assert client.get("/findings/no-such.key/").status_code == 404


def test_a_withheld_sentence_stays_withheld(client: Client, clash: Finding) -> None:
    import_text(publication="figures")
    refresh(DAY)
    for address in ("/findings/", Finding.objects.first().get_absolute_url()):
        assert "Keep queues short" not in page(client, address)


def test_an_editors_reason_is_shown_as_text(client: Client, clash: Finding) -> None:
    EditorNote.objects.create(
        finding=clash, state="explained", reason="<b>for leads</b>", fingerprint=clash.fingerprint
    )
    html = page(client, clash.get_absolute_url())
    assert "Explained by an editor" in html
    assert "&lt;b&gt;for leads" in html


def test_each_side_names_publisher_and_date_and_prints_its_figure_bold(client: Client, clash: Finding) -> None:
    html = page(client, clash.get_absolute_url())
    sides = html.partition('<ul class="cited-facts">')[2].partition("</ul>")[0]
    assert "<b>4+ years</b>" in sides
    assert "<b>0-2 years</b>" in sides
    assert sides.count('class="cited-by"') == 2
    assert "our summaries" not in html, "of a guide in its publisher's own words"
    assert "“" in sides


def test_of_our_own_words_it_says_so_once_and_leads_to_the_figure_in_the_original(client: Client) -> None:
    sources = "---\nsources:\n- title: Pay of queues\n  address: https://example.org/pay\n  publisher: Taps & Co\n---\n"
    import_text(sources + GUIDE, publisher=OURS)
    refresh(DAY)
    # The guide that other tests of this module start from may be there too, in its publisher's own words.
    found: Any = Finding.objects.filter(rule="required_years")
    pages = [page(client, each.get_absolute_url()) for each in found]
    (html,) = [each for each in pages if "our summaries" in each]
    assert html.count("our summaries, not the publishers") == 1
    links = re.findall(r'<strong><a href="(https://example.org/pay[^"]*)"', html)
    assert links == ["https://example.org/pay#:~:text=4", "https://example.org/pay#:~:text=110%2C000"]
