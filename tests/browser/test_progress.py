"""Ticking off skills: by the address, in the browser if asked, and with scripts in a file."""

import json
import re
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import Open

ROLE = "/skill-gap/?role=mlops-engineer"
DOCKER = f"{ROLE}&skill=docker"


def skills(page: Page) -> list[str]:
    return parse_qs(urlsplit(page.url).query).get("skill", [])


def tick_off(page: Page) -> None:
    page.get_by_role("link", name=re.compile("I know this ?: Kubernetes")).first.click()
    page.wait_for_load_state("networkidle")  # whoever leaves a page before it is there breaks off what it loads


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_the_address_keeps_what_is_known_and_a_cv_leads_there(open_page: Open, scripts: bool) -> None:
    page = open_page(DOCKER, scripts=scripts)
    tick_off(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("You have 2 of")
    assert skills(page) == ["docker", "kubernetes"]
    assert page.locator("#progress").is_visible() is scripts
    page.get_by_text("Or paste a CV").click()
    page.get_by_label("Text of your CV").fill("Wrote Python services and ran them on AWS; no Java.")
    page.get_by_role("button", name="Read the CV").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("You have 2 of")
    assert skills(page) == ["python", "aws"]


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_browser_keeps_the_skills_if_asked_and_forgets_them(open_page: Open, scripts: bool) -> None:
    page = open_page(DOCKER, scripts=scripts)
    page.get_by_label("Remember my skills in this browser").focus()
    page.keyboard.press("Space")
    page.get_by_role("button", name="Check", exact=True).click()
    page.wait_for_load_state("networkidle")
    assert skills(page) == ["docker"]
    expect(page.get_by_label("Remember my skills in this browser")).to_be_checked()
    tick_off(page)
    base = page.url.partition("/skill-gap/")[0]
    page.goto(f"{base}/")
    expect(page.get_by_role("textbox", name="My skills")).to_have_value("Docker, Kubernetes")
    page.goto(f"{base}/skill-gap/?role=data-engineer")
    expect(page.get_by_label("Your skills, separated by commas")).to_have_value("Docker, Kubernetes")
    page.get_by_role("link", name="Use them").click()
    page.wait_for_load_state("networkidle")
    assert skills(page) == ["docker", "kubernetes"]
    assert "role=data-engineer" in page.url
    # Another's link shows their skills, and leaves what is kept.
    page.goto(f"{base}/skill-gap/?role=mlops-engineer&skill=python")
    expect(page.get_by_label("Remember my skills in this browser")).not_to_be_checked()
    page.set_viewport_size({"width": 375, "height": 800})
    offered = page.get_by_text("Your skills: Docker, Kubernetes").bounding_box()
    heading = page.get_by_role("heading", level=1).bounding_box()
    assert offered
    assert heading
    assert offered["x"] == heading["x"]
    assert offered["y"] < 800
    page.get_by_role("button", name="Forget", exact=True).click()
    page.wait_for_load_state("networkidle")
    expect(page.get_by_role("link", name="Use them")).to_have_count(0)
    assert page.context.cookies() == []
    assert skills(page) == ["python"]


@pytest.mark.parametrize(
    ("address", "going_on"),
    [(DOCKER, ".gap-ways a"), ("/matches/?skill=python&skill=sql&skill=docker", ".page-header")],
)
def test_the_first_screen_of_a_phone_has_the_answer_and_where_to_go_on(
    open_page: Open, address: str, going_on: str
) -> None:
    page = open_page(address, width=375)
    for part in (page.get_by_role("heading", level=1), page.locator(going_on).first):
        box = part.bounding_box()
        assert box
        assert box["y"] + box["height"] < 800


def test_skills_are_saved_as_a_file_and_opened_from_one(open_page: Open, tmp_path: Path) -> None:
    page = open_page(f"{DOCKER}&skill=python")
    with page.expect_download() as download:
        page.get_by_role("button", name="Save as a file").click()
    saved = json.loads(Path(download.value.path()).read_text())
    assert (saved["format"], saved["version"], saved["skills"]) == (
        "mlops-career-portal-skills",
        1,
        ["docker", "python"],
    )
    assert (saved["role"], saved["data_version"] > 0) == ("mlops-engineer", True)
    file = tmp_path / "mine.json"
    file.write_text(json.dumps({**saved, "skills": ["docker", "python", "docker", "<b>", 5]}))
    page.goto(page.url.partition("?")[0])
    page.get_by_label("Open a file").set_input_files(file)
    page.wait_for_url("**skill=docker&skill=python**")
    assert skills(page) == ["docker", "python"]
    file.write_text("[]")
    page.get_by_label("Open a file").set_input_files(file)
    expect(page.get_by_role("status").filter(has_text="This is no file of skills")).to_be_visible()
