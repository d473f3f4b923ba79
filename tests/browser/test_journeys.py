"""What a reader does with a role: opens a figure, follows it into the guide, sets a theme, walks by keyboard."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import page_checks
from tests.browser.addresses import ROLE
from tests.browser.conftest import Open
from tests.conftest import GUIDE

PAY = "$160,000–200,000+"
SAID = "$160,000 - $200,000+"
OPEN_NOTE = ".citation:popover-open"
MARKED = """all => all.filter(each => getComputedStyle(each).backgroundColor !== "rgba(0, 0, 0, 0)")
  .map(each => each.innerText)"""
BACKGROUND = "getComputedStyle(document.body).backgroundColor"
with_and_without_scripts = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


def a_figure(page: Page) -> Locator:
    return page.get_by_role("button", name=PAY).first


def opened(page: Page) -> Locator:
    """The note that the figure has opened."""
    a_figure(page).click()
    return page.locator(OPEN_NOTE)


@with_and_without_scripts
def test_a_figure_opens_its_sentence_with_its_characters_marked(open_page: Open, scripts: bool) -> None:
    page = open_page(ROLE, scripts=scripts)
    note = opened(page)
    marked = note.locator("mark").all_inner_texts()
    fact = page.request.get(note.get_by_role("link", name="As JSON").get_attribute("href") or "").json()
    quote = fact["evidence"]["quote"]
    assert SAID in quote
    assert any(SAID in words for words in marked)
    assert (quote.startswith(marked[0]), quote.endswith(marked[-1])) == (True, True)


@with_and_without_scripts
def test_escape_closes_the_note_and_the_figure_has_the_focus_again(open_page: Open, scripts: bool) -> None:
    page = open_page(ROLE, scripts=scripts)
    note = opened(page)
    expect(note).to_be_visible()
    page.keyboard.press("Escape")
    expect(note).to_have_count(0)
    expect(a_figure(page)).to_be_focused()


@with_and_without_scripts
def test_the_button_closes_the_note(open_page: Open, scripts: bool) -> None:
    page = open_page(ROLE, scripts=scripts)
    note = opened(page)
    note.get_by_role("button", name="Close").click()
    expect(note).to_have_count(0)
    expect(a_figure(page)).to_be_focused()


def test_a_note_is_reached_and_left_by_keyboard(open_page: Open) -> None:
    page = open_page(ROLE)
    a_figure(page).focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.locator(OPEN_NOTE).get_by_role("button", name="Close")).to_be_focused()


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_open_note_is_accessible_and_inside_the_window(open_page: Open, theme: str) -> None:
    page = open_page(ROLE, theme=theme)
    note = opened(page)
    for width in (1280, 375, 320):
        page.set_viewport_size({"width": width, "height": 800})
        box = note.bounding_box()
        assert box
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= width
        assert page_checks.axe(page, within=OPEN_NOTE) == []


@with_and_without_scripts
def test_a_note_leads_to_its_line_in_the_guide(open_page: Open, scripts: bool) -> None:
    page = open_page(ROLE, scripts=scripts)
    opened(page).get_by_role("link", name="Open in the guide").click()
    page.wait_for_url("**/guides/**")
    line = page.locator(":target")
    expect(line).to_be_in_viewport()
    assert page.locator(".quoted > span").evaluate_all(MARKED) == line.locator(".quoted > span").all_inner_texts()


@with_and_without_scripts
def test_a_theme_is_chosen_and_remembered_over_pages(open_page: Open, scripts: bool) -> None:
    page = open_page("/", scripts=scripts)
    paper = page.evaluate(BACKGROUND)
    page.get_by_role("button", name="dark", exact=True).click()
    page.wait_for_load_state()
    dark = page.evaluate(BACKGROUND)
    assert dark != paper
    page.goto(ROLE)
    assert page.evaluate(BACKGROUND) == dark
    page.get_by_role("button", name="auto", exact=True).click()
    page.wait_for_load_state()
    assert page.evaluate(BACKGROUND) == paper


def test_the_skip_link_comes_first_and_leads_past_the_head(open_page: Open) -> None:
    page = open_page(ROLE)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the content")
    expect(skip).to_be_focused()
    expect(skip).to_be_in_viewport(ratio=1)
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_an_editor_signs_in_and_looks_at_the_page_of_a_guide_before_importing_it(open_page: Open) -> None:
    page = open_page("/admin/login/?next=/admin/")
    page.get_by_label("Username").fill("editor")
    page.get_by_label("Password").fill("known to tests")
    page.get_by_role("button", name="Log in").click()
    expect(page.get_by_role("link", name="Guides", exact=True)).to_be_visible()
    page.get_by_role("link", name="Import a guide").click()
    page.get_by_label("or paste text").fill(GUIDE)
    page.get_by_role("button", name="Show what would change").click()
    page.get_by_role("link", name="See its page").click()
    # No script and no form works there, and its figures still open their sentences.
    page.get_by_role("button", name="$90,000–110,000").first.click()
    expect(page.locator("[popover]:popover-open mark").first).to_be_visible()
    page.get_by_role("link", name="Back to the import").click()
    page.get_by_role("button", name="Discard").click()
    expect(page.get_by_text("Nothing was imported")).to_be_visible()


@with_and_without_scripts
def test_skills_are_checked_from_the_first_page_by_keyboard_for_a_role_or_for_any(
    open_page: Open, scripts: bool
) -> None:
    for moves, address in (
        (0, r"/matches/\?skill=docker&skill=aws&skill=python$"),
        (1, r"/skill-gap/\?role=[a-z-]+&skill=docker&skill=aws&skill=python$"),
    ):
        page = open_page("/", width=375, scripts=scripts)
        page.get_by_role("textbox", name="My skills").focus()
        page.keyboard.type("Docker, AWS, Python")
        page.keyboard.press("Tab")
        expect(page.get_by_label("For the role")).to_be_focused()
        for _ in range(moves):
            page.keyboard.press("ArrowDown")
        page.keyboard.press("Tab")
        expect(page.get_by_label("Remember my skills in this browser").first).to_be_focused()
        page.keyboard.press("Tab")
        expect(page.get_by_role("button", name="Check skills")).to_be_focused()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile(address))
