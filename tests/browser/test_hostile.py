"""A hostile guide in the browser: nothing of it runs, and nothing of it turns the page around it."""

import pytest

from tests.browser import page_checks
from tests.browser.addresses import HOSTILE_GUIDE, HOSTILE_ROLE
from tests.browser.conftest import Open
from tests.browser.hostile import TURN

hostile_pages = pytest.mark.parametrize("path", ["/", "/roles/", HOSTILE_ROLE, HOSTILE_GUIDE])


@hostile_pages
def test_nothing_of_it_runs_or_turns_our_words(open_page: Open, path: str) -> None:
    page = open_page(path)
    assert page.evaluate(page_checks.RUNS) == []
    assert page.evaluate(page_checks.TURNED) == []
    page.locator("main").click(position={"x": 5, "y": 5})


def test_its_words_are_shown_as_they_are(open_page: Open) -> None:
    text = open_page(HOSTILE_GUIDE).inner_text("main")
    assert "<script>alert(1)</script> x {{ 7|add:7 }}" in text  # an image and the target of a link are marks, not words
    assert 'Hostile"><svg onload=alert(4)>' in text
    assert TURN in text
