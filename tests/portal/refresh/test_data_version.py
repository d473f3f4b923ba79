"""The data version rises where readers would see a change, and nowhere else; under one ETag every answer is the same."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

import pytest
from django.apps import apps
from django.test import Client

from careers.models import DataVersion, EditorNote, Finding, FindingEvidence, Projection, Run
from market.models import GrowthCurve
from portal.imports.reader_version import ROOT
from portal.imports.write import withdraw
from portal.models import RoleDocument
from portal.refresh import publish, rebuild
from portal.refresh.freshness import freshness
from portal.refresh.rebuild import refresh, refresh_if_due
from portal.role.stored import body_of
from salaries.models import SalaryBand
from tests.conftest import DAY, GUIDE, import_text
from tests.salaries.some_adverts import SPREAD, load_adverts

pytestmark = pytest.mark.django_db
MODELS: list[Any] = [*(model for model in apps.get_models() if issubclass(model, Projection)), FindingEvidence]
ADDRESSES = (
    "/api/v1/skill-demand/",
    "/api/v1/salary-summaries/",
    "/api/v1/growth-curves/",
    "/api/v1/role-summaries/",
    "/api/v1/findings/",
    "/api/v1/role-guides/queue-engineer/",
    "/api/v1/role-guides/queue-engineer.md",
)
# Its forecast ends in 2027, and its pay is of 2024.
DATED = GUIDE.replace("from $90,000 to over", "from $99,000 to over")


def version() -> int:
    return DataVersion.objects.current()


def rows() -> dict[str, list[dict[str, Any]]]:
    return {model.__name__: list(model.objects.order_by("pk").values()) for model in MODELS}


def answers(client: Client) -> list[tuple[str, bytes]]:
    found = [client.get(address) for address in ADDRESSES]
    assert {answer.status_code for answer in found} == {200}
    return [(answer["ETag"], answer.content) for answer in found]


@pytest.fixture(scope="module")
def _refreshed(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_adverts([("Queue Engineer", "senior", "US", 2025, "USD", SPREAD)])
        import_text(DATED)
        refresh(DAY)


@pytest.fixture
def refreshed(_refreshed: None) -> int:
    assert all(rows().values())
    return version()


@pytest.fixture
def given(refreshed: int, client: Client) -> Iterator[None]:
    """Whatever happens to the data in a test: the same ETag means the same bytes."""
    before = dict(zip(ADDRESSES, answers(client), strict=True))
    yield
    for address, (tag, content) in before.items():
        answer = client.get(address)
        assert answer.status_code != 200 or answer["ETag"] != tag or answer.content == content


def test_a_refresh_without_news_changes_no_row_and_no_answer(refreshed: int, client: Client) -> None:
    before, given = rows(), answers(client)
    refresh(DAY)
    assert (version(), rows()) == (refreshed, before)
    assert answers(client) == given
    for address, (tag, _) in zip(ADDRESSES, given, strict=True):
        assert client.get(address, headers={"If-None-Match": tag}).status_code == 304


def test_a_later_day_that_changes_nothing_raises_nothing(refreshed: int, client: Client) -> None:
    refresh(DAY + timedelta(days=1))  # the table of adverts is older by a whole month
    before, given = rows(), answers(client)
    assert version() == refreshed + 1
    refresh(DAY + timedelta(days=2))
    assert (version(), rows(), answers(client)) == (refreshed + 1, before, given)


def test_a_later_day_that_changes_a_row_raises_once(refreshed: int, given: None) -> None:
    refresh(date(2028, 1, 1))
    assert version() == refreshed + 1
    assert GrowthCurve.objects.get().horizon_over
    assert Finding.objects.filter(rule__in=("pay_age", "horizon_passed")).count() == 2


def test_only_what_changed_takes_the_new_version(refreshed: int, given: None) -> None:
    before = dict(Finding.objects.values_list("key", "computed_at"))
    refresh(date(2028, 1, 1))
    new = Finding.objects.exclude(key__in=before)
    assert set(new.values_list("data_version", flat=True)) == {version()}
    assert dict(Finding.objects.filter(key__in=before).values_list("key", "computed_at")) == before


def test_an_import_that_changes_one_fact_raises(refreshed: int, given: None) -> None:
    import_text(DATED.replace("$120,000 - $150,000+", "$121,000 - $150,000+"))
    assert version() == refreshed + 1
    refresh(DAY)
    assert version() == refreshed + 2


def test_a_change_that_no_projection_shows_raises_once_and_renews_the_document(refreshed: int, given: None) -> None:
    finding: Any = Finding.objects.noteworthy().first()
    EditorNote.objects.create(finding=finding, state="seen", fingerprint=finding.fingerprint)
    DataVersion.objects.advance()
    assert body_of("queue-engineer") is None
    refresh(DAY)
    assert version() == refreshed + 1
    assert body_of("queue-engineer")


def test_what_is_pruned_raises(refreshed: int, given: None) -> None:
    SalaryBand.objects.filter(level="senior").delete()
    refresh(DAY)
    assert version() == refreshed + 1


def test_a_sentence_withheld_and_given_again_raises(refreshed: int, given: None) -> None:
    finding = FindingEvidence.objects.first().finding
    FindingEvidence.objects.filter(finding=finding).update(quote=None)
    refresh(DAY)
    finding.refresh_from_db()
    assert (version(), finding.data_version) == (refreshed + 1, refreshed + 1)
    assert not FindingEvidence.objects.filter(quote=None).exists()


def test_other_words_of_a_document_under_the_same_version_raise(refreshed: int) -> None:
    """As new code would write them; readers have the old ones under this version."""
    RoleDocument.objects.update(body='{"old": true}', formula="role-document 1")
    refresh(DAY)
    assert version() == refreshed + 1
    assert f'"data_version":{version()}'.encode() in (body_of("queue-engineer") or b"")


def test_a_refresh_of_an_empty_portal_raises_nothing(db: None) -> None:
    refresh(DAY)
    assert version() == 0


@pytest.mark.parametrize("day", [DAY, date(2028, 1, 1)])
def test_after_any_refresh_nothing_is_due_or_behind(refreshed: int, day: date) -> None:
    refresh(day)
    assert Run.objects.filter(task=rebuild.TASK).latest("pk").data_version == version()
    assert refresh_if_due(day) == 0
    shown = freshness()
    assert shown is not None
    assert not shown.is_behind


def test_a_change_is_published_in_one_place(
    refreshed: int, monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    queued: list[int] = []
    monkeypatch.setattr("portal.refresh.publish.queue.queue_refresh", lambda: queued.append(version()))
    with django_capture_on_commit_callbacks(execute=True):
        publish.publish_change()
        assert queued == []
    assert queued == [refreshed + 1]


def test_withdrawing_raises(refreshed: int, given: None) -> None:
    withdraw(SalaryBand.objects.first().guide)
    assert version() == refreshed + 1


def test_no_one_raises_the_version_beside_it() -> None:
    code = [
        path
        for app in ("careers", "market", "paths", "portal", "salaries", "search", "skills", "web")
        for path in (ROOT / app).rglob("*.py")
    ]
    raising = {path.relative_to(ROOT).as_posix() for path in code if ".advance(" in path.read_text()}
    assert raising == {"portal/refresh/publish.py", "portal/refresh/rebuild.py"}
