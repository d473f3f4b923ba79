"""A hostile guide is text in every page of the admin: no markup, no link of its own, no reach beyond its place."""

import pytest
from django.contrib.admin.models import LogEntry
from django.db.models import Model
from django.test import Client

from careers.models import Guide, Role, Statement
from portal.models import ImportDraft
from portal.resources import MODELS
from skills.models import Skill
from tests.portal.admin.rows import EVERY_KIND
from tests.portal.admin.test_edits import change_of
from tests.portal.admin.test_imports import FORM, confirm, look

pytestmark = pytest.mark.django_db
SCRIPT, LINK, BIDI, LONG = "<script>alert(1)</script>", "[x](javascript:alert(1))", "\u202egnp.exe", "w" * 10_000
EVIL = f"<b>{SCRIPT}</b> {LINK} {BIDI} {{% now %}}"
FRONT = f"""---
title: "{SCRIPT}"
role: Queue Engineer
publisher: "{SCRIPT} {BIDI}"
url: https://example.org/javascript:alert(1)
licence: "{SCRIPT} {BIDI}"
sources:
  - title: "{SCRIPT} {BIDI}"
    address: https://example.org/javascript:alert(1)
---
"""
HOSTILE = FRONT + (
    EVERY_KIND.replace("Watching queues", f"Watching {EVIL}")
    .replace("Tuning workers Required", f"{LONG} Required")
    .replace("Patience with people", f"Patience {EVIL}")
    .replace("Long Queues", f"Long {EVIL}")
    .replace("- Junior Queue Engineer", f"- Junior {EVIL}")
    .replace("Cities pay more", f"Cities {EVIL}")
    .replace("Career Progression\n", f"{SCRIPT}\n- Unread {EVIL}\nCareer Progression\n")
)


def hostile_rows() -> list[Model]:
    rows: list[Model] = [
        Guide.objects.get(),
        Role.objects.get(),
        LogEntry.objects.latest("pk"),
        *Skill.objects.all()[:2],
    ]
    rows += Statement.objects.filter(text__contains=SCRIPT)
    for model in MODELS.values():
        rows += model.objects.filter(quote__contains=SCRIPT) or model.objects.all()[:1]
    return rows


@pytest.fixture
def pages(editor: Client) -> dict[str, str]:
    """Every page of the admin that shows something of the guide, by its address."""
    seen = look(editor, HOSTILE)
    confirm(editor, seen)
    # No import takes such an address; one stored long ago is shown as text.
    sources = [{"title": f"{SCRIPT} {BIDI}", "address": "javascript:alert(1)"}]
    Guide.objects.update(url="javascript:alert(1)", sources=sources)
    look(editor, HOSTILE.replace("- Experience with Python\n", "").replace(f"Cities {EVIL}", EVIL))
    addresses = {change_of(row) for row in hostile_rows()}
    addresses |= {address.rsplit("/", 3)[0] + "/" for address in addresses}
    addresses |= {f"/admin/careers/guide/{Guide.objects.get().pk}/{name}/" for name in ("withdraw", "history")}
    addresses |= {f"{FORM}{ImportDraft.objects.get().pk}/", "/admin/"}
    answers = {address: editor.get(address) for address in sorted(addresses)}
    assert {answer.status_code for answer in answers.values()} == {200}
    return {"preview": seen.content.decode(), **{at: answer.content.decode() for at, answer in answers.items()}}


def test_no_page_holds_its_markup_its_links_or_its_writing_direction(pages: dict[str, str]) -> None:
    assert sum("&lt;script&gt;alert(1)" in page for page in pages.values()) > 15
    assert sum("[U+202E]gnp.exe" in page for page in pages.values()) > 15
    for address, page in pages.items():
        assert "<script>alert" not in page, address
        assert 'href="javascript' not in page, address
        assert "\u202e" not in page, address


def test_a_hostile_guide_that_is_refused_is_shown_as_text(editor: Client) -> None:
    page = look(editor, HOSTILE, role="???").content.decode()
    assert "no letter or digit" in page
    assert "<script>alert" not in page
    assert "&lt;script&gt;alert(1)" in page


def test_a_hostile_file_name_is_text(editor: Client) -> None:
    seen = look(editor, HOSTILE)
    ImportDraft.objects.update(name=SCRIPT)
    confirm(editor, seen)
    for address in ("/admin/admin/logentry/", "/admin/"):
        assert "<script>alert" not in editor.get(address).content.decode()
    assert SCRIPT in LogEntry.objects.get().change_message


def test_every_page_lives_under_the_strict_policy(editor: Client, guide: str) -> None:
    """No inline script, style or handler: the policy would block it, and nobody would see why."""
    row = Guide.objects.get()
    addresses = ("/admin/", "/admin/careers/guide/", change_of(row), FORM, "/admin/careers/run/", "/admin/login/")
    for address in (*addresses, change_of(Role.objects.get()), f"/admin/careers/guide/{row.pk}/withdraw/"):
        answer = editor.get(address, follow=True)
        page = answer.content.decode()
        assert "unsafe" not in answer.headers["Content-Security-Policy"]
        assert "<style" not in page
        assert " style=" not in page
        assert " onclick=" not in page
        assert "<script>" not in page
