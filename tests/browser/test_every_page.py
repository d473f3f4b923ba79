"""Every page, in both themes and at three widths: accessible, quiet, uncut, reachable by keyboard, readable without scripts."""

from collections import Counter
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.request import urlopen

import pytest
from django.urls import URLPattern, resolve
from playwright.sync_api import Page

from portal.urls import urlpatterns
from tests.browser import page_checks
from tests.browser.addresses import ADDRESSES, NO_PAGES, Address
from tests.browser.conftest import Open

THERE = [address for address in ADDRESSES if address.has_route]
OURS = [address for address in THERE if address.is_ours]


def each_of(addresses: list[Address]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("address", addresses, ids=[address.path for address in addresses])


def look_at(open_page: Open, address: Address, **reader: object) -> Page:
    page: Page = open_page(address.path, status=address.status, shared=True, **reader)
    page.wait_for_load_state("networkidle" if address.needs_scripts else "load")
    return page


def resized(page: Page, width: int) -> Page:
    """At its top: further down, what stays in sight covers whatever is there."""
    page.set_viewport_size({"width": width, "height": 800})
    page.evaluate("scrollTo(0, 0)")
    return page


def broken_rules(page: Page, address: Address) -> list[str]:
    """Rules of axe that the page breaks in either theme at either width, and excuses it does not need."""
    broken = page_checks.axe(page) + page_checks.axe(resized(page, 375))
    if address.is_ours:
        page.emulate_media(color_scheme="dark")
        broken += dark(page_checks.axe_of_colours(page))
        broken += dark(page_checks.axe_of_colours(resized(page, 1280)))
        page.emulate_media(color_scheme="light")
    wrong = [f"{rule}: {what}" for rule, what in broken if rule not in address.excused]
    return wrong + [f"{rule} is excused and not broken" for rule in address.excused - {rule for rule, _ in broken}]


def dark(broken: list[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(f"{rule} in the dark theme", what) for rule, what in broken]


# Each page is loaded once with scripts and once without, and all checks look at it: loading and drawing it is what takes
# time. A theme is nothing but other values of the same properties, so that the loaded page is switched to it.


@each_of(THERE)
def test_a_page(open_page: Open, address: Address) -> None:
    page = look_at(open_page, address)
    wrong = []
    if address.is_ours:
        words = page.evaluate(page_checks.WORDS)
        wrong += page_checks.headings(page) + page_checks.fit(page) + page_checks.tabbing(page)
        unscripted = look_at(open_page, address, scripts=False)
        wrong += ["it says something else without scripts"] * (unscripted.evaluate(page_checks.WORDS) != words)
    wrong += broken_rules(page, address)
    if address.is_ours:
        wrong += page_checks.fit(resized(page, 375)) + page_checks.fit(resized(page, 320))
    assert not wrong, "\n".join(wrong)


class Head(HTMLParser):
    """What stands in the head of a page: its language, its title and its description."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.values: dict[str, str | None] = {}
        self._is_title = False
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self._is_title = tag == "title" and "title" not in self.values
        if tag == "html":
            self.values["lang"] = given.get("lang")
        elif tag == "meta" and given.get("name") == "description":
            self.values["description"] = given.get("content")

    def handle_data(self, data: str) -> None:
        if self._is_title:
            self.values["title"] = data.strip()
            self._is_title = False


def head_of(portal: str, address: Address) -> dict[str, str | None]:
    try:
        with urlopen(portal + address.path) as answer:  # noqa: S310 (our own server)
            page = answer.read().decode()
    except HTTPError as error:
        page = error.read().decode()
    return Head(page).values


def test_every_page_has_a_head_of_its_own(portal: str) -> None:
    heads = {address: head_of(portal, address) for address in OURS}
    wrong = [
        f"{address.path}: {name} is {head.get(name)!r}"
        for address, head in heads.items()
        for name in ("lang", "title", "description")
        if not head.get(name) or (name == "lang" and head[name] != "en")
    ]
    titles = Counter(head.get("title") for address, head in heads.items() if address.is_a_page_of_its_own)
    wrong += [f"{count} pages are called {title!r}" for title, count in titles.items() if count > 1]
    assert not wrong, "\n".join(wrong)


@each_of(list(ADDRESSES))
def test_a_listed_page_has_a_route(address: Address) -> None:
    assert address.has_route


def test_every_route_is_looked_at() -> None:
    looked_at = {
        resolve(each.path.partition("?")[0]).url_name
        for each in ADDRESSES
        if each.has_route and each.is_ours and each.status != 404
    }
    routes = {route.name for route in urlpatterns if isinstance(route, URLPattern)}
    assert routes - NO_PAGES - looked_at == set()
