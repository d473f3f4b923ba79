"""Can a claim about growth be true as it is printed? Pure.

    implied   ((target / base) ** (1 / periods) − 1) × 100, for both ends of what base and target may stand for
    periods   the years from base to target; where one of them is not stated, the year the rate is counted from or to

The stated rate and the implied one are intervals. Where they meet, the claim is consistent. Where they do not, but
would with one year less or more, or with the rate counted from the year the text gives for it, or with an unclear
amount taken as an increase, it is consistent if that holds. Where no allowed value fits, it is contradictory. Nothing
is corrected.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any, Literal

from market.claims.claim import Endpoints, GrowthClaim, endpoints_of, fault_of, missing_of, rate_of
from market.claims.formatting import counted, per_cent, rates, sizes, years
from market.claims.rates import growth_factor
from vocabulary.hedges import LABELS
from vocabulary.numbers import EXACT, INFINITE, Figure, Interval, decimals_of, factor_between

RULE = "rate_against_endpoints"
HUNDREDTH = Decimal("0.01")
MOST_DECIMALS = 8
HEDGES: dict[str | None, str] = {None: "", **{name: f"{label} " for name, label in LABELS.items()}}
ClaimVerdict = Literal["contradictory", "consistent_if", "not_checkable", "consistent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimCheck:
    """The verdict on one claim.

    `implied_low` and `implied_high`: per cent a year, rounded outward to the decimals of the stated rate, or to as many
    as it takes to see that they are apart; None where a hedge leaves that end open or nothing can be computed. `gap`:
    percentage points between the two intervals over the stated years, rounded up to hundredths; zero where they meet,
    None where there is nothing to compare. `factor`: the least ratio between the stated target
    and the one that base and rate lead to. `note`: the condition of `consistent_if`, what is missing of
    `not_checkable`, else None.
    """

    verdict: ClaimVerdict
    explanation: str
    periods: int | None = None
    implied_low: Decimal | None = None
    implied_high: Decimal | None = None
    gap: Decimal | None = None
    factor: Decimal | None = None
    note: str | None = None
    arithmetic: tuple[Mapping[str, Any], ...] = ()


def check_claim(claim: GrowthClaim) -> ClaimCheck:
    """Compare the stated rate with the stated amounts. Never raises: what cannot be judged is not checkable."""
    missing = missing_of(claim)
    fault = fault_of(claim)
    if fault:
        return ClaimCheck(verdict="not_checkable", explanation=f"It cannot be checked: {fault}.", note=fault)
    ends = None if set(missing) - {"the rate"} else endpoints_of(claim)
    if ends is None or claim.rate is None:
        return _not_checkable(claim, missing, ends)
    rate, implied = rate_of(claim.rate), ends.implied(ends.periods)
    needed = rates(implied, _shown(claim.rate, implied))
    but = "; its" if rate.meets(implied) else ", but its"
    words = f"{_stated(claim.rate, rate, implied)}{but} two amounts need {needed} over {years(ends.periods)}."
    if rate.meets(implied):
        return _judgement(claim, ends, "consistent", words, None)
    condition = next(_conditions(claim, ends, rate), None)
    if condition:
        return _judgement(claim, ends, "consistent_if", f"{words} It {condition}.", condition)
    return _judgement(claim, ends, "contradictory", f"{words} {_otherwise(claim, ends, rate)}", None)


def _not_checkable(claim: GrowthClaim, missing: list[str], ends: Endpoints | None) -> ClaimCheck:
    note = f"missing: {', '.join(missing)}"
    if ends is None:
        is_bare_increase = claim.wording == "by" and claim.target is not None and claim.base is None
        also = " Without its base, an increase gives no size." if is_bare_increase else ""
        words = f"It does not state {_listed(missing)}.{also}"
        return ClaimCheck(verdict="not_checkable", explanation=words, note=note)
    implied = ends.implied(ends.periods)
    words = f"It states no rate; over {years(ends.periods)} the two amounts need {rates(implied, 1)} a year."
    low, high = _outward(implied, 1)
    return ClaimCheck(
        verdict="not_checkable",
        explanation=words,
        note=note,
        periods=ends.periods,
        implied_low=low,
        implied_high=high,
        arithmetic=_steps(ends, None, implied, 1),
    )


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def _stated(figure: Figure, rate: Interval, implied: Interval) -> str:
    """The rate as stated; and its interval, where only that sets it apart from the implied one."""
    words = f"Says {HEDGES.get(figure.qualifier, '')}{per_cent(figure.value, decimals_of(figure.text))}% a year"
    shown = _shown(figure, implied)
    return words if shown == decimals_of(figure.text) else f"{words}, which may be {rates(rate, shown)}"


def _shown(figure: Figure, implied: Interval) -> int:
    """As many decimals as the stated rate has, or as it takes to see that the implied one is apart from it."""
    rate, printed = rate_of(figure), decimals_of(figure.text)
    if rate.meets(implied):
        return printed
    return next(
        (more for more in range(printed, printed + MOST_DECIMALS) if not rate.meets(_rounded(implied, more))), printed
    )


def _rounded(implied: Interval, decimals: int) -> Interval:
    low, high = _outward(implied, decimals)
    return Interval(low, implied.mid, INFINITE if high is None else high)


def _conditions(claim: GrowthClaim, ends: Endpoints, rate: Interval) -> Iterator[str]:
    """What would make the claim fit, the text's own words first."""
    if _has_years_of_its_own(claim):
        yield _counted_otherwise(claim, ends, rate)
    for periods in (ends.periods - 1, ends.periods + 1):
        if periods > 0 and rate.meets(ends.implied(periods)):
            yield f"fits {years(periods)}, not {counted(ends.periods)}"
    yield from _taken_otherwise(claim, rate)


def _has_years_of_its_own(claim: GrowthClaim) -> bool:
    """Whether the text counts its rate over other years than lie between its amounts."""
    return (claim.rate_from or claim.first, claim.rate_to or claim.last) != (claim.first, claim.last)


def _counted_otherwise(claim: GrowthClaim, ends: Endpoints, rate: Interval) -> str:
    first, last = claim.rate_from or claim.first, claim.rate_to or claim.last
    assert first is not None  # both amounts have a year, or there would be no ends  # noqa: S101
    assert last is not None  # noqa: S101
    if last != claim.last or last <= first:
        return f"fits if the rate counts from {first} to {last} alone, and the other years grow otherwise"
    size = ends.target.over(growth_factor(rate).power(last - first))
    return f"fits if the rate counts from {first}, where the size would be {sizes(size)}"


def _taken_otherwise(claim: GrowthClaim, rate: Interval) -> Iterator[str]:
    """An amount of unclear wording as an increase; one stated as an increase as the size reached."""
    other = {"unclear": "by", "by": "to"}.get(claim.wording)
    ends = endpoints_of(replace(claim, wording=other)) if other and claim.target else None
    if ends and claim.target and rate.meets(ends.implied(ends.periods)):
        taken = "the increase, not the size reached" if other == "by" else "the size reached, not the increase"
        yield f"fits if {claim.target.text} is {taken}"


def _otherwise(claim: GrowthClaim, ends: Endpoints, rate: Interval) -> str:
    """What the claim would need with a year less or more, and with the rate counted from the year after the base."""
    assert claim.rate  # checked by `check_claim`  # noqa: S101
    assert claim.first is not None  # noqa: S101
    decimals = decimals_of(claim.rate.text)
    near = [periods for periods in (ends.periods - 1, ends.periods + 1) if periods > 0]
    words = [f"{years(periods).capitalize()} would need {rates(ends.implied(periods), decimals)}." for periods in near]
    if ends.periods > 1:
        size = ends.target.over(growth_factor(rate).power(ends.periods - 1))
        words.append(f"Counted from {claim.first + 1}, the rate would need {sizes(size)} in that year.")
    return " ".join(words)


def _judgement(claim: GrowthClaim, ends: Endpoints, verdict: ClaimVerdict, words: str, note: str | None) -> ClaimCheck:
    assert claim.rate  # checked by `check_claim`  # noqa: S101
    rate, implied = rate_of(claim.rate), ends.implied(ends.periods)
    decimals = _shown(claim.rate, implied)
    low, high = _outward(implied, decimals)
    return ClaimCheck(
        verdict=verdict,
        explanation=words,
        note=note,
        periods=ends.periods,
        implied_low=low,
        implied_high=high,
        gap=_gap(rate, implied),
        factor=_factor(ends, rate, implied),
        arithmetic=_steps(ends, claim.rate, implied, decimals),
    )


def _outward(implied: Interval, decimals: int) -> tuple[Decimal, Decimal | None]:
    low = Decimal(per_cent(implied.low, decimals, ROUND_FLOOR))
    return low, None if implied.high == INFINITE else Decimal(per_cent(implied.high, decimals, ROUND_CEILING))


def _gap(rate: Interval, implied: Interval) -> Decimal:
    if rate.meets(implied):
        return Decimal(0)
    apart = max(EXACT.subtract(implied.low, rate.high), EXACT.subtract(rate.low, implied.high))
    return max(apart.quantize(HUNDREDTH, ROUND_CEILING, EXACT), HUNDREDTH)


def _factor(ends: Endpoints, rate: Interval, implied: Interval) -> Decimal | None:
    """Where they do not meet: the greater over the smaller of the stated target and base × (1 + rate) ^ periods."""
    if rate.meets(implied):
        return None
    reached = ends.base.times(growth_factor(rate).power(ends.periods))
    return factor_between(reached, ends.target)


def _steps(ends: Endpoints, rate: Figure | None, implied: Interval, decimals: int) -> tuple[Mapping[str, Any], ...]:
    formula = f"((target ÷ base) ^ (1 ÷ {ends.periods}) − 1) × 100, for both ends"
    low, high = _outward(implied, decimals)
    steps: list[Mapping[str, Any]] = [
        _amounts("base", "what the printed base may stand for", ends.base),
        _amounts("target", "what the printed target may stand for, or base + increase", ends.target),
        {"name": "periods", "formula": "the years between base and target", "value": ends.periods},
        {"name": "implied rate", "formula": formula, "low": str(low), "high": "open" if high is None else str(high)},
    ]
    if rate:
        stated = rate_of(rate)
        formula = "what the printed rate may stand for"
        bounds = ("open" if end.is_infinite() else f"{end.normalize():f}" for end in (stated.low, stated.high))
        steps.append({"name": "stated rate", "formula": formula, **dict(zip(("low", "high"), bounds, strict=True))})
    return tuple(steps)


def _amounts(name: str, formula: str, size: Interval) -> Mapping[str, Any]:
    return {
        "name": name,
        "formula": formula,
        "low": f"{size.low:.2f}",
        "high": "open" if size.high == INFINITE else f"{size.high:.2f}",
    }
