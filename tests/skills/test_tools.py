"""Which technologies are tools for which practices: whole, without doubles, by names that the lexicon has."""

import pytest

from skills.tools import PATH, check_tools, practices_of_tools


@pytest.mark.parametrize(
    ("tool", "practice"),
    [
        ("Jenkins", "CI/CD"),
        ("Terraform", "infrastructure as code"),
        ("Prometheus", "system monitoring"),
        ("Grafana", "observability"),
        ("Docker", "containerization"),
        ("Kubernetes", "orchestration"),
        ("Airflow", "orchestration"),
        ("Git", "version control"),
        ("MLflow", "experiment tracking"),
        ("Feast", "feature store"),
    ],
)
def test_common_practices_have_their_tools(tool, practice):
    assert practice in practices_of_tools()[tool]


@pytest.mark.parametrize(("tool", "practice"), [("Kubernetes", "containerization"), ("Python", "machine learning")])
def test_what_only_helps_with_a_practice_is_no_tool_for_it(tool, practice):
    assert practice not in practices_of_tools().get(tool, ())


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ([("Docker", ["Jenkins"])], "'Docker' is no practice"),
        ([("CI/XD", ["Jenkins"])], "'CI/XD' is no practice"),
        ([("CI/CD", ["Jenkinx"])], "Jenkinx is no technology"),
        ([("CI/CD", ["agile"])], "agile is no technology"),
        ([("CI/CD", ["Jenkins", "Jenkins"])], "CI/CD: something is named twice"),
        ([("CI/CD", ["Jenkins"]), ("CI/CD", ["Tekton"])], "CI/CD: something is named twice"),
    ],
)
def test_a_wrong_row_is_refused_by_name(rows, message):
    with pytest.raises(ValueError, match=message):
        check_tools(rows)


def test_practices_come_by_name_in_a_file_of_utf_8_with_unix_line_ends():
    practices = [line.partition(",")[0] for line in PATH.read_text(encoding="utf-8").splitlines()[1:]]
    assert practices == sorted(practices, key=str.casefold)
    assert b"\r" not in PATH.read_bytes()
