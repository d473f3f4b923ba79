"""The bands of a guide's levels among themselves."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from careers.verdicts import FindingResult
from salaries.rules.claims import PayClaim, apart, are_alike, gap_step, plain, single, stated
from vocabulary.numbers import Interval

# "$129,999" and "$130,000" are meant to touch, and so are ends a rounding apart.
TOUCHING = Decimal("1.01")
SAYS_NOTHING = 3


def check_bands(claims: Sequence[PayClaim]) -> Iterator[FindingResult]:
    """What the bands of one guide say of each other."""
    levels = single(claim for claim in claims if claim.level)
    for lower in levels:
        above = [claim for claim in levels if claim.rank > lower.rank and are_alike(lower, claim)]
        nearest = min((claim.rank for claim in above), default=0)
        for upper in above:
            yield from _order(lower, upper)
            if upper.rank == nearest:
                yield from _gap(lower, upper)
                yield from _overlap(lower, upper)
        yield from _width(lower)


def _order(lower: PayClaim, upper: PayClaim) -> Iterator[FindingResult]:
    """Both ends of the higher level lie below those of the lower: a market may pay so, but a guide seldom means it."""
    ends = ((lower.bottom, upper.bottom), (lower.reach, upper.top))
    points = ((lower.point, upper.point),)
    gaps = [_below(*pair) for pair in (points if lower.point or upper.point else ends)]
    known = [gap for gap in gaps if gap]
    if len(known) == len(gaps):
        yield _disorder(lower, upper, max(known))


def _below(lower: Interval | None, upper: Interval | None) -> Decimal | None:
    """How far the figure of the upper level lies below that of the lower; None where it does not, or is not known."""
    return apart(lower, upper) if lower and upper and upper.mid < lower.mid else None


def _disorder(lower: PayClaim, upper: PayClaim, gap: Decimal) -> FindingResult:
    ends = (
        (f"{claim.level} {name}", end)
        for claim in (upper, lower)
        for name, end in (("low", claim.bottom), ("high", claim.reach), ("figure", claim.point))
    )
    return FindingResult(
        rule="band_order",
        verdict="disagrees",
        inputs=(*upper.keys, *lower.keys),
        headline=f"{_range(upper)} for the {upper.level} level, below {_range(lower)} for the {lower.level} level.",
        explanation=(
            f"The guide pays the {upper.level} level less than the {lower.level} level, at both ends. Both may be true "
            "of some market, but the names of the levels say the opposite."
        ),
        arithmetic=(*(stated(name, end) for name, end in ends if end), gap_step(gap)),
        gap=gap,
    )


def _gap(lower: PayClaim, upper: PayClaim) -> Iterator[FindingResult]:
    top, bottom = lower.top, upper.bottom
    # A level between the two that the guide does not pay is no gap between neighbours.
    if upper.rank - lower.rank > 1 or not top or not bottom or bottom.mid < top.mid:
        return
    factor = apart(top, bottom)
    if factor and factor > TOUCHING:
        yield FindingResult(
            rule="band_gap",
            verdict="note",
            inputs=(*lower.keys, *upper.keys),
            headline=(
                f"The {lower.level} band ends at {lower.money(top.mid)}, the {upper.level} band starts at "
                f"{upper.money(bottom.mid)}."
            ),
            explanation="The guide gives no pay between the two.",
            arithmetic=(
                stated(f"{lower.level} high", top),
                stated(f"{upper.level} low", bottom),
                {"name": "between", "formula": "low − high", "value": plain(bottom.mid - top.mid)},
            ),
        )


def _overlap(lower: PayClaim, upper: PayClaim) -> Iterator[FindingResult]:
    reach, bottom = lower.reach, upper.bottom
    if reach and bottom and bottom.mid < reach.mid and apart(reach, bottom):
        yield FindingResult(
            rule="band_overlap",
            verdict="note",
            inputs=(*lower.keys, *upper.keys),
            headline=(
                f"Pay from {upper.money(bottom.mid)} to {lower.money(reach.mid)} is in both the {lower.level} and the "
                f"{upper.level} band."
            ),
            explanation="Bands of neighbouring levels often overlap.",
            arithmetic=(
                stated(f"{lower.level} high", reach),
                stated(f"{upper.level} low", bottom),
                {"name": "shared", "formula": "high − low", "value": plain(reach.mid - bottom.mid)},
            ),
        )


def _width(claim: PayClaim) -> Iterator[FindingResult]:
    if claim.bottom and claim.top and claim.top.low >= SAYS_NOTHING * claim.bottom.high > 0:
        ratio = (claim.top.mid / claim.bottom.mid).quantize(Decimal("0.01"))
        yield FindingResult(
            rule="band_wide",
            verdict="note",
            inputs=claim.keys,
            headline=f"{_range(claim)} for the {claim.level} level: the top is {ratio} times the bottom.",
            explanation="A range this wide for a single level does not help to judge an offer.",
            arithmetic=(
                stated("low", claim.bottom),
                stated("high", claim.top),
                {"name": "width", "formula": "high ÷ low", "value": plain(ratio)},
            ),
        )


def _range(claim: PayClaim) -> str:
    ends = [claim.money(end.mid) for end in (claim.bottom, claim.reach, claim.point) if end]
    return f"{' to '.join(ends)}{' or more' if claim.open_ended else ''}"
