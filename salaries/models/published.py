"""Percentiles of pay as a publisher gives them for an occupation. Observations: taken over, never recomputed."""

from functools import cached_property

from django.db import models
from django.db.models import F, Q

from careers.models import RoleOccupation
from careers.models.observations import Observation
from careers.models.occupations import crosswalk
from salaries.models.adverts import SalaryDataset
from salaries.models.stated import SalaryBand
from salaries.published import oews_source
from salaries.published.records import NAMES


def amount(help_text: str) -> "models.DecimalField[None, None]":
    return models.DecimalField(max_digits=14, decimal_places=2, null=True, help_text=help_text)


class PublishedPay(Observation):
    """The pay of one occupation in one place and year. A percentile is null where it is top-coded or not available."""

    SCHEME = RoleOccupation.Scheme.SOC

    key = models.CharField(max_length=80, unique=True, help_text="Source, country, year and code: oews.us.2023.15-1252")
    snapshot = models.ForeignKey(SalaryDataset, on_delete=models.CASCADE, related_name="published", db_index=False)
    code = models.CharField(max_length=7, db_index=True, help_text="Of the Standard Occupational Classification.")
    title = models.CharField(max_length=150)
    country = models.CharField(max_length=2, help_text="ISO 3166-1 alpha-2")
    year = models.PositiveSmallIntegerField()
    currency = models.CharField(max_length=3, help_text="ISO 4217")
    period = models.CharField(max_length=5, choices=SalaryBand.Period)
    employment = models.PositiveBigIntegerField(null=True, help_text="People who are employed in it.")
    p10 = amount("Ten in a hundred are paid this or less.")
    p25 = amount("A quarter are paid this or less.")
    p50 = amount("The median: half are paid this or less.")
    p75 = amount("Three quarters are paid this or less.")
    p90 = amount("Ninety in a hundred are paid this or less.")
    top_coded = models.JSONField(default=list, help_text="Percentiles given as the top code or more: p90.")
    top_code = amount("The amount from which on percentiles are top-coded, where the file states it.")

    class Meta(Observation.Meta):
        ordering = ["code", "key"]
        constraints = [
            *Observation.Meta.constraints,
            *(
                models.CheckConstraint(
                    condition=Q(**{lower: None}) | Q(**{upper: None}) | Q(**{f"{lower}__lte": F(upper)}),
                    name=f"publishedpay_{lower}_to_{upper}",
                )
                for lower, upper in zip(list(NAMES.values())[:-1], list(NAMES.values())[1:], strict=True)
            ),
        ]

    @cached_property
    def crosswalk(self) -> list[RoleOccupation]:
        """The roles it is the nearest occupation of. A list sets it for all its rows at once."""
        return list(crosswalk(self.SCHEME).filter(code=self.code).select_related("role").order_by("role__slug"))

    @property
    def component(self) -> str:
        return oews_source.COMPONENT

    @property
    def contains(self) -> str:
        """What the publisher counts as pay."""
        return oews_source.CONTAINS

    @property
    def not_available(self) -> list[str]:
        """Percentiles for which the publisher gives no estimate."""
        return [name for name in NAMES.values() if getattr(self, name) is None and name not in self.top_coded]

    @property
    def reason(self) -> str | None:
        """Why percentiles are not available, where any are not."""
        return oews_source.NOT_AVAILABLE if self.not_available else None
