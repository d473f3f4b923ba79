from django.db import models

from careers.models import Projection, Role


class RoleRequirements(Projection):
    """What a role asks for, as its published guides say it. A role without a guide has no units."""

    identity = ("role_id",)

    role = models.OneToOneField(Role, on_delete=models.CASCADE, related_name="requirements")
    units = models.JSONField(default=list, help_text="Each thing that can be counted, in the order of the guide.")
    soft = models.JSONField(default=list, help_text="Soft skills, which are listed and not counted.")
    required_count = models.PositiveIntegerField()
    preferred_count = models.PositiveIntegerField()
    mentioned_count = models.PositiveIntegerField()

    class Meta:
        ordering = ["role__title"]
        verbose_name_plural = "role requirements"

    def __str__(self) -> str:
        return f"{self.role_id}: {self.required_count} required"
