"""What a role asks for, as units: a skill once, a group as one, nothing that another unit meets anyway."""

from hypothesis import given
from hypothesis import strategies as st

from careers.as_text import credential
from careers.models import Credential, Guide
from careers.serializers import CredentialSerializer
from paths.requirements.build import Demand, counted, units_of
from paths.requirements.demands import KnownSkills, demands_of
from paths.requirements.unit import NECESSITIES, Unit, as_json, from_json
from skills.choices import SkillLevel
from skills.parsers.levels import LEVELS


def asks(
    *skills: str, necessity: str = "required", group: str | None = None, kind: str = "tool", **more
) -> list[Demand]:
    place = f"{group}.{necessity}"
    return [Demand(f"{skill}@{place}", skill, kind, necessity, group=group, **more) for skill in skills]


def shown(demands: list[Demand]) -> list[tuple[str, str]]:
    return [(" or ".join(unit.skills), unit.necessity) for unit in units_of(demands)]


def test_a_skill_is_one_unit_with_its_strongest_necessity():
    units = units_of([*asks("python", necessity="mentioned"), *asks("python"), *asks("python", necessity="preferred")])
    assert [(unit.key, unit.rule, unit.necessity) for unit in units] == [("python", "single", "required")]
    assert units[0].facts == ("python@None.required", "python@None.preferred", "python@None.mentioned")


def certificates(*names: str, rule: str | None) -> list[Credential]:
    guide, group = Guide(slug="cloud", publication="full"), "abc" if rule else None
    asked = {"kind": "certification", "necessity": "required", "guide": guide, "group_key": group, "group_rule": rule}
    return [Credential(key=f"cloud.credential.{name}", name=name, **asked) for name in names]


def test_of_certifications_in_a_group_one_is_enough():
    known = KnownSkills({}, frozenset({"cka", "ckad"}))
    (unit,) = units_of(demands_of([], certificates("CKA", "CKAD", rule="examples"), known))
    assert (unit.key, unit.rule, unit.skills) == ("cloud.credential-group.abc", "examples", ("cka", "ckad"))
    assert len(units_of(demands_of([], certificates("CKA", "CKAD", rule=None), known))) == 2


def test_a_certification_says_that_it_is_one_of_several():
    found = [certificates("CKA", rule=rule)[0] for rule in ("any", "examples", None)]
    groups = [CredentialSerializer().fields["group"].get_attribute(each) for each in found]
    assert groups[0] == {"key": "cloud.credential-group.abc", "rule": "any"}
    said = [{**vars(each), "group": group} for each, group in zip(found, groups, strict=True)]
    assert [credential(row) for row in said] == [
        "Certification, required, one of several: CKA",
        "Certification, required, for example: CKA",
        "Certification, required: CKA",
    ]


def test_a_group_is_one_unit_under_its_own_key():
    (unit,) = units_of(asks("aws", "azure", group="clouds"))
    assert unit == Unit("clouds", "one_of", ("aws", "azure"), "required", None, unit.facts)
    (unit,) = units_of(asks("aws", "azure", group="clouds", is_example=True))
    assert unit.rule == "examples"


def test_a_group_that_a_required_skill_meets_is_left_out_but_for_its_sentence():
    (unit,) = units_of([*asks("python"), *asks("python", "java", group="languages")])
    assert (unit.key, unit.facts) == ("python", ("python@None.required", "python@languages.required"))


def test_a_weaker_wish_for_a_member_does_not_take_the_place_of_the_group():
    demands = [*asks("python", necessity="preferred"), *asks("python", "java", group="languages")]
    assert shown(demands) == [("python", "preferred"), ("python or java", "required")]


def test_a_group_that_is_preferred_says_nothing_new_of_what_is_required():
    assert shown([*asks("python"), *asks("python", "java", group="g", necessity="preferred")]) == [
        ("python", "required")
    ]


def test_of_two_groups_the_smaller_meets_the_larger():
    demands = [*asks("aws", "azure", "gcp", group="wide"), *asks("aws", "azure", group="narrow")]
    assert shown(demands) == [("aws or azure", "required")]
    # … unless the larger is asked for more strongly.
    demands = [*asks("aws", "gcp", group="wide"), *asks("aws", group="narrow", necessity="preferred")]
    assert shown(demands) == [("aws or gcp", "required"), ("aws", "preferred")]


def test_two_groups_of_the_same_members_are_one():
    demands = [*asks("aws", "gcp", group="a", necessity="mentioned"), *asks("gcp", "aws", group="b")]
    assert shown(demands) == [("aws or gcp", "required")]


def test_the_level_is_the_highest_that_is_required():
    demands = [
        *asks("sql", level="basic"),
        *asks("sql", level="proficient"),
        *asks("sql", necessity="preferred", level="expert"),
    ]
    demands = [demand._replace(key=str(at)) for at, demand in enumerate(demands)]
    assert units_of(demands)[0].level == "proficient"
    assert list(SkillLevel.values) == list(LEVELS)


def test_a_group_that_asks_for_more_than_the_skill_stays():
    demands = [*asks("python"), *asks("python", "java", group="g", level="proficient")]
    assert shown(demands) == [("python", "required"), ("python or java", "required")]


def test_soft_skills_are_not_counted_and_meet_no_group():
    units = units_of(
        [*asks("patience", kind="soft"), *asks("writing", kind="soft", group="g"), *asks("docker", group="g")]
    )
    assert [(unit.key, unit.kind) for unit in units] == [("patience", "soft"), ("g", "skill")]
    assert [unit.skills for unit in counted(units)] == [("docker",)]


def test_certifications_are_their_own_kind():
    assert [unit.kind for unit in units_of(asks("cka", kind="certification"))] == ["certification"]


def test_units_come_in_the_order_of_the_guide():
    demands = [*asks("b", necessity="mentioned"), *asks("a"), *asks("x", "y", group="g"), *asks("b")]
    assert [unit.key for unit in units_of(demands)] == ["a", "g", "b"]


def test_no_facts_no_units():
    assert units_of([]) == ()


names = st.sampled_from("abcde")
demands_of_a_role = st.lists(
    st.tuples(names, st.sampled_from(NECESSITIES), st.sampled_from([None, None, "g", "h", "i"])), max_size=12
).map(
    lambda rows: [
        Demand(f"{at}", skill, "tool", necessity, group=group) for at, (skill, necessity, group) in enumerate(rows)
    ]
)


@given(demands_of_a_role)
def test_whoever_meets_the_units_meets_every_fact(demands):
    """Nothing that is required is lost by leaving groups out: any choice of one skill a unit meets all that is asked."""
    units = units_of(demands)
    chosen = {unit.skills[0] for unit in units if unit.is_requirement}
    for fact in demands:
        if fact.necessity == "required":
            members = {other.skill for other in demands if fact.group and other.group == fact.group} or {fact.skill}
            assert members & chosen
    assert {unit.key for unit in units if not unit.is_group} == {fact.skill for fact in demands if fact.group is None}


@given(demands_of_a_role)
def test_units_are_stored_and_read_again(demands):
    units = units_of(demands)
    assert [from_json(as_json(unit)) for unit in units] == list(units)
    assert len({unit.key for unit in units}) == len(units)
