"""What the rules of pay, years, time and text say of the real guide, and of the shipped one with the same figures."""

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from careers.models import Finding
from portal.findings.rebuild import rebuild_findings
from tests.conftest import import_file
from tests.findings.test_seeded import RULES
from tests.reading import PROJECT, SHARED
from tests.test_real_guide import GUIDE

# Rules are pure: what they are given is tried on both databases in tests/findings/test_rebuild.py.
pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
SHIPPED = PROJECT / "careers/guides/mlops-cloud-engineer.md"


def findings(path: Path) -> dict[str, Finding]:
    """The guide's findings by rule."""
    if not path.exists():
        pytest.skip(f"{path.name} is missing below ../shared")
    import_file(path)
    rebuild_findings(date(2026, 11, 24), 1)
    found: Any = Finding.objects.noteworthy().with_evidence().filter(rule__in=RULES)
    return {each.rule: each for each in found}


@pytest.fixture(params=[SHIPPED, SHARED / GUIDE], ids=["shipped", "real"])
def known(request: pytest.FixtureRequest) -> dict[str, Finding]:
    return findings(request.param)


def steps(finding: Finding) -> dict[str, str]:
    return {step["name"]: step.get("value") for step in finding.arithmetic}


def test_the_lowest_pay_of_the_overview_disagrees_with_the_bands(known: dict[str, Finding]) -> None:
    one = known["overview_pay"]
    assert (one.verdict, one.severity) == ("disagrees", "high")
    assert steps(one) == {"lowest in prose": "131158", "lowest of the bands (entry)": "100000", "gap": "1.3115"}
    assert [each.section for each in one.evidence.all()] == ["overview", "salary_ranges"]


def test_four_years_required_disagree_with_an_entry_level(known: dict[str, Finding]) -> None:
    one = known["required_years"]
    assert (one.verdict, steps(one)) == ("disagrees", {"required": "4", "entry level": "2", "missing": "2"})
    assert [each.resource for each in one.evidence.all()] == ["credentials", "salary-bands"]


def test_the_largest_share_holds_currently_without_a_date(known: dict[str, Finding]) -> None:
    one = known["undated_now"]
    assert (one.verdict, steps(one)["word"]) == ("note", "currently")
    assert [each.resource for each in one.evidence.all()] == ["share-claims"]


def test_nothing_of_pay_years_time_or_text_is_contradictory(known: dict[str, Finding]) -> None:
    disagreeing = {rule for rule, one in known.items() if one.verdict != "note"}
    assert disagreeing == {"overview_pay", "required_years"}


def test_what_is_only_noted(known: dict[str, Finding]) -> None:
    noted = {rule for rule, one in known.items() if one.verdict == "note"}
    # The real guide also has two spellings of one tool, which ours has not.
    assert noted - {"two_spellings"} == {"band_gap", "band_overlap", "ladder_bands", "undated_now"}


def test_no_finding_is_listed_twice_in_the_same_words(client: Client, known: dict[str, Finding]) -> None:
    found: Any = Finding.objects.noteworthy()
    listed = client.get("/findings/").content.decode()
    headlines = [
        " ".join(re.sub(r"<[^>]+>", " ", each).split())
        for each in re.findall(r'<p class="headline">(.*?)</p>', listed, re.DOTALL)
    ]
    assert len(headlines) == found.count() > len(known)
    assert sorted(headlines) == sorted(set(headlines))


def test_the_same_figures_in_both_are_no_difference_between_guides(db: None) -> None:
    findings(SHIPPED)
    if not (SHARED / GUIDE).exists():
        pytest.skip(f"../shared/{GUIDE} is missing")
    import_file(SHARED / GUIDE, publisher="Elsewhere")
    rebuild_findings(date(2026, 11, 24), 1)
    assert Finding.objects.filter(rule="overview_pay").count() == 2
    assert not Finding.objects.filter(rule="pay_across_guides").exists()


def test_the_pay_grows_old(db: None) -> None:
    assert "pay_age" not in findings(SHIPPED)
    rebuild_findings(date(2027, 1, 1), 2)
    assert Finding.objects.get(rule="pay_age").headline == "The pay is of 2024, more than two years ago."
