"""`/llms.txt`: what it says holds, and every address in it answers."""

import re

import pytest
from django.test import Client

from careers.models import Guide
from portal.imports.write import withdraw

pytestmark = pytest.mark.django_db


def test_it_is_plain_text_with_a_version(client: Client, guide: str) -> None:
    response = client.get("/llms.txt")
    assert (response.status_code, response["Content-Type"]) == (200, "text/plain; charset=utf-8")
    assert client.get("/llms.txt", headers={"If-None-Match": response["ETag"]}).status_code == 304
    assert client.head("/llms.txt").content == b""
    assert client.post("/llms.txt").status_code == 405


def test_every_address_in_it_answers(client: Client, guide: str) -> None:
    addresses = re.findall(r"http://testserver([^)\s]*)", client.get("/llms.txt").content.decode())
    assert "/api/v1/role-guides/queue-engineer.md" in addresses
    assert {address: client.get(address).status_code for address in addresses} == dict.fromkeys(addresses, 200)


def test_the_address_is_the_one_it_was_asked_under(client: Client, guide: str) -> None:
    text = client.get("/llms.txt", headers={"Host": "127.0.0.1:8001"}).content.decode()
    assert "http://127.0.0.1:8001/api/v1/role-guides/queue-engineer.md" in text


def test_a_role_without_a_guide_is_not_offered(client: Client, guide: str) -> None:
    withdraw(Guide.objects.get())
    assert "queue-engineer" not in client.get("/llms.txt").content.decode()


def test_it_says_the_rules(client: Client, guide: str) -> None:
    text = client.get("/llms.txt").content.decode()
    assert all(
        word in text for word in ("open_ended", "null", "qualifier", "ETag", "retired_at", "Accept", "attribution")
    )
