"""What each step of a career ladder adds in pay, from the bands of a guide. No rung is guessed. Pure.

A band joins a step only where both name the same level and one band alone has it. A band whose level no step names stays
apart, between the steps below and above its level. Two bands are subtracted only where they may be compared.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from salaries.comparability import Comparability, Measure, comparability
from salaries.range_arithmetic import Bounds, EndsOfPay
from vocabulary.levels import LEVELS
from vocabulary.money import money


@dataclass(frozen=True, slots=True)
class PayChange:
    """From one end of a range to the same end of another, minus for down. None where nothing limits it on that side."""

    low: Decimal | None
    high: Decimal | None

    @classmethod
    def between(cls, before: Bounds, after: Bounds) -> "PayChange":
        return cls(
            None if before.high is None else after.low - before.high,
            None if after.high is None else after.high - before.low,
        )

    @property
    def is_exact(self) -> bool:
        return self.low is not None and self.low == self.high

    def words(self, currency: str) -> str:
        """ "$20,000 higher", "at least $25,000 higher", "at most $5,000 higher", "not known"."""
        if self.low is not None and self.low == self.high:
            return _up_or_down(self.low, currency)
        if self.low is not None and self.high is not None:
            return f"between {_up_or_down(self.low, currency)} and {_up_or_down(self.high, currency)}"
        if self.low is not None and self.low > 0:
            return f"at least {_up_or_down(self.low, currency)}"
        if self.high is not None and self.high < 0:
            return f"at least {_up_or_down(self.high, currency)}"
        return "not known"


def _up_or_down(amount: Decimal, currency: str) -> str:
    if not amount:
        return "the same"
    return f"{money(abs(amount), currency)} {'higher' if amount > 0 else 'lower'}"


@dataclass(frozen=True, slots=True)
class StepUp:
    """What a rung adds to the next lower one that has a band, `steps` below: at the start of the range and at its end.

    `any` is the least and the most that a move from anywhere in the lower range to anywhere in the higher one adds. The
    three are None where the bands may not be compared; `verdict` says why.
    """

    steps: int
    below: Any
    verdict: Comparability
    currency: str
    start: PayChange | None
    end: PayChange | None
    any: PayChange | None

    @property
    def words(self) -> str:
        """ "Starts $20,000 higher; ends at least $25,000 higher"."""
        if self.start is None or self.end is None:
            return " ".join(reason.text for reason in self.verdict.reasons)
        start, end = self.start.words(self.currency), self.end.words(self.currency)
        if "not known" in (start, end):
            unknown = (
                "both ends are open"
                if start == end
                else "the ends are open"
                if end == "not known"
                else "no start given"
            )
            known = "" if start == end else f"Ends {end}; " if start == "not known" else f"Starts {start}; "
            return f"{known}{unknown}"
        return f"Starts and ends {start}" if start == end else f"Starts {start}; ends {end}"


@dataclass(frozen=True, slots=True)
class Rung:
    """`step` is as the guide gives it; `band` and `adds` are None where nothing is stated, or for the lowest with a band."""

    step: Any
    band: Any
    adds: StepUp | None


@dataclass(frozen=True, slots=True)
class BandApart:
    """A band without a step of its own, and the steps next to it by level, where there are any."""

    band: Any
    below: Any
    above: Any


@dataclass(frozen=True, slots=True)
class Ladder:
    rungs: tuple[Rung, ...]
    apart: tuple[BandApart, ...]


def ladder(steps: Sequence[Any], bands: Iterable[Any]) -> Ladder:
    """`steps` rising, with their `level`; `bands` of the same role and guide."""
    with_level = [band for band in bands if band.level]
    levels = [band.level for band in with_level]
    by_level = {band.level: band for band in with_level if levels.count(band.level) == 1}
    named = {step.level for step in steps}
    apart = [_apart(band, steps) for band in with_level if band.level not in named]
    return Ladder(tuple(_rungs(steps, by_level)), tuple(apart))


def _rungs(steps: Sequence[Any], by_level: dict[str, Any]) -> Iterator[Rung]:
    below: tuple[int, Any] | None = None
    for at, step in enumerate(steps):
        band = by_level.get(step.level)
        adds = _step_up(at - below[0], below[1], band) if below and band and band is not below[1] else None
        yield Rung(step, band, adds)
        below = (at, band) if band else below


def _step_up(steps: int, below: Any, band: Any) -> StepUp:
    verdict = comparability(Measure.of(band), Measure.of(below))
    if not verdict.comparable:
        return StepUp(steps, below, verdict, band.currency, None, None, None)
    before, after = (EndsOfPay.of(each.low, each.high, each.open_ended) for each in (below, band))
    return StepUp(
        steps,
        below,
        verdict,
        band.currency,
        PayChange.between(before.start, after.start),
        PayChange.between(before.end, after.end),
        PayChange.between(Bounds(before.start.low, before.end.high), Bounds(after.start.low, after.end.high)),
    )


def _apart(band: Any, steps: Sequence[Any]) -> BandApart:
    rank = LEVELS.index(band.level)
    ranked = [(LEVELS.index(step.level), step) for step in steps if step.level]
    below = [step for at, step in ranked if at < rank]
    above = [step for at, step in ranked if at > rank]
    return BandApart(band, below[-1] if below else None, above[0] if above else None)
