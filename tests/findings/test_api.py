"""Findings in the API: fields, filters, order, marks, and what a guide keeps to itself."""

from typing import Any

import pytest
from django.test import Client

from careers.models import EditorNote, Finding
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
CLASHING = (
    GUIDE.replace("from $90,000 to over", "from $99,000 to over")
    .replace("Senior Queue", "Mid-Level Queue")
    .replace("requires 6+", "requires 3+")
    .replace("4+ years", "2+ years")
)
FIELDS = {
    *("key", "rule", "verdict", "severity", "headline", "roles", "explanation", "arithmetic", "evidence", "note"),
    *("observations", "editor_note", "stale", "formula_version", "data_version", "computed_at", "inputs", "explain"),
}


@pytest.fixture(scope="module", autouse=True)
def _clashing(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        import_text(CLASHING)
        refresh(DAY)


@pytest.fixture
def rows(client: Client) -> list[dict]:
    return client.get("/api/v1/findings/").json()["results"]


def count(client: Client, query: str) -> int:
    response = client.get(f"/api/v1/findings/?{query}")
    assert response.status_code == 200, response.content
    return response.json()["count"]


def test_fields_are_those_of_the_contract(rows: list[dict]) -> None:
    assert all(set(row) == FIELDS for row in rows)
    assert set(rows[0]["evidence"][0]) == {
        *("fact", "resource", "guide", "role", "section", "line", "start", "end", "quote"),
    }


def test_the_widest_gap_comes_first(rows: list[dict]) -> None:
    assert [(row["rule"], row["verdict"], row["severity"]) for row in rows] == [
        ("overview_pay", "disagrees", "medium"),
        ("band_gap", "note", None),
        ("rate_against_endpoints", "not_checkable", None),
    ]


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("rule=overview_pay", 1),
        ("rule=overview_pay&rule=band_gap", 2),
        ("verdict=note", 1),
        ("verdict=contradictory", 0),
        ("severity=medium", 1),
        ("role=queue-engineer", 3),
        ("guide=queue-engineer", 3),
        ("stale=true", 0),
        ("search=salary+bands", 1),
        ("ordering=-severity", 3),
    ],
)
def test_filters_narrow_the_list(client: Client, rows: list[dict], query: str, expected: int) -> None:
    assert count(client, query) == expected


@pytest.mark.parametrize(
    ("query", "name"),
    [("rule=hunch", "rule"), ("verdict=guilty", "verdict"), ("severity=9", "severity"), ("role=nobody", "role")],
)
def test_what_is_not_known_is_a_400_that_names_it(client: Client, rows: list[dict], query: str, name: str) -> None:
    response = client.get(f"/api/v1/findings/?{query}")
    assert (response.status_code, list(response.json()["errors"])) == (400, [name])


def test_the_ordering_knows_that_medium_is_less_than_high(client: Client, rows: list[dict]) -> None:
    Finding.objects.filter(rule="band_gap").update(severity="high", severity_rank=0)
    listed = client.get("/api/v1/findings/?ordering=severity").json()["results"]
    assert [row["severity"] for row in listed] == ["high", "medium", None]


def test_a_finding_is_found_at_its_address_and_explains_itself(client: Client, rows: list[dict]) -> None:
    row = rows[0]
    assert client.get(f"/api/v1/findings/{row['key']}/").json() == row
    explanation = client.get(row["explain"]).json()
    assert [one["key"] for one in explanation["inputs"]] == row["inputs"]
    assert (explanation["formula_version"], explanation["result"]) == ("overview_pay 2", row)
    assert row["explanation"] in explanation["formula"]


def test_the_gap_can_be_worked_out_from_the_inputs(client: Client, rows: list[dict]) -> None:
    explanation = client.get(rows[0]["explain"]).json()
    prose, entry = explanation["inputs"]
    steps = {step["name"]: step["value"] for step in explanation["arithmetic"]}
    assert steps["lowest in prose"] == prose["low"]
    assert steps["lowest of the bands (entry)"] == entry["low"]
    assert steps["gap"] == "1.1"


def test_a_mark_is_shown_with_its_reason_and_day(client: Client, rows: list[dict]) -> None:
    finding = Finding.objects.get(rule="overview_pay")
    EditorNote.objects.create(
        finding=finding, state="explained", reason="Two surveys.", fingerprint=finding.fingerprint
    )
    mark = client.get(f"/api/v1/findings/{finding.key}/").json()["editor_note"]
    assert (mark["state"], mark["reason"]) == ("explained", "Two surveys.")
    assert set(mark) == {"state", "reason", "at"}


def test_a_mark_for_other_facts_is_not_shown(client: Client, rows: list[dict]) -> None:
    EditorNote.objects.create(finding_id=rows[0]["key"], state="seen", fingerprint="of other facts")
    assert client.get(f"/api/v1/findings/{rows[0]['key']}/").json()["editor_note"] is None


def test_a_guide_narrowed_to_figures_has_findings_on_its_figures(client: Client, db: None) -> None:
    import_text(CLASHING, publication="figures")
    refresh(DAY)
    listed = client.get("/api/v1/findings/?rule=overview_pay").json()["results"]
    assert "$99,000" in listed[0]["evidence"][0]["quote"]


def test_a_role_whole_holds_what_is_amiss_in_its_lead_guide(client: Client, rows: list[dict]) -> None:
    amiss = [row for row in rows if row["verdict"] not in ("consistent", "not_checkable")]
    assert client.get("/api/v1/role-guides/queue-engineer/").json()["findings"] == amiss
