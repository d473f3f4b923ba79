"""A request's id stands on the lines of the tasks it has queued, also in another process."""

from tests.jobs.conftest import database, migrated, place, queue  # noqa: F401  # fixtures
from tests.jobs.worker_env import Place

QUEUE = """
import structlog
from portal.refresh.tasks import refresh_if_due
structlog.contextvars.bind_contextvars(request_id="the-id-of-the-request", ip="203.0.113.9")
refresh_if_due.delay()
"""


def test_a_task_carries_the_id_of_the_request_that_queued_it(place: Place) -> None:  # noqa: F811
    place.python(QUEUE)
    with place.worker(LOG_LEVEL="INFO", PRODUCTION="") as _:
        place.until(lambda: "task_succeeded" in place.log())
    (line,) = [line for line in place.log().splitlines() if "task_succeeded" in line]
    assert "the-id-of-the-request" in line
    assert "203.0.113.9" not in place.log()
