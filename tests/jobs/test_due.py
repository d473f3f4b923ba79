"""When a refresh is due, and what one leaves behind: nothing of this needs a queue."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, timedelta
from functools import partial
from typing import Any

import pytest
from django.utils import timezone
from pytest_django.fixtures import Settings

from careers.models import Rebuilt, Run
from portal.refresh import queue, rebuild, tasks
from skills.models import SkillDemand
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
NOT_COMPARED = {"id", "data_version", "computed_at"}


def demand() -> list[dict[str, Any]]:
    rows = SkillDemand.objects.order_by("skill_id").values()
    return [{name: value for name, value in row.items() if name not in NOT_COMPARED} for row in rows]


def states() -> list[str]:
    return list(Run.objects.order_by("pk").values_list("state", flat=True))


def fail(as_of: date, data_version: int) -> Rebuilt:
    raise ArithmeticError("nothing adds up")


@contextmanager
def failing() -> Iterator[None]:
    """Every rebuild writes its rows before one more fails."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(rebuild, "REBUILDS", (*rebuild.REBUILDS, fail))
        yield


def test_the_task_run_twice_gives_equal_rows(guide: str) -> None:
    tasks.refresh_projections()
    once = demand()
    tasks.refresh_projections()
    assert demand() == once != []


def test_what_is_done_is_not_done_again(guide: str) -> None:
    assert tasks.refresh_if_due() > 0
    assert tasks.refresh_if_due() == 0
    assert states() == ["done"]


def test_new_facts_make_a_refresh_due(guide: str) -> None:
    tasks.refresh_if_due()
    import_text(GUIDE.replace("- Docker and Kubernetes\n", ""))
    assert tasks.refresh_if_due() > 0


def test_a_failed_refresh_leaves_the_old_rows_and_is_made_up_for(guide: str) -> None:
    tasks.refresh_projections()
    before = demand()
    import_text(GUIDE.replace("- Docker and Kubernetes\n", ""))
    with failing(), pytest.raises(ArithmeticError):
        tasks.refresh_if_due()
    assert demand() == before
    assert tasks.refresh_if_due() > 0
    assert demand() != before
    assert states() == ["done", "failed", "done"]


def test_a_failure_is_made_up_for_although_no_fact_has_changed(guide: str) -> None:
    tasks.refresh_projections()
    with failing(), pytest.raises(ArithmeticError):
        tasks.refresh_projections()
    tasks.refresh_if_due()
    assert states() == ["done", "failed", "done"]


def test_a_refresh_settles_what_is_pending(guide: str) -> None:
    tasks.refresh_projections()
    Run.objects.create(task=rebuild.TASK, state=Run.State.PENDING)
    rows = tasks.refresh_if_due()
    assert list(Run.objects.values_list("state", "rows")) == [("done", rows)] * 3


def test_a_run_that_ended_without_a_word_is_reported_as_failed(guide: str, settings: Settings) -> None:
    killed, _still_young = (Run.objects.create(task=rebuild.TASK) for _ in range(2))
    long_ago = timezone.now() - timedelta(seconds=settings.CELERY_TASK_TIME_LIMIT + 1)
    Run.objects.filter(pk=killed.pk).update(started_at=long_ago)
    rebuild.refresh(DAY)
    assert states() == ["failed", "running", "done"]


def test_an_import_stands_where_the_refresh_inline_fails(guide: str) -> None:
    with failing():
        queue.queue_refresh()
    assert states() == ["failed"]
    assert not SkillDemand.objects.exists()


def test_an_import_stands_whatever_the_queue_does(
    guide: str, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings.JOBS_RUN_INLINE = False
    monkeypatch.setattr(tasks.refresh_if_due, "delay", partial(fail, DAY, 1))
    queue.queue_refresh()
    assert states() == ["pending"]
    assert "nothing adds up" in Run.objects.get().error
