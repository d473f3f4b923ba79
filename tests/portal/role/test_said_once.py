"""What a role page does not say again: the guide it is about, headings that are quoted, lines of a chart, findings of a kind."""

import re
from dataclasses import replace
from types import SimpleNamespace

import pytest
from django.template.loader import render_to_string
from django.test import Client

from careers.citations import Citation
from careers.models import Finding, Guide, Verdict
from portal.refresh.rebuild import refresh
from portal.role.duties import Duties
from tests.conftest import DAY, GUIDE, import_text

ROLE = "/roles/queue-engineer/"
AGED = DAY.replace(year=2027)
# Marks of a page: what it shows is drawn on both databases in test_pages.py and test_queries.py.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]


def section(client: Client, name: str) -> str:
    html: str = client.get(ROLE).content.decode()
    return html.partition(f'<section class="role-section" id="{name}"')[2].partition("</section><section")[0]


def notes_of(client: Client) -> list[str]:
    return client.get(ROLE).content.decode().partition('class="citations"')[2].split('class="citation"')[1:]


def test_a_note_names_neither_the_guide_of_the_page_nor_a_heading_that_it_quotes(client: Client, guide: str) -> None:
    (note,) = [each for each in notes_of(client) if "<mark>Entry-Level Queue Engineer</mark>" in each]
    place = note.partition('class="place">')[2].partition("</p>")[0]
    assert place.startswith("<bdi>Salary ranges</bdi>,")
    assert "<strong>" not in place


def test_a_note_names_another_guide(client: Client, guide: str) -> None:
    import_text(GUIDE.replace("Queue", "Tap"), slug="taps", role="Queue Engineer")
    notes = [each for each in notes_of(client) if "Open in the guide" in each]
    named = {re.findall(r'<a href="/guides/([^/]+)/[^"]+">Open', each)[0]: 'class="whose"' in each for each in notes}
    assert named == {"queue-engineer": False, "taps": True}


def test_a_heading_that_is_not_quoted_is_named(client: Client, guide: str) -> None:
    assert any("<bdi>Requirements › Education and Experience</bdi>" in each for each in notes_of(client))


def finding(headline: str, *, key: str, stale: bool = False, verdict: str = Verdict.DISAGREES) -> Finding:
    return Finding(key=key, headline=headline, verdict=verdict, stale=stale)


def test_what_speaks_against_a_figure_has_its_verdict_once_and_each_headline_once() -> None:
    against = (
        finding("A differs.", key="a.1"),
        finding("A differs.", key="a.2", stale=True),
        finding("B differs.", key="b.1"),
        finding("Only if C.", key="c.1", verdict=Verdict.CONSISTENT_IF),
    )
    note = replace(Citation(1, "ev-1", "$5", (), 0), conflicts=against)
    html = render_to_string("_partials/notes.html", {"notes": [note]})
    assert html.count("Two figures differ") == html.count("True only if…") == 1
    assert [html.count(each.headline) for each in against] == [1, 1, 1, 1]
    assert re.findall(r'href="/findings/([^/]+)/"', html) == ["a.1", "a.2", "b.1", "c.1"]
    assert "The same of another sentence</a>" in html
    assert html.count("a fact has changed since") == 1


def test_a_folded_finding_leads_to_its_page_for_the_rest(client: Client, guide: str) -> None:
    refresh(AGED)
    pay = section(client, "pay")
    folded = pay.partition('id="f-pay_age.')[2].partition("</details>")[0]
    assert folded.count("<blockquote") == 2
    assert re.findall(r'<a href="([^"]+)">', folded) == [
        *re.findall(r'href="(/guides/queue-engineer/#s\d+)"', folded)[:2],
        f"/findings/{Finding.objects.get(rule='pay_age').key}/",
    ]


def test_the_lines_of_the_axis_are_drawn_once(client: Client, guide: str) -> None:
    pay = section(client, "pay")
    assert pay.count('id="grid"') == 1
    assert pay.count('<use href="#grid"/>') == pay.count('<li class="lane">') == 3


def test_where_the_axis_starts_is_said_where_it_is_not_zero(client: Client, guide: str) -> None:
    assert "The axis starts at $90k." in section(client, "pay")
    import_text(GUIDE.replace("$90,000", "$9,000"))
    assert "The axis starts" not in section(client, "pay")


def test_the_sign_of_a_conflict_is_beside_one_figure_of_a_step(client: Client, guide: str) -> None:
    refresh(DAY)
    step = section(client, "ladder").partition("Junior Queue Engineer")[2].partition("</li>")[0]
    assert (step.count('class="fig'), step.count('class="conflict-sign')) == (2, 1)


def test_the_note_of_a_guide_is_called_one_once(client: Client) -> None:
    note = "Note: these are guesses.\nCommon Challenges\n"
    import_text(GUIDE.replace("Common Challenges\n", note), licence="CC0")
    assert "these are guesses." in section(client, "pay")
    assert "Note: " not in section(client, "pay")
    assert Guide.objects.get().disclaimer == "Note: these are guesses."


def test_lines_that_follow_each_other_are_named_together() -> None:
    repeated = [SimpleNamespace(line=line) for line in (27, 28, 29, 31, 143)]
    runs = Duties((), repeated, ()).repeated_runs  # type: ignore[arg-type]
    assert [run.span for run in runs] == [(27, 29), (31, 31), (143, 143)]
