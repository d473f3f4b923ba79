"""Role documents ready to send: the same bytes as one built now, and never behind the facts."""

import pytest
from django.test import Client

from careers.models import DataVersion, Role
from portal.models import RoleDocument
from portal.refresh.rebuild import refresh
from portal.role.document import build
from tests.conftest import DAY, GUIDE, import_text
from web.rendering import JSONRenderer

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/role-guides/queue-engineer/"


def test_the_stored_document_is_the_one_built_now(client: Client, guide: str) -> None:
    refresh(DAY)
    assert client.get(ADDRESS).content == JSONRenderer().render(build(Role.objects.get()))


def test_a_current_document_is_sent_without_reading_a_fact(
    client: Client, guide: str, django_assert_num_queries: object
) -> None:
    refresh(DAY)
    with django_assert_num_queries(3):
        assert client.get(ADDRESS).status_code == 200


def test_a_document_behind_the_facts_is_not_sent(client: Client, guide: str) -> None:
    refresh(DAY)
    import_text(GUIDE.replace("- Watching queues\n", "- Watching many queues\n"))
    RoleDocument.objects.update(body='{"stale": true}', data_version=DataVersion.objects.current() - 1)
    assert b"Watching many queues" in client.get(ADDRESS).content


@pytest.mark.parametrize("ending", ["", ".md", ".jsonld"])
def test_every_form_tells_the_same_whether_stored_or_built(client: Client, guide: str, ending: str) -> None:
    address = ADDRESS.removesuffix("/") + (ending or "/")
    refresh(DAY)
    stored = client.get(address).content
    RoleDocument.objects.all().delete()
    assert client.get(address).content == stored
