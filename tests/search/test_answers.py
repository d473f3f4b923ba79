"""What answers say in sentences, and the pages that count the same."""

import re
from html import unescape
from typing import Any

import pytest
from django.test import Client

from careers.role_file import read_roles
from portal.imports.roles import load_roles
from portal.refresh.rebuild import refresh
from search.find import search
from tests.conftest import DAY
from tests.salaries.shipped_adverts import load_shipped_adverts
from tests.search.asked import first_answer

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _adverts(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_shipped_adverts("mlops-engineer", "devops-engineer")
        refresh(DAY)


def test_remote_adverts_are_counted_as_the_list_behind_the_number_counts_them(client: Client) -> None:
    linked = [part for part in first_answer("remote mlops engineer jobs").parts if part.address]
    assert len(linked) == 2
    for part in linked:
        listed = re.search(r"([\d,]+) adverts?\.", client.get(part.address).content.decode())
        assert listed
        assert listed[1] == part.text.removesuffix(" adverts")


def test_remote_work_without_a_role_is_of_all_adverts_and_comes_after_pay_where_that_is_asked() -> None:
    assert first_answer("work from home").kind == "remote"
    assert [each.kind for each in search("remote salaries").answers] == ["pay", "remote"]
    assert "No advert here in Kenya" in first_answer("remote jobs in kenya").text


def test_what_is_not_known_is_said_beside_what_is() -> None:
    assert first_answer("do companies sponsor a visa for mlops engineers").text.endswith("move to another country.")
    assert [each.kind for each in search("which company pays the most").answers] == ["unknown", "pay"]
    assert "by the year" in first_answer("mlops engineer contract rate").text


def test_several_levels_and_places_are_each_said() -> None:
    text = first_answer("mid or senior mlops engineer salary us vs germany").text
    assert "Senior adverts for MLOps Engineer start at $150,000 and end at $220,000" in text
    address = first_answer("mid or senior mlops engineer salary us vs germany").address
    assert "level=mid&level=senior&country=US&country=DE" in address


def test_the_lowest_pay_is_the_lowest() -> None:
    assert "start lowest for" in first_answer("lowest paying role").text
    assert "start highest for" in first_answer("best paid role").text


def test_who_earns_more_is_said_first_as_the_page_that_compares_pay_says_it(client: Client) -> None:
    found = first_answer("who earns more, senior mlops or devops engineers")
    verdict = (
        "At senior level, MLOps Engineer adverts end $40,000 above DevOps Engineer by their medians "
        "(25 adverts against 70; could be $30,000 to $65,300); where they start is too close to call"
    )
    assert found.text.startswith(f"{verdict}. Senior adverts for MLOps Engineer start at $150,000")
    page = " ".join(re.sub(r"<[^>]+>", " ", unescape(client.get(found.address).content.decode())).split())
    assert verdict.replace("by their medians", "By their medians") in page.replace("\u2060", "")
    (figure,) = [part for part in found.parts if part.text == "$40,000"]
    assert figure.computed
    assert first_answer("mlops vs devops salary").text.startswith(verdict), "senior, where no level is named"


def test_no_winner_is_named_where_pay_is_not_compared() -> None:
    few = first_answer("does an mlops engineer earn more than a devops engineer at mid level").text
    assert few.startswith("Pay not compared. MLOps Engineer: 5 adverts, with too few different ranges for a median.")
    unlike = first_answer("senior devops engineer salary us vs uk").text
    assert "DevOps Engineer, United Kingdom: In pounds, not US dollars. We don't convert currencies" in unlike
    for text in (few, unlike):
        assert not re.search(r"adverts (?:start|end) \$[\d,]+ (?:above|below)", text)


def test_levels_of_one_role_are_compared() -> None:
    text = first_answer("senior vs mid devops engineer salary").text
    assert re.match(
        r"DevOps Engineer: senior adverts start \$[\d,]+ above and end \$[\d,]+ above mid by their medians", text
    )


def test_one_role_alone_gets_no_verdict() -> None:
    assert first_answer("senior mlops pay").text.startswith("Senior adverts for MLOps Engineer start at")


def test_a_ranking_says_who_is_too_close_to_the_first() -> None:
    assert "Too close to call between it and DevOps Engineer." in first_answer("best paid role").text


def test_how_old_and_how_many_the_adverts_are_is_answered() -> None:
    text = first_answer("how old are the adverts for mlops engineers").text
    assert re.match(r"[\d,]+ adverts of 20\d\d to June 2025; the newest at least 16 months old \(aijobs\.net\)\.", text)
    assert re.search(r"\d+ adverts of all years bear a title of MLOps Engineer\.", text)


def test_a_move_that_is_asked_for_its_pay_has_the_verdict_first() -> None:
    pay, move = search("pay rise from devops engineer to mlops engineer").answers
    assert (pay.kind, move.kind) == ("pay", "move")
    assert pay.text.startswith("At senior level, MLOps Engineer adverts end $40,000 above DevOps Engineer")


@pytest.mark.parametrize(
    ("question", "year"),
    [
        ("what did a senior devops engineer earn in 2024", 2024),
        ("devops engineer salary 2024 US", 2024),
        ("how much did senior devops engineers make in 2024", 2024),
        ("devops engineer salary", 2025),
    ],
)
def test_pay_is_of_the_year_that_is_asked_for(question: str, year: int) -> None:
    found = first_answer(question)
    assert re.match(
        rf"Senior adverts for DevOps Engineer start at \$[\d,]+ and end at \$[\d,]+ \(medians, {year}", found.text
    )
    assert (f"year={year}" in found.address) is (str(year) in question)


@pytest.mark.parametrize("year", [2019, 2021, 2023, 2031])
def test_of_a_year_with_too_few_adverts_it_is_said_before_the_newest(year: int) -> None:
    found = first_answer(f"senior devops engineer salary {year}")
    said = f"We have too few adverts of {year} for medians. Senior adverts for DevOps Engineer start at "
    assert found.text.startswith(said)
    assert "(medians, 2025" in found.text
    assert "year=" not in found.address


def test_the_pay_of_all_roles_is_of_the_year_that_is_asked_for() -> None:
    assert "or less (2024)." in first_answer("which role paid best in 2024").text
    text = first_answer("which role paid best in 2020").text
    assert text.startswith("We have too few adverts of 2020 for medians. Senior adverts start highest for ")
    assert "or less (2025)." in text
