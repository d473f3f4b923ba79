"""Queueing of jobs. A broker that is away must not undo what an editor has done."""

import logging

from django.conf import settings

from careers.models import DataVersion, Run
from portal.projections import TASK
from portal.tasks import refresh_where_due

logger = logging.getLogger(__name__)


def queue_refresh() -> None:
    """Ask for a refresh after a change that has advanced the data version. It never raises: the change stands."""
    version = DataVersion.objects.current()
    if _is_pending(version):  # a second guide of the same import: one wait for a dead queue is enough
        return
    try:
        refresh_where_due.delay()
    except Exception as error:
        if settings.JOBS_RUN_INLINE:  # raised by the rebuild, and recorded by it
            logger.exception("refresh failed, the old projections stay")
        else:
            _record_pending(version, error)


def _is_pending(version: int) -> bool:
    return Run.objects.filter(task=TASK, state=Run.State.PENDING, data_version=version).exists()


def _record_pending(version: int, error: Exception) -> None:
    """The next refresh settles it: another import's, the command's, or beat's within minutes of the queue's return."""
    logger.warning("refresh pending: the queue cannot be reached (%s)", error)
    told = f"the queue could not be reached: {error}"
    Run.objects.create(task=TASK, state=Run.State.PENDING, data_version=version, error=told)
