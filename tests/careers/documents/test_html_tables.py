"""Tables in HTML: rows and cells with their exact characters."""

import pytest

from careers.documents.html_tables import html_tables
from tests.reading import read_guide

GUIDE = "# SRE\n\n## Salary\n\n{}\n\n## Requirements\n- Python\n"
TABLE = (
    "<table>\n<tr><th>Level</th><th>Pay</th></tr>\n<tr>\n  <td><b>Junior</b></td>\n  <td>$90,000</td>\n</tr>\n</table>"
)


def test_rows_have_cells_below_their_headers_and_lines() -> None:
    reading = read_guide(GUIDE.format(TABLE))
    rows = [one for one in reading.document.statements if one.role == "row"]
    assert [(cell.header, cell.text) for cell in rows[0].cells] == [("Level", "Junior"), ("Pay", "$90,000")]
    assert (rows[0].text, rows[0].line) == ("Junior: $90,000", 8)


def test_the_evidence_lies_in_the_table() -> None:
    reading = read_guide(GUIDE.format(TABLE))
    [band] = reading.of("Band")
    assert reading.words(band) == "Junior</b></td>\n  <td>$90,000"


@pytest.mark.parametrize("spans", ['colspan="2"', "rowspan=3"])
def test_cells_that_span_others_leave_no_columns(spans: str) -> None:
    reading = read_guide(GUIDE.format(TABLE.replace("<td><b>", f"<td {spans}><b>")))
    assert reading.of("Band") == []


def test_a_table_without_end_and_one_in_code_are_none() -> None:
    assert html_tables("<table><tr><td>$90,000</td></tr>") == []
    roles = {role for role, _ in read_guide(GUIDE.format(f"```\n{TABLE}\n```")).roles()}
    assert "code" in roles
    assert "row" not in roles


def test_a_table_inside_another_belongs_to_it() -> None:
    inner = "<table><tr><td>a</td></tr></table>"
    assert len(html_tables(f"<table><tr><td>{inner}</td></tr></table>{inner}")) == 2
