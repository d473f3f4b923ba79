"""What `docs/writing-guides.md` says of phrases and headings is what the reader makes of them."""

import re

import pytest

from tests.guides.shipped import PATHS
from tests.guides.test_shipped_guides import OWN_SECTIONS, SECTIONS
from tests.reading import PROJECT, read_guide

PAGE = (PROJECT / "docs/writing-guides.md").read_text(encoding="utf-8")
ROWS = [
    line.split(" | ")
    for line in PAGE.splitlines()
    if re.match(r"\| (?:both|any one|examples of a kind|not required) \|", line)
]
RULE = {"any one": "any", "examples of a kind": "examples"}


def read_under(heading: str, line: str):
    return read_guide(f"# Data Engineer\n\n## Requirements\n\n### {heading}\n- {line}\n")


def test_the_page_names_the_headings_that_guides_have() -> None:
    headings = re.findall(r"^\| `## ([^`]+)` \|", PAGE, re.MULTILINE)
    assert headings[:-1] == [
        *SECTIONS[:2], OWN_SECTIONS[0], *SECTIONS[2:4], *OWN_SECTIONS[1:], *SECTIONS[4:],
    ]  # fmt: skip
    assert headings[-1] == "Sources"
    assert len(PATHS) > 1


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[1])
def test_a_phrase_is_read_as_the_page_says(row: list[str]) -> None:
    meant, phrase = row[0].strip("| "), re.search(r"`([^`]+)`", row[1])[1]  # type: ignore[index]
    skills = read_under("Technical Skills", phrase).of("RoleSkill")
    grouped = [skill for skill in skills if skill.group_key]
    if meant in RULE:
        assert len(grouped) > 1
        assert {skill.group_rule for skill in grouped} == {RULE[meant]}
        assert len({skill.group_key for skill in grouped}) == 1
    else:
        assert grouped == []
        wanted = "preferred" if meant == "not required" else "required"
        assert skills
        assert {skill.necessity for skill in skills} == {wanted}


@pytest.mark.parametrize(
    ("phrase", "names"),
    [
        (
            "AWS Certified Machine Learning Engineer - Associate",
            ["AWS Certified Machine Learning Engineer - Associate"],
        ),
        (
            "Microsoft Certified: Fabric Data Engineer Associate",
            ["Microsoft Certified: Fabric Data Engineer Associate"],
        ),
        ("HashiCorp Certified: Terraform Associate", ["HashiCorp Certified: Terraform Associate"]),
        ("Google Cloud Professional Machine Learning Engineer certification", None),
        ("Certified Kubernetes Administrator (CKA), since the exam is done on a live cluster", None),
    ],
)
def test_a_certification_is_one_and_preferred(phrase: str, names: list[str] | None) -> None:
    found = read_under("Certifications (optional)", phrase).of("Credential", kind="certification")
    assert [one.necessity for one in found] == ["preferred"]
    assert names is None or [one.name for one in found] == names


def test_names_in_a_row_are_asked_for_each() -> None:
    skills = read_under("Technical Skills", "Airflow, Kubeflow, Prefect").of("RoleSkill")
    assert [skill.group_key for skill in skills] == [None, None, None]


def test_years_of_experience_are_read() -> None:
    (found,) = read_under("Education and Experience", "3+ years of experience in data engineering").of("Credential")
    assert found.min_years == 3


def test_pay_of_a_level_is_read_with_place_and_year() -> None:
    text = "# Data Engineer\n\n## Salary Ranges (US, 2024)\n\n### Senior Data Engineer\n- Salary range: $100,000 - $130,000\n"
    (band,) = read_guide(text).of("Band")
    assert (band.low, band.high, band.level, band.country, band.year) == (100000, 130000, "senior", "US", 2024)


def test_a_forecast_is_read_from_one_sentence() -> None:
    sentence = re.search(r"`(The MLOps market[^`]+)`", PAGE.replace("\n  ", " "))[1]  # type: ignore[index]
    (forecast,) = read_guide(f"# Data Engineer\n\n## Market Demand\n\n### Market Growth\n- {sentence}\n").of("Forecast")
    assert (forecast.market, forecast.target_year) == ("MLOps", 2027)
