"""Bullets that other authors use, and the lists, headings and tables of wikis."""

import pytest

from tests.reading import read_guide

DUTIES = "# Data Engineer\n\n## Core Responsibilities\n\n"


@pytest.mark.parametrize(
    "marks",
    [("o", "o"), ("(a)", "(b)"), ("a)", "b)"), ("(i)", "(ii)"), ("(1)", "(2)"), ("–", "–"), ("§", "§"), (">", ">"), ("·", "·"),
     ("\uf0b7", "\uf0b7"), ("»", "»"), ("◆", "◆"), ("✱", "✱")],
)  # fmt: skip
@pytest.mark.parametrize("indent", ["", "  "])
def test_items_begin_with_the_bullets_of_their_author(marks: tuple[str, str], indent: str) -> None:
    reading = read_guide(f"{DUTIES}{indent}{marks[0]} build pipelines\n{indent}{marks[1]} check data\n")
    assert [fact.text for fact in reading.of("Responsibility")] == ["build pipelines", "check data"]


@pytest.mark.parametrize(
    "text",
    [
        "> A quote that goes on for a while, as quotes do, and says\n> nothing of any duties at all.\n",
        "> Short and done.\n> Another sentence.\n",
        "> Only one\n",
        "(see below) Build pipelines\n",
        "§ 3 of the law asks for it\n§ 4 does not\n",
        "o 3 litres of milk\n",
        "Un grado en estadística,\no equivalente\n",
    ],
)
def test_quotes_and_asides_are_no_items(text: str) -> None:
    assert "item" not in {role for role, _ in read_guide(DUTIES + text).roles()}


WIKI = """'''Data engineers''' build pipelines.<ref>Smith 2022</ref>

== Duties ==
* building [[Extract, transform, load|ETL]] pipelines
** testing them{{citation needed}}

== Skills ==
The following are required:
# [[SQL]]
# ''Python''

== Pay ==
{| class="wikitable"
! Level !! Low !! High
|-
| Junior || £30,000 || £35,000
|-
! scope="row" | Senior
| £50,000
| £60,000
|}

== Hobbies ==
* chess
[[Category:Data]]
"""


def test_a_wiki_has_headings_lists_and_tables_of_its_own() -> None:
    reading = read_guide(f"---\nrole: Data Engineer\n---\n{WIKI}")
    assert [fact.skill for fact in reading.of("RoleSkill", necessity="required")] == ["SQL", "Python"]
    assert [(band.level, band.low, band.high) for band in reading.of("Band")] == [
        ("entry", 30000, 35000),
        ("senior", 50000, 60000),
    ]
    assert "chess" not in [fact.text for fact in reading.of("Responsibility")]
    texts = [text for _, text in reading.roles()]
    assert "Data engineers build pipelines." in texts
    assert "building ETL pipelines" in texts or "building ETL pipelines" in {fact.heading for fact in reading.facts}


def test_a_number_sign_is_a_heading_elsewhere() -> None:
    reading = read_guide("# Data Engineer\n\n## Core Responsibilities\n- build\n\n# Salary\n")
    assert [text for role, text in reading.roles() if role == "heading"] == [
        "Data Engineer",
        "Core Responsibilities",
        "Salary",
    ]


def test_cells_of_a_wiki_that_span_others_leave_no_columns() -> None:
    table = '{|\n! Level !! Low !! High\n|-\n| colspan="2" | Junior £30,000 || £35,000\n|}\n'
    reading = read_guide(f"---\nrole: Data Engineer\n---\n== Duties ==\n* build\n== Pay ==\n{table}")
    assert reading.of("Band") == []
