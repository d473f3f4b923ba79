"""Advertised pay: the adverts of a snapshot, the roles their titles are of, and the percentiles of what is alike.

A snapshot's adverts are replaced by those of a newer one in one transaction; its row stays, with what it said of itself.
"""

from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple, Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery, Sum
from django.utils.formats import date_format

from careers.models import Projection, Role
from careers.models.choices import Level
from careers.models.observations import Observation, Snapshot
from salaries.adverts.percentiles import reason_for
from salaries.adverts.ranges import Ranges
from salaries.ages import in_words
from salaries.models.stated import SalaryBand


class SalaryDatasetQuerySet(models.QuerySet["SalaryDataset"]):
    def current(self) -> Self:
        return self.filter(is_current=True)


class SalaryDataset(Snapshot):
    """A state of a published table of pay. At most one of each source is current: the one whose rows are stored."""

    key = models.CharField(max_length=60, unique=True, help_text="Source and day: aijobs.2025-06-25.")
    publisher = models.CharField(max_length=80)
    title = models.CharField(max_length=150)
    is_whole = models.BooleanField(help_text="Whether all of it was imported, or the part shipped with the portal.")
    is_current = models.BooleanField(default=False)
    counts = models.JSONField(default=dict, help_text="What the file held: rows, pairs, points and doubts.")
    added = models.PositiveIntegerField(null=True, help_text="Rows that the state before it did not have.")
    gone = models.PositiveIntegerField(null=True, help_text="Rows of the state before it that it does not have.")
    unchanged = models.PositiveIntegerField(null=True, help_text="Rows that both have. Null for the first state.")

    first_year = models.PositiveSmallIntegerField(null=True, help_text="Of its adverts, as of the last refresh.")
    age_in_months = models.PositiveSmallIntegerField(null=True, help_text="As of the last refresh; null before one.")

    objects = SalaryDatasetQuerySet.as_manager()

    class Meta(Snapshot.Meta):
        ordering = ["source", "-as_of"]
        constraints = [
            *Snapshot.Meta.constraints,
            models.UniqueConstraint(fields=["source"], condition=Q(is_current=True), name="salarydataset_one_current"),
        ]

    def __str__(self) -> str:
        return f"{self.publisher}, as of {self.as_of}"

    @property
    def newest(self) -> str:
        """ "the newest at least 17 months old": none was added after the day of the table; "" before a refresh."""
        return f"the newest {self.age}" if self.age else ""

    @property
    def age(self) -> str:
        """ "at least 17 months old", of the newest adverts; "" before a refresh."""
        return "" if self.age_in_months is None else f"at least {in_words(self.age_in_months)} old"

    @property
    def age_steps(self) -> tuple[tuple[str, str, str], ...]:
        """As part of a working."""
        return (("newest", "at last refresh", self.age),) if self.age else ()

    @property
    def span(self) -> str:
        """ "2020 to June 2025; the newest at least 17 months old"."""
        until = date_format(self.as_of, "F Y")
        years = f"{self.first_year} to {until}" if self.first_year and self.first_year < self.as_of.year else until
        return "; ".join(filter(None, (years, self.newest)))


class AdvertTitleQuerySet(models.QuerySet["AdvertTitle"]):
    def with_share(self) -> Self:
        """With the number of all adverts of the same table, in `n_all`."""
        every = AdvertTitle.objects.order_by().values("source").annotate(total=Sum("n_adverts"))
        return self.annotate(n_all=Subquery(every.filter(source=OuterRef("source")).values("total")))


class AdvertTitle(models.Model):
    """A title as adverts bear it. `n_adverts` counts all adverts of the current snapshot, stored or not."""

    source = models.CharField(max_length=80)
    title = models.CharField(max_length=150)
    slug = models.SlugField(max_length=150, unique=True)
    is_reviewed = models.BooleanField(default=False, help_text="Whether somebody has decided which role it is of.")
    n_adverts = models.PositiveIntegerField(default=0)
    n_all: int

    objects = AdvertTitleQuerySet.as_manager()

    class Meta:
        ordering = ["-n_adverts", "title"]
        constraints = [models.UniqueConstraint(fields=["source", "title"], name="advert_title_once")]

    def __str__(self) -> str:
        return self.title

    @property
    def share_percent(self) -> Decimal | None:
        """Of all adverts of its table, as `with_share` counts them."""
        return (Decimal(100 * self.n_adverts) / self.n_all).quantize(Decimal("0.0001")) if self.n_all else None


class TitleMappingQuerySet(models.QuerySet["TitleMapping"]):
    def of_fits(self, fits: Collection[str]) -> Self:
        """ "own": of titles that count as the role, exact and same. "near": of those that are shown apart."""
        fit = TitleMapping.Fit
        wanted = [*((fit.EXACT, fit.SAME) if "own" in fits else ()), *((fit.NEAR,) if "near" in fits else ())]
        return self.filter(fit__in=wanted)


class TitleMapping(models.Model):
    """Which role a title is of. Exact and same titles count as the role; a near one is shown apart, under its own name."""

    class Fit(models.TextChoices):
        EXACT = "exact", "The role's own title"
        SAME = "same", "Another title of the role"
        NEAR = "near", "A near title, shown apart"

    title = models.ForeignKey(AdvertTitle, on_delete=models.CASCADE, related_name="mappings")
    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="advert_titles")
    fit = models.CharField(max_length=5, choices=Fit)

    objects = TitleMappingQuerySet.as_manager()

    class Meta:
        ordering = ["role__slug", "fit", "title__title"]
        constraints = [models.UniqueConstraint(fields=["title", "role"], name="title_mapping_once")]

    def __str__(self) -> str:
        return f"{self.title_id} → {self.role_id}"


class YearlyPay:
    """What is alike of all amounts that the adverts of a snapshot name."""

    @property
    def component(self) -> str:
        """Adverts do not say of what their amounts are."""
        return SalaryBand.Component.UNSTATED

    @property
    def period(self) -> str:
        return SalaryBand.Period.YEAR


class AdvertGroup(models.Model):
    """All that adverts of one kind have in common, and their pay as columns: what is computed never reads the adverts."""

    class Employment(models.TextChoices):
        FULL_TIME = "full_time", "Full time"
        PART_TIME = "part_time", "Part time"
        CONTRACT = "contract", "Contract"
        FREELANCE = "freelance", "Freelance"

    class CompanySize(models.TextChoices):
        SMALL = "small", "Under 50 people"
        MEDIUM = "medium", "50 to 250 people"
        LARGE = "large", "Over 250 people"

    snapshot = models.ForeignKey(SalaryDataset, on_delete=models.CASCADE, related_name="groups")
    title = models.ForeignKey(AdvertTitle, on_delete=models.PROTECT, related_name="groups")
    level = models.CharField(max_length=10, choices=Level)
    employment = models.CharField(max_length=10, choices=Employment)
    country = models.CharField(max_length=2, help_text="Where the company is. ISO 3166-1 alpha-2")
    residence = models.CharField(max_length=2, help_text="Where the person would live. ISO 3166-1 alpha-2")
    remote_share = models.PositiveSmallIntegerField(help_text="Per cent of the work.")
    company_size = models.CharField(max_length=6, choices=CompanySize)
    year = models.PositiveSmallIntegerField()
    currency = models.CharField(max_length=3, help_text="ISO 4217")
    n_ranges = models.PositiveIntegerField(help_text="Adverts with two ends.")
    n_points = models.PositiveIntegerField(help_text="Adverts of which one amount is known.")
    ranges = models.BinaryField()
    points = models.BinaryField()
    digest = models.CharField(max_length=32, help_text="Of its ranges.")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=[
                    "snapshot", "title", "level", "country", "year", "currency",
                    "employment", "residence", "remote_share", "company_size",
                ],
                name="advert_group_once",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"{self.title_id} {self.level} {self.country} {self.year} {self.currency}"

    @property
    def columns(self) -> Ranges:
        return Ranges.read(bytes(self.ranges))


class Advert(YearlyPay, Observation):
    """One advert: its range, or the one amount that is known of it. Whole units of the currency, a year, part unstated."""

    # The database does not check these two: it would look them up for each of a million adverts, a quarter of an import's
    # time. One import writes them together with the rows that they name, and removes them together.
    snapshot = models.ForeignKey(
        SalaryDataset, on_delete=models.CASCADE, related_name="adverts", db_index=False, db_constraint=False
    )
    group = models.ForeignKey(AdvertGroup, on_delete=models.CASCADE, related_name="adverts", db_constraint=False)
    low = models.PositiveBigIntegerField()
    high = models.PositiveBigIntegerField()

    class Meta(Observation.Meta):
        ordering = ["row"]
        constraints = [
            *Observation.Meta.constraints,
            models.CheckConstraint(condition=Q(low__lte=F("high")), name="advert_low_to_high"),
        ]

    @property
    def is_point(self) -> bool:
        return self.row == self.last_row


class Quantile(NamedTuple):
    """A percentile and the interval in which the true one lies with a probability of 95 % or more."""

    value: Decimal
    low: Decimal
    high: Decimal


class PayPercentile(YearlyPay, Projection):
    """One end of the advertised ranges of one role (or of a near title), level, country, year and currency.

    `title` is null where the row is of the role itself. A percentile that the number of different ranges does not allow is
    in none of its figures; `reason` says why.
    """

    class End(models.TextChoices):
        LOW = "advert_low", "Where ranges begin"
        HIGH = "advert_high", "Where ranges end"

    class Fit(models.TextChoices):
        OWN = "own", "The role's own titles"
        NEAR = "near", "A near title, by itself"

    identity = ("key",)

    key = models.CharField(max_length=170, unique=True)
    dataset = models.ForeignKey(SalaryDataset, on_delete=models.CASCADE, related_name="+")
    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="pay_percentiles")
    title = models.ForeignKey(AdvertTitle, on_delete=models.CASCADE, null=True, blank=True, related_name="+")
    level = models.CharField(max_length=10, choices=Level)
    country = models.CharField(max_length=2, help_text="ISO 3166-1 alpha-2")
    year = models.PositiveSmallIntegerField()
    currency = models.CharField(max_length=3, help_text="ISO 4217")
    end = models.CharField(max_length=11, choices=End)
    n_adverts = models.PositiveIntegerField(help_text="Adverts with two ends.")
    n_distinct = models.PositiveIntegerField(help_text="Different ranges among them.")
    n_points = models.PositiveIntegerField(help_text="Adverts with one amount, in none of these figures.")
    median = models.DecimalField(max_digits=14, decimal_places=2, null=True, help_text="To order and filter by.")
    percentiles = models.JSONField(default=dict, help_text="p10 to p90, as many as there are: value, low and high.")
    digest = models.CharField(max_length=32, help_text="Of the groups it was computed from.")

    class Meta:
        ordering = ["key"]
        indexes = [models.Index(fields=["role", "level", "country", "year"], name="percentile_of_role")]

    def __str__(self) -> str:
        return self.key

    @property
    def fit(self) -> str:
        return self.Fit.NEAR if self.title_id else self.Fit.OWN

    @property
    def suppressed(self) -> bool:
        """Whether a percentile is missing because there are too few different ranges."""
        return bool(self.reason)

    @property
    def reason(self) -> str:
        return reason_for(self.n_distinct)

    def percentile(self, percent: int) -> Quantile | None:
        """In units of the currency, with its interval; None where there are too few different ranges."""
        found = self.percentiles.get(f"p{percent}")
        return Quantile(*(Decimal(found[name]) for name in Quantile._fields)) if found else None
