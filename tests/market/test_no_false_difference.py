"""Two sentences that differ only as far as rounding, hedges, tense or another subject allow: no rule speaks of them."""

import pytest

from market.models import ShareClaim
from market.parsers.rates import find_rates
from tests.market.test_no_false_alarm import CHECKED, findings, verdicts

NEAR = [
    ("The widget market will reach $5.8 billion by 2027.", "The widget market will reach $5.9 billion by 2027."),
    (
        "The widget market will grow from $1.0 billion in 2022 to $5.0 billion by 2027.",
        "The widget market was worth $2.1 billion in 2024.",
    ),
    ("The widget market will reach $13,300 million by 2030.", "The widget market will reach $13.9 billion by 2030."),
    (
        "The widget market will rise from $2 billion in 2022 to $3 billion by 2030.",
        "The widget market was worth $4 billion in 2025.",
    ),
    (
        "The widget market will grow by over USD 5 billion by 2027.",
        "The widget market will reach over USD 5 billion by 2027.",
    ),
    (
        "The widget market will grow by about USD 6 billion by 2027.",
        "The widget market will reach about USD 6 billion by 2027.",
    ),
    (
        "The widget market will grow from USD 0.2 billion in 2022 to USD 6 billion by 2027.",
        "The widget market will grow by USD 6 billion by 2027.",
    ),
    (
        "The widget market will grow by at least $2.0 billion by 2027.",
        "The widget market will reach at least $2.0 billion by 2027.",
    ),
    ("The widget market will add $3 billion by 2027.", "The widget market will reach $3 billion by 2027."),
]


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # rules are pure
@pytest.mark.parametrize("lines", NEAR)
def test_what_rounding_and_hedges_allow_is_no_difference(lines: tuple[str, str]) -> None:
    assert set(verdicts(*lines)) <= {"not_checkable"}


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # rules are pure
def test_a_difference_that_a_reader_sees_is_still_reported() -> None:
    lines = "The widget market will reach $5.9 billion by 2027.", "The widget market will reach $6.9 billion by 2027."
    assert "rival_forecasts disagrees" in verdicts(*lines)


PAST = [
    ("The widget market reached USD 1.1 billion in 2022.", "2026"),
    ("The widget market grew from USD 0.8 billion in 2020 to USD 1.1 billion in 2022.", "2026"),
    ("In 2022, the widget market hit USD 1.1 billion.", "2026"),
    ("The widget market was worth USD 2.0 billion in 2024, up from USD 1.0 billion in 2022.", "2026"),
    ("The widget market climbed to USD 3 billion in 2021, from USD 2 billion in 2019.", "2026"),
    ("The widget market is projected to grow from USD 1.0 billion in 2026 to USD 5 billion by 2031.", "2025"),
    ("The widget market should rise from USD 1.0 billion in 2027 to USD 5 billion by 2031.", "2026"),
]


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # rules are pure
@pytest.mark.parametrize(("line", "as_of"), PAST)
def test_each_tense_has_its_years(line: str, as_of: str) -> None:
    assert {finding.rule for finding in findings(line, as_of=as_of)} == {CHECKED}


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # rules are pure
def test_a_forecast_of_a_past_year_is_still_reported() -> None:
    rules = {finding.rule for finding in findings("The widget market will reach USD 1.1 billion in 2022.")}
    assert {"horizon_passed", "past_as_forecast"} <= rules


HALF = (
    "The widget market was worth USD 2.0 billion in 2022.",
    "The cloud segment of the widget market was worth USD 0.9 billion in 2022.",
)
SHARES = [
    "The cloud segment held 40-50% of the widget market in 2022.",
    "80% of firms in the cloud segment grew in 2022, and 30% of the market leaders hired.",
    "The cloud segment will account for 60% of the widget market growth in 2022.",
    "The cloud segment did not hold the largest share of the widget market in 2022.",
    "The cloud segment held the second-largest share of the widget market in 2022.",
    "The cloud segment of the widget market is served by major vendors that share the load.",
    "The cloud segment held 30% to 50% of the widget market in 2022.",
    "The cloud segment made 70% of the widget market gains in 2022.",
    "The cloud segment never had the biggest widget market share.",
    "The cloud segment has one of the largest shares of the widget market.",
]


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # rules are pure
@pytest.mark.parametrize("line", SHARES)
def test_what_is_no_share_of_the_market_is_read_as_none(line: str) -> None:
    assert set(verdicts(*HALF, line)) == {"not_checkable"}
    assert not ShareClaim.objects.exists()


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # rules are pure
def test_a_share_that_does_not_fit_is_still_reported() -> None:
    line = "The cloud segment held 60% of the widget market in 2022."
    assert "share_against_sizes contradictory" in verdicts(*HALF, line)


RATES = [
    ("grow by 45% every year", "45", None),
    ("grow 45% yearly", "45", None),
    ("grow at 45% compounded annually", "45", None),
    ("grow at an annual rate of 45%", "45", None),
    ("grow at a compound annual rate of 45%", "45", None),
    ("grow at a CAGR exceeding 45%", "45", "over"),
    ("grow at a CAGR above 45%", "45", "over"),
    ("grow at a CAGR of at least 45%", "45", "over"),
    ("grow at a CAGR of less than 45%", "45", "up_to"),
    ("grow at a CAGR of ca. 45%", "45", "about"),
]


@pytest.mark.parametrize(("words", "percent", "qualifier"), RATES)
def test_the_other_words_for_a_rate(words: str, percent: str, qualifier: str | None) -> None:
    (rate,) = find_rates(f"The widget market will {words}.")
    assert (str(rate.percent), rate.qualifier) == (percent, qualifier)


@pytest.mark.parametrize("words", ["a CAGR of 20-25%", "an annual rate of 45% to 50%", "20-25% every year"])
def test_a_range_is_no_rate(words: str) -> None:
    assert find_rates(f"The widget market will grow at {words}.") == []
