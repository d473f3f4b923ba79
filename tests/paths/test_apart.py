"""Which skill to name next, so that roles that fit about as well are set apart."""

from hypothesis import given
from hypothesis import strategies as st

from paths.matches.apart import MOST_NAMED, DistinguishingSkill, distinguishing_skills, number_as_near
from tests.paths.test_gap import some_units, unit

UNITS = {
    "data": (unit("sql"), unit("dbt"), unit("python"), unit("looker", necessity="preferred")),
    "ops": (unit("docker"), unit("terraform"), unit("python")),
    "web": (unit("python"),),
}
VECTORS = {
    "data": {"sql": 1.0, "dbt": 2.0, "python": 0.1, "docker": 0.5},
    "ops": {"docker": 3.0, "terraform": 2.0, "python": 0.1},
    "web": {"python": 0.1},
}


def test_it_is_required_and_named_by_the_fewest_of_them_then_weighs_most():
    assert distinguishing_skills(["data", "ops", "web"], UNITS, VECTORS, {"python"}) == [
        DistinguishingSkill("data", "dbt"),
        DistinguishingSkill("ops", "terraform"),  # docker weighs more, and another names it
    ]
    assert distinguishing_skills(["ops"], UNITS, VECTORS, {"python", "terraform"}) == [
        DistinguishingSkill("ops", "docker")
    ]


def test_as_near_is_three_quarters_of_the_first():
    assert number_as_near([0.12, 0.10, 0.09, 0.08]) == 3
    assert number_as_near([0.5]) == 1


@given(st.dictionaries(st.sampled_from("rstuv"), some_units, min_size=1), st.frozensets(st.sampled_from("abcdefg")))
def test_what_is_named_is_required_not_had_and_named_once(units, own):
    vectors = {role: {skill: 1.0 for each in asked for skill in each.skills} for role, asked in units.items()}
    found = distinguishing_skills(sorted(units), units, vectors, own)
    assert len(found) <= MOST_NAMED
    assert len({each.skill for each in found}) == len(found)
    for each in found:
        assert each.skill not in own
        assert any(each.skill in asked.skills for asked in units[each.role] if asked.is_requirement)
