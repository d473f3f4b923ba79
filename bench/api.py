"""How fast the API answers: requests a second, p50 and p99, as ratios taken in one run.

    .venv/bin/python -m bench.api            # SQLite and PostgreSQL, prints the tables of docs/performance.md

One gunicorn worker with four threads, four clients that keep their connections, all on this machine. Absolute figures
say more about the machine than about the portal; the ratios to the plain answer are taken in the same minute.
"""

import contextlib
import http.client
import os
import platform
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

import services

ROOT = Path(__file__).resolve().parent.parent
SECONDS = 4.0
CLIENTS = 4
ROLE = "mlops-cloud-engineer"
PLAIN = "role guide, plain serializers"
CASES = {
    PLAIN: f"/plain/role-guides/{ROLE}/",
    "role guide, stored": f"/api/v1/role-guides/{ROLE}/",
    "role guide, 304": f"/api/v1/role-guides/{ROLE}/",
    "list of 50 role-skills": "/api/v1/role-skills/?page_size=50",
    "one role": f"/api/v1/roles/{ROLE}/",
}


class Measured(NamedTuple):
    a_second: float
    p50: float
    p99: float
    size: int


def manage(env: dict[str, str], *words: str) -> None:
    subprocess.run([sys.executable, "manage.py", *words], cwd=ROOT, env=env, check=True, stdout=subprocess.DEVNULL)


@contextlib.contextmanager
def portal(database: str) -> Iterator[int]:
    """A served portal with the shipped guides; yields its port."""
    port = services.free_port()
    env = {**os.environ, "DATABASE_URL": database, "REDIS_URL": "", "DJANGO_SETTINGS_MODULE": "bench.settings"}
    env["RATE_LIMITS"] = "off"  # it asks more often than any one client may
    manage(env, "migrate", "-v0")
    manage(env, "import_guides", "careers/guides")
    manage(env, "refresh_projections")
    command = [
        "gunicorn",
        "portal.wsgi:application",
        "--bind",
        f"127.0.0.1:{port}",
        "--threads",
        "4",
        "--log-level",
        "error",
    ]
    with subprocess.Popen([str(Path(sys.executable).with_name(command[0])), *command[1:]], cwd=ROOT, env=env) as server:
        try:
            wait_for(port)
            yield port
        finally:
            server.terminate()


def wait_for(port: int) -> None:
    for _ in range(100):
        with contextlib.suppress(OSError):
            ask(http.client.HTTPConnection("127.0.0.1", port), "/api/v1/roles/", {})
            return
        time.sleep(0.1)
    raise SystemExit("the portal did not start")


def ask(connection: http.client.HTTPConnection, address: str, headers: dict[str, str]) -> tuple[int, int, str]:
    connection.request("GET", address, headers=headers)
    answer = connection.getresponse()
    return answer.status, len(answer.read()), answer.headers.get("ETag", "")


def measure(port: int, address: str, *, expect: int) -> Measured:
    _, size, tag = ask(http.client.HTTPConnection("127.0.0.1", port), address, {})
    headers = {"If-None-Match": tag} if expect == 304 else {}
    took: list[float] = []
    threads = [
        threading.Thread(target=keep_asking, args=(port, address, headers, expect, took)) for _ in range(CLIENTS)
    ]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    passed = time.perf_counter() - began
    cuts = statistics.quantiles(took, n=100)
    return Measured(len(took) / passed, cuts[49] * 1000, cuts[98] * 1000, size)


def keep_asking(port: int, address: str, headers: dict[str, str], expect: int, took: list[float]) -> None:
    connection = http.client.HTTPConnection("127.0.0.1", port)
    until = time.perf_counter() + SECONDS
    while (began := time.perf_counter()) < until:
        status, _, _ = ask(connection, address, headers)
        if status != expect:
            raise SystemExit(f"{address} answered {status}")
        took.append(time.perf_counter() - began)


def table(name: str, port: int) -> str:
    measured = {case: measure(port, address, expect=304 if "304" in case else 200) for case, address in CASES.items()}
    rows = [
        f"| {case} | {one.a_second:,.0f} | {one.p50:.1f} | {one.p99:.1f} | {one.size:,} "
        f"| {one.a_second / measured[PLAIN].a_second:.1f} |"
        for case, one in measured.items()
    ]
    head = f"### {name}\n\n| answer | a second | p50 ms | p99 ms | bytes | × plain |\n|---|---|---|---|---|---|\n"
    return head + "\n".join(rows) + "\n"


def main() -> None:
    write = sys.stdout.write
    write(f"{platform.system()}, Python {platform.python_version()}, {os.cpu_count()} cores\n\n")
    with contextlib.ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        for name, url in (
            ("SQLite", f"sqlite:///{folder}/bench.sqlite3"),
            ("PostgreSQL", services.start_postgres(stack, False)),
        ):
            with portal(url) as port:
                write(table(name, port) + "\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
