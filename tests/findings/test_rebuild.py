"""Findings as rows: keys that last, evidence, marks, and what becomes stale."""

from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.test.utils import CaptureQueriesContext

from careers.models import EditorNote, Finding, FindingEvidence, Guide
from careers.verdicts import FindingResult
from market.models import GrowthCurve
from portal.findings.rebuild import rebuild_findings
from portal.imports.write import withdraw
from portal.refresh.rebuild import refresh
from salaries.models import SalaryBand
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
CLASHING = (
    GUIDE.replace("from $90,000 to over", "from $99,000 to over")
    .replace("Senior Queue", "Mid-Level Queue")
    .replace("requires 6+", "requires 3+")
    .replace("4+ years", "2+ years")
)


@pytest.fixture(scope="module")
def _clashing(_module_database: None, django_db_blocker: Any) -> None:
    """The test guide with a bottom of pay in its prose that its bands do not have."""
    with django_db_blocker.unblock():
        import_text(CLASHING)
        refresh(DAY)


@pytest.fixture
def clash(_clashing: None) -> Finding:
    return Finding.objects.get(rule="overview_pay")


def mark(finding: Finding, reason: str = "Two surveys.") -> None:
    EditorNote.objects.create(finding=finding, state="explained", reason=reason, fingerprint=finding.fingerprint)


def again() -> Any:
    refresh(DAY)
    return Finding.objects.with_evidence().get(rule="overview_pay")


def test_a_finding_has_its_facts_with_their_sentences(clash: Finding) -> None:
    overview, band = clash.evidence.all()
    assert (overview.section, overview.resource, overview.guide, overview.role) == (
        "overview",
        "salary-bands",
        "queue-engineer",
        "queue-engineer",
    )
    assert [one.fact for one in (overview, band)] == clash.inputs
    text = Guide.objects.get().text
    assert all(text[one.start : one.end] == one.quote for one in (overview, band))


def test_a_rebuild_keeps_key_and_row(clash: Finding) -> None:
    assert (again().pk, again().key) == (clash.pk, clash.key)
    assert FindingEvidence.objects.filter(finding=clash).count() == 2


def test_the_key_outlasts_other_words_and_ends_with_its_own(clash: Finding) -> None:
    import_text(CLASHING.replace("- Watching queues\n", ""))
    assert again().key == clash.key
    import_text(CLASHING.replace("$99,000", "$98,000"))
    assert again().key != clash.key


def test_a_changed_fact_makes_its_findings_stale_until_rebuilt(clash: Finding) -> None:
    import_text(CLASHING.replace("- Watching queues\n", ""))
    assert not Finding.objects.filter(stale=True).exists()
    import_text(CLASHING.replace("$120,000 - $150,000+", "$121,000 - $150,000+"))
    assert set(Finding.objects.filter(stale=True).values_list("rule", flat=True)) == {"band_gap"}
    refresh(DAY)
    assert not Finding.objects.filter(stale=True).exists()


def test_a_changed_forecast_makes_its_curve_stale_until_rebuilt(clash: Finding) -> None:
    import_text(CLASHING.replace("USD 5.9 billion", "USD 5.8 billion"))
    assert GrowthCurve.objects.get().stale
    refresh(DAY)
    assert not GrowthCurve.objects.get().stale


def test_a_withdrawn_guide_keeps_its_sentences_at_once_and_its_findings_go_at_the_rebuild(clash: Finding) -> None:
    withdraw(Guide.objects.get())
    assert Finding.objects.get(pk=clash.pk).stale
    assert GrowthCurve.objects.get().stale
    assert not FindingEvidence.objects.exclude(quote=None).exists()
    refresh(DAY)
    assert not Finding.objects.exists()


def test_a_narrowed_guide_makes_its_findings_stale_and_shows_no_sentence_before_the_rebuild(clash: Finding) -> None:
    import_text(CLASHING, publication="figures")
    assert Finding.objects.get(pk=clash.pk).stale
    assert not FindingEvidence.objects.exclude(quote=None).exists()
    assert again().evidence.all()[0].quote


def test_a_mark_survives_rebuilds_and_falls_away_when_a_fact_changes(clash: Finding) -> None:
    mark(clash)
    assert again().editor_note == EditorNote.objects.get()
    # Dropping a sign keeps the key of the fact and changes what it says.
    bands: Any = SalaryBand.objects.filter(key=clash.inputs[1])
    bands.update(open_ended=True)
    assert again().editor_note is None


def test_a_mark_waits_for_a_finding_that_comes_back(clash: Finding) -> None:
    mark(clash)
    withdraw(Guide.objects.get())
    refresh(DAY)
    import_text(CLASHING)
    assert again().editor_note is not None


def test_an_explanation_must_be_given(clash: Finding) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        mark(clash, reason="")


def test_a_rule_nobody_listed_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    found = FindingResult(rule="hunch", verdict="note", inputs=(), headline="", explanation="")
    monkeypatch.setattr("portal.findings.rebuild.SOURCES", (lambda as_of: [found],))
    with pytest.raises(ValueError, match="hunch is no rule"):
        rebuild_findings(DAY, 1)


def test_two_things_said_of_the_same_facts_have_two_keys(clash: Finding, monkeypatch: pytest.MonkeyPatch) -> None:
    found = FindingResult(rule="band_gap", verdict="note", inputs=tuple(clash.inputs), headline="", explanation="")
    monkeypatch.setattr("portal.findings.rebuild.SOURCES", (lambda as_of: [found, found],))
    rebuild_findings(DAY, 1)
    first, second = sorted(Finding.objects.values_list("key", flat=True))
    assert second == f"{first}-2"


def test_telling_findings_come_with_the_widest_gap_first(clash: Finding) -> None:
    found: Any = Finding.objects.noteworthy()
    assert [one.rule for one in found] == ["overview_pay", "band_gap"]
    assert list(found.for_guide(Guide.objects.get())) == list(found)


def test_what_a_guide_takes_part_in_is_one_query(clash: Finding, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(1):
        assert len(Finding.objects.noteworthy().for_guide(Guide(slug="queue-engineer"))) == 2


def test_no_query_count_of_a_rebuild_grows_with_guides(clash: Finding) -> None:
    with CaptureQueriesContext(connection) as one:
        rebuild_findings(DAY, 1)
    for name in "ABCD":
        role = f"Queue Engineer {name}"
        import_text(CLASHING.replace("Queue Engineer", role), slug=f"copy-{name.lower()}", role=role)
    rebuild_findings(DAY, 1)
    assert Finding.objects.filter(rule="overview_pay").count() == 5
    with CaptureQueriesContext(connection) as many:
        rebuild_findings(DAY, 1)
    assert len(many) == len(one)
