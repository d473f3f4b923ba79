"""Small inputs in wordings of the real world, one a line in the files `FILES`, and what is to be read from them.

`expect` lists the facts of that kind in order, with the fields that matter: a field left out does not matter, null must
be null, [] means no fact of that kind, and "" for a role means that the text names none.
"""

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from careers.documents import DocumentError
from careers.documents.titles import role_title
from tests.reading import GuideReading, read_guide

FILES = (
    "reading.jsonl",
    "market.jsonl",
    "pay.jsonl",
    "skills.jsonl",
    "relations.jsonl",
    "unseen.jsonl",
    "denied.jsonl",
)
CASES = [json.loads(line) for name in FILES for line in (Path(__file__).parent / name).read_text().splitlines()]
# Not read right yet; each leaves this list with the change that reads it.
NOT_YET: set[str] = set()
PLAIN = {
    "band": "Band",
    "forecast": "Forecast",
    "share": "Share",
    "step": "Step",
    "credential": "Credential",
    "relation": "RoleRelation",
}
# Kinds whose facts stand in `expect` as rows: the fields of a row, in order.
ROWS: dict[str, tuple[str, Callable[[Any], list[Any]]]] = {
    "band (table component)": ("Band", lambda it: [it.low, it.high, it.open_ended, it.level, it.component]),
    "band level": ("Band", lambda it: [it.low, it.level, it.experience_min_years]),
    "insight challenge": ("Insight", lambda it: [it.title, it.body, it.solution, it.importance]),
    "insight demand": ("Insight", lambda it: it.body),
    "insight trend": ("Insight", lambda it: [it.title, it.body, it.solution, it.importance]),
    "region": ("Band", lambda it: it.region),
    "routine": ("Insight", lambda it: [it.kind, it.title, it.body]),
    "responsibility": ("Responsibility", lambda it: it.text),
    "role-skill": ("RoleSkill", lambda it: it.skill or it.text),
    "skill": ("RoleSkill", lambda it: [it.skill or it.text, it.necessity]),
    "skill group": ("RoleSkill", lambda it: [it.skill, it.group_rule]),
    "skill level": ("RoleSkill", lambda it: [it.skill, it.level]),
    "soft skill": ("RoleSkill", lambda it: [it.skill, it.text]),
}


def printed(value: Any) -> Any:
    """As `expect` has it: figures as text."""
    if isinstance(value, list):
        return [printed(each) for each in value]
    if isinstance(value, Decimal):
        return f"{value.normalize():f}"
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else value


def read_as(case: dict[str, Any], reading: GuideReading) -> list[Any]:
    """The facts of this kind, reduced to what `expect` speaks of."""
    kind, expect = case["kind"], case["expect"]
    if kind in ROWS:
        name, row = ROWS[kind]
        rows = [printed(row(fact)) for fact in reading.of(name)]
        names_alone = kind == "skill" and expect and isinstance(expect[0], str)
        return [row[0] for row in rows] if names_alone else rows
    facts = reading.of(PLAIN[kind])
    if len(facts) != len(expect):
        return facts
    return [{key: printed(getattr(fact, key)) for key in wanted} for fact, wanted in zip(facts, expect, strict=True)]


def in_print(expect: list[Any]) -> list[Any]:
    return [
        {key: printed(value) for key, value in row.items()} if isinstance(row, dict) else printed(row) for row in expect
    ]


def found(case: dict[str, Any]) -> Any:
    try:
        reading = read_guide(case["input"])
    except DocumentError:
        return [] if case["kind"] != "role" else ""
    return role_title(reading.document) if case["kind"] == "role" else read_as(case, reading)


@pytest.mark.parametrize("case", [pytest.param(case, id=case["id"]) for case in CASES])
def test_a_case_is_read_right(case: dict[str, Any], request: pytest.FixtureRequest) -> None:
    if case["id"] in NOT_YET:
        request.applymarker(pytest.mark.xfail(strict=True))
    expect = case["expect"]
    assert found(case) == (expect if isinstance(expect, str) else in_print(expect))
