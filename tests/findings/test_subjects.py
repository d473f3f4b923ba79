"""Findings by what they are about: careers first, each with its role and in words that need no explanation."""

import re
from typing import Any

import pytest
from django.test import Client

from careers.finding_subjects import CHECKS, FindingSubject, rules_about
from careers.models import Finding
from portal.findings.rebuild import RULES
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

CLASHING = GUIDE.replace("at a CAGR of 41.0%", "up from USD 1.1 billion in 2022, at a CAGR of 80%")


def test_every_rule_has_a_subject_and_a_name_of_its_own() -> None:
    assert CHECKS.keys() == RULES.keys()
    assert len({check.name for check in CHECKS.values()}) == len(CHECKS)


def test_every_subject_has_a_rule() -> None:
    assert all(rules_about([subject]) for subject in FindingSubject.values)


@pytest.fixture
def findings(db: None) -> Any:
    import_text(CLASHING)
    refresh(DAY)
    return [*Finding.objects.noteworthy()]


def headlines(client: Client, query: str = "") -> list[str]:
    page = client.get(f"/findings/{query}").content.decode()
    found = re.findall(r'<p class="headline">(.*?)</p>', page, re.DOTALL)
    return [" ".join(re.sub("<[^>]+>", "", each).split()) for each in found]


def test_careers_come_before_markets_however_wide_the_gap(client: Client, findings: Any) -> None:
    subjects = [CHECKS[each.rule].subject for each in findings]
    assert FindingSubject.MARKET in subjects
    assert subjects.index(FindingSubject.MARKET) < len(subjects) - 1  # by the gap alone it would not be last
    shown = headlines(client)
    by_headline = {each.headline: CHECKS[each.rule].subject for each in findings}
    order = [FindingSubject.values.index(by_headline[each.partition(": ")[2]]) for each in shown]
    assert order == sorted(order)
    assert len(order) == len(findings)


def test_each_begins_with_its_role_and_none_shows_a_slug(client: Client, findings: Any) -> None:
    assert [each for each in headlines(client) if not each.startswith("Queue Engineer: ")] == []
    listed = client.get("/findings/").content.decode()
    assert "<bdi>queue-engineer</bdi>" not in listed
    page = client.get(findings[0].get_absolute_url()).content.decode()
    assert f"<title>Queue Engineer: {findings[0].headline[:20]}" in page
    assert "<bdi>queue-engineer</bdi>" not in page


def test_the_list_is_filtered_by_subject_on_the_page_and_in_the_api(client: Client, findings: Any) -> None:
    market = {each.key for each in findings if CHECKS[each.rule].subject == FindingSubject.MARKET}
    rows = client.get("/api/v1/findings/?subject=market").json()["results"]
    assert market <= {row["key"] for row in rows}
    assert {CHECKS[row["rule"]].subject for row in rows} == {FindingSubject.MARKET}
    assert len(headlines(client, "?subject=market")) == len(market)
    assert client.get("/findings/?subject=weather").status_code == 400


def test_the_form_offers_what_there_is_in_plain_words(client: Client, findings: Any) -> None:
    page = client.get("/findings/").content.decode()
    rules = re.findall(r'name="rule"\s+value="(\w+)"', page)
    assert set(rules) == set(Finding.objects.values_list("rule", flat=True))
    assert "Years asked of everyone and of a level" in page
    chosen = client.get("/findings/?rule=horizon_passed&severity=high").content.decode()
    assert "What was checked: Forecast that is over" in chosen
    assert "How far apart: Wide" in chosen
