"""All steps to a role, with what has to be known first and is not required; and skills that meet several requirements."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paths.gap.compare import Knowledge, gap_of
from paths.gap.order import needs_of
from paths.gap.prerequisites import had_with, prerequisites, why_not_required
from paths.gap.several import meets_several, several_in_words
from paths.gap.steps import Steps, steps_to
from paths.gap.unlocks import FEW_OTHERS, Unlocks
from paths.requirements.unit import Unit
from tests.paths.test_gap import CLOUD, NEEDS, SKILLS, graphs, keys, knows, reaches, skill_sets, some_units, unit


@pytest.mark.parametrize(
    ("skill", "reason"),
    [
        ("python", "this role's guide accepts another, which you have"),
        ("helm", "this role's guide only prefers it"),
        ("linux", "this role's guide only mentions it"),
        ("git", "not in this role's guide"),
    ],
)
def test_what_is_needed_first_and_not_required_says_why(skill, reason):
    assert why_not_required(skill, gap_of([*CLOUD, unit("linux", necessity="mentioned")], knows("java"))) == reason


def steps_for(units, needs, *skills: str, asked_by: dict[str, int] | None = None) -> Steps:
    """`asked_by`: skill → how many other roles require it; else none does."""

    def unlocks(each: Unit) -> Unlocks:
        return Unlocks(tuple(map(str, range((asked_by or {}).get(each.key, 0)))), ())

    return steps_to(gap_of(units, knows(*skills)).missing, needs, skills, unlocks)


def test_what_has_to_be_known_first_is_a_step_though_the_role_does_not_require_it():
    """With what that needs in turn, just before what it is for, however many other roles require it."""
    steps = steps_for([unit("sql"), unit("helm")], NEEDS, asked_by={"sql": 9, "helm": 5, "linux": 12})
    assert keys(step.unit for step in steps.every) == ["sql", "linux", "docker", "kubernetes", "helm"]
    assert keys(step.unit for step in steps.required) == ["sql", "helm"]
    assert [(step.unit.key, step.needs, step.after, step.leads_to) for step in steps.prerequisites] == [
        ("linux", (), (), 5),
        ("docker", ("linux",), (2,), 5),
        ("kubernetes", ("docker",), (2, 3), 5),
    ]


def test_of_equals_the_one_that_the_guide_names_first_comes_first_with_what_it_needs():
    steps = steps_for([unit("docker"), unit("sql")], NEEDS)
    assert keys(step.unit for step in steps.every) == ["linux", "docker", "sql"]


def test_what_is_had_or_had_with_what_builds_on_it_is_no_step():
    assert prerequisites([unit("helm")], NEEDS, lambda slug: slug == "kubernetes") == []
    assert keys(step.unit for step in steps_for([unit("helm")], NEEDS, "docker").every) == ["kubernetes", "helm"]
    assert had_with("linux", ["sql", "docker"], NEEDS) == "docker"
    assert had_with("linux", ["docker", "linux"], NEEDS) == "linux"
    assert had_with("linux", ["kubernetes"], NEEDS) is None


def test_of_a_group_only_what_all_its_skills_need_is_a_step():
    needs = {"aws": ["cloud", "linux"], "azure": ["cloud"]}
    assert keys(step.unit for step in steps_for([unit("aws", "azure")], needs).every) == ["cloud", "aws/azure"]


def test_what_few_other_roles_require_is_special_with_what_it_builds_on():
    asked = {"docker": FEW_OTHERS + 1, "rag": FEW_OTHERS, "vectors": 0}
    needs = {"docker": ["linux"], "rag": ["vectors"]}
    steps = steps_for([unit("rag"), unit("docker"), unit("vectors")], needs, asked_by=asked)
    assert [(step.unit.key, steps.is_special(step)) for step in steps.every] == [
        ("linux", False), ("docker", False), ("vectors", True), ("rag", True),
    ]  # fmt: skip


def test_three_skills_that_meet_four_requirements_say_so():
    groups = [unit("python", "java", "scala"), unit("python", "java", "go"), unit("aws"), unit("docker")]
    names = {"python": "Python", "java": "Java", "aws": "AWS", "docker": "Docker"}
    own = ("docker", "aws", "python")
    assert several_in_words(groups, own, names) == "4 requirements, met by 3 skills: Python meets 2 of them"
    both = "2 requirements, met by 2 skills: Python and Java each meet 2 of them"
    assert several_in_words(groups[:2], ("python", "java"), names) == both
    assert several_in_words(groups[1:], own, names) == ""
    assert meets_several(groups, own) == {"python": 2}


@given(some_units, graphs, skill_sets, st.dictionaries(st.text(SKILLS + "/", min_size=1), st.integers(0, 5)))
def test_steps_hold_each_once_and_everything_to_know_first_before_it(units, needs, skills, counts):
    own = sorted(skills)
    gap = gap_of(units, knows(*own))
    steps = steps_for(units, needs, *own, asked_by=counts)
    every = [step.unit for step in steps.every]
    assert sorted(keys(step.unit for step in steps.required)) == sorted(keys(gap.missing))
    assert len({slug for step in steps.prerequisites for slug in step.unit.skills}) == len(steps.prerequisites)
    assert [step.number for step in steps.every] == list(range(1, len(every) + 1))
    giving = {slug: unit for unit in every for slug in unit.skills}
    for step in steps.every:
        # What it needs is had, or is a step: an earlier one, unless that needs it in turn.
        for need in needs_of(step.unit, needs):
            gives = giving.get(need)
            assert gives or had_with(need, own, needs)
            earlier = any(need in other.unit.skills for other in steps.every[: step.number])
            assert earlier or not gives or reaches(gives.key, step.unit.key, every, needs)
        # What is only to be known first is there for something the role requires, which needs it.
        if not step.unit.is_requirement:
            purpose = every[step.leads_to - 1]
            assert purpose.is_requirement
            assert reaches(purpose.key, step.unit.key, every, needs)
            assert had_with(step.unit.key, own, needs) is None
    special = [steps.is_special(step) for step in steps.every]
    assert special == sorted(special), "what is special comes last, in one piece"


@given(some_units, skill_sets)
def test_fewer_skills_than_requirements_are_said_to_meet_several(units, skills):
    met = gap_of(units, Knowledge(skills)).have
    used = {skill for each in met for skill in each.skills if skill in skills}
    several = meets_several(met, skills)
    assert len(met) <= sum(several.get(skill, 1) for skill in used)
    if len(used) < len(met):
        assert several
    said = several_in_words(met, skills, {skill: skill for skill in SKILLS})
    assert bool(said) == bool(several)
    assert all(number > 1 and f"{skill} " in f"{said} ".replace(",", " ") for skill, number in several.items())
