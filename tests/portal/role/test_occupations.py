"""The role page shows what O*NET records about the role's occupation, plainly as O*NET's."""

from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import Occupation, Role
from careers.onet.extract import read_extract
from careers.role_file import read_roles
from portal.imports.occupations import write_release
from portal.imports.roles import load_roles
from portal.role.occupations import recorded_occupations
from tests.careers.onet.release_files import LINE, QUEUE, readme_of, small_release, without
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def roles() -> None:
    load_roles(read_roles())


def page(client: Client, slug: str) -> str:
    return " ".join(client.get(f"/roles/{slug}/").content.decode().split())


def test_a_role_without_a_guide_shows_flags_related_occupations_and_whose_they_are(client: Client, roles: None) -> None:
    write_release(read_extract())
    text = page(client, "llm-engineer")
    assert "What O*NET records" in text
    assert 'About <a href="/occupations/15-1252.00/">Software Developers</a>' in text
    assert "a wider occupation that this role is part of" in text
    assert '<li>Docker <small class="muted">hot</small></li>' in text
    assert "Job zone 4 of 5: Considerable Preparation Needed" in text
    assert "<li>Computer Programmers</li>" in text
    assert "O*NET 29.2 Database by the U.S. Department of Labor" in text
    assert "MLOps Career Portal has modified all or some of this information" in text
    assert 'href="https://creativecommons.org/licenses/by/4.0/"' in text
    assert "/api/v1/occupations/15-1252.00/" in text


def test_a_role_with_a_guide_shows_it_too(client: Client, roles: None, tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "release"))
    import_text(GUIDE, role="Data Scientist", slug="one")
    text = page(client, "data-scientist")
    assert "Technologies in demand (1), hot ones (1 more), tasks and titles are on its page." in text
    assert f'<a href="/occupations/{LINE}/">' in text
    assert "Newer releases no longer list" not in text


def test_a_reason_that_holds_for_two_occupations_is_given_once(client: Client, roles: None) -> None:
    import_text(GUIDE, role="MLOps Cloud Engineer", slug="one")
    text = page(client, "mlops-cloud-engineer")
    reasons = set(Role.objects.get(slug="mlops-cloud-engineer").occupations.values_list("reason", flat=True))
    assert [text.count(reason) for reason in reasons] == [1]
    assert "<dd>Computer Occupations, All Other: likewise.</dd>" in text


def test_nothing_is_said_where_nothing_is_recorded(client: Client, roles: None) -> None:
    assert "What O*NET records" not in page(client, "data-scientist")


def test_a_retired_occupation_is_marked(client: Client, roles: None, tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "old"))
    write_release(small_release(tmp_path / "new", without(LINE), readme=readme_of("30.0", "August 2025")))
    text = page(client, "data-scientist")
    assert "Newer releases no longer list this occupation." in text
    assert "O*NET 29.2 Database" in text


def test_flags_and_tiers_sort_what_is_shown(roles: None, tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "release"))
    (queue,) = recorded_occupations(Role.objects.with_names().get(slug="mlops-engineer"))
    assert queue.occupation == Occupation.objects.get(code=QUEUE)
    assert [each.name for each in queue.in_demand] == ["Docker"]
    assert queue.only_hot == []
    assert [each.code for each in queue.related] == [LINE]


def test_it_takes_three_queries_and_none_without_an_occupation(roles: None, tmp_path: Path) -> None:
    write_release(small_release(tmp_path / "release"))
    without_one = Role.objects.create(slug="queue-engineer", title="Queue Engineer")
    for role, expected in ((Role.objects.get(slug="data-scientist"), 3), (without_one, 0)):
        named = Role.objects.with_names().get(pk=role.pk)
        with CaptureQueriesContext(connection) as context:
            recorded_occupations(named)
        assert len(context) == expected


def test_a_shared_title_is_called_one(client: Client, roles: None) -> None:
    assert "LLMOps Engineer (also a title of another role)" in page(client, "llm-engineer")
