"""A backup that is killed leaves nothing, whatever kills it. Its pg_dump is a stand-in that begins and does not finish."""

import contextlib
import os
import shutil
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

import services
from tests.jobs.worker_env import until

pytestmark = [
    pytest.mark.databases("sqlite"),  # it asks no database at all
    pytest.mark.skipif(
        not all(map(shutil.which, ("bash", "flock", "setpriv"))),
        reason="bash, flock or setpriv is missing: deploy/backup runs in the image of PostgreSQL, which has them",
    ),
]
DUMP = """#!/bin/sh
for word in "$@"; do case $word in --file=*) file=${word#--file=};; esac; done
echo part > "$file"
echo $$ > "$BEGUN"
[ -n "$QUICK" ] || exec sleep 300
"""


class Stand:
    """A folder for backups, and programs that stand in for PostgreSQL's."""

    def __init__(self, folder: Path) -> None:
        self.backups, self.begun = folder / "backups", folder / "begun"
        self.backups.mkdir()
        (programs := folder / "programs").mkdir()
        for name, text in {"pg_dump": DUMP, "pg_restore": "#!/bin/sh\nexit 0\n"}.items():
            (programs / name).write_text(text)
            (programs / name).chmod(0o755)
        self.env = {**os.environ, "PATH": f"{programs}:{os.environ['PATH']}", "BEGUN": str(self.begun), "QUICK": ""}
        self.command = [str(services.ROOT / "deploy/backup"), str(self.backups)]

    def left(self) -> list[str]:
        return [path.name for path in self.backups.iterdir()]

    def run(self) -> subprocess.CompletedProcess[str]:
        """A backup that finishes."""
        env = {**self.env, "QUICK": "yes"}
        return subprocess.run(self.command, env=env, text=True, capture_output=True, check=False, timeout=60)  # noqa: S603

    @contextlib.contextmanager
    def in_the_middle(self) -> Iterator[subprocess.Popen[bytes]]:
        """A backup that stands in the middle of its dump."""
        with subprocess.Popen(self.command, env=self.env, start_new_session=True) as process:  # noqa: S603
            until(lambda: self.begun.exists() and self.begun.read_text().strip(), lambda: "the dump has not begun")
            yield process
            process.kill()

    def wait_for_the_dump_to_end(self) -> None:
        dump = self.begun.read_text().strip()
        until(lambda: has_ended(dump), lambda: f"pg_dump {dump} works on")


@pytest.fixture
def stand(tmp_path: Path) -> Stand:
    return Stand(tmp_path)


def has_ended(process_id: str) -> bool:
    status = Path(f"/proc/{process_id}/stat")
    return not status.exists() or status.read_text().rpartition(")")[2].split()[0] == "Z"


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGKILL])
def test_a_killed_backup_leaves_nothing_and_nothing_running(stand: Stand, number: signal.Signals) -> None:
    with stand.in_the_middle() as process:
        (name,) = stand.left()
        assert not name.endswith(".dump")
        process.send_signal(number)
        assert process.wait(timeout=60) != 0
        until(lambda: stand.left() == [], lambda: f"left: {stand.left()}")
        stand.wait_for_the_dump_to_end()


def test_a_killed_dump_leaves_nothing(stand: Stand) -> None:
    with stand.in_the_middle() as process:
        os.kill(int(stand.begun.read_text()), signal.SIGKILL)
        assert process.wait(timeout=60) != 0
        until(lambda: stand.left() == [], lambda: f"left: {stand.left()}")


def test_what_a_machine_that_went_down_has_left_goes_with_the_next_backup(stand: Stand) -> None:
    with stand.in_the_middle() as process:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=60)
        stand.wait_for_the_dump_to_end()  # it holds the lock until it has
    (stand.backups / "portal-20260101T000000Z.dump.7.part").touch()
    (stand.backups / "portal-20260101T000000Z.dump").touch()
    done = stand.run()
    assert done.returncode == 0, done.stderr
    assert set(stand.left()) == {Path(done.stdout.strip()).name, "portal-20260101T000000Z.dump"}


def test_two_backups_do_not_run_in_one_folder(stand: Stand) -> None:
    with stand.in_the_middle():
        second = stand.run()
        assert (second.returncode, second.stdout) == (1, "")
        assert "another one is running" in second.stderr
        assert len(stand.left()) == 1


def test_the_next_backup_is_not_held_up_by_a_killed_one(stand: Stand) -> None:
    with stand.in_the_middle() as process:
        process.kill()
        process.wait(timeout=60)
        until(lambda: stand.left() == [], lambda: f"left: {stand.left()}")
    assert stand.run().returncode == 0
