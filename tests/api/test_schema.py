"""The API's description: its examples are true, every operation has one, and every answer is one it describes."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.signals import request_finished, request_started
from django.core.wsgi import get_wsgi_application
from django.db import close_old_connections
from django.test import Client
from hypothesis import HealthCheck, given
from hypothesis import settings as budget
from schemathesis.checks import not_a_server_error
from schemathesis.generation import GenerationMode

from careers.onet.extract import read_extract
from careers.role_file import read_roles
from portal.api.collect_examples import ask
from portal.api.urls import router
from portal.imports.occupations import write_release
from portal.imports.published import write_published
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from portal.refresh.rebuild import refresh
from salaries.published.shipped import read_shipped as read_published
from tests.api.contract_checks import CHECKS, NO_SUCH_SLUG
from tests.api.described import described
from tests.conftest import DAY, import_file
from tests.reading import SAMPLE_GUIDES
from tests.salaries.shipped_adverts import load_shipped_adverts

pytestmark = pytest.mark.django_db
ROOT = Path(__file__).resolve().parent.parent.parent
EXAMPLES = json.loads((ROOT / "portal/api/examples.json").read_text())
# Requests tried for each operation, well-formed and not; the whole is bounded, and random from run to run.
BUDGET = 6


def load_what_examples_show() -> None:
    load_roles(read_roles())
    load_skills(read_skills())
    write_release(read_extract())
    load_shipped_adverts("mlops-engineer")
    write_published(read_published())
    for path in SAMPLE_GUIDES:
        import_file(path)
    refresh(DAY)


@pytest.fixture(scope="module", autouse=True)
def _shipped(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_what_examples_show()


@pytest.fixture
def _kept_connection() -> Iterator[None]:
    """A request through the bare WSGI application closes the connection that holds the test's transaction."""
    signals = (request_started, request_finished)
    for signal in signals:
        signal.disconnect(close_old_connections)
    yield
    for signal in signals:
        signal.connect(close_old_connections)


def test_the_examples_are_answers_of_the_shipped_guide(client: Client) -> None:
    assert ask(client) == EXAMPLES, "run: manage.py write_api_examples, on a database with what this test loads"


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


@pytest.mark.usefixtures("_kept_connection")
@pytest.mark.parametrize(
    "resource", [*(prefix for prefix, _, _ in router.registry), "growth-claims", "offers", "extract-skills"]
)
def test_no_request_gets_an_answer_that_is_not_described(resource: str, settings: Any) -> None:
    settings.ALLOWED_HOSTS = ["localhost"]
    schema = schemathesis.openapi.from_dict(described())
    schema.app = get_wsgi_application()  # not the one of `portal.wsgi`, which limits waits in the whole process
    for operation in schema.include(path_regex=rf"^/api/v1/{resource}/").get_all_operations():
        for mode in GenerationMode:
            try_requests(operation.ok(), mode)


def try_requests(operation: Any, mode: GenerationMode) -> None:
    @budget(max_examples=BUDGET, deadline=None, suppress_health_check=list(HealthCheck), database=None)
    @given(case=operation.as_strategy(generation_mode=mode))
    def run(case: Any) -> None:
        case.call_and_validate(checks=[not_a_server_error, *CHECKS])

    run()


def test_every_operation_describes_what_comes_from_around_it() -> None:
    description = described()
    components = description["components"]
    for address, methods in description["paths"].items():
        for operation in (each for method, each in methods.items() if method == "get"):
            answers = operation["responses"]
            assert {"200", "304", "400", "404", "405", "414", "429", "431", "5XX"} <= set(answers), address
            assert {"ETag", "Cache-Control", "Data-Version", "X-Request-ID"} <= set(answers["200"]["headers"])
            assert {"$ref": "#/components/parameters/IfNoneMatch"} in operation["parameters"]
    answers = components["responses"]
    assert set(answers["TooManyRequests"]["headers"]) >= {"Retry-After", "RateLimit", "RateLimit-Policy"}
    assert "Allow" in answers["MethodNotAllowed"]["headers"]
    assert "content" not in answers["NotModified"]
    assert all("description" in header and "schema" in header for header in components["headers"].values())


def test_no_value_fits_two_of_several_options() -> None:
    """An option without a type fits everything, and then whatever fits another one fits two and is refused."""
    options = list(options_in(described()))
    assert len(options) > 10
    assert [each for each in options if any(set(option) <= {"description"} for option in each)] == []


def options_in(part: Any) -> Iterator[list[dict[str, Any]]]:
    """Every `oneOf` of the description."""
    children = part.values() if isinstance(part, dict) else part if isinstance(part, list) else ()
    if isinstance(part, dict) and isinstance(part.get("oneOf"), list):
        yield part["oneOf"]
    for child in children:
        yield from options_in(child)


@pytest.mark.parametrize("status", [304, 405])
def test_what_is_described_is_what_is_sent(client: Client, status: int) -> None:
    response = (
        client.get("/api/v1/roles/", headers={"If-None-Match": "*"}) if status == 304 else client.post("/api/v1/roles/")
    )
    assert response.status_code == status
    components = described()["components"]
    (name,) = (name for name, each in (("NotModified", 304), ("MethodNotAllowed", 405)) if each == status)
    for header in components["responses"][name]["headers"]:
        assert not components["headers"][header]["required"] or header in response.headers


def test_no_parameter_is_described_without_its_bounds() -> None:
    """Numbers have both ends, text a length or the words or form it is one of."""
    for address, methods in described()["paths"].items():
        for parameter in (each for each in methods.get("get", {}).get("parameters", ()) if each.get("in") == "query"):
            schema = parameter["schema"].get("items", parameter["schema"])
            kind = schema["type"]
            if kind in ("integer", "number"):
                assert {"minimum", "maximum"} <= set(schema), f"{address} {parameter['name']}"
            elif kind == "string":
                assert "enum" in schema or "pattern" in schema, f"{address} {parameter['name']}"
            else:
                assert kind == "boolean", f"{address} {parameter['name']}"


def test_what_the_checks_let_pass_is_narrow() -> None:
    assert NO_SUCH_SLUG.fullmatch("role is one of queue-engineer, not “nobody”.")
    assert not NO_SUCH_SLUG.fullmatch("role is empty.")
    assert not NO_SUCH_SLUG.fullmatch("level is one of entry, mid, not “nobody”.")
    assert not NO_SUCH_SLUG.fullmatch("role is one of queue-engineer, not “No Slug”.")
