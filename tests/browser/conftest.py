"""One portal and one Chromium for all of them; a context of its own, with its own cookies, for each page opened.

The portal is a real one, as `dev.py serve` runs it: gunicorn, static files, policies. Tests only read from it.
"""

import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Dialog,
    Page,
    Request,
    Response,
    sync_playwright,
)

import services
from tests.browser.hostile import PUBLISHER, hostile_guide
from tests.databases import empty_database

FLAGS = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"]
FLAGS += ["--disable-component-update", "--disable-sync"]
EDITOR = {"DJANGO_SUPERUSER_USERNAME": "editor", "DJANGO_SUPERUSER_PASSWORD": "known to tests"}


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist looks for groups
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.databases("sqlite"))  # pages are compared between databases without a browser
            item.add_marker(pytest.mark.xdist_group("browser"))  # one portal and one Chromium for all of them
            if not services.chromium():
                item.add_marker(pytest.mark.skip("no Chromium on the PATH; on Debian: apt-get install chromium"))


@pytest.fixture(scope="session")
def portal(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a portal with the shipped guide, a hostile one and an editor."""
    folder = tmp_path_factory.mktemp("portal")
    (folder / "hostile.txt").write_text(hostile_guide())
    with empty_database(folder) as url:
        env = {**os.environ, **EDITOR, "DATABASE_URL": url, "REDIS_URL": ""}
        hostile = ["import_guides", str(folder / "hostile.txt"), "--slug=queue-engineer-hostile", "--licence=CC0"]
        superuser = ["createsuperuser", "--noinput", "--email=editor@example.org"]
        with services.portal(env, folder / "log", [*hostile, f"--publisher={PUBLISHER}"], superuser) as base:
            yield base


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=services.chromium(), args=FLAGS)
        yield browser
        browser.close()


@dataclass
class Complaints:
    """What a browser tells a developer, and no reader should have caused."""

    expected_status: int = 200
    messages: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        for event, heard in self._events().items():
            page.on(event, heard)  # type: ignore[call-overload]

    def stop_listening(self, page: Page) -> None:
        for event, heard in self._events().items():
            page.remove_listener(event, heard)

    def _events(self) -> dict[str, Callable[[Any], None]]:
        return {
            "console": self._console,
            "pageerror": self._error,
            "requestfailed": self._failed,
            "response": self._response,
            "dialog": self._dialog,
        }

    def _error(self, error: object) -> None:
        self.messages.append(f"page error: {error}")

    def _failed(self, request: Request) -> None:
        has_left = request.resource_type == "font" and request.failure == "net::ERR_ABORTED"  # for the next page
        if not has_left:
            self.messages.append(f"failed: {request.url} {request.failure}")

    def _console(self, message: ConsoleMessage) -> None:
        is_status = message.text.startswith("Failed to load resource: the server responded")  # the response says it too
        if message.type in ("error", "warning") and not is_status:
            self.messages.append(f"console {message.type}: {message.text}")

    def _response(self, response: Response) -> None:
        expected = self.expected_status if response.request.is_navigation_request() else 200
        if response.status >= 400 and response.status != expected:
            self.messages.append(f"{response.status} {response.url}")

    def _dialog(self, dialog: Dialog) -> None:
        self.messages.append(f"dialog: {dialog.message}")
        dialog.dismiss()


Open = Callable[..., Page]


@pytest.fixture(scope="session")
def windows(browser: Browser, portal: str) -> Iterator[Callable[[bool], Page]]:
    """A window with scripts and one without that all tests share which only look: opening one costs ten times as much as
    going to another page."""
    pages: dict[bool, Page] = {}

    def window(scripts: bool) -> Page:
        if scripts not in pages:
            pages[scripts] = browser.new_context(base_url=portal, java_script_enabled=scripts).new_page()
        return pages[scripts]

    yield window
    for page in pages.values():
        page.context.close()


def as_new(page: Page) -> Page:
    """Without what the test before has kept in it."""
    if page.url.startswith("http"):
        page.evaluate("() => { localStorage.clear(); sessionStorage.clear(); }")
    page.context.clear_cookies()
    return page


@pytest.fixture
def open_page(browser: Browser, portal: str, windows: Callable[[bool], Page]) -> Iterator[Open]:
    """Open a path of the portal. Whatever the browser complains of fails the test at its end.

    `scripts`, `theme` and `width` choose the reader; with `shared` in the window of all tests that only look. Every other word
    goes to Playwright's `new_context`.
    """
    contexts: list[BrowserContext] = []
    heard_in: list[tuple[Complaints, Page]] = []

    def new_page(options: dict[str, Any]) -> Page:
        contexts.append(context := browser.new_context(base_url=portal, **options))
        return context.new_page()

    def opened(path: str, *, theme: str = "light", width: int = 1280, scripts: bool = True, **options: Any) -> Page:
        status, shared = options.pop("status", 200), options.pop("shared", False)
        page = as_new(windows(scripts)) if shared else new_page({**options, "java_script_enabled": scripts})
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme=theme)  # type: ignore[arg-type]
        heard_in.append((heard := Complaints(status), page))
        heard.listen(page)
        answer = page.goto(path)
        assert answer
        assert answer.status == status
        return page

    yield opened
    for heard, page in heard_in:
        heard.stop_listening(page)
    for context in contexts:
        context.close()
    assert [message for heard, _ in heard_in for message in heard.messages] == []
