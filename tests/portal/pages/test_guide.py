"""A guide line by line: its sections are listed, and a reader may look at its figures alone."""

import re

import pytest
from django.test import Client

from portal.pages.guide_figures import FIGURE

GUIDE = "/guides/queue-engineer/"


@pytest.mark.parametrize("text", ["$90,000", "0-2 years", "in 2027", "4+ years", "USD5 million"[3:]])
def test_a_number_is_a_figure(text: str) -> None:
    assert FIGURE.search(text)


@pytest.mark.parametrize("text", ["EC2 and S3", "k8s", "Python, Go, or Bash"])
def test_a_digit_in_a_name_is_none(text: str) -> None:
    assert not FIGURE.search(text)


def lines(page: str) -> list[str]:
    return re.findall(r'<p class="quoted" dir="auto"><span>(.*?)</span>', page)


@pytest.mark.django_db
def test_the_contents_lead_to_every_section(client: Client, guide: str) -> None:
    page = client.get(GUIDE).content.decode()
    contents = page.partition('<div class="contents">')[2].partition("</nav>")[0]
    links = re.findall(r'href="#(r\d+)">(.*?) <span>(\d+)</span>', contents)
    assert len(links) > 5
    assert [(name, title) for name, title, _ in links] == re.findall(r'<h2 id="(r\d+)">(.*?)</h2>', page)
    assert sum(int(count) for *_, count in links) == page.count('<span class="line">')


@pytest.mark.django_db
def test_only_figures_keeps_the_lines_that_state_one(client: Client, guide: str) -> None:
    whole, some = (client.get(f"{GUIDE}{query}").content.decode() for query in ("", "?only=figures"))
    kept = lines(some)
    assert "4+ years of experience" in kept
    assert all(FIGURE.search(line) for line in kept)
    assert set(kept) < set(lines(whole))
    assert "- Keep queues short" not in some
    assert '<a href="?only=figures" rel="nofollow" aria-current="true">' in some
    assert 'rel="canonical" href="http://testserver/guides/queue-engineer/"' in some


@pytest.mark.django_db
@pytest.mark.parametrize("query", ["only=words", "only=", "only=figures&only=figures", "onyl=figures"])
def test_what_cannot_be_asked_is_named(client: Client, guide: str, query: str) -> None:
    response = client.get(f"{GUIDE}?{query}")
    assert response.status_code == 400
    assert '<p class="error">' in response.content.decode()
