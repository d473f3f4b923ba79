"""A4 with its margins, 688 px: nothing to press, nothing beyond the edge, no word broken inside a cell."""

import pytest
from playwright.sync_api import Page

from tests.browser.addresses import CURVE
from tests.browser.conftest import Open
from tests.browser.sheets import glyphs

PAPER, SHEET = 688, 794
BEYOND = """edge => {
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, holder = node.parentElement;
    if (!node.data.trim() || !holder.checkVisibility() || holder.closest(".visually-hidden")) continue;
    range.selectNodeContents(node);
    const {left, right, width} = range.getBoundingClientRect();
    if (width && (right > edge + 1 || left < -1)) found.push(node.data.trim().slice(0, 60));
  }
  return found;
}"""
BROKEN_WORDS = """() => [...document.querySelectorAll("main :is(th, td)")].flatMap(cell => {
  const found = [], range = document.createRange();
  const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.parentElement.closest(".visually-hidden")) continue;
    for (const {index, 0: word} of node.data.matchAll(/[A-Za-z]+/g)) {
      if (word.length > 45) continue;  // of the hostile guide: such a word has to be broken
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      if (new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1) found.push(word);
    }
  }
  return found;
})"""
# Words of a chip that stand on two lines, and numbers of notes that are not there.
BROKEN_CHIPS = """() => [...document.querySelectorAll(".chip")].filter(each => each.checkVisibility()).flatMap(chip => {
  const found = [], range = document.createRange(), number = getComputedStyle(chip, "::after").content;
  if (number !== "none" && number !== "normal" && !chip.dataset.note) found.push(`${chip.innerText} ${number}`);
  const walker = document.createTreeWalker(chip, NodeFilter.SHOW_TEXT);
  while (walker.nextNode())
    for (const {index, 0: word} of walker.currentNode.data.matchAll(/[A-Za-z]+/g)) {
      range.setStart(walker.currentNode, index);
      range.setEnd(walker.currentNode, index + word.length);
      if (new Set([...range.getClientRects()].map(({top}) => Math.round(top))).size > 1) found.push(word);
    }
  return found;
})"""
# The most sheets of A4 a page may take: what a reader would carry to a talk, its notes included.
SHEETS = {
    "/roles/": 5,
    "/salaries/": 7,
    "/skills/": 4,
    "/market/": 9,
    "/matches/?skill=docker&skill=aws&skill=python": 4,
    "/matches/?role=devops-engineer&level=senior": 4,
    "/guides/mlops-cloud-engineer/": 12,
    "/paths/?from=mlops-engineer": 3,
    # Their last lines are those of the page, not the foot alone.
    "/offers/?amount=165%2C000&component=unstated&role=machine-learning-engineer&level=senior&country=US&currency=GBP": 1,
    "/skill-gap/?skill=python": 1,
}
UNLIKE = "/compare/roles/?role=mlops-engineer&role=mlops-cloud-engineer&role=data-analyst"
PRESSED = "main :is(form, input, select, textarea, .button, .text-button)"
THREE = "/compare/roles/?role=mlops-engineer&role=devops-engineer&role=data-engineer"
COMPARED_PAY = "/compare/?role=mlops-engineer&role=devops-engineer"
GAP = "/skill-gap/?role=mlops-engineer&skill=docker&skill=aws&skill=python"


def on_paper(open_page: Open, address: str) -> Page:
    page = open_page(address, width=SHEET)
    page.emulate_media(media="print")
    page.evaluate("width => document.body.style.inlineSize = `${width}px`", PAPER)
    return page


@pytest.mark.parametrize(
    "address",
    ["/", "/skills/", "/salaries/", "/market/", GAP, "/matches/?role=devops-engineer", "/data/"],
)
def test_a_page_fits_its_paper(open_page: Open, address: str) -> None:
    page = on_paper(open_page, address)
    shown = "each => each.filter(one => one.checkVisibility()).map(one => one.outerHTML.slice(0, 90))"
    assert page.locator(PRESSED).evaluate_all(shown) == []
    assert page.evaluate(BEYOND, PAPER) == []
    assert page.evaluate(BROKEN_WORDS) == []


@pytest.mark.parametrize("paper", ["A4", "Letter"])
@pytest.mark.parametrize("address", ["/findings/", "/quality/", "/market/", THREE, COMPARED_PAY])
def test_no_sheet_has_the_footer_alone(open_page: Open, address: str, paper: str) -> None:
    page = open_page(address)
    page.emulate_media(media="print")
    footer = len("".join(page.locator(".data-state").inner_text().split()))
    assert footer > 50
    assert glyphs(page.pdf(format=paper))[-1] > footer + 40


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_market_is_printed_on_six_sheets(open_page: Open, paper: str) -> None:
    assert len(glyphs(open_page("/market/").pdf(format=paper))) <= 6


def test_every_figure_of_the_printed_market_has_its_note(open_page: Open) -> None:
    page = on_paper(open_page, "/market/")
    shown = "(each, name) => [...new Set(each.filter(one => one.checkVisibility()).map(one => one.getAttribute(name)))]"
    figures = page.locator("main .fig").evaluate_all(shown, "popovertarget")
    assert len(figures) > 30
    assert set(figures) == set(page.locator(".citation").evaluate_all(shown, "id"))
    assert page.locator("main .table-toggle").count() > 0
    assert not page.locator("main .table-toggle table").first.is_visible()


def test_a_table_of_the_market_that_is_open_is_printed(open_page: Open) -> None:
    page = open_page(CURVE)
    page.locator(".table-toggle > summary").click()
    page.emulate_media(media="print")
    assert page.locator(".table-toggle table").is_visible()


@pytest.mark.parametrize(("address", "most"), SHEETS.items())
def test_a_page_takes_few_sheets(open_page: Open, address: str, most: int) -> None:
    assert open_page(address).pdf(format="A4").count(b"/Type /Page\n") <= most


@pytest.mark.parametrize("address", ["/skills/python/", UNLIKE])
def test_chips_keep_their_words_whole(open_page: Open, address: str) -> None:
    assert on_paper(open_page, address).evaluate(BROKEN_CHIPS) == []


def test_no_heading_of_notes_where_there_are_none(open_page: Open) -> None:
    page = open_page("/salaries/?levl=senior", status=400)
    page.emulate_media(media="print")
    assert not page.get_by_role("heading", name="Notes").is_visible()


def test_names_of_skills_have_neither_number_nor_note_where_roles_fit(open_page: Open) -> None:
    page = on_paper(open_page, "/matches/?role=devops-engineer&level=senior")
    assert not page.locator(".citation[data-name]").first.is_visible()
    numbers = "each => each.map(one => getComputedStyle(one, '::after').content)"
    assert set(page.locator(".brought .fig").evaluate_all(numbers)) == {"none"}
    assert "none" not in page.locator(".match-pay .fig").evaluate_all(numbers)


def test_a_refusal_prints_what_is_wrong(open_page: Open) -> None:
    page = open_page("/offers/?amount=abc&role=data-engineer", status=400)
    page.emulate_media(media="print")
    assert page.get_by_text("“abc” is not an amount.").is_visible()
    assert page.locator("main button:visible").count() == 0
