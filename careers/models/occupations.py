"""Official occupations, as a release of the O*NET database describes them. Observations: nothing a guide states.

A release is a snapshot. Its rows have names that outlast releases (the code of an occupation, the name of a technology), so
a place is the release, the code and that name, and not the number of a row.
"""

from functools import cached_property
from typing import ClassVar, Self

from django.db import models
from django.urls import reverse

from careers.models.observations import Snapshot
from careers.models.roles import RoleOccupation
from careers.onet.records import TASK_KINDS, TIERS, attribution


class OnetRelease(Snapshot):
    """A release of the O*NET database. `as_of` is the first day of its month; its publisher names no day."""

    SOURCE = "onet"

    version = models.CharField(max_length=10)
    is_whole = models.BooleanField(help_text="Whether all of it was imported, or the part shipped with the portal.")

    class Meta(Snapshot.Meta):
        ordering = ["-as_of"]

    def __str__(self) -> str:
        return f"O*NET {self.version}"

    @property
    def month(self) -> str:
        """ "2025-02" """
        return self.as_of.isoformat()[:7]

    @property
    def attribution(self) -> str:
        return attribution(self.version)


class OccupationQuerySet(models.QuerySet["Occupation"]):
    def crosswalked(self) -> Self:
        """Those that the reviewed list links to a current role."""
        return self.filter(code__in=crosswalk().values("code"))


def crosswalk(scheme: str = RoleOccupation.Scheme.ONET_SOC) -> models.QuerySet[RoleOccupation]:
    """The occupations of current roles, by the codes of one classification."""
    return RoleOccupation.objects.filter(scheme=scheme, role__retired_at=None)


class Occupation(models.Model):
    """An occupation of the O*NET database. Never deleted: one that a newer release leaves out is retired."""

    SCHEME = RoleOccupation.Scheme.ONET_SOC

    release = models.ForeignKey(
        OnetRelease, on_delete=models.PROTECT, related_name="occupations", help_text="The newest that lists it."
    )
    code = models.CharField(max_length=10, unique=True)
    title = models.CharField(max_length=150)
    description = models.TextField(null=True, blank=True)
    job_zone = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="How much preparation it takes: 1 to 5."
    )
    job_zone_name = models.CharField(max_length=150, null=True, blank=True)
    digest = models.CharField(max_length=64, help_text="Of all that the release says of it.")
    retired_at = models.DateTimeField(null=True, blank=True)

    objects = OccupationQuerySet.as_manager()

    class Meta:
        ordering = ["code"]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"

    def get_absolute_url(self) -> str:
        return reverse("occupation-detail", args=[self.code])

    @property
    def recorded_tasks(self) -> "list[OccupationTask] | None":
        """None where only the shipped part is there, which has no tasks."""
        return list(self.tasks.all()) if self.release.is_whole else None

    @cached_property
    def crosswalk(self) -> list[RoleOccupation]:
        """The roles it is the nearest occupation of. A list of occupations sets it for all of them at once."""
        return list(crosswalk(self.SCHEME).filter(code=self.code).select_related("role").order_by("role__slug"))


class OccupationPart(models.Model):
    """A row about an occupation, in the order of the release. The constraint is its index by occupation."""

    occupation: "ClassVar[models.ForeignKey[Occupation, Occupation]]"

    position = models.PositiveSmallIntegerField()

    class Meta:
        abstract = True
        ordering = ["occupation", "position"]
        constraints = [models.UniqueConstraint(fields=["occupation", "position"], name="%(class)s_position_once")]


class OccupationTitle(OccupationPart):
    """Another title of an occupation. Many are listed under several; one under 43."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="titles", db_index=False)
    title = models.CharField(max_length=200)
    short_title = models.CharField(max_length=100, null=True, blank=True)
    occupation_count = models.PositiveSmallIntegerField(help_text="How many occupations of the release list it.")

    def __str__(self) -> str:
        return self.title


class OccupationTask(OccupationPart):
    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="tasks", db_index=False)
    task_id = models.PositiveIntegerField()
    text = models.TextField()
    kind = models.CharField(max_length=15, choices=list(TASK_KINDS.items()), null=True, blank=True)

    def __str__(self) -> str:
        return f"{self.task_id} {self.text:.60}"


class OccupationTechnology(OccupationPart):
    """Hot: often named in adverts of all kinds. In demand: often named in adverts for this occupation."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="technologies", db_index=False)
    name = models.CharField(max_length=200)
    category_code = models.CharField(max_length=8, help_text="Of the UNSPSC, a classification of goods and services.")
    category = models.CharField(max_length=150)
    is_hot = models.BooleanField()
    is_in_demand = models.BooleanField()

    def __str__(self) -> str:
        return self.name


class RelatedOccupation(OccupationPart):
    """An occupation named as similar, the nearest first. The shipped part names occupations that it does not contain."""

    occupation = models.ForeignKey(Occupation, on_delete=models.CASCADE, related_name="related", db_index=False)
    code = models.CharField(max_length=10)
    title = models.CharField(max_length=150)
    tier = models.CharField(max_length=15, choices=list(TIERS.items()))

    def __str__(self) -> str:
        return f"{self.code} {self.title}"
