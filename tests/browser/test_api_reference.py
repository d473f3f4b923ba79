"""Swagger's page works under the policy of every page: no inline script, no inline style, and nothing complains."""

from tests.browser.conftest import Open


def test_the_reference_can_be_read_and_tried(open_page: Open) -> None:
    page = open_page("/api/docs/")
    page.wait_for_selector(".opblock")
    policy = page.request.get("/api/docs/").headers["content-security-policy"]
    assert "unsafe" not in policy
    page.locator("#operations-v1-v1_roles_list .opblock-summary-control").click()
    page.get_by_role("button", name="Try it out").click()
    page.get_by_role("button", name="Execute").click()
    status = page.locator(".live-responses-table tbody .response-col_status").first
    status.wait_for()
    assert status.inner_text().strip() == "200"
    page.locator(".models button").first.click()
    page.wait_for_load_state("networkidle")


def test_it_has_the_theme_that_the_reader_or_their_device_asks_for(open_page: Open, portal: str) -> None:
    page = open_page("/api/docs/")
    page.wait_for_selector(".opblock")

    def dark() -> bool:
        page.reload()
        page.wait_for_selector(".opblock")
        return bool(page.evaluate("document.documentElement.classList.contains('dark-mode')"))

    page.emulate_media(color_scheme="dark")
    page.locator("html.dark-mode").wait_for()  # a script to wait for would be one that the page's policy refuses
    page.context.add_cookies([{"name": "theme", "value": "light", "url": portal}])
    assert not dark(), "what the reader chose counts, also where the browser has kept the page"
    page.emulate_media(color_scheme="light")
    page.context.add_cookies([{"name": "theme", "value": "dark", "url": portal}])
    assert dark()
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(28, 32, 34)"
