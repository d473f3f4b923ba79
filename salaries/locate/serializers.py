"""Where an offer lies → JSON. Money and shares are decimal strings, an unknown is null."""

from typing import Any

from rest_framework import serializers

from careers.models.choices import Level, Qualifier
from careers.serializers import ExactDecimalField
from salaries.comparability import ReasonCode
from salaries.locate.adverts import OfferAmongAdverts
from salaries.locate.answer import (
    ADVERTS,
    BAND,
    NO_ADVERTS_CODE,
    NO_BAND_CODE,
    NO_PUBLISHED_CODE,
    PUBLISHED,
)
from salaries.locate.figures import share_in_digits
from salaries.models import PayPercentile, SalaryBand
from salaries.offers.shares import Share

OFFER_IS = ("below", "inside", "above")
OF_A_SHARE = "Of the adverts, from 0 to 1. null under 6 different ranges."
REASON_CODES = [*(code.value for code in ReasonCode), NO_ADVERTS_CODE, NO_BAND_CODE, NO_PUBLISHED_CODE]


class Money(ExactDecimalField):
    def __init__(self, **options: Any) -> None:
        super().__init__(max_digits=None, decimal_places=None, **options)


class CountOfAdvertsSerializer(serializers.Serializer[Any]):
    """How many adverts, their share of all and its exact interval of 95% (Clopper and Pearson), rounded outward."""

    n = serializers.IntegerField()
    share = serializers.CharField(allow_null=True, help_text=OF_A_SHARE)
    share_low = serializers.CharField(allow_null=True)
    share_high = serializers.CharField(allow_null=True)


class MedianSerializer(serializers.Serializer[Any]):
    """A median, and the interval in which the true one lies with a probability of 95 % or more."""

    value = Money()
    low = Money()
    high = Money()


class ListedAdvertSerializer(serializers.Serializer[Any]):
    """One advert. `row` and `last_row` are its rows in the publisher's file; `offer_is` where the offer is from it."""

    row = serializers.IntegerField()
    last_row = serializers.IntegerField()
    low = serializers.CharField()
    high = serializers.CharField()
    offer_is = serializers.ChoiceField(choices=OFFER_IS)


class AdvertSourceSerializer(serializers.Serializer[Any]):
    """The published table that the adverts are rows of."""

    key = serializers.CharField()
    publisher = serializers.CharField()
    as_of = serializers.DateField()
    licence = serializers.CharField()
    url = serializers.URLField()


class OfferAmongAdvertsSerializer(serializers.Serializer[Any]):
    """Adverts of one title, level, country, year and currency. An advert whose end is the offer holds it."""

    title = serializers.CharField(allow_null=True, help_text="The near title; null for the role's own titles.")
    level = serializers.ChoiceField(choices=Level.choices)
    country = serializers.CharField()
    year = serializers.IntegerField()
    n = serializers.IntegerField(help_text="Adverts with two ends.")
    n_distinct = serializers.IntegerField(help_text="Different ranges among them.")
    n_points = serializers.IntegerField(help_text="Adverts with one amount, not counted.")
    below = CountOfAdvertsSerializer(help_text="Their range ends below the offer.")
    inside = CountOfAdvertsSerializer(help_text="The offer is in their range, its ends included.")
    above = CountOfAdvertsSerializer(help_text="Their range starts above the offer.")
    low_median = MedianSerializer(allow_null=True, help_text="Of where the ranges begin.")
    high_median = MedianSerializer(allow_null=True, help_text="Of where the ranges end.")
    reason = serializers.CharField(allow_null=True, help_text="Why shares or percentiles are missing.")
    listed = ListedAdvertSerializer(many=True, help_text="Each advert, where there are too few different ranges.")
    percentiles = serializers.ListField(
        child=serializers.CharField(), help_text="Keys in pay-percentiles: where the ranges begin, and where they end."
    )
    dataset = AdvertSourceSerializer()

    def to_representation(self, instance: OfferAmongAdverts) -> dict[str, Any]:
        counts, kind = instance.counts, instance.kind
        shares = counts.shares
        rows = (instance.low, instance.high)
        return {
            "title": instance.title or None,
            "level": kind.level,
            "country": kind.country,
            "year": kind.year,
            "n": counts.n,
            "n_distinct": counts.n_distinct,
            "n_points": instance.low.n_points,
            **{name: _count(getattr(counts, name), shares.get(name)) for name in OFFER_IS},
            "low_median": _median(instance.low),
            "high_median": _median(instance.high),
            "reason": instance.low.reason or None,
            "listed": [_listed(each._asdict()) for each in instance.listed],
            "percentiles": [row.key for row in rows],
            "dataset": AdvertSourceSerializer(instance.low.dataset).data,
        }


def _count(n: int, share: Share | None) -> dict[str, Any]:
    if share is None:
        return {"n": n, "share": None, "share_low": None, "share_high": None}
    value, low, high = share_in_digits(share)
    return {"n": n, "share": value, "share_low": low, "share_high": high}


def _median(row: PayPercentile) -> dict[str, Any] | None:
    found = row.percentile(50)
    return MedianSerializer(found).data if found else None


def _listed(advert: dict[str, Any]) -> dict[str, Any]:
    return advert | {"low": str(advert["low"]), "high": str(advert["high"])}


class OfferInBandSerializer(serializers.Serializer[Any]):
    """A stated band of the role (`fit` own) or of a near role. Ratios only where the band has two ends."""

    key = serializers.CharField(source="band.key", help_text="Its key in salary-bands.")
    fit = serializers.ChoiceField(choices=["own", "near"])
    role = serializers.CharField(source="band.role.slug")
    publisher = serializers.CharField(help_text="Of the source its guide names, or of the guide.")
    level = serializers.ChoiceField(source="band.level", choices=Level.choices, allow_null=True)
    country = serializers.CharField(source="band.country", allow_null=True)
    year = serializers.IntegerField(source="band.year", allow_null=True)
    low = Money(source="band.low", allow_null=True)
    high = Money(source="band.high", allow_null=True)
    open_ended = serializers.BooleanField(source="band.open_ended")
    qualifier = serializers.ChoiceField(source="band.qualifier", choices=Qualifier.choices, allow_null=True)
    currency = serializers.CharField(source="band.currency")
    period = serializers.ChoiceField(source="band.period", choices=SalaryBand.Period.choices, allow_null=True)
    component = serializers.ChoiceField(source="band.component", choices=SalaryBand.Component.choices)
    comparable = serializers.BooleanField(source="comparability.comparable")
    offer_is = serializers.ChoiceField(
        source="position.offer_is",
        choices=OFFER_IS,
        allow_null=True,
        default=None,
        help_text="From the band; null where the band does not say enough, or is not compared.",
    )
    range_penetration = serializers.DecimalField(
        source="position.range_penetration",
        max_digits=None,
        decimal_places=None,
        allow_null=True,
        default=None,
        help_text="(pay − low) ÷ (high − low)",
    )
    compa_ratio = serializers.DecimalField(
        source="position.compa_ratio",
        max_digits=None,
        decimal_places=None,
        allow_null=True,
        default=None,
        help_text="pay ÷ midpoint",
    )
    reason = serializers.CharField(allow_null=True, help_text="Why there are no ratios.")
    words = serializers.CharField(allow_null=True, help_text="Where the offer is from the band.")
    notes = serializers.ListField(child=serializers.CharField(), help_text="What differs or is unknown.")


class OfferInPublishedSerializer(serializers.Serializer[Any]):
    """Percentiles that an office publishes for the occupation nearest to the role, and between which the offer lies."""

    key = serializers.CharField(source="pay.key", help_text="Its key in published-pay.")
    publisher = serializers.CharField(source="pay.snapshot.publisher")
    code = serializers.CharField(source="pay.code", help_text="Of the occupation, SOC.")
    occupation = serializers.CharField(source="pay.title")
    match = serializers.CharField(source="occupation.match", help_text="How the occupation compares with the role.")
    match_reason = serializers.CharField(source="occupation.reason", help_text="Why this occupation.")
    country = serializers.CharField(source="pay.country")
    year = serializers.IntegerField(source="pay.year")
    comparable = serializers.BooleanField(source="comparability.comparable")
    above = serializers.IntegerField(
        source="position.above",
        allow_null=True,
        default=None,
        help_text="The highest percentile at or below the offer.",
    )
    below = serializers.IntegerField(
        source="position.below", allow_null=True, default=None, help_text="The lowest percentile above the offer."
    )
    words = serializers.CharField(allow_null=True)
    reason = serializers.CharField(allow_null=True, help_text="Why it is not compared.")
    notes = serializers.ListField(child=serializers.CharField(), help_text="What differs or is unknown.")


class NotGivenSerializer(serializers.Serializer[Any]):
    """What the offer was not compared with, and why."""

    about = serializers.ChoiceField(choices=[ADVERTS, BAND, PUBLISHED])
    key = serializers.CharField(allow_null=True, help_text="Of a band, or of published pay.")
    code = serializers.ChoiceField(choices=REASON_CODES)
    text = serializers.CharField()


class NearestAdvertsSerializer(serializers.Serializer[Any]):
    """Adverts of another level, country or year of the role, or of a near title, in the currency of the offer."""

    title = serializers.CharField(allow_null=True, help_text="The near title; null for the role's own titles.")
    level = serializers.ChoiceField(choices=Level.choices)
    country = serializers.CharField()
    year = serializers.IntegerField()
    currency = serializers.CharField()
    n_adverts = serializers.IntegerField()
    n_distinct = serializers.IntegerField()


class LocatedOfferSerializer(serializers.Serializer[Any]):
    """Where an offer lies. What is unlike is not compared, and `reasons` say why."""

    role = serializers.SlugField()
    level = serializers.ChoiceField(choices=Level.choices)
    country = serializers.CharField()
    year = serializers.IntegerField(allow_null=True, help_text="Asked for, or the newest with enough adverts.")
    amount = Money()
    currency = serializers.CharField()
    period = serializers.ChoiceField(choices=SalaryBand.Period.choices)
    component = serializers.ChoiceField(choices=SalaryBand.Component.choices)
    comparable = serializers.BooleanField(help_text="Whether it was compared with anything.")
    words = serializers.CharField()
    adverts = OfferAmongAdvertsSerializer(allow_null=True, help_text="Of the role's own titles.")
    near = OfferAmongAdvertsSerializer(many=True, help_text="Of near titles, each apart.")
    other_years = OfferAmongAdvertsSerializer(many=True, help_text="The role's own, each year by itself.")
    bands = OfferInBandSerializer(many=True)
    published = OfferInPublishedSerializer(many=True)
    reasons = NotGivenSerializer(many=True)
    nearest = NearestAdvertsSerializer(many=True, help_text="Three at most.")
    data_version = serializers.IntegerField()
