"""The API's description: its examples are true, every operation has one, and every answer is one it describes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.test import Client
from drf_spectacular.generators import SchemaGenerator
from hypothesis import HealthCheck, given
from hypothesis import settings as budget
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi import checks

from portal.api import router
from portal.guides import Options, prepare, write
from portal.projections import refresh
from portal.schema_examples import ask
from portal.wsgi import application
from tests.conftest import DAY

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = json.loads((ROOT / "portal/examples.json").read_text())
# Requests tried for each operation; the whole is bounded, and random from run to run.
BUDGET = 12
# Whether a slug is valid depends on the data, so a 400 for a well-formed one is a described answer, not a fault.
CHECKS = [
    not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


def described() -> dict[str, Any]:
    return SchemaGenerator().get_schema(request=None, public=True)


@pytest.fixture
def shipped() -> None:
    for path in sorted((ROOT / "careers/guides").glob("*.md")):
        write(prepare(path, Options()))
    refresh(DAY)


@pytest.fixture
def _kept_connection() -> Iterator[None]:
    """A request through the bare WSGI application closes the connection that holds the test's transaction."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def test_the_examples_are_answers_of_the_shipped_guide(shipped: None, client: Client) -> None:
    assert ask(client) == EXAMPLES, "run: manage.py write_api_examples, on a database with the shipped guides alone"


def test_every_operation_has_an_example() -> None:
    for address, methods in described()["paths"].items():
        if not address.startswith("/api/v1/"):
            continue
        for operation in methods.values():
            contents = operation["responses"]["200"]["content"]
            assert all("example" in kind or "examples" in kind for kind in contents.values()), address


def test_every_operation_says_what_is_left_and_that_it_may_be_used_up() -> None:
    schema = described()
    refused = schema["components"]["responses"]["TooManyRequests"]
    assert refused["headers"].keys() >= {"RateLimit", "RateLimit-Policy", "Retry-After"}
    assert refused["content"].keys() == {"application/problem+json"}
    assert refused["headers"].keys() <= schema["components"]["headers"].keys()
    for address, methods in schema["paths"].items():
        for operation in methods.values():
            assert operation["responses"]["429"] == {"$ref": "#/components/responses/TooManyRequests"}, address
            assert operation["responses"]["200"]["headers"].keys() >= {"RateLimit", "RateLimit-Policy"}, address


def test_the_description_is_openapi_3_1(client: Client) -> None:
    response = client.get("/api/schema/", headers={"Accept": "application/json"})
    assert response.status_code in (200, 406)
    assert described()["openapi"].startswith("3.1")


@pytest.mark.usefixtures("shipped", "_kept_connection")
@pytest.mark.parametrize("resource", [*(prefix for prefix, _, _ in router.registry), "growth-claims"])
def test_no_request_gets_an_answer_that_is_not_described(resource: str, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["localhost"]
    schema = schemathesis.openapi.from_dict(described())
    schema.app = application
    for operation in schema.include(path_regex=rf"^/api/v1/{resource}/").get_all_operations():
        try_requests(operation.ok())


def try_requests(operation: Any) -> None:
    @budget(max_examples=BUDGET, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=operation.as_strategy())
    def run(case: Any) -> None:
        case.call_and_validate(checks=CHECKS)

    run()
