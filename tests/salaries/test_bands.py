"""Salary bands: levels with their lines, and the pay that sentences state."""

import pytest

from tests.reading import read_guide, section

LEVELS = ["Entry-Level", "Mid-Level", "Senior", "Principal", "Director of"]
NAMES = ["entry", "mid", "senior", "principal", "director"]


def salaries(*lines, heading="Salary Ranges (US Market, 2024)"):
    return section(heading, *lines)


def band(*lines, **heading):
    [found] = salaries(*lines, **heading).of("Band")
    return found


def ladder(number):
    return [
        line
        for at, level in enumerate(LEVELS[:number])
        for line in (f"{level} Data Engineer", f"- Salary Range: ${at + 1}00,000 - ${at + 1}50,000")
    ]


@pytest.mark.parametrize("line", ["- Salary Range: to be agreed", "- Salary Range:", "- 100,000 - 120,000"])
def test_a_level_without_pay_gives_no_band(line):
    assert salaries("Senior Data Engineer", line).of("Band") == []


def test_an_empty_section_gives_no_band():
    assert salaries().of("Band") == []


@pytest.mark.parametrize("number", [1, 2, 3, 4, 5])
def test_one_band_for_each_level(number):
    bands = salaries(*ladder(number)).of("Band")
    assert [one.level for one in bands] == NAMES[:number]
    assert [one.low for one in bands] == [(at + 1) * 100000 for at in range(number)]


def test_the_evidence_of_a_level_is_its_lines():
    lines = [
        "Senior Engineer",
        "- Salary Range: $1,00,000+",
        "- Requires 6+ years of experience",
        "- Works alone",
    ]
    reading = salaries(*lines)
    [found] = reading.of("Band")
    assert reading.words(found) == "\n".join(lines[:3])


def test_the_figure_is_known_within_the_evidence():
    reading = salaries("Senior Engineer", "- Salary Range: about $150,000")
    [found] = reading.of("Band")
    assert reading.document.text[found.figure_start :] == "about $150,000"


@pytest.mark.parametrize(
    ("words", "years"),
    [
        ("0-2 years", (0, 2)),
        ("less than 2 years", (None, 2)),
        ("6+ years", (6, None)),
        ("no years", (None, None)),
    ],
)
def test_years_beside_the_figure(words, years):
    found = band("Senior Engineer", "- Salary Range: $150,000", f"- Typically requires {words} of experience")
    assert (found.experience_min_years, found.experience_max_years) == years


@pytest.mark.parametrize(
    ("heading", "place"),
    [
        ("Salary Ranges", (None, None, None, "USD")),
        ("Salary Ranges (Canada, 2025)", ("CA", None, 2025, "CAD")),
        ("Salary Ranges (Texas, US, 2023)", ("US", "Texas", 2023, "USD")),
        ("Salary Range (2021)", (None, None, 2021, "USD")),
    ],
)
def test_country_region_year_and_dollar_of_the_heading(heading, place):
    found = band("Senior Engineer", "- Salary Range: $150,000", heading=heading)
    assert (found.country, found.region, found.year, found.currency) == place


def test_a_line_with_its_own_level():
    bands = salaries("- Entry-level: $90K", "- Senior: $150K+").of("Band")
    assert [(one.level, one.original_label) for one in bands] == [
        ("entry", "Entry-level"),
        ("senior", "Senior"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Juniors earn $90,000, while senior engineers earn $150,000.",
        "$90,000 for juniors and $150,000 for seniors",
        "$90,000 (junior), $150,000 (senior)",
        "Junior $90,000; senior $150,000",
    ],
)
def test_levels_within_one_sentence(words):
    bands = salaries(f"- {words}").of("Band")
    assert [(one.level, one.low) for one in bands] == [("entry", 90000), ("senior", 150000)]


@pytest.mark.parametrize(
    "words",
    [
        "$90,000 (0-2 years), $150,000 (3-5 years)",
        "0-2 years: $90,000; 3-5 years: $150,000",
        "$90,000 with 0-2 years and $150,000 with 3-5 years",
    ],
)
def test_years_within_one_sentence(words):
    bands = salaries(f"- {words}").of("Band")
    assert [(one.experience_min_years, one.experience_max_years) for one in bands] == [(0, 2), (3, 5)]


def test_each_figure_of_a_sentence_has_its_own_evidence():
    reading = salaries("- $90,000 for juniors, $150,000 for seniors")
    assert [reading.words(one) for one in reading.of("Band")] == [
        "$90,000 for juniors",
        "$150,000 for seniors",
    ]


@pytest.mark.parametrize(
    ("words", "components"),
    [
        ("$150,000", ["unstated"]),
        ("$150,000 base", ["base"]),
        ("Base salary: $150,000", ["base"]),
        ("Base salary: $100,000 - $120,000, total compensation: $150,000", ["base", "total"]),
        ("$150,000 in total pay, $100,000 base", ["total", "base"]),
        ("Total compensation: $100,000 for juniors, $150,000 for seniors", ["total", "total"]),
    ],
)
def test_base_or_total(words, components):
    assert [one.component for one in salaries(f"- {words}").of("Band")] == components


@pytest.mark.parametrize("block", ["Factors Influencing Salary", "Additional Compensation", "Career Outlook"])
def test_other_blocks_of_the_section_give_no_band(block):
    assert salaries(block, "- Bonus of $20,000", "- Relocation").of("Band") == []


def test_a_job_title_without_a_level_names_its_band():
    lines = ["Data Engineer", "- Salary Range: $120,000", "- Requires 3+ years of experience"]
    reading = salaries(*lines)
    [found] = reading.of("Band")
    assert (found.original_label, found.level, found.experience_min_years) == ("Data Engineer", None, 3)
    assert reading.words(found) == "\n".join(lines)


def test_a_place_as_label_is_the_region():
    found = band("Salary by Location", "- New York: $150,000 - $180,000")
    assert (found.region, found.level) == ("New York", None)


def test_a_sentence_of_the_overview():
    [found] = read_guide("Overview\nSalaries range from $90,000 to over $140,000, by place.").of("Band")
    assert (found.low, found.high, found.level, found.country, found.year) == (
        90000,
        140000,
        None,
        None,
        None,
    )


def test_money_outside_the_section_that_is_no_pay():
    assert read_guide("Overview\nCloud bills of $90,000 are common.").of("Band") == []


def test_low_above_high_is_unread_with_its_reason_and_the_rest_is_read():
    reading = salaries("Senior Engineer", "- Salary Range: $150,000 - $120,000", "Staff Engineer", "- Salary: $200,000")
    assert [one.level for one in reading.of("Band")] == ["staff"]
    assert [str(problem) for problem in reading.problems] == [
        "line 3: not read: low above high: 150,000 to 120,000 USD"
    ]
    assert reading.faults == []


def test_years_turned_round_are_left_out_with_the_reason():
    reading = salaries("Senior Engineer", "- Salary Range: $150,000", "- Requires 5 to 3 years of experience")
    [found] = reading.of("Band")
    assert (found.low, found.experience_min_years, found.experience_max_years) == (150000, None, None)
    assert [str(problem) for problem in reading.problems] == [
        "line 3: years not read: low above high: 5 to 3 years of experience"
    ]


def test_equal_ends_are_no_problem():
    assert salaries("Senior Engineer", "- Salary Range: $150,000 - $150,000").problems == []


def test_pay_behind_other_labels_keeps_the_level_of_its_heading():
    text = (
        "# ML Engineer\n\n## Career Progression\n\n### Junior ML Engineer (0-2 years)\n**Required Skills:**\n- Python\n\n"
        "**Day in the Life:**\n- Meetings\n\n**Compensation:** $80K-$110K\n"
    )
    [found] = read_guide(text).of("Band")
    assert (found.low, found.level, found.experience_max_years) == (80000, "entry", 2)


def test_pay_in_a_block_of_code_is_read_below_its_heading():
    bands = read_guide("## Salary Ranges\n\n### Senior\n```\nBase Salary: $180K\nStock: $50K\n```\n").of("Band")
    assert [(one.low, one.level, one.component) for one in bands] == [(180000, "senior", "base")]


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("The 90th percentile is $210,000", "a percentile, or what a part of all earns"),
        ("I went from teaching to earning $130,000", "what one person earns"),
    ],
)
def test_pay_that_is_not_the_roles_is_unread_with_its_reason(line: str, why: str) -> None:
    reading = read_guide(f"# SRE\n\n## Salary Ranges\n- Senior: $150,000\n- {line}\n")
    assert len(reading.of("Band")) == 1
    assert [(one.line, one.message) for one in reading.problems] == [(5, f"not read as pay of the role: {why}")]


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("- Per-diem staff: $44–$60/hr", None),
        ("- Nursing staff: $45/hr", None),
        ("- Part-time staff: $30/hr", None),
        ("- Staff: $210,000", "staff"),
        ("- Senior Staff: $220,000", "staff"),
    ],
)
def test_staff_as_people_is_no_level(line, level):
    assert band(line).level == level


def test_marks_of_a_heading_are_no_part_of_its_label():
    reading = read_guide("# SRE\n\n## Requirements\n\n=== Senior SRE (L3) ===\n\n* Pay: $150,000 - $180,000\n")
    [found] = reading.of("Band")
    assert "=" not in (found.original_label or "")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Pay: CA$90,000 - CA$100,000 | US$110,000 - US$120,000 | €50,000 - €60,000", ["CAD", "USD", "EUR"]),
        ("Median pay: $98,000 per year / $47 per hour", ["USD", "USD"]),
        ("Pay: $120,000 | Sign-on: $10,000", ["USD"]),
        ("Pay: $120,000 | Course fees: $3,000", ["USD"]),
    ],
)
def test_the_rest_of_a_line_of_pay_outside_the_pay_section(line, expected):
    reading = read_guide(f"# Data Engineer\n\n## Requirements\n\n- {line}\n")
    assert [found.currency for found in reading.of("Band")] == expected


def test_quartiles_are_no_ends_of_a_range():
    rows = (
        "| Setting | Lower quartile | Median | Upper quartile |",
        "|---|---|---|---|",
        "| Clinic | $83,000 | $97,000 | $116,000 |",
    )
    found = band(*rows)
    assert (found.low, found.high) == (97000, 97000)


@pytest.mark.parametrize("label", ["Senior or team leader", "Senior / Team Leader", "Junior to mid"])
def test_a_label_of_two_levels_is_of_neither(label: str) -> None:
    [band] = read_guide(f"# Data Engineer\n\n## Salary\n\n- {label}: £40,000 to £50,000\n").of("Band")
    assert (band.original_label, band.level) == (label, None)
