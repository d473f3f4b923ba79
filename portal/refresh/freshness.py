"""Which state of the data a page shows, and whether computed figures are behind the facts."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, Sum

from careers.models import DataVersion, Guide, Run
from portal.refresh.rebuild import TASK


@dataclass(frozen=True, slots=True)
class Freshness:
    """`rebuilt_version`: the version of the facts that computed figures rest on; None before the first rebuild."""

    version: int
    changed_at: datetime
    rebuilt_version: int | None
    rebuilt_at: datetime | None
    has_failed: bool
    guides: int
    facts: int

    @property
    def is_behind(self) -> bool:
        return self.rebuilt_version != self.version


def freshness() -> Freshness | None:
    """None before the first import."""
    version = DataVersion.objects.filter(pk=1, number__gt=0).first()
    if version is None:
        return None
    runs = Run.objects.filter(task=TASK).order_by("-pk")
    done = runs.filter(state=Run.State.DONE).first()
    rebuilt = done.data_version if done else None
    counts = Guide.objects.aggregate(guides=Count("pk"), facts=Sum("fact_count"))
    later = runs.filter(pk__gt=done.pk) if done else runs
    return Freshness(
        version=version.number,
        changed_at=version.changed_at,
        rebuilt_version=rebuilt,
        rebuilt_at=done.finished_at if done else None,
        has_failed=rebuilt != version.number and later.filter(state=Run.State.FAILED).exists(),
        guides=counts["guides"],
        facts=counts["facts"] or 0,
    )
