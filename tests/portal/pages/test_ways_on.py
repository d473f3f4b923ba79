"""Where nothing is shown, a page says what to do next: what was probably meant, and which filter to take away."""

import re

import pytest
from django.http import QueryDict
from django.test import Client

from skills.filters import SkillDemandFilter
from web.filter_forms import filter_form
from web.refusals import RefusedFilter, refusals

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def guide(refreshed_guide: str) -> str:
    return refreshed_guide


def page(client: Client, address: str, status: int = 200) -> str:
    response = client.get(address)
    assert response.status_code == status
    return " ".join(response.content.decode().split())


def refused(query: str) -> list[RefusedFilter]:
    params = QueryDict(query)
    filterset = SkillDemandFilter(params)
    errors = filterset.errors_by_parameter(())
    return list(refusals(filter_form(filterset, {"kind": "Kind"}, {}, errors), params))


def test_a_misspelt_filter_is_named_with_the_address_that_was_meant() -> None:
    assert refused("kidn=language&search=x") == [
        RefusedFilter("We don't recognise the filter “kidn”", "kind", "?kind=language&search=x")
    ]


def test_an_unknown_filter_has_no_guess() -> None:
    assert refused("qqq=1") == [RefusedFilter("We don't recognise the filter “qqq”")]


@pytest.mark.parametrize("address", ["/salaries/?levl=senior", "/skills/?serch=x", "/findings/?rol=queue-engineer"])
def test_no_refusal_speaks_of_parameters_or_numbers_of_errors(client: Client, guide: str, address: str) -> None:
    main = page(client, address, 400).partition("<main")[2].partition("</main>")[0]
    assert not re.search(r"parameter|status 400", main, re.IGNORECASE)
    meant = re.search(r'Did you mean <a href="([^"]+)">', main)
    assert meant
    assert client.get(address.partition("?")[0] + meant.group(1)).status_code == 200


def test_an_empty_list_names_the_filter_to_remove_and_what_that_finds(client: Client, guide: str) -> None:
    html = page(client, "/salaries/?level=senior&search=nothing+of+the+kind")
    assert re.search(
        r'<a href="\?level=senior">Remove “<bdi>[^<]+: nothing of the kind</bdi>”</a> to see 1 salary band<',
        html,
    )
    assert html.count("Remove “") == 1


def test_where_no_one_filter_is_enough_it_says_so(client: Client, guide: str) -> None:
    assert "Removing one filter is not enough." in page(client, "/findings/?search=nowhere&severity=low")


@pytest.mark.parametrize(
    ("address", "title"),
    [
        ("/roles/queue-enginer/", "Queue Engineer"),
        ("/skills/pyton/", "Python"),
        ("/guides/queue_engineer/", "Queue Engineer"),
    ],
)
def test_a_page_that_is_not_there_names_those_with_a_similar_name(
    client: Client, guide: str, address: str, title: str
) -> None:
    html = page(client, address, 404)
    assert re.search(rf"Did you mean .*<bdi>{title}</bdi></a>", html)
    assert "start from" in html


def test_nothing_similar_is_made_up(client: Client, guide: str) -> None:
    for address in ("/nothing/", "/roles/zzzzzz/", "/roles/" + "x" * 500 + "/"):
        assert "Did you mean" not in page(client, address, 404)
