from django.db import models
from django.db.models import F, Q

from careers.models import Fact, Projection, Role
from careers.models.choices import Level, Qualifier


class SalaryBand(Fact):
    """A stated range of pay. `low` and `high` are the figures stated, null where none is; `open_ended` may go above."""

    class Period(models.TextChoices):
        HOUR = "hour", "an hour"
        DAY = "day", "a day"
        WEEK = "week", "a week"
        MONTH = "month", "a month"
        YEAR = "year", "a year"

    class Component(models.TextChoices):
        BASE = "base", "Base pay"
        TOTAL = "total", "Total pay"
        UNSTATED = "unstated", "Not stated"

    resource = "salary-bands"

    original_label = models.CharField(max_length=300, null=True, blank=True)
    level = models.CharField(max_length=10, choices=Level, null=True, blank=True)
    low = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    high = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    open_ended = models.BooleanField()
    qualifier = models.CharField(max_length=10, choices=Qualifier, null=True, blank=True)
    currency = models.CharField(max_length=3, help_text="ISO 4217")
    period = models.CharField(max_length=5, choices=Period, null=True, blank=True)
    period_inferred = models.BooleanField()
    component = models.CharField(max_length=10, choices=Component)
    country = models.CharField(max_length=2, null=True, blank=True, help_text="ISO 3166-1 alpha-2")
    region = models.CharField(max_length=80, null=True, blank=True)
    year = models.PositiveSmallIntegerField(null=True, blank=True)
    experience_min_years = models.PositiveSmallIntegerField(null=True, blank=True)
    experience_max_years = models.PositiveSmallIntegerField(null=True, blank=True)

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(low=None) | Q(high=None) | Q(low__lte=F("high")), name="band_low_to_high"
            ),
            models.CheckConstraint(condition=Q(low__isnull=False) | Q(high__isnull=False), name="band_states_a_figure"),
            models.CheckConstraint(
                condition=Q(experience_min_years=None)
                | Q(experience_max_years=None)
                | Q(experience_min_years__lte=F("experience_max_years")),
                name="band_years_low_to_high",
            ),
        ]

    @property
    def dated(self) -> str:
        return f"its pay is of {self.year}" if self.year else ""


class PayComponent(Fact):
    """Pay beside the base. Percentages are null where the guide gives none."""

    class Kind(models.TextChoices):
        BONUS = "bonus", "Bonus"
        EQUITY = "equity", "Equity"
        PROFIT_SHARING = "profit_sharing", "Profit sharing"
        SIGN_ON = "sign_on", "Sign-on bonus"

    resource = "pay-components"

    kind = models.CharField(max_length=15, choices=Kind)
    low_percent = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    high_percent = models.DecimalField(max_digits=6, decimal_places=2, null=True, blank=True)
    basis = models.CharField(max_length=120, null=True, blank=True)
    text = models.TextField()

    class Meta(Fact.Meta):
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(low_percent=None) | Q(high_percent=None) | Q(low_percent__lte=F("high_percent")),
                name="component_low_to_high",
            ),
        ]


class PayFactor(Fact):
    """What moves pay up or down, by the guide's words."""

    resource = "pay-factors"
    # Without a detail the name is all the guide's line says, and may be a whole sentence of it.
    shown_with_figures = Q(detail__isnull=False)
    withheld_with_figures = ("detail", "quote")

    name = models.CharField(max_length=300)
    detail = models.TextField(null=True, blank=True)


class SalarySummary(Projection):
    """The stated bands of one role, level, currency, period, component and country: unlike things are never mixed."""

    identity = ("key",)

    key = models.CharField(max_length=170, unique=True)
    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="+")
    level = models.CharField(max_length=10, choices=Level, null=True, blank=True)
    currency = models.CharField(max_length=3)
    period = models.CharField(max_length=5, choices=SalaryBand.Period, null=True, blank=True)
    component = models.CharField(max_length=10, choices=SalaryBand.Component)
    country = models.CharField(max_length=2, null=True, blank=True)
    lowest_low = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    highest_high = models.DecimalField(max_digits=14, decimal_places=2, null=True, blank=True)
    open_ended = models.BooleanField(help_text="One of the bands may go above its top.")
    band_count = models.PositiveIntegerField()
    years = models.JSONField(default=list, help_text="The years the bands are about, rising; null for a band without.")

    class Meta:
        ordering = ["key"]

    def __str__(self) -> str:
        return self.key
