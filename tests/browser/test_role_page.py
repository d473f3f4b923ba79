"""The role page in numbers: how long it is, what it weighs, how many stops it has, and that it says each thing once."""

import json
from collections import Counter
from itertools import pairwise
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.addresses import ROLE
from tests.browser.conftest import Open
from tests.browser.page_checks import REACHABLE

# The fullest guide that is shipped. It is to have 8,000 px, 110 KB and 300 stops at most, on any day: a finding that pay is old
# comes in 2027, with 39 px, 1.7 KB and a stop.
TALLEST, TALLEST_ON_A_PHONE, HEAVIEST, MOST_STOPS = 7_950, 12 * 800, 108_500, 250
HEIGHT = "document.documentElement.scrollHeight"
# Inline links count by the box of their line, which padding enlarges.
SMALL = """() => [...document.querySelectorAll("main a[href], main button, main summary")].filter(each => {
  const boxes = [...each.getClientRects()];
  const isMeant = each.checkVisibility() && boxes.length && getComputedStyle(each).pointerEvents !== "none";
  return isMeant && !each.closest(".breadcrumbs, .citation, .skip-over") && Math.max(...boxes.map(box => box.height)) < 24;
}).map(each => each.outerHTML.slice(0, 120))"""
# What stands as a sentence: words of a guide, and paragraphs of ours. A finding repeats what it compares.
SENTENCES = """() => [...document.querySelectorAll("main p, main li, main dd, main .quoted")]
  .filter(each => each.checkVisibility() && !each.closest(".citation, .folded-finding, nav"))
  .filter(each => !each.querySelector("p, li, dd, .quoted")).map(each => {
    const copy = each.cloneNode(true);
    copy.querySelectorAll(".visually-hidden").forEach(hidden => hidden.remove());
    return copy.textContent.trim().replace(/\\s+/g, " ");
  }).filter(words => words.split(" ").length > 5)"""
# Where each bar of pay is drawn, from top to bottom, without what is clipped.
DRAWN = """() => [...document.querySelectorAll("#pay .range-bar[height='52']")].map(each => {
  const [, above = "0"] = getComputedStyle(each).clipPath.match(/inset\\((\\d+)px/) || [];
  const {top, bottom} = each.getBoundingClientRect();
  return [top + Number(above), bottom - Number(above)];
})"""
OPEN_SECTIONS = (
    "() => [...document.querySelectorAll('.role-section details[data-fold][open]')].map(each => each.parentElement.id)"
)


def read(address: str) -> Any:
    with urlopen(address) as answer:  # noqa: S310  # the portal of these tests
        return json.load(answer)


def opened(page: Page) -> Page:
    """With all that is folded inside its sections."""
    page.evaluate("document.querySelectorAll('main details').forEach(each => each.open = true)")
    return page


def test_it_is_as_short_and_light_as_it_is_meant_to_be(open_page: Open) -> None:
    page = open_page(ROLE)
    assert page.evaluate(HEIGHT) <= TALLEST
    assert len(page.request.get(ROLE).body()) <= HEAVIEST
    assert page.evaluate(f"() => ({REACHABLE})().length") <= MOST_STOPS
    for name, least in (("pay", 500), ("ladder", 1_500)):
        top = page.locator(f"#{name}").bounding_box()
        assert top
        assert least < top["y"] < least + 500, f"{name} begins within the first screens"


def test_on_a_phone_what_comes_after_the_third_section_is_folded(open_page: Open) -> None:
    page = open_page(ROLE, width=375)
    assert page.evaluate(HEIGHT) <= TALLEST_ON_A_PHONE
    assert page.evaluate(OPEN_SECTIONS) == []
    page.locator("#market summary").first.click()
    assert page.evaluate(OPEN_SECTIONS) == ["market"]
    page.locator(".page-contents summary").click()
    page.locator(".page-contents nav").get_by_role("link", name="Skills").click()
    expect(page.locator("#skills")).to_be_in_viewport()
    assert page.evaluate(OPEN_SECTIONS) == ["skills", "market"]


def test_in_a_window_made_narrow_the_list_of_sections_covers_nothing(open_page: Open) -> None:
    page = open_page(ROLE)
    page.set_viewport_size({"width": 375, "height": 800})
    expect(page.locator(".page-contents:not([open])")).to_have_count(1)
    assert page.locator(".role-section details[data-fold]:not([open])").count() == 0
    page.set_viewport_size({"width": 1280, "height": 800})
    expect(page.locator(".page-contents[open]")).to_have_count(1)


@pytest.mark.parametrize(("named", "section"), [("#industry_trends", "market"), ("#soft_skills", "skills")])
def test_the_section_that_the_address_names_is_open(open_page: Open, named: str, section: str) -> None:
    page = open_page(f"{ROLE}{named}", width=375)
    assert page.evaluate(OPEN_SECTIONS) == [section]


def test_without_scripts_a_phone_has_all_of_it(open_page: Open) -> None:
    page = open_page(ROLE, width=375, scripts=False)
    assert page.locator(".role-section details[data-fold]:not([open])").count() == 0


@pytest.mark.parametrize("width", [1280, 375])
def test_every_target_is_large_enough_for_a_finger(open_page: Open, width: int) -> None:
    assert opened(open_page(ROLE, width=width)).evaluate(SMALL) == []


def test_no_sentence_is_on_it_twice(open_page: Open) -> None:
    said = Counter(opened(open_page(ROLE)).evaluate(SENTENCES))
    assert len(said) > 100
    assert [words for words, times in said.items() if times > 1] == []


def test_no_role_weighs_more(portal: str) -> None:
    """Some have fewer sentences and more pay."""
    slugs = [row["slug"] for row in read(f"{portal}/api/v1/roles/?page_size=100")["results"]]
    weights = {slug: len(urlopen(f"{portal}/roles/{slug}/").read()) for slug in slugs}  # noqa: S310  # the portal of these tests
    assert len(weights) >= 19
    assert {slug: weight for slug, weight in weights.items() if weight > HEAVIEST} == {}


def test_only_an_open_finding_names_the_original_beside_each_sentence(open_page: Open) -> None:
    page = open_page(ROLE)
    for which, names in ((".folded-finding[open]", True), (".folded-finding:not([open])", False)):
        places = page.locator(f"{which} .place").all_text_contents()
        assert places
        assert {"Our summary of AiPathly" in place for place in places} == {names}


# Of those with many lanes of pay, this one needs most paper.
@pytest.mark.parametrize("role", [ROLE, "/roles/data-scientist/"])
@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_it_prints_on_two_sheets(open_page: Open, paper: str, role: str) -> None:
    assert open_page(role).pdf(format=paper).count(b"/Type /Page\n") == 2


@pytest.mark.parametrize("width", [1280, 718])
def test_on_paper_the_amounts_of_the_axis_are_above_their_lines(open_page: Open, width: int) -> None:
    page = open_page(ROLE, width=width)
    page.emulate_media(media="print")
    axis, *lanes = (page.locator(".lane-axis .plot"), *page.locator(".lane .plot").all())
    assert len(lanes) > 3
    boxes = [box for box in (each.bounding_box() for each in (axis, *lanes)) if box]
    assert {(box["x"], box["width"]) for box in boxes} == {(boxes[0]["x"], boxes[0]["width"])}


def test_on_paper_no_line_of_the_axis_crosses_the_bar_of_another_lane(open_page: Open) -> None:
    page = open_page(ROLE, width=718)
    page.emulate_media(media="print")
    drawn = page.evaluate(DRAWN)
    assert len(drawn) > 3
    assert all(bottom <= top + 1 for (_, bottom), (top, _) in pairwise(drawn))


def test_on_paper_a_section_without_anything_to_print_has_no_heading(open_page: Open) -> None:
    page = open_page("/roles/data-scientist/")
    page.emulate_media(media="print")
    assert not page.locator("#h-market").is_visible()
    page = open_page(ROLE)
    page.emulate_media(media="print")
    assert page.locator("#h-market").is_visible()
