"""Pay beside the base, and what moves pay."""

from decimal import Decimal

import pytest

from salaries.parsers.components import percentages
from tests.reading import section

PERCENT = {
    "": (None, None),
    "a bonus": (None, None),
    "5 to 15": (None, None),
    "%": (None, None),
    "5-15%": (5, 15),
    "5% - 15%": (5, 15),
    "5–15 percent": (5, 15),
    "10 to 20%": (10, 20),
    "up to 20%": (None, 20),
    "as much as 30 per cent": (None, 30),
    "at least 10%": (10, None),
    "10%+": (10, None),
    "10% or more": (10, None),
    "10%": (10, 10),
    "7.5%": (Decimal("7.5"), Decimal("7.5")),
}
NO_FACTOR = ["Nothing here changes pay."]


def components(*lines):
    return section("Salary Ranges", "Additional Compensation", *lines).of("Component")


@pytest.mark.parametrize("text", PERCENT)
def test_percentages(text):
    assert percentages(text) == PERCENT[text]


@pytest.mark.parametrize("line", ["- Free lunches", "- Remote work", "- 5-15%"])
def test_other_benefits_are_no_component(line):
    assert components(line) == []


def test_each_kind_named_is_a_component_without_figures_that_may_be_another_one():
    found = components("- Bonuses, stock options, profit-sharing or a signing bonus of 5%")
    assert [one.kind for one in found] == ["bonus", "equity", "profit_sharing", "sign_on"]
    assert {one.low_percent for one in found} == {None}


def test_figures_and_basis_of_a_single_kind():
    [found] = components("- Average bonus: 5-15% of base salary")
    assert (found.kind, found.low_percent, found.high_percent, found.basis) == ("bonus", 5, 15, "base salary")


def test_a_sign_on_bonus_is_no_plain_bonus():
    assert [one.kind for one in components("- Sign-on bonuses for rare skills")] == ["sign_on"]


def test_components_stand_only_in_their_block():
    assert section("Salary Ranges", "- A bonus of 5% is usual").of("Component") == []


@pytest.mark.parametrize(
    ("line", "name", "detail"),
    [
        ("- Location", "Location", None),
        ("- Location: cities pay more", "Location", "cities pay more"),
        ("- Location (e.g., cities pay more)", "Location", "cities pay more"),
        ("- Location (cities pay more)", "Location", "cities pay more"),
        ("- Level of one's own experience (years)", "Level of one's own experience", "years"),
        ("- Pay is higher near the hubs (Rome)", "Pay is higher near the hubs (Rome)", None),
        ("- Location (", "Location (", None),
        ("- Location ()", "Location ()", None),
    ],
)
def test_factors(line, name, detail):
    [factor] = section("Salary Ranges", "Factors Influencing Salary", line).of("Factor")
    assert (factor.name, factor.detail) == (name, detail)


def test_prose_among_the_factors_is_no_factor():
    assert section("Salary Ranges", "Factors Influencing Salary", *NO_FACTOR).of("Factor") == []
