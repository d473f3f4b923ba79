"""A CV on the pages that read one: its skills lead to an address, and nothing else of it is kept, logged or repeated."""

import logging
import sys
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.cache import caches
from django.test import Client
from django.urls import resolve
from django.views.debug import ExceptionReporter

from paths.own_skills import names
from paths.own_skills.cv import CvNotRead

SAYS = {"/skill-gap/": "You have 2 of 3", "/matches/": "2 skills read."}
pytestmark = [pytest.mark.django_db, pytest.mark.parametrize("address", SAYS)]
SECRET = "Jane-Roe-of-Springfield"
CV = f"{SECRET}\nI run Docker and Python in production. No Java."


@pytest.fixture(scope="module", autouse=True)
def _guide(refreshed_guide: str) -> None:
    """The test guide for all."""


def test_a_cv_leads_to_the_address_of_its_skills(client: Client, address: str) -> None:
    response = client.post(address, {"role": "queue-engineer", "cv": CV})
    assert response.status_code == 303
    assert parse_qs(urlsplit(response["Location"]).query) == {"role": ["queue-engineer"], "skill": ["docker", "python"]}
    assert response["Cache-Control"] == "private, no-store"
    assert response["Referrer-Policy"] == "same-origin"
    assert not response.cookies
    assert SAYS[address] in client.get(response["Location"]).content.decode()


@pytest.mark.parametrize(
    ("cv", "words"),
    [("", "Paste the text of a CV first."), (f"I am {SECRET}.", "No skill we know is named in this text.")],
)
def test_a_cv_without_skills_is_not_repeated(client: Client, address: str, cv: str, words: str) -> None:
    response = client.post(address, {"role": "queue-engineer", "cv": cv})
    assert response.status_code == 400
    text = response.content.decode()
    assert words in text
    assert '<option value="queue-engineer" selected>' in text
    assert SECRET not in text


def fail(text: str) -> list[Any]:
    raise ValueError(f"cannot read {text}")


def test_nothing_of_a_cv_is_logged_or_kept(
    client: Client, address: str, caplog: Any, monkeypatch: pytest.MonkeyPatch, settings: Any
) -> None:
    """Not where it is read, and not where reading it fails: neither in lines, nor in what a report of errors would show."""
    settings.RATE_LIMITS = True
    caplog.set_level(logging.DEBUG)
    client.post(address, {"role": "queue-engineer", "cv": CV})

    monkeypatch.setattr(names, "find_skills", fail)
    client.raise_request_exception = False
    assert client.post(address, {"cv": CV}).status_code == 500
    lines = caplog.text + "".join(repr(vars(record)) for record in caplog.records)
    assert "CvNotRead" in lines
    assert SECRET not in lines
    assert SECRET not in repr(vars(caches["default"]))


def test_a_report_of_an_error_hides_the_cv(rf: Any, address: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """What Django would send to administrators: the values of the form, and of the variables on the way."""

    monkeypatch.setattr(names, "find_skills", fail)
    request = rf.post(address, {"cv": CV})
    try:
        resolve(address).func(request)
    except CvNotRead:
        report = ExceptionReporter(request, *sys.exc_info())
    assert "CvNotRead" in report.get_traceback_text()
    assert SECRET not in report.get_traceback_text() + report.get_traceback_html()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"Sec-Fetch-Site": "same-origin"}, 303),
        ({"Sec-Fetch-Site": "none"}, 303),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site"}, 403),
        ({"Origin": "http://testserver"}, 303),
        ({"Origin": "https://elsewhere.example"}, 403),
        ({"Origin": "null"}, 403),
        ({"Sec-Fetch-Site": "cross-site", "Origin": "http://testserver"}, 403),
    ],
)
def test_a_form_of_another_site_is_refused(address: str, headers: dict[str, str], status: int) -> None:
    client = Client(enforce_csrf_checks=True, headers=headers)
    assert client.post(address, {"cv": CV}).status_code == status


def test_a_cv_that_is_too_large_is_refused_unread(client: Client, address: str) -> None:
    assert client.post(address, {"cv": "Docker " * 10_000}).status_code == 413
