"""What an offer is compared with, on one axis with a line for the offer."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from careers.reading_words import counted
from salaries.charts.advert_figures import adverts_address
from salaries.charts.advertised import NEAR
from salaries.charts.lane_chart import LaneChart, LaneGroup, lane_chart
from salaries.charts.lanes import Advertised, EachAdvert, Lane, NotCompared, StatedBand
from salaries.charts.published_figures import PublishedMedian
from salaries.charts.published_pay import published_lane
from salaries.charts.publishers import publisher_of
from salaries.locate.adverts import OfferAmongAdverts
from salaries.locate.answer import ADVERTS, LocatedOffer
from salaries.locate.bands import OfferInBand
from salaries.locate.published import OfferInPublished
from salaries.models import SalaryBand
from salaries.offers.question import Offer
from salaries.offers.words import adverts_of


def lane_groups(found: LocatedOffer) -> list[LaneGroup]:
    """What the offer is compared with, and what not."""
    own = LaneGroup(title=found.role.title, address=found.role.get_absolute_url(), lanes=tuple(_own(found)))
    return [own, *_near(found)]


def offer_chart(groups: Iterable[LaneGroup], offer: Offer) -> LaneChart | None:
    """None where there is nothing to draw."""
    return lane_chart(groups, offer.currency, offer.amount)


def own_and_near(chart: LaneChart) -> tuple[LaneChart, LaneChart | None]:
    """On one axis and apart: near titles come after all that is known of the role's own."""
    own, *near = chart.groups
    return replace(chart, groups=(own,)), replace(chart, groups=tuple(near)) if near else None


def _own(found: LocatedOffer) -> Iterator[Lane]:
    adverts = found.adverts
    if adverts.own:
        yield _advertised(adverts.own, "Advertised", f"{adverts.own.low.get_level_display().lower()}, {found.year}")
    else:
        refused = [reason for reason in found.reasons if reason.about == ADVERTS]
        yield NotCompared(label="Advertised", reason="; ".join(reason.short for reason in refused))
    if adverts.next_level:
        level = adverts.next_level.low.get_level_display().lower()
        yield _advertised(adverts.next_level, f"Advertised, {level}", "for context")
    for published in found.published:
        yield _official(published)
    for band in found.bands.own:
        yield _stated(band)
    if not found.bands.own:
        yield NotCompared(label="Stated", reason="no guide gives a band")


def _near(found: LocatedOffer) -> Iterator[LaneGroup]:
    """A group for each near title, and the bands of a near role under its name."""
    bands = {
        band.band.role: [each for each in found.bands.near if each.band.role == band.band.role]
        for band in found.bands.near
    }
    by_title = {role.title: (role, tuple(map(_stated, each))) for role, each in bands.items() if role}
    for near in found.adverts.near:
        _, lanes = by_title.pop(near.title, (None, ()))
        kind, publisher = near.kind, near.low.dataset.publisher
        note = f"{NEAR} · {publisher}, {adverts_of(kind.level, kind.country, kind.year)}"
        yield LaneGroup(title=near.title, note=note, lanes=(_advertised(near, "Advertised", ""), *lanes))
    for title, (role, lanes) in by_title.items():
        yield LaneGroup(title=title, note="a near role, shown apart", address=role.get_absolute_url(), lanes=lanes)


def _advertised(among: OfferAmongAdverts, label: str, more: str) -> Lane:
    counts, low = among.counts, among.low
    different = "" if counts.n_distinct == counts.n else f", {counts.n_distinct:,} different"
    note = ", ".join(filter(None, (f"{counted(counts.n, 'advert')}{different}", more)))
    if low.median is not None:
        return Advertised(label=label, note=note, address=adverts_address(low), low=low, high=among.high)
    ranges = [(each.low, each.high) for each in among.listed]
    return EachAdvert(label=label, note=note, address=adverts_address(low), ranges=ranges, currency=low.currency)


def _stated(each: OfferInBand) -> Lane:
    band = each.band
    level = label_of_level(band).lower()
    note = ", ".join(str(part) for part in (level, publisher_of(band), band.country, band.year) if part)
    if each.position is None:
        return NotCompared(label="Stated", note=note, reason=each.comparability.reasons[0].short)
    return StatedBand(label="Stated", note=note, band=band)


def _official(each: OfferInPublished) -> Lane:
    note = f"{each.pay.title}, all levels, {each.pay.year}"
    if each.position is None:
        reasons = each.comparability.reasons
        return NotCompared(label="Official", note=note, reason=reasons[0].short if reasons else "no percentiles")
    return replace(published_lane(PublishedMedian(each.pay, each.occupation)), label="Official", note=note)


def label_of_level(band: SalaryBand) -> str:
    return band.get_level_display() if band.level else "All levels"
