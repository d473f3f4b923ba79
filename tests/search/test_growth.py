"""How much a search does with a thousand roles: names compared, rows read and queries, counted and not timed."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.models.sql.compiler import SQLCompiler
from django.db.models.sql.constants import MULTI
from django.test.utils import CaptureQueriesContext

from bench.search_growth import ROLES, grow
from careers.models import Role
from search.answers.rarity import skill_rarity
from search.find import search
from search.index.loaded import SHELF
from search.index.sentences import MOST_WITH_ALL, MOST_WITH_ANY
from search.suggest import suggest
from search.text.slips import SlipIndex
from skills.models import RoleSkill

pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite", "postgresql")]
QUESTIONS = (
    "senior data engineer salary",
    "what do i need to become a data scientist",
    "docker kubernetes python",
    "python",
    "python vs go",
    "do queue engineers need python",
    "i know python and docker what is missing for queue engineer",
    "data engineer vs data scientist",
    "measure waiting times in queues",
    "which role pays best",
    "mlops market size",
    "kuberntes",
)
SLIPS = ("kuberntes", "machne learning engineer", "sofware developer", "data scientits", "site reliabilty engineer")
# Of names that a thousand others have their words in common with.
NEW_SLIPS = ("ledger harbuor orchard engineer", "canal canl lantern analyst", "compass meadow signal devloper")
SENTENCES, FACTS = 10, 4


class ReadCounts:
    def __init__(self) -> None:
        self.queries = self.rows = self.compared = 0


@pytest.fixture(scope="module", autouse=True)
def _index(shipped_names: None) -> None:
    """Shipped roles and skills."""


@contextmanager
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[ReadCounts]:
    """What is asked of the database, how many rows it gives, and how many names are compared in full."""
    counts = ReadCounts()
    execute: Any = SQLCompiler.execute_sql
    compared = SlipIndex.compared

    def execute_counted(self: SQLCompiler, result_type: str = MULTI, *args: Any, **kwargs: Any) -> Any:
        found = execute(self, result_type, *args, **kwargs)
        if result_type != MULTI or found is None:
            counts.rows += found is not None
            return found
        return _chunks(found)

    def _chunks(found: Any) -> Iterator[Any]:
        for chunk in found:
            counts.rows += len(chunk)
            yield chunk

    def compared_counted(self: SlipIndex, typed: str, slips: int) -> list[int]:
        found = compared(self, typed, slips)
        counts.compared += len(found)
        return found

    with monkeypatch.context() as patch, CaptureQueriesContext(connection) as queries:
        patch.setattr(SQLCompiler, "execute_sql", execute_counted)
        patch.setattr(SlipIndex, "compared", compared_counted)
        yield counts
    counts.queries = len(queries)


def counts_of(monkeypatch: pytest.MonkeyPatch) -> dict[str, ReadCounts]:
    skill_rarity()  # it, names and words are kept at hand once a process has searched
    found = {}
    for question in QUESTIONS:
        with counted(monkeypatch) as found[question]:
            search(question)
    for what, several in (("slips", SLIPS), ("slips of the new names", NEW_SLIPS)):
        with counted(monkeypatch) as found[what]:
            for typed in several:
                SHELF.index().names.with_slips(typed.split())
    with counted(monkeypatch) as found["suggestions"]:
        suggest("dat")
    return found


def test_a_thousand_roles_are_searched_with_as_little_as_nineteen(monkeypatch: pytest.MonkeyPatch) -> None:
    few = counts_of(monkeypatch)
    with transaction.atomic():
        grow(SENTENCES, FACTS)
        many = counts_of(monkeypatch)
        asking = RoleSkill.objects.filter(role__slug__startswith="bench-").values("role").distinct().count()
        roles, names = Role.objects.count(), len(SHELF.index().names.all)
        transaction.set_rollback(True)
    assert roles == ROLES
    assert asking > ROLES * 0.9
    assert names > 8_000
    for what, each in many.items():
        # Of as many queries one or two more may find something; sentences are the only rows that more roles add.
        assert each.queries <= few[what].queries + 2, what
        assert each.rows <= few[what].rows + MOST_WITH_ALL + MOST_WITH_ANY, what
    assert many["slips"].compared == few["slips"].compared
    assert many["slips of the new names"].compared < 50 * len(NEW_SLIPS)
    assert many["suggestions"].rows == few["suggestions"].rows
