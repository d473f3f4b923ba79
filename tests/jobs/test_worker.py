"""A real worker on a real Redis, undisturbed and killed in the middle of a rebuild."""

import os
import signal

import pytest

from tests.conftest import GUIDE
from tests.jobs.worker_env import Place

pytestmark = pytest.mark.slow


def test_an_import_queues_the_refresh_that_the_worker_performs(place: Place) -> None:
    place.import_guide(GUIDE)
    assert place.states() == []
    with place.worker():
        place.until(lambda: place.states() == ["done"])
    worked = place.projections()
    # There are no adverts, and no other role that this one could be near to.
    assert {table for table, rows in worked.items() if not rows} == {"salaries_paypercentile", "paths_rolecloseness"}
    assert worked == place.refreshed_directly()


def test_the_task_of_a_killed_worker_comes_back(place: Place) -> None:
    place.shut_gate()
    place.import_guide(GUIDE)
    with place.worker() as process:
        place.process_at_gate()
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    assert not any(place.projections().values())
    place.open_gate()
    with place.worker(CELERY_VISIBILITY_TIMEOUT="3"):
        place.until(lambda: "done" in place.states())
    assert place.states() == ["running", "done"]
    assert place.projections() == place.refreshed_directly()


def test_the_task_of_a_killed_child_comes_back_at_once(place: Place) -> None:
    place.shut_gate()
    place.import_guide(GUIDE)
    with place.worker() as process:
        os.kill(place.process_at_gate(), signal.SIGKILL)
        place.open_gate()
        place.until(lambda: "done" in place.states())
        assert process.poll() is None
    assert place.states() == ["running", "done"]
    assert place.projections() == place.refreshed_directly()
