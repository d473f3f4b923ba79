"""Which skills most roles ask for."""

from paths.closeness.common_skills import asking_roles
from paths.requirements.unit import SINGLE, SKILL, Unit


def unit(*skills: str) -> Unit:
    return Unit("-".join(skills), SINGLE, skills, "required", None, (), SKILL)


def test_what_more_than_half_of_all_roles_ask_for_is_common() -> None:
    asking = asking_roles({"one": (unit("python"), unit("aws", "azure")), "two": (unit("python"),), "none": ()})
    assert asking.number == 3
    assert asking.is_common("python")
    assert not asking.is_common("aws")
    assert not asking.is_common("unheard")


def test_of_several_any_counts() -> None:
    asking = asking_roles({"one": (unit("aws"),), "two": (unit("azure"),), "three": (unit("sql"),)})
    assert asking.of(("aws", "azure")) == {"one", "two"}
    assert asking.is_common("aws", "azure")
    assert not asking.is_common("aws")
