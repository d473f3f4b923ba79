"""Queueing of jobs. A broker that is away must not undo what an editor has done."""

import logging
from typing import Literal

from celery import Task
from django.conf import settings

from careers.models import DataVersion, Run
from portal.refresh.rebuild import TASK
from portal.refresh.tasks import refresh_if_due, refresh_projections

logger = logging.getLogger(__name__)

RefreshOutcome = Literal["done", "failed", "queued", "pending"]
"""What became of a requested refresh: `done` and `failed` inline, `queued`, or `pending` for want of a queue."""


def queue_refresh() -> None:
    """Ask for a refresh after a change that has advanced the data version. It never raises: the change is kept."""
    version = DataVersion.objects.current()
    if not _is_pending(version):  # a second guide of the same import: one wait for a dead queue is enough
        _enqueue(refresh_if_due, version)


def refresh_now() -> RefreshOutcome:
    """Ask for a refresh whether or not one is due. It never raises."""
    return _enqueue(refresh_projections, DataVersion.objects.current())


def _enqueue(task: Task, version: int) -> RefreshOutcome:
    try:
        result = task.delay()
    except Exception as error:
        _record_pending(version, error)
        return "pending"
    if not settings.JOBS_RUN_INLINE:
        return "queued"
    if result.failed():  # the rebuild has recorded why
        logger.error("refresh failed, the old projections stay: %s", result.result)
        return "failed"
    return "done"


def _is_pending(version: int) -> bool:
    return Run.objects.filter(task=TASK, state=Run.State.PENDING, data_version=version).exists()


def _record_pending(version: int, error: Exception) -> None:
    """The next refresh settles it: another import's, the command's, or beat's within minutes of the queue's return."""
    logger.warning("refresh pending: the queue cannot be reached (%s)", error)
    if not _is_pending(version):
        message = f"the queue could not be reached: {error}"
        Run.objects.create(task=TASK, state=Run.State.PENDING, data_version=version, error=message)
