"""How people get in, whether it takes a degree, text for adverts and certificates: what people ask who look for a job or hire."""

from typing import Any

import pytest
from django.test import Client

from careers.models import Credential
from search.find import search

pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]


@pytest.fixture(scope="module", autouse=True)
def _guides(shipped_guides: None) -> None:
    """Seven of the shipped guides."""


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


@pytest.mark.parametrize("role", ["mlops-engineer", "data-scientist", "mlops-cloud-engineer", "data-analyst"])
def test_whoever_asks_what_is_needed_gets_all_that_is_required_and_apart_what_is_preferred(
    client: Client, role: str
) -> None:
    block = search(f"what do I need to become a {role.replace('-', ' ')}").answers[0]
    said = {row.title: row.cells[0].text for row in block.rows}
    gap = client.get(f"/api/v1/skill-gap/?role={role}&skill=cobol").json()
    assert "more" not in said["Required skills"].split()
    names = said["Required skills"].split("; ")
    assert len(names) == len(gap["missing"]) - (role == "mlops-cloud-engineer"), "a certificate has a row of its own"
    certificates: Any = Credential.objects.filter(role__slug=role, kind="certification")
    named = {each.name for each in certificates}
    rows = [text for title, text in said.items() if title.startswith("Certificates (")]
    assert sum(len(text.split("; ")) for text in rows) == len(named)


def test_whoever_asks_which_skills_are_needed_gets_every_required_one() -> None:
    needed = {row.title: row.cells[0].text for row in search("what do I need to become a data analyst").answers[0].rows}
    block = search("what skills do I need to become a data analyst").answers[0]
    said = {row.title: row.cells[0].text for row in block.rows}
    assert said == {"Required": needed["Required skills"], "Preferred, not required": "Python, R or SAS"}
    assert said["Required"] == "SQL; Excel; Power BI or Tableau; data visualization; statistics"
    assert all(row.cells[1].address == "/roles/data-analyst/#requirements" for row in block.rows)


def test_of_certificates_none_is_named_as_if_it_were_the_only_one() -> None:
    said = {
        row.title: row.cells[0].text for row in search("what do I need to become an MLOps engineer").answers[0].rows
    }
    assert said["Preferred skills, not required"] == "vLLM"
    assert said["Certificates (preferred)"].startswith(
        "AWS Certified Machine Learning Engineer - Associate; Google Cloud"
    )
    assert said["Certificates (preferred)"].count("; ") == 4
    assert "Certification" not in said


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
        ("data analyst with no experience", "Its guide names graduates among its ways in."),
        ("data scientist with no experience", "Its guide does not state experience; read its ways in."),
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
    assert block.text.startswith("The guide of Data Analyst names graduates among its ways in. By their guides, ")
    assert "Experience is not stated for Data Scientist; read its ways in." in block.text
    assert "No guide says anything" not in block.text
    assert "/roles/data-scientist/#onward" in [part.address for part in block.parts]
    first, second = block.rows[:2]
    assert (first.title, first.cells[0].text) == ("Data Analyst", "names graduates among its ways in")
    assert first.cells[0].fact
    assert "preferred" in second.cells[0].text
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
    assert "Moves that guides name come first" in text


def test_other_titles_of_a_role_are_listed() -> None:
    rows = {row.title: row.cells[0].text for row in search("other names for mlops engineer").answers[0].rows}
    assert rows["ML Ops Engineer"] == "of this role alone"
    assert rows["LLMOps Engineer"] == "of another role too"


def test_years_are_named_where_a_guide_names_them() -> None:
    text = search("how many years of experience for mlops cloud engineer").answers[0].text
    assert text.startswith("Its guide names 4+ years of experience (required).")


@pytest.mark.parametrize(
    "question",
    [
        "data analyst next step",
        "I am a data analyst, what job next and how much more pay",
        "next job for data analyst",
        "I am a data analyst, good next step",
    ],
)
def test_the_next_step_is_answered_with_moves_in_the_order_of_their_page(client: Client, question: str) -> None:
    (block,) = search(question).answers
    assert block.columns[:2] == ("Next role", "To learn")
    listed = client.get(block.address).content.decode()
    places = [listed.index(f"<bdi>{row.title}</bdi>") for row in block.rows]
    assert len(places) == 3
    assert places == sorted(places)
    assert all(client.get(row.address).status_code == 200 for row in block.rows)


@pytest.mark.parametrize(
    "question",
    [
        "salary table spreadsheet",
        "salary table excel",
        "download salaries",
        "pay as a spreadsheet",
        "csv of salaries",
        "salaries in excel",
        "table of salaries",
        "excel file of pay",
    ],
)
def test_a_question_for_a_file_of_pay_gets_the_files(client: Client, question: str) -> None:
    (block,) = search(question).answers
    assert [row.title for row in block.rows] == ["Pay in adverts", "Stated in guides", "Official pay"]
    assert [row.cells[1].text for row in block.rows] == ["CSV"] * 3
    assert [client.get(button.address).status_code for button in block.buttons] == [200, 200, 200]
    assert "n_distinct__gte=" in block.buttons[0].address
    assert client.get(block.address).status_code == 200


def test_the_files_of_a_role_and_level_that_are_named_are_of_these(client: Client) -> None:
    (block,) = search("senior data engineer salary csv").answers
    assert block.title == "Pay as a file: Data Engineer"
    assert all("role=data-engineer" in button.address for button in block.buttons)
    assert ["level=senior" in button.address for button in block.buttons] == [True, True, False]
    assert [client.get(button.address).status_code for button in block.buttons] == [200, 200, 200]


@pytest.mark.parametrize("question", ["data analyst salary excel", "senior data engineer salary", "excel"])
def test_pay_and_excel_as_a_skill_are_no_files(question: str) -> None:
    assert all(not block.title.startswith("Pay as a file") for block in search(question).answers)


def test_duties_are_what_is_compared_where_they_are_asked_for() -> None:
    (asked,) = search("compare the duties of data engineer and data analyst").answers
    (plain,) = search("data engineer vs data analyst").answers
    shown = [row.cells[0].text.partition("; and ")[0].split("; ") for row in asked.rows]
    assert [len(duties) for duties in shown] == [3, 3]
    assert [row.title for row in asked.rows] == [row.title for row in plain.rows]
    assert search("compare duties of three roles").answers[0].address == "/compare/roles/"
