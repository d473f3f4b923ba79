"""What a growth curve leaves open, as bands between two named edges. Pure. No band is an average.

rounding      what the printed digits allow
base_year     the rate counted from the year after the base, where the text does not say and that makes sense
own_figures   the claim's base projected forward, and its target back, at its own rate, where those do not meet
`rivals`      the lowest and the highest of the claims about the same market, where several give a year
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from market.claims.check import ClaimCheck
from market.claims.claim import GrowthClaim, rate_of
from market.claims.curve import Curve, GrowthPath, why_no_curve
from vocabulary.numbers import Figure, Interval, allowed, printed

Sizes = dict[int, Interval]


@dataclass(frozen=True, slots=True)
class YearBounds:
    """The lowest and the highest size of a year, and where each comes from."""

    year: int
    low: Interval
    high: Interval
    low_source: str
    high_source: str


@dataclass(frozen=True, slots=True)
class UncertaintyBand:
    kind: str
    description: str
    edges: tuple[YearBounds, ...]


def project(claim: GrowthClaim) -> Sizes:
    """Every size the claim gives within its stated years, hedges included; in each year all its own derivations together."""
    path = _path(claim, hedged=True)
    if path is None:
        return stated_points(claim)
    sizes = {year: _hull(ways) for year in range(path.first, path.last + 1) if (ways := _derivations(path, year))}
    return {**sizes, **stated_points(claim)}


def _path(claim: GrowthClaim, *, hedged: bool) -> GrowthPath | None:
    """None where no curve can be drawn."""
    if why_no_curve(claim) or claim.base_year is None or claim.target_year is None:
        return None
    read = allowed if hedged else _printed
    base, target = (read(figure) if figure else None for figure in (claim.base, claim.target))
    if target and claim.wording == "by":
        target = base.plus(target) if base else None
    read_rate = rate_of if hedged else _printed
    return GrowthPath(base, target, read_rate(claim.rate) if claim.rate else None, claim.base_year, claim.target_year)


def _printed(figure: Figure) -> Interval:
    return printed(figure.text, figure.value)


def _derivations(path: GrowthPath, year: int) -> list[Interval]:
    """The sizes of a year, by every formula that the stated figures allow."""
    found = (path.between_ends(year), path.from_base(year), path.from_target(year))
    return [derived[0] for derived in found if derived]


def stated_points(claim: GrowthClaim) -> Sizes:
    """The amounts as stated, in their own years. An increase is not a size."""
    sizes = {}
    if claim.base and claim.base_year is not None:
        sizes[claim.base_year] = allowed(claim.base)
    if claim.target and claim.target_year is not None and claim.wording != "by":
        sizes[claim.target_year] = allowed(claim.target)
    return sizes


def _hull(sizes: Iterable[Interval]) -> Interval:
    every = list(sizes)
    low, high = min(size.low for size in every), max(size.high for size in every)
    return Interval(low, every[0].mid, high)


def envelope(claims: Mapping[str, Sizes]) -> dict[int, YearBounds]:
    """The lowest and the highest of the sizes that the claims about one market, by key, give for a year that they share."""
    by_year: dict[int, dict[str, Interval]] = {}
    for key, sizes in claims.items():
        for year, size in sizes.items():
            by_year.setdefault(year, {})[key] = size
    return {year: _edges(year, sizes) for year, sizes in sorted(by_year.items()) if len(sizes) > 1}


def uncertainty_bands(
    claim: GrowthClaim, curve: Curve, check: ClaimCheck, alike: Mapping[int, YearBounds]
) -> tuple[UncertaintyBand, ...]:
    """The bands of a claim's curve. `alike`: `envelope` of the claims about the same market, this one among them."""
    path = _path(claim, hedged=False)
    if path is None:
        return ()
    bands = (
        _rounding(curve),
        _base_year(claim, path, curve, check),
        _own_figures(path, check),
        _conflicting(path, alike),
    )
    return tuple(band for band in bands if band.edges)


def _rounding(curve: Curve) -> UncertaintyBand:
    edges = (
        YearBounds(point.year, point.value, point.value, point.expression, point.expression) for point in curve.points
    )
    return UncertaintyBand("rounding", "Rounding of the printed figures.", tuple(edges))


def _base_year(claim: GrowthClaim, path: GrowthPath, curve: Curve, check: ClaimCheck) -> UncertaintyBand:
    first = (claim.rate_from or path.first) if _counts_later(claim, path) else path.first + 1
    description = f"If growth starts in {first} instead of {path.first}."
    if not _makes_sense(claim, path, first, check):
        return UncertaintyBand("base_year", description, ())
    later = GrowthPath(path.base, path.target, path.rate, first, path.last)
    name = f"the rate counted from {first}"
    values = {point.year: point.value for point in curve.points}
    years = range(first, path.last + (0 if path.target else 1))
    edges = (_edges(year, {"the curve": values[year], name: _later(later, year)}) for year in years)
    return UncertaintyBand("base_year", description, tuple(edges))


def _counts_later(claim: GrowthClaim, path: GrowthPath) -> bool:
    return claim.rate_from is not None and path.first < claim.rate_from < path.last


def _later(path: GrowthPath, year: int) -> Interval:
    found = path.from_target(year) or path.from_base(year)
    assert found  # checked by _makes_sense  # noqa: S101
    return found[0]


def _makes_sense(claim: GrowthClaim, path: GrowthPath, first: int, check: ClaimCheck) -> bool:
    """With a base and a rate, the text silent or naming that year; and the size there on the way to the target."""
    is_open = claim.rate_from is None or _counts_later(claim, path)
    if not (path.base and path.rate and is_open) or first >= path.last:
        return False
    if path.target is None:
        return True
    found = GrowthPath(path.base, path.target, path.rate, first, path.last).from_target(first)
    low, high = sorted((path.base.mid, path.target.mid))
    return check.verdict != "consistent" and found is not None and low <= found[0].mid <= high


def _own_figures(path: GrowthPath, check: ClaimCheck) -> UncertaintyBand:
    description = "If the stated rate were right: the base projected forward, and the target back."
    if not (path.base and path.target and path.rate) or check.verdict == "consistent":
        return UncertaintyBand("own_figures", description, ())
    edges = []
    for year in range(path.first, path.last + 1):
        forward, back = path.from_base(year), path.from_target(year)
        assert forward  # noqa: S101
        assert back  # noqa: S101
        edges.append(_edges(year, {forward[1]: forward[0], back[1]: back[0]}))
    return UncertaintyBand("own_figures", description, tuple(edges))


def _conflicting(path: GrowthPath, alike: Mapping[int, YearBounds]) -> UncertaintyBand:
    edges = tuple(alike[year] for year in range(path.first, path.last + 1) if year in alike)
    return UncertaintyBand("rivals", "The lowest and the highest of the claims about this market.", edges)


def _edges(year: int, sizes: Mapping[str, Interval]) -> YearBounds:
    low = min(sizes, key=lambda name: sizes[name].low)
    high = max(sizes, key=lambda name: sizes[name].high)
    return YearBounds(year, sizes[low], sizes[high], low, high)
