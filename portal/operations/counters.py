"""What the portal counts besides requests. Every process keeps its own counts.

Where PROMETHEUS_MULTIPROC_DIR names a folder they are kept there and added up, also those of commands that have ended.
"""

from django.conf import settings
from django.db import transaction
from prometheus_client import REGISTRY, CollectorRegistry, Counter, Histogram
from prometheus_client.multiprocess import MultiProcessCollector

IMPORTS = Counter("portal_imports", "Guides imported, found unchanged, or withdrawn.", ["outcome"])
TASKS = Counter("portal_tasks", "Background tasks that have ended, by their state.", ["task", "state"])
TASK_SECONDS = Histogram("portal_task_seconds", "How long background tasks took.", ["task"])


def count_import(outcome: str) -> None:
    """Count once the change is committed. A count that fails is logged, and the change stands."""
    transaction.on_commit(lambda: IMPORTS.labels(outcome).inc(), robust=True)


def counted() -> CollectorRegistry:
    """The counts of this process, or of all that share PROMETHEUS_MULTIPROC_DIR."""
    if not settings.PROMETHEUS_MULTIPROC_DIR:
        return REGISTRY
    registry = CollectorRegistry()
    MultiProcessCollector(registry, path=settings.PROMETHEUS_MULTIPROC_DIR)  # type: ignore[no-untyped-call]
    return registry
