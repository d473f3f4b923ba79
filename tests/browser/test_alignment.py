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


# Texts that take more than two lines.
MORE_THAN_TWO = """each => each.filter(one => one.textContent.startsWith("official") &&
  one.getBoundingClientRect().height > 2.5 * parseFloat(getComputedStyle(one).lineHeight)).map(one => one.innerText)"""
LABELS_WITHOUT_VALUES = """() => [...document.querySelectorAll(".responsive-table td[data-label]")]
  .filter(each => each.checkVisibility() && !each.innerText.trim() && !each.querySelector("svg"))
  .map(each => each.dataset.label)"""
# Placeholders that are wider than their field.
CUT_PLACEHOLDERS = """() => [...document.querySelectorAll("input[placeholder]")].filter(each => {
  if (!each.checkVisibility()) return false;
  const style = getComputedStyle(each), pen = document.createElement("canvas").getContext("2d");
  pen.font = `${style.fontSize} ${style.fontFamily}`;
  const room = each.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
  return pen.measureText(each.placeholder).width > room;
}).map(each => each.placeholder)"""


def test_an_end_of_pay_is_one_line_on_a_phone(open_page: Open) -> None:
    page = open_page("/salaries/", width=375)
    heights = "each => each.map(one => one.getBoundingClientRect().height)"
    assert max(page.locator(".lane .end").evaluate_all(heights)) < 40


@pytest.mark.parametrize("width", [1280, 375])
def test_the_name_of_an_occupation_takes_at_most_two_lines(open_page: Open, width: int) -> None:
    page = open_page("/salaries/", width=width)
    assert page.locator(".lane h4 small").evaluate_all(MORE_THAN_TWO) == []


@pytest.mark.parametrize("address", ["/salaries/titles/", "/salaries/adverts/?role=mlops-engineer", "/salaries/"])
def test_no_label_stands_without_its_value_on_a_phone(open_page: Open, address: str) -> None:
    assert open_page(address, width=375).evaluate(LABELS_WITHOUT_VALUES) == []


@pytest.mark.parametrize("address", ["/paths/", "/matches/", "/market/check/", "/offers/"])
def test_an_example_in_a_field_can_be_read_on_a_phone(open_page: Open, address: str) -> None:
    assert open_page(address, width=375).evaluate(CUT_PLACEHOLDERS) == []


def test_a_long_name_stands_on_the_line_of_its_moves(open_page: Open) -> None:
    tops = (
        """each => each.map(one => ["h3 a", "ul a"].map(link => one.querySelector(link).getBoundingClientRect().top))"""
    )
    rows = open_page("/paths/").locator(".move-list > li").evaluate_all(tops)
    assert [row for row in rows if abs(row[0] - row[1]) > 6] == []


def test_bars_of_pay_keep_off_the_words_above_them(open_page: Open) -> None:
    gaps = """each => each.map(one => one.querySelector(".role-pay").getBoundingClientRect().top
      - one.querySelector(".role-name").getBoundingClientRect().bottom)"""
    assert min(open_page("/roles/", width=375).locator(".role-row").evaluate_all(gaps)) >= 8
