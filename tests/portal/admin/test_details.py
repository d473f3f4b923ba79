"""Publisher, licence, address and dates of a guide are set by hand, checked as at import, and stay."""

from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission, User
from django.test import Client

from careers.models import DataVersion, Guide, Run
from portal.refresh.rebuild import refresh
from portal.resources import MODELS
from tests.conftest import DAY, GUIDE, import_text
from tests.portal.admin.test_edits import change_of
from tests.portal.admin.test_imports import confirm, look, text_of

pytestmark = pytest.mark.django_db
FORM = {
    "publication": "full",
    "publisher": "A Publisher",
    "url": "https://example.org/guide",
    "licence": "CC BY 4.0",
    "as_of": "2024",
    "retrieved_on": "2026-01-31",
}
FRONT = "---\npublisher: Text Press\nas_of: '2019'\nslug: queue-engineer\n---\n"


def edit(editor: Client, **changes: str) -> Any:
    return editor.post(change_of(Guide.objects.get()), {**FORM, **changes})


def keys() -> list[str]:
    return sorted(key for model in MODELS.values() for key in model.objects.values_list("key", flat=True))


def test_an_edit_is_logged_raises_the_version_and_reaches_readers_and_facts_stay(
    editor: Client, guide: str, django_capture_on_commit_callbacks: Any
) -> None:
    refresh(DAY)
    before, version, runs = keys(), DataVersion.objects.current(), Run.objects.count()
    with django_capture_on_commit_callbacks(execute=True):
        assert edit(editor).status_code == 302
    row = Guide.objects.get()
    assert (row.publisher, row.url, row.licence, row.as_of) == tuple(FORM[name] for name in list(FORM)[1:5])
    assert (str(row.retrieved_on), row.text, keys()) == ("2026-01-31", GUIDE, before)
    assert DataVersion.objects.current() > version
    assert Run.objects.count() == runs + 1
    assert LogEntry.objects.latest("pk").get_change_message().startswith("Publisher: none → A Publisher; ")
    document = Client().get("/api/v1/role-guides/queue-engineer/").json()
    assert document["guide"]["publisher"] == "A Publisher"
    assert "A Publisher" in Client().get("/roles/queue-engineer/").content.decode()


@pytest.mark.parametrize(
    ("change", "words"),
    [
        ({"url": "javascript:alert(1)"}, "Enter a valid URL"),
        ({"url": "ftp://example.org/guide"}, "no address that begins with https://"),
        ({"publisher": "x" * 121}, "at most 120 characters"),
        ({"licence": "a\x00b"}, "Null characters are not allowed"),
        ({"as_of": "x" * 61}, "at most 60 characters"),
        ({"retrieved_on": "yesterday"}, "Enter a valid date"),
    ],
)
def test_what_an_import_refuses_an_edit_refuses(editor: Client, guide: str, change: dict[str, str], words: str) -> None:
    version = DataVersion.objects.current()
    for page in (edit(editor, **change), look(editor, **{**FORM, **change})):
        assert words in text_of(page)
    assert (Guide.objects.get().publisher, DataVersion.objects.current()) == ("", version)


def test_an_import_keeps_what_an_editor_has_set_and_says_so(editor: Client, guide: str) -> None:
    edit(editor)
    text = FRONT + GUIDE.replace("- Watching queues\n", "")
    page = look(editor, text)
    assert "Publisher stays" in text_of(page)
    assert "Text Press" in text_of(page)
    confirm(editor, page)
    row = Guide.objects.get()
    assert (row.publisher, row.as_of, row.licence) == ("A Publisher", "2024", "CC BY 4.0")
    assert import_text(text).is_same


def test_a_detail_typed_into_the_import_goes_before_it_and_stays(editor: Client, guide: str) -> None:
    edit(editor)
    confirm(editor, look(editor, licence="CC0"))
    assert Guide.objects.get().licence == "CC0"
    assert import_text().is_same


def test_what_no_editor_has_set_comes_with_the_text(editor: Client, guide: str) -> None:
    edit(editor, publisher="", as_of="")
    import_text(FRONT.replace("publisher: Text Press\n", "") + GUIDE)
    assert Guide.objects.get().as_of == "2019"


def test_who_may_only_look_sees_the_details_and_changes_nothing(newcomer: Client, guide: str) -> None:
    User.objects.get().user_permissions.add(Permission.objects.get(codename="view_guide"))
    assert "Publisher" in text_of(newcomer.get(change_of(Guide.objects.get())))
    assert edit(newcomer).status_code == 403
    assert Guide.objects.get().publisher == ""
