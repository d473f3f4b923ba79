"""Which certificates the guides of some roles name, in search."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from search.find import search

pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]


@pytest.fixture(scope="module", autouse=True)
def _guides(shipped_guides: None) -> None:
    """Seven of the shipped guides."""


@pytest.mark.parametrize(
    ("question", "says"),
    [
        (
            "which certificate for MLOps",
            "By their guides: MLOps Engineer, 5 certificates: all preferred; none required. MLOps Cloud Engineer, "
            "4 certificates: 2 required, for example; 2 mentioned, for example. ",
        ),
        (
            "which certificate for an MLOps engineer",
            "The guide of MLOps Engineer names 5 certificates: all preferred; none",
        ),
        (
            "best certification for devops",
            "The guide of DevOps Engineer names 5 certificates: all preferred; none required.",
        ),
        (
            "certifications for data engineer and data analyst",
            "By their guides: Data Engineer, 5 certificates: all preferred",
        ),
        (
            "is CKA worth it for a data engineer",
            "The guides of Data Engineer do not name CKA. 3 of 7 roles do. Its guide names AWS Certified Data Engineer",
        ),
    ],
)
def test_certificates_of_the_roles_asked_about_come_first(question: str, says: str) -> None:
    block = search(question).answers[0]
    assert block.text.startswith(says)
    assert "No source measures what a certificate is worth." in block.text


def test_each_certificate_opens_its_sentence_and_has_the_count_over_all_roles() -> None:
    block = search("which certificate for MLOps").answers[0]
    assert len(block.rows) == 9
    assert all(
        how.fact and re.match(r"MLOps (?:Cloud )?Engineer: ", how.text) for how, _ in (row.cells for row in block.rows)
    )
    assert all(
        re.fullmatch(r"\d of 7 roles", count.text) and count.computed for _, count in (row.cells for row in block.rows)
    )
    assert (block.rows[0].title, block.rows[0].cells[1].text) == (
        "Certified Kubernetes Administrator (CKA)",
        "3 of 7 roles",
    )


def test_a_certificate_that_is_retired_by_its_source_says_so() -> None:
    for question in ("which certificate for MLOps", "certificates MLOps roles"):
        titles = [row.title for row in search(question).answers[0].rows]
        assert "AWS Machine Learning (said to be retired)" in titles
        assert sum("retired" in title for title in titles) == 1


def test_a_certificate_asked_about_is_followed_by_the_roles_that_name_it() -> None:
    asked, named = search("is CKA worth it for a data engineer").answers
    assert "SnowPro Core Certification (preferred)." in asked.text
    assert (named.title, len(named.rows)) == ("Certified Kubernetes Administrator (CKA)", 3)
    assert "No source measures what a certificate is worth." in named.source


def test_certificates_are_read_with_as_many_queries_for_one_role_as_for_several() -> None:
    def queries(question: str) -> int:
        search(question)
        with CaptureQueriesContext(connection) as context:
            search(question)
        return len(context)

    of_one, of_a_field = queries("which certificate for an MLOps engineer"), queries("which certificate for MLOps")
    assert of_a_field == of_one + 1, "which roles are of the field"


def test_a_certification_is_counted_where_guides_name_it() -> None:
    (block,) = search("certified kubernetes administrator").answers
    assert re.search(r"\d+ of \d+ roles? names? it", block.text)
    assert block.rows


@pytest.mark.parametrize("name", ["SRE", "sre", "site reliability engineer", "site reliability engineers"])
@pytest.mark.parametrize("words", ["which certificates help for {}", "{} certificates", "certifications for {}"])
def test_a_short_name_of_a_role_means_the_role(name: str, words: str) -> None:
    block = search(words.format(name)).answers[0]
    assert block.title == "Certificates: Site Reliability Engineer"


@pytest.mark.parametrize("question", ["aws solutions architect certification", "azure data engineer certification"])
def test_a_certificate_with_the_name_of_a_title_stays_a_certificate(question: str) -> None:
    assert search(question).answers[0].kind == "skill"
