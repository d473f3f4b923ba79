"""Paper, forced colours, less motion: what a figure means must survive them."""

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.addresses import ROLE
from tests.browser.conftest import Open

# What is on paper and folded; a role has parts that are left to the screen.
CLOSED = (
    "() => [...document.querySelectorAll('details')].filter(each => each.checkVisibility() && [...each.children].every("
    "child => !child.checkVisibility() || child.matches('summary'))).length"
)
MOVING = (
    "() => [...document.querySelectorAll('*')].filter(each => {"
    "  const style = getComputedStyle(each);"
    "  return parseFloat(style.transitionDuration) > 0 || parseFloat(style.animationDuration) > 0;"
    "}).map(each => each.outerHTML.slice(0, 90))"
)


def shown(page: Page, selector: str) -> int:
    return int(
        page.evaluate(
            "selector => [...document.querySelectorAll(selector)].filter(each => each.checkVisibility()).length",
            selector,
        )
    )


def is_drawn(page: Page, element: Locator, without: str) -> bool:
    """Whether the window looks different once a style is taken away from an element."""
    element.scroll_into_view_if_needed()
    before = page.screenshot()
    assert page.screenshot() == before
    element.evaluate("(each, [name, value]) => each.style.setProperty(name, value, 'important')", without.split(": "))
    return page.screenshot() != before


def test_on_paper_the_notes_stand_in_place_of_navigation(open_page: Open) -> None:
    page = open_page(ROLE)
    notes = page.locator(".citation").count()
    page.emulate_media(media="print")
    assert shown(page, ".citation") == notes > 10
    assert shown(page, ".site-header nav, .page-contents, form, .skip-link, .citation .close") == 0
    assert page.evaluate(CLOSED) == 0


def test_on_paper_every_figure_bears_the_number_of_its_note(open_page: Open) -> None:
    page = open_page(ROLE)
    page.emulate_media(media="print")
    numbers = "each => each.map(one => getComputedStyle(one, '::after').content)"
    notes = page.locator(".citation header").evaluate_all(
        "each => each.map(one => getComputedStyle(one, '::before').content)"
    )
    figures = page.locator(".fig").evaluate_all(numbers)
    assert set(figures) == set(notes)
    assert sorted(int(number.strip('"[]')) for number in notes) == list(range(1, len(notes) + 1))


def test_a_dark_screen_prints_light(open_page: Open) -> None:
    page = open_page(ROLE, theme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_forced_colours_keep_lines_and_charts(open_page: Open, theme: str) -> None:
    page = open_page(ROLE, theme=theme, forced_colors="active")
    assert is_drawn(page, page.locator("main .fig:visible").first, without="text-decoration: none")
    assert is_drawn(page, page.locator("main svg.range-bar:visible").first, without="visibility: hidden")
    page.locator("main .fig:visible").first.evaluate("each => each.click()")
    assert is_drawn(page, page.locator(".citation:popover-open mark").first, without="background: none")


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_pixels_tell_a_line_from_none(open_page: Open, theme: str) -> None:
    """The look at pixels itself: a change that cannot be seen is not seen."""
    page = open_page(ROLE, theme=theme)
    assert not is_drawn(page, page.locator("main .fig:visible").first, without="outline-color: red")


def test_less_motion_is_none(open_page: Open) -> None:
    page = open_page(ROLE, reduced_motion="reduce")
    page.locator("main .fig:visible").first.click()
    expect(page.locator(".citation:popover-open")).to_be_visible()
    assert page.evaluate(MOVING) == []
    assert page.evaluate("document.getAnimations().length") == 0
