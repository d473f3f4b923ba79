"""kill -9 of worker, import, Redis and PostgreSQL, over and over: afterwards every resource has the checksum it must have.

Takes minutes, so only where KILLS says how often: `KILLS=10 python3 dev.py test --only sqlite tests/jobs/test_many_kills.py`
"""

import contextlib
import json
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import psycopg2
import pytest

import services
from tests.conftest import GUIDE
from tests.databases import migrate
from tests.jobs.test_queue_away import redis_at
from tests.jobs.worker_env import Place
from tests.operations.servers import Postgres, postgres

KILLS = int(os.environ.get("KILLS", "0"))
pytestmark = pytest.mark.skipif(not KILLS, reason="KILLS is not set: nothing is killed over and over")
CHANGED = GUIDE.replace("- Docker and Kubernetes\n", "- Terraform\n")
# Each import and each refresh has an age of its own, which is no difference.
CHECKSUMS = """
import json
from portal.api import checksums
rows = checksums._rows
def ageless(value):
    if isinstance(value, dict):
        return {k: ageless(v) for k, v in value.items() if k != "data_version" and not k.endswith("_at")}
    return [ageless(one) for one in value] if isinstance(value, list) else value
checksums._rows = lambda resource: map(ageless, rows(resource))
print(json.dumps({one.resource: one.sha256 for one in checksums.checksums()}))
"""


@pytest.fixture(scope="module")
def server() -> Iterator[Postgres]:
    with postgres() as server:
        migrate(server.address)
        yield server


@pytest.fixture
def port() -> int:
    return services.free_port()


@pytest.fixture
def place(server: Postgres, port: int, tmp_path: Path) -> Place:
    own = {
        "DATABASE_URL": server.address,
        "REDIS_URL": f"redis://127.0.0.1:{port}/0",
        "GATE_FOLDER": str(tmp_path),
        "DJANGO_SETTINGS_MODULE": "portal.settings",
        "CELERY_VISIBILITY_TIMEOUT": "3",
        "LOG_LEVEL": "ERROR",
    }
    place = Place(tmp_path, partial(psycopg2.connect, server.address), {**os.environ, **own})
    set_to(place, GUIDE)
    return place


def set_to(place: Place, text: str) -> dict[str, str]:
    place.import_guide(text, REDIS_URL="")
    return checksums(place)


def checksums(place: Place) -> dict[str, str]:
    place.python("from portal.refresh.tasks import refresh_if_due; refresh_if_due()")
    found: dict[str, str] = json.loads(place.python(CHECKSUMS).stdout)
    assert len(found) > 10
    return found


def kill(process: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def begun(place: Place, *words: str) -> "subprocess.Popen[bytes]":
    """A command of the portal, some of the way through."""
    options = {"cwd": services.ROOT, "env": place.env | {"REDIS_URL": ""}, "start_new_session": True}
    command = [sys.executable, "manage.py", *words]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, **options)  # type: ignore[call-overload]  # noqa: S603
    time.sleep(random.uniform(0.5, 4))
    return process


def has_more_done(place: Place, done: int) -> bool:
    return place.states().count("done") > done


def test_imports(place: Place) -> None:
    after, before = set_to(place, CHANGED), set_to(place, GUIDE)
    assert before != after
    (place.folder / "changed").mkdir()
    (changed := place.folder / "changed" / "guide.txt").write_text(CHANGED)
    for _ in range(KILLS):
        kill(begun(place, "import_guides", str(changed)))
        assert checksums(place) in (before, after)
        assert set_to(place, GUIDE) == before


def test_workers(place: Place, port: int) -> None:
    must = checksums(place)
    with redis_at(port, place.folder):
        for _ in range(KILLS):
            (place.folder / "reached").unlink(missing_ok=True)
            place.shut_gate()
            done = place.states().count("done")
            place.python("from portal.refresh.tasks import refresh_projections as task; task.delay()")
            with place.worker() as worker:
                place.process_at_gate()
                kill(worker)
            place.open_gate()
            with place.worker():
                place.until(partial(has_more_done, place, done))
            assert checksums(place) == must


def test_redis(place: Place, port: int) -> None:
    set_to(place, CHANGED)  # a skill that a guide has named stays known
    must = set_to(place, GUIDE)
    for _ in range(KILLS):
        with contextlib.ExitStack() as stack:
            stack.enter_context(redis_at(port, place.folder))
            stack.enter_context(place.worker())
            place.python(
                "from portal.refresh.tasks import refresh_projections as task; [task.delay() for _ in range(3)]"
            )
            time.sleep(random.uniform(0, 1))
            kill_on(port)
            place.import_guide(CHANGED)
            place.import_guide(GUIDE)
        assert checksums(place) == must


def kill_on(port: int) -> None:
    """The process whose command line names this port: our own Redis."""
    for proc in Path("/proc").glob("[0-9]*"):
        with contextlib.suppress(OSError):
            if b"redis-server" in (words := (proc / "cmdline").read_bytes()) and f":{port}".encode() in words:
                os.kill(int(proc.name), signal.SIGKILL)
                return
    raise AssertionError("no Redis was killed")


def test_postgresql(place: Place, server: Postgres) -> None:
    must = checksums(place)
    for _ in range(KILLS):
        refresh = begun(place, "refresh_projections")
        with server.killed():
            refresh.wait()
        assert checksums(place) == must
