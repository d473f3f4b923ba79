"""Import through the form: hand in, look, confirm exactly what was looked at."""

import re
from typing import Any

import pytest
from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from careers.models import DataVersion, Guide, Responsibility
from portal.models import ImportDraft
from tests.conftest import GUIDE, import_text

pytestmark = pytest.mark.django_db
FORM = "/admin/careers/guide/import/"
SEVERAL = "# Data Engineer and Queue Engineer: career guides\n\n## Overview\nA Data Engineer builds. A Queue Engineer waits.\n"
SHORTER = GUIDE.replace("- Measure waiting times\n", "")


def look(editor: Client, text: str = GUIDE, **text_of: object) -> Any:
    return editor.post(FORM, {"text": text, **text_of}, follow=True)


def upload(editor: Client, data: bytes, **text_of: object) -> Any:
    return editor.post(FORM, {"file": SimpleUploadedFile("guide.txt", data), **text_of}, follow=True)


def confirm(editor: Client, page: Any) -> Any:
    (state,) = re.findall(r'name="state" value="([^"]+)"', page.content.decode())
    return editor.post(f"{page.request['PATH_INFO']}confirm/", {"state": state}, follow=True)


def text_of(page: Any) -> str:
    return page.content.decode()


def test_a_pasted_guide_is_shown_then_confirmed(editor: Client) -> None:
    page = look(editor, publisher="A Publisher")
    assert re.search("A new guide about the role <bdi[^>]+>Queue Engineer</bdi>", text_of(page))
    assert not Guide.objects.exists()
    assert "facts added" in text_of(confirm(editor, page))
    guide = Guide.objects.get()
    assert (guide.text, guide.publisher) == (GUIDE, "A Publisher")
    assert not ImportDraft.objects.exists()


def test_an_uploaded_guide_keeps_its_bytes(editor: Client) -> None:
    data = b"\xef\xbb\xbf" + GUIDE.replace("\n", "\r\n").encode()
    confirm(editor, upload(editor, data))
    import_text(data.decode())
    assert LogEntry.objects.count() == 1
    assert DataVersion.objects.current() == 1


def test_an_import_is_logged_in_words(editor: Client) -> None:
    confirm(editor, look(editor))
    entry = LogEntry.objects.get()
    assert (entry.user.username, entry.object_repr, entry.is_addition()) == ("editor", "Queue Engineer", True)
    assert re.fullmatch(
        r"Imported pasted text: \d\d facts added, 0 changed, 0 removed; publication full\.", entry.change_message
    )


def test_the_preview_tells_what_goes_with_line_and_quote(editor: Client, guide: str) -> None:
    page = text_of(look(editor, SHORTER))
    assert "Replaces" in page
    assert "1 fact removed" in page
    assert "added" not in page
    assert re.search(
        r"<td[^>]*>12</td>\s*<td[^>]*>responsibility<div.*</div></td>\s*<td[^>]*>\s*<bdi[^>]+>Measure waiting times</bdi>",
        page,
    )


def test_the_preview_tells_old_and_new_values(editor: Client, guide: str) -> None:
    page = text_of(look(editor, GUIDE.replace("$150,000+", "$150,000")))
    assert "1 fact changed" in page
    assert 'pay: <bdi class="quoted">120,000–150,000 or more</bdi> → <bdi class="quoted">120,000–150,000</bdi>' in page


def test_a_changed_line_is_shown_old_and_new_beside_each_other(editor: Client, guide: str) -> None:
    page = look(editor, GUIDE.replace("$90,000 - $110,000", "$95,000 - $112,000"))
    assert "1 fact changed" in text_of(page)
    assert re.search(
        r"<del><bdi[^>]+>Entry.*90,000.*</del>[^<]*<span.*becomes</span>\s*<ins><bdi[^>]+>Entry",
        text_of(page),
        re.DOTALL,
    )
    assert "0 facts added, 1 changed, 0 removed" in text_of(confirm(editor, page))
    assert "0 facts added, 1 changed, 0 removed" in LogEntry.objects.get().change_message


def test_the_preview_tells_changed_details(editor: Client, guide: str) -> None:
    page = text_of(look(editor, licence="CC0", retrieved_on="2026-01-31"))
    assert re.search(r"Licence</th><td>.*not stated.*</td><td>.*CC0<", page)
    assert "No fact changes" in page


def test_unread_lines_and_problems_are_listed(editor: Client) -> None:
    page = text_of(look(editor, GUIDE.replace("Career Progression", "Habits of Owls")))
    assert re.search("line 22: <bdi[^>]+>Junior Queue Engineer<", page)
    assert "2 not understood" in page
    assert "Not understood: 2" in page


def test_the_same_content_twice_has_nothing_to_do(editor: Client, guide: str) -> None:
    version = DataVersion.objects.current()
    assert "Nothing to do: Queue Engineer already has this text" in text_of(look(editor))
    assert (DataVersion.objects.current(), ImportDraft.objects.count()) == (version, 0)


def test_confirming_refuses_where_the_guide_has_changed_since(editor: Client, guide: str) -> None:
    page = look(editor, SHORTER)
    import_text(GUIDE.replace("- Watching queues\n", ""))
    refused = confirm(editor, page)
    assert "the guide has changed since you looked" in text_of(refused)
    assert "Watching queues" in text_of(refused)
    assert "Watching queues" not in Guide.objects.get().text
    assert not LogEntry.objects.exists()
    page.request["PATH_INFO"] = refused.request["PATH_INFO"].removesuffix("confirm/")
    refused.request["PATH_INFO"] = page.request["PATH_INFO"]
    confirm(editor, refused)
    assert Guide.objects.get().text == SHORTER


def test_confirming_without_having_looked_writes_nothing(editor: Client) -> None:
    page = look(editor)
    editor.post(f"{page.request['PATH_INFO']}confirm/")
    assert not Guide.objects.exists()


def test_a_guide_withdrawn_in_between_is_not_brought_back_unseen(editor: Client, guide: str) -> None:
    page = look(editor, SHORTER)
    Guide.objects.all().delete()
    assert "1 fact removed" not in text_of(confirm(editor, page))
    assert not Guide.objects.exists()


def test_a_confirmed_import_is_gone(editor: Client) -> None:
    page = look(editor)
    confirm(editor, page)
    assert "no longer here" in text_of(confirm(editor, page))
    assert LogEntry.objects.count() == 1


def test_a_draft_belongs_to_its_editor(editor: Client) -> None:
    page = look(editor)
    ImportDraft.objects.update(editor=User.objects.create(username="another"))
    assert "no longer here" in text_of(confirm(editor, page))
    assert "no longer here" in text_of(editor.get(page.request["PATH_INFO"], follow=True))
    assert not Guide.objects.exists()


def test_discarding_imports_nothing(editor: Client) -> None:
    page = look(editor)
    assert "Nothing was imported" in text_of(editor.post(f"{page.request['PATH_INFO']}discard/", follow=True))
    assert (ImportDraft.objects.count(), Guide.objects.count()) == (0, 0)


@pytest.mark.parametrize(
    ("text", "options", "words"),
    [
        ("", {}, "Give a file or a text."),
        ("No section stands here.", {}, "no known section"),
        ("Overview\nNobody is named here.\n", {}, "no role"),
        (SEVERAL, {}, "several roles (Data Engineer, Queue Engineer); say with the field Role which one to read"),
        (GUIDE, {"slug": "Not A Slug"}, "use lower-case letters, digits and hyphens"),
        (GUIDE, {"role": "???"}, "no letter or digit"),
        (GUIDE, {"url": "javascript:alert(1)"}, "Enter a valid URL"),
        (GUIDE, {"retrieved_on": "yesterday"}, "Enter a valid date"),
        (GUIDE, {"publication": "everything"}, "everything is not one of the available choices"),
        (GUIDE, {"publisher": "x" * 121}, "at most 120 characters"),
        (GUIDE.replace("Watching", "\x00Watching"), {}, "Null characters are not allowed"),
        (GUIDE.replace("Watching", "\x01Watching"), {}, "line 3: the control character U+0001"),
        (GUIDE.replace("Requirements\n", "Requirements\n" + "Y" * 301 + "\n- Python\n"), {}, "there is room for 300"),
        ("x" * (2 * 1024 * 1024 + 1), {}, "2 MB (2,097,152) at most"),
    ],
)
def test_what_cannot_be_taken_is_named_and_what_was_typed_stays(
    editor: Client, text: str, options: dict[str, str], words: str
) -> None:
    page = look(editor, text, licence="my licence", **options)
    assert words in text_of(page)
    assert 'value="my licence"' in text_of(page)
    assert text[-20:] in text_of(page).replace("&#x27;", "'")
    assert (ImportDraft.objects.count(), Guide.objects.count(), DataVersion.objects.current()) == (0, 0, 0)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "The submitted file is empty"),
        (b"%PDF-1.7 \x93\x8c", "binary"),
        (b"Overview\nwith a \x00 byte", "line 2: a NUL byte"),
        ("Overview\ncaf\xe9\n".encode("latin-1"), "line 2: byte 12 is not UTF-8"),
        ("Overview\n".encode("utf-16"), "UTF-16"),
        (b"x" * (2 * 1024 * 1024 + 1), "guide.txt is 2,097,153 bytes"),
    ],
)
def test_a_file_that_is_no_guide_is_named(editor: Client, data: bytes, words: str) -> None:
    assert words in text_of(upload(editor, data))
    assert not ImportDraft.objects.exists()


def test_a_file_and_a_text_are_one_too_many(editor: Client) -> None:
    assert "not both" in text_of(upload(editor, GUIDE.encode(), text=GUIDE))


def test_a_slug_of_another_text_is_refused(editor: Client, guide: str) -> None:
    page = look(editor, slug="queue-engineer", publisher="Elsewhere")
    assert "belongs to another text" in text_of(page)
    assert Guide.objects.get().publisher == ""


@pytest.mark.slow
def test_a_guide_of_a_megabyte_is_imported(editor: Client) -> None:
    how = "conscientiously " * 21
    items = "".join(f"- Handle work item number {n} {how}\n" for n in range(2_900))
    page = look(editor, GUIDE.replace("Requirements\n", f"{items}Requirements\n"))
    assert "The first 500 of 2," in text_of(page)
    confirm(editor, page)
    assert len(Guide.objects.get().text) > 1_000_000
    assert Responsibility.objects.count() > 2_900
    assert editor.get(f"/admin/careers/guide/{Guide.objects.get().pk}/change/").status_code == 200


def test_an_import_without_a_word_on_it_does_not_widen_a_narrowed_guide(editor: Client, narrowed: str) -> None:
    confirm(editor, look(editor, SHORTER))
    assert Guide.objects.get().publication == "figures"
    page = look(editor, SHORTER, publication="full")
    assert re.search(r"Publication</th>.*figures.*full", text_of(page))
    confirm(editor, page)
    assert Guide.objects.get().publication == "full"


def test_a_reading_that_would_block_the_server_is_ended_and_the_editor_sees_why(editor: Client, monkeypatch) -> None:
    monkeypatch.setattr("portal.admin.import_form.SECONDS", 0)
    page = look(editor, GUIDE)
    assert page.status_code == 200
    assert "reading was stopped after 0 seconds of work" in text_of(page)


def test_each_fact_of_the_preview_says_what_it_is_read_as(editor: Client) -> None:
    page = text_of(look(editor))
    for said in (
        'pay: <bdi class="quoted">90,000–110,000<',
        'currency: <bdi class="quoted">USD<',
        'level: <bdi class="quoted">entry<',
    ):
        assert said in page
