from django.db import models
from django.db.models import Q

from careers.models.choices import Level, Necessity
from careers.models.facts import NONE, Fact, GroupedFact
from careers.models.roles import Role


class Responsibility(Fact):
    """What the role does, in the guide's words; the heading is the category."""

    resource = "responsibilities"
    shown_with_figures = NONE

    text = models.TextField()

    class Meta(Fact.Meta):
        verbose_name_plural = "responsibilities"


class Step(Fact):
    """A rung of the career ladder. Its level is null where its words name none, its grade where they number none."""

    resource = "steps"

    label = models.CharField(max_length=200)
    level = models.CharField(max_length=10, choices=Level, null=True, blank=True)
    grade = models.CharField(
        max_length=20, null=True, blank=True, help_text="The rung's number as printed, such as L5."
    )


class Credential(GroupedFact):
    """Education, years of experience, or one certification a guide asks for or names."""

    class Kind(models.TextChoices):
        EDUCATION = "education", "Education"
        EXPERIENCE = "experience", "Experience"
        CERTIFICATION = "certification", "Certification"

    resource = "credentials"
    group_name = "credential-group"
    shown_with_figures = ~Q(kind="education")

    kind = models.CharField(max_length=15, choices=Kind)
    name = models.TextField()
    min_years = models.PositiveSmallIntegerField(null=True, blank=True)
    max_years = models.PositiveSmallIntegerField(
        null=True, blank=True, help_text="Where both ends of a range are stated."
    )
    necessity = models.CharField(max_length=10, choices=Necessity)

    @property
    def years_in_words(self) -> str:
        """ "4–8 years", "4+ years"; "" where none are stated."""
        if self.min_years is None:
            return ""
        return f"{self.min_years}+ years" if self.max_years is None else f"{self.min_years}–{self.max_years} years"


class Insight(Fact):
    """A trend, best practice, challenge, demand driver, sector, piece of advice or part of a typical week."""

    class Kind(models.TextChoices):
        TREND = "trend", "Trend"
        BEST_PRACTICE = "best_practice", "Best practice"
        CHALLENGE = "challenge", "Challenge"
        DEMAND_DRIVER = "demand_driver", "Demand driver"
        SECTOR = "sector", "Sector"
        ADVICE = "advice", "Advice"
        ROUTINE = "routine", "A typical week"

    resource = "insights"
    shown_with_figures = Q(title__isnull=False)
    withheld_with_figures = ("body", "solution", "importance", "quote")

    kind = models.CharField(max_length=15, choices=Kind)
    title = models.CharField(max_length=300, null=True, blank=True)
    body = models.TextField(null=True, blank=True)
    solution = models.TextField(null=True, blank=True)
    importance = models.TextField(null=True, blank=True)


class RoleRelation(Fact):
    """A job title that a guide puts beside its role: who comes from it, goes to it, works next to it, or another name.

    `related_role` is the role of exactly that title or alternate title; null where none is known, until one is.
    """

    class Kind(models.TextChoices):
        ENTRY_ROUTE = "entry_route", "How people get in"
        NEXT_ROLE = "next_role", "Where it leads"
        NEIGHBOUR = "neighbour", "Neighbouring roles"
        ALTERNATE_TITLE = "alternate_title", "Also called"

    resource = "role-relations"
    withheld_with_figures = ("text", "quote")

    kind = models.CharField(max_length=15, choices=Kind)
    title = models.CharField(max_length=120)
    related_role = models.ForeignKey(Role, null=True, blank=True, on_delete=models.PROTECT, related_name="named_in")
    text = models.TextField(null=True, blank=True)
