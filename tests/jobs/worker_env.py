"""A database and a queue of a test's own, and what runs on them: a worker is another process, and so are its rivals."""

import contextlib
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from django.apps import apps

import services
from careers.models import Projection

T = TypeVar("T")
SET_UP = "import django; django.setup()\n"
NOT_COMPARED = {"id", "data_version", "computed_at"}
AGE = re.compile(r'"(data_version|computed_at)": ?[^,}]+')  # inside a stored document


def until(found: Callable[[], T], what: Callable[[], str], seconds: float = 60) -> T:
    """Wait for something that comes soon, and long for what a busy machine delays."""
    deadline = time.monotonic() + seconds
    while not (value := found()):
        assert time.monotonic() < deadline, what()
        time.sleep(0.05)
    return value


@dataclass(frozen=True)
class Place:
    folder: Path
    connect: Callable[[], Any]
    env: dict[str, str]

    def ask(self, sql: str) -> list[tuple[Any, ...]]:
        with contextlib.closing(self.connect()) as connection, contextlib.closing(connection.cursor()) as cursor:
            cursor.execute(sql)
            return list(cursor.fetchall())

    def states(self) -> list[str]:
        return [state for (state,) in self.ask("SELECT state FROM careers_run ORDER BY id")]

    def projections(self) -> dict[str, list[str]]:
        """Every row of every projection, without what differs from one rebuild to the next."""
        models = [model for model in apps.get_models() if issubclass(model, Projection)]
        return {model._meta.db_table: self._rows(model) for model in models}

    def _rows(self, model: type[Projection]) -> list[str]:
        names = [field.column for field in model._meta.concrete_fields if field.name not in NOT_COMPARED]
        columns = ", ".join(f'"{name}"' for name in names)
        return sorted(AGE.sub("", repr(row)) for row in self.ask(f"SELECT {columns} FROM {model._meta.db_table}"))  # noqa: S608

    def refreshed_directly(self) -> dict[str, list[str]]:
        self.manage("refresh_projections")
        return self.projections()

    def manage(self, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
        return self._run("manage.py", *words, env=env)

    def python(self, code: str, **env: str) -> subprocess.CompletedProcess[str]:
        return self._run("-c", SET_UP + code, env=env)

    def _run(self, *words: str, env: dict[str, str]) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, *words]
        done = subprocess.run(  # noqa: S603
            command, cwd=services.ROOT, env=self.env | env, capture_output=True, text=True, check=False, timeout=90
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done

    @contextlib.contextmanager
    def beside(self, code: str) -> Iterator[subprocess.Popen[Any]]:
        """A program running beside the test, which reads its first line as the sign that it has begun."""
        command = [sys.executable, "-c", SET_UP + code]
        options: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        with services.running(command, cwd=services.ROOT, env=self.env, **options) as process, process.stdout:
            yield process

    def import_guide(self, text: str, name: str = "guide.txt", **env: str) -> subprocess.CompletedProcess[str]:
        path = self.folder / name
        path.write_text(text)
        return self.manage("import_guides", str(path), **env)

    @contextlib.contextmanager
    def worker(self, *options: str, **env: str) -> Iterator[subprocess.Popen[bytes]]:
        """A worker as `serve --workers` starts it. Its rebuilds stop at the gate while that is shut."""
        command = [sys.executable, *services.WORKER, "--include=tests.jobs.gate", *options]
        around: dict[str, Any] = {"cwd": services.ROOT, "env": self.env | env, "stderr": subprocess.STDOUT}
        with (self.folder / "worker.log").open("a") as log, services.running(command, stdout=log, **around) as process:
            yield process

    def log(self) -> str:
        return (self.folder / "worker.log").read_text()

    def until(self, found: Callable[[], T]) -> T:
        return until(found, self.log)

    def shut_gate(self) -> None:
        (self.folder / "shut").touch()

    def open_gate(self) -> None:
        (self.folder / "shut").unlink()

    def process_at_gate(self) -> int:
        """Wait for a rebuild to stand at the gate; the number of its process."""
        reached = self.folder / "reached"
        return int(self.until(lambda: reached.exists() and reached.read_text()))
