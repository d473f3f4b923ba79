from django.db import models
from django.urls import reverse


class RoleQuerySet(models.QuerySet["Role"]):
    def current(self) -> "RoleQuerySet":
        return self.filter(retired_at=None)

    def with_lead(self) -> "RoleQuerySet":
        return self.select_related("lead_guide", "replaced_by").defer("lead_guide__text")


class Role(models.Model):
    """A role several guides may speak of. Never deleted: it is retired, and names its successor where it has one."""

    slug = models.SlugField(max_length=80, unique=True)
    title = models.CharField(max_length=120)
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
        return self.title

    def get_absolute_url(self) -> str:
        return reverse("role-detail", args=[self.slug])
