"""A portal as production runs it: gunicorn with its real configuration, and the proxy before it."""

import asyncio
import contextlib
import http.client
import json
import os
import ssl
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any

import pytest

import services
from tests.databases import once
from tests.jobs.conftest import copy_of, database, migrated  # noqa: F401  # two of them fixtures
from tests.jobs.worker_env import until

HOST = "portal.example.org"
SHARED = {"production", "site", "proxy"}
TOKEN = "for-these-tests"
PROGRAMS = Path(sys.executable).parent


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist looks for groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents and not SHARED.isdisjoint(getattr(item, "fixturenames", ())):
            item.add_marker(pytest.mark.xdist_group("site"))  # one portal and one proxy for all of them


@pytest.fixture(autouse=True)
def _no_loop_of_the_browser() -> Iterator[None]:
    """A browser of other tests leaves its event loop in this process, and `/ready/` would not start a second one."""
    loop = asyncio._get_running_loop()
    asyncio._set_running_loop(None)
    yield
    asyncio._set_running_loop(loop)


@dataclass(frozen=True)
class Answer:
    status: int
    headers: dict[str, str]
    body: str


@dataclass
class Site:
    """A server to ask, and where its log is."""

    port: int
    log: Path
    tls: ssl.SSLContext | None = None
    headers: dict[str, str] = field(default_factory=dict)

    def get(self, address: str, method: str = "GET", **headers: str) -> Answer:
        to = ("localhost", self.port)
        connection = http.client.HTTPSConnection(*to, context=self.tls) if self.tls else http.client.HTTPConnection(*to)
        with contextlib.closing(connection):
            named = {name.replace("_", "-"): value for name, value in headers.items()}
            connection.request(method, address, headers=self.headers | named)
            response = connection.getresponse()
            sent = {name.lower(): value for name, value in response.getheaders()}
            return Answer(response.status, sent, response.read().decode(errors="replace"))

    def lines(self) -> list[dict[str, Any]]:
        """The log, where each line must be JSON."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]

    def answers(self) -> bool:
        with contextlib.suppress(OSError):
            return self.get("/health/").status > 0
        return False


def collect_static(env: dict[str, str], shared_folder: Path) -> None:
    """Into the checkout, as the image does it, once in a run."""
    command = [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"]

    def collect() -> str:
        subprocess.run(command, cwd=services.ROOT, env=env, check=True, timeout=120)  # noqa: S603
        return "collected"

    once(shared_folder / "static.lock", collect)


def production_env(database_url: str, folder: Path) -> dict[str, str]:
    (counts := folder / "counts").mkdir()
    env = {
        **os.environ,
        "PRODUCTION": "true",
        "SECRET_KEY": "for these tests alone, and long enough to be let through 0123456789",
        "ALLOWED_HOSTS": f"{HOST},localhost",
        "DATABASE_URL": database_url,
        "METRICS_TOKEN": TOKEN,
        "PROMETHEUS_MULTIPROC_DIR": str(counts),
        "WEB_CONCURRENCY": "2",
    }
    for name in ("REDIS_URL", "DJANGO_ALLOW_ASYNC_UNSAFE"):
        env.pop(name, None)
    return env


@contextlib.contextmanager
def site_of(env: dict[str, str], folder: Path, shared_folder: Path) -> Iterator[Site]:
    collect_static(env, shared_folder)
    site = Site(services.free_port(), folder / "web.log", headers={"Host": HOST, "X-Forwarded-Proto": "https"})
    command = [sys.executable, "-m", "gunicorn", "--config=deploy/gunicorn.py", f"--bind=127.0.0.1:{site.port}"]
    options: dict[str, Any] = {"cwd": services.ROOT, "env": env, "stderr": subprocess.STDOUT}
    with site.log.open("w") as log, services.running([*command, "portal.wsgi:application"], stdout=log, **options):
        until(site.answers, site.log.read_text)
        yield site


# One portal and one proxy for all tests that only read from them ----------------------------------------------------


@pytest.fixture(scope="session")
def production(migrated: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:  # noqa: F811
    folder = tmp_path_factory.mktemp("production")
    with copy_of(migrated, folder) as (url, _):
        yield production_env(url, folder)


@pytest.fixture(scope="session")
def site(production: dict[str, str], tmp_path_factory: pytest.TempPathFactory, shared_folder: Path) -> Iterator[Site]:
    with site_of(production, tmp_path_factory.mktemp("site"), shared_folder) as site:
        yield site


@pytest.fixture(scope="session")
def proxy(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    with proxy_before(site.port, tmp_path_factory.mktemp("proxy")) as proxy:
        yield proxy


# And of a test's own, where it writes or sets something ---------------------------------------------------------------


@pytest.fixture
def own_production(database: tuple[str, partial[Any]], tmp_path: Path) -> dict[str, str]:  # noqa: F811
    return production_env(database[0], tmp_path)


@pytest.fixture
def own_site(own_production: dict[str, str], tmp_path: Path, shared_folder: Path) -> Iterator[Site]:
    with site_of(own_production, tmp_path, shared_folder) as site:
        yield site


@pytest.fixture
def own_proxy(own_site: Site, tmp_path: Path) -> Iterator[Site]:
    with proxy_before(own_site.port, tmp_path) as proxy:
        yield proxy


@contextlib.contextmanager
def proxy_before(web_port: int, folder: Path) -> Iterator[Site]:
    """The Caddyfile as it stands, with other ports, the web server of this test, and a certificate of its own making."""
    program = PROGRAMS / "caddy"
    if not program.exists():
        pytest.skip(f"{program} is missing: the proxy is not tried; it comes with requirements-test.txt")
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    proxy = Site(services.free_port(), folder / "proxy.log", trusting, {"Host": "localhost"})
    (config := folder / "caddy.json").write_text(json.dumps(moved(program, proxy.port, web_port)))
    env = {"HOME": str(folder), "XDG_DATA_HOME": str(folder), "XDG_CONFIG_HOME": str(folder)}
    options: dict[str, Any] = {"cwd": folder, "env": env, "stderr": subprocess.STDOUT}
    with (
        proxy.log.open("w") as log,
        services.running([str(program), "run", f"--config={config}"], stdout=log, **options),
    ):
        until(proxy.answers, proxy.log.read_text)
        yield proxy


def moved(program: Path, port: int, web_port: int) -> dict[str, Any]:
    command = [str(program), "adapt", "--adapter=caddyfile", f"--config={services.ROOT}/deploy/Caddyfile"]
    env = {"SITE_HOST": "localhost"}
    text = subprocess.run(command, env=env, check=True, capture_output=True, text=True, timeout=30).stdout  # noqa: S603
    assert '"name":"web","port":"8000"' in text
    text = text.replace('"name":"web","port":"8000"', f'"name":"127.0.0.1","port":"{web_port}"')
    config: dict[str, Any] = json.loads(text)
    (server,) = config["apps"]["http"]["servers"].values()
    server["listen"] = [f"127.0.0.1:{port}"]
    server["automatic_https"] = {"disable_redirects": True}
    config["apps"]["pki"] = {"certificate_authorities": {"local": {"install_trust": False}}}
    return config
