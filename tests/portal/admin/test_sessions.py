"""An editor's session ends an hour after the last request to the admin, and with the browser."""

from datetime import timedelta

import pytest
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

HOUR = timedelta(hours=1)


def age(left: timedelta) -> None:
    """As if all but this much of the session's time had passed."""
    Session.objects.update(expire_date=timezone.now() + left)


def remaining() -> timedelta:
    return Session.objects.get().expire_date - timezone.now()


def test_an_idle_session_has_ended(editor: Client) -> None:
    assert editor.get("/admin/").status_code == 200
    age(timedelta(seconds=-1))
    response = editor.get("/admin/")
    assert (response.status_code, response["Location"]) == (302, "/admin/login/?next=/admin/")


@pytest.mark.parametrize("address", ["/admin/", "/admin/careers/guide/", "/admin/jsi18n/"])
def test_work_in_the_admin_keeps_it(editor: Client, address: str) -> None:
    age(timedelta(minutes=5))
    assert editor.get(address).status_code == 200
    assert HOUR - timedelta(minutes=1) < remaining() <= HOUR


@pytest.mark.parametrize("address", ["/", "/roles/", "/api/v1/roles/", "/health/"])
def test_reading_does_not(editor: Client, address: str) -> None:
    age(timedelta(minutes=5))
    response = editor.get(address)
    assert response.status_code == 200
    assert not response.cookies
    assert remaining() <= timedelta(minutes=5)


def test_it_ends_with_the_browser(editor: Client) -> None:
    cookie = editor.get("/admin/").cookies["sessionid"]
    assert (cookie["max-age"], cookie["expires"]) == ("", "")
    assert cookie["httponly"]


def test_a_stranger_gets_no_session(client: Client, db: None) -> None:
    client.cookies["sessionid"] = "made-up-by-a-stranger-0123456789"
    client.get("/admin/login/")
    client.get("/admin/")
    assert not Session.objects.exists()
