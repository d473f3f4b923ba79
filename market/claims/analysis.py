"""One claim with everything that is computed from it, each computed once. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from market.claims.check import ClaimCheck, check_claim
from market.claims.claim import GrowthClaim
from market.claims.curve import Curve, curve_points
from market.claims.uncertainty import (
    Sizes,
    UncertaintyBand,
    YearBounds,
    envelope,
    project,
    stated_points,
    uncertainty_bands,
)


@dataclass(frozen=True)
class Analysis:
    claim: GrowthClaim

    @cached_property
    def check(self) -> ClaimCheck:
        return check_claim(self.claim)

    @cached_property
    def curve(self) -> Curve:
        return curve_points(self.claim)

    @cached_property
    def projected(self) -> Sizes:
        """Every size it gives within its stated years."""
        return project(self.claim)

    @cached_property
    def comparable(self) -> Sizes:
        """The sizes to compare with those of others: without a rate it says nothing of the years between its two."""
        return self.projected if self.claim.rate else stated_points(self.claim)

    def bands(self, envelope: Mapping[int, YearBounds]) -> tuple[UncertaintyBand, ...]:
        return uncertainty_bands(self.claim, self.curve, self.check, envelope)


@lru_cache(maxsize=2048)  # curves and findings of one refresh share it, and so does a claim that many guides repeat
def analysis_of(claim: GrowthClaim) -> Analysis:
    return Analysis(claim)


def envelope_of(claims: Mapping[str, GrowthClaim]) -> dict[int, YearBounds]:
    """The envelope of the claims about one market, by key; a claim that is stated twice counts once, by its first key."""
    keys: dict[GrowthClaim, str] = {}
    for key, claim in claims.items():
        keys.setdefault(claim, key)
    return envelope({key: analysis_of(claim).projected for claim, key in keys.items()})
