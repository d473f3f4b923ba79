"""From role to role, for any requirements: what carries over, what is new, and what both ways agree on."""

from hypothesis import given
from hypothesis import strategies as st

from paths.requirements.unit import ONE_OF, REQUIRED, SINGLE, Unit
from paths.routes.move import move, requirements, shared_skills

SKILLS = st.frozensets(st.sampled_from("abcdefg"), min_size=1, max_size=3)


def unit(skills, necessity=REQUIRED):
    names = tuple(sorted(skills))
    return Unit("-".join(names), SINGLE if len(names) == 1 else ONE_OF, names, necessity, None, (f"fact-{names}",))


ROLES = st.lists(SKILLS, max_size=6, unique=True).map(lambda role: tuple(map(unit, role)))


@given(ROLES)
def test_a_move_to_the_same_role_asks_for_nothing(role):
    found = move(role, role)
    assert (found.new, found.partly, found.less, found.to_learn) == ((), (), (), 0)
    assert found.required == len(role)


@given(ROLES, ROLES, SKILLS)
def test_each_requirement_is_in_one_list(present, following, skills):
    found = move(present, following, skills)
    sorted_ = [each.unit for each in (*found.carried, *found.partly)] + [*found.had, *found.new]
    assert sorted(sorted_) == sorted(following)
    assert found.required == len(following)


@given(ROLES, ROLES)
def test_both_ways_agree_on_what_is_shared(present, following):
    there, back = move(present, following), move(following, present)
    assert shared_skills(present, following) == shared_skills(following, present)
    pairs = {(each.unit, by) for each in (*there.carried, *there.partly) for by in each.by}
    assert pairs == {(by, each.unit) for each in (*back.carried, *back.partly) for by in each.by}
    assert there.less == back.new
    assert there.new == back.less


@given(ROLES, ROLES, SKILLS)
def test_knowing_more_never_makes_a_move_longer(present, following, more):
    assert move((*present, unit(more)), following).to_learn <= move(present, following).to_learn


@given(ROLES, ROLES, SKILLS)
def test_a_skill_had_besides_takes_away_what_it_meets_and_nothing_else(present, following, skills):
    without, found = move(present, following), move(present, following, skills)
    learned = [unit for unit in without.new if unit not in found.new]
    assert all(unit.is_met_by(skills) for unit in (*found.had, *learned))
    assert not any(unit.is_met_by(skills) for unit in (*found.new, *(each.unit for each in found.partly)))
    assert found.carried == without.carried
    assert found.to_learn == without.to_learn - len(found.had)


def test_one_of_several_carries_over_for_certain_only_where_all_of_them_do():
    cloud, aws, two = unit({"aws", "azure", "gcp"}), unit({"aws"}), unit({"aws", "azure"})
    assert [len(found) for found in (move([aws], [cloud]).carried, move([two], [cloud]).carried)] == [1, 1]
    narrowed = move([cloud], [aws])
    assert (narrowed.carried, narrowed.new, narrowed.to_learn) == ((), (), 1)
    assert narrowed.partly[0].by == (cloud,)


def test_what_is_only_preferred_is_no_requirement():
    assert requirements([unit({"a"}), unit({"b"}, "preferred"), unit({"c"}, "mentioned")]) == (unit({"a"}),)
