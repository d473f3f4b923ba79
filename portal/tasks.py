from celery import shared_task

from portal import projections


@shared_task
def refresh_projections() -> int:
    return projections.refresh()
