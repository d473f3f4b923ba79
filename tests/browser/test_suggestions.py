"""Suggestions while somebody types: a combobox by keyboard and mouse, and a plain form without scripts."""

from playwright.sync_api import Page, expect

from tests.browser import page_checks
from tests.browser.conftest import Open

BOX = "Search roles, skills or pay"


def typing(page: Page, words: str) -> None:
    page.get_by_label(BOX).press_sequentially(words)
    expect(page.get_by_role("option").first).to_be_visible()


def test_suggestions_are_chosen_by_keyboard(open_page: Open) -> None:
    page = open_page("/search/")
    box = page.get_by_role("combobox", name=BOX)
    expect(box).to_have_attribute("aria-expanded", "false")
    typing(page, "pyth")
    expect(box).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("ArrowDown")
    chosen = page.get_by_role("option", selected=True)
    expect(chosen).to_contain_text("Python")
    expect(box).to_have_attribute("aria-activedescendant", chosen.get_attribute("id") or "none")
    assert page_checks.axe(page) == []
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    expect(box).to_have_value("pyth")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url("**/skills/python/")


def test_enter_without_a_choice_searches_for_what_is_typed(open_page: Open) -> None:
    page = open_page("/search/")
    typing(page, "pyth")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search/?q=pyth")


def test_without_scripts_it_is_a_plain_form(open_page: Open) -> None:
    page = open_page("/search/", scripts=False)
    page.get_by_role("searchbox", name=BOX).fill("python")
    page.get_by_role("button", name="Search").click()
    page.wait_for_url("**/search/?q=python")
    expect(page.get_by_role("heading", name="Python").first).to_be_visible()


LINES = "each => { const range = new Range(); range.selectNodeContents(each); return range.getClientRects().length; }"


def test_on_a_phone_no_word_is_broken_beside_a_long_name(open_page: Open) -> None:
    page = open_page("/search/", width=320)
    typing(page, "machine learning inf")
    assert page.get_by_role("option").first.locator("small").evaluate(LINES) == 1
