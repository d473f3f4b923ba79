"""The Celery application: `celery -A portal worker`. Celery's hooks here log and count; they decide nothing."""

import logging
import os
from logging.config import dictConfig
from time import perf_counter
from typing import Any

from celery import Celery
from celery.signals import setup_logging, task_postrun, task_prerun, worker_ready
from django.conf import settings
from django_structlog.celery.steps import DjangoStructLogInitStep
from prometheus_client import start_http_server

from portal.operations.counters import TASK_SECONDS, TASKS, counted

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
app = Celery("portal")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(["portal.refresh"])
app.steps["worker"].add(DjangoStructLogInitStep)  # a task's lines carry the id of the request that asked for it


@setup_logging.connect
def log_like_the_portal(**_: Any) -> None:
    dictConfig(settings.LOGGING)
    logging.getLogger("celery").setLevel(logging.INFO)  # worker and beat tell of tasks, also where the rest is quiet


@task_prerun.connect
def note_begin(task: Any, **_: Any) -> None:
    task.request.begun = perf_counter()


@task_postrun.connect
def count_task(task: Any, state: str | None, **_: Any) -> None:
    TASKS.labels(task.name, state or "UNKNOWN").inc()
    TASK_SECONDS.labels(task.name).observe(perf_counter() - task.request.begun)


@worker_ready.connect
def show_metrics(**_: Any) -> None:
    """A worker answers no requests, so its counts need a port of their own. It is for the network inside alone."""
    if settings.WORKER_METRICS_PORT:
        start_http_server(settings.WORKER_METRICS_PORT, registry=counted())
