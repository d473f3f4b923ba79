"""Sentences that publishers write and that contradict nothing: what the rules say of them, which is mostly nothing."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careers.verdicts import Found
from market import rivals
from market.findings import find
from market.shares import share_against_sizes
from tests.conftest import import_text
from tests.market.claims_told import told

HEAD = '---\nkind: market\ntitle: Widgets\npublisher: Pub\nas_of: "{as_of}"\n---\n## Market Demand\n### Market Growth\n'
TODAY = date(2026, 11, 24)
CHECKED = "rate_against_endpoints"


def findings(*lines: str, as_of: str = "2026") -> list[Found]:
    """Everything the rules find in a document about a market with these bullets."""
    import_text(HEAD.format(as_of=as_of) + "".join(f"- {line}\n" for line in lines), slug="widgets")
    return find(TODAY)


def verdicts(*lines: str, as_of: str = "2026") -> list[str]:
    """`verdict` of each checked claim and `rule verdict` of everything else, without what has merely passed."""
    every = [one for one in findings(*lines, as_of=as_of) if one.rule != "horizon_passed"]
    told_of = [one.verdict if one.rule == CHECKED else f"{one.rule} {one.verdict}" for one in every]
    return sorted(told_of)


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
SINGLE = [*SMALL]


@pytest.mark.django_db
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
    claim = told("one", base, 2020, target, 2020 + span, rate, wording=wording)
    other: Any = told("other", "3 billion", 2020, "9 billion", 2030, "12%")
    assert list(rivals.rival_forecasts([claim, other])) is not None
    assert list(rivals.by_or_to([claim, other])) is not None
    assert list(share_against_sizes([], [claim, other])) == []
