from datetime import date, datetime

from django.db import models
from django.utils import timezone

from web.database_waits import waiting_in_turn


class DataVersionManager(models.Manager["DataVersion"]):
    def current(self) -> int:
        """The version readers see; 0 before the first import."""
        return self.filter(pk=1).values_list("number", flat=True).first() or 0

    def lock(self) -> "DataVersion":
        """Hold the one lock of all writers until the transaction ends: imports and rebuilds come one after another."""
        self.get_or_create(pk=1)
        with waiting_in_turn():
            return self.select_for_update().get(pk=1)

    def advance(self) -> int:
        """Raise the version, in the same transaction as the change it stands for."""
        version = self.lock()
        version.number += 1
        version.changed_at = timezone.now()
        version.save()
        return version.number


class DataVersion(models.Model):
    """One row: an integer that rises with every change of what readers see, and only then. It is the API's ETag."""

    number = models.PositiveBigIntegerField(default=0)
    changed_at = models.DateTimeField(default=timezone.now)

    objects = DataVersionManager()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(pk=1), name="data_version_is_one_row")]

    def __str__(self) -> str:
        return str(self.number)


def current_data_version() -> int:
    return DataVersion.objects.current()


def current_data_state() -> tuple[int, date | None]:
    """The version readers see and the day it came about."""
    state = DataVersion.objects.filter(pk=1, number__gt=0).values_list("number", "changed_at").first()
    return (state[0], state[1].date()) if state else (0, None)


class RunManager(models.Manager["Run"]):
    def last_done(self, task: str) -> datetime | None:
        """When the last run that succeeded ended; None where none has."""
        done = self.filter(task=task, state=Run.State.DONE).order_by("-finished_at")
        return done.values_list("finished_at", flat=True).first()


class Run(models.Model):
    """One refresh of the projections, for staff to see."""

    class State(models.TextChoices):
        PENDING = "pending", "Pending"
        RUNNING = "running", "Running"
        DONE = "done", "Done"
        FAILED = "failed", "Failed"

    task = models.CharField(max_length=60)
    state = models.CharField(max_length=10, choices=State, default=State.RUNNING)
    started_at = models.DateTimeField(auto_now_add=True)
    finished_at = models.DateTimeField(null=True, blank=True)
    rows = models.PositiveIntegerField(null=True, blank=True)
    data_version = models.PositiveBigIntegerField(null=True, blank=True, help_text="The version its inputs had.")
    error = models.TextField(blank=True)

    objects = RunManager()

    class Meta:
        ordering = ["-started_at", "-pk"]
        permissions = [("queue_refresh", "Can ask for a refresh of the projections")]

    def __str__(self) -> str:
        return f"{self.task} {self.state}"
