"""However a guide is damaged, it is read or refused, and every page and resource answers. See `tests/mutations.py`."""

from itertools import count
from typing import Any

import pytest
from django.apps import apps
from django.db import models

from careers.documents import DocumentError
from careers.models import Credential, Fact, FindingEvidence, Guide, Projection, Statement
from careers.models.choices import Section
from portal.refresh.rebuild import refresh
from portal.resources import MODELS
from skills.models import RoleSkill, Skill
from tests.conftest import DAY, import_text
from tests.crawl import failures
from tests.mutations import TIMES, with_figure_in_a_note
from tests.reading import SAMPLE_GUIDES

APPS = ("careers", "skills", "salaries", "market", "paths", "search", "portal")
NOTED = "The widget market will reach USD 5.9 billion by 2027, growing from $1.1 billion in 2022 at a CAGR of 41.0%."

GUIDES, TOGETHER = 30 * TIMES, 15


def import_one(seed: int) -> Any:
    """The first guide from `seed` on that is not refused."""
    for at in count(1000 * seed):
        try:
            return import_text(with_figure_in_a_note(at), publisher="A Publisher", role=f"Widget Engineer {seed}")
        except DocumentError:
            continue


def sections_of_facts() -> set[str]:
    return {section for model in MODELS.values() for section in model.objects.values_list("section", flat=True)}


@pytest.mark.django_db
@pytest.mark.parametrize("bullet", ["", "- ", "[^1]: "])
def test_a_figure_among_the_sources_is_no_fact_and_takes_no_page_down(client, bullet):
    import_text(f"Market Demand\n- The job market is large.\nSalary Ranges\n## Sources\n{bullet}{NOTED}", role="Tester")
    refresh(DAY)
    assert failures(client) == {}
    assert "sources" not in sections_of_facts()


@pytest.mark.django_db
def test_the_sources_are_context():
    import_text(
        f"Market Demand\n- The job market is large.\n## Sources\nA report\n- {NOTED}\n[^1]: {NOTED}", role="Tester"
    )
    found = Statement.objects.filter(section="sources").order_by("position").values_list("disposition", flat=True)
    assert list(found) == ["heading", "context", "context", "context"]


@pytest.mark.django_db
# What a page makes of damaged words is the same on every database, and these take their time.
@pytest.mark.databases("sqlite")
@pytest.mark.slow
@pytest.mark.parametrize("first", range(0, GUIDES, TOGETHER))
def test_every_page_and_resource_of_damaged_guides_answers(client, first):
    for seed in range(first, first + TOGETHER):
        import_one(seed)
    refresh(DAY)
    assert Guide.objects.count() == TOGETHER
    assert failures(client, rows=TOGETHER) == {}
    assert sections_of_facts() <= set(Section.values)


def _models(*wanted: type[models.Model]) -> list[type[models.Model]]:
    every = [model for name in APPS for model in apps.get_app_config(name).get_models()]
    return [model for model in every if issubclass(model, wanted)]


# The database itself keeps the kind of a guide to those it knows, and gives a rule to groups alone.
KEPT_BY_DATABASE = {(Guide, "kind"), (RoleSkill, "group_rule"), (Credential, "group_rule")}
STORED: dict[str, list[Any]] = {
    "facts": _models(Fact, Skill),
    "guides": _models(Guide, Statement),
    "computed": _models(Projection, FindingEvidence),
}


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # what a page makes of odd words is the same on every database
@pytest.mark.slow
@pytest.mark.parametrize("group", STORED)
def test_an_unknown_stored_value_takes_no_page_down(client, shipped_guides, group):
    for model in STORED[group]:
        named = [field.name for field in model._meta.concrete_fields if field.choices]
        model.objects.update(**{name: "odd" for name in named if (model, name) not in KEPT_BY_DATABASE})
    for kind in (RoleSkill, Credential):
        grouped: Any = kind.objects
        grouped.exclude(group_rule=None).update(group_rule="odd")
    assert failures(client, 500) == {}  # what is no longer known to be published is not found
    refresh(DAY)
    assert failures(client, 500) == {}


@pytest.mark.django_db
def test_an_unknown_section_is_shown_as_it_is(client, shipped_guides):
    for model in MODELS.values():
        model.objects.update(section="sources")
    page = client.get("/market/").content.decode()
    assert "sources › " in page or "sources</bdi>" in page


@pytest.fixture
def shipped_guides(db) -> None:
    for path in SAMPLE_GUIDES:
        import_text(path.read_text(encoding="utf-8"))
    refresh(DAY)
