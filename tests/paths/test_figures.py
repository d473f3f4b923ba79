"""A bar of roles: a cell for each, the filled ones as one outline and the empty ones as another."""

import pytest

from paths.skill_gap.figures import MOST_CELLS, RolesCounted


def counted(roles: int, of: int) -> RolesCounted:
    return RolesCounted("python", "Python", [f"Role {number}" for number in range(roles)], of, 1, "/api/")


@pytest.mark.parametrize(
    ("roles", "of", "filled", "empty"),
    [(3, 19, 3, 16), (0, 4, 0, 4), (4, 4, 4, 0), (0, 0, 0, 0), (50, 100, MOST_CELLS // 2, MOST_CELLS // 2)],
)
def test_a_cell_for_each_role_up_to_so_many_and_then_the_share(roles: int, of: int, filled: int, empty: int) -> None:
    found = {is_filled: path.count("M") for path, is_filled in counted(roles, of).outlines}
    assert (found.get(True, 0), found.get(False, 0)) == (filled, empty)


def test_the_cells_lie_beside_each_other() -> None:
    bar = counted(1, 3)
    assert bar.outlines == [("M0.5 0.5h4v9h-4z", True), ("M6.5 0.5h4v9h-4zM12.5 0.5h4v9h-4z", False)]
    assert bar.width == 17
