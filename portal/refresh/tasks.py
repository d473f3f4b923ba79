from celery import shared_task

from portal.operations import cleanup
from portal.refresh import clock, rebuild


@shared_task
def refresh_projections() -> int:
    return rebuild.refresh(clock.today())


# Its result is not kept: beat asks every few minutes, and mostly there is nothing to do.
@shared_task(ignore_result=True)
def refresh_if_due() -> int:
    return rebuild.refresh_if_due(clock.today())


@shared_task(ignore_result=True)
def purge_expired() -> int:
    return cleanup.purge_expired()
