from celery import shared_task

from portal.operations import cleanup
from portal.refresh import clock, rebuild


@shared_task
def refresh_projections() -> int:
    return rebuild.refresh(clock.today())


@shared_task
def refresh_if_due() -> int:
    return rebuild.refresh_if_due(clock.today())


@shared_task
def purge_expired() -> int:
    return cleanup.purge_expired()
