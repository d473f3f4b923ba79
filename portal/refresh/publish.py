"""What every change that readers see ends with."""

from django.db import transaction

from careers.models import DataVersion
from portal.refresh import queue


def publish_change() -> None:
    """Raise the data version in the transaction of the change, and queue a refresh once that is committed."""
    DataVersion.objects.advance()
    transaction.on_commit(queue.queue_refresh)
