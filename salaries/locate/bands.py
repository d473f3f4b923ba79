"""An offer in the stated bands of a role, and of roles near to it. Two queries."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Q

from careers.models import Role
from salaries.charts.publishers import publisher_of
from salaries.comparability import Comparability, Measure, comparability
from salaries.models import SalaryBand, TitleMapping
from salaries.offers.positions import BandPosition, position_in_band
from salaries.offers.question import Offer
from vocabulary.levels import LEVELS

OWN_BAND, NEAR_BAND = "own", "near"
OWN = (TitleMapping.Fit.EXACT, TitleMapping.Fit.SAME)


@dataclass(frozen=True, slots=True)
class OfferInBand:
    """`fit`: own, or near for a band of a near role. `position` is None where the two may not be compared."""

    band: SalaryBand
    fit: str
    comparability: Comparability
    position: BandPosition | None

    @property
    def publisher(self) -> str:
        """Whose word the band is."""
        return publisher_of(self.band)

    @property
    def words(self) -> str | None:
        return self.position.words if self.position else None

    @property
    def reason(self) -> str | None:
        """Why there are no ratios."""
        if self.position is None:
            return " ".join(reason.text for reason in self.comparability.reasons)
        return self.position.reason or None

    @property
    def notes(self) -> list[str]:
        """What differs or is unknown, and how rough the band's own figures are."""
        hedge = [self.position.hedge] if self.position and self.position.hedge else []
        return [*(note.text for note in self.comparability.notes), *hedge]


@dataclass(frozen=True, slots=True, kw_only=True)
class LocatedBands:
    """`own`: of the role, at the offer's level or of the role as a whole. `near`: at that level, of near roles.

    `nearest`: where there is no own band, the one most like it: the role's at another level, else a near role's.
    """

    own: tuple[OfferInBand, ...]
    near: tuple[OfferInBand, ...]
    nearest: SalaryBand | None


def measure_of(offer: Offer, year: int | None) -> Measure:
    return Measure(offer.currency, offer.period, offer.component, year, offer.country, offer.level)


def locate_in_bands(offer: Offer, role: Role, measure: Measure) -> LocatedBands:
    """`measure`: of the offer, with the year that it is compared with."""
    stated: Any = SalaryBand.objects.published().with_evidence()
    found = list(
        stated.filter(Q(role=role) | Q(role__in=_near_roles(role), level=offer.level)).order_by(
            "role__title", "guide__slug", "position"
        )
    )
    own = [band for band in found if band.role_id == role.pk]
    near = [band for band in found if band.role_id != role.pk]
    at_level = [band for band in own if band.level in (offer.level, None)]
    others = sorted((band for band in own if band.level), key=lambda band: _distance(band, offer.level))
    return LocatedBands(
        own=tuple(_in_band(offer, band, OWN_BAND, measure) for band in at_level),
        near=tuple(_in_band(offer, band, NEAR_BAND, measure) for band in near),
        nearest=None if at_level else next(iter([*others, *near]), None),
    )


def _near_roles(role: Role) -> list[int]:
    """Roles of which a title is near to this one, or to which one of its titles is near."""
    mapped = TitleMapping.objects.filter(title__mappings__role=role, role__retired_at=None).exclude(role=role)
    pairs = mapped.values_list("role", "fit", "title__mappings__fit")
    return sorted({near for near, *fits in pairs if set(fits) & set(OWN)})


def _distance(band: SalaryBand, level: str) -> int:
    return abs(LEVELS.index(band.level or level) - LEVELS.index(level))


def _in_band(offer: Offer, band: SalaryBand, fit: str, measure: Measure) -> OfferInBand:
    compared = comparability(Measure.of(band), measure)
    if not compared.comparable:
        return OfferInBand(band, fit, compared, None)
    position = position_in_band(
        offer.amount,
        band.low,
        band.high,
        open_ended=band.open_ended,
        qualifier=band.qualifier,
        currency=band.currency,
    )
    return OfferInBand(band, fit, compared, position)
