"""Reading takes time in step with the text: no line, however odd, may hold a worker for long."""

from collections.abc import Callable
from time import process_time

import pytest

from careers.documents.titles import role_title
from tests.growth import MOST, growth
from tests.reading import GUIDES, read_guide

pytestmark = pytest.mark.slow
ODD = [
    "(", "a ", "$1,", "$1 ", "1 ", ",", "Aa ", "A. ", "Aa: ", "A-a ", "1,000 ", "1.1", "9", "[^1]",
    "[^a", ".)", "“", "$2 - $1 ", "$100 - ", "from $", "about ", "between 1 and ", "5 years ", "5% ",
    "e.g. (", "certifications: A, ", "such as ", "a, and ", "Go, ", "AWS and ", "Lead/", "or or ",
    "A Engineer ", "USD 1 million ", "CAGR 5% ", "In 2023, ", "market of ", "share of the ", "largest ",
    "dominates the ", "grow by ", "the cloud segment ", "of the base ", "bonus ",
]  # fmt: skip
PLACES = ["Overview", "Market Demand", "Salary Ranges"]
SHORT, STEP = 10_000, 100  # characters


def seconds(text: str) -> float:
    """Time of this process alone, so that others on the machine do not count."""
    started = process_time()
    role_title(read_guide(text).document)
    return process_time() - started


@pytest.fixture(scope="module", autouse=True)
def _warm() -> None:
    """What is read once in a process, such as the lexicon, must not make the short text look slow."""
    read_guide("Overview\n- Python, $1 to $2, 5% by 2027\n")


def growth_of(text_of: Callable[[int], str]) -> float:
    return growth(lambda length: seconds(text_of(length)), SHORT, STEP)


def repeated(unit: str, length: int) -> str:
    return unit * (length // len(unit))


@pytest.mark.parametrize("unit", ODD)
def test_a_long_line_of_one_repeated_thing(unit: str) -> None:
    def text(length: int) -> str:
        return "\n".join(f"{place}\n- {repeated(unit, length)}x)" for place in PLACES)

    assert growth_of(text) < MOST


@pytest.mark.parametrize(
    "opening", ["a", "$5", "5", "CAGR", "Location", "certified (", "A bonus of", "[^1]", "Team Lead"]
)
@pytest.mark.parametrize("block", ["Overview", "Salary Ranges\nFactors", "Career Development\nCareer Progression"])
def test_a_long_blank_within_a_line(opening: str, block: str) -> None:
    assert growth_of(lambda length: f"{block}\n- {opening}{' ' * length}b") < MOST


def test_a_long_list() -> None:
    assert growth_of(lambda length: "Best Practices\n" + repeated("- Naming: Name things well.\n", length)) < MOST


@pytest.mark.parametrize(
    ("section", "line"),
    [
        ("Overview", "- Docker\n"),
        ("Requirements", "- statistics or physics\n"),
        ("Salary Ranges", "- Senior: £50,000\n"),
    ],
)
def test_a_long_lead_in_over_a_long_list(section: str, line: str) -> None:
    def text(length: int) -> str:
        return f"{section}\nSkills {repeated('and more ', length)} include:\n{repeated(line, length)}"

    assert growth_of(text) < MOST


@pytest.mark.parametrize("row", ["| Senior | $150K | $200K+ |", "| Senior | 5-10 | 12 |"])
def test_a_long_pay_table(row: str) -> None:
    head = "## Salary Ranges (INR Lakhs)\n\n| Level | Low | High |\n|---|---|---|\n"
    assert growth_of(lambda length: head + repeated(f"{row}\n", length)) < MOST


@pytest.mark.parametrize(
    "unit", ["$1 for one and ", "costs $1, ", "earn $1 more, ", "£1-2,000 + bonus, ", "R1 000 a month; "]
)
def test_many_lines_of_pay(unit: str) -> None:
    line = f"- Senior engineers {unit * 5}\n"
    assert growth_of(lambda length: "## Salary Ranges\n" + repeated(line, length)) < MOST


def test_ordinary_text() -> None:
    text = (GUIDES / "flat-data-engineer.txt").read_text(encoding="utf-8")
    body = text.partition("\n")[2].partition("Core Responsibilities")[0]
    assert growth_of(lambda length: "Overview\n" + repeated(body, length)) < MOST


@pytest.mark.parametrize(("power", "is_seen"), [(1, False), (2, True)])
def test_what_grows_with_the_square_is_seen(power: int, is_seen: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tests.test_speed.seconds", lambda text: len(text) ** power / 10**6)
    assert (growth_of(lambda length: "x" * length) >= MOST) is is_seen


# Skills are read clause by clause, and clauses have no end of their own.
@pytest.mark.parametrize("unit", ["(Go) ", "Go/", "Go, ", "not Java ", "SQL required, ", "no ", "(e.g. Java) "])
def test_a_long_requirement(unit: str) -> None:
    """A statement over 10,000 characters is not read, so the lengths are below it."""
    assert (
        growth(lambda length: seconds(f"Requirements\nTechnical Skills\n- {repeated(unit, length)}x"), 2_300, 50) < MOST
    )
