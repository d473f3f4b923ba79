from collections.abc import Collection
from typing import Self

from django.db import models
from django.urls import reverse
from django.utils.text import slugify

from careers.documents.typography import normalise
from careers.role_file import GROUPS, MATCHES
from vocabulary.direction import visible

MATCH_LABELS = {
    "exact": "the same work",
    "close": "nearly the same work",
    "broad": "a wider occupation that this role is part of",
    "narrow": "a narrower occupation within this role",
}
MATCH_CHOICES = [(match, MATCH_LABELS[match]) for match in MATCHES]


class RoleQuerySet(models.QuerySet["Role"]):
    def current(self) -> Self:
        return self.filter(retired_at=None)

    def with_lead(self) -> Self:
        return self.select_related("lead_guide", "replaced_by").defer("lead_guide__text")

    def with_names(self) -> Self:
        return self.prefetch_related("alternate_titles", "occupations")

    def called(self, title: str) -> "Role | None":
        """The role of this title or slug, or of an alternate title that no other role bears."""
        return self.by_titles([title]).get(title)

    def by_titles(self, titles: Collection[str]) -> dict[str, "Role"]:
        """The same for many titles; one that names no role is left out."""
        slugs = {title: slugify(title)[:80] for title in titles}
        words = {title: normalise(title) for title in titles}
        named = list(self.filter(models.Q(slug__in=set(slugs.values())) | models.Q(title__in=titles)))
        by_slug = {role.slug: role for role in named}
        by_title = {role.title: role for role in named}
        unshared = AlternateTitle.objects.filter(words__in=set(words.values()), is_shared=False, role__in=self)
        others = {each.words: each.role for each in unshared.select_related("role").order_by("-role")}
        found = {
            title: by_slug.get(slugs[title]) or by_title.get(title) or others.get(words[title]) for title in titles
        }
        return {title: role for title, role in found.items() if role}

    def slug_of(self, title: str) -> str:
        """The slug of the role of this title, or the one that it would get."""
        role = self.called(title)
        return role.slug if role else slugify(title)[:80]


class Role(models.Model):
    """A role several guides may be about. Never deleted: it is retired, and names its successor where it has one."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=120)
    group = models.CharField(max_length=20, choices=list(GROUPS.items()), null=True, blank=True)
    description = models.CharField(max_length=300, blank=True, help_text="What the role does, in a sentence of ours.")
    is_listed = models.BooleanField(default=False, help_text="Whether it stands in the reviewed list of roles.")
    lead_guide = models.ForeignKey(
        "careers.Guide",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="The guide the role page shows; the others stand under other guides.",
    )
    retired_at = models.DateTimeField(null=True, blank=True)
    replaced_by = models.ForeignKey("self", null=True, blank=True, on_delete=models.PROTECT, related_name="replaces")

    objects = RoleQuerySet.as_manager()

    class Meta:
        ordering = ["title", "slug"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(replaced_by=None) | models.Q(retired_at__isnull=False),
                name="role_replaced_only_when_retired",
            ),
        ]

    def __str__(self) -> str:
        return visible(self.title)

    def get_absolute_url(self) -> str:
        return reverse("role-detail", args=[self.slug])


class AlternateTitle(models.Model):
    """Another title under which a role is known. A shared one names several roles, and so finds none of them."""

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="alternate_titles")
    title = models.CharField(max_length=120)
    words = models.CharField(max_length=120, db_index=True, help_text="The title in lower case, without marks.")
    is_shared = models.BooleanField(default=False)

    class Meta:
        ordering = ["role", "pk"]
        constraints = [models.UniqueConstraint(fields=["role", "words"], name="alternate_title_once")]

    def __str__(self) -> str:
        return self.title


class RoleOccupation(models.Model):
    """The nearest official occupation of a role, with how well it matches and why."""

    class Scheme(models.TextChoices):
        ONET_SOC = "onet_soc", "O*NET-SOC 2019"
        SOC = "soc", "SOC 2018"

    role = models.ForeignKey(Role, on_delete=models.CASCADE, related_name="occupations")
    scheme = models.CharField(max_length=10, choices=Scheme)
    code = models.CharField(max_length=10)
    title = models.CharField(max_length=150)
    match = models.CharField(max_length=10, choices=MATCH_CHOICES)
    reason = models.CharField(max_length=300)

    class Meta:
        ordering = ["role", "pk"]
        constraints = [models.UniqueConstraint(fields=["role", "scheme", "code"], name="role_occupation_once")]

    def __str__(self) -> str:
        return f"{self.code} {self.title}"
