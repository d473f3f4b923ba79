"""Is the process alive; is it ready to serve. What fails is named; hosts, passwords and traces stay in the log."""

import dataclasses
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import redis
import structlog
from asgiref.sync import sync_to_async
from django.conf import settings
from django.db import Error, connection
from django.db.migrations.executor import MigrationExecutor
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from health_check.base import HealthCheck
from health_check.exceptions import ServiceUnavailable
from health_check.views import HealthCheckView

from careers.models import Guide, Run
from portal.refresh.rebuild import TASK

logger = structlog.get_logger(__name__)
REDIS_SECONDS = 1  # with the wait for a frozen database: less than five together
SAID_ABOVE = "not asked: the database is away"


@never_cache
def health(request: HttpRequest) -> HttpResponse:
    """Alive: the process answers. Asks nothing of database or Redis; restarting it would not bring those back."""
    return JsonResponse({"status": "ok", "version": settings.VERSION})


def database() -> None:
    try:
        connection.ensure_connection()
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error as error:
        raise ServiceUnavailable("does not answer") from error


def migrations() -> None:
    executor = MigrationExecutor(connection)
    if plan := executor.migration_plan(executor.loader.graph.leaf_nodes()):
        raise ServiceUnavailable(f"{len(plan)} not applied")


def queue() -> None:
    """Redis, where there is one. Without it jobs run inline and nothing is queued."""
    if not settings.REDIS_URL:
        return
    limits = {"socket_connect_timeout": REDIS_SECONDS, "socket_timeout": REDIS_SECONDS}
    try:
        with redis.Redis.from_url(settings.REDIS_URL, **limits) as client:
            client.ping()
    except redis.RedisError as error:
        raise ServiceUnavailable("Redis does not answer") from error


def refresh() -> None:
    """The last refresh that succeeded is young enough. Inline nothing refreshes by night, so none is too old."""
    if not Guide.objects.exists():
        return
    done = Run.objects.last_done(TASK)
    if done is None:
        raise ServiceUnavailable("never succeeded")
    age = timezone.now() - done
    if not settings.JOBS_RUN_INLINE and age > timedelta(hours=settings.MAX_REFRESH_AGE_HOURS):
        raise ServiceUnavailable(f"last succeeded {age // timedelta(hours=1)} hours ago")


@dataclasses.dataclass
class Check(HealthCheck):  # type: ignore[misc]
    look: Callable[[], None]

    async def run(self) -> None:
        await sync_to_async(self.look)()  # in the request's own thread, with its connection


class Ready(HealthCheckView):  # type: ignore[misc]
    """200, or 503 where a check fails; each check by name with what is wrong in words."""

    async def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        states = {"database": await self._state(database), "queue": await self._state(queue)}
        is_there = states["database"] == "ok"
        for look in (migrations, refresh):
            states[look.__name__] = await self._state(look) if is_there else SAID_ABOVE
        failing = {name: word for name, word in states.items() if word != "ok"}
        if failing:
            logger.warning("not ready", **failing)
        body = {"status": "not ready" if failing else "ready", "checks": states}
        return JsonResponse(body, status=503 if failing else 200)

    async def _state(self, look: Callable[[], None]) -> str:
        result = await Check(look).get_result()
        return result.error.message if result.error else "ok"
