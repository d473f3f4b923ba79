"""The page of a draft: as readers would get it, for its editor alone, and nothing of it is left behind."""

import re
from typing import Any

import pytest
from django.apps import apps
from django.contrib.auth.models import User
from django.test import Client

from careers.models import DataVersion, Finding, Guide, Role
from portal.models import ImportDraft
from portal.operations.counters import IMPORTS
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text
from tests.portal.admin.test_imports import SHORTER, look

pytestmark = pytest.mark.django_db
MARKET = (
    "---\nkind: market\ntitle: The queue market\n---\n" + GUIDE[GUIDE.index("Market Demand") : GUIDE.index("Salary R")]
)


def page_of(editor: Client, seen: Any) -> Any:
    return editor.get(f"{seen.request['PATH_INFO']}page/")


def rows() -> dict[str, list[Any]]:
    """All that is stored, but for the session that each request prolongs."""
    kept = [model for model in apps.get_models() if model._meta.app_label != "sessions"]
    return {model._meta.label: list(model._default_manager.order_by("pk").values()) for model in kept}


def test_a_new_guide_is_drawn_with_its_figures_and_findings_and_leaves_nothing(
    editor: Client, django_capture_on_commit_callbacks: Any
) -> None:
    seen = look(editor)
    before, counted = rows(), IMPORTS.labels("imported")._value.get()
    with django_capture_on_commit_callbacks() as waiting:
        page = page_of(editor, seen)
    text = page.content.decode()
    assert page.status_code == 200
    assert "<h1><bdi>Queue Engineer</bdi></h1>" in text
    assert "$120,000" in text
    assert "Asks for 4+ years of everyone" in text  # entry pay for 0–2 years, and 4 years asked of all
    assert (rows(), waiting, IMPORTS.labels("imported")._value.get()) == (before, [], counted)
    assert not Guide.objects.exists()


def test_a_changed_guide_is_drawn_as_it_would_be_and_readers_keep_what_they_have(editor: Client, guide: str) -> None:
    refresh(DAY)
    address = Role.objects.get().get_absolute_url()
    stored = Client().get(address)
    seen = look(editor, GUIDE.replace("$120,000", "$125,000"))
    before = rows()
    assert "$125,000" in page_of(editor, seen).content.decode()
    assert rows() == before
    again = Client().get(address, headers={"if-none-match": stored.headers["ETag"]})
    assert again.status_code == 304
    assert "$125,000" not in stored.content.decode()


def test_it_leads_to_no_other_page_and_back_to_the_import(editor: Client) -> None:
    seen = look(editor, publisher="A Publisher", url="https://example.org/guide")
    links = re.findall(r'<a\b[^>]*\bhref="([^"]*)"', page_of(editor, seen).content.decode())
    assert [link for link in links if not link.startswith("#")] == [seen.request["PATH_INFO"]]


def test_no_script_and_no_form_works_on_it_and_nobody_keeps_it(editor: Client) -> None:
    page = page_of(editor, look(editor))
    assert "sandbox allow-same-origin" in page.headers["Content-Security-Policy"]
    assert {"private", "no-store"} <= set(page.headers["Cache-Control"].split(", "))
    assert "ETag" not in page.headers


def test_a_guide_of_a_role_with_another_lead_says_so(editor: Client, guide: str) -> None:
    text = page_of(editor, look(editor, publisher="Elsewhere")).content.decode()
    assert "Elsewhere" in text
    assert re.search(r"shows <bdi>Queue Engineer</bdi> first", text)
    assert Role.objects.get().lead_guide == Guide.objects.get()


def test_a_document_about_a_market_is_drawn_line_by_line(editor: Client) -> None:
    text = page_of(editor, look(editor, MARKET)).content.decode()
    assert "<h1><bdi>The queue market</bdi>, line by line</h1>" in text
    assert not Guide.objects.exists()


def test_a_failure_while_drawing_leaves_nothing(editor: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        assert Finding.objects.exists()  # all rows are there by now
        raise RuntimeError("while drawing")

    seen = look(editor)
    before = rows()
    monkeypatch.setattr("portal.imports.page_preview.RolePage", fail)
    with pytest.raises(RuntimeError):
        page_of(editor, seen)
    assert rows() == before


def test_what_cannot_be_imported_leads_back_to_why(editor: Client, guide: str) -> None:
    seen = look(editor, SHORTER)
    Guide.objects.update(publisher="Somebody Else")
    page = page_of(editor, seen)
    assert page.status_code == 302
    assert "belongs to another text" in editor.get(page.headers["Location"]).content.decode()


def test_it_belongs_to_its_editor(editor: Client) -> None:
    seen = look(editor)
    ImportDraft.objects.update(editor=User.objects.create(username="another"))
    assert page_of(editor, seen).status_code == 302


def test_it_is_only_looked_at(editor: Client) -> None:
    assert editor.post(f"{look(editor).request['PATH_INFO']}page/").status_code == 405


def test_importing_after_looking_is_an_import_like_any_other(editor: Client) -> None:
    page_of(editor, look(editor))
    assert len(import_text().added) > 20
    assert DataVersion.objects.current() == 1
