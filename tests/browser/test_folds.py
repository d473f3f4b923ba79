"""On a phone the form of a list is folded, and opens at a touch; without scripts it is open and the page is only longer."""

import pytest

from tests.browser.conftest import Open

FOLD = ".filter-form > details"


@pytest.mark.parametrize(("width", "scripts", "is_open"), [(375, True, False), (375, False, True), (1280, True, True)])
def test_a_form_is_folded_on_a_phone_alone(open_page: Open, width: int, scripts: bool, is_open: bool) -> None:
    page = open_page("/skills/", scripts=scripts, width=width)
    assert page.locator(f"{FOLD} .fields").is_visible() is is_open
    assert page.locator(f"{FOLD} > summary").is_visible() is (width == 375)


def test_what_is_folded_opens_at_a_touch_and_on_a_wide_window(open_page: Open) -> None:
    page = open_page("/skills/", width=375)
    fields = page.locator(f"{FOLD} .fields")
    page.locator(f"{FOLD} > summary").click()
    assert fields.is_visible()
    page.locator(f"{FOLD} > summary").click()
    page.set_viewport_size({"width": 1280, "height": 800})
    fields.wait_for(state="visible")


def test_a_form_with_an_error_stays_open(open_page: Open) -> None:
    page = open_page("/salaries/?levl=senior", status=400, width=375)
    assert page.locator(f"{FOLD} .fields").is_visible()


def test_a_folded_list_names_what_is_ticked_and_covers_nothing(open_page: Open) -> None:
    page = open_page("/findings/", width=375)
    page.locator(f"{FOLD} > summary").click()
    lists = page.locator(".filter-form .field details").first
    lists.locator("summary").click()
    boxes = lists.locator("input")
    boxes.nth(0).check()
    value = lists.locator("summary span")
    assert value.inner_text() == lists.locator("label").first.inner_text().strip()
    boxes.nth(1).check()
    assert value.inner_text() == "2 chosen"
    page.get_by_role("button", name="Show", exact=True).click()
    assert "=" in page.url
    assert page.locator(".filter-tags a").count() == 3


THREE = "/compare/roles/?role=mlops-engineer&role=devops-engineer&role=data-engineer"
TOP, LEFT = (
    "each => each.getBoundingClientRect().top + scrollY",
    "each => each.map(one => one.getBoundingClientRect().left)",
)


def test_a_phone_shows_the_duty_of_each_role_beside_its_name_with_nothing_to_open(open_page: Open) -> None:
    page = open_page(THREE, width=375)
    subjects = page.locator(".side-duties tbody tr")
    assert subjects.count() > 10
    names = [cell.get_attribute("data-label") for cell in subjects.first.locator("td").all()]
    assert names == ["MLOps Engineer", "DevOps Engineer", "Data Engineer"]
    for cell in page.locator(".side-duties td:not(.nothing)").all():
        assert cell.locator(".quoted").first.is_visible()
    first = page.locator(
        ".own-duties li, .side-duties tbody tr"
    ).first  # what only one does comes before what they share
    assert first.evaluate(TOP) < 800  # the first screen
    assert page.locator("#skills").evaluate(TOP) < 6 * 800


def test_on_a_wide_screen_each_role_has_a_column(open_page: Open) -> None:
    page = open_page(THREE, width=1280)
    heads = page.locator(".side-duties").first.locator("thead th").evaluate_all(LEFT)
    assert heads == sorted(set(heads))
    for row in page.locator(".side-duties tbody tr").all():
        assert row.locator("th, td").evaluate_all(LEFT) == heads


def test_more_duties_on_a_subject_open_at_a_touch(open_page: Open) -> None:
    page = open_page(THREE, width=375)
    more = page.locator(".more-duties").first
    assert not more.locator("li").first.is_visible()
    more.locator("summary").click()
    assert more.locator("li").first.is_visible()


@pytest.mark.parametrize(("query", "is_open"), [("?role=mlops-engineer&skill=python", False), ("", True)])
def test_the_form_of_a_skill_check_is_folded_where_the_answer_is(open_page: Open, query: str, is_open: bool) -> None:
    page = open_page(f"/skill-gap/{query}", width=375)
    assert page.get_by_label("Your skills, separated by commas").is_visible() is is_open
    page.locator(".gap-form > details > summary").click()
    assert page.get_by_label("Your skills, separated by commas").is_visible() is not is_open
