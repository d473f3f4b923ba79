import json
from collections.abc import Hashable, Iterable, Sequence
from typing import Any, ClassVar, NamedTuple

from django.db import models, transaction
from django.utils import timezone

STAMPS = {"computed_at", "data_version"}


class Rebuilt(NamedTuple):
    """How many rows a rebuild has, and how many it added, changed or removed."""

    rows: int
    changed: int


class ProjectionQuerySet(models.QuerySet["Projection"]):
    def rebuild(self, rows: Sequence["Projection"], *, data_version: int) -> Rebuilt:
        """Write the rows that differ from the stored ones, then prune what `rows` no longer hold.

        `rows` are unsaved and carry everything but `computed_at` and `data_version`. A row that comes out as it is
        stored keeps both, so that a rebuild that changes nothing leaves every answer as it was, byte for byte. All in
        one transaction, so that readers see no gap.
        """
        with transaction.atomic(using=self.db):
            names = [field.attname for field in self._content()]
            stored = {self._identity(row): row for row in self.only("pk", *names)}
            differing = [row for row in rows if not self._is_same(row, stored.pop(self._identity(row), None))]
            self._upsert(differing, data_version)
            self.filter(pk__in=[row.pk for row in stored.values()]).delete()
        return Rebuilt(len(rows), len(differing) + len(stored))

    def replace(self, rows: Sequence["Projection"], *, gone: Iterable[Hashable], data_version: int) -> None:
        """Write these rows and remove those whose one identity is in `gone`; where it is known which rows differ."""
        with transaction.atomic(using=self.db):
            self._upsert(rows, data_version)
            self.filter(**{f"{self.model.identity[0]}__in": list(gone)}).delete()

    def touch(self, pks: Iterable[int], *, data_version: int) -> None:
        """Stamp rows of which something changed that is kept elsewhere."""
        self.filter(pk__in=pks).update(computed_at=timezone.now(), data_version=data_version)

    def _content(self) -> list["models.Field[Any, Any]"]:
        fields = self.model._meta.concrete_fields
        return [field for field in fields if not field.primary_key and field.name not in STAMPS]

    def _identity(self, row: "Projection") -> tuple[Hashable, ...]:
        return tuple(getattr(row, name) for name in self.model.identity)

    def _is_same(self, row: "Projection", stored: "Projection | None") -> bool:
        return stored is not None and all(_value(row, field) == _value(stored, field) for field in self._content())

    def _upsert(self, rows: Sequence["Projection"], data_version: int) -> None:
        now = timezone.now()
        for row in rows:
            row.computed_at, row.data_version = now, data_version
        identity = list(self.model.identity)
        names = [field.attname for field in self._content() if field.attname not in identity]
        self.bulk_create(rows, update_conflicts=True, unique_fields=identity, update_fields=[*names, *sorted(STAMPS)])


def _value(row: "Projection", field: "models.Field[Any, Any]") -> Any:
    """In the form in which it comes back from the database: JSON knows no tuples."""
    value = getattr(row, field.attname)
    return json.loads(json.dumps(value)) if isinstance(field, models.JSONField) else value


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
