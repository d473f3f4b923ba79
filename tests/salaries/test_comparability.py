"""What may be compared in numbers: every pair of unlike amounts, generated, against the rule written out once more."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from salaries.comparability import Measure, Weight, comparability, largest_comparable, refusal

CURRENCIES = ("USD", "EUR")
PERIODS = ("year", "hour", None)
COMPONENTS = ("base", "total", "unstated")
YEARS = (2021, 2024, None)
COUNTRIES = ("US", "DE")
LEVELS = ("mid", "senior")
MEASURES = [Measure(*values) for values in product(CURRENCIES, PERIODS, COMPONENTS, YEARS, COUNTRIES, LEVELS)]
SENIOR = Measure("USD", "year", "base", 2024, "US", "senior")


def expected(one: Measure, other: Measure) -> Iterator[str]:
    """The rule in words of its own: tables of what is unlike, not the code's comparisons."""
    if {one.currency, other.currency} == {"USD", "EUR"}:
        yield "currency"
    if (one.period, other.period) not in {("year", "year"), ("hour", "hour")}:
        yield "period"
    if {one.component, other.component} == {"base", "total"}:
        yield "component"
    if {one.year, other.year} == {2021, 2024}:
        yield "years_apart"


def test_every_pair_of_unlike_amounts_is_refused_for_what_is_unlike_and_nothing_else() -> None:
    verdicts = set()
    for one, other in product(MEASURES, repeat=2):
        found = comparability(one, other).codes
        assert found == tuple(expected(one, other)), (one, other)
        verdicts.add(found)
    assert len(verdicts) == 2**4, "every combination of reasons occurs"


@pytest.mark.parametrize(
    ("changes", "note"),
    [
        ({"component": "unstated"}, "component_unstated"),
        ({"year": None}, "year_unknown"),
        ({"year": 2022}, "years_differ"),
        ({"country": "DE"}, "countries_differ"),
        ({"country": None}, "country_unstated"),
        ({"region": "California"}, "regions_differ"),
        ({"level": "mid"}, "levels_differ"),
        ({"level": None}, "level_unstated"),
        ({"period_inferred": True}, "period_inferred"),
    ],
)
def test_what_does_not_refuse_is_said(changes: dict[str, object], note: str) -> None:
    found = comparability(SENIOR, replace(SENIOR, **changes))  # type: ignore[arg-type]
    assert found.comparable
    assert [each.code for each in found.notes] == [note]


def test_of_amounts_that_are_alike_nothing_is_said() -> None:
    found = comparability(SENIOR, SENIOR)
    assert found.comparable
    assert not found.notes


@pytest.mark.parametrize(
    ("changes", "short"),
    [
        ({"currency": "GBP"}, "pounds, not US dollars"),
        ({"currency": "XTS"}, "XTS, not US dollars"),
        ({"period": "hour"}, "paid by the hour, not by the year"),
        ({"period": None}, "no pay period given"),
        ({"component": "total"}, "total pay, not base pay"),
        ({"year": 2020}, "2020, not 2024"),
    ],
)
def test_a_refusal_says_what_is_unlike(changes: dict[str, object], short: str) -> None:
    (reason,) = comparability(replace(SENIOR, **changes), SENIOR).reasons  # type: ignore[arg-type]
    assert reason.short == short
    assert reason.text.endswith(".")


@given(st.lists(st.sampled_from(MEASURES), max_size=7))
def test_an_axis_is_shared_by_the_most_of_which_every_two_may_be_compared(measures: list[Measure]) -> None:
    places = largest_comparable(measures)
    assert _all_comparable(measures, places)
    with_period = [at for at, each in enumerate(measures) if each.period]
    larger = combinations(with_period, len(places) + 1)
    assert not any(_all_comparable(measures, each) for each in larger)


def _all_comparable(measures: list[Measure], places: Iterable[int]) -> bool:
    return all(comparability(measures[a], measures[b]).comparable for a, b in combinations(places, 2))


@given(st.lists(st.sampled_from(MEASURES), min_size=1, max_size=7))
def test_whatever_is_left_off_an_axis_has_a_reason(measures: list[Measure]) -> None:
    places = largest_comparable(measures)
    drawn = [measures[at] for at in places] or measures
    assert all(bool(refusal(each, drawn)) == (at not in places) for at, each in enumerate(measures))


def test_of_several_axes_as_full_the_newest_in_dollars_is_drawn() -> None:
    measures = [replace(SENIOR, currency="EUR"), replace(SENIOR, year=2020), SENIOR]
    assert largest_comparable(measures) == [2]
    assert largest_comparable([replace(SENIOR, period=None)]) == []
    assert largest_comparable([]) == []


def test_what_has_figures_is_drawn_before_a_few_adverts_in_dollars() -> None:
    dollars, pounds = SENIOR, replace(SENIOR, currency="GBP")
    few, many = Weight(figures=0, adverts=4), Weight(figures=1, adverts=49)
    assert largest_comparable([dollars, dollars, pounds], [few, few, many]) == [2]
    assert largest_comparable([dollars, pounds], [Weight(0, 4), Weight(0, 6)]) == [1]
    assert largest_comparable([dollars, pounds], [Weight(0, 6), Weight(0, 6)]) == [0]
    assert largest_comparable([dollars, dollars, pounds], [Weight(), Weight(), many]) == [0, 1]
