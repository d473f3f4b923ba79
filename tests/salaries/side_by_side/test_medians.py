"""Which differences of medians are listed, in which words, and what a comparison says first."""

from decimal import Decimal

import pytest

from careers.models import Role
from salaries.charts.lanes import NotCompared
from salaries.comparability import Measure
from salaries.models import PayPercentile
from salaries.side_by_side.compared import ComparedPay
from salaries.side_by_side.headings import heading
from salaries.side_by_side.load import KnownPay
from salaries.side_by_side.medians import MOST_PAIRS, EndDifference, median_tables
from salaries.side_by_side.verdict import verdict, verdict_of

MedianInterval = tuple[int, int, int]
"""A median and its interval."""


def row(name: str, end: str, found: MedianInterval, n_adverts: int) -> PayPercentile:
    value, low, high = (f"{amount}.00" for amount in found)
    return PayPercentile(
        key=f"{name}.{end}",
        currency="USD",
        end=end,
        median=Decimal(value),
        n_adverts=n_adverts,
        data_version=1,
        percentiles={"p50": {"value": value, "low": low, "high": high}},
    )


def known(
    name: str,
    low: MedianInterval,
    high: MedianInterval,
    *,
    level: str = "senior",
    country: str = "US",
    n_adverts: int = 30,
) -> KnownPay:
    return KnownPay(
        role=Role(title=name, slug=name.lower()),
        title="",
        lane=NotCompared(label=name, reason=""),
        measure=Measure("USD", "year", "unstated", 2025, country, level),
        key=f"{name}.{level}.{country}",
        in_words="",
        ends=tuple(
            row(f"{name}.{level}", end, each, n_adverts)
            for end, each in zip(PayPercentile.End.values, (low, high), strict=True)
        ),  # type: ignore[arg-type]
    )


A = known("Alpha", (150, 135, 157), (220, 210, 240))
B = known("Beta", (135, 129, 137), (180, 174, 180))
C = known("Gamma", (150, 148, 152), (215, 205, 225))
BY, CLOSE = "by their medians (30 adverts against 30; could be", "where they start is too close to call"


def compared(*drawn: KnownPay) -> ComparedPay:
    return ComparedPay("", None, drawn, (), median_tables(drawn), (), ())


@pytest.mark.parametrize(
    ("drawn", "words"),
    [
        ((A, B), f"At senior level, Alpha adverts end $40 above Beta {BY} $30 to $66); {CLOSE}"),
        ((B, A), f"At senior level, Alpha adverts end $40 above Beta {BY} $30 to $66); {CLOSE}"),
        (
            (C, B),
            f"At senior level, Gamma adverts start $15 above and end $35 above Beta {BY} $11 to $23 and $25 to $51)",
        ),
        ((A, C), "At senior level, it is too close to call whether Alpha or Gamma adverts start or end higher"),
        ((A,), "Senior Alpha adverts start at $150 and end at $220 (medians, 2025)"),
        ((), "Nothing can be drawn"),
    ],
)
def test_the_heading_says_no_more_than_the_intervals_allow(drawn: tuple[KnownPay, ...], words: str) -> None:
    assert heading(compared(*drawn)) == words


def test_of_one_role_the_levels_are_compared_and_the_heading_names_it() -> None:
    levels = [
        known("Alpha", (100, 95, 105), (150, 145, 155), level="mid"),
        known("Alpha", (130, 125, 135), (190, 185, 195), level="senior"),
    ]
    (table,) = median_tables(levels)
    assert (table.title, [pair.label for pair in table.pairs]) == ("Alpha, in numbers", ["Senior over Mid"])
    assert heading(compared(*levels)) == (
        f"Alpha: senior adverts start $30 above and end $40 above mid {BY} $20 to $40 and $30 to $50)"
    )


def test_one_thing_alone_differs_in_a_pair() -> None:
    elsewhere = known("Beta", (135, 129, 137), (180, 174, 180), country="DE")
    junior = known("Alpha", (100, 95, 105), (150, 145, 155), level="mid")
    (table,) = median_tables([A, B, elsewhere, junior])
    assert [pair.label for pair in table.pairs] == [
        "Alpha, United States over Beta, United States",
        "Beta, United States over Beta, Germany",
    ]


def test_a_table_lists_the_pairs_with_most_adverts() -> None:
    several = [known(f"Role {n}", (100, 90, 110), (200, 190, 210), n_adverts=n) for n in range(10, 16)]
    (table,) = median_tables(several)
    assert (len(table.pairs), table.left_out) == (MOST_PAIRS, 5)
    assert all("Role 10" not in pair.names for pair in table.pairs)


def test_a_difference_is_a_figure_with_its_arithmetic() -> None:
    (table,) = median_tables([A, B])
    high = table.pairs[0].high
    assert (high.text, high.verdict) == ("+$40", "higher, by $30–66")
    assert [value for _, _, value in high.derivation.steps] == ["$220", "$180", "+$40", "higher, by $30–66"]
    assert table.pairs[0].low.verdict == "too close to call: $135–157 and $129–137 overlap"


def test_the_verdict_is_said_alike_wherever_medians_are_compared_and_its_figures_open() -> None:
    (table,) = median_tables([A, B])
    (pair,) = table.pairs
    parts = verdict_of(pair, "senior")
    assert "".join(part.text for part in parts) == heading(compared(A, B))
    assert [(part.text, part.figure) for part in parts if part.figure] == [("$40", pair.high)]
    low, high = (EndDifference(each.other, each.one, ("Beta", "Alpha")) for each in (pair.low, pair.high))
    below = "".join(part.text for part in verdict(low, high, ("Beta", "Alpha")))
    assert below == f"Beta adverts end $40 below Alpha {BY} $30 to $66); {CLOSE}"
