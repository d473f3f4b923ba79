"""The metrics page for Prometheus: requests, counted by django-prometheus; imports and tasks; what the database knows."""

import contextlib
from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.db import Error
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.cache import never_cache
from django_prometheus.middleware import PrometheusAfterMiddleware
from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from prometheus_client.metrics_core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from careers.models import DataVersion, Guide, Run
from portal.operations.counters import counted
from portal.refresh.rebuild import TASK


class CountRequests(PrometheusAfterMiddleware):  # type: ignore[misc]
    """A method is any word a stranger chooses: those we do not know are counted together, or memory would run out."""

    def label_metric(self, metric: Any, request: HttpRequest, response: Any = None, **labels: str) -> Any:
        if "method" in labels:
            labels["method"] = self._method(request)
        return super().label_metric(metric, request, response, **labels)


class Stored(Collector):
    """What the database knows, asked at each look. Left out while the database is away: the counts go on."""

    def collect(self) -> Iterator[Metric]:
        with contextlib.suppress(Error):
            yield GaugeMetricFamily("portal_data_version", "The data version.", DataVersion.objects.current())
            yield GaugeMetricFamily("portal_guides", "Guides in the portal.", Guide.objects.count())
            if refreshed := Run.objects.last_done(TASK):
                text = "When the last refresh that succeeded ended, in seconds since 1970."
                yield GaugeMetricFamily("portal_last_refresh_timestamp_seconds", text, refreshed.timestamp())


def stored() -> CollectorRegistry:
    registry = CollectorRegistry()
    registry.register(Stored())
    return registry


@never_cache
def metrics(request: HttpRequest) -> HttpResponse:
    """404 without METRICS_TOKEN, 401 without the token in the request, else the metrics as text."""
    token = settings.METRICS_TOKEN
    if not token:
        raise Http404
    if not constant_time_compare(request.headers.get("Authorization", ""), f"Bearer {token}"):
        text, asked = "Send the token: Authorization: Bearer …\n", {"WWW-Authenticate": "Bearer"}
        return HttpResponse(text, status=401, content_type="text/plain; charset=utf-8", headers=asked)
    body = generate_latest(counted()) + generate_latest(stored())
    return HttpResponse(body, content_type=CONTENT_TYPE_LATEST)
