"""What must stand in one line, stands in one line."""

import pytest

from tests.browser.conftest import Open

# How far the ticks of an axis stand from the grid of the rows below it.
OFF_THE_GRID = """() => {
  const at = each => each.getBoundingClientRect();
  const [axis, row] = [".score-axis svg", ".scores .score-dots"].map(each => at(document.querySelector(each)));
  return [axis.left - row.left, axis.right - row.right];
}"""
LEADING_COMMAS = """() => [...document.querySelectorAll(".match-row p")].flatMap(each => {
  const range = document.createRange(), found = [];
  const walker = document.createTreeWalker(each, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const {data} = walker.currentNode, start = data.indexOf(",");
    if (start < 0 || data.slice(0, start).trim()) continue;
    range.setStart(walker.currentNode, start);
    range.setEnd(walker.currentNode, start + 1);
    if (range.getBoundingClientRect().left <= each.getBoundingClientRect().left + 1) found.push(each.innerText);
  }
  return found;
})"""


@pytest.mark.parametrize("width", [1280, 375])
def test_the_dots_of_scores_stand_under_their_axis(open_page: Open, width: int) -> None:
    page = open_page("/quality/", width=width)
    assert page.evaluate(OFF_THE_GRID) == [0, 0]


@pytest.mark.parametrize("width", [1280, 900, 375])
def test_no_line_begins_with_a_comma(open_page: Open, width: int) -> None:
    page = open_page("/matches/?role=devops-engineer", width=width)
    assert page.evaluate(LEADING_COMMAS) == []


def test_the_year_of_a_forecast_stands_on_the_line_of_its_amount(open_page: Open) -> None:
    page = open_page("/market/")
    lines = "each => each.filter(one => one.getBoundingClientRect().height > 32).map(one => one.innerText)"
    assert page.locator(".forecasts .number > span").evaluate_all(lines) == []
