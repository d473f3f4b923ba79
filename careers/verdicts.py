"""What a rule says of figures it has compared. Pure.

A rule never corrects a figure: it names the facts, the verdict, the arithmetic anyone can follow, and how far apart the
figures are. A claim the guide repeats is one claim with several inputs.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, Literal, NamedTuple

VerdictName = Literal["contradictory", "disagrees", "consistent_if", "note", "not_checkable", "consistent"]
SeverityName = Literal["high", "medium", "low"]
# By the factor between the two figures that are furthest apart, the greater over the smaller.
HIGH, MEDIUM = Decimal("1.25"), Decimal("1.05")


class Observed(NamedTuple):
    """A row that no guide states and that facts were compared with: its resource and key, what it says in a sentence, and
    whose table it is from."""

    resource: str
    key: str
    words: str
    dataset: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FindingResult:
    """One finding.

    `inputs`: keys of the facts, in the order in which they are stated. `headline`: one sentence, figures first.
    `arithmetic`: steps as the projections have them (name, formula, and value or low, mid, high), each a decimal string or
    a word. `gap`: the factor, from 1 up, between figures that are apart even at the ends of their intervals; None where
    nothing is apart. `note`: the condition of `consistent_if`, what is missing of `not_checkable`, else None.
    `observations`: what the facts were compared with, where it is no fact.
    """

    rule: str
    verdict: VerdictName
    inputs: tuple[str, ...]
    headline: str
    explanation: str
    arithmetic: tuple[Mapping[str, Any], ...] = ()
    gap: Decimal | None = None
    note: str | None = None
    observations: tuple[Observed, ...] = ()

    @property
    def severity(self) -> SeverityName | None:
        if self.gap is None:
            return None
        return "high" if self.gap >= HIGH else "medium" if self.gap >= MEDIUM else "low"
