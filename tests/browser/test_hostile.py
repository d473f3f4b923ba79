"""A hostile guide in the browser: nothing of it runs, and nothing of it turns the page around it."""

import pytest

from tests.browser.addresses import HOSTILE_GUIDE, HOSTILE_ROLE
from tests.browser.conftest import Open
from tests.browser.hostile import TURN

hostile_pages = pytest.mark.parametrize("path", ["/", "/roles/", HOSTILE_ROLE, HOSTILE_GUIDE])
# Only what a page of ours may load: no script but from a file of ours, no handler in a mark, no address that runs.
RUNS = """() => [...document.querySelectorAll("*")].filter(each =>
    (each.tagName === "SCRIPT" && !each.src.startsWith(location.origin + "/static/")) ||
    [...each.attributes].some(({name, value}) => /^on/i.test(name) || /^\\s*javascript:/i.test(value))
  ).map(each => each.outerHTML.slice(0, 120))"""
# Words of ours run from left to right: in none does the last character stand left of the first on the same line.
TURNED = """turn => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, words = node.data.trim(), holder = node.parentElement;
    if (words.length < 2 || holder.closest("bdi, .said, [dir=auto]") || !holder.checkVisibility()) continue;
    const at = (from, range = new Range()) => (range.setStart(node, from), range.setEnd(node, from + 1),
      range.getBoundingClientRect());
    const start = node.data.indexOf(words), first = at(start), second = at(start + 1);
    if (words.includes("\\u202e") || (first.top === second.top && second.left < first.left))
      found.push(`turned: ${holder.outerHTML.slice(0, 120)}`);
  }
  return found;
}"""


@hostile_pages
def test_nothing_of_it_runs(open_page: Open, path: str) -> None:
    page = open_page(path)
    assert page.evaluate(RUNS) == []
    page.locator("main").click(position={"x": 5, "y": 5})


@hostile_pages
def test_nothing_of_it_turns_our_words(open_page: Open, path: str) -> None:
    assert open_page(path).evaluate(TURNED) == []


def test_its_words_are_shown_as_they_are(open_page: Open) -> None:
    text = open_page(HOSTILE_GUIDE).inner_text("main")
    assert "<script>alert(1)</script><img src=x onerror=alert(2)> [x](javascript:alert(3)) {{ 7|add:7 }}" in text
    assert TURN in text
