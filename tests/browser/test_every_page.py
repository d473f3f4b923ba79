"""Every page, in both themes and at three widths: accessible, quiet, uncut, reachable by keyboard, readable without scripts."""

import pytest
from django.urls import URLPattern, resolve
from playwright.sync_api import Page

from portal.urls import urlpatterns
from tests.browser import page_checks
from tests.browser.addresses import ADDRESSES, NO_PAGES, Address
from tests.browser.conftest import Open

# In the head of every page of ours, exactly once and not empty.
IN_HEAD = {
    "title": "document.title",
    "description": "document.querySelector('meta[name=description]')?.content",
    # "canonical": "document.querySelector('link[rel=canonical]')?.href",
}
# And different on every page that is there.
UNIQUE = ("title",)

THERE = [address for address in ADDRESSES if address.has_route]
OURS = [address for address in THERE if address.is_ours]
IN_A_THEME = [*((each, "light") for each in THERE), *((each, "dark") for each in OURS)]
ours = pytest.mark.parametrize("address", OURS, ids=[each.path for each in OURS])


def look_at(open_page: Open, address: Address, **reader: object) -> Page:
    page: Page = open_page(address.path, status=address.status, **reader)
    page.wait_for_load_state("networkidle" if address.needs_scripts else "load")
    return page


@pytest.mark.parametrize(("address", "theme"), IN_A_THEME, ids=[f"{each.path}-{theme}" for each, theme in IN_A_THEME])
def test_a_page_breaks_no_rule_of_axe(open_page: Open, address: Address, theme: str) -> None:
    page = look_at(open_page, address, theme=theme)
    broken = page_checks.axe(page)
    page.set_viewport_size({"width": 375, "height": 800})
    broken += page_checks.axe(page)
    wrong = [f"{rule}: {what}" for rule, what in broken if rule not in address.excused]
    wrong += [f"{rule} is excused and not broken" for rule in address.excused - {rule for rule, _ in broken}]
    assert not wrong, "\n".join(wrong)


@ours
def test_a_page_is_an_outline_and_fits_every_window(open_page: Open, address: Address) -> None:
    page = look_at(open_page, address)
    wrong = page_checks.headings(page) + page_checks.fit(page)
    for width in (375, 320):
        page.set_viewport_size({"width": width, "height": 800})
        wrong += page_checks.fit(page)
    assert not wrong, "\n".join(wrong)


@ours
def test_tab_reaches_everything_in_reading_order(open_page: Open, address: Address) -> None:
    wrong = page_checks.tabbing(look_at(open_page, address))
    assert not wrong, "\n".join(wrong)


@ours
def test_a_page_says_the_same_without_scripts(open_page: Open, address: Address) -> None:
    with_scripts = look_at(open_page, address).inner_text("main")
    assert look_at(open_page, address, scripts=False).inner_text("main") == with_scripts


def test_every_page_has_a_head_of_its_own(open_page: Open) -> None:
    seen: dict[tuple[str, str], str] = {}
    wrong = []
    for address in OURS:
        page = look_at(open_page, address)
        assert page.get_attribute("html", "lang") == "en"
        for name, ask in IN_HEAD.items():
            value = page.evaluate(ask)
            other = seen.setdefault((name, value), address.path)
            is_double = name in UNIQUE and address.status == 200 and other != address.path
            wrong += [f"{address.path}: {name} {value!r}, as on {other}"] * (not value or is_double)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("address", ADDRESSES, ids=[each.path for each in ADDRESSES])
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
