"""A table of published claims: every row gets a verdict or a fault with its line, and none stops the others."""

from collections import Counter
from decimal import Decimal
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from market.claims.check import check_claim
from market.claims.parse_input import InvalidInput
from market.claims.table import TableRow, read_table
from tests.conftest import SHARED

TABLE = SHARED / "facts/market_forecasts.csv"
HEADER = (
    "segment,publisher,base_value,base_unit,base_year,target_value,target_unit,target_year,stated_cagr_percent,"
    "cagr_period_from,cagr_period_to,wording,qualifier"
)
GOOD = "Queues,A Publisher,1.1,billion,2022,5.9,billion,2027,41.0,,,to,none"
BAD = "Queues,A Publisher,186.4,million,2023,3652.7,million,2030,44.6,,,to,none"


def rows(*lines: str, header: str = HEADER) -> list[TableRow]:
    return list(read_table(StringIO("\n".join((header, *lines)))))


def test_a_row_is_a_claim_as_printed() -> None:
    (row,) = rows('Queues,,"2,191.8",million,2024,"16,613.4",million,2030,40.5,2025,2030,to,over')
    assert row.claim
    assert row.claim.base
    assert row.claim.target
    assert (row.claim.base.value, row.claim.base.text) == (Decimal("2191800000"), "2191.8 million")
    assert (row.claim.base.qualifier, row.claim.target.qualifier) == (None, "over")
    assert (row.claim.rate_from, row.claim.rate_to) == (2025, 2030)


def test_about_loosens_both_amounts() -> None:
    (row,) = rows(GOOD.replace("none", "about"))
    assert row.claim
    assert row.claim.base
    assert row.claim.base.qualifier == "about"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        (GOOD.replace("1.1", "much"), "base_value: “much billion” is not an amount"),
        (GOOD.replace("billion,2027", "heaps,2027"), "target_value: “5.9 heaps” is not an amount"),
        (GOOD.replace("2022", "22"), "base_year: “22” is not a year"),
        (GOOD.replace("41.0", "fast"), "stated_cagr_percent: “fast” is not a rate"),
        (GOOD.replace(",to,", ",into,"), "wording: “into” is not one of to, by, unclear"),
        (GOOD.replace("none", "maybe"), "qualifier: “maybe” is not one of"),
        (GOOD + ",more", "14 cells where the columns are 13"),
        ("Queues", "1 cells where the columns are 13"),
    ],
)
def test_a_faulty_row_is_named_and_the_rest_still_judged(line: str, fault: str) -> None:
    first, second = rows(line, GOOD)
    assert (first.line, first.claim) == (2, None)
    assert str(first.fault).startswith(fault)
    assert second.claim
    assert check_claim(second.claim).verdict == "consistent"


@pytest.mark.parametrize(
    ("header", "message"),
    [
        (HEADER.replace("wording,", ""), "missing: 'wording'"),
        (f"{HEADER},mood", "not known: 'mood'"),
        (f"{HEADER},wording", "given twice: 'wording'"),
        ("", "missing"),
    ],
)
def test_other_columns_are_refused(header: str, message: str) -> None:
    with pytest.raises(InvalidInput, match=message):
        rows(GOOD, header=header)


def test_lines_are_counted_past_a_cell_of_several() -> None:
    found = rows('"Two\nlines"' + GOOD.removeprefix("Queues"), "", GOOD.replace("1.1", "x"))
    assert [(row.line, bool(row.fault)) for row in found] == [(2, False), (5, True)]


def run(path: Path, *options: str) -> tuple[str, str]:
    out, err = StringIO(), StringIO()
    call_command("check_claims", str(path), *options, stdout=out, stderr=err)
    return out.getvalue(), err.getvalue()


def test_the_command_shows_verdicts_and_names_faulty_lines(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text("\n".join((HEADER, GOOD, BAD.replace("A Publisher", "[b]A[/b]"), GOOD.replace("2022", "x"))))
    out, err = run(path)
    assert "2 claims: 1 contradictory, 0 consistent_if, 0 not_checkable, 1 consistent; 1 lines not read" in out
    assert "[b]A[/b]" in out
    assert err.startswith("line 4: base_year")
    out, _ = run(path, "--verdict", "contradictory")
    assert "Says 44.6% a year" in out
    assert "Says 41.0% a year" not in out


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"a,b\n1,2\n", "missing"), (b"\xff\xfe\x00", "not UTF-8"), (b"", "missing"), (None, "cannot be opened")],
)
def test_what_is_no_such_table_is_refused(content: bytes | None, message: str, tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(CommandError, match=message):
        run(path)


def test_every_published_claim_gets_a_verdict() -> None:
    if not TABLE.exists():
        pytest.skip("../shared/facts/market_forecasts.csv is missing")
    with TABLE.open(newline="") as lines:
        found = list(read_table(lines))
    assert [row for row in found if row.fault] == []
    verdicts = Counter(check_claim(row.claim).verdict for row in found if row.claim)
    assert sum(verdicts.values()) == 133
    assert verdicts == {"not_checkable": 55, "consistent": 53, "contradictory": 20, "consistent_if": 5}
