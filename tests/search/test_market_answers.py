"""A question about a market gets that market and the year it names, or that there is none."""

from pathlib import Path
from typing import Any

import pytest

from portal.refresh.rebuild import refresh
from search.answers.block import AnswerBlock
from search.find import search
from tests.conftest import DAY, import_text

pytestmark = pytest.mark.django_db
GUIDE = Path(__file__).resolve().parent.parent.parent / "careers" / "guides" / "mlops-market.md"


@pytest.fixture(scope="module", autouse=True)
def _market(shipped_names: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        import_text(GUIDE.read_text())
        refresh(DAY)


def first_answer(question: str) -> AnswerBlock:
    block = search(question).answers[0]
    assert block.kind == "market"
    return block


@pytest.mark.parametrize(
    ("question", "says", "market"),
    [
        (
            "llmops market forecast",
            "The Business Research Company expects LLMOps to reach USD 15.59 billion in 2030. ",
            "LLMOps",
        ),
        ("LLMOps growth rate", "expects LLMOps to reach USD 15.59 billion in 2030, at 21.6% a year. ", "LLMOps"),
        ("AIOps market size", "Mordor Intelligence expects AIOps to reach USD 37.79 billion in 2031. ", "AIOps"),
        ("global market for aiops in 2031", "For 2031, Mordor Intelligence puts AIOps at USD 37.79 billion. ", "AIOps"),
        ("how big is the mlops market", "MarketsandMarkets expects MLOps to reach USD 5.9 billion in 2027. ", "MLOps"),
        (
            "MLOps market 2034",
            "For 2034, stated sizes of MLOps run from USD 20 billion (Exactitude Consultancy) to USD 146 billion (Verified ",
            "MLOps",
        ),
        ("size of the mlops market in 2030", "For 2030, ", "MLOps"),
        (
            "mlops market size 2028",
            "We have no size of MLOps for 2028. MarketsandMarkets expects MLOps to reach",
            "MLOps",
        ),
    ],
)
def test_the_market_and_the_year_that_are_asked_for_are_answered(question: str, says: str, market: str) -> None:
    block = first_answer(question)
    assert says in block.text
    assert block.text.startswith(says) or "growth" in question
    assert block.address == f"/market/?market={market}"
    assert block.title == f"Market forecasts: {market}"


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("cloud computing market size", "cloud computing"),
        ("ai market 2030", "ai"),
        ("data science industry growth", "data science"),
        ("quantum computing market forecast", "quantum computing"),
        ("cybersecurity market size", "cybersecurity"),
    ],
)
def test_of_a_market_without_a_forecast_it_is_said(question: str, subject: str) -> None:
    text = first_answer(question).text
    assert text.startswith(f"We have no forecast of a market for “{subject}”, only of AIOps, LLMOps, MLOps")
    assert "USD" not in text


def test_each_size_opens_its_sentence_and_is_the_least_and_largest_of_its_year() -> None:
    figures = [part for part in first_answer("mlops market 2034").parts if part.fact]
    assert [part.fact.target_year for part in figures if part.fact] == [2034, 2034]  # type: ignore[attr-defined]
    assert [part.text for part in figures] == ["USD 20 billion", "USD 146 billion"]


@pytest.mark.parametrize("question", ["how big is the market", "market forecast", "expected size of the global market"])
def test_a_question_that_names_no_market_has_a_forecast_of_mlops(question: str) -> None:
    assert first_answer(question).text.startswith("MarketsandMarkets expects MLOps to reach USD 5.9 billion in 2027. ")


def test_two_markets_are_each_said() -> None:
    text = first_answer("mlops vs llmops market size").text
    assert "LLMOps to reach" in text
    assert "MLOps to reach" in text
