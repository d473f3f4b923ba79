"""Jobs that are no role here get no other role's figures: it is said, and the roles are offered."""

import pytest

from search.find import search
from tests.search.asked import first_answer

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _index(shipped_names: None) -> None:
    """Shipped roles and skills."""


@pytest.mark.parametrize(
    ("question", "job"),
    [
        ("how much does a nurse earn", "nurse"),
        ("teacher salary", "teacher"),
        ("pilot salary", "pilot"),
        ("project manager salary", "project manager"),
        ("product manager pay", "product manager"),
        ("civil engineer salary", "civil engineer"),
        ("mechanical engineer salary", "mechanical engineer"),
        ("sales engineer salary", "sales engineer"),
        ("salary of doctors in germany", "doctors"),
        ("electrical engineer salary germany", "electrical engineer"),
        ("plumber pay uk", "plumber"),
        ("what does a lawyer earn in London", "lawyer"),
        ("wages of astronauts", "astronauts"),
        ("what do actors make", "actors"),
        ("manager salary", "manager"),
        ("frontend developer salary", "frontend developer"),
        ("front end dev salary", "front end dev"),
        ("game developer salary", "game developer"),
        ("mobile developer pay uk", "mobile developer"),
        ("embedded engineer salary", "embedded engineer"),
        ("network engineer salary", "network engineer"),
        ("security engineer salary", "security engineer"),
        ("how much do android developers earn", "android developers"),
        ("embedded software engineer wage", "embedded software engineer"),
        ("shopify developer pay", "shopify developer"),
        ("kubernetes engineer salary", "kubernetes engineer"),
        ("QA engineer compensation", "QA engineer"),
        ("AI product manager salary", "AI product manager"),
        ("BI developer salary", "BI developer"),
    ],
)
def test_a_question_about_the_pay_of_another_job_is_not_answered_with_a_role(question: str, job: str) -> None:
    found = search(question)
    assert [(block.kind, block.title) for block in found.answers] == [("unknown", f"“{job}”")]
    assert found.correction is None
    (block,) = found.answers
    assert block.text.startswith(f"“{job}” names no role here, and we do not know its pay. The roles here")
    assert "$" not in block.text
    assert block.links[0].address == "/roles/"


@pytest.mark.parametrize(
    ("question", "job"),
    [
        ("frontend developer skills", "frontend developer"),
        ("how do I become a blockchain developer", "blockchain developer"),
        ("skills of an accountant", "accountant"),
        ("ios developer", "ios developer"),
    ],
)
def test_nor_is_one_about_its_skills_or_the_way_to_it(question: str, job: str) -> None:
    (block,) = search(question).answers
    assert block.text.startswith(f"“{job}” names no role here. ")


@pytest.mark.parametrize(
    ("question", "job", "role"),
    [
        ("embedded engineer vs data engineer", "embedded engineer", "data-engineer"),
        ("product manager vs data scientist", "product manager", "data-scientist"),
        ("do data analysts earn more than nurses", "nurses", "data-analyst"),
        ("from teacher to data analyst", "teacher", "data-analyst"),
        ("frontend developer to mlops engineer", "frontend developer", "mlops-engineer"),
    ],
)
def test_beside_a_role_it_is_said_first(question: str, job: str, role: str) -> None:
    block = first_answer(question)
    assert block.text.startswith(f"“{job}” names no role here. ")
    assert role in block.address
    assert "backend" not in block.title.lower()


def test_an_offer_for_such_a_job_asks_for_the_role() -> None:
    assert first_answer("is 50k good for a nurse").text.startswith("“nurse” names no role here. Choose the role")


@pytest.mark.parametrize("title", ["Node.js developer", "full stack developer"])
def test_an_official_title_says_for_which_role_it_is_taken(title: str) -> None:
    said = f"“{title}” is taken to be Backend Software Engineer, whose official occupation has this title. "
    assert first_answer(f"{title} salary").text.startswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "which role pays best",
        "salaries",
        "salaries in germany",
        "what can i earn",
        "highest paid engineers",
        "average salary by experience",
        "entry level pay",
        "best paid jobs in tech",
        "top paying jobs 2025",
        "how much should I ask for",
    ],
)
def test_a_question_about_no_job_has_the_pay_of_all_roles(question: str) -> None:
    block = first_answer(question)
    assert block.kind == "pay"
    assert "pay by role" in block.title


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("average developer salary", "backend-software-engineer"),
        ("python developer salary", "backend-software-engineer"),
        ("best paid software engineer", "backend-software-engineer"),
        ("prompt engineer salary", "llm-engineer"),
        ("remote data engineer salary", "data-engineer"),
        ("platform engineer for ml salary", "ml-platform-engineer"),
    ],
)
def test_names_of_roles_stay_what_they_are(question: str, role: str) -> None:
    found = search(question)
    assert found.question.roles[0] == role
    assert found.question.jobs == ()


@pytest.mark.parametrize(
    "question",
    ["what does a hiring manager look for in a data engineer", "do data engineers work with product managers"],
)
def test_a_job_that_is_only_mentioned_is_not_talked_about(question: str) -> None:
    assert "names no role" not in first_answer(question).text


def test_the_pay_of_a_country_leads_to_pages_of_that_country() -> None:
    block = first_answer("salaries in germany")
    assert block.address.endswith("country=DE")
    assert all("country=DE" in each.address for each in block.links)
