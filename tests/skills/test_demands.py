"""What a role asks for, counted: a group is one."""

import pytest

from skills.demands import count_required, standing, strongest


@pytest.mark.parametrize(
    ("alone", "groups", "count"),
    [
        ([], [], 0),
        (["python"], [], 1),
        (["python", "python"], [], 1),
        ([], [["python", "java"]], 1),
        (["python"], [["python", "java"]], 1),
        (["docker"], [["python", "java"]], 2),
        ([], [["python", "java"], ["java", "python"]], 1),
        ([], [["aws", "azure"], ["aws", "azure", "docker"]], 1),
        ([], [["aws", "azure"], ["azure", "docker"]], 2),
        ([], [[]], 0),
    ],
)
def test_required(alone, groups, count):
    assert count_required(alone, groups) == count


def test_what_is_required_as_one_of_several_is_not_required_by_itself():
    assert standing("required", None) == "required"
    assert standing("required", "key") == "alternative"
    assert standing("preferred", "key") == "preferred"
    assert strongest(["mentioned", "alternative", "preferred"]) == "alternative"
