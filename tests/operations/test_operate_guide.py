"""What docs/operate.md tells a person to type at night exists."""

import re
import shlex
from typing import Any

import pytest
from django.core.management import get_commands
from django.test import Client

import services
from tests.operations.test_deployment import SERVICES, asked_of_the_operator

GUIDE = (services.ROOT / "docs/operate.md").read_text()
NUMBERS = re.compile(r"\d+h?$")


def compose_commands() -> list[list[str]]:
    return [shlex.split(line.partition(" && ")[0]) for line in re.findall(r"docker compose ([^`\n]+)", GUIDE)]


def test_the_services_it_names_exist() -> None:
    commands = compose_commands()
    assert len(commands) > 20
    for subcommand, *words in commands:
        assert subcommand in {"build", "cp", "down", "exec", "logs", "ps", "pull", "restart", "run", "stop", "up"}
        plain = [word for word in words if not word.startswith("-") and not NUMBERS.match(word)]
        if subcommand in ("logs", "ps", "restart", "stop"):
            assert set(plain) <= SERVICES.keys(), plain
        if subcommand in ("exec", "run"):
            assert set(plain) & SERVICES.keys(), plain
        assert {word.partition("=")[0] for word in plain if "=" in word and word.islower()} <= {"web", "worker"}


def test_the_portals_commands_it_names_exist() -> None:
    named = set(re.findall(r"manage\.py (\w+)", GUIDE))
    assert "checksum_resources" in named
    assert named <= get_commands().keys()


def test_the_scripts_it_names_are_in_the_database_container() -> None:
    named = set(re.findall(r"(?:exec|exec -T) db (\w+)", GUIDE)) - {"psql", "dropdb", "find"}
    assert named == {"backup", "restore"}
    mounted = {volume.split(":")[1] for volume in SERVICES["db"]["volumes"]}
    assert {f"/usr/local/bin/{name}" for name in named} <= mounted
    assert all((services.ROOT / "deploy" / name).stat().st_mode & 0o111 for name in named)


def test_it_names_all_that_must_be_set() -> None:
    assert {name for name in asked_of_the_operator() if f"`{name}`" not in GUIDE} == set()


def test_it_explains_each_check_of_readiness(db: None, client: Client) -> None:
    checks = client.get("/ready/").json()["checks"]
    assert [name for name in checks if f"`{name}`" not in GUIDE] == []


def test_the_counts_it_names_exist(guide: str, settings: Any) -> None:
    settings.METRICS_TOKEN = "for this test"
    page = Client(headers={"Authorization": "Bearer for this test"}).get("/metrics/").content.decode()
    named = set(re.findall(r"\bportal_(?:imports|tasks?|guides|data)\w*", GUIDE))
    assert len(named) == 5
    assert [name for name in named if f"# TYPE {name.removesuffix('_total')}" not in page] == []


@pytest.mark.parametrize("name", re.findall(r"portal_(?:inside|db-data)\b", GUIDE))
def test_compose_gives_these_names(name: str) -> None:
    compose = (services.ROOT / "docker-compose.yml").read_text()
    assert "\nname: portal\n" in compose
    assert re.search(rf"^  {name.removeprefix('portal_')}:", compose, re.MULTILINE)
