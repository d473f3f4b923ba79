"""Sentences that publishers write and that contradict nothing: what the rules say of them, which is mostly nothing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.verdicts import FindingResult
from market.claims import conflicts
from market.claims.shares import share_against_sizes
from market.findings import find
from tests.conftest import import_text
from tests.market.claims.claim_factory import sourced_claim

HEAD = '---\nkind: market\ntitle: Widgets\npublisher: Pub\nas_of: "{as_of}"\n---\n## Market Demand\n### Market Growth\n'
TODAY = date(2026, 11, 24)
CHECKED = "rate_against_endpoints"


def findings(*lines: str, as_of: str = "2026") -> list[FindingResult]:
    """Everything the rules find in a document about a market with these bullets."""
    import_text(HEAD.format(as_of=as_of) + "".join(f"- {line}\n" for line in lines), slug="widgets")
    return find(TODAY)


def verdicts(*lines: str, as_of: str = "2026") -> list[str]:
    """`verdict` of each checked claim and `rule verdict` of everything else, without what has merely passed."""
    every = [finding for finding in findings(*lines, as_of=as_of) if finding.rule != "horizon_passed"]
    verdicts = [
        finding.verdict if finding.rule == CHECKED else f"{finding.rule} {finding.verdict}" for finding in every
    ]
    return sorted(verdicts)


FITS = ["consistent"]
UNSURE = ["not_checkable"]

# A small figure with a hedge, and a decline that leaves next to nothing.
SMALL = [
    ("The widget market will grow from about USD 1 billion in 2022 to USD 6 billion by 2027.", UNSURE),
    ("The widget market will grow from USD 0.3 billion in 2022 to nearly USD 1 billion by 2027.", UNSURE),
    ("The widget market grows from an estimated USD 1 billion in 2026 to USD 2 billion by 2030, a CAGR of 19%.", FITS),
    ("The widget market will grow from USD 1.1 billion in 2022 to up to USD 3 billion by 2027.", UNSURE),
    ("The widget market will grow from roughly USD 2 million in 2022 to about USD 9 million by 2027.", UNSURE),
    (
        "The widget market was worth USD 1 billion in 2022 and will shrink at a CAGR of 99.999% to USD 1 million by 2027.",
        UNSURE,
    ),
]
SMALL.append(("The widget market will grow from up to USD 1 billion in 2022 to USD 6 billion by 2027.", UNSURE))

# The base of its target, the rate of this market, and figures of other things beside it.
GROWS = "The widget market will grow from USD 1.1 billion in 2022 to USD 5.9 billion by 2027"
BASES = [
    (
        "The widget market was valued at USD 1.58 billion in 2024 and is projected to grow from USD 2.33 billion in 2025 "
        "to USD 19.55 billion by 2032, exhibiting a CAGR of 35.5%.",
        FITS,
    ),
    (
        "North America accounted for USD 0.5 billion in 2024, while the widget market will grow from USD 1.33 billion in "
        "2025 to USD 11.2 billion by 2032, a CAGR of 35.5%.",
        FITS,
    ),
    (
        "The widget market stood at USD 0.9 billion in 2021 and should expand from USD 1.1 billion in 2022 to USD 5.9 "
        "billion by 2027, at a CAGR of 40%.",
        FITS,
    ),
    (
        "The widget market was worth $1.58 billion in 2024; it will rise from $2 billion in 2025 to $4 billion in 2030.",
        UNSURE,
    ),
]
OTHER_RATES = [
    (f"While t{GROWS[1:]}, job postings grow 74% annually.", UNSURE),
    (f"{GROWS}, and salaries rise by 8% per year.", UNSURE),
    (f"Job postings grew 35% annually, while t{GROWS[1:]}.", UNSURE),
    (f"Earlier reports spoke of a CAGR of 30%; t{GROWS[1:]}.", UNSURE),
    (f"{GROWS}, at a CAGR of 25% until 2025 and 10% a year after that.", UNSURE),
    (f"{GROWS}, with the cloud segment growing at a CAGR of 52%.", UNSURE * 2),
    (
        "The widget market, which grew at a CAGR of 12% from 2016 to 2021, is expected to grow from USD 1.1 billion in "
        "2022 to USD 5.9 billion by 2027, a CAGR of 40%.",
        FITS,
    ),
    (f"{GROWS} according to Gartner, which expects AI spending to rise 20% a year.", UNSURE),
    (f"{GROWS}, driven by tools that grow 20% a year.", UNSURE),
    (f"{GROWS}, whereas hiring budgets rise 5% a year.", UNSURE),
    (f"{GROWS}, but wages increase by 3% annually.", UNSURE),
]
SIGNS = [
    ("The widget market will decline from USD 9.8 billion in 2025 to USD 3.2 billion by 2030, at a CAGR of 20%.", FITS),
    ("The widget market is shrinking from $9.8 billion in 2025 to $3.2 billion by 2030, a negative CAGR of 20%.", FITS),
    *(
        (f"{words} from USD 1.0 billion in 2025 to USD 3.05 billion by 2030.", FITS)
        for words in (
            "As costs fall, the widget market will grow at a CAGR of 25%",
            "The smart contract market will grow at a CAGR of 25%",
            "The fall detection market will grow at a CAGR of 25%",
            "The widget market will not decline, but grow at 25% a year",
            "Although prices drop, the widget market will rise at a CAGR of 25%",
            "The drop shipping market should expand at a CAGR of 25%",
        )
    ),
]
OPEN_RATES = [(f"{GROWS}, a CAGR of {rate}.", UNSURE) for rate in ("30% to 42%", "30-42%", "30% and 42%")]
OPEN_RATES += [(f"{GROWS}, a CAGR of {rate}.", FITS) for rate in ("30%+", "30% or more")]
FROM = "from USD 1.1 billion in 2022, at a CAGR of 41%"
HEDGES = [
    (f"The widget market will {words}, {FROM}.", FITS)
    for words in (
        "reach at least USD 3 billion by 2027",
        "go beyond USD 3 billion by 2027",
        "be greater than USD 3 billion by 2027",
        "top USD 3 billion by 2027",
        "reach no less than USD 3 billion by 2027",
        "reach USD 3 billion or more by 2027",
        "reach USD 3 billion+ by 2027",
        "reach USD 3+ billion by FY2027",
        "cross the USD 3 billion mark by 2027",
        "reach a minimum of USD 3 billion by the end of 2027",
        "rise to not less than USD 3 billion in fiscal year 2027",
    )
] + [(f"The widget market will reach USD 3 billion by mid-2027, {FROM}.", UNSURE)]
TWO_MARKETS = [
    (
        "The widget market will grow from USD 1.0 billion in 2025 to USD 3.05 billion in 2030 (25% CAGR), while the gadget "
        "market grows from USD 2.0 billion in 2025 to USD 2.5 billion in 2030 (5% CAGR).",
        FITS * 2,
    ),
    (
        "The widget market will reach USD 3.05 billion in 2030 and the gadget market USD 9.0 billion in 2030.",
        UNSURE * 2,
    ),
    (
        "The widget market will reach $3 billion by 2030, but the gadget market will reach $9 billion by 2030.",
        UNSURE * 2,
    ),
    (
        "The widget market will reach $5 billion by 2030, and the services segment will reach $1.5 billion by 2030.",
        UNSURE * 2,
    ),
    ("The widget market will reach $5 billion by 2030; the gadget industry will hit $9 billion by 2030.", UNSURE * 2),
]
WHERE_TO = [
    (
        "The widget market will grow from $1.1 billion in 2022 to between $5 billion and $6 billion in 2027, a 39% CAGR.",
        UNSURE,
    ),
    (
        "The widget market will grow from $1.1 billion in 2022 to $5.9 billion in the next five years, a CAGR of 9%.",
        UNSURE,
    ),
    ("The widget market will grow from $1.1B to $5.9B (2022-2027), a 40% CAGR.", FITS),
    ("The widget market will reach $5.9 billion by 2027, a CAGR of 40% from 2022, when it was $1.1 billion.", FITS),
    ("The widget market will grow from $1.1 billion in 2022 to $5 billion-$6 billion in 2027, a 9% CAGR.", UNSURE),
    ("The widget market should hit 5 to 6 billion dollars in 2027, from $1.1 billion in 2022, a 9% CAGR.", UNSURE),
]
COMPARED = [
    (f"The widget market will be worth USD 2.0 billion in 2030, {words} USD 1.0 billion in 2025, a CAGR of 15%.", FITS)
    for words in ("compared with", "compared to", "against", "up from", "versus")
] + [("The widget market will grow from less than $2 billion in 2022 to $6 billion by 2027, a CAGR of 41%.", FITS)]
CURRENCIES = [
    ("The widget market will grow from USD 1 billion in 2025 to EUR 5 billion by 2030, a CAGR of 38%.", UNSURE),
    ("The widget market will grow from $1 billion in 2025 to £5 billion by 2030, a CAGR of 58%.", UNSURE),
    ("The widget market was worth €1 billion in 2025 and will reach $2 billion by 2030, a CAGR of 58%.", UNSURE),
]
SINGLE = [
    *SMALL, *BASES, *OTHER_RATES, *SIGNS, *OPEN_RATES, *HEDGES, *TWO_MARKETS, *WHERE_TO, *COMPARED, *CURRENCIES,
]  # fmt: skip
WAS, WILL = (
    "The widget market was worth USD 2.0 billion in 2022.",
    "The widget market will reach USD 5.0 billion by 2030.",
)
BESIDE = [
    (WAS, "The widget market in North America was worth USD 0.8 billion in 2022."),
    (WAS, "The widget market in Germany was worth USD 0.1 billion in 2022."),
    (WAS, "Cloud deployments of the widget market were worth USD 0.9 billion in 2022."),
    (WAS, "The Nordic part of the widget market was worth USD 0.2 billion in 2022."),
    (WILL, "Software: USD 3.0 billion by 2030"),
    (WILL, "Europe: USD 1.0 billion by 2030"),
    (WILL, "In Europe it will reach USD 1.0 billion by 2030."),
    (WILL, "In Japan, the market will reach USD 0.4 billion by 2030."),
    (WILL, "It could save firms USD 90 billion by 2030."),
    (WILL, "In an optimistic scenario, the widget market will reach USD 7.0 billion by 2030."),
    (WAS, "Acme reported revenue of USD 3.4 billion in 2022."),
    (WAS, "Vendors raised USD 9 billion in 2022."),
    (WAS, "In the worst case, the widget market will fall to USD 0.1 billion in 2022."),
]


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # rules are pure
@pytest.mark.parametrize("lines", BESIDE)
def test_figures_of_something_else_are_no_rivals(lines: tuple[str, str]) -> None:
    assert {finding.rule for finding in findings(*lines) if finding.verdict != "not_checkable"} <= {"horizon_passed"}


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # rules are pure
@pytest.mark.parametrize(("line", "expected"), SINGLE)
def test_a_sentence_alone(line: str, expected: list[str]) -> None:
    assert verdicts(line) == expected


figures = st.builds(
    "{}{} {}".format,
    st.sampled_from(["", "about ", "over ", "up to "]),
    st.sampled_from(["0.1", "1", "2", "10", "99.9", "1.00"]),
    st.sampled_from(["million", "billion"]),
)
rates = st.sampled_from(["", "0%", "41.0%", "about 1%", "-5%", "-99.999%", "-100%", "over 400%", "up to 3%"])
wordings = st.sampled_from(["to", "by", "unclear"])


@settings(deadline=None, max_examples=100)
@given(figures, figures, rates, st.integers(1, 12), wordings)
def test_no_claim_stops_the_rules(base: str, target: str, rate: str, span: int, wording: str) -> None:
    claim = sourced_claim("one", base, 2020, target, 2020 + span, rate, wording=wording)
    other: Any = sourced_claim("other", "3 billion", 2020, "9 billion", 2030, "12%")
    assert list(conflicts.conflicting_forecasts([claim, other])) is not None
    assert list(conflicts.by_or_to([claim, other])) is not None
    assert list(share_against_sizes([], [claim, other])) == []
