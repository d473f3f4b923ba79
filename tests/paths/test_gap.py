"""What is had and missing, in which order it is learned, and what it opens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paths.gap.compare import Knowledge, gap_of
from paths.gap.order import all_needs, learning_order, needs_of
from paths.gap.starts import Start, starts_of
from paths.gap.unlocks import Family
from paths.requirements.unit import NECESSITIES, Unit


def unit(*skills: str, necessity: str = "required", level: str | None = None) -> Unit:
    rule = "one_of" if len(skills) > 1 else "single"
    return Unit("/".join(skills), rule, skills, necessity, level, ())


def knows(*skills: str, level: str | None = None) -> Knowledge:
    return Knowledge(frozenset(skills), level)


def keys(units) -> list[str]:
    return [each.key for each in units]


CLOUD = (unit("python", "java"), unit("docker"), unit("kubernetes"), unit("helm", necessity="preferred"))


def test_a_group_is_met_by_one():
    gap = gap_of(CLOUD, knows("java", "docker"))
    assert (keys(gap.have), keys(gap.missing)) == (["python/java", "docker"], ["kubernetes"])
    assert (keys(gap.nice_to_have), gap.required_count) == (["helm"], 3)


def test_a_skill_required_alone_is_missing_although_a_group_with_it_is_met():
    units = [unit("python", "java"), unit("python", level="proficient")]
    assert keys(gap_of(units, knows("java")).missing) == ["python"]


@pytest.mark.parametrize(
    ("asked", "level", "is_met"),
    [
        (None, None, True),
        ("advanced", None, True),
        (None, "basic", True),
        ("advanced", "basic", False),
        ("advanced", "advanced", True),
        ("basic", "expert", True),
    ],
)
def test_levels_count_where_both_sides_name_one(asked, level, is_met):
    assert knows("sql", level=level).meets(unit("sql", level=asked)) is is_met


TOOLS = {"jenkins": ["ci-cd"], "gitlab": ["ci-cd", "version-control"], "pandas": ["data-analysis"]}


def test_a_tool_is_a_start_and_not_the_practice():
    practice = unit("ci-cd")
    had = knows("jenkins", "gitlab", "pandas")
    assert not had.meets(practice)
    assert starts_of(practice, had, TOOLS) == (Start("ci-cd", ("jenkins", "gitlab")),)
    assert starts_of(unit("docker"), had, TOOLS) == ()


def test_of_a_group_each_practice_with_a_tool_is_begun():
    either = unit("version-control", "ci-cd")
    assert starts_of(either, knows("gitlab"), {"gitlab": TOOLS["gitlab"]}) == (
        Start("version-control", ("gitlab",)),
        Start("ci-cd", ("gitlab",)),
    )


def test_what_is_had_is_not_begun():
    assert starts_of(unit("ci-cd"), knows("ci-cd", "jenkins"), TOOLS) == ()
    assert starts_of(unit("ci-cd", level="expert"), knows("ci-cd", "jenkins", level="basic"), TOOLS) == ()
    assert starts_of(unit("ci-cd", "jenkins"), knows("jenkins"), TOOLS) == ()


def in_order(units, needs, first=lambda _: 0) -> list[str]:
    return [step.unit.key for step in learning_order(units, needs, first)]


NEEDS = {"kubernetes": ["docker"], "docker": ["linux"], "helm": ["kubernetes"], "a": ["b"], "b": ["a"]}


def test_nothing_comes_before_what_it_needs():
    assert in_order([unit("helm"), unit("docker"), unit("kubernetes")], NEEDS) == ["docker", "kubernetes", "helm"]


def test_what_lies_between_need_not_be_asked_for():
    steps = learning_order([unit("helm"), unit("linux")], NEEDS, lambda _: 0)
    assert [(step.unit.key, step.needs, step.after) for step in steps] == [
        ("linux", (), ()),
        ("helm", ("kubernetes",), (1,)),
    ]


def test_otherwise_what_is_asked_for_first_then_the_order_of_the_guide():
    units = [unit("x"), unit("y"), unit("z")]
    assert in_order(units, {}) == ["x", "y", "z"]
    assert in_order(units, {}, lambda each: each.key != "z") == ["z", "x", "y"]


ASKED_BY = {"linux": 2, "docker": 5, "kubernetes": 12, "sql": 9, "git": 7}


def by_count(each: Unit) -> int:
    return -ASKED_BY[each.key]


def test_what_most_ask_for_comes_first_and_what_it_builds_on_just_before_it():
    units = [unit(each) for each in ASKED_BY]
    steps = learning_order(units, NEEDS, by_count)
    assert keys(step.unit for step in steps) == ["linux", "docker", "kubernetes", "sql", "git"]
    assert [step.leads_to for step in steps] == [3, 3, 3, 4, 5]


def test_a_circle_is_broken_and_loses_nothing():
    assert in_order([unit("b"), unit("a"), unit("docker")], NEEDS) == ["b", "a", "docker"]
    assert all_needs("a", NEEDS) == {"b"}
    needs = {"a": ["b"], "b": ["a"], "c": ["a"]}
    assert in_order([unit("c"), unit("b"), unit("a")], needs) == ["b", "a", "c"]


def test_a_group_needs_what_all_its_skills_need():
    needs = {"aws": ["cloud", "linux"], "azure": ["cloud"], "gcp": ["python", "cloud"]}
    assert needs_of(unit("aws", "azure", "gcp"), needs) == ("cloud",)
    assert in_order([unit("aws", "azure"), unit("cloud"), unit("linux")], needs) == ["cloud", "aws/azure", "linux"]
    assert needs_of(unit("aws", "cloud"), needs) == ()


ROLES = {
    "cloud": CLOUD,
    "ops": (unit("docker"), unit("kubernetes")),
    "data": (unit("sql"), unit("python")),
    "empty": (),
}


def test_what_a_missing_skill_opens_beside_the_role():
    family = Family.of(ROLES, knows("docker"))
    assert family.unlocks(unit("kubernetes"), "cloud") == (("ops",), ("ops",))
    assert family.unlocks(unit("python", "java"), "cloud") == (("data",), ())
    assert family.required == {"cloud": 3, "ops": 2, "data": 2}


def test_the_skills_that_open_most_build_on_each_other():
    first, second, third = Family.of(ROLES, knows("docker")).openings(3)
    assert (first.skill, first.asked_by, first.completes) == ("kubernetes", ("cloud", "ops"), ("ops",))
    assert first.nearest == ("cloud", 2, 3)
    assert (second.skill, second.completes, second.nearest) == ("python", ("cloud",), ("data", 1, 2))
    assert (third.skill, third.completes, third.nearest) == ("sql", ("data",), None)


def test_nothing_opens_where_nothing_is_missing():
    assert Family.of(ROLES, knows("docker", "kubernetes", "python", "sql")).openings(3) == []
    assert Family.of({}, knows()).openings(3) == []


# Properties -----------------------------------------------------------------------------------------------------------
SKILLS = "abcdefg"
skill_sets = st.frozensets(st.sampled_from(SKILLS))
levels = st.sampled_from([None, "basic", "advanced"])
some_units = st.lists(
    st.builds(
        lambda skills, necessity, level: unit(*sorted(skills), necessity=necessity, level=level),
        st.frozensets(st.sampled_from(SKILLS), min_size=1, max_size=3),
        st.sampled_from(NECESSITIES),
        levels,
    ),
    max_size=8,
    unique_by=lambda each: each.key,
)
graphs = st.dictionaries(st.sampled_from(SKILLS), st.lists(st.sampled_from(SKILLS), max_size=3, unique=True))


@given(some_units)
def test_a_gap_against_oneself_is_empty(units):
    has = knows(*(each.skills[0] for each in units), level=None)
    assert gap_of(units, has).missing == ()


@given(some_units, skill_sets, st.sampled_from(SKILLS), levels)
def test_adding_a_skill_never_widens_a_gap(units, skills, more, level):
    before, after = (gap_of(units, Knowledge(each, level)) for each in (skills, skills | {more}))
    assert set(after.missing) <= set(before.missing)
    assert set(after.have) | set(after.missing) == set(before.have) | set(before.missing)


@given(some_units, graphs)
def test_an_order_holds_each_once_and_what_it_needs_before_it(units, needs):
    steps = learning_order(units, needs, lambda _: 0)
    assert sorted(keys(step.unit for step in steps)) == sorted(keys(units))
    assert [step.number for step in steps] == list(range(1, len(units) + 1))
    place = {step.unit.key: step.number for step in steps}
    for step in steps:
        shared = set.intersection(*(all_needs(skill, needs) for skill in step.unit.skills))
        gives = {other.key for other in units if other.key != step.unit.key and shared & set(other.skills)}
        assert set(step.after) == {place[key] for key in gives if place[key] < step.number}
        # What it needs may come later only where that needs it in turn, itself or by way of others.
        assert all(reaches(key, step.unit.key, units, needs) for key in gives if place[key] > step.number)


@given(some_units, graphs, st.lists(st.integers(0, 9), min_size=8, max_size=8))
def test_nothing_comes_before_what_counts_more_unless_that_is_for_something_that_does(units, needs, counts):
    asked = {each.key: count for each, count in zip(units, counts, strict=False)}
    steps = learning_order(units, needs, lambda each: -asked[each.key])
    for number, step in enumerate(steps, 1):
        reason = steps[step.leads_to - 1].unit
        assert reason == step.unit or reaches(reason.key, step.unit.key, units, needs)
        if step.leads_to <= number:
            assert all(asked[later.unit.key] <= asked[reason.key] for later in steps[number:])


def reaches(start: str, goal: str, units, needs) -> bool:
    """Whether the unit `start` needs the unit `goal`, by way of any others."""
    by_key = {each.key: each for each in units}
    seen, ahead = {start}, [start]
    while ahead:
        shared = set.intersection(*(all_needs(skill, needs) for skill in by_key[ahead.pop()].skills))
        found = {each.key for each in units if shared & set(each.skills)} - seen
        seen |= found
        ahead.extend(found)
    return goal in seen


@given(st.dictionaries(st.sampled_from(["r", "s", "t"]), some_units), skill_sets)
def test_what_completes_a_role_leaves_nothing_missing(roles, skills):
    family = Family.of(roles, Knowledge(skills))
    has = set(skills)
    for opening in family.openings(3):
        has.add(opening.skill)
        for role in opening.completes:
            assert gap_of(roles[role], Knowledge(frozenset(has))).missing == ()
        if opening.nearest:
            role, had, of = opening.nearest
            gap = gap_of(roles[role], Knowledge(frozenset(has)))
            assert (len(gap.have), gap.required_count) == (had, of)
    for role, units in roles.items():
        for each in gap_of(units, Knowledge(skills)).missing:
            for other in family.unlocks(each, role).completes:
                assert any(not gap_of(roles[other], Knowledge(skills | {skill})).missing for skill in each.skills), (
                    "one of its skills is all that is missing"
                )
