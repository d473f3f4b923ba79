"""The refresh of everything that is computed: ordered, under the one lock, recorded. Command and task both call it."""

from collections.abc import Callable
from datetime import date, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q
from django.utils import timezone

from careers.models import DataVersion, Rebuilt, Run
from market.projections import rebuild_curves
from paths.closeness_projection import rebuild_closeness
from paths.requirements_projection import rebuild_requirements
from portal.findings.rebuild import rebuild_findings
from portal.refresh.role_summaries import rebuild_role_summaries
from portal.refresh.row_counts import recount_rows
from portal.role.stored import rebuild_documents
from salaries.age_projection import rebuild_ages
from salaries.percentile_projection import rebuild_percentiles
from salaries.projections import rebuild_summaries
from search.index.rebuild import rebuild_search
from skills.projections import rebuild_demand

TASK = "refresh_projections"
Rebuild = Callable[[date, int], Rebuilt]
# Documents come after these: they contain findings.
REBUILDS: tuple[Rebuild, ...] = (
    rebuild_demand,
    rebuild_requirements,
    rebuild_closeness,
    rebuild_summaries,
    rebuild_ages,
    rebuild_percentiles,
    rebuild_curves,
    rebuild_findings,
    rebuild_role_summaries,
    rebuild_search,
)


def refresh(as_of: date) -> int:
    """Rebuild every projection as of a day and return the number of rows. A failure leaves the old rows and is recorded.

    The data version rises once where any row comes out differently, and stays where none does.

    The lock comes before the first fact is read and is held until the rows are committed. So rebuilds and imports come
    one after another, each rebuild sees all facts of those before it, and none can write what an older one has read.
    """
    run = Run.objects.create(task=TASK)
    try:
        with transaction.atomic():
            rows, version = _rebuild_all(as_of)
            _settle(run, rows=rows, data_version=version)
    except Exception as error:
        message = f"{type(error).__name__}: {error}"
        Run.objects.filter(pk=run.pk).update(state=Run.State.FAILED, finished_at=timezone.now(), error=message)
        raise
    return rows


def refresh_if_due(as_of: date) -> int:
    """Refresh where facts have changed since the last refresh, or where one has failed or is pending since."""
    return refresh(as_of) if _is_due() else 0


def _rebuild_all(as_of: date) -> tuple[int, int]:
    """The number of rows, and the data version after it. What changes is stamped with the version that is to come."""
    version = DataVersion.objects.lock().number
    rebuilt = [_rebuild(rebuild, as_of, version + 1) for rebuild in REBUILDS]
    if any(done.changed for done in rebuilt):
        version = DataVersion.objects.advance()
    recount_rows()
    documents = rebuild_documents(version)
    if documents.changed:  # by new code alone: readers had other words under this version
        version = DataVersion.objects.advance()
    return sum(done.rows for done in (*rebuilt, documents)), version


def _rebuild(rebuild: Rebuild, as_of: date, version: int) -> Rebuilt:
    recount_rows()  # of what was loaded, and of what the rebuild before has written
    return rebuild(as_of, version)


def _is_due() -> bool:
    runs = Run.objects.filter(task=TASK).order_by("-pk")
    done = runs.filter(state=Run.State.DONE, data_version=DataVersion.objects.current()).first()
    return done is None or runs.filter(pk__gt=done.pk, state__in=(Run.State.FAILED, Run.State.PENDING)).exists()


def _settle(run: Run, **values: int) -> None:
    """Record under the lock that this run is done, and with it all that was pending; and which others have died."""
    now, runs = timezone.now(), Run.objects.filter(task=TASK)
    too_long = now - timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT)
    died = runs.filter(state=Run.State.RUNNING, started_at__lt=too_long).exclude(pk=run.pk)
    died.update(state=Run.State.FAILED, finished_at=now, error="it was killed, or took longer than any task may")
    settled = runs.filter(Q(pk=run.pk) | Q(state=Run.State.PENDING))
    settled.update(state=Run.State.DONE, finished_at=now, **values)
