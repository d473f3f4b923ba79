"""What an editor reads a fact as: every value the reader took, in words."""

from decimal import Decimal
from typing import Any

import pytest
from django.db import models

from careers.importers import plain
from careers.models import Fact
from portal.imports.read_as import differences, read_as
from portal.resources import MODELS

BAND: dict[str, Any] = {
    "original_label": None, "level": "senior", "low": Decimal(120000), "high": Decimal(150000), "open_ended": True,
    "qualifier": "over", "currency": "USD", "period": "year", "period_inferred": True, "component": "base",
    "country": "US", "region": None, "year": 2024, "experience_min_years": 6, "experience_max_years": None,
}  # fmt: skip
FORECAST: dict[str, Any] = {
    "market": "MLOps", "base_value": Decimal(1100000000), "base_year": 2022, "base_printed": "USD 1.1 billion",
    "base_qualifier": None, "target_value": Decimal(5900000000), "target_year": 2027,
    "target_printed": "USD 5.9 billion", "stated_cagr": Decimal("41.0"), "stated_cagr_printed": "41.0%",
    "rate_qualifier": None, "rate_from_year": 2022, "rate_to_year": 2027, "qualifier": "over",
}  # fmt: skip


def said(values: dict[str, Any], quote: str = "", *members: str) -> dict[str, str]:
    return dict(read_as(plain(values), quote, members))


def test_a_band_shows_its_range_currency_period_level_and_years() -> None:
    assert said(BAND) == {
        "level": "senior",
        "pay": "120,000–150,000 or more",
        "currency": "USD",
        "period": "year (our reading)",
        "base or total": "base",
        "country": "US",
        "year": "2024",
        "experience": "6 or more years",
    }


@pytest.mark.parametrize(
    ("change", "pay"),
    [
        ({"open_ended": False, "qualifier": None}, "120,000–150,000"),
        ({"high": None}, "120,000 or more"),
        ({"low": None, "open_ended": False, "qualifier": "up_to"}, "up to 150,000"),
        ({"high": None, "open_ended": False, "qualifier": "about"}, "about 120,000"),
        ({"low": Decimal("37.50"), "high": Decimal("40.25"), "open_ended": False, "qualifier": None}, "37.5–40.25"),
        ({"open_ended": False}, "over 120,000–150,000"),
    ],
)
def test_a_range_keeps_its_hedge_and_its_open_top(change: dict[str, Any], pay: str) -> None:
    assert said({**BAND, **change})["pay"] == pay


def test_a_forecast_shows_base_target_years_and_rate_with_the_amount_its_unit_makes() -> None:
    assert said(FORECAST) == {
        "market": "MLOps",
        "base": "USD 1.1 billion (1,100,000,000) in 2022",
        "target": "over USD 5.9 billion (5,900,000,000) in 2027",
        "rate": "41% a year (printed 41.0%), 2022–2027",
    }


def test_a_skill_shows_necessity_level_and_its_alternatives() -> None:
    skill = {
        "skill__slug": "go", "necessity": "required", "text": "Python or Go", "level": "expert", "group_key": "4f",
        "group_rule": "any",
    }  # fmt: skip
    assert said(skill, "Go", "python", "go") == {
        "skill": "go",
        "necessity": "required",
        "level": "expert",
        "alternatives": "one of python, go",
    }


def test_the_quote_is_not_repeated() -> None:
    assert said({"label": "Lead", "level": "lead"}, "Lead") == {"level": "lead"}


def test_differences_name_both_sides() -> None:
    old, new = read_as(plain(BAND), ""), read_as(plain({**BAND, "high": None, "level": None}), "")
    assert differences(old, new) == [
        ("pay", "120,000–150,000 or more", "120,000 or more"),
        ("level", "senior", ""),
    ]


def other(field: Any, value: Any) -> Any:
    """Another value that the field could have."""
    if field.choices:
        return next((choice for choice, _ in field.choices if choice != value), None)
    if isinstance(field, models.BooleanField):
        return not value
    if isinstance(field, (models.DecimalField, models.PositiveSmallIntegerField)):
        return (value or 0) + 7
    return f"{value or ''}x"


def columns(model: type[Fact]) -> list[Any]:
    shared = {field.name for field in Fact._meta.get_fields()}
    own = [field for field in model._meta.concrete_fields if field.name not in shared and not field.primary_key]
    # The sentence itself is shown beside; which group it is shows in its members.
    return [field for field in own if not field.is_relation and field.name not in ("text", "group_key")]


@pytest.mark.parametrize("model", MODELS.values(), ids=lambda model: model.__name__)
def test_no_value_of_any_kind_differs_unseen(model: type[Fact]) -> None:
    fields = columns(model)
    values = {field.name: other(field, None) for field in fields} | {"group_key": "4f"}
    for field in fields:
        changed = {**values, field.name: other(field, values[field.name])}
        assert read_as(plain(values), "") != read_as(plain(changed), ""), field.name
