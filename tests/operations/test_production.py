"""Production starts when it is safe, and otherwise says what is not."""

import os
import subprocess
import sys

import pytest

import services

SAFE = {
    "PRODUCTION": "true",
    "SECRET_KEY": "for this test alone, and long enough to be let through 0123456789",
    "ALLOWED_HOSTS": "portal.example.org",
    "DATABASE_URL": "sqlite:///nowhere.sqlite3",
}
OURS = (
    *SAFE,
    "DEBUG",
    "REDIS_URL",
    "LOG_LEVEL",
    "METRICS_TOKEN",
    "PROMETHEUS_MULTIPROC_DIR",
    "DJANGO_ALLOW_ASYNC_UNSAFE",
)


def check(**env: str) -> subprocess.CompletedProcess[str]:
    around = {name: value for name, value in os.environ.items() if name not in OURS}
    command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
    return subprocess.run(  # noqa: S603
        command, cwd=services.ROOT, env=around | env, capture_output=True, text=True, check=False, timeout=60
    )


def test_djangos_own_list_for_deployment_finds_nothing() -> None:
    done = check(**SAFE)
    assert done.returncode == 0, done.stderr
    assert "no issues (0 silenced)" in done.stdout


@pytest.mark.parametrize(
    ("env", "told"),
    [
        ({"SECRET_KEY": None}, "SECRET_KEY is not set"),
        ({"SECRET_KEY": "short"}, "SECRET_KEY needs 50 characters or more"),
        ({"SECRET_KEY": "a" * 80}, "SECRET_KEY needs 50 characters or more"),
        ({"DEBUG": "true"}, "DEBUG is on"),
        ({"ALLOWED_HOSTS": None}, "ALLOWED_HOSTS names no host"),
        ({"ALLOWED_HOSTS": ""}, "ALLOWED_HOSTS names no host"),
        ({"ALLOWED_HOSTS": "portal.example.org,*"}, "ALLOWED_HOSTS lets any host in"),
        ({"ALLOWED_HOSTS": "."}, "ALLOWED_HOSTS lets any host in"),
        ({"PROMETHEUS_MULTIPROC_DIR": "/no/such/folder"}, "there is no such folder"),
        ({"PROMETHEUS_MULTIPROC_DIR": ""}, "PROMETHEUS_MULTIPROC_DIR=: there is no such folder"),
        ({"LOG_LEVEL": "LOUD"}, "LOUD"),
        ({"PRODUCTION": "ture"}, "PRODUCTION=ture is neither true nor false"),
        ({"MAX_REFRESH_AGE_HOURS": "a day"}, "MAX_REFRESH_AGE_HOURS"),
    ],
)
def test_it_refuses_to_start(env: dict[str, str | None], told: str) -> None:
    done = check(**{name: value for name, value in (SAFE | env).items() if value is not None})
    assert done.returncode != 0
    assert told in done.stderr


def test_every_fault_is_told_at_once() -> None:
    done = check(**SAFE | {"SECRET_KEY": "short", "DEBUG": "1", "ALLOWED_HOSTS": "*"})
    assert [word in done.stderr for word in ("SECRET_KEY", "DEBUG", "ALLOWED_HOSTS")] == [True] * 3
    assert SAFE["SECRET_KEY"] not in done.stderr
