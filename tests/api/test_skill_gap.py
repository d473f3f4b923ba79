"""skill-gap/: what is had and missing, in which order, what it opens, and what is refused."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from careers.models import Guide, Role
from portal.imports.write import withdraw
from portal.refresh.rebuild import refresh
from skills.models import Skill
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/skill-gap/"
CHOICE = GUIDE.replace(
    "- Experience with Python\n", "- One of the large clouds: AWS, Azure or Google Cloud\n- Advanced SQL\n"
)
OTHER = GUIDE.replace("Queue Engineer", "Cache Engineer").replace("- Python, Go, or Bash\n", "")


@pytest.fixture(scope="module", autouse=True)
def _two_roles(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        import_text(CHOICE.replace("- Programming\n", "- Kubernetes is preferred; Terraform is a plus\n"))
        import_text(OTHER, slug="cache-engineer", role="Cache Engineer")
        refresh(DAY)
        for slug, needed in (("kubernetes", "docker"), ("docker", "linux")):
            first, _ = Skill.objects.get_or_create(slug=needed, defaults={"name": needed, "kind": "tool"})
            Skill.objects.get(slug=slug).needs.add(first)


def ask(client: Client, query: str) -> Any:
    response = client.get(f"{ADDRESS}?{query}")
    assert response.status_code == 200, response.content
    return response.json()


def names(rows: Any) -> list[str]:
    return [row["name"] for row in rows]


def test_what_is_had_and_missing_for_a_role(client: Client) -> None:
    answer = ask(client, "role=queue-engineer&skill=azure&skill=go&skill=python")
    assert (answer["role"], answer["title"], answer["required_count"]) == ("queue-engineer", "Queue Engineer", 5)
    assert names(answer["have"]) == ["Python, Go or Bash", "AWS, Azure or Google Cloud"]
    assert names(answer["missing"]) == ["Docker", "Kubernetes", "SQL"]
    assert (answer["have_count"], answer["missing_count"]) == (2, 3)
    assert names(answer["nice_to_have"]) == ["Terraform"]
    assert [(group["name"], group["is_met"], group["met_by"]) for group in answer["groups"]] == [
        ("Python, Go or Bash", True, ["python", "go"]),
        ("AWS, Azure or Google Cloud", True, ["azure"]),
    ]


def test_each_missing_skill_comes_with_its_sentence_what_to_know_first_and_what_it_opens(client: Client) -> None:
    answer = ask(client, "role=queue-engineer&skill=azure&skill=python")
    docker, kubernetes, sql = answer["missing"]
    assert (docker["skill"], docker["step"], docker["after"], docker["necessity"]) == ("docker", 2, [1], "required")
    assert [(need["skill"], need["step"]) for need in docker["needs"]] == [("linux", 1)]
    assert [(need["skill"], need["step"]) for need in kubernetes["needs"]] == [("docker", 2)]
    assert (kubernetes["step"], kubernetes["after"]) == (3, [1, 2])
    assert [row["leads_to"] for row in (docker, kubernetes, sql)] == [2, 3, 4]
    assert docker["evidence"][0]["quote"] == "Docker"
    assert docker["evidence"][0]["text"] == "Docker and Kubernetes"
    assert client.get(f"/api/v1/role-skills/{docker['evidence'][0]['fact']}/").status_code == 200
    assert docker["unlocks"] == {"asked_by": 1, "of": 1, "completes": 0, "completed_roles": []}
    assert (sql["level"], sql["unlocks"]["asked_by"]) == ("advanced", 0)


def test_what_is_to_be_known_first_and_not_required_is_a_step_in_no_count(client: Client) -> None:
    answer = ask(client, "role=queue-engineer&skill=azure&skill=python")
    (linux,) = answer["prerequisites"]
    assert (linux["skill"], linux["step"], linux["leads_to"], linux["needs"], linux["after"]) == ("linux", 1, 2, [], [])
    assert (linux["not_required"], linux["is_special"]) == ("not in this role's guide", True)
    assert linux["unlocks"]["asked_by"] == 0
    assert (answer["required_count"], answer["have_count"], answer["missing_count"]) == (5, 2, 3)
    known = ask(client, "role=queue-engineer&skill=azure&skill=python&skill=linux")
    assert (known["prerequisites"], known["missing_count"], known["missing"][0]["needs"][0]["step"]) == ([], 3, None)


def test_a_skill_that_meets_several_requirements_is_named(client: Client) -> None:
    assert ask(client, "role=queue-engineer&skill=python")["meets_several"] == []
    import_text(CHOICE.replace("- Python, Go, or Bash\n", "- Python, Go, or Bash\n- Python or Java\n"))
    refresh(DAY)
    answer = ask(client, "role=queue-engineer&skill=python")
    assert answer["have_count"] == 2
    assert answer["meets_several"] == [{"skill": "python", "name": "Python", "requirements": 2}]


def test_the_last_thing_missing_completes_another_role(client: Client) -> None:
    missing = ask(client, "role=queue-engineer&skill=python&skill=docker")["missing"]
    kubernetes = next(row for row in missing if row["skill"] == "kubernetes")
    assert kubernetes["unlocks"] == {"asked_by": 1, "of": 1, "completes": 1, "completed_roles": ["cache-engineer"]}


def test_a_level_below_the_one_asked_for_leaves_the_requirement_missing(client: Client) -> None:
    basic = ask(client, "role=queue-engineer&skill=sql&level=basic")
    (sql,) = (row for row in basic["missing"] if row["skill"] == "sql")
    assert (sql["is_below_level"], sql["met_by"]) == (True, ["sql"])
    assert "SQL" in names(ask(client, "role=queue-engineer&skill=sql&level=expert")["have"])
    assert "SQL" in names(ask(client, "role=queue-engineer&skill=sql")["have"])


def test_a_tool_for_what_is_missing_is_a_start_and_does_not_count(client: Client) -> None:
    import_text(CHOICE.replace("- Programming\n", "- CI/CD; version control is a plus\n"))
    refresh(DAY)
    for name in ("Jenkins", "Git"):
        Skill.objects.get_or_create(slug=name.lower(), defaults={"name": name, "kind": "tool"})
    answer = ask(client, "role=queue-engineer&skill=jenkins&skill=git")
    starts = {row["key"]: row["starts"] for row in (*answer["missing"], *answer["nice_to_have"])}
    assert answer["have_count"] == 0
    assert starts.pop("ci-cd") == [
        {
            "practice": "ci-cd",
            "name": "CI/CD",
            "tools": [{"skill": "jenkins", "name": "Jenkins"}],
            "basis": "our judgement",
        }
    ]
    assert [tool["skill"] for tool in starts.pop("version-control")[0]["tools"]] == ["git"]
    assert set(map(str, starts.values())) == {"[]"}
    (practice,) = (row for row in ask(client, "role=queue-engineer&skill=jenkins&skill=ci-cd")["have"])
    assert (practice["key"], practice["starts"]) == ("ci-cd", [])


def test_without_a_role_the_skills_that_open_most_are_found(client: Client) -> None:
    answer = ask(client, "skill=docker&skill=python")
    assert (answer["role"], answer["required_count"], answer["missing"], answer["role_count"]) == (None, 0, [], 2)
    first, second, third = answer["opens"]
    assert (first["skill"], first["asked_by"], first["completes"]) == ("kubernetes", 2, ["cache-engineer"])
    assert (second["nearest"], third["completes"]) == (
        {"role": "queue-engineer", "have": 4, "required": 5},
        ["queue-engineer"],
    )


def test_a_gap_against_oneself_is_empty(client: Client) -> None:
    wanted = ask(client, "role=queue-engineer")["missing"]
    answer = ask(client, "role=queue-engineer&" + "&".join(f"skill={row['skills'][0]['skill']}" for row in wanted))
    assert (answer["missing"], answer["have_count"]) == ([], 5)


def test_a_renamed_skill_counts_as_what_it_is_now_and_a_retired_one_is_said_to_be(client: Client) -> None:
    docker = Skill.objects.get(slug="docker")
    Skill.objects.create(slug="docker-x", name="Docker X", kind="tool", retired_at=timezone.now(), replaced_by=docker)
    Skill.objects.create(slug="flash", name="Flash X", kind="tool", retired_at=timezone.now())
    answer = ask(client, "role=queue-engineer&skill=docker-x&skill=flash")
    assert answer["skills"] == [
        {"given": "docker-x", "skill": "docker", "name": "Docker", "retired": False},
        {"given": "flash", "skill": "flash", "name": "Flash X", "retired": True},
    ]
    assert names(answer["have"]) == ["Docker"]


def test_a_role_that_has_been_replaced_is_the_new_one(client: Client) -> None:
    new = Role.objects.get(slug="queue-engineer")
    Role.objects.create(slug="line-engineer", title="Line Engineer", retired_at=timezone.now(), replaced_by=new)
    assert ask(client, "role=line-engineer")["role"] == "queue-engineer"


def test_a_role_without_a_guide_says_why_nothing_is_required(client: Client) -> None:
    withdraw(Guide.objects.get(slug="queue-engineer"))
    refresh(DAY)
    answer = ask(client, "role=queue-engineer&skill=docker")
    assert answer["empty_reason"] == "No published guide describes Queue Engineer, so what it requires is not known."
    assert (answer["missing"], answer["role_count"]) == ([], 1)
    assert answer["data_version"] == int(client.get(f"{ADDRESS}?role=queue-engineer")["Data-Version"])


def test_sixty_skills_and_one_asked_twice(client: Client, django_assert_max_num_queries: Any) -> None:
    slugs = [f"thing-{number}" for number in range(60)]
    Skill.objects.bulk_create(Skill(slug=slug, name=slug, kind="tool") for slug in slugs)
    query = "&".join(f"skill={slug}" for slug in [*slugs, "thing-0", "docker"])
    with django_assert_max_num_queries(13):
        assert len(ask(client, f"role=queue-engineer&{query}")["skills"]) == 61


@pytest.mark.parametrize(
    ("query", "parameter", "words"),
    [
        ("", "role", "Name a role, the skills you have, or both."),
        ("role=nobody", "role", "not “nobody”"),
        ("skill=pythn", "skill", "not “pythn”"),
        ("role=queue-engineer&role=cache-engineer", "role", "role is given more than once."),
        (
            "role=queue-engineer&level=godlike",
            "level",
            "level is one of basic, working, proficient, advanced, expert, not “godlike”.",
        ),
        ("role=queue-engineer&skill=", "skill", "skill is empty."),
        (
            "role=queue-engineer&skills=python",
            "skills",
            "We do not know a parameter called “skills”. Did you mean skill?",
        ),
        ("skill=%00", "skill", ""),
    ],
)
def test_what_is_wrong_is_named(client: Client, query: str, parameter: str, words: str) -> None:
    response = client.get(f"{ADDRESS}?{query}")
    assert response.status_code == 400
    assert words in " ".join(response.json()["errors"][parameter])
