from collections.abc import Sequence
from typing import ClassVar

from django.db import models, transaction
from django.utils import timezone


class ProjectionQuerySet(models.QuerySet["Projection"]):
    def rebuild(self, rows: Sequence["Projection"], *, data_version: int) -> int:
        """Upsert `rows`, then prune what they no longer hold; in one transaction, so that readers see no gap.

        `rows` are unsaved and carry everything but `computed_at` and `data_version`.
        """
        now = timezone.now()
        for row in rows:
            row.computed_at, row.data_version = now, data_version
        identity = list(self.model.identity)
        changing = [field.attname for field in self.model._meta.concrete_fields if not field.primary_key]
        with transaction.atomic(using=self.db):
            self.bulk_create(
                rows,
                update_conflicts=True,
                unique_fields=identity,
                update_fields=[name for name in changing if name not in identity],
            )
            self._prune(rows)
        return len(rows)

    def _prune(self, rows: Sequence["Projection"]) -> None:
        kept = {tuple(getattr(row, name) for name in self.model.identity) for row in rows}
        stored = self.values_list("pk", *self.model.identity)
        self.filter(pk__in=[pk for pk, *identity in stored if tuple(identity) not in kept]).delete()


class Projection(models.Model):
    """What is computed from facts and can be rebuilt from them at any time.

    Every value of a row can be worked out again by hand from its inputs by its `arithmetic`. `inputs` are the keys of
    the facts it was computed from, `formula` the name and version of how.
    """

    identity: ClassVar[tuple[str, ...]]
    """Column names (with `_id`) that make a row unique; a rebuild updates the row that has them."""

    computed_at = models.DateTimeField()
    data_version = models.PositiveBigIntegerField(help_text="The version of the facts it was computed from.")
    formula = models.CharField(max_length=60)
    inputs = models.JSONField(default=list)
    arithmetic = models.JSONField(
        default=list, help_text="The steps from the inputs to the result: name, how it is worked out, and its value."
    )

    objects = ProjectionQuerySet.as_manager()

    class Meta:
        abstract = True
