"""What roles share and what each has alone, for any roles."""

from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from paths.differences.divide import divided

THINGS = st.dictionaries(st.sampled_from("pqrstu"), st.integers(0, 3))
ROLES = st.fixed_dictionaries({"one": THINGS, "two": THINGS}, optional={"three": THINGS})


@given(ROLES)
def test_what_is_shared_is_agreed_on_in_whatever_order_the_roles_are_given(roles):
    found = divided(roles)
    for order in permutations(roles):
        again = divided({role: roles[role] for role in order})
        assert {key: dict(by_role) for key, by_role in again.shared.items()} == found.shared
        assert again.only == found.only


@given(ROLES)
def test_each_thing_of_a_role_is_either_shared_or_its_own(roles):
    found = divided(roles)
    for role, has in roles.items():
        shared = {key: by_role[role] for key, by_role in found.shared.items() if role in by_role}
        assert not shared.keys() & found.only[role].keys()
        assert {**shared, **found.only[role]} == has


def test_what_most_roles_share_comes_first():
    found = divided({"one": {"p": 1, "q": 1}, "two": {"p": 2, "q": 2}, "three": {"q": 3}})
    assert list(found.shared) == ["q", "p"]
    assert found.shared["q"] == {"one": 1, "two": 2, "three": 3}
