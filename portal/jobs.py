"""Queueing of jobs. A broker that is away must not undo what an editor has done."""

import logging

from django.conf import settings
from kombu.exceptions import OperationalError

from careers.models import Run
from portal.tasks import refresh_projections

logger = logging.getLogger(__name__)


def queue_refresh() -> None:
    """Ask for a refresh. Where the queue cannot be reached, it is recorded as pending and done by the next one."""
    try:
        refresh_projections.delay()
    except (OperationalError, ConnectionError) as error:
        logger.warning("refresh pending: the queue cannot be reached (%s)", error)
        Run.objects.create(task="refresh_projections", state=Run.State.PENDING, error="the queue cannot be reached")
    except Exception:
        # Inline jobs raise what the rebuild raised; it is recorded in its Run, and the import stands.
        if not settings.JOBS_RUN_INLINE:
            raise
        logger.exception("refresh failed")
