"""A request that brings too much is refused before a byte of it is read."""

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from portal.operations.request_size import MAX_BYTES, MAX_BYTES_OF_IMPORT, MAX_BYTES_OF_TEXT


class Unread:
    """A body that nobody may read."""

    def read(self, *_: object) -> bytes:
        raise AssertionError("it was read")

    readline = read


def post(address: str, size: object) -> tuple[int, str, str]:
    answer = Client().generic("POST", address, **{"CONTENT_LENGTH": str(size), "wsgi.input": Unread()})  # type: ignore[arg-type]
    return answer.status_code, answer["Content-Type"].partition(";")[0], answer.content.decode()


@pytest.mark.parametrize("address", ["/theme/", "/admin/login/", "/nowhere/"])
def test_a_form_is_small(address: str) -> None:
    status, kind, text = post(address, MAX_BYTES + 1)
    assert (status, kind) == (413, "text/html")
    assert "This is too large" in text


def test_below_the_api() -> None:
    status, kind, text = post("/api/v1/roles/", MAX_BYTES + 1)
    assert (status, kind) == (413, "application/problem+json")
    assert '"code":"too-large"' in text.replace(" ", "")


def test_a_guide_may_be_longer(db: None) -> None:
    address = reverse("admin:careers_guide_import")
    assert post(address, MAX_BYTES_OF_IMPORT)[0] == 302  # to log in first
    assert post(address, MAX_BYTES_OF_IMPORT + 1)[0] == 413


def test_a_text_to_find_skills_in_may_be_longer_here_and_at_the_proxy() -> None:
    address = reverse("v1:extract-skills")
    status, kind, _ = post(address, MAX_BYTES_OF_TEXT + 1)
    assert (status, kind) == (413, "application/problem+json")
    proxy = (settings.BASE_DIR / "deploy" / "Caddyfile").read_text()
    assert f"@text path {address}" in proxy
    assert f"request_body @text {{\n\t\tmax_size {MAX_BYTES_OF_TEXT // 1000}KB" in proxy


def test_a_length_that_is_no_number_counts_as_none(db: None) -> None:
    assert post("/nowhere/", "many")[0] != 413
