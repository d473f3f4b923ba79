"""What others append to our addresses changes no page, its tag or what it links to; whatever else is unknown is refused."""

import pytest
from django.http import HttpResponse
from django.test import Client, RequestFactory

from portal.pages.tracking import IgnoreTracking, without_tracking
from tests.browser.addresses import ADDRESSES
from tests.portal.pages.test_queries import PAGES

TRACKING = "utm_source=news&utm_campaign=a%20b&fbclid=x&gclid=y&ref=z&mc_cid=1&mc_eid=2"


@pytest.mark.parametrize(
    ("sent", "left"),
    [
        ("", ""),
        (TRACKING, ""),
        (f"level=senior&{TRACKING}", "level=senior"),
        ("utm_source=a&level=senior&ref=b&level=entry", "level=senior&level=entry"),
        ("utm%5Fsource=a&role=x", "role=x"),
        ("ref", ""),
        # Neither ours nor a tracker's we know: whoever reads the query says so.
        ("reference=a&utm=b&mc=c&levl=senior", "reference=a&utm=b&mc=c&levl=senior"),
        # To the letter, also what is not as a browser would send it.
        ("q=a%2Bb+c&&level=&=x", "q=a%2Bb+c&&level=&=x"),
    ],
)
def test_known_names_are_taken_off_and_the_rest_stays(sent: str, left: str) -> None:
    assert without_tracking(sent) == left


def seen_behind(address: str) -> str:
    """The address that everything behind the middleware sees."""
    view = IgnoreTracking(lambda request: HttpResponse(request.get_full_path()))
    return view(RequestFactory().get(address)).content.decode()


@pytest.mark.parametrize("address", sorted({each.path for each in ADDRESSES if each.is_ours}))
def test_no_page_sees_them(address: str) -> None:
    tracked = f"{address}{'&' if '?' in address else '?'}{TRACKING}"
    assert seen_behind(tracked) == seen_behind(address)


@pytest.mark.parametrize("address", ["/api/v1/roles/", "/api/docs/", "/api", "/admin/careers/guide/"])
def test_the_api_and_the_admin_see_what_was_sent(address: str) -> None:
    assert seen_behind(f"{address}?{TRACKING}") == f"{address}?{TRACKING}"


@pytest.mark.django_db
@pytest.mark.databases("sqlite")  # taken off before a page asks for anything
@pytest.mark.parametrize("address", PAGES)
def test_a_tracked_page_is_the_same_page_under_the_same_tag(client: Client, refreshed_guide: str, address: str) -> None:
    """The same bytes: so the canonical address, links, permalink and the printed address are without them too."""
    plain = client.get(address)
    tracked_address = f"{address}{'&' if '?' in address else '?'}{TRACKING}"
    tracked = client.get(tracked_address)
    assert (tracked.status_code, tracked["ETag"], tracked.content) == (200, plain["ETag"], plain.content)
    assert client.get(tracked_address, headers={"If-None-Match": plain["ETag"]}).status_code == 304


@pytest.mark.django_db
def test_filters_and_the_api_stay_strict(client: Client) -> None:
    assert client.get("/salaries/?levl=senior&utm_source=a").status_code == 400
    assert client.get("/api/v1/roles/?utm_source=a").status_code == 400
    assert client.get("/salaries/?search=&utm_source=a").headers["Location"] == "/salaries/"
