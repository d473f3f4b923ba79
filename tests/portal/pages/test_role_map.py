"""The map of roles: everyone has a place, and a line joins two who are near to each other."""

from itertools import combinations

from careers.role_file import read_roles
from portal.pages.role_map import map_lines, places

ONE, OTHER, THIRD = "mlops-engineer", "devops-engineer", "cloud-engineer"


def test_every_listed_role_has_a_place_inside_the_map() -> None:
    assert set(places()) == {role.slug for role in read_roles()}
    assert all(0 < place.x < 100 and 40 < place.y < 490 for place in places().values())


def test_no_two_names_lie_on_each_other() -> None:
    near = [pair for pair in combinations(places().values(), 2) if abs(pair[0].y - pair[1].y) < 40]
    assert all(abs(one.x - other.x) >= 13 for one, other in near)


def test_a_line_joins_two_who_are_among_the_nearest_of_each_other() -> None:
    ranks = {(ONE, OTHER): 2, (OTHER, ONE): 3, (ONE, THIRD): 1, (THIRD, ONE): 4, (OTHER, THIRD): 1, (THIRD, OTHER): 2}
    lines = map_lines(ranks)
    assert [(line.start, line.end, line.is_closest) for line in lines] == [
        (places()[OTHER], places()[ONE], False),
        (places()[THIRD], places()[OTHER], True),
    ]


def test_a_role_without_a_place_and_one_that_is_near_in_one_direction_have_no_line() -> None:
    assert map_lines({(ONE, "queue-engineer"): 1, ("queue-engineer", ONE): 1, (ONE, OTHER): 1}) == []
