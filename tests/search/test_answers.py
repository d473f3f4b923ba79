"""What answers say in sentences, and the pages that count the same."""

import re
from typing import Any

import pytest
from django.test import Client

from careers.role_file import read_roles
from portal.imports.roles import load_roles
from portal.refresh.rebuild import refresh
from search.answers.block import AnswerBlock
from search.find import search
from tests.conftest import DAY
from tests.salaries.shipped_adverts import load_shipped_adverts

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _adverts(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_shipped_adverts("mlops-engineer")
        refresh(DAY)


def first_answer(question: str) -> AnswerBlock:
    return search(question).answers[0]


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
