"""Every list: it opens, and asks no more of the database with fifty rows than with five."""

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.contrib.contenttypes.models import ContentType
from django.db import connection
from django.db.models import Model
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import Guide, Role, Run, Statement
from portal.resources import MODELS
from skills.models import Skill
from tests.conftest import import_text
from tests.portal.admin.rows import EVERY_KIND, fill

pytestmark = pytest.mark.django_db
LISTS = [Guide, Role, Skill, Statement, Run, LogEntry, *MODELS.values()]


@pytest.fixture
def rows(editor: Client) -> None:
    import_text(EVERY_KIND)
    Run.objects.create(task="refresh_projections")
    kind = ContentType.objects.get_for_model(Guide)
    LogEntry.objects.create(user=User.objects.get(), content_type=kind, object_repr="one", action_flag=1)


def asked(editor: Client, model: type[Model]) -> tuple[int, int]:
    """Number of queries and of rows on the page."""
    with CaptureQueriesContext(
        connection,
    ) as queries:
        page = editor.get(f"/admin/{model._meta.app_label}/{model._meta.model_name}/")
    assert page.status_code == 200
    return len(queries), len(page.context["cl"].result_list)


@pytest.mark.parametrize("model", LISTS, ids=lambda model: model.__name__)
def test_no_query_count_grows_with_rows(editor: Client, rows: None, model: type[Model]) -> None:
    fill(model, 5)
    few, _ = asked(editor, model)
    fill(model, 50)
    many, shown = asked(editor, model)
    assert shown >= 50
    assert many <= few
