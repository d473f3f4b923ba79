"""Three of start, rate, years and end give the fourth, as an interval that holds the true one."""

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from market.claims.parse_input import GREATEST, InvalidFields
from market.claims.what_if import work_out

D = Decimal
ALL = {"start": "1.1 billion", "rate": "41.0%", "years": "5", "end": "5.9 billion"}


def without(solved_for: str) -> dict[str, str]:
    return {name: text for name, text in ALL.items() if name != solved_for}


@pytest.mark.parametrize(
    ("solved_for", "low", "high", "description"),
    [
        ("end", "5841943561.80", "6424629085.50", "1.1 billion at 41.0% for 5 years leads to 5.84–6.43 billion."),
        ("rate", "38.45", "41.47", "From 1.1 billion to 5.9 billion in 5 years: 38.4–41.5% a year."),
        ("years", "4.72", "5.06", "From 1.1 billion to 5.9 billion at 41.0%: 4.7–5.1 years."),
    ],
)
def test_the_fourth_with_its_interval(solved_for: str, low: str, high: str, description: str) -> None:
    answer = work_out(without(solved_for))
    assert answer.solved_for == solved_for
    assert answer.value.low == pytest.approx(D(low), rel=D("0.001"))
    assert answer.value.high == pytest.approx(D(high), rel=D("0.001"))
    assert answer.description == description


def test_it_names_the_currency_and_every_step() -> None:
    answer = work_out({**without("start"), "end": "USD 5.9 billion"})
    assert answer.currency == "USD"
    assert [step["name"] for step in answer.arithmetic] == ["rate", "years", "end", "start"]
    assert answer.formula == "end ÷ (1 + rate) ^ years"


def test_years_of_decline() -> None:
    answer = work_out({"start": "10.0 billion", "end": "7.74 billion", "rate": "-5.0%"})
    assert answer.value.contains(D(5))


WRONG = [
    (ALL, {"end"}),
    ({}, {"start", "rate", "years", "end"}),
    ({"start": "1"}, {"rate", "years", "end"}),
    ({**without("end"), "start": "some", "rate": "fast"}, {"start", "rate"}),
    ({**without("end"), "years": "0"}, {"years"}),
    ({**without("end"), "years": "61"}, {"years"}),
    ({**without("end"), "years": "5.5"}, {"years"}),
    ({**without("end"), "start": "0"}, {"start"}),
    ({**without("end"), "start": "over 1 billion"}, {"start"}),
    ({**without("end"), "rate": "-100%"}, {"rate"}),
    ({**without("years"), "rate": "0%"}, {"rate"}),
    ({**without("years"), "rate": "0.0"}, {"rate"}),
    ({**without("years"), "rate": "-5%"}, {"end"}),
    ({"tempo": "1", **without("end")}, {"tempo"}),
    ({**without("rate"), "start": "USD 1 billion", "end": "EUR 2 billion"}, {"end"}),
]


@pytest.mark.parametrize(("given_", "named"), WRONG)
def test_what_does_not_determine_it_is_named(given_: dict[str, str], named: set[str]) -> None:
    with pytest.raises(InvalidFields) as raised:
        work_out(given_)
    assert set(raised.value.errors) == named


@settings(deadline=None)
@given(st.integers(1, 10**6), st.integers(1, 200), st.integers(1, 20))
def test_the_true_fourth_lies_in_the_interval(start: int, rate: int, years: int) -> None:
    end = start * (1 + D(rate) / 100) ** years
    assume(end * 10**6 < GREATEST)  # more than any column holds is refused
    pieces = {"start": f"{start} million", "rate": f"{rate}%", "years": str(years), "end": f"{end:.3f} million"}
    true = {"start": D(start) * 10**6, "rate": D(rate), "years": D(years), "end": end * 10**6}
    for solved_for, value in true.items():
        answer = work_out({name: text for name, text in pieces.items() if name != solved_for})
        assert answer.value.low <= value <= answer.value.high
