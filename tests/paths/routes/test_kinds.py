"""Of what kind a move is, and the sentence that says why."""

import pytest

from paths.routes.kinds import LadderOrder, MovedRole, MoveKind, kind_of_move

ENGINEER, LEAD = MovedRole("MLOps Engineer", "running_models"), MovedRole("MLOps Team Lead", "running_models")
DEVOPS, ANALYST = MovedRole("DevOps Engineer", "platforms"), MovedRole("Data Analyst", "data")
ABOVE, BELOW, NONE = LadderOrder


@pytest.mark.parametrize(
    ("present", "following", "ladder", "is_named", "kind", "why"),
    [
        (ENGINEER, LEAD, ABOVE, False, MoveKind.ADVANCEMENT, "puts MLOps Team Lead above MLOps Engineer"),
        (LEAD, ENGINEER, BELOW, True, MoveKind.STEP_BACK, "puts MLOps Engineer below MLOps Team Lead"),
        (DEVOPS, LEAD, NONE, False, MoveKind.ADVANCEMENT, "The title MLOps Team Lead is of somebody who leads"),
        (LEAD, DEVOPS, NONE, True, MoveKind.STEP_BACK, "The title MLOps Team Lead is of somebody who leads"),
        (DEVOPS, ENGINEER, NONE, True, MoveKind.LATERAL, "guides name one beside the other"),
        (ENGINEER, MovedRole("LLM Engineer", "running_models"), NONE, False, MoveKind.LATERAL, "the same group"),
        (DEVOPS, ANALYST, NONE, False, MoveKind.CHANGE_OF_FIELD, "no guide names one beside the other"),
        (MovedRole("One", None), MovedRole("Other", None), NONE, False, MoveKind.CHANGE_OF_FIELD, "different groups"),
    ],
)
def test_kinds(present, following, ladder, is_named, kind, why):
    found = kind_of_move(present, following, ladder, is_named)
    assert found.kind == kind
    assert why in found.why
    assert (found.level == found.why) is (kind in (MoveKind.ADVANCEMENT, MoveKind.STEP_BACK))


def test_of_roles_that_nothing_puts_in_order_it_is_said_what_is_known():
    """Groups and neighbours say of which field a role is, and nothing of its level."""
    other = MovedRole("Platform Team Lead", "platforms")
    unordered = "No career ladder we have puts one above the other, and"
    assert kind_of_move(DEVOPS, ANALYST, NONE, False).level == f"{unordered} neither title is of somebody who leads."
    assert kind_of_move(LEAD, other, NONE, False).level == f"{unordered} both titles are of somebody who leads."
