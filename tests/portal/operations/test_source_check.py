"""Dead addresses of sources are listed with the guides that name them. No test asks the network."""

from contextlib import nullcontext
from email.message import Message
from io import StringIO
from typing import Any
from urllib.error import HTTPError, URLError

import pytest
from django.core.management import CommandError, call_command
from django.test import Client

from portal.operations.source_check import CheckedSource, SourceState, checked_sources, named_addresses
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

GOOD, GONE, SHY, LOST = (f"https://{name}.example.org/guide" for name in ("good", "gone", "shy", "lost"))


def opener(request: Any, timeout: float) -> Any:
    assert timeout > 0
    if request.full_url in (GONE, SHY):
        code, words = (404, "Not Found") if request.full_url == GONE else (403, "Forbidden")
        raise HTTPError(request.full_url, code, words, Message(), None)
    if request.full_url == LOST:
        raise URLError("no such host")
    return nullcontext()


def test_each_address_is_asked_once_and_named_with_its_guides() -> None:
    named = named_addresses(
        [
            ("a", GOOD, [{"title": "x", "address": GONE, "archived": SHY}]),
            ("b", "", [{"address": GONE}, {"title": "no address"}, {"address": "javascript:alert(1)"}]),
        ]
    )
    assert named == {GONE: ("a", "b"), GOOD: ("a",), SHY: ("a",)}


@pytest.mark.parametrize(
    ("address", "state", "reason"),
    [
        (GOOD, SourceState.ANSWERS, ""),
        (GONE, SourceState.DEAD, "404 Not Found"),
        (SHY, SourceState.UNCLEAR, "403 Forbidden"),  # many sites refuse programs what they show to people
        (LOST, SourceState.DEAD, "<urlopen error no such host>"),
    ],
)
def test_what_an_answer_means(address: str, state: SourceState, reason: str) -> None:
    assert list(checked_sources({address: ("a",)}, opener)) == [CheckedSource(address, ("a",), state, reason)]


def import_with(*sources: str) -> None:
    import_text("\n".join(("---", "sources:", *sources, "---", GUIDE)))


@pytest.mark.django_db
def test_the_command_lists_the_dead_and_fails() -> None:
    import_with(
        f"  - {{title: A, address: '{GONE}'}}",
        f"  - {{title: B, address: '{SHY}'}}",
        f"  - {{title: C, address: '{GOOD}'}}",
    )
    written = StringIO()
    with pytest.raises(CommandError, match="1 dead"):
        call_command("check_sources", opener=opener, stdout=written)
    assert written.getvalue().splitlines() == [
        f"dead: {GONE} (404 Not Found), in queue-engineer",
        f"unclear: {SHY} (403 Forbidden), in queue-engineer",
        "3 addresses: 1 answers, 1 unclear, 1 dead",
    ]


@pytest.mark.django_db
def test_where_all_answer_the_command_succeeds() -> None:
    import_with(f"  - {{title: A, address: '{GOOD}'}}")
    written = StringIO()
    call_command("check_sources", opener=opener, stdout=written)
    assert written.getvalue() == "1 addresses: 1 answers, 0 unclear, 0 dead\n"


@pytest.mark.django_db
def test_an_archived_copy_is_shown_beside_its_source(client: Client) -> None:
    import_with(f"  - {{title: A Source, address: '{GONE}', archived: 'https://archive.example.org/1'}}")
    refresh(DAY)
    page = client.get("/roles/queue-engineer/").content.decode()
    assert '<a href="https://archive.example.org/1"' in page
    [source] = client.get("/api/v1/guides/queue-engineer/").json()["sources"]
    assert source["archived"] == "https://archive.example.org/1"


def test_another_scheme_is_no_archived_copy() -> None:
    with pytest.raises(Exception, match=r"a source's archived copy: .*is no address"):
        import_with("  - {title: A, archived: 'javascript:alert(1)'}")
