"""Shares given with two percentages: seeded pairs that differ, and pairs that only seem to."""

from collections.abc import Iterator
from datetime import date
from itertools import count

import pytest

from careers.rules.share_text import shares_in
from careers.rules.shares import MOST_STATEMENTS, StatedShare, check_shares
from careers.verdicts import FindingResult
from portal.findings.shares import find
from tests.conftest import import_text
from tests.guides.shipped import FOLDER, guide
from vocabulary.numbers import Figure

TODAY = date(2026, 11, 24)
CERTAIN = [
    ("In 2025, 29% of cloud spend is wasted.", "Companies waste 32% of their cloud spend in 2025."),
    ("Waste, by one account: 29% of cloud spend was wasted in 2026.", "32% of cloud spend was wasted in 2026."),
    ("Of 112 adverts of 2025, 87% name Python.", "Python is named in 93% of 112 adverts of 2025."),
    ("82% of container users ran Kubernetes in 2025.", "In 2025 about 60% of container users ran Kubernetes."),
    ("In 2025, 40 per cent of teams deploy daily.", "In 2025, 55 percent of teams deploy daily."),
    ("By 2027, over 70% of firms will use AI.", "By 2027, 50% of companies will have adopted AI."),
    (
        "Toil rose to 30% of working time, from 25% a year before, in Catchpoint's report of 2025.",
        "In Catchpoint's 2025 report toil rose to 20% of working time, from 14%.",
    ),
    (
        "Python: in 87% of adverts in 2025, while Go is in 10% of them.",
        "Python: in 60% of adverts in 2025.",
    ),
]
OPEN = [
    ("29% of cloud spend is wasted.", "32% of cloud spend is wasted.", "Neither sentence gives a year"),
    (
        "In 2025, 29% of cloud spend is wasted.",
        "32% of cloud spend is wasted.",
        "Only one of them says that it is about 2025",
    ),
    (
        "According to Flexera, 29% of cloud spend is wasted in 2025.",
        "According to Gartner, 32% of cloud spend is wasted in 2025.",
        "different surveys",
    ),
    (
        "According to Flexera, 29% of cloud spend is wasted in 2025.",
        "32% of cloud spend is wasted in 2025.",
        "names its survey",
    ),
    (
        "Of 112 adverts of 2025, 87% name Python.",
        "In 2025, 93% of adverts name Python.",
        "how many were asked",
    ),
]
NONE = [
    # Another year, or another number of people asked.
    (
        "84% of those asked in 2025 call cost their top challenge.",
        "85% of those asked in 2026 call cost their top challenge.",
    ),
    ("In 2024, 29% of cloud spend is wasted.", "In 2025, 32% of cloud spend is wasted."),
    ("Of 112 adverts, 87% name Python.", "Of 595 adverts, 93% name Python."),
    ("Of 1,340 engineers, 32% name quality first.", "Of 301 engineers, 40% name quality first."),
    # Other people or things.
    ("In 2025, 46% of developers trust AI.", "In 2025, 33% of managers trust AI."),
    ("In 2025, 60% of cloud users run Kubernetes.", "In 2025, 50% of Kubernetes users run in the cloud."),
    ("In 2025, 66% of firms run inference on Kubernetes.", "In 2025, 82% of firms run training on Kubernetes."),
    ("In 2025, 66% of firms in Europe use AI.", "In 2025, 82% of firms in Asia use AI."),
    ("In 2025, 66% of large firms use AI.", "In 2025, 82% of firms use AI."),
    ("In 2025, 20% of models reach production.", "In 2025, 80% of models do not reach production."),
    ("In 2025, 20% of teams deploy daily.", "In 2025, 35% of teams deploy weekly."),
    ("In 2025, 20% of teams only test models.", "In 2025, 45% of teams test models."),
    ("In 2025, 30% of cloud spend is wasted.", "In 2025, 30% of cloud budgets are wasted."),
    ("In 2025, 24% of the cloud market is in Asia.", "In 2025, 24% of the data market is in Asia."),
    # What rounding, a hedge or a range allows.
    ("In 2025, 29% of cloud spend is wasted.", "In 2025, 29.4% of cloud spend is wasted."),
    ("In 2025, about 30% of cloud spend is wasted.", "In 2025, 32% of cloud spend is wasted."),
    ("In 2025, over 25% of cloud spend is wasted.", "In 2025, 32% of cloud spend is wasted."),
    ("In 2025, up to 40% of cloud spend is wasted.", "In 2025, 32% of cloud spend is wasted."),
    ("In 2025, 25-35% of cloud spend is wasted.", "In 2025, 40% of cloud spend is wasted."),
    # A whole that is named elsewhere, or nowhere; a rate; two years in one sentence.
    ("Clouds: AWS is in 46% of them.", "Clouds: AWS is in 53% of them."),
    ("Kubernetes is in 71% of the 31.", "Kubernetes is in 45% of the 144."),
    ("Python, in 35% of the same adverts.", "Python, in 41% of the same adverts."),
    ("Of these adverts, 30% name Java.", "Of those adverts, 40% name Java."),
    ("Spend grew by 30% in 2025.", "Spend grew by 40% in 2025."),
    ("Jobs should grow by 16% from 2024 to 2034.", "Jobs should grow by 20% from 2024 to 2034."),
    ("From 2024 to 2025, 30% of jobs changed.", "From 2024 to 2025, 40% of jobs changed."),
    # The second figure of a sentence is of another thing.
    ("In 2025, 87% of adverts name Python and 30% Java.", "In 2025, 87% of adverts name Python and 40% Java."),
    (
        "58% of mature firms use GitOps, against 23% of beginners.",
        "58% of mature firms use GitOps, against 40% of starters.",
    ),
]


def stated(*sentences: str) -> Iterator[StatedShare]:
    numbers = count(1)
    for sentence in sentences:
        for found in shares_in(sentence):
            yield StatedShare(
                key=f"k{next(numbers)}",
                subject=found.subject,
                figure=found.figure,
                said=found.said,
                survey=found.survey,
                year=found.year,
                asked=found.asked,
            )


def findings(*sentences: str) -> list[FindingResult]:
    return list(check_shares(stated(*sentences)))


@pytest.mark.parametrize("pair", CERTAIN, ids=lambda pair: pair[0])
def test_one_thing_in_one_year_with_two_percentages_is_contradictory(pair: tuple[str, str]) -> None:
    for sentences in (pair, pair[::-1]):
        (finding,) = findings(*sentences)
        assert (finding.verdict, len(finding.inputs)) == ("contradictory", 2)
        assert "cannot both be right" in finding.explanation


@pytest.mark.parametrize(("first", "second", "reason"), OPEN)
def test_what_is_left_open_makes_it_a_disagreement_and_is_said(first: str, second: str, reason: str) -> None:
    (finding,) = findings(first, second)
    assert finding.verdict == "disagrees"
    assert reason in finding.explanation
    assert "cannot both be right" not in finding.explanation


@pytest.mark.parametrize("pair", NONE, ids=lambda pair: pair[0])
def test_what_is_not_alike_is_no_finding(pair: tuple[str, str]) -> None:
    assert findings(*pair) == []


def test_a_finding_names_the_figures_how_far_they_are_apart_and_every_sentence() -> None:
    waste = "In 2025, {}% of cloud spend is wasted."
    (finding,) = findings(*(waste.format(percent) for percent in (29, 32, 29, 40)))
    assert finding.headline == "29% in one sentence, 40% in another: In 2025, 29% of cloud spend is wasted."
    assert finding.inputs == ("k1", "k2", "k3", "k4")
    assert finding.arithmetic == (
        {"name": "29%", "formula": "as printed", "low": "28.5", "high": "29.5"},
        {"name": "40%", "formula": "as printed", "low": "39.5", "high": "40.5"},
    )
    assert finding.severity == "high"


def test_what_is_certain_is_reported_before_what_is_open() -> None:
    (finding,) = findings(
        "10% of cloud spend is wasted.",
        "In 2025, 29% of cloud spend is wasted.",
        "In 2025, 32% of cloud spend is wasted.",
    )
    assert (finding.verdict, finding.inputs) == ("contradictory", ("k2", "k3"))


def test_a_share_that_many_guides_state_is_compared_in_a_bounded_number_of_pairs() -> None:
    many = [
        StatedShare(key=f"k{at}", subject="one", figure=Figure(f.value, f.text), said="", year=2025)
        for at, f in enumerate(share.figure for share in [*stated("In 2025, 29% of cloud spend is wasted.")] * 5000)
    ]
    last = StatedShare(
        key="last", subject="one", figure=next(stated("32% of spend is wasted")).figure, said="", year=2025
    )
    assert list(check_shares([*many, last])) == []
    (finding,) = check_shares([*many[: MOST_STATEMENTS - 1], last])
    assert len(finding.inputs) == 10


@pytest.mark.django_db
def test_guides_and_markets_are_compared_and_a_share_of_a_market_is_read_once() -> None:
    market = "---\nkind: market\ntitle: M\n---\n## Market Demand\n### Market Growth\n- {}\n"
    import_text(market.format("North America held 41% of the widget market in 2024."), slug="one")
    import_text(
        market.format("North America accounted for 36% of the widget market in 2024."), slug="two", publisher="P"
    )
    import_text(market.format("North America held 30% of the widget market in 2023."), slug="three", publisher="Q")
    trend = "# Data Engineer\n\n## Industry Trends\n- Waste: In 2025, {}% of cloud spend is wasted.\n- Other: {}\n"
    import_text(trend.format(29, "Text."), role="Data Engineer", slug="a")
    import_text(trend.format(32, "More text."), role="Data Engineer", slug="b", publisher="P")
    found = find(TODAY)
    assert [(one.verdict, one.headline) for one in found] == [
        ("contradictory", "36% in one sentence, 41% in another: 36% of the widget market, whole, North America."),
        ("contradictory", "29% in one sentence, 32% in another: In 2025, 29% of cloud spend is wasted."),
    ]


def test_the_shipped_guides_give_two_shares_twice_and_no_other() -> None:
    """Both come from two accounts of one report; whoever adds a third looks at it and adds it here."""
    lines = [
        statement.text
        for path in sorted(FOLDER.glob("*.md"))
        for statement, fate in guide(path).statements
        if fate == "fact" and "%" in statement.text
    ]
    assert len(lines) > 80
    found = findings(*lines)
    assert {one.verdict for one in found} == {"contradictory"}
    assert [len(one.inputs) for one in found] == [4, 2]
    assert ["cloud spend" in one.headline for one in found] == [True, False]
