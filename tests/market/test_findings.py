"""What the rules find in guides: one finding a claim, in a constant number of queries, and the real guide's own."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from careers.verdicts import FindingResult
from market.findings import find
from market.models import MarketForecast
from tests.conftest import SHARED, import_file, import_text

pytestmark = pytest.mark.django_db
TODAY = date(2026, 11, 24)
REAL = SHARED / "documents/000_95f84fef9c88cb8c.txt"
OWN = Path(__file__).resolve().parents[2] / "careers/guides/mlops-cloud-engineer.md"
CLAIM = "- The {name} market grows from USD 1.{n} billion in 2022 to USD 5.9 billion in 2027, a CAGR of 46.0%.\n"


def guide(*names: str, **more: str) -> None:
    lines = "".join(CLAIM.format(name=name, n=at) for at, name in enumerate(names, start=1))
    import_text(
        f"---\nslug: queues\nkind: market\ntitle: Queues\n---\n## Market Demand\n### Market Growth\n{lines}", **more
    )


def of(rule: str, found: list[FindingResult]) -> list[FindingResult]:
    return [finding for finding in found if finding.rule == rule]


def test_every_claim_gets_a_verdict_of_its_own() -> None:
    guide("Queue", "Stack")
    verdicts = [(finding.verdict, len(finding.inputs)) for finding in of("rate_against_endpoints", find(TODAY))]
    assert verdicts == [("contradictory", 1), ("contradictory", 1)]


def test_a_claim_in_two_guides_is_one_with_two_inputs() -> None:
    guide("Queue")
    guide("Queue", slug="more-queues")
    (finding,) = of("rate_against_endpoints", find(TODAY))
    assert set(finding.inputs) == set(MarketForecast.objects.values_list("key", flat=True))


def test_the_number_of_queries_does_not_grow_with_claims(django_assert_num_queries: Any) -> None:
    guide("Queue")
    with django_assert_num_queries(2):
        find(TODAY)
    guide("Queue", "Stack", "Heap", "Tree", slug="more-queues")
    with django_assert_num_queries(2):
        find(TODAY)


def test_narrowed_guides_are_checked_too() -> None:
    guide("Queue", publication="figures")
    assert len(of("rate_against_endpoints", find(TODAY))) == 1


def test_without_claims_nothing_is_found() -> None:
    assert find(TODAY) == []


def findings_of(path: Path) -> tuple[list[FindingResult], Counter[tuple[str, str]]]:
    if not path.exists():
        pytest.skip(f"../shared/{path.relative_to(SHARED)} is missing")
    import_file(path, slug="guide")
    found = find(TODAY)
    return found, Counter((finding.rule, finding.verdict) for finding in found)


@pytest.mark.parametrize("path", [REAL, OWN], ids=["real", "own"])
def test_the_real_guide(path: Path) -> None:
    """Its cloud rate is contradictory and nothing else is; its two global forecasts disagree; the rank is conditional."""
    found, counted = findings_of(path)
    assert counted == {
        ("rate_against_endpoints", "contradictory"): 1,
        ("rate_against_endpoints", "not_checkable"): 2,
        ("rival_forecasts", "disagrees"): 1,
        ("share_against_sizes", "consistent_if"): 2,
    }
    (cloud,) = [finding for finding in found if finding.verdict == "contradictory"]
    assert cloud.headline == "Says 44.6% a year, but its two amounts need 53.0% over seven years."
    assert "Eight years would need 45.0–45.1%." in cloud.explanation
    assert cloud.severity == "high"
    (rivals,) = of("rival_forecasts", found)
    assert "1.3 times as much" in rivals.headline


def test_in_time_the_real_horizons_pass() -> None:
    import_file(OWN)
    assert len(of("horizon_passed", find(date(2028, 1, 1)))) == 1
    assert len(of("horizon_passed", find(date(2031, 1, 1)))) == 3
