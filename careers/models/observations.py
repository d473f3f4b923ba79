"""Rows of published tables. They have no sentence: what says where a figure comes from is the table, its date and the row.

Beside facts, which a guide states, and projections, which are computed. A guide's import never touches them, and their own
load takes neither the lock of the data version nor a job's time limit; it raises the data version once, at its end.
"""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q


class Snapshot(models.Model):
    """One state of a published table. The same file twice is one snapshot; a newer one takes the place of the older."""

    source = models.CharField(max_length=80, help_text="The table by its short name, the same for all its states.")
    as_of = models.DateField(help_text="The day whose state it is, as its publisher names it.")
    url = models.URLField(max_length=500)
    licence = models.CharField(max_length=100)
    sha256 = models.CharField(max_length=64, help_text="Of the file as it was read.")

    class Meta:
        abstract = True
        constraints = [models.UniqueConstraint(fields=["source", "as_of"], name="%(class)s_once_a_day")]

    def __str__(self) -> str:
        return f"{self.source}, as of {self.as_of}"


class Observation(models.Model):
    """What some rows of a table say. `snapshot` is declared by each kind, with the snapshots it belongs to."""

    snapshot: "ClassVar[models.ForeignKey[Snapshot, Snapshot]]"

    row = models.PositiveIntegerField(help_text="The first of its rows in the file, from 1, without the headings.")
    last_row = models.PositiveIntegerField(help_text="The last of its rows; mostly the same.")

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(condition=Q(row__gte=1, row__lte=F("last_row")), name="%(class)s_rows_in_order"),
            models.UniqueConstraint(fields=["snapshot", "row"], name="%(class)s_row_once"),
        ]

    def __str__(self) -> str:
        return self.place

    @property
    def place(self) -> str:
        """ "ai-jobs, as of 2025-06-01, rows 12–13": what a page prints where a fact has its sentence."""
        rows = f"row {self.row:,}" if self.row == self.last_row else f"rows {self.row:,}–{self.last_row:,}"
        return f"{self.snapshot}, {rows}"
