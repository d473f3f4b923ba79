"""Where an offer lies, all of it: what it was compared with, what not, and why."""

from collections.abc import Iterator
from dataclasses import dataclass

from careers.models import Role
from careers.reading_words import counted
from salaries.adverts import aijobs
from salaries.comparability import UNSTATED, Measure, comparability
from salaries.locate.adverts import LocatedAdverts, locate_among_adverts
from salaries.locate.bands import LocatedBands, locate_in_bands, measure_of
from salaries.locate.published import OfferInPublished, locate_in_published
from salaries.offers.question import Offer
from salaries.offers.words import NO_ADVERTS, SentencePart, sentence, text_of
from vocabulary.country_names import in_country

ADVERTS, BAND, PUBLISHED = "adverts", "band", "published"
NO_ADVERTS_CODE, NO_BAND_CODE, NO_PUBLISHED_CODE = "no_adverts", "no_band", "no_published"
UNSTATED_PART = "Adverts do not say whether they mean base or total pay."


@dataclass(frozen=True, slots=True)
class NotGiven:
    """What the offer was not compared with. `code`: one of `ReasonCode`, or that there is none. `key`: of a band
    or of published pay."""

    about: str
    code: str
    short: str
    text: str
    key: str | None = None


@dataclass(frozen=True, slots=True)
class LocatedOffer:
    offer: Offer
    role: Role
    adverts: LocatedAdverts
    bands: LocatedBands
    published: tuple[OfferInPublished, ...]

    @property
    def year(self) -> int | None:
        return self.adverts.year

    @property
    def comparable(self) -> bool:
        """Whether it was compared with anything."""
        in_bands = any(each.position for each in (*self.bands.own, *self.bands.near))
        in_published = any(each.position for each in self.published)
        return bool(self.adverts.own or self.adverts.near) or in_bands or in_published

    @property
    def reasons(self) -> list[NotGiven]:
        return [*self._reasons_of_adverts(), *self._reasons_of_bands(), *self._reasons_of_published()]

    @property
    def words(self) -> list[SentencePart]:
        own = self.adverts.own
        if own:
            return sentence(own.counts, own.kind.level, own.kind.country, own.kind.year)
        reasons = list(self._reasons_of_adverts())
        refused = [reason.short for reason in reasons if reason.code != NO_ADVERTS_CODE]
        return [SentencePart(f"Not compared with adverts: {'; '.join(refused)}." if refused else self._no_adverts)]

    @property
    def text(self) -> str:
        return text_of(self.words)

    def _reasons_of_adverts(self) -> Iterator[NotGiven]:
        """Why there is no count of adverts, and which adverts of the same kind are left out of it."""
        is_a_year = self.offer.period == aijobs.PERIOD
        if not self.adverts.own and not self.adverts.unlike and is_a_year:
            yield NotGiven(ADVERTS, NO_ADVERTS_CODE, "no adverts", self._no_adverts)
        for currency, n in (self.adverts.unlike if is_a_year else {self.offer.currency: 0}).items():
            of_adverts = Measure(currency, aijobs.PERIOD, UNSTATED, self.year, self.offer.country, self.offer.level)
            for reason in comparability(of_adverts, measure_of(self.offer, self.year)).reasons:
                which = f"{counted(n, 'advert')} of {self.year}" if n else "Adverts"
                yield NotGiven(ADVERTS, reason.code, reason.short, f"{which}: {reason.text}")

    @property
    def _no_adverts(self) -> str:
        levels = list(aijobs.LEVELS.values())
        if self.offer.level not in levels:
            return f"Adverts name no {self.offer.level} level, only {', '.join(levels[:-1])} and {levels[-1]}."
        near = " Near titles have some, shown apart." if self.adverts.near else ""
        year = f" in {self.year}" if self.year else ""
        if n := self.adverts.of_one_amount:
            states = "states one amount" if n == 1 else "state one amount each"
            return f"No ranges for this role, level and place{year}: {counted(n, 'advert')} {states}.{near}"
        return f"{NO_ADVERTS}{year}.{near}"

    def _reasons_of_bands(self) -> Iterator[NotGiven]:
        if not self.bands.own:
            yield NotGiven(BAND, NO_BAND_CODE, "no band", "No guide states a band for this role at this level.")
        for each in (*self.bands.own, *self.bands.near):
            for reason in each.comparability.reasons:
                yield NotGiven(BAND, reason.code, reason.short, reason.text, each.band.key)

    def _reasons_of_published(self) -> Iterator[NotGiven]:
        if not self.published:
            place = in_country(self.offer.country)
            text = f"We have no official figures {place} for an occupation like this role."
            yield NotGiven(PUBLISHED, NO_PUBLISHED_CODE, "no official figures", text)
        for each in self.published:
            for reason in each.comparability.reasons:
                yield NotGiven(PUBLISHED, reason.code, reason.short, reason.text, each.pay.key)


def locate(offer: Offer, role: Role) -> LocatedOffer:
    adverts = locate_among_adverts(offer, role)
    measure = measure_of(offer, adverts.year)
    return LocatedOffer(
        offer,
        role,
        adverts,
        locate_in_bands(offer, role, measure),
        locate_in_published(offer, role, measure),
    )
