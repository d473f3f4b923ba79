"""Words that several roles may be, titles that lead people, and pay of those who begin."""

import pytest

from careers.models import Role
from search.find import search
from tests.search.asked import first_answer

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _index(shipped_names: None) -> None:
    """Shipped roles and skills."""


@pytest.mark.parametrize(
    ("question", "word", "titles"),
    [
        ("analyst", "analyst", ["Data Analyst"]),
        ("average analyst salary uk", "analyst", ["Data Analyst"]),
        ("scientist pay", "scientist", ["Data Scientist", "Research and Applied Scientist"]),
        ("architect", "architect", ["Cloud Solutions Architect"]),
        ("how do I become an Architect", "Architect", ["Cloud Solutions Architect"]),
    ],
)
def test_a_job_that_several_roles_may_be_is_answered_with_these_and_no_pay(
    question: str, word: str, titles: list[str]
) -> None:
    found = search(question)
    (block,) = found.answers
    assert [row.title for row in block.rows] == titles
    assert block.text.startswith(f"“{word}” alone does not say which. ")
    assert "$" not in block.text
    assert found.roles == []


@pytest.mark.parametrize("question", ["engineer", "engineers", "what does an engineer earn", "remote engineer jobs"])
def test_of_many_all_are_listed(question: str) -> None:
    block = search(question).answers[-1]
    titles = (
        Role.objects.current().filter(title__endswith=" Engineer").order_by("title").values_list("title", flat=True)
    )
    assert [row.title for row in block.rows] == list(titles)
    assert f" {len(titles)} roles here have the word in their title." in block.text


@pytest.mark.parametrize("word", ["manager", "consultant", "administrator"])
def test_a_job_of_no_role_is_said_to_be_none(word: str) -> None:
    assert first_answer(word).text.startswith(f"“{word}” names no role here. ")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("developer", "“developer” is taken to be Backend Software Engineer. It may also be AI Engineer, "),
        ("how much do developers earn", "“developers” is taken to be Backend Software Engineer. It may also be "),
        ("programmer", "“programmer” is taken to be Backend Software Engineer. "),
        ("software engineer pay", "“software engineer” is taken to be Backend Software Engineer. "),
        ("swe salary", "“swe” is taken to be Backend Software Engineer. "),
        ("data salary", "“data” is taken to be Data Engineer. It may also be Data Analyst or Data Scientist. "),
    ],
)
def test_where_one_of_several_is_chosen_it_is_said(question: str, said: str) -> None:
    assert first_answer(question).text.startswith(said)


@pytest.mark.parametrize(
    "question", ["mlops", "sre", "data science", "ml engineer", "data engineering", "devops pay", "llm engineer"]
)
def test_a_name_that_means_one_role_needs_no_word(question: str) -> None:
    assert "is taken to be" not in first_answer(question).text


@pytest.mark.parametrize(
    ("question", "job", "near"),
    [
        ("head of data salary", "head of data", "Data Analyst, Data Engineer and Data Scientist"),
        ("director of data", "director of data", "Data Analyst, Data Engineer and Data Scientist"),
        ("chief data officer pay", "chief data officer", "Data Analyst, Data Engineer and Data Scientist"),
        ("VP of engineering salary", "VP of engineering", "MLOps Team Lead"),
        ("vp engineering pay", "vp engineering", "MLOps Team Lead"),
        ("chief technology officer pay", "chief technology officer", "MLOps Team Lead"),
        ("how to become a CTO", "CTO", "MLOps Team Lead"),
        ("head of AI", "head of AI", "MLOps Team Lead"),
        ("IT manager pay", "IT manager", "MLOps Team Lead"),
        ("what does an it manager earn", "it manager", "MLOps Team Lead"),
        ("engineering manager salary", "engineering manager", "MLOps Team Lead"),
        ("data entry clerk", "data entry clerk", "Data Analyst, Data Engineer and Data Scientist"),
        ("data entry operator wage", "data entry operator", "Data Analyst, Data Engineer and Data Scientist"),
        ("data entry jobs", "data entry", "Data Analyst, Data Engineer and Data Scientist"),
        ("data manager salary", "data manager", "Data Analyst, Data Engineer and Data Scientist"),
        ("web developer pay", "web developer", ""),
        ("quality engineer salary", "quality engineer", ""),
        ("quant salary", "quant", ""),
        ("bioinformatics scientist", "bioinformatics scientist", ""),
        ("head chef pay", "head chef", ""),
        ("chief of staff", "chief of staff", ""),
        ("president of data", "president of data", "Data Analyst, Data Engineer and Data Scientist"),
        ("solutions engineer salary", "solutions engineer", "Cloud Solutions Architect"),
        ("sales engineer salary", "sales engineer", ""),
        ("user interface designer salary", "user interface designer", ""),
    ],
)
def test_a_job_that_is_no_role_is_refused_and_the_nearest_titles_are_named(question: str, job: str, near: str) -> None:
    found = search(question)
    (block,) = found.answers
    assert found.correction is None
    assert (block.kind, block.title) == ("unknown", f"“{job}”")
    assert f"“{job}” names no role here" in block.text
    assert "$" not in block.text
    assert block.text.endswith(f" Nearest by title: {near}." if near else f"{block.text[-1]}")


@pytest.mark.parametrize(
    ("question", "role"),
    [
        ("director data engineer salary", "data-engineer"),
        ("head of machine learning", "mlops-team-lead"),
        ("lead data engineer pay", "data-engineer"),
        ("tech lead data engineer pay", "data-engineer"),
        ("entry data engineer pay", "data-engineer"),
    ],
)
def test_a_level_of_a_role_stays_one(question: str, role: str) -> None:
    assert search(question).question.roles == (role,)


def test_of_a_word_in_many_titles_the_number_is_said() -> None:
    number = Role.objects.current().filter(title__endswith=" Engineer").count()
    said = f" {number} roles here have “engineer” in their title."
    assert first_answer("sales engineer salary").text.endswith(said)


def test_an_administrator_is_not_what_is_administered() -> None:
    found = search("system administrator salary")
    assert found.correction is None
    assert found.answers[0].title == "“system administrator”"


@pytest.mark.parametrize(
    "question",
    [
        "pay for graduates",
        "graduate salary",
        "new grad pay",
        "starting salary",
        "starter pay",
        "junior pay",
        "salary of my first job",
        "pay without experience",
        "how much can I earn straight out of uni",
        "wages for school leavers in tech",
        "what do trainees earn",
        "intern pay",
        "salary when you start",
    ],
)
def test_pay_of_those_who_begin_is_that_of_entry_level(question: str) -> None:
    block = first_answer(question)
    assert block.kind == "pay"
    assert block.title == "Entry pay by role, United States"
    assert "senior" not in block.text.lower()


def test_nor_is_a_role_s_senior_pay_given_for_it() -> None:
    block = first_answer("how much does a data engineer earn in the first year")
    assert block.title == "Entry pay, Data Engineer, United States"
    assert "enior" not in block.text


@pytest.mark.parametrize(
    ("question", "said"),
    [
        (
            "how long does it take to become a data engineer",
            "No source here measures how long it takes; some guides give an estimate in their ways in.",
        ),
        (
            "how many months to become a data analyst",
            "No source here measures how long it takes; some guides give an estimate in their ways in.",
        ),
        ("data engineer 5 years experience salary", "Pay here is by level, not by years of experience."),
        ("data scientist salary in fintech", "No pay here is by sector or size of company."),
        ("data engineer pay at a startup", "No pay here is by sector or size of company."),
        ("part time data analyst pay", "No pay here is by part time, shifts or on-call work."),
        ("night shift devops pay", "No pay here is by part time, shifts or on-call work."),
        ("salary in rupees for devops", "Pay is in the currency of its adverts; we convert none."),
        ("monthly salary of a data engineer", "Pay here is by the year; there are no day, hourly or contract rates."),
        ("data engineer pay per month", "Pay here is by the year; there are no day, hourly or contract rates."),
        ("kubernetes salary", "No source here measures what a skill adds to pay, so skills are not ranked by it."),
        (
            "remote vs onsite pay of data engineers",
            "No median here is of remote work alone; the list of adverts can be.",
        ),
        ("do remote data engineers earn less", "No median here is of remote work alone; the list of adverts can be."),
        ("data engineer salary at accenture", "so we do not know what any one of them pays or asks for."),
        ("bonus and equity for ml engineers", "do not say whether bonus or equity is in their pay."),
    ],
)
def test_what_no_figure_says_is_said_beside_the_answer(question: str, said: str) -> None:
    assert first_answer(question).text.endswith(said)


@pytest.mark.parametrize(
    "question", ["how long to become a data engineer", "how many months to become a data engineer"]
)
def test_how_long_it_takes_leads_to_the_ways_in(question: str) -> None:
    assert search(question).question.aspect == "entry"


@pytest.mark.parametrize(
    "question", ["first job in data", "which role is easiest to get into", "fastest way into tech"]
)
def test_whoever_looks_for_a_way_in_sees_what_each_role_asks_of_beginners(question: str) -> None:
    assert first_answer(question).title == "Experience, role by role"


@pytest.mark.parametrize("question", ["data scientist without python", "queue engineer but not python"])
def test_a_role_without_a_skill_says_how_firmly_it_asks_for_it(question: str) -> None:
    found = search(question)
    assert found.question.intent == "asked"


@pytest.mark.parametrize("question", ["is mlops dead", "is devops dying", "will sre be automated"])
def test_what_questions_are_put_in_is_no_slip_of_a_name(question: str) -> None:
    found = search(question)
    assert found.correction is None
    assert found.question.aspect == "market"


def test_two_titles_of_one_role_are_said_to_be_one() -> None:
    said = "“prompt engineer” is another title of LLM Engineer here. "
    assert first_answer("llm engineer or prompt engineer").text.startswith(said)


@pytest.mark.parametrize("question", ["engineering jobs that pay 200k", "tech jobs over 150k"])
def test_a_field_beside_pay_is_no_job(question: str) -> None:
    assert first_answer(question).kind == "pay"


def test_what_to_budget_is_pay() -> None:
    assert first_answer("hiring a mid level data engineer, what budget?").title.startswith("Mid pay, Data Engineer")


def test_a_tech_lead_is_a_level_and_no_skill() -> None:
    assert first_answer("tech lead salary").title == "Lead pay by role, United States"


def test_what_pay_is_wanted_without_is_no_job() -> None:
    assert first_answer("highest paid job without coding").kind == "pay"
