"""Forecasts and share claims, read from the sentences of a market section."""

import pytest

from tests.reading import read_guide, section


def growth(*lines):
    return section("Market Demand", "Market Growth", *lines)


def forecast(line):
    [found] = growth(f"- {line}").of("Forecast")
    return found


def share(line):
    [found] = growth(f"- {line}").of("Share")
    return found


@pytest.mark.parametrize(
    "line",
    [
        "Demand is strong",
        "Salaries of $150,000",
        "20% of teams grow",
        "Growth of 5 billion rows",
        "By 2030, all",
    ],
)
def test_no_forecast(line):
    assert growth(f"- {line}").of("Forecast") == []


def test_from_to_by_at():
    fact = forecast("The AI market grows from USD 1.5 bn in 2023 to USD 9.2 bn by 2030, at a CAGR of 29.6%.")
    assert (fact.base_value, fact.base_year, fact.base_printed) == (1_500_000_000, 2023, "USD 1.5 bn")
    assert (fact.target_value, fact.target_year, fact.target_printed) == (9_200_000_000, 2030, "USD 9.2 bn")
    assert (str(fact.stated_cagr), fact.stated_cagr_printed, fact.wording) == ("29.6", "29.6%", "to")


def test_what_a_sentence_leaves_out_is_null():
    fact = forecast("Market projected to reach $5.9 billion")
    assert (fact.market, fact.geography, fact.base_value, fact.target_year, fact.stated_cagr) == (None,) * 5


def test_a_rate_alone_is_a_forecast():
    fact = forecast("The edge AI market grows at a CAGR of 21.0% from 2024 to 2030")
    assert (fact.target_value, str(fact.stated_cagr), fact.base_year, fact.target_year) == (
        None,
        "21.0",
        2024,
        2030,
    )


@pytest.mark.parametrize(
    ("words", "wording"),
    [
        ("expected to reach $2 billion", "to"),
        ("set to grow by $2 billion", "by"),
        ("growing to over $2 billion", "to"),
        ("forecast: $2 billion", "unclear"),
    ],
)
def test_to_is_not_by(words, wording):
    assert forecast(f"The AI market is {words} by 2030").wording == wording


@pytest.mark.parametrize(
    ("words", "subject"),
    [
        ("The global MLOps market", ("MLOps", "whole", "global")),
        ("Global edge AI market", ("edge AI", "whole", "global")),
        ("The North American AI market", ("AI", "whole", "North America")),
        ("The cloud MLOps segment", ("MLOps", "cloud", None)),
        ("The market", (None, "whole", None)),
    ],
)
def test_subjects(words, subject):
    fact = forecast(f"{words} is projected to reach $2 billion by 2030")
    assert (fact.market, fact.segment, fact.geography) == subject


def test_a_subject_is_inherited_from_the_line_before():
    lines = ["- Global AI market to reach $2 billion by 2027", "- Expected to hit $5 billion by 2030"]
    found = growth(*lines).of("Forecast")
    assert [(fact.market, fact.geography, fact.inherited) for fact in found] == [
        ("AI", "global", False),
        ("AI", "global", True),
    ]


def test_a_subject_is_not_inherited_from_another_block():
    lines = ["- AI market to reach $2 billion by 2027", "Hiring", "- Expected to hit $5 billion by 2030"]
    assert [fact.market for fact in growth(*lines).of("Forecast")] == ["AI", None]


def test_a_base_in_its_own_sentence_is_lent_to_the_next():
    reading = growth("The AI market was valued at $1.1 billion in 2022. It should reach $5.9 billion by 2027.")
    [fact] = reading.of("Forecast")
    assert (fact.base_value, fact.base_year, fact.target_year) == (1_100_000_000, 2022, 2027)
    assert reading.words(fact).count("billion") == 2


def test_a_base_that_nobody_takes_stands_alone():
    [fact] = growth("The AI market was valued at $1.1 billion in 2022.").of("Forecast")
    assert (fact.base_value, fact.target_value) == (1_100_000_000, None)


@pytest.mark.parametrize(
    "words",
    [
        "According to Gartner, the AI market",
        "Gartner expects that the AI market",
        "A report by Gartner sees that the AI market",
    ],
)
def test_publisher(words):
    [fact] = growth(f"{words} will reach $2 billion by 2030.").of("Forecast")
    assert fact.publisher == "Gartner"


def test_trends_give_forecasts_too():
    reading = section("Industry Trends", "- Growth: The AI market will reach $2 billion by 2030. Much is new.")
    [fact] = reading.of("Forecast")
    assert reading.words(fact) == "The AI market will reach $2 billion by 2030."


@pytest.mark.parametrize(
    "line",
    [
        "Teams share the market news",
        "The highest salaries are paid in 2024",
        "The AI market grows by 20%",
        "A large share of the work is testing",
    ],
)
def test_no_share(line):
    assert growth(f"- {line}").of("Share") == []


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("Cloud segment held the highest AI market share in 2022", ("AI", "cloud", None, "largest", 2022)),
        (
            "The highest share of the AI market is held by the cloud segment",
            ("AI", "cloud", None, "largest", None),
        ),
        ("Services took over 31% of the AI market in 2023", ("AI", "Services", 31, None, 2023)),
        ("The platform segment has a market share of 72.5%", (None, "platform", "72.5", None, None)),
    ],
)
def test_shares(line, stated):
    fact = share(line)
    percent = None if fact.share_percent is None else str(fact.share_percent)
    expected = None if stated[2] is None else str(stated[2])
    assert (fact.market, fact.segment, fact.rank, fact.year) == (*stated[:2], *stated[3:])
    assert percent == expected


def test_the_hedge_of_a_share():
    assert share("Services took over 31% of the AI market in 2023").qualifier == "over"


def test_a_decline_is_not_read_as_growth():
    fact = forecast("The AI market will decline at a CAGR of 5% from 2023 to 2028, from $10 billion in 2023.")
    assert fact.stated_cagr == -5


@pytest.mark.parametrize(
    "line",
    ["The AI market will contract by $2 billion by 2028.", "The AI market grows at a 30-35% CAGR."],
)
def test_what_would_be_turned_round_or_halved_is_no_forecast(line):
    assert growth(f"- {line}").of("Forecast") == []


def test_money_that_is_no_market_is_no_forecast():
    assert section("Best Practices", "- OpenAI raised $6.6 billion in 2024.").of("Forecast") == []


@pytest.mark.parametrize(
    ("line", "quoted"),
    [
        ("**MLOps market: $3.4bn** in 2022", "**MLOps market: $3.4bn** in 2022"),
        ("**MLOps market:** $3.4bn in 2022", "$3.4bn in 2022"),
        ("The MLOps market will reach **$5.9 billion**", "The MLOps market will reach **$5.9 billion**"),
    ],
)
def test_evidence_begins_outside_of_marks(line: str, quoted: str) -> None:
    reading = read_guide(f"# SRE\n\n## Market Demand\n- {line}\n")
    [forecast] = reading.of("Forecast")
    assert reading.words(forecast) == quoted
