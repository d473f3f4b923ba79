"""An offer beside the percentiles that an office publishes for the occupation nearest to the role. One query."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from careers.models import Role, RoleOccupation
from salaries.comparability import Comparability, Measure, NoteCode, comparability
from salaries.models import PublishedPay
from salaries.offers.positions import PercentilePosition, position_among_percentiles
from salaries.offers.question import Offer
from salaries.published.records import NAMES


@dataclass(frozen=True, slots=True)
class OfferInPublished:
    """`occupation` says why this occupation is used. `position` is None where the two may not be compared."""

    pay: PublishedPay
    occupation: RoleOccupation
    comparability: Comparability
    position: PercentilePosition | None

    @property
    def words(self) -> str | None:
        return self.position.words if self.position else None

    @property
    def notes(self) -> list[str]:
        """What differs or is unknown. That it is of all levels is said with the occupation."""
        return [note.text for note in self.comparability.notes if note.code != NoteCode.LEVEL_UNSTATED]

    @property
    def reason(self) -> str | None:
        """Why it is not compared."""
        return " ".join(reason.text for reason in self.comparability.reasons) or None


def locate_in_published(offer: Offer, role: Role, measure: Measure) -> tuple[OfferInPublished, ...]:
    """`measure`: of the offer, with the year that it is compared with."""
    occupations = {each.code: each for each in role.occupations.filter(scheme=RoleOccupation.Scheme.SOC)}
    rows: Any = PublishedPay.objects.filter(code__in=occupations, country=offer.country, snapshot__is_current=True)
    found = rows.select_related("snapshot").order_by("-year", "key")
    return tuple(_in_published(offer, pay, occupations[pay.code], measure) for pay in found)


def _in_published(offer: Offer, pay: PublishedPay, occupation: RoleOccupation, measure: Measure) -> OfferInPublished:
    of_pay = Measure(pay.currency, pay.period, pay.component, pay.year, pay.country, None)
    compared = comparability(of_pay, measure)
    amounts = amounts_of(pay)
    if not compared.comparable or not amounts:
        return OfferInPublished(pay, occupation, compared, None)
    position = position_among_percentiles(offer.amount, amounts, top_coded(pay), pay.currency)
    return OfferInPublished(pay, occupation, compared, position)


def amounts_of(pay: PublishedPay) -> dict[int, Decimal]:
    """By per cent; a top-coded one by the top code, where the file states it. What is not available is left out."""
    amounts = {percent: getattr(pay, name) for percent, name in NAMES.items()}
    codes = dict.fromkeys(top_coded(pay), pay.top_code)
    return {percent: amount for percent, amount in (amounts | codes).items() if amount is not None}


def top_coded(pay: PublishedPay) -> frozenset[int]:
    return frozenset(percent for percent, name in NAMES.items() if name in pay.top_coded)
