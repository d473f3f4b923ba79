"""Which of the skills named a role asks for, in words: nothing that is only preferred reads as required."""

import pytest

from paths.matches.named_skills import asking_for_all, every_one, named_skills
from tests.paths.test_gap import unit

NAMES = {"python": "Python", "docker": "Docker", "aws": "AWS", "sql": "SQL", "go": "Go"}
REQUIRED = (unit("python"), unit("docker"), unit("aws", "azure"))


@pytest.mark.parametrize(
    ("units", "skills", "text"),
    [
        (REQUIRED, "docker aws python", "asks for all 3"),
        (REQUIRED, "docker python", "asks for both"),
        (REQUIRED, "docker", ""),
        (REQUIRED, "docker sql python", "asks for 2 of your 3: not SQL"),
        (REQUIRED, "sql docker go", "asks for 1 of your 3: not SQL or Go"),
        (REQUIRED, "sql go", "asks for none of your 2"),
        (REQUIRED, "sql", "does not ask for SQL"),
        (
            (unit("python"), unit("docker", necessity="preferred")),
            "python docker",
            "asks for both; Docker is only preferred",
        ),
        (
            (unit("python"), unit("sql", "go", necessity="mentioned")),
            "go sql python",
            "asks for all 3; Go and SQL are only mentioned",
        ),
        ((unit("docker", necessity="preferred"),), "docker", "Docker is only preferred"),
        ((unit("python", "go"), unit("docker")), "python go docker", "asks for all 3; Python or Go is one requirement"),
        ((unit("python", "go"), unit("go")), "python go", "asks for both"),
        ((unit("python", "go", necessity="preferred"), unit("go")), "go", ""),
        ((), "", ""),
    ],
)
def test_a_role_says_which_of_the_skills_it_asks_for_and_how_firmly(units, skills, text):
    assert named_skills(units, skills.split()).in_words(NAMES) == text


def test_none_that_is_asked_for_by_strength_is_called_weak():
    stronger = [unit("docker", necessity="mentioned"), unit("docker"), unit("docker", "sql", necessity="preferred")]
    assert named_skills(stronger, ["docker"]).asked == {"docker": "required"}
    assert named_skills(reversed(stronger), ["docker"]).asked == {"docker": "required"}


def test_of_many_that_a_role_does_not_ask_for_the_number_is_said():
    names = {f"skill-{number}": f"Skill {number}" for number in range(8)}
    assert named_skills([unit("skill-0")], list(names)).in_words(names) == "asks for 1 of your 8"


@pytest.mark.parametrize(
    ("number", "names", "text"),
    [
        (13, ["Docker", "AWS", "Python"], "13 roles ask for all of Docker, AWS and Python"),
        (1, ["Docker", "AWS"], "1 role asks for both Docker and AWS"),
        (0, ["Docker", "AWS"], "No role asks for both Docker and AWS"),
        (15, ["Docker"], "15 roles ask for Docker"),
        (2, ["A", "B", "C", "D", "E"], "2 roles ask for all 5 skills"),
    ],
)
def test_how_many_roles_ask_for_all(number, names, text):
    assert asking_for_all(number, every_one(names)) == text
