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
