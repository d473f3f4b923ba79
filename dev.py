#!/usr/bin/env python3
"""Sets up, runs and checks the portal, with nothing but Python 3.11 or newer: `python3 dev.py COMMAND`.

    setup               make .venv with everything for running, testing and checking
    serve [--workers]   run the portal on 127.0.0.1
    dev                 run it on 127.0.0.1 for whoever works on it: DEBUG, and started anew whenever a file changes
    test [WORDS]        run the tests on SQLite, then those that use a database on a real PostgreSQL
    unit [WORDS]        run only the quick tests, which need no database and start nothing
    coverage [WORDS]    run the tests on SQLite, without a browser, and say which lines and branches none of them reaches
    check               lint, types, import contracts, migrations, templates, API schema, and whether all tests are found
    openapi             write docs/openapi.yaml, the description of the API
    lock [--upgrade]    recompile requirements*.txt from requirements*.in; the one command that needs uv

Everything is installed into `.venv` beside this file: exactly what a lock (requirements*.txt) lists, by plain pip,
hashes checked. Once a lock has changed, or an installation was interrupted, `.venv` is made anew; so nothing of your
own belongs there. Delete it to change to another Python.

serve migrates, loads what is shipped and computes from it (manage.py load_shipped), then becomes gunicorn.
    PORT          port to listen on (8000)
    DATABASE_URL  a PostgreSQL database; without it SQLite
    REDIS_URL     job broker, and counters of rate limits; without it jobs run inline
    --workers     also a Celery worker and its beat, and a Redis if REDIS_URL names none; Ctrl-C stops all

test starts an empty PostgreSQL and Redis on free ports, from the system's programs or else from those that
pip carries, and stops them at its end. Without a PostgreSQL it fails; it does not skip.
    TEST_DATABASE_URL, TEST_REDIS_URL   use these servers and start none; tests empty this Redis
    --only sqlite|postgresql            all of these tests, on one of the two databases
    --carried                           pip's servers, even where the system has its own
    Every other word goes to pytest: `dev.py test -k salaries`, `dev.py test -n 0 --pdb`.
Browser tests drive the system's Chromium. As root on Debian it is installed with apt; elsewhere, without one,
they are skipped, and the last line says so.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from environment import DEV, LOCKS, RUN, TEST, install
from services import (
    CELERY,
    FIRST,
    GUNICORN,
    PYTHON,
    ROOT,
    VENV,
    WORKER,
    chromium,
    install_chromium,
    manage,
    running,
    say,
    start_postgres,
    start_redis,
)

NO_TESTS = 5  # pytest's exit code
PROCESSES = str((os.cpu_count() or 1) + 2)  # two more than cores: many tests wait for what they have started


def chosen_port() -> int:
    text = os.environ.get("PORT") or "8000"
    if not (text.isdecimal() and 0 < int(text) < 65536):
        sys.exit(f"PORT={text} is not a port number.")
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # as gunicorn will: a port just left is free
        try:
            probe.bind(("127.0.0.1", int(text)))
        except OSError as error:
            sys.exit(f"Port {text} cannot be used ({error.strerror}). Choose another one with PORT=…")
    return int(text)


def serve(options: argparse.Namespace) -> None:
    port = chosen_port()
    own_redis = options.workers and not os.environ.get("REDIS_URL")
    install(TEST if own_redis else RUN)
    gunicorn = [PYTHON, *GUNICORN, f"--bind=127.0.0.1:{port}"]
    with contextlib.ExitStack() as stack:
        if own_redis:
            os.environ["REDIS_URL"] = start_redis(stack, only_carried=False)
        subprocess.check_call(manage(PYTHON, *FIRST), cwd=ROOT)
        say(f"The portal: http://127.0.0.1:{port} (Ctrl-C stops it)")
        if not options.workers:
            os.chdir(ROOT)
            os.execv(PYTHON, gunicorn)
        serve_with_workers(stack, gunicorn)


def serve_with_workers(stack: contextlib.ExitStack, gunicorn: list[str]) -> None:
    folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="portal-beat-"))
    beat = [PYTHON, *CELERY, "beat", f"--schedule={folder}/schedule"]
    commands = ([PYTHON, *WORKER], beat, gunicorn)
    programs = [stack.enter_context(running(command, cwd=ROOT)) for command in commands]
    while all(program.poll() is None for program in programs):
        time.sleep(0.5)
    sys.exit("One of worker, beat and gunicorn has ended; stopping the others.")


def test(options: argparse.Namespace) -> None:
    install(TEST)
    install_chromium()
    results: dict[str, Result] = {}
    words = options.words if options.only else [*options.words, "--select"]
    with contextlib.ExitStack() as stack:
        env = variables_for_tests()
        env["TEST_REDIS_URL"] = env.get("TEST_REDIS_URL") or start_redis(stack, options.carried)
        if options.only != "postgresql":
            results["SQLite"] = run_pytest("SQLite", env, words)
        if options.only != "sqlite":
            url = env.get("TEST_DATABASE_URL") or start_postgres(stack, options.carried)
            results["PostgreSQL"] = run_pytest("PostgreSQL", {**env, "DATABASE_URL": url}, words)
    say("\n" + "\n".join(in_words(results)))
    if not chromium():
        say("NO BROWSER WAS TRIED: there is no Chromium here; on Debian: apt-get install chromium")
    sys.exit(exit_code([result.code for result in results.values()]))


def variables_for_tests() -> dict[str, str]:
    """Those of the caller, without servers, and with a place for compiled code where it is not wanted beside the sources:
    the suite starts Python hundreds of times, and compiling the portal and its tests is two thirds of the first starts.
    The place stays, in .venv, so that each run but the first finds its code compiled."""
    env = {name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "REDIS_URL")}
    if env.pop("PYTHONDONTWRITEBYTECODE", ""):
        env.setdefault("PYTHONPYCACHEPREFIX", str(VENV / "bytecode"))
    return env


@dataclass(frozen=True)
class Result:
    """What a run of pytest came to: its exit code, and of the tests it ran the names, and how many did not pass."""

    code: int
    names: frozenset[str] | None = None
    failed: int = 0
    skipped: int = 0

    def __str__(self) -> str:
        if self.names is None:
            return "the tests did not run"
        return f"{len(self.names) - self.failed - self.skipped} passed, {self.failed} failed, {self.skipped} skipped"


def run_pytest(database: str, env: dict[str, str], words: list[str]) -> Result:
    """Run the suite. Where the words end in --select, only what belongs to this database (tests/selection.py)."""
    say(f"\nTests on {database}")
    chosen = [database.lower()] if words[-1:] == ["--select"] else []
    with tempfile.TemporaryDirectory(prefix="portal-report-") as folder:
        report = Path(folder) / "report.xml"
        pytest = [
            PYTHON,
            "-m",
            "pytest",
            "-q",
            "-n",
            PROCESSES,
            "--dist=loadgroup",
            "--durations=20",  # where the time goes, also on a machine that nobody can look at
            f"--junit-xml={report}",
            *words,
            *chosen,
        ]
        code = subprocess.call(pytest, cwd=ROOT, env=env)
        return read_report(report, code)


def read_report(report: Path, code: int) -> Result:
    if not report.exists():  # pytest has said why
        return Result(code or 1)
    suite = ElementTree.parse(report).getroot()[0]
    names = frozenset(f"{case.get('classname')}::{case.get('name')}" for case in suite.iter("testcase"))
    return Result(
        code, names, int(suite.attrib["failures"]) + int(suite.attrib["errors"]), int(suite.attrib["skipped"])
    )


def in_words(results: dict[str, Result]) -> list[str]:
    """A line for each database, with how many tests another one alone has run, and one for all of them together."""
    every = frozenset[str]().union(*(result.names or () for result in results.values()))
    lines = []
    for database, result in results.items():
        elsewhere = len(every - (result.names or frozenset()))
        lines.append(f"{database}: {result}" + f"; {elsewhere} run on the other database only" * (len(results) > 1))
    return [*lines, f"Together: {len(every)} tests"] if len(results) > 1 else lines


def exit_code(codes: list[int]) -> int:
    """Failed if any run failed, or none found a test: words may choose tests of one database only."""
    return int(any(code not in (0, NO_TESTS) for code in codes) or all(code == NO_TESTS for code in codes))


def unit(options: argparse.Namespace) -> None:
    install(TEST)
    command = [PYTHON, "-m", "pytest", "-q", "-n", "auto", "--select=unit", *options.words]
    sys.exit(subprocess.call(command, cwd=ROOT, env=variables_for_tests()))


def coverage(options: argparse.Namespace) -> None:
    """The floor is in pyproject.toml. Not a part of CI: measuring makes the tests half as fast."""
    install(TEST)
    words = options.words or ["-k", "not browser"]
    command = [PYTHON, "-m", "pytest", "-q", "-n", "auto", "--cov", *words]
    sys.exit(subprocess.call(command, cwd=ROOT, env=variables_for_tests()))


def dev(_options: argparse.Namespace) -> None:
    port = chosen_port()
    install(RUN)
    os.environ.setdefault("DEBUG", "true")
    subprocess.check_call(manage(PYTHON, *FIRST), cwd=ROOT)
    os.chdir(ROOT)
    os.execv(PYTHON, [PYTHON, "manage.py", "runserver", f"127.0.0.1:{port}"])


def check(_options: argparse.Namespace) -> None:
    """As many at a time as there are cores, the longest first. What one says is shown if it fails."""
    install(DEV)
    django = [PYTHON, "manage.py"]
    checks = {
        "mypy": [PYTHON, "-m", "mypy"],
        # Also compiles them, which each of the processes that run them would else do for itself.
        "tests are found": [PYTHON, "-m", "pytest", "--collect-only", "-qq", "-p", "no:cacheprovider"],
        "API schema": [*django, "spectacular", "--validate", "--fail-on-warn", "--file", os.devnull],
        "migrations": [*django, "makemigrations", "--check", "--dry-run"],
        "Django check": [*django, "check"],
        "lint-imports": [PYTHON, str(VENV / "bin" / "lint-imports"), "--no-logo"],
        "ruff check": [PYTHON, "-m", "ruff", "check", "."],
        "ruff format": [PYTHON, "-m", "ruff", "format", "--check", "."],
    }
    if templates := [str(path) for path in sorted(ROOT.glob("templates/**/*.html"))]:
        checks["djade"] = [str(VENV / "bin" / "djade"), "--target-version=5.2", "--check", *templates]
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        passed = list(pool.map(passes, checks, checks.values()))
    sys.exit(not all(passed))


def passes(name: str, command: list[str]) -> bool:
    around: dict[str, Any] = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    done = subprocess.run(command, check=False, cwd=ROOT, env=variables_for_tests(), **around)
    say(f"FAIL  {name}\n{done.stdout}" if done.returncode else f"pass  {name}")
    return not done.returncode


def openapi(_options: argparse.Namespace) -> None:
    install(TEST)
    subprocess.check_call([PYTHON, "manage.py", "spectacular", "--file", "docs/openapi.yaml"], cwd=ROOT)


def lock(options: argparse.Namespace) -> None:
    uv = shutil.which("uv") or sys.exit("`lock` needs uv on the PATH; nothing else does.")
    words = ["--quiet", "--universal", "--python-version=3.11", "--generate-hashes", "--no-header"]
    words += ["--no-emit-index-url", "--no-emit-find-links"] + ["--upgrade"] * options.upgrade
    for name in LOCKS:  # in this order: each is held to the pins of the one before it
        say(f"Compiling {name} …")
        command = [uv, "pip", "compile", *words, name.replace(".txt", ".in"), "-o", name]
        subprocess.check_call(command, cwd=ROOT)


def main() -> None:
    commands = {"setup": lambda _: install(DEV), "serve": serve, "dev": dev, "test": test, "unit": unit}
    commands |= {"coverage": coverage, "check": check, "openapi": openapi, "lock": lock}
    form = argparse.RawDescriptionHelpFormatter
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=form, allow_abbrev=False)
    parser.add_argument("command", choices=commands)
    for flag in ("--workers", "--carried", "--upgrade"):
        parser.add_argument(flag, action="store_true")
    parser.add_argument("--only", choices=("sqlite", "postgresql"))
    options, words = parser.parse_known_args()
    if words and options.command not in ("test", "unit", "coverage"):
        parser.error(f"unknown words: {' '.join(words)}")
    options.words = words
    for number in (signal.SIGTERM, signal.SIGHUP):  # leave so that all that was started is stopped
        if signal.getsignal(number) != signal.SIG_IGN:  # nohup is respected
            signal.signal(number, lambda *_: sys.exit(1))
    try:
        commands[options.command](options)
    except subprocess.CalledProcessError as error:
        sys.exit(error.returncode)  # the program has said why
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
