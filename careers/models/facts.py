from typing import ClassVar, Self

from django.db import models
from django.db.models import F, Q

from careers.models.choices import GroupRule, Publication, Section
from careers.models.guides import Guide, Statement
from careers.models.roles import Role

ALL = Q()
NONE = Q(pk__in=[])


class FactQuerySet(models.QuerySet["Fact"]):
    def published(self) -> Self:
        """Facts the publication of their guide lets one show."""
        narrowed = Q(guide__publication=Publication.FIGURES) & self.model.shown_with_figures
        return self.filter(Q(guide__publication=Publication.FULL) | narrowed)

    def about_roles(self) -> Self:
        """Facts of guides about a role; what a document about a market names in passing is no role's."""
        return self.filter(role__isnull=False)

    def with_evidence(self) -> Self:
        """With guide, role and sentences, without the guides' whole texts."""
        return self.select_related("guide", "role", "statement", "last_statement").defer("guide__text")


class Fact(models.Model):
    """What a guide states, with the exact characters `[start, end)` that say it.

    Re-importing the guide replaces its facts; `key` stays while the words stay, and is the fact's address.
    """

    resource: ClassVar[str]
    """The plural under which the API lists it."""
    shown_with_figures: ClassVar[Q] = ALL
    """Which rows of a guide narrowed to its figures are published."""
    withheld_with_figures: ClassVar[tuple[str, ...]] = ()
    """Fields that hold the guide's prose and are then left out; "quote" for the evidence."""

    key = models.CharField(max_length=160, unique=True)
    guide = models.ForeignKey(Guide, on_delete=models.CASCADE, related_name="%(class)s_set")
    role = models.ForeignKey(
        Role,
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="%(class)s_set",
        help_text="The role of its guide; null where that is about a market.",
    )
    statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    last_statement = models.ForeignKey(Statement, on_delete=models.CASCADE, related_name="+")
    section = models.CharField(max_length=30, choices=Section)
    heading = models.CharField(max_length=300, blank=True)
    position = models.PositiveIntegerField(help_text="Its place among the facts of its kind in the guide, from 1.")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    line = models.PositiveIntegerField()
    quote = models.TextField()

    objects = FactQuerySet.as_manager()

    class Meta:
        abstract = True
        ordering = ["guide__slug", "position"]
        constraints = [
            models.CheckConstraint(condition=Q(start__lt=F("end")), name="%(class)s_span_holds_words"),
            models.UniqueConstraint(fields=["guide", "position"], name="%(class)s_position_once"),
        ]

    def __str__(self) -> str:
        return self.key

    @property
    def dated(self) -> str:
        """What its figures are of, where that is not the day of the text: "its pay is of 2024"."""
        return ""

    @property
    def is_narrowed(self) -> bool:
        return self.guide.publication == Publication.FIGURES

    def withholds(self, field: str) -> bool:
        """Whether this row's guide keeps `field` (or "quote") to itself."""
        return self.is_narrowed and field in self.withheld_with_figures


class GroupedFact(Fact):
    """A fact that may be one of several: those of one guide that share a `group_key` are alternatives or examples, and one
    of them meets the group.
    """

    group_name: ClassVar[str]
    """What its groups are called in their keys, as "role-skill" is in those of facts."""

    group_key = models.CharField(max_length=10, null=True, blank=True, db_index=True)
    group_rule = models.CharField(max_length=10, choices=GroupRule, null=True, blank=True)

    class Meta(Fact.Meta):
        abstract = True
        constraints = [
            *Fact.Meta.constraints,
            models.CheckConstraint(
                condition=Q(group_key__isnull=True, group_rule__isnull=True)
                | Q(group_key__isnull=False, group_rule__isnull=False),
                name="%(class)s_group_whole",
            ),
        ]

    @property
    def group(self) -> dict[str, str] | None:
        """Its key and rule, as readers get them."""
        if self.group_key is None or self.group_rule is None:
            return None
        return {"key": f"{self.guide.slug}.{self.group_name}.{self.group_key}", "rule": self.group_rule}
