"""Can a claim about growth be true as it is printed? Pure.

    implied   ((target / base) ** (1 / periods) − 1) × 100, for both ends of what base and target may stand for
    periods   the years from base to target; where one of them is not told, the year the rate is counted from or to

The stated rate and the implied one are intervals. Where they meet, the claim is consistent. Where they do not, but
would with one year less or more, or with the rate counted from the year the text names for it, or with an unclear
amount taken as an increase, it is consistent if that holds. Where no allowed value fits, it is contradictory. Nothing
is corrected.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import Any, Literal

from market.intervals import EXACT, INFINITE, Figure, Interval, allowed, decimals_of, growth_factor, implied_rate
from market.words import counted, per_cent, rates, sizes, years

RULE = "rate_against_endpoints"
MOST_YEARS = 60
HUNDREDTH = Decimal("0.01")
MOST_DECIMALS = 8
HEDGES = {"over": "over ", "from": "from ", "up_to": "up to ", "about": "about ", None: ""}
ClaimVerdict = Literal["contradictory", "consistent_if", "not_checkable", "consistent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """What a forecast says. None where it is silent; `rate_from` and `rate_to` only where it names them for the rate.

    `wording`: "to" where the target is the size reached, "by" where it is the increase, "unclear" where neither is said.
    """

    base: Figure | None = None
    base_year: int | None = None
    target: Figure | None = None
    target_year: int | None = None
    rate: Figure | None = None
    rate_from: int | None = None
    rate_to: int | None = None
    wording: str = "to"

    @property
    def first(self) -> int | None:
        return self.base_year if self.base_year is not None else self.rate_from

    @property
    def last(self) -> int | None:
        return self.target_year if self.target_year is not None else self.rate_to


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """The verdict on one claim.

    `implied_low` and `implied_high`: per cent a year, rounded outward to the decimals of the stated rate, or to as many
    as it takes to see that they are apart; None where a hedge leaves that end open or nothing can be computed. `gap`:
    percentage points between the two intervals over the stated years, rounded up to hundredths; nought where they meet,
    None where there is nothing to hold against each other. `factor`: by how much the stated target and the one that
    base and rate lead to are apart at least. `note`: the condition of `consistent_if`, what is missing of
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


@dataclass(frozen=True, slots=True)
class Ends:
    """Base, target and number of years, of which a rate can be worked out."""

    base: Interval
    target: Interval
    periods: int

    def implied(self, periods: int) -> Interval:
        if self.base.low > 0:
            return implied_rate(self.base, self.target, periods)
        # A base "up to" some size has no lower end, so the rate has no upper one.
        stated = implied_rate(Interval(self.base.mid, self.base.mid, self.base.high), self.target, periods)
        return Interval(stated.low, stated.mid, INFINITE)


def judge(claim: Claim) -> Judgement:
    """Hold the stated rate against the stated amounts. Never raises: what cannot be judged is not checkable."""
    missing = _missing(claim)
    wrong = _wrong(claim)
    if wrong:
        return Judgement(verdict="not_checkable", explanation=f"It cannot be checked: {wrong}.", note=wrong)
    ends = None if set(missing) - {"the rate"} else _ends(claim)
    if ends is None or claim.rate is None:
        return _not_checkable(missing, ends)
    rate, implied = allowed(claim.rate), ends.implied(ends.periods)
    told = f"{_stated(claim.rate, rate, implied)}; the two amounts need {rates(implied, _shown(claim.rate, implied))}"
    words = f"{told} over {years(ends.periods)}."
    if rate.meets(implied):
        return _judgement(claim, ends, "consistent", words, None)
    condition = next(_conditions(claim, ends, rate), None)
    if condition:
        return _judgement(claim, ends, "consistent_if", f"{words} It {condition}.", condition)
    return _judgement(claim, ends, "contradictory", f"{words} {_otherwise(claim, ends, rate)}", None)


def _missing(claim: Claim) -> list[str]:
    pieces = {
        "the base": claim.base,
        "the base year": claim.first,
        "the target": claim.target,
        "the target year": claim.last,
        "the rate": claim.rate,
    }
    return [name for name, piece in pieces.items() if piece is None]


def _wrong(claim: Claim) -> str | None:
    """What makes the arithmetic senseless, among what is stated."""
    periods = claim.last - claim.first if claim.first is not None and claim.last is not None else None
    amounts = [one.value for one in (claim.base, claim.target) if one]
    checks = (
        (any(value < 0 for value in amounts), "a size below nought is no size"),
        (any(value == 0 for value in amounts), "from or to nought nothing grows at a rate"),
        (periods == 0, f"base and target stand in the same year, {claim.first}"),
        (periods is not None and periods < 0, f"the target year {claim.last} lies before the base year {claim.first}"),
        (periods is not None and periods > MOST_YEARS, f"it spans more than {MOST_YEARS} years"),
        (claim.rate is not None and claim.rate.value <= -100, "a decline of 100 % or more leaves nothing"),
    )
    return next((words for applies, words in checks if applies), None)


def _ends(claim: Claim) -> Ends | None:
    if claim.base is None or claim.target is None or claim.first is None or claim.last is None:
        return None
    base, target = allowed(claim.base), allowed(claim.target)
    if claim.wording == "by":
        target = base.plus(target)
    return Ends(base, target, claim.last - claim.first)


def _not_checkable(missing: list[str], ends: Ends | None) -> Judgement:
    note = f"missing: {', '.join(missing)}"
    if ends is None:
        return Judgement(verdict="not_checkable", explanation=f"It does not state {_listed(missing)}.", note=note)
    implied = ends.implied(ends.periods)
    words = f"It states no rate; over {years(ends.periods)} the two amounts need {rates(implied, 1)} a year."
    low, high = _outward(implied, 1)
    return Judgement(
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
    """The rate as stated; and what it may stand for, where only that tells it from the implied one."""
    words = f"{HEDGES.get(figure.qualifier, '')}{per_cent(figure.value, decimals_of(figure.text))} % a year is stated"
    shown = _shown(figure, implied)
    return words if shown == decimals_of(figure.text) else f"{words}, which may be {rates(rate, shown)}"


def _shown(figure: Figure, implied: Interval) -> int:
    """As many decimals as the stated rate has, or as it takes to see that the implied one is apart from it."""
    rate, printed = allowed(figure), decimals_of(figure.text)
    if rate.meets(implied):
        return printed
    return next(
        (more for more in range(printed, printed + MOST_DECIMALS) if not rate.meets(_rounded(implied, more))), printed
    )


def _rounded(implied: Interval, decimals: int) -> Interval:
    low, high = _outward(implied, decimals)
    return Interval(low, implied.mid, INFINITE if high is None else high)


def _conditions(claim: Claim, ends: Ends, rate: Interval) -> Iterator[str]:
    """What would make the claim fit, the text's own words first."""
    if _has_years_of_its_own(claim):
        yield _counted_otherwise(claim, ends, rate)
    for periods in (ends.periods - 1, ends.periods + 1):
        if periods > 0 and rate.meets(ends.implied(periods)):
            yield f"fits {years(periods)}, not {counted(ends.periods)}"
    yield from _taken_otherwise(claim, rate)


def _has_years_of_its_own(claim: Claim) -> bool:
    """Whether the text counts its rate over other years than lie between its amounts."""
    return (claim.rate_from or claim.first, claim.rate_to or claim.last) != (claim.first, claim.last)


def _counted_otherwise(claim: Claim, ends: Ends, rate: Interval) -> str:
    first, last = claim.rate_from or claim.first, claim.rate_to or claim.last
    assert first is not None  # both amounts have a year, or there would be no ends  # noqa: S101
    assert last is not None  # noqa: S101
    if last != claim.last or last <= first:
        return f"fits if the rate counts from {first} to {last} alone, and the other years grow otherwise"
    size = ends.target.over(growth_factor(rate).power(last - first))
    return f"fits if the rate counts from {first}, where the size would be {sizes(size)}"


def _taken_otherwise(claim: Claim, rate: Interval) -> Iterator[str]:
    """An amount of unclear wording as an increase; one told as an increase as the size reached."""
    other = {"unclear": "by", "by": "to"}.get(claim.wording)
    ends = _ends(replace(claim, wording=other)) if other and claim.target else None
    if ends and claim.target and rate.meets(ends.implied(ends.periods)):
        taken = "the increase, not the size reached" if other == "by" else "the size reached, not the increase"
        yield f"fits if {claim.target.text} is {taken}"


def _otherwise(claim: Claim, ends: Ends, rate: Interval) -> str:
    """What the claim would need with a year less or more, and with the rate counted from the year after the base."""
    assert claim.rate  # told by `judge`  # noqa: S101
    assert claim.first is not None  # noqa: S101
    decimals = decimals_of(claim.rate.text)
    near = [periods for periods in (ends.periods - 1, ends.periods + 1) if periods > 0]
    words = [f"{years(periods).capitalize()} would need {rates(ends.implied(periods), decimals)}." for periods in near]
    if ends.periods > 1:
        size = ends.target.over(growth_factor(rate).power(ends.periods - 1))
        words.append(f"Counted from {claim.first + 1}, the rate would need {sizes(size)} in that year.")
    return " ".join(words)


def _judgement(claim: Claim, ends: Ends, verdict: ClaimVerdict, words: str, note: str | None) -> Judgement:
    assert claim.rate  # told by `judge`  # noqa: S101
    rate, implied = allowed(claim.rate), ends.implied(ends.periods)
    decimals = _shown(claim.rate, implied)
    low, high = _outward(implied, decimals)
    return Judgement(
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


def _factor(ends: Ends, rate: Interval, implied: Interval) -> Decimal | None:
    """Where they do not meet: the greater over the smaller of the stated target and base × (1 + rate) ^ periods."""
    if rate.meets(implied):
        return None
    reached = ends.base.times(growth_factor(rate).power(ends.periods))
    return apart(reached, ends.target)


def apart(one: Interval, other: Interval) -> Decimal:
    """The factor, from 1 up, between two intervals of sizes that do not meet, at their nearest ends."""
    lower, upper = sorted((one, other), key=lambda each: each.low)
    return max(EXACT.divide(upper.low, lower.high), Decimal(1))


def _steps(ends: Ends, rate: Figure | None, implied: Interval, decimals: int) -> tuple[Mapping[str, Any], ...]:
    how = f"((target ÷ base) ^ (1 ÷ {ends.periods}) − 1) × 100, for both ends"
    low, high = _outward(implied, decimals)
    steps: list[Mapping[str, Any]] = [
        _amounts("base", "what the printed base may stand for", ends.base),
        _amounts("target", "what the printed target may stand for, or base + increase", ends.target),
        {"name": "periods", "how": "the years between base and target", "value": ends.periods},
        {"name": "implied rate", "how": how, "low": str(low), "high": "open" if high is None else str(high)},
    ]
    if rate:
        stated = allowed(rate)
        how = "what the printed rate may stand for"
        ends_told = ("open" if end.is_infinite() else f"{end.normalize():f}" for end in (stated.low, stated.high))
        steps.append({"name": "stated rate", "how": how, **dict(zip(("low", "high"), ends_told, strict=True))})
    return tuple(steps)


def _amounts(name: str, how: str, size: Interval) -> Mapping[str, Any]:
    return {
        "name": name,
        "how": how,
        "low": f"{size.low:.2f}",
        "high": "open" if size.high == INFINITE else f"{size.high:.2f}",
    }
