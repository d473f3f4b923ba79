"""A PostgreSQL of a test's own, to freeze, kill and start again; Linux tells which processes are its own."""

import contextlib
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg2

import services


@dataclass
class Postgres:
    address: str
    pid: int
    started: subprocess.Popen[bytes] | None = None

    def connect(self) -> Any:
        return psycopg2.connect(self.address, connect_timeout=5)

    def signal_all(self, number: signal.Signals) -> None:
        """To the server and to each of its processes, which have groups of their own."""
        for pid in (self.pid, *children(self.pid)):
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, number)

    @contextlib.contextmanager
    def frozen(self) -> Iterator[None]:
        self.signal_all(signal.SIGSTOP)
        try:
            yield
        finally:
            self.signal_all(signal.SIGCONT)

    @contextlib.contextmanager
    def killed(self) -> Iterator[None]:
        """kill -9; started again at the end, from the same folder."""
        proc = Path(f"/proc/{self.pid}")
        command = (proc / "cmdline").read_text().split("\0")[:-1]
        folder = (proc / "cwd").readlink().parent  # it works in its data folder
        owner = proc.stat()
        self.signal_all(signal.SIGKILL)
        if self.started:
            self.started.wait()
        else:
            os.waitpid(self.pid, 0)  # what is not reaped still counts as running
        try:
            yield
        finally:
            self.started = start(command, folder, owner)
            self.pid = self.started.pid
            wait_until_ready(self)


def start(command: list[str], folder: Path, owner: os.stat_result) -> "subprocess.Popen[bytes]":
    user: dict[str, Any] = {}
    if os.geteuid() == 0:
        user = {"user": owner.st_uid, "group": owner.st_gid, "extra_groups": []}
    options: dict[str, Any] = {"cwd": folder, "start_new_session": True, "stderr": subprocess.STDOUT}
    with (folder / "log").open("a") as log:
        return subprocess.Popen(command, stdout=log, **options, **user)  # noqa: S603


def wait_until_ready(server: Postgres) -> None:
    deadline = time.monotonic() + 60
    while True:
        try:
            server.connect().close()
        except psycopg2.OperationalError:
            assert time.monotonic() < deadline, "PostgreSQL did not come back"
            time.sleep(0.05)
        else:
            return


def children(pid: int) -> list[int]:
    return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]


@contextlib.contextmanager
def postgres() -> Iterator[Postgres]:
    with contextlib.ExitStack() as stack:
        address = services.start_postgres(stack, only_carried=False)
        with contextlib.closing(psycopg2.connect(address)) as connection, connection.cursor() as cursor:
            cursor.execute("SELECT pg_backend_pid()")
            (backend,) = cursor.fetchone()
            parent = int(Path(f"/proc/{backend}/stat").read_text().rpartition(")")[2].split()[1])
        server = Postgres(address, parent)
        try:
            yield server
        finally:  # the one that was started last is not the one the stack knows
            if server.started:
                server.started.send_signal(signal.SIGINT)
                server.started.wait()
