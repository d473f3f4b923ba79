"""The refresh of everything that is computed: ordered, under the one lock, recorded. Command and task both call it."""

from collections.abc import Callable

from django.db import transaction
from django.utils import timezone

from careers.models import DataVersion, Run
from market.projections import rebuild_curves
from portal.summaries import rebuild_role_summaries
from salaries.projections import rebuild_summaries
from skills.projections import rebuild_demand

REBUILDS: tuple[Callable[[int], int], ...] = (
    rebuild_demand,
    rebuild_summaries,
    rebuild_curves,
    rebuild_role_summaries,
)


def refresh() -> int:
    """Rebuild every projection and return the number of rows. A failure leaves the old rows and is recorded."""
    run = Run.objects.create(task="refresh_projections")
    try:
        with transaction.atomic():
            version = DataVersion.objects.advance()
            rows = sum(rebuild(version) for rebuild in REBUILDS)
    except Exception as error:
        _finish(run, Run.State.FAILED, error=f"{type(error).__name__}: {error}")
        raise
    _finish(run, Run.State.DONE, rows=rows, data_version=version)
    return rows


def _finish(run: Run, state: Run.State, **values: object) -> None:
    Run.objects.filter(pk=run.pk).update(state=state, finished_at=timezone.now(), **values)
