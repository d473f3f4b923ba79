"""Advertised pay → JSON. A percentile that too few different ranges allow is null, never 0."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from rest_framework import serializers

from careers.serializers import PROJECTION_FIELDS, ExactDecimalField, ProjectionSerializer
from salaries.adverts.percentiles import LEAST, PERCENTS
from salaries.models import Advert, AdvertTitle, PayPercentile, SalaryBand, SalaryDataset, TitleMapping
from salaries.models.adverts import Quantile

DATASET, AS_OF = "The state of the published table.", "The day whose state it is."
SOURCE_FIELDS = ("dataset", "publisher", "as_of", "url", "licence")
QUANTILES = [(percent, part) for percent in PERCENTS for part in Quantile._fields]
MEANINGS = {
    "value": "The percentile {}, by linear interpolation; null below {} different ranges.",
    "low": "Between this and the next lies the true percentile {} with a probability of 95 % or more; null below {}.",
    "high": "The upper end of the interval of the percentile {}; null below {} different ranges.",
}


class QuantileField(ExactDecimalField):
    """One of the figures of a percentile, in units of the currency."""

    def __init__(self, percent: int, part: str) -> None:
        options: Any = {"source": "*", "read_only": True, "allow_null": True}
        meaning = MEANINGS[part].format(percent, LEAST[percent])
        super().__init__(max_digits=14, decimal_places=2, help_text=meaning, **options)
        self.percent, self.part = percent, part

    def to_representation(self, value: Any) -> Any:
        found = value.percentile(self.percent)
        return super().to_representation(getattr(found, self.part)) if found else None


def quantile_name(percent: int, part: str) -> str:
    """ "p50", "p50_low" and "p50_high"."""
    return f"p{percent}" if part == "value" else f"p{percent}_{part}"


class PayPercentileSerializer(ProjectionSerializer):
    role = serializers.SlugField(source="role.slug")
    title = serializers.CharField(
        source="title.title", allow_null=True, default=None, help_text="The near title; null for the role itself"
    )
    title_slug = serializers.SlugField(source="title.slug", allow_null=True, default=None)
    fit = serializers.ChoiceField(choices=PayPercentile.Fit.choices)
    period = serializers.ChoiceField(choices=SalaryBand.Period.choices)
    component = serializers.ChoiceField(choices=SalaryBand.Component.choices)
    suppressed = serializers.BooleanField(help_text="Whether a percentile is missing for want of different ranges.")
    reason = serializers.SerializerMethodField(help_text="Why percentiles are missing; null where none is.")
    dataset = serializers.CharField(source="dataset.key", help_text=DATASET)
    publisher = serializers.CharField(source="dataset.publisher")
    as_of = serializers.DateField(source="dataset.as_of", help_text=AS_OF)
    url = serializers.URLField(source="dataset.url")
    licence = serializers.CharField(source="dataset.licence")
    adverts = serializers.SerializerMethodField(help_text="The address of the adverts it was computed from.")

    class Meta:
        model = PayPercentile
        basename, lookup = "pay-percentile", "key"
        fields = (
            "key",
            "role",
            "title",
            "title_slug",
            "fit",
            "level",
            "country",
            "year",
            "currency",
            "period",
            "component",
            "end",
            "n_adverts",
            "n_distinct",
            "n_points",
            "suppressed",
            "reason",
            *SOURCE_FIELDS,
            "adverts",
            *PROJECTION_FIELDS,
        )

    def get_fields(self) -> dict[str, Any]:
        """The percentiles stand before what is said of them."""
        fields = list(super().get_fields().items())
        at = [name for name, _ in fields].index("suppressed")
        quantiles = [(quantile_name(*quantile), QuantileField(*quantile)) for quantile in QUANTILES]
        return dict([*fields[:at], *quantiles, *fields[at:]])

    def get_reason(self, row: PayPercentile) -> str | None:
        return row.reason or None

    def get_adverts(self, row: PayPercentile) -> str:
        whose = {"title": row.title.slug} if row.title else {"role": row.role.slug}
        alike = {"level": row.level, "country": row.country, "year": row.year, "currency": row.currency}
        return f"{reverse('v1:advert-list')}?{urlencode(whose | alike)}"


class AdvertSerializer(serializers.ModelSerializer[Advert]):
    title = serializers.CharField(source="group.title.title", help_text="As the advert bears it.")
    title_slug = serializers.SlugField(source="group.title.slug")
    level = serializers.CharField(source="group.level", help_text="The level its publisher gives.")
    country = serializers.CharField(source="group.country", help_text="Where the company is. ISO 3166-1 alpha-2")
    residence = serializers.CharField(source="group.residence", help_text="Where the person would live.")
    year = serializers.IntegerField(source="group.year")
    low = serializers.CharField(help_text="Where its range begins, in whole units of the currency.")
    high = serializers.CharField(help_text="Where its range ends; the same as low where one amount is known.")
    currency = serializers.CharField(source="group.currency", help_text="ISO 4217")
    period = serializers.ChoiceField(choices=SalaryBand.Period.choices)
    component = serializers.ChoiceField(choices=SalaryBand.Component.choices)
    employment = serializers.CharField(source="group.employment")
    remote_share = serializers.IntegerField(source="group.remote_share", help_text="Per cent of the work.")
    company_size = serializers.CharField(source="group.company_size")
    is_point = serializers.BooleanField(help_text="Whether one amount is all that is known of it.")
    dataset = serializers.CharField(source="snapshot.key", help_text=DATASET)
    publisher = serializers.CharField(source="snapshot.publisher")
    as_of = serializers.DateField(source="snapshot.as_of", help_text=AS_OF)
    url = serializers.URLField(source="snapshot.url")
    licence = serializers.CharField(source="snapshot.licence")

    class Meta:
        model = Advert
        fields = (
            "row",
            "last_row",
            "title",
            "title_slug",
            "level",
            "country",
            "residence",
            "year",
            "low",
            "high",
            "is_point",
            "currency",
            "period",
            "component",
            "employment",
            "remote_share",
            "company_size",
            *SOURCE_FIELDS,
        )


class TitleMappingSerializer(serializers.ModelSerializer[TitleMapping]):
    """A role and how the title fits it: exact and same count as the role, near is shown apart. Our judgement."""

    role = serializers.SlugField(source="role.slug")

    class Meta:
        model = TitleMapping
        fields = ("role", "fit")


class AdvertTitleSerializer(serializers.ModelSerializer[Any]):
    share_percent = serializers.SerializerMethodField(
        help_text="Of all adverts of the current snapshot, in per cent; null where there is none."
    )
    mappings = TitleMappingSerializer(many=True, read_only=True)

    class Meta:
        model = AdvertTitle
        fields = ("slug", "title", "source", "n_adverts", "share_percent", "is_reviewed", "mappings")

    def get_share_percent(self, row: Any) -> str | None:
        share = row.share_percent
        return None if share is None else f"{share:f}"


class SalaryDatasetSerializer(serializers.ModelSerializer[SalaryDataset]):
    counts: serializers.DictField = serializers.DictField(
        child=serializers.IntegerField(), help_text="What the file held: rows, pairs, points and doubts."
    )

    class Meta:
        model = SalaryDataset
        fields = (
            "key",
            "source",
            "publisher",
            "title",
            "as_of",
            "url",
            "licence",
            "sha256",
            "is_whole",
            "is_current",
            "counts",
            "added",
            "gone",
            "unchanged",
        )
