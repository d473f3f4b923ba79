"""Who may do what: strangers log in, staff without the right are refused, editors may, and looking writes nothing."""

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from django.contrib.auth.models import Group
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

import services
from careers.models import Guide
from portal.admin.editors import EDITORS
from portal.models import ImportDraft
from portal.resources import MODELS

EXPECTED = {
    "view_guide", "change_guide", "import_guide", "withdraw_guide", "view_statement", "view_run", "queue_refresh",
    "view_finding", "view_editornote", "add_editornote", "change_editornote", "delete_editornote",
    "view_role", "change_role", "view_skill", "change_skill", "view_logentry",
    "view_salarydataset", "view_adverttitle", "view_titlemapping",
    *(f"view_{model._meta.model_name}" for model in MODELS.values()),
}  # fmt: skip
LOOKS = ("guide/import/", "guide/import/{draft}/", "guide/{guide}/withdraw/")
DRAWN = "guide/import/{draft}/page/"  # its rows are written and taken back: test_page_preview
DEEDS = (*LOOKS[::2], "guide/import/{draft}/confirm/", "guide/import/{draft}/discard/", "run/refresh/")


@pytest.fixture
def at(editor: Client, guide: str) -> dict[str, int]:
    editor.post("/admin/careers/guide/import/", {"text": Guide.objects.get().text, "licence": "CC0"})
    return {"guide": Guide.objects.get().pk, "draft": ImportDraft.objects.get().pk}


def places(names: tuple[str, ...], at: dict[str, int]) -> list[str]:
    return [f"/admin/careers/{name.format(**at)}" for name in names]


def test_editors_may_exactly_this(editor: Client) -> None:
    group = Group.objects.get(name=EDITORS)
    assert set(group.permissions.values_list("codename", flat=True)) == EXPECTED


@pytest.mark.slow  # starts a program
def test_an_empty_database_has_the_group_after_migrating(tmp_path: Path) -> None:
    path = tmp_path / "empty.sqlite3"
    env = {**os.environ, "DATABASE_URL": f"sqlite:///{path}"}
    subprocess.run([sys.executable, "manage.py", "migrate", "-v0"], cwd=services.ROOT, env=env, check=True, timeout=120)
    granted = "FROM auth_group_permissions JOIN auth_permission p ON p.id = permission_id"
    with sqlite3.connect(path) as database:
        rows = database.execute(f"SELECT codename, name {granted}").fetchall()
        (twice,) = database.execute(
            "SELECT count(*) - count(DISTINCT codename || content_type_id) FROM auth_permission"
        ).fetchone()
    assert {codename for codename, _ in rows} == EXPECTED
    assert ("view_salaryband", "Can view salary band") in rows
    assert ("queue_refresh", "Can ask for a refresh of the projections") in rows
    assert twice == 0


def test_strangers_are_led_to_the_login(at: dict[str, int]) -> None:
    for place in places((*LOOKS, DRAWN, *DEEDS), at):
        answers = (Client().get(place), Client().post(place))
        assert [(one.status_code, one.headers["Location"][:14]) for one in answers] == [(302, "/admin/login/?")] * 2


def test_staff_without_the_right_are_refused(newcomer: Client, at: dict[str, int]) -> None:
    assert {newcomer.get(place).status_code for place in places((*LOOKS, DRAWN), at)} == {403}
    assert {newcomer.post(place).status_code for place in places(DEEDS, at)} == {403}
    assert (Guide.objects.count(), ImportDraft.objects.count()) == (1, 1)


def test_looking_works_and_writes_nothing(editor: Client, at: dict[str, int]) -> None:
    for place in places(LOOKS, at):
        with CaptureQueriesContext(connection) as queries:
            assert editor.get(place).status_code == 200
        # Each request puts off the end of the session by writing its row; nothing else is written.
        written = [
            query["sql"] for query in queries if query["sql"].split()[0] not in ("SELECT", "SAVEPOINT", "RELEASE")
        ]
        assert all(sql.startswith('UPDATE "django_session"') for sql in written)


def test_deeds_are_not_done_by_looking(editor: Client, at: dict[str, int]) -> None:
    assert {editor.get(place).status_code for place in places(DEEDS[2:], at)} == {405}
    assert ImportDraft.objects.exists()


@pytest.mark.parametrize("page", ["auth/user", "auth/group", "auth/user/add", "sessions/session", "axes/accessattempt"])
def test_users_groups_and_sessions_are_not_for_editors(editor: Client, page: str) -> None:
    assert editor.get(f"/admin/{page}/").status_code in (403, 404)


def test_an_editor_is_offered_what_may_be_done_and_a_newcomer_is_not(
    editor: Client, newcomer: Client, guide: str
) -> None:
    assert b"Import a guide" in editor.get("/admin/careers/guide/").content
    assert b"/withdraw/" in editor.get(f"/admin/careers/guide/{Guide.objects.get().pk}/change/").content
    assert b"Refresh projections now" in editor.get("/admin/careers/run/").content
    assert newcomer.get("/admin/careers/guide/").status_code == 403


def test_the_log_is_read_and_not_edited(editor: Client, at: dict[str, int]) -> None:
    editor.post(places(("run/refresh/",), at)[0])
    page = editor.get("/admin/admin/logentry/")
    assert b"Asked for a refresh: done." in page.content
    entry = page.context["cl"].result_list[0]
    assert editor.get(f"/admin/admin/logentry/{entry.pk}/change/").status_code == 200
    assert editor.post(f"/admin/admin/logentry/{entry.pk}/change/", {"message": "x"}).status_code == 403
    assert editor.post(f"/admin/admin/logentry/{entry.pk}/delete/", {"post": "yes"}).status_code == 403
