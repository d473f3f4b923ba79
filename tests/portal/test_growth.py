"""Reading takes time in step with the text, from its bytes to its rows: four times as much text, not six times the time."""

from time import process_time

import pytest

from careers.documents import DocumentError
from careers.documents.limits import MOST_AMOUNTS, MOST_CHARACTERS
from portal.imports.metadata import Options
from portal.imports.prepare import prepare_bytes
from tests.growth import MOST, growth

pytestmark = pytest.mark.slow
OPTIONS = Options(role="Tester")
FEW = MOST_AMOUNTS - 5
SHAPES = {
    "amounts on a line": lambda n: "Salary Ranges\n- " + "$1 " * n * 100,
    "pay in every bullet": lambda n: "Salary Ranges\n" + "- Pay of $90,000 for juniors\n" * n * 5,
    "pay below one heading": lambda n: "Salary Ranges\nSenior Tester\n" + "- Salary: $90,000 - $99,000\n" * n * 5,
    "pay below many headings": lambda n: "Salary Ranges\n" + "Senior Tester\n- Salary: $90,000\n" * n * 5,
    "many amounts in every bullet": lambda n: "Salary Ranges\n" + f"- {'$90k for A, ' * FEW}\n" * (n // 5),
    "sizes in every sentence": lambda n: "Market Demand\n" + f"The market, {'worth $5 bn in 2023, ' * FEW}.\n" * (n // 10),
    "rates in every bullet": lambda n: "Market Demand\n" + "- The A market grows at a CAGR of 5% from 2023 to 2027\n" * n,
    "per cent signs on a line": lambda n: "Salary Ranges\nAdditional Compensation\n- bonus " + "5-15% " * n * 100,
    "brackets": lambda n: "Requirements\nTechnical Skills\n- " + "(" * n * 50 + "x)",
    "dashes": lambda n: "Salary Ranges\n- $5" + " – " * n * 100,
    "headings": lambda n: "Overview\n" + "Data Care\n" * n * 10,
    "nested bullets": lambda n: "Overview\nSkills\n" + "".join(f"{' ' * (at % 40)}- Data:\n" for at in range(n * 10)),
    "footnotes": lambda n: "## Overview\n" + "".join(f"- Keep it[^{at}]\n[^{at}]: A book\n" for at in range(n * 5)),
    "footnote marks on a line": lambda n: "Overview\n- Keep it" + "[^1]" * n * 50,
    "names of skills on a line": lambda n: "Requirements\nTechnical Skills\n- " + "Python, AWS, " * n * 5,
    "certifications on a line": lambda n: "Requirements\n- Certifications such as " + "A, " * n * 30,
    "titles on a line": lambda n: "Career Development\nCareer Progression\n- " + "Lead → " * n * 20,
    "sentences on a line": lambda n: "Overview\n" + "Keep it short. " * n * 30,
    "challenges": lambda n: "Common Challenges\n" + "- Queues:\n- Challenge: Long.\n- Solution: Short.\n" * n * 3,
}  # fmt: skip

# A text without a fact is refused.
A_FACT = "\nIndustry Trends\n- Queues grow longer\n"


def seconds(text: str) -> float:
    """Processor seconds of reading a text."""
    started = process_time()
    prepare_bytes("guide.txt", (text + A_FACT).encode(), OPTIONS)
    return process_time() - started


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_takes_less_than_six_times_the_work(shape):
    make = SHAPES[shape]
    seconds(make(10))  # patterns are compiled and caches filled once
    assert growth(lambda size: seconds(make(size)), 40, 1) < MOST


def read(line: str):
    return prepare_bytes("guide.txt", f"Salary Ranges\n{line}\n- Senior: $150K+".encode(), OPTIONS)


@pytest.mark.parametrize("bullet", ["- ", ""])
@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("$1 " * (MOST_AMOUNTS + 1), "a statement of more than 50 amounts"),
        ("5% " * (MOST_AMOUNTS + 1), "a statement of more than 50 amounts"),
        ("$5 " + "a" * MOST_CHARACTERS, "a statement of 10,003 characters"),
    ],
)
def test_a_statement_too_much_to_be_read_is_unread_with_its_reason(bullet, words, reason):
    prepared = read(bullet + words)
    assert [(one.line, one.message.partition(";")[0]) for one in prepared.reading.problems] == [(2, reason)]
    assert prepared.dispositions == ("heading", "unread", "fact")
    assert [row.line for row in prepared.rows] == [3]


def test_a_statement_of_as_many_amounts_as_are_allowed_is_read():
    prepared = read("- " + "$90k for A, " * MOST_AMOUNTS)
    assert prepared.reading.problems == []
    assert len(prepared.rows) == MOST_AMOUNTS + 1


def test_a_reading_that_takes_too_long_is_ended_with_what_to_do():
    with pytest.raises(DocumentError, match=r"^reading was stopped after 0 seconds of work; hand the guide in without"):
        prepare_bytes("guide.txt", b"Overview\n- Keep it short", OPTIONS, seconds=0)
