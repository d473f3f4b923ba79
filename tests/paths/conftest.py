"""Roles for questions about skills."""

from typing import Any

import pytest

from careers.models import Role
from paths.matches import answer
from portal.refresh.rebuild import refresh
from tests.conftest import DAY


@pytest.fixture(scope="module")
def queue_lead(refreshed_guide: str, django_db_blocker: Any) -> None:
    """Beside the role of the test guide one that nothing is known of."""
    with django_db_blocker.unblock():
        Role.objects.create(slug="queue-lead", title="Queue Lead")
        refresh(DAY)


@pytest.fixture
def few_roles(queue_lead: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same, where three skills, as many as the test guide names, are enough for a role to be ranked."""
    monkeypatch.setattr(answer, "LEAST_SKILLS", 3)
