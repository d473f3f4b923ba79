"""What is kept for a time only: sessions, failed logins, guides handed in and never confirmed."""

from axes.models import AccessAttempt
from django.conf import settings
from django.contrib.sessions.models import Session
from django.utils import timezone

from portal.models import ImportDraft


def purge_expired() -> int:
    """Delete what is past its time and return the number of rows. Run twice, the second has nothing to do."""
    now = timezone.now()
    past = (
        Session.objects.filter(expire_date__lt=now),
        AccessAttempt.objects.filter(attempt_time__lt=now - settings.AXES_COOLOFF_TIME),
        ImportDraft.objects.expired(),
    )
    return sum(rows.delete()[0] for rows in past)
