"""Answers from several shipped guides agree with the pages they lead to."""

import re
from html import escape, unescape
from itertools import permutations
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from search.answers import matches
from search.find import search
from tests.paths.moves.asked import ask
from tests.search.conftest import SHIPPED
from tests.search.lacking import LACKING

pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]


@pytest.fixture(scope="module", autouse=True)
def _guides(shipped_guides: None) -> None:
    """Seven of the shipped guides."""


@pytest.mark.parametrize(
    "skills", ["docker aws python", "python sql docker", "terraform kubernetes go", "spark airflow"]
)
def test_roles_for_skills_are_in_the_order_of_their_page(client: Client, skills: str) -> None:
    (block,) = search(skills).answers
    shown = [row.title for row in block.rows]
    page = client.get(block.address).content.decode()
    on_page = [title for _, title in sorted((page.index(f"<bdi>{title}</bdi></a></h3>"), title) for title in shown)]
    assert block.kind == "matches"
    assert len(shown) > 2
    assert shown == on_page
    scores = {row.title: row.cells[0].text for row in block.rows}
    printed = re.findall(r"<bdi>([^<]+)</bdi></a></h3>.*?score <button [^>]*>([^<]+)<span", page, re.DOTALL)
    assert scores.items() <= dict(printed).items()


@pytest.mark.parametrize("skills", ["docker aws python", "python sql docker", "terraform kubernetes", "python cka"])
def test_every_role_that_asks_for_all_is_named_the_closest_first_as_its_page_counts_them(
    client: Client, skills: str
) -> None:
    found = search(skills)
    (block,) = found.answers
    named = [part.text for part in block.parts if part.address.startswith("/roles/")]
    page = client.get(block.address).content.decode()
    rows = re.findall(r"<bdi>([^<]+)</bdi></a></h3>.*?<p class=\"small\">(asks for [^<]*)</p>", page, re.DOTALL)
    every = [title for title, said in rows if re.match(r"asks for (?:both|all \d)", said)]
    assert len(every) > 1
    assert named[: len(every)] == every
    assert block.text.startswith(f"{len(every)} roles ask for ")
    assert not found.roles, "another list of roles would contradict this one"
    assert all(row.cells[1].text in dict(rows)[row.title] for row in block.rows)


def test_beyond_twenty_the_first_are_named_and_how_many_more_there_are(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matches, "MOST_NAMED", 2)
    (block,) = search("docker python").answers
    first, second, more = [part for part in block.parts if part.address]
    assert block.text.startswith(
        f"5 roles ask for both Docker and Python, the closest first: {first.text}, {second.text} and 3"
    )
    assert (more.text, more.address) == ("3 more", block.address)


FOR_BEGINNERS = (
    "roles for python, sql and docker for beginners",
    "python sql docker least experience",
    "junior roles with python sql docker",
    "I know python, sql and docker and have no experience",
    "python and sql jobs for graduates",
    "I just finished university and know python and sql, which job",
    "which jobs can a student get with python and sql",
    "docker aws python without work experience",
    "first job with python and docker",
    "docker and python with few years of experience",
)


@pytest.mark.parametrize("question", FOR_BEGINNERS)
def test_whoever_begins_gets_the_order_by_least_experience_and_its_button_first(client: Client, question: str) -> None:
    (block,) = search(question).answers
    assert block.buttons[0].text == "Least experience first"
    assert block.buttons[0].address == block.address
    assert "order=experience" in block.address
    page = client.get(block.address).content.decode()
    shown = re.findall(r"<bdi>([^<]+)</bdi></a></h3>", page)
    assert [row.title for row in block.rows] == shown[: len(block.rows)]
    every = [part.text for part in block.parts if part.address.startswith("/roles/")]
    assert every == [title for title in shown if title in every]
    assert "The guide of Data Analyst names graduates among its ways in" in block.text


@pytest.mark.parametrize("question", ["docker aws python", "experience with docker and aws", "senior roles python sql"])
def test_others_get_the_closest_first(question: str) -> None:
    (block,) = search(question).answers
    assert "order=experience" not in block.address


def test_one_skill_for_beginners_leads_to_the_order_by_least_experience(client: Client) -> None:
    block = search("junior python jobs").answers[0]
    (button,) = block.buttons
    assert button.address == "/matches/?skill=python&order=experience"
    assert not search("python jobs").answers[0].buttons


def test_what_is_disputed_of_a_role_is_counted_as_its_page_lists_it(client: Client) -> None:
    (block,) = search("which figures are disputed for mlops cloud engineer").answers
    listed = client.get(block.address).content.decode()
    assert (number := re.match(r"(\d+) findings? on ", block.text))
    assert f"{number[1]} finding" in listed


def test_what_is_disputed_is_named_in_the_answer_careers_first(client: Client) -> None:
    (block,) = search("what is disputed about mlops cloud engineer").answers
    assert [row.cells[0].text for row in block.rows] == ["Pay", "Experience and levels", "Markets"]
    listed = client.get(block.address).content.decode()
    assert all(escape(row.title) in listed and row.address in listed for row in block.rows)
    (quiet,) = search("what is disputed about data engineer").answers
    assert not quiet.rows
    assert quiet.text == "0 findings on Data Engineer: no figures that we compared disagree."


def test_an_answer_about_a_role_leads_to_the_moves_in_both_directions(client: Client) -> None:
    (block,) = search("what does a devops engineer do").answers
    addresses = {link.text: link.address for link in block.links}
    assert addresses["Moves to it"].endswith("/paths/?to=devops-engineer")
    assert addresses["Where it leads"].endswith("/paths/?from=devops-engineer")
    assert all(client.get(address).status_code == 200 for address in addresses.values())


def test_of_three_roles_nothing_is_said_that_the_third_denies(client: Client) -> None:
    (block,) = search("difference between mlops engineer, devops engineer and data engineer").answers
    assert [row.title for row in block.rows] == ["MLOps Engineer", "DevOps Engineer", "Data Engineer"]
    every, *alone = re.split(r" Only | asks for ", block.text)
    assert every.startswith("All of them ask for ")
    assert "Python" in every
    assert "Kubernetes" not in every
    assert "SQL" not in "".join(alone)


def test_duties_are_answered_with_the_duties_that_the_page_says_only_one_has(client: Client) -> None:
    (block,) = search("duties MLOps vs DevOps vs data engineer").answers
    assert block.text.startswith("All of them have duties on “")
    assert "ask for" not in block.text
    assert block.columns == ("Role", "Duties that only it has")
    roles = ["mlops-engineer", "devops-engineer", "data-engineer"]
    only = client.get("/api/v1/role-differences/", {"role": roles}).json()["only"]
    for row, alone in zip(block.rows, only, strict=True):
        first = [duty["text"] for duty in alone["duties"][:3]]
        assert row.cells[0].text.partition("; and ")[0] == "; ".join(first)
    assert "skills" not in block.source


@pytest.mark.parametrize(
    ("question", "whose", "skill"),
    [
        ("mlops engineer vs devops engineer", "DevOps Engineer", "DevOps"),
        (
            "difference between data scientist and machine learning engineer",
            "Machine Learning Engineer",
            "machine learning",
        ),
    ],
)
def test_no_skill_is_said_to_be_only_one_roles_that_a_title_of_the_other_names(
    question: str, whose: str, skill: str
) -> None:
    (block,) = search(question).answers
    only = re.findall(r"Only [^.]* asks for ([^.]*)\.", block.text)
    assert only
    assert skill not in "; ".join(only).split(", ")
    assert f"asks for {skill} too; a title of {whose} names it, and its guide does not list it." in block.text


def test_a_gap_mentions_the_starts_that_its_page_mentions(client: Client) -> None:
    (block,) = search("i know terraform and python, what do i lack for devops engineer").answers
    (start,) = re.findall(r"You have a start \(our judgement\): (.*?)\.", block.text)
    page = unescape(client.get(block.address).content.decode())
    assert f"You have <bdi>{start}</bdi>" in " ".join(page.split())


@pytest.mark.parametrize(
    "question", ["what do i lack for devops engineer with python, sql and docker", "i know sql, am i a data analyst"]
)
def test_what_is_missing_is_in_the_order_of_its_page(client: Client, question: str) -> None:
    (block,) = search(question).answers
    (missing,) = re.findall(r"Missing, in the order to learn it: (.*?)(?: and \d+ more)?\.", block.text)
    steps = [step.view.name for group in client.get(block.address).context["step_groups"] for step in group.steps]
    places = [missing.index(name) for name in steps[:3]]
    assert places == sorted(places)
    assert missing.startswith(steps[0])


@pytest.mark.parametrize(
    ("start", "end"), [pair for pair in permutations(SHIPPED, 2) if pair[0] != "mlops-cloud-engineer"]
)
def test_a_move_is_counted_as_its_page_counts_it(client: Client, start: str, end: str) -> None:
    there = ask(client, start, end)
    titles = [slug.replace("-", " ") for slug in (start, end)]
    block = next(each for each in search("from {} to {}".format(*titles)).answers if each.kind == "move")
    count = len(there["shared"]) + there["cost"]
    assert block.text.startswith(f"{len(there['shared'])} of {count} requirements of ")
    perhaps = re.findall(r" (\d+) more may: ", block.text)
    assert perhaps == [str(len(there["partly"]))] * bool(there["partly"])


def test_a_move_with_skills_counts_them_and_mentions_starts(client: Client) -> None:
    question = "from data analyst to devops engineer with terraform and jenkins, what do i lack"
    (block,) = search(question).answers
    assert block.kind == "move"
    assert block.address.endswith("skill=terraform&skill=jenkins")
    (starts,) = re.findall(r"You have a start \(our judgement\): (.*?)\.", block.text)
    assert len(starts.split("; ")) == 2
    page = unescape(client.get(block.address).content.decode())
    assert all(f"You have <bdi>{start}</bdi>: a start (our judgement)" in page for start in starts.split("; "))


@pytest.mark.parametrize(("question", "role", "skills"), LACKING)
def test_what_somebody_lacks_takes_every_skill_and_the_role_in_any_order(
    client: Client, question: str, role: str, skills: str
) -> None:
    block = search(question).answers[0]
    assert block.kind == "gap"
    named = parse_qs(urlsplit(block.address).query)
    assert (named["role"], named["skill"]) == ([role], skills.split())
    have = re.match(r"You have (\d+) of (\d+) requirements", block.text)
    assert have
    assert f"You have {have[1]} of {have[2]} requirements" in client.get(block.address).content.decode()


def test_each_skill_that_a_role_may_need_has_its_answer() -> None:
    found = search("do data engineers need python and sql").answers
    assert [block.kind for block in found] == ["asked", "asked"]
    assert [block.title for block in found] == ["Python for Data Engineer", "SQL for Data Engineer"]


@pytest.mark.parametrize(
    "question", ["what is disputed about mlops", "MLOps roles figures disagree", "mlops contradictions"]
)
def test_of_a_field_that_is_short_for_one_role_the_findings_on_all_its_roles_are_counted(question: str) -> None:
    (block,) = search(question).answers
    assert "MLOps Engineer" in block.title
    assert "MLOps Cloud Engineer" in block.title
    (one,) = search("what is disputed about mlops cloud engineer").answers
    assert "MLOps Engineer" not in one.title


@pytest.mark.parametrize(
    ("question", "says"), [("next step from data analyst", False), ("roles similar to data analyst", True)]
)
def test_the_closest_roles_are_named_where_likeness_is_asked_for(question: str, says: bool) -> None:
    (block,) = search(question).answers
    assert block.title == "Where to go from Data Analyst"
    assert ("Closest by duties, titles and skills" in block.text) is says
