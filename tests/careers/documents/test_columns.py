"""Columns that are set apart by spaces or tabs: tables where they are aligned, unread where they are not."""

import pytest

from tests.reading import GuideReading, read_guide

GUIDE = "---\nrole: Data Engineer\n---\n# Data Engineer\n\n## Salary Ranges\n\n"
QUARTILES = """Level                  Lower quartile   Median     Upper quartile
Junior (0-2 yrs)       £34,000          £38,500    £43,000
Senior (5-9 yrs)       £66,000          £75,000    £86,000
"""
# One pay table in ten ways to write it.
LOW_AND_HIGH = {
    "spaces": "Level    Low       High\nJunior   £34,000   £43,000\nSenior   £66,000   £86,000\n",
    "right-aligned": "Level         Low       High\nJunior    £34,000    £43,000\nSenior   £ 66,000   £ 86,000\n",
    "wide labels": "Level             Low       High\nJunior people     £34,000   £43,000\nSenior            £66,000   £86,000\n",
    "tabs": "Level\tLow\tHigh\nJunior\t£34,000\t£43,000\nSenior engineers\t£66,000\t£86,000\n",
    "tabs to a stop": "Level\t\tLow\tHigh\nJunior\t\t£34,000\t£43,000\nSenior eng\t£66,000\t£86,000\n",
    "ruled": "Level    Low       High\n------   -------   -------\nJunior   £34,000   £43,000\nSenior   £66,000   £86,000\n",
    "one ruler": "Level    Low       High\n=========================\nJunior   £34,000   £43,000\nSenior   £66,000   £86,000\n",
    "header apart": "Level    Low       High\n\nJunior   £34,000   £43,000\nSenior   £66,000   £86,000\n",
    "set in": "    Level    Low       High\n    Junior   £34,000   £43,000\n    Senior   £66,000   £86,000\n",
    "in code": "```\nLevel    Low       High\nJunior   £34,000   £43,000\nSenior   £66,000   £86,000\n```\n",
    "ruled above and below": "======  =======  =======\nLevel   Low      High\n======  =======  =======\n"
    "Junior  £34,000  £43,000\nSenior  £66,000  £86,000\n======  =======  =======\n",
    "boxed": "+--------+---------+---------+\n| Level  | Low     | High    |\n+--------+---------+---------+\n"
    "| Junior | £34,000 | £43,000 |\n| Senior | £66,000 | £86,000 |\n+--------+---------+---------+\n",
    "boxed in lines": "┌───┬───┬───┐\n│ Level │ Low │ High │\n├───┼───┼───┤\n│ Junior │ £34,000 │ £43,000 │\n"
    "│ Senior │ £66,000 │ £86,000 │\n└───┴───┴───┘\n",
    "bars alone": "Level | Low | High\nJunior | £34,000 | £43,000\nSenior | £66,000 | £86,000\n",
    "bars in Markdown": "| Level | Low | High |\n|---|---|---|\n| Junior | £34,000 | £43,000 |\n| Senior | £66,000 | £86,000 |\n",
    "between lines": "Gross pay:\n\nLevel    Low       High\nJunior   £34,000   £43,000\nSenior   £66,000   £86,000\n\nAsk us.\n",
}
# Nobody can say which amount is what.
UNCLEAR = {
    "no header": "Junior   £34,000   £43,000\nSenior   £66,000   £86,000\n",
    "ragged": "Level    Low       High\nJunior  £34,000    £43,000\nSenior engineers   £66,000   £86,000\n",
    "one row": "Level    Low       High\nJunior   £34,000   £43,000\n",
    "two header lines": "      Lower     Upper\nLevel quartile  quartile\nJunior  £34,000   £43,000\nSenior  £66,000   £86,000\n",
    "a list": "- Junior   £34,000   £43,000\n- Senior   £66,000   £86,000\n",
    "numbered": "1. Junior   £34,000   £43,000\n2. Senior   £66,000   £86,000\n",
    "a line": "Junior   £34,000   £43,000   £50,000\n",
}


def _bands(reading: GuideReading) -> list[tuple]:
    return [(band.level, band.low, band.high) for band in reading.of("Band")]


def _rows(reading: GuideReading) -> list[str]:
    return [one.text for one in reading.document.statements if one.role == "row"]


@pytest.mark.parametrize("table", LOW_AND_HIGH.values(), ids=LOW_AND_HIGH)
def test_an_aligned_table_is_read_as_one_between_bars(table: str) -> None:
    reading = read_guide(GUIDE + table)
    assert _bands(reading) == [("entry", 34000, 43000), ("senior", 66000, 86000)]


def test_quartiles_are_no_bounds_of_a_levels_pay() -> None:
    reading = read_guide(GUIDE + QUARTILES)
    assert _bands(reading) == [("entry", 38500, 38500), ("senior", 75000, 75000)]
    assert [band.experience_max_years for band in reading.of("Band")] == [2, 9]


def test_the_cells_know_their_header_and_their_place() -> None:
    reading = read_guide(GUIDE + QUARTILES)
    row = next(one for one in reading.document.statements if one.role == "row")
    assert [(cell.header, cell.text) for cell in row.cells][1:3] == [
        ("Lower quartile", "£34,000"),
        ("Median", "£38,500"),
    ]
    assert all(row.text[cell.start : cell.end] == cell.text for cell in row.cells)
    assert all(reading.document.text[row.at(cell.start)] == cell.text[0] for cell in row.cells)
    assert row.line == GUIDE.count("\n") + 2


@pytest.mark.parametrize("table", UNCLEAR.values(), ids=UNCLEAR)
def test_amounts_in_columns_that_are_not_clear_are_unread(table: str) -> None:
    reading = read_guide(GUIDE + table)
    assert _bands(reading) == []
    assert len(_rows(reading)) == sum("£" in line for line in table.splitlines()) or "quartile" in table


@pytest.mark.parametrize(
    "text",
    [
        "Juniors earn £34,000 a year.  Seniors earn £66,000 a year.\nLeads earn £90,000 a year.  Others do not.\n",
        "Junior: £34,000 - £43,000   Senior: £66,000 - £86,000\n",
        "    Starting       £24,000 to £28,000\n    Experienced    £30,000 to £38,000\n    Senior         £40,000 to £50,000\n",
    ],
)
def test_prose_and_labels_with_wide_gaps_are_no_tables(text: str) -> None:
    reading = read_guide(GUIDE + text)
    assert _rows(reading) == []
    assert len(_bands(reading)) >= 2


@pytest.mark.parametrize(
    "table",
    [
        "Skill    Required?   Notes\nSQL      Yes         daily\nKafka    Yes         weekly\nScala    No          legacy\n",
        "Skill\tRequired?\nSQL\tYes\nKafka\tYes\nScala\tNo\n",
        "Tool       Importance\n-----      ----------\nSQL        required\nKafka      must have\nScala      not needed\n",
    ],
)
def test_aligned_skills_are_asked_for_by_their_column(table: str) -> None:
    reading = read_guide(f"# Data Engineer\n\n## Requirements\n\n### Skills\n\n{table}")
    asked = {fact.skill: fact.necessity for fact in reading.of("RoleSkill")}
    assert asked == {"SQL": "required", "Kafka": "required"}


def test_how_many_name_a_skill_is_not_how_much_it_is_asked_for() -> None:
    table = "Technology    2023    2024    Change\nSQL           91%     92%     +1 pt\nScala         17%     12%     -5 pts\n"
    reading = read_guide(f"# Data Engineer\n\n## Requirements\n\n### Skills\n\n{table}")
    assert {fact.skill: fact.necessity for fact in reading.of("RoleSkill")} == {
        "SQL": "mentioned",
        "Scala": "mentioned",
    }


def test_of_percentiles_the_middle_one_is_the_median() -> None:
    table = "Grade     P25       P50       P75\nJunior    £27,500   £30,000   £33,000\nSenior    £52,000   £58,500   £65,000\n"
    assert _bands(read_guide(GUIDE + table)) == [("entry", 30000, 30000), ("senior", 58500, 58500)]


# Amounts in other columns than those that are read: each might be a low, a median or a bonus.
SEPARATED = {
    "dots": "Junior ........ £30,000 ...... £35,000\n",
    "semicolons": "Level;Low;Median;High\nJunior;£30,000;£32,000;£35,000\n",
    "commas": 'Level,Low,High\nJunior,"£30,000","£35,000"\n',
    "commas alone": "Junior,£30,000,£35,000\n",
    "bars": "Junior | £30,000 | £35,000\n",
    "a list with bars": "- Junior | £30,000 | £35,000\n- Senior | £50,000 | £60,000\n",
}


@pytest.mark.parametrize("text", SEPARATED.values(), ids=SEPARATED)
def test_amounts_that_marks_alone_set_apart_are_unread(text: str) -> None:
    assert _bands(read_guide(GUIDE + text)) == []


def test_the_same_pay_in_two_currencies_is_no_table() -> None:
    assert len(read_guide(f"{GUIDE}CA$90,000 | €60,000\n").of("Band")) == 2


def test_levels_over_columns_and_cities_beside_rows() -> None:
    table = "          Junior     Senior\nLondon    £30,000    £50,000\nLeeds     £28,000    £45,000\n"
    bands = read_guide(GUIDE + table).of("Band")
    assert [(band.region, band.level, band.low) for band in bands] == [
        ("London", "entry", 30000),
        ("London", "senior", 50000),
        ("Leeds", "entry", 28000),
        ("Leeds", "senior", 45000),
    ]


@pytest.mark.parametrize("gap", ["\t", "    ", " | "])
def test_labels_with_an_amount_beside_them_are_read_as_labels(gap: str) -> None:
    pairs = [
        ("Starting   ", "£24,000 to £28,000"),
        ("Experienced", "£30,000 to £38,000"),
        ("Team leader", "£40,000 to £50,000"),
    ]
    bands = read_guide(GUIDE + "\n".join(f"{label}{gap}{pay}" for label, pay in pairs) + "\n").of("Band")
    assert [(band.original_label, band.low, band.high) for band in bands] == [
        ("Starting", 24000, 28000),
        ("Experienced", 30000, 38000),
        ("Team leader", 40000, 50000),
    ]
