"""Production starts when it is safe, and otherwise says what is not."""

import os
import re
import subprocess
import sys

import pytest

import services
from portal.operations.safety import DEVELOPMENT_SECRET, unsafe

pytestmark = pytest.mark.databases("sqlite")
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
    ("env", "message"),
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
def test_it_refuses_to_start(env: dict[str, str | None], message: str) -> None:
    done = check(**{name: value for name, value in (SAFE | env).items() if value is not None})
    assert done.returncode != 0
    assert message in done.stderr


def test_every_fault_is_named_at_once() -> None:
    done = check(**SAFE | {"SECRET_KEY": "short", "DEBUG": "1", "ALLOWED_HOSTS": "*"})
    assert [word in done.stderr for word in ("SECRET_KEY", "DEBUG", "ALLOWED_HOSTS")] == [True] * 3
    assert SAFE["SECRET_KEY"] not in done.stderr


PUBLIC = (
    "portal.example.org",
    "127.0.0.1,portal.example.org",
    ".example.org",
    "*",
    "10.0.0.5",
    "localhost.example.org",
)
WEAK = {"SECRET_KEY is not set": None, "SECRET_KEY needs 50 characters or more, at random": "short"}


@pytest.mark.parametrize("hosts", PUBLIC)
@pytest.mark.parametrize("message", WEAK)
def test_a_public_name_with_a_known_secret_never_starts(hosts: str, message: str) -> None:
    assert message in unsafe(WEAK[message] or DEVELOPMENT_SECRET, hosts.split(","), debug=False, production=False)


@pytest.mark.parametrize("hosts", ["127.0.0.1,localhost,[::1]", "portal.localhost", "127.0.0.2", ""])
def test_this_machine_alone_needs_no_secret(hosts: str) -> None:
    names = [host for host in hosts.split(",") if host]
    assert unsafe(DEVELOPMENT_SECRET, names, debug=True, production=False) == ""


@pytest.mark.parametrize("production", [None, "false", "true"])
def test_the_start_says_so_in_a_sentence(production: str | None) -> None:
    env = {"ALLOWED_HOSTS": "portal.example.org", **({"PRODUCTION": production} if production else {})}
    done = check(**env)
    assert done.returncode != 0
    assert "SECRET_KEY is not set" in done.stderr.splitlines()[-1]
    assert production == "true" or "ALLOWED_HOSTS names portal.example.org" in done.stderr


def test_no_secret_that_the_repository_prints_is_let_through() -> None:
    printed = re.findall(r"SECRET_KEY[=:] *[\"']?([^\s\"'$#]+)", "\n".join(read(name) for name in SHOWN))
    assert all(unsafe(secret, ["portal.example.org"], debug=False, production=False) for secret in printed)


SHOWN = (".env.example", "README.md", "docs/operate.md", "docker-compose.yml", "Dockerfile")


def read(name: str) -> str:
    return (services.ROOT / name).read_text()
