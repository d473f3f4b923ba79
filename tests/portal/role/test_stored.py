"""Role documents ready to send: the same bytes as one built now, and never behind the facts."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import DataVersion, EditorNote, Finding, FindingEvidence, Guide, Role
from portal.imports.write import withdraw
from portal.models import RoleDocument
from portal.refresh.rebuild import refresh
from portal.role.document import build
from portal.role.document_inputs import inputs_of
from portal.role.stored import body_of
from skills.models import Skill
from tests.conftest import DAY, GUIDE, import_text
from web.rendering import JSONRenderer

pytestmark = pytest.mark.django_db
ADDRESS = "/api/v1/role-guides/queue-engineer/"


OTHER = GUIDE.replace("Queue", "Line")


@pytest.fixture(scope="module", autouse=True)
def _two(guide_of_module: str, django_db_blocker: Any) -> None:
    """Two roles, each with its stored document."""
    with django_db_blocker.unblock():
        import_text(OTHER, slug="line-engineer", role="Line Engineer")
        refresh(DAY)


def test_the_stored_document_is_the_one_built_now(client: Client) -> None:
    assert client.get(ADDRESS).content == JSONRenderer().render(build(Role.objects.get(slug="queue-engineer")))


def test_a_current_document_is_sent_without_reading_a_fact(client: Client, django_assert_num_queries: Any) -> None:
    with django_assert_num_queries(3):
        assert client.get(ADDRESS).status_code == 200


def test_a_document_behind_the_facts_is_not_sent(client: Client) -> None:
    import_text(GUIDE.replace("- Watching queues\n", "- Watching many queues\n"))
    RoleDocument.objects.update(body='{"stale": true}', data_version=DataVersion.objects.current() - 1)
    assert b"Watching many queues" in client.get(ADDRESS).content


@pytest.mark.parametrize("ending", ["", ".md", ".jsonld"])
def test_every_form_tells_the_same_whether_stored_or_built(client: Client, ending: str) -> None:
    address = ADDRESS.removesuffix("/") + (ending or "/")
    stored = client.get(address).content
    RoleDocument.objects.all().delete()
    assert client.get(address).content == stored


def row(slug: str) -> dict[str, Any]:
    return dict(RoleDocument.objects.filter(role__slug=slug).values().get())


def test_an_import_of_another_role_leaves_the_stored_document_in_use(
    client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, version = row("queue-engineer"), DataVersion.objects.current()
    import_text(OTHER.replace("Running Lines", "Running many Lines"), slug="line-engineer", role="Line Engineer")
    assert body_of("line-engineer") is None
    monkeypatch.setattr("portal.role.stored.build", lambda role: pytest.fail(f"{role} is built"))
    assert client.get(ADDRESS).json()["data_version"] == DataVersion.objects.current() > version
    monkeypatch.undo()
    refresh(DAY)
    assert row("queue-engineer") == before
    assert body_of("line-engineer")
    assert client.get(ADDRESS).content == JSONRenderer().render(build(Role.objects.get(slug="queue-engineer")))


def noted(finding: Finding) -> None:
    EditorNote.objects.create(finding=finding, state="seen", fingerprint=finding.fingerprint)


def about(slug: str) -> Any:
    return Finding.objects.noteworthy().for_guide(Guide.objects.get(slug=slug))


CHANGES: dict[str, Callable[[], object]] = {
    "the guide is imported anew": lambda: import_text(GUIDE.replace("Keep queues", "Keep all queues")),
    "the guide is narrowed": lambda: import_text(publication="figures"),
    "the guide is narrowed in place": lambda: Guide.objects.filter(slug="queue-engineer").update(publication="figures"),
    "another guide of the role": lambda: import_text(GUIDE.replace("short", "brief"), slug="b", role="Queue Engineer"),
    "the guide is withdrawn": lambda: withdraw(Guide.objects.get(slug="queue-engineer")),
    "the role is renamed": lambda: Role.objects.filter(slug="queue-engineer").update(title="Waiting Engineer"),
    "a skill is renamed": lambda: Skill.objects.filter(slug="python").update(name="Python 3"),
    "a finding is noted": lambda: noted(about("queue-engineer")[0]),
    "a finding is stale": lambda: about("queue-engineer").mark_stale(),
    "a quote is withheld": lambda: FindingEvidence.objects.filter(finding__in=about("queue-engineer")).update(
        quote=None
    ),
}


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_of_anything_in_the_document_takes_it_out_of_use(change: str) -> None:
    CHANGES[change]()
    DataVersion.objects.advance()
    assert body_of("queue-engineer") is None
    refresh(DAY)
    assert body_of("queue-engineer") == JSONRenderer().render(build(Role.objects.get(slug="queue-engineer")))


def test_other_code_takes_it_out_of_use(settings: Any) -> None:
    settings.FINGERPRINT = "another"
    assert body_of("queue-engineer") is None
    refresh(DAY)
    assert body_of("queue-engineer")


def test_the_inputs_of_all_roles_cost_as_many_queries_as_those_of_one() -> None:
    with CaptureQueriesContext(connection) as one_role:
        inputs_of(Role.objects.filter(slug="queue-engineer"))
    with CaptureQueriesContext(connection) as all_roles:
        assert len(inputs_of(Role.objects.all())) == 2
    assert len(one_role) == len(all_roles)
