"""What to learn, on the page of a role: what a skill needs comes before it, then the order of the guide."""

import re
from typing import Any

import pytest
from django.test import Client

from skills.models import Skill

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _guide(refreshed_guide: str) -> None:
    """The test guide for all."""


def section_of(client: Client) -> str:
    text = " ".join(client.get("/roles/queue-engineer/").content.decode().split())
    return text[text.index('id="learning"') : text.index('id="sources"')]


def steps_of(section: str) -> list[tuple[str, str]]:
    """Name of each step, and the steps that it needs."""
    cards = re.findall(r'<li id="step-\d+"><h3><bdi>(.*?)</bdi></h3>.*?<span class="small muted">(.*?)</span>', section)
    return [(name, "".join(re.findall(r"needs (steps? [\d, ]+)", line))) for name, line in cards]


def test_steps_come_in_the_order_of_the_guide(client: Client) -> None:
    section = section_of(client)
    assert steps_of(section) == [("Python", ""), ("Docker", ""), ("Kubernetes", "")]
    assert "Experience with Python" in section or "Python, Go, or Bash" in section
    assert 'href="/skill-gap/?role=queue-engineer">Check my skills against this role' in section


def test_what_a_skill_needs_comes_before_it(client: Client) -> None:
    by_slug: Any = {skill.slug: skill for skill in Skill.objects.all()}
    by_slug["python"].needs.add(by_slug["kubernetes"])
    assert steps_of(section_of(client)) == [("Docker", ""), ("Kubernetes", ""), ("Python", "step 2")]


def test_the_page_leads_to_the_check_of_skills(client: Client) -> None:
    assert (
        'href="/skill-gap/?role=queue-engineer">Check my skills</a>'
        in client.get("/roles/queue-engineer/").content.decode()
    )
