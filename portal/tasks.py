from celery import shared_task

from portal import clearing, clock, projections


@shared_task
def refresh_projections() -> int:
    return projections.refresh(clock.today())


# Its result is not kept: beat asks every few minutes, and mostly there is nothing to do.
@shared_task(ignore_result=True)
def refresh_where_due() -> int:
    return projections.refresh_where_due(clock.today())


@shared_task(ignore_result=True)
def clear_away() -> int:
    return clearing.clear_away()
