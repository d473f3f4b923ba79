"""Today, in the portal's time zone. Commands and tasks ask here; all below them are given the day as an argument."""

from datetime import date

from django.utils import timezone


def today() -> date:
    return timezone.localdate()
