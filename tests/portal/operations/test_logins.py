"""Logins are limited by name and address; nobody learns whether there is such a user; little is kept, and not for long."""

from datetime import timedelta
from typing import Any

import pytest
from axes.models import AccessAttempt
from django.contrib.auth.models import User
from django.http import HttpResponse
from django.test import Client
from django.utils import timezone

from portal.operations.cleanup import purge_expired
from portal.operations.logins import counted_address

pytestmark = pytest.mark.django_db
LOGIN = "/admin/login/"
PLAIN = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def user(settings: Any) -> User:
    settings.PASSWORD_HASHERS = PLAIN  # a safe one takes its time, on purpose
    return User.objects.create_superuser("editor", password="the right one")


def attempt(name: str = "editor", password: str = "a wrong one", **meta: Any) -> Any:
    return Client().post(LOGIN, {"username": name, "password": password}, **meta)


def lock(name: str = "editor", **meta: str) -> HttpResponse:
    return [attempt(name, **meta) for _ in range(5)][-1]


def test_a_right_password_logs_in_and_forgets_the_wrong_ones() -> None:
    attempt()
    assert attempt(password="the right one").status_code == 302
    assert not AccessAttempt.objects.exists()


def test_the_fifth_failure_locks_even_the_right_password_out() -> None:
    assert [attempt().status_code for _ in range(4)] == [200] * 4
    locked = attempt()
    assert (locked.status_code, locked.headers["Retry-After"]) == (429, "1800")
    assert attempt(password="the right one").status_code == 429


def test_nobody_learns_whether_there_is_such_a_user() -> None:
    answers = [lock(name).content for name in ("editor", "nobody-at-all")]
    assert answers[0] == answers[1]
    assert b"Too many logins with this name failed from your address" in answers[0]
    assert b"editor" not in answers[0]


def test_another_address_and_another_name_are_not_locked() -> None:
    lock()
    assert attempt(password="the right one", REMOTE_ADDR="192.0.2.7").status_code == 302
    assert attempt("another").status_code == 200


def test_another_browser_does_not_open_the_lock() -> None:
    lock()
    assert attempt(password="the right one", HTTP_USER_AGENT="Another/1.0").status_code == 429


def test_a_made_up_address_does_not_open_the_lock() -> None:
    lock()
    assert attempt(password="the right one", HTTP_X_FORWARDED_FOR="192.0.2.7").status_code == 429


def test_behind_a_proxy_addresses_are_distinguished(settings: Any) -> None:
    settings.TRUSTED_PROXY_COUNT = 1
    lock(HTTP_X_FORWARDED_FOR="192.0.2.7")
    assert attempt(HTTP_X_FORWARDED_FOR="198.51.100.1, 192.0.2.7").status_code == 429
    assert attempt(password="the right one", HTTP_X_FORWARDED_FOR="198.51.100.1").status_code == 302


def test_an_address_that_cannot_be_read_is_counted_all_the_same() -> None:
    lock(REMOTE_ADDR="")
    assert attempt(password="the right one", REMOTE_ADDR="").status_code == 429


def test_trying_on_does_not_lengthen_the_lock() -> None:
    lock()
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=29))
    assert attempt().status_code == 429
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=31))
    assert attempt(password="the right one").status_code == 302


def test_a_failed_login_keeps_name_address_and_number_only() -> None:
    attempt(HTTP_USER_AGENT="Somebody/1.0", HTTP_ACCEPT="text/html")
    attempt(HTTP_USER_AGENT="Another/1.0")
    kept = AccessAttempt.objects.get()
    assert (kept.username, kept.ip_address, kept.failures_since_start) == ("editor", "127.0.0.1", 2)
    assert kept.user_agent + kept.http_accept + kept.path_info + kept.get_data + kept.post_data == ""


def test_what_is_kept_goes_when_the_lock_is_over() -> None:
    attempt()
    assert purge_expired() == 0
    AccessAttempt.objects.update(attempt_time=timezone.now() - timedelta(minutes=31))
    assert (purge_expired(), AccessAttempt.objects.count()) == (1, 0)


@pytest.mark.parametrize(
    ("forwarded", "remote", "proxies", "counted"),
    [
        ("", "192.0.2.1", 0, "192.0.2.1"),
        ("6.6.6.6", "192.0.2.1", 0, "192.0.2.1"),
        ("6.6.6.6, 192.0.2.7", "10.0.0.1", 1, "192.0.2.7"),
        ("6.6.6.6, 192.0.2.7, 10.0.0.2", "10.0.0.1", 2, "192.0.2.7"),
        ("", "10.0.0.1", 1, "10.0.0.1"),
        ("192.0.2.7", "10.0.0.1", 2, "10.0.0.1"),
        ("192.0.2.7, <script>", "10.0.0.1", 1, None),
        ("", "", 0, None),
        ("", "2001:db8::1", 0, "2001:db8::"),
        ("", "2001:db8::ffff:1", 0, "2001:db8::"),
        ("", "::ffff:192.0.2.1", 0, "192.0.2.1"),
    ],
)
def test_the_address_that_is_counted(forwarded: str, remote: str, proxies: int, counted: str | None) -> None:
    assert counted_address(forwarded, remote, proxies) == counted
