"""What is given to programs that look for pages, and the head of every page."""

import re

import pytest
from django.test import Client

from portal.refresh.rebuild import refresh
from tests.conftest import DAY

pytestmark = pytest.mark.django_db
PAGES = ["/", "/roles/", "/roles/queue-engineer/", "/salaries/", "/skills/", "/skills/python/", "/market/",
         "/guides/queue-engineer/", "/findings/", "/data/", "/method/"]  # fmt: skip


def test_the_map_names_every_page(client: Client, guide: str) -> None:
    named = re.findall(r"<loc>http://testserver(.*?)</loc>", client.get("/sitemap.xml").content.decode())
    assert set(PAGES) <= set(named)
    assert all(client.get(address).status_code == 200 for address in named)


def test_robots_are_led_to_the_map(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Sitemap: http://testserver/sitemap.xml" in text
    assert "Disallow: /admin/" in text
    assert "Disallow: /search/?\n" in text  # its results, and not itself


def test_the_pages_that_ask_for_something_are_on_the_map(client: Client) -> None:
    named = re.findall(r"<loc>http://testserver(.*?)</loc>", client.get("/sitemap.xml").content.decode())
    assert {"/search/", "/skill-gap/", "/offers/", "/matches/", "/paths/"} <= set(named)


def test_the_old_address_of_the_sign_leads_to_it(client: Client) -> None:
    assert client.get("/favicon.ico").headers["Location"] == "/static/sign.svg"


def test_every_page_names_itself(client: Client, guide: str) -> None:
    refresh(DAY)
    titles, descriptions = set(), []
    for address in PAGES:
        page = client.get(address).content.decode()
        titles.add(re.findall(r"<title>\s*(.*?)\s*</title>", page)[0])
        descriptions += re.findall(r'<meta name="description" content="(.+?)">', page)
        assert f'<link rel="canonical" href="http://testserver{address}">' in page
        assert f'<meta property="og:url" content="http://testserver{address}">' in page
        assert len(re.findall("<h1", page)) == 1
    assert len(titles) == len(PAGES) == len(descriptions)


def test_a_filtered_page_belongs_to_the_whole_one(client: Client, guide: str) -> None:
    page = client.get("/salaries/?level=senior").content.decode()
    assert 'rel="canonical" href="http://testserver/salaries/"' in page
