"""Five people with a question, each walked in five clicks at most: once with scripts on a wide window, once without on a phone;
and one of them by keyboard alone. A link, a button and a choice from a list are a click each.
"""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.conftest import Open

MOST_CLICKS = 5
READERS = [{"width": 1280, "scripts": True}, {"width": 375, "scripts": False}]


class Walk:
    """A page, and how many clicks have been made on the way."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.clicks = 0

    def click(self, target: Locator) -> None:
        self.clicks += 1
        assert self.clicks <= MOST_CLICKS
        target.click()
        self.page.wait_for_load_state("networkidle")

    def choose(self, label: str, option: str) -> None:
        self.clicks += 1
        self.page.get_by_label(label, exact=True).select_option(label=option)

    def link(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("main").get_by_role("link", name=name).first

    def button(self, name: str) -> Locator:
        return self.page.get_by_role("main").get_by_role("button", name=name).first

    def heading(self, words: str) -> None:
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(words)

    def says(self, words: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_role("main")).to_contain_text(words)


def devops_engineer(walk: Walk) -> None:
    """What do I lack for MLOps engineer, and where could I go?"""
    walk.click(walk.link("Check my skills"))
    walk.choose("Role", "MLOps Engineer")
    walk.page.get_by_label("Your skills, separated by commas").fill("Docker, AWS, Python")
    walk.click(walk.button("Check"))
    walk.heading("You have 3 of")
    walk.says("What to learn")
    walk.click(walk.link("Best roles for these skills"))
    walk.heading("roles ask for all of")
    expect(walk.page.locator(".match-row").first).to_contain_text("Docker")


def data_scientist(walk: Walk) -> None:
    """Which move pays more, by how much, and what does it ask for?"""
    walk.click(walk.link("Plan a move"))
    walk.choose("From", "Data Scientist")
    walk.click(walk.button("Show the move"))
    move = walk.page.locator(".move-table tbody tr").filter(has_text="Machine Learning Engineer").first
    expect(move).to_contain_text(
        re.compile(r"Ranges\s+end\s+\$[\d,]+.*higher.*could be \$[\d,]+ to \$[\d,]+", re.DOTALL)
    )
    walk.click(move.get_by_role("link", name="Machine Learning Engineer"))
    walk.heading("From Data Scientist to Machine Learning Engineer")
    expect(walk.page.locator(".move-facts")).to_contain_text(
        re.compile(r"Ranges\s+end\s+\$[\d,]+.*higher.*could be \$[\d,]+ to \$[\d,]+", re.DOTALL)
    )


def student(walk: Walk) -> None:
    """From nothing to a first role: what to learn, in which order, and how people get in."""
    walk.click(walk.link("Check my skills"))
    walk.choose("Role", "Data Analyst")
    walk.click(walk.button("Check"))
    walk.heading("You have 0 of")
    walk.says("What to learn")
    walk.click(walk.page.locator(".lead").get_by_role("link", name="Data Analyst"))
    walk.heading("Data Analyst")
    walk.says("How people get in")


def recruiter(walk: Walk) -> None:
    """The duties and skills of a role as text for an advert, and back to the role."""
    walk.page.goto("/roles/mlops-engineer/")
    walk.click(walk.link("plain text"))
    expect(walk.page.locator("body")).to_contain_text("What you will do")
    walk.page.goto("/roles/mlops-engineer/")
    walk.click(walk.page.locator("#download").get_by_role("link", name="Text for a job advert"))
    walk.heading("Text for a job advert: MLOps Engineer")
    text = walk.page.locator("#advert-text")
    expect(text).to_contain_text("What you will do")
    expect(text).to_contain_text("Kubernetes")
    walk.click(walk.link("Back to MLOps Engineer"))
    walk.heading("MLOps Engineer")


def returning_reader(walk: Walk) -> None:
    """An address kept from an earlier state of the data: what it names counts as before, and the page says what has changed."""
    walk.page.goto("/skill-gap/?role=mlops-engineer&skill=docker&skill=python&data_version=1")
    walk.heading("You have 2 of")
    expect(walk.page.locator("body")).to_contain_text("The data has changed since this link was made.")
    walk.click(walk.link(re.compile("I know this ?: Kubernetes")))
    walk.heading("You have 3 of")
    assert "skill=docker&skill=python&skill=kubernetes" in walk.page.url


STORIES: list[Callable[[Walk], None]] = [devops_engineer, data_scientist, student, recruiter, returning_reader]


@pytest.mark.parametrize("reader", READERS, ids=["scripts-1280", "no-scripts-375"])
@pytest.mark.parametrize("story", STORIES, ids=lambda story: story.__name__)
def test_a_story_is_walked_in_five_clicks(
    open_page: Open, story: Callable[[Walk], None], reader: dict[str, object]
) -> None:
    walk = Walk(open_page("/", **reader))
    story(walk)
    assert 1 <= walk.clicks <= MOST_CLICKS


def test_the_devops_engineer_needs_no_mouse(open_page: Open) -> None:
    page = open_page("/skill-gap/")
    press(page, page.get_by_label("Role", exact=True), "MLOps Eng")
    press(page, page.get_by_label("Your skills, separated by commas"), "Docker, AWS, Python")
    press(page, page.get_by_role("main").get_by_role("button", name="Check").first, None)
    expect(page.get_by_role("heading", level=1)).to_contain_text("You have 3 of")
    press(page, page.get_by_role("link", name="Best roles for these skills"), None)
    expect(page.get_by_role("heading", level=1)).to_contain_text("roles ask for all of Docker, AWS and Python")


def press(page: Page, target: Locator, typed: str | None) -> None:
    """Tab until the target has the focus; type into it, or press Enter."""
    expect(target).to_be_visible()
    for _ in range(250):
        page.keyboard.press("Tab")
        if target.evaluate("each => each === document.activeElement"):
            break
    expect(target).to_be_focused()
    if typed is None:
        page.keyboard.press("Enter")
        page.wait_for_load_state("networkidle")
    else:
        page.keyboard.type(typed)
