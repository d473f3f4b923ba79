"""What is copied from a page is what is seen: figures come without the words that only ears need."""

from tests.browser.conftest import Open

SELECT_ALL_OF = """selector => {
  const range = document.createRange();
  range.selectNodeContents(document.querySelector(selector));
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  return getSelection().toString();
}"""


def test_a_copied_table_is_figures_without_hidden_words(open_page: Open) -> None:
    copied = open_page("/salaries/").evaluate(SELECT_ALL_OF, "table")
    assert "MLOps Cloud Engineer, senior" in copied
    assert "$160,000" in copied
    assert "show evidence" not in copied
    assert "(stated" not in copied
