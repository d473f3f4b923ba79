"""A4 with its margins, 688 px: nothing to press, nothing beyond the edge, no word broken inside a cell."""

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import Open

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
PRESSED = "main :is(form, input, select, textarea, .button, .text-button)"
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
