"""Answers from several shipped guides agree with the pages they lead to."""

import re
from html import escape, unescape
from itertools import permutations
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.test import Client

from careers.models import Credential
from careers.onet.extract import read_extract
from careers.role_file import read_roles
from portal.imports.occupations import write_release
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from portal.refresh.rebuild import refresh
from search.find import search
from tests.conftest import DAY, import_text
from tests.paths.moves.asked import ask
from tests.search.lacking import LACKING

pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
GUIDES = Path(__file__).resolve().parent.parent.parent / "careers" / "guides"
ROLES = (
    "mlops-cloud-engineer",
    "data-analyst",
    "data-engineer",
    "data-scientist",
    "devops-engineer",
    "machine-learning-engineer",
    "mlops-engineer",
)


@pytest.fixture(scope="module", autouse=True)
def _guides(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_skills(read_skills())
        write_release(read_extract())
        for role in ROLES:
            import_text((GUIDES / f"{role}.md").read_text())
        refresh(DAY)


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


def test_a_certification_is_counted_where_guides_name_it() -> None:
    (block,) = search("certified kubernetes administrator").answers
    assert re.search(r"\d+ of \d+ roles? names? it", block.text)
    assert block.rows


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
    ("start", "end"), [pair for pair in permutations(ROLES, 2) if pair[0] != "mlops-cloud-engineer"]
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


WAYS_INTO_MLOPS = "Ways in that its guide names: DevOps Engineer, Software Engineer, Data Engineer and Data Scientist"


@pytest.mark.parametrize(
    "question", ["what do I need to become an MLOps engineer", "how do I get into mlops", "ways into mlops"]
)
def test_whoever_wants_to_become_something_gets_the_ways_in(client: Client, question: str) -> None:
    block = search(question).answers[0]
    assert WAYS_INTO_MLOPS in block.text
    addresses = {part.text: part.address for part in block.parts if part.address}
    assert addresses["DevOps Engineer"] == "/roles/devops-engineer/"
    assert "Software Engineer" not in addresses, "no role of this title"
    place = addresses["what each has to learn"]
    assert place == "/roles/mlops-engineer/#onward"
    assert 'id="onward"' in client.get(place).content.decode()
    assert "/paths/?to=mlops-engineer" in [link.address for link in block.links]


def test_each_way_in_has_what_the_guide_says_and_leads_to_its_move(client: Client) -> None:
    block = search("where do mlops engineers come from").answers[0]
    assert block.title == "How people become an MLOps Engineer"
    rows = {row.title: row.cells for row in block.rows}
    assert "learn how models are trained" in rows["DevOps Engineer"][0].text
    move = rows["DevOps Engineer"][2]
    assert move.address == "/paths/?from=devops-engineer&to=mlops-engineer"
    assert client.get(move.address).status_code == 200
    assert not rows["Software Engineer"][2].address


@pytest.mark.parametrize(
    ("question", "says"),
    [
        ("can I become a data engineer without a degree", "Its guide prefers a degree and does not require one."),
        ("do I need a degree to be a data scientist", "Its guide requires a degree."),
        ("becoming a data engineer without experience", "Its guide requires experience."),
        ("machine learning engineer with no experience", "Its guide prefers experience and does not require it."),
        ("data analyst with no experience", "No guide says whether it takes experience."),
    ],
)
def test_without_a_degree_or_experience_is_answered_by_what_the_guide_says(question: str, says: str) -> None:
    text = search(question).answers[0].text
    assert text.startswith(says)
    assert "Ways in that its guide names" in text


def test_where_no_guide_says_anything_of_a_degree_that_is_said() -> None:
    Credential.objects.filter(role__slug="data-engineer", kind="education").delete()
    text = search("can I become a data engineer without a degree").answers[0].text
    assert text.startswith("No guide says whether it takes a degree.")


def test_which_roles_ask_for_a_degree_is_counted_over_all_guides() -> None:
    (block, *_) = search("jobs without a degree").answers
    assert block.text.startswith(
        "By their guides, 2 of 7 roles require a degree: Data Scientist and MLOps Cloud Engineer."
    )
    assert "5 prefer a degree and do not require one." in block.text
    assert all("preferred" in row.cells[0].text for row in block.rows[:5])
    assert all(row.cells[0].fact for row in block.rows)


def test_newcomers_see_first_what_asks_least_and_years_last() -> None:
    block = search("which role is best for beginners").answers[0]
    assert block.title == "Experience, role by role"
    assert "No guide says anything of it for Data Analyst and Data Scientist." in block.text
    assert "preferred" in block.rows[0].cells[0].text
    assert block.rows[-1].title == "MLOps Cloud Engineer"
    assert search("roles for seniors").answers[0].title == "Roles"


@pytest.mark.parametrize(
    "question", ["job ad template", "how to write a job posting", "job descriptions", "sample job advert"]
)
def test_the_text_for_an_advert_is_found_without_a_role(client: Client, question: str) -> None:
    block = search(question).answers[0]
    assert (block.title, block.address) == ("Text for a job advert", "/job-adverts/")
    assert 'href="/roles/data-engineer/job-advert/"' in client.get(block.address).content.decode()


def test_the_text_for_an_advert_is_found_with_a_role_and_duties_are_no_advert() -> None:
    block = search("write a job description for a senior data engineer").answers[0]
    assert block.address == "/roles/data-engineer/job-advert/"
    assert search("data engineer job description").answers[0].title == "What a Data Engineer does"


def test_a_word_mended_is_shown_within_what_was_searched(client: Client) -> None:
    page = client.get("/search/?q=data+anlyst").content.decode()
    assert "Showing results for <strong><bdi>data analyst</bdi></strong>." in page
    assert "“<bdi>anlyst</bdi>”" in page


def test_certificates_on_a_skill_come_before_the_skill() -> None:
    certificates, skill = search("kubernetes certification").answers[:2]
    assert certificates.title == "Certificates on Kubernetes"
    assert certificates.text.startswith("4 certificates on our list build on Kubernetes; guides name ")
    assert certificates.rows[0].title == "Certified Kubernetes Administrator (CKA)"
    assert skill.title == "Kubernetes"
    assert search("python certification").answers[0].kind == "skill", "also where no certificate is about it"


def test_letters_of_a_certificate_that_are_letters_of_something_else_mean_it_where_a_certificate_is_asked_for() -> None:
    assert search("pca certification").answers[0].title == "Prometheus Certified Associate"
    assert search("pca").answers[0].title == "dimensionality reduction"


def test_closest_roles_are_named_where_somebody_wants_to_leave_one() -> None:
    text = search("job titles similar to mlops engineer").answers[0].text
    assert text.startswith("Closest by duties, titles and skills: ")
    assert "Choose where to go from MLOps Engineer" in text


def test_other_titles_of_a_role_are_listed() -> None:
    rows = {row.title: row.cells[0].text for row in search("other names for mlops engineer").answers[0].rows}
    assert rows["ML Ops Engineer"] == "of this role alone"
    assert rows["LLMOps Engineer"] == "of another role too"


def test_years_are_named_where_a_guide_names_them() -> None:
    text = search("how many years of experience for mlops cloud engineer").answers[0].text
    assert text.startswith("Its guide names 4+ years of experience (required).")
