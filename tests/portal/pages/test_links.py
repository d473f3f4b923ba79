"""Every link of every page of the shipped guides answers: nothing offered is broken."""

import re

import pytest
from django.test import Client

from portal.refresh.rebuild import refresh
from tests.conftest import DAY, import_file
from tests.reading import SAMPLE_GUIDES

START = (
    "/",
    "/roles/",
    "/salaries/",
    "/skills/",
    "/market/",
    "/findings/",
    "/search/?q=kubernetes",
    "/data/",
    "/method/",
)
# Addresses of the same page with other words, of other sites, and files.
PASSED_OVER = re.compile(r"^(https?:|\?|#|/static/|/admin/|/style/)")
# Far above what the shipped guides need: a crawl that reaches it follows links without an end, and fails.
MOST = 20_000


@pytest.mark.django_db
@pytest.mark.slow
@pytest.mark.databases("sqlite")  # which links a page has is the same on every database
def test_no_link_is_broken(client: Client) -> None:
    for path in SAMPLE_GUIDES:
        import_file(path)
    refresh(DAY)
    waiting, seen, broken = list(START), set(START), []
    while waiting:
        address = waiting.pop()
        response = client.get(address)
        if response.status_code not in (200, 301, 302):
            broken.append((address, response.status_code))
        if "html" not in response.headers.get("Content-Type", ""):
            continue
        for link in re.findall(r'href="([^"]+)"', response.content.decode()):
            target = link.replace("&amp;", "&").partition("#")[0]
            if target and not PASSED_OVER.match(link) and target not in seen:
                seen.add(target)
                waiting.append(target)
        assert len(seen) <= MOST, f"{len(seen)} addresses and more to come: a page links to ever new ones"
    assert broken == []
    assert len(seen) > 300
