from django.db import models
from django.db.models import Q
from django.urls import reverse

from careers.models import Fact, Projection, Role
from careers.models.choices import Qualifier


class MarketForecast(Fact):
    """A stated size of a market and its growth. Values in plain units, with the text as printed beside them."""

    class Wording(models.TextChoices):
        TO = "to", "reach a size"
        BY = "by", "grow by an amount"
        UNCLEAR = "unclear", "unclear"

    resource = "market-forecasts"

    market = models.CharField(max_length=120, null=True, blank=True)
    segment = models.CharField(max_length=60, help_text="`whole` where the claim is about the market itself")
    geography = models.CharField(max_length=60, null=True, blank=True)
    publisher = models.CharField(max_length=120, null=True, blank=True)
    published_on = models.CharField(max_length=10, null=True, blank=True, help_text="2023, 2023-04 or 2023-04-21")
    cited_by = models.CharField(
        max_length=120, null=True, blank=True, help_text="Where the publisher was read second-hand."
    )
    base_value = models.DecimalField(max_digits=22, decimal_places=2, null=True, blank=True)
    base_printed = models.CharField(max_length=60, null=True, blank=True)
    base_year = models.PositiveSmallIntegerField(null=True, blank=True)
    base_qualifier = models.CharField(max_length=10, choices=Qualifier, null=True, blank=True)
    target_value = models.DecimalField(max_digits=22, decimal_places=2, null=True, blank=True)
    target_printed = models.CharField(max_length=60, null=True, blank=True)
    target_year = models.PositiveSmallIntegerField(null=True, blank=True)
    stated_cagr = models.DecimalField(
        max_digits=9, decimal_places=4, null=True, blank=True, help_text="per cent a year"
    )
    stated_cagr_printed = models.CharField(max_length=20, null=True, blank=True)
    rate_qualifier = models.CharField(max_length=10, choices=Qualifier, null=True, blank=True)
    rate_from_year = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="The year the rate is said to be counted from."
    )
    rate_to_year = models.PositiveSmallIntegerField(null=True, blank=True)
    currency = models.CharField(max_length=3, null=True, blank=True, help_text="ISO 4217")
    wording = models.CharField(max_length=10, choices=Wording)
    qualifier = models.CharField(
        max_length=10, choices=Qualifier, null=True, blank=True, help_text="The hedge of the target."
    )
    inherited = models.BooleanField(help_text="The subject is taken over from the claim before it.")

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(base_value__isnull=False) | Q(target_value__isnull=False) | Q(stated_cagr__isnull=False),
                name="forecast_states_a_figure",
            ),
        ]


class ShareClaim(Fact):
    """A stated share of a market, or the claim to be its largest part. `year` is null where the guide gives none."""

    class Rank(models.TextChoices):
        LARGEST = "largest", "largest"

    resource = "share-claims"

    market = models.CharField(max_length=120, null=True, blank=True)
    segment = models.CharField(max_length=60)
    geography = models.CharField(max_length=60, null=True, blank=True)
    share_percent = models.DecimalField(max_digits=7, decimal_places=4, null=True, blank=True)
    rank = models.CharField(max_length=10, choices=Rank, null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    qualifier = models.CharField(max_length=10, choices=Qualifier, null=True, blank=True)
    inherited = models.BooleanField()
    text = models.TextField()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(share_percent__isnull=False) | Q(rank__isnull=False), name="share_states_a_figure"
            ),
        ]


class GrowthCurve(Projection):
    """A forecast as a value for each year. `points` are empty of derived values where `reason` says why.

    It keeps what it shows of its forecast and refers to it by key, so that a re-import leaves no gap before the rebuild.
    """

    identity = ("key",)

    key = models.CharField(max_length=170, unique=True)
    forecast = models.CharField(max_length=160, help_text="The key of the market forecast it is drawn from.")
    role = models.ForeignKey(Role, null=True, blank=True, on_delete=models.CASCADE, related_name="+")
    market = models.CharField(max_length=120, null=True, blank=True)
    segment = models.CharField(max_length=60)
    geography = models.CharField(max_length=60, null=True, blank=True)
    publisher = models.CharField(max_length=120, null=True, blank=True)
    currency = models.CharField(max_length=3, null=True, blank=True)
    base_year = models.PositiveSmallIntegerField(null=True, blank=True)
    target_year = models.PositiveSmallIntegerField(null=True, blank=True)
    points = models.JSONField(default=list, help_text="year, low, mid, high and kind (stated, derived, extrapolated).")
    reason = models.CharField(max_length=200, null=True, blank=True, help_text="Why no curve is drawn.")
    stale = models.BooleanField(default=False, help_text="Its forecast has changed since.")
    bands = models.JSONField(
        default=list, help_text="kind, description, and for each year low and high with their sources."
    )
    horizon_over = models.BooleanField(
        null=True, blank=True, help_text="Whether the target year has passed; null where there is none."
    )

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key

    def get_absolute_url(self) -> str:
        return reverse("growth-curve", args=[self.key])
