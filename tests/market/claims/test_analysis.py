"""Each claim is computed once, and the work grows with the number of claims, not with its square."""

import sys
from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from market.claims import analysis
from market.claims.conflicts import by_or_to, conflicting_forecasts
from market.claims.grouping import SourcedClaim, merge_duplicates
from market.claims.shares import share_against_sizes
from market.models import MarketForecast
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, import_text
from tests.market.claims.claim_factory import sourced_claim

COMPUTED = ("check_claim", "curve_points", "project", "uncertainty_bands")
LINE = "- The Queue market grows from USD 1.{n} billion in 2022 to USD 5.9 billion in 2027, a CAGR of 46.0%.\n"


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> Iterator[Counter[str]]:
    """How often each was called, from now on, by claims that no cache knows."""
    counted: Counter[str] = Counter()

    def counting(name: str) -> Callable[..., Any]:
        function = getattr(analysis, name)

        def count(*arguments: Any) -> Any:
            counted[name] += 1
            return function(*arguments)

        return count

    for name in COMPUTED:
        monkeypatch.setattr(analysis, name, counting(name))
    analysis.analysis_of.cache_clear()
    yield counted
    analysis.analysis_of.cache_clear()


@pytest.mark.django_db
def test_one_refresh_computes_each_claim_once(calls: Counter[str]) -> None:
    lines = "".join(LINE.format(n=n) for n in range(1, 7))
    for slug in ("queues", "more-queues"):
        front = "---\nslug: queues\nkind: market\ntitle: Queues\n---\n"
        import_text(f"{front}## Market Demand\n### Market Growth\n{lines}", slug=slug)
    calls.clear()
    analysis.analysis_of.cache_clear()
    refresh(DAY)
    assert MarketForecast.objects.count() == 12
    # The six claims of the second guide are those of the first. Bands name the sources of each forecast.
    assert calls == {"check_claim": 6, "curve_points": 6, "project": 6, "uncertainty_bands": 12}


def steps_of(work: Callable[[], object]) -> int:
    """The lines of our own code that it runs."""
    count = 0

    def trace(frame: Any, event: str, _: Any) -> Any:
        nonlocal count
        count += event == "line"
        return trace if "market" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def one_market(count: int) -> list[SourcedClaim]:
    return [
        sourced_claim(f"c{n}", f"1.{n:03} billion", 2022, f"{5 + n}.9 billion", 2027, "41.0%", guide=f"g{n % 7}")
        for n in range(count)
    ]


def many_markets(count: int) -> list[SourcedClaim]:
    return [
        sourced_claim(f"c{n}", "1.1 billion", 2022, "5.9 billion", 2027, "41.0%", market=f"m{n}") for n in range(count)
    ]


def everything(claims: list[SourcedClaim]) -> None:
    merged = merge_duplicates(claims)
    list(conflicting_forecasts(merged))
    list(by_or_to(merged))
    list(share_against_sizes([], merged))


@pytest.mark.parametrize("claims", [one_market, many_markets])
def test_ten_times_the_claims_cost_about_ten_times_as_much(claims: Callable[[int], list[SourcedClaim]]) -> None:
    few, many = claims(10), claims(100)
    for claim in (*few, *many):  # what each costs alone is no part of the question
        assert analysis.analysis_of(claim.claim).comparable
        assert analysis.analysis_of(claim.claim).check.verdict
    assert steps_of(lambda: everything(many)) < 15 * steps_of(lambda: everything(few))
