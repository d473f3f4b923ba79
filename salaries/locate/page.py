"""What the page of an offer says, worked out before it is drawn: figures that open a note are entered in reading order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from urllib.parse import urlencode

from django.urls import reverse

from careers.citations import Citable, Citations, stated
from careers.models.choices import Level, label_of
from salaries.charts.lane_chart import LaneChart
from salaries.formatting import pay
from salaries.locate.adverts import ListedAdvert, OfferAmongAdverts
from salaries.locate.answer import LocatedOffer
from salaries.locate.bands import OfferInBand
from salaries.locate.chart import lane_groups, offer_chart, own_and_near
from salaries.locate.figures import AdvertCount, counts_of, share_cells
from salaries.locate.form import sentence_case
from salaries.models import SalaryBand
from salaries.offers.nearest import AdvertsOfAKind
from salaries.offers.question import Offer
from salaries.offers.words import lead
from vocabulary.country_names import SHORT, country_name
from vocabulary.money import currency_name, money, whole

OFFER_WORDS = {"below": "below its start", "inside": "inside", "above": "above its end"}
PARTS = {"base": "base pay", "total": "total pay"}


@dataclass(frozen=True, slots=True)
class AdvertRow:
    """One advert in the list. `same_as`: the number of the first with the same range; None for the first itself."""

    number: int
    low: str
    high: str
    offer_is: str
    rows: str
    same_as: int | None


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The same offer in another place or year: the address of its answer, and how many adverts there are."""

    name: str
    address: str
    note: str


def answer_context(found: LocatedOffer, query: str) -> dict[str, Any]:
    own, amount = found.adverts.own, found.offer.amount
    explain = f"{reverse('v1:offer-locate')}?{query}"
    counts = counts_of(own, amount, explain) if own else []
    by_name = {count.counted: count for count in counts}
    groups = lane_groups(found)
    drawn = offer_chart(groups, found.offer)
    chart, near = own_and_near(drawn) if drawn else (None, None)
    bands = [*found.bands.own, *found.bands.near]
    cited = [each.band for each in bands] or [band for band in (found.bands.nearest,) if band]
    sentence = [(part.text, by_name.get(part.counted)) for part in found.words]
    notes = Citations.of(cited).enter(_figures(sentence, chart, cited, near))
    return {
        "found": found,
        "case": case_of(found),
        "lead": lead(own.counts) if own else "",
        "sentence": sentence,
        "cells": share_cells(counts) if own and own.counts.has_shares else [],
        "chart": chart,
        "near": near,
        "refused": [] if chart else groups,
        "heading": _heading(found),
        "unit": _unit(found),
        "listed": _listed(own) if own else [],
        "bands": bands,
        "years": [(each, counts_of(each, amount, explain)) for each in found.adverts.other_years],
        "next_level": _next_level(found),
        "nearby": [] if own and own.counts.has_shares else [_nearby(found, kind) for kind in found.adverts.nearest],
        "explain": explain,
        "notes": notes if notes.entered else None,
    }


def _figures(
    sentence: Sequence[tuple[str, AdvertCount | None]],
    chart: LaneChart | None,
    bands: Sequence[SalaryBand],
    near: LaneChart | None,
) -> Iterator[Citable]:
    yield from (count for _, count in sentence if count)
    if chart:
        yield from chart.figures
    for band in bands:
        yield from stated(pay(band), band)
    if near:
        yield from near.figures


def case_of(found: LocatedOffer) -> str:
    """ "$165,000 a year · MLOps Engineer, mid · United States, 2025": what was asked, in words."""
    offer = found.offer
    part = f" {PARTS[offer.component]}" if offer.component in PARTS else ""
    amount = f"{money(offer.amount, offer.currency)} {SalaryBand.Period(offer.period).label}{part}"
    place = f"{country_name(offer.country)}, {found.year}" if found.year else country_name(offer.country)
    return f"{amount} · {found.role.title}, {label_of(Level, offer.level).lower()} · {place}"


def _heading(found: LocatedOffer) -> str:
    """What the chart says: how far the offer is from both medians."""
    own, offer = found.adverts.own, found.offer
    if own and own.low.median is not None and own.high.median is not None:
        start = _distance(offer, own.low.median, "the median start")
        end = _distance(offer, own.high.median, "the median end")
        return f"{start}, {end}"
    if own:
        return "The only advert" if own.counts.n == 1 else f"All {own.counts.n:,} adverts"
    return "What it can be compared with" if found.comparable else "Nothing to compare it with"


def _distance(offer: Offer, median: Decimal, name: str) -> str:
    median = whole(median)  # as it is printed
    if offer.amount == median:
        return f"at {name}"
    where = "above" if offer.amount > median else "below"
    return f"{money(abs(offer.amount - median), offer.currency)} {where} {name}"


def _unit(found: LocatedOffer) -> str:
    own, offer = found.adverts.own, found.offer
    name = currency_name(offer.currency)
    unit = f"{sentence_case(name)} {SalaryBand.Period(offer.period).label}."
    if own is None:
        return unit
    if not own.counts.has_shares:
        different = f"{own.counts.n_distinct} different ranges" if own.counts.n_distinct > 1 else "one range"
        return f"{unit} The adverts have {different}; percentiles need at least 6, so each advert is shown."
    return f"{unit} Base or total: not stated in adverts."


def _listed(own: OfferAmongAdverts) -> list[AdvertRow]:
    currency = own.kind.currency
    first: dict[tuple[int, int], int] = {}
    rows = []
    for number, each in enumerate(own.listed, 1):
        before = first.setdefault((each.low, each.high), number)
        low, high = (money(Decimal(end), currency) for end in (each.low, each.high))
        same_as = None if before == number else before
        rows.append(AdvertRow(number, low, high, OFFER_WORDS[each.offer_is], _rows(each), same_as))
    return rows


def _rows(each: ListedAdvert) -> str:
    return f"{each.row:,}–{each.last_row:,}"


def _next_level(found: LocatedOffer) -> Elsewhere | None:
    above = found.adverts.next_level
    if above is None:
        return None
    level = above.low.get_level_display().lower()
    return Elsewhere(f"Same offer at {level} level", _address(found, level=above.kind.level), counts_in_words(above))


def counts_in_words(among: OfferAmongAdverts) -> str:
    """ "Above 58 of 789 adverts, inside 335, below 396."."""
    counts = among.counts
    return f"Above {counts.below:,} of {counts.n:,} adverts, inside {counts.inside:,}, below {counts.above:,}."


def _nearby(found: LocatedOffer, kind: AdvertsOfAKind) -> Elsewhere:
    title = found.adverts.titles.get(kind.title)
    name = f"{title} (near title)" if title else found.role.title
    place = SHORT.get(kind.country) or country_name(kind.country)
    adverts = "1 advert" if kind.n_adverts == 1 else f"{kind.n_adverts:,} adverts, {kind.n_distinct:,} different"
    address = _address(found, level=kind.level, country=kind.country, year=kind.year)
    return Elsewhere(f"{name}, {label_of(Level, kind.level).lower()}, {place} {kind.year}", address, adverts)


def _address(found: LocatedOffer, **changed: Any) -> str:
    """Of the page for the same offer elsewhere. Another level or place has its own newest year."""
    offer = found.offer
    asked: dict[str, Any] = {
        "amount": f"{offer.amount:f}",
        "currency": offer.currency,
        "role": found.role.slug,
        "level": offer.level,
        "country": offer.country,
        "component": offer.component,
    }
    if offer.period != "year":
        asked["period"] = offer.period
    return f"?{urlencode(asked | changed)}"


def year_address(found: LocatedOffer, year: int) -> str:
    return _address(found, year=year)


def ratio_in_percent(each: OfferInBand) -> str:
    """Range penetration for reading: 0.7143 → "71%"."""
    position = each.position
    return "" if position is None or position.range_penetration is None else f"{position.range_penetration:.0%}"
