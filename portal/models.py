from datetime import timedelta

from django.conf import settings
from django.db import models
from django.utils import timezone

from careers.models import Projection, Role


class RoleSummary(Projection):
    """How much is known of a role, how fresh it is, and how far it was understood. Across all apps."""

    identity = ("role_id",)

    role = models.OneToOneField(Role, on_delete=models.CASCADE, related_name="summary")
    guide_count = models.PositiveIntegerField()
    fact_count = models.PositiveIntegerField(help_text="Published facts of every kind.")
    fact_counts = models.JSONField(default=dict, help_text="Resource → number of published facts.")
    statement_count = models.PositiveIntegerField()
    read_count = models.PositiveIntegerField()
    coverage = models.DecimalField(max_digits=5, decimal_places=4, null=True, blank=True)
    last_changed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["role__slug"]
        verbose_name_plural = "role summaries"

    def __str__(self) -> str:
        return f"summary of {self.role_id}"


class RoleDocument(Projection):
    """A role's whole document as the bytes that are sent, so that reading it costs no serialising."""

    identity = ("role_id",)

    role = models.OneToOneField(Role, on_delete=models.CASCADE, related_name="document")
    body = models.TextField(help_text="JSON")

    def __str__(self) -> str:
        return f"document of {self.role_id}"


class ImportDraftQuerySet(models.QuerySet["ImportDraft"]):
    def expired(self) -> "ImportDraftQuerySet":
        return self.filter(created_at__lt=timezone.now() - ImportDraft.KEPT)

    def within_time(self) -> "ImportDraftQuerySet":
        return self.filter(created_at__gte=timezone.now() - ImportDraft.KEPT)


class ImportDraft(models.Model):
    """A guide an editor has handed in and not yet confirmed: its bytes, and what was said about it.

    Gone once it is confirmed or discarded, and after a day at the latest.
    """

    KEPT = timedelta(days=1)

    editor = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="import_drafts")
    name = models.CharField(max_length=200)
    data = models.BinaryField()
    options = models.JSONField(default=dict)
    created_at = models.DateTimeField(auto_now_add=True)

    objects = ImportDraftQuerySet.as_manager()

    class Meta:
        default_permissions = ()

    def __str__(self) -> str:
        return self.name
