"""The description of the API is built once, in each of its forms."""

import json
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from time import sleep
from typing import Any

import pytest
import yaml
from django.test import Client
from drf_spectacular.views import SpectacularAPIView

from portal.api import docs
from portal.api.docs import RENDERERS, description

YAML, JSON = "application/vnd.oai.openapi", "application/vnd.oai.openapi+json"


@pytest.fixture
def builds(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The forms that are built from now on."""
    built: list[str] = []
    generator: Any = SpectacularAPIView.generator_class
    get_schema: Callable[..., Any] = generator.get_schema

    def counted(self: Any, **words: Any) -> Any:
        built.append("built")
        sleep(0.05)  # so that others arrive meanwhile
        return get_schema(self, **words)

    monkeypatch.setattr(generator, "get_schema", counted)
    docs._built.cache_clear()
    yield built
    docs._built.cache_clear()


def test_readers_who_come_together_wait_for_one_build(builds: list[str]) -> None:
    with ThreadPoolExecutor(6) as readers:
        bodies = list(readers.map(description, [YAML] * 6))
    assert len(builds) == 1
    assert len(set(bodies)) == 1


@pytest.mark.parametrize("accept", [*RENDERERS, "*/*"])
def test_each_form_says_the_same(db: None, client: Client, accept: str) -> None:
    answer = client.get("/api/schema/", headers={"Accept": accept})
    media_type = answer["Content-Type"].partition(";")[0]
    assert media_type == (YAML if accept == "*/*" else accept)
    read = json.loads if "json" in media_type else lambda body: yaml.load(body, yaml.CSafeLoader)
    assert read(answer.content) == json.loads(description(JSON))
    assert answer["Content-Disposition"].startswith('inline; filename="MLOps Career Portal.')


def test_no_whole_number_is_bounded_by_the_column_it_is_kept_in() -> None:
    schemas = json.loads(description(JSON))["components"]["schemas"].values()
    whole = [
        each
        for schema in schemas
        for each in schema.get("properties", {}).values()
        if "integer" in each.get("type", ())
    ]
    assert whole
    assert [each for each in whole if "maximum" in each or "format" in each] == []
