"""The admin: an edit raises the version and refreshes; what a guide says is not edited."""

import pytest
from django.contrib.auth.models import User
from django.test import Client

from careers.models import DataVersion, Guide, Role, Run
from skills.models import Skill
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("editor", password="long enough"))
    return client


def test_an_edit_raises_the_version_and_refreshes_after_commit(
    editor: Client, guide: str, django_capture_on_commit_callbacks: object
) -> None:
    skill, version, runs = Skill.objects.get(slug="docker"), DataVersion.objects.current(), Run.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        response = editor.post(f"/admin/skills/skill/{skill.pk}/change/", {"name": "Docker Engine", "kind": "tool"})
    assert response.status_code == 302
    assert Skill.objects.get(slug="docker").name == "Docker Engine"
    assert DataVersion.objects.current() > version
    assert Run.objects.count() == runs + 1


def test_a_role_is_retired_and_not_deleted(editor: Client, guide: str) -> None:
    role = Role.objects.get()
    assert editor.post(f"/admin/careers/role/{role.pk}/delete/", {"post": "yes"}).status_code == 403


def test_a_guide_is_shown_and_not_edited(editor: Client, guide: str) -> None:
    address = f"/admin/careers/guide/{Guide.objects.get().pk}/change/"
    assert editor.get(address).status_code == 200
    assert editor.post(address, {"title": "Another"}).status_code == 403


def test_markup_of_a_guide_is_text_here_too(editor: Client, db: None) -> None:
    import_text(GUIDE.replace("A Queue Engineer keeps", "<script>alert(1)</script> keeps"))
    page = editor.get(f"/admin/careers/guide/{Guide.objects.get().pk}/change/").content
    assert b"<script>alert(1)" not in page
    assert b"&lt;script&gt;alert(1)" in page


@pytest.mark.parametrize("page", ["careers/role", "careers/guide", "careers/run", "skills/skill"])
def test_every_list_opens(editor: Client, guide: str, page: str) -> None:
    assert editor.get(f"/admin/{page}/").status_code == 200
