"""What the page that puts roles side by side says first: what only one has, in duties, skills and pay."""

import re
from typing import Any

import pytest
from django.test import Client

from careers.models import Guide
from portal.imports.adverts import write_snapshot
from portal.imports.titles import load_titles
from salaries.adverts.titles import AdvertTitleEntry
from tests.conftest import import_file
from tests.paths.compare.test_compare_roles import DEVOPS, MLOPS, QUEUES, ask, load_guides, page, words
from tests.reading import PROJECT
from tests.salaries.some_adverts import SPREAD, snapshot

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _guides(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_guides()


def test_what_only_the_data_engineer_does_is_not_said_to_be_shared(client: Client) -> None:
    import_file(PROJECT / "careers/guides/data-engineer.md")
    (_, devops, data) = ask(client, MLOPS, DEVOPS, "data-engineer")["only"]
    alone = [duty["text"] for duty in data["duties"]]
    for begin in (
        "Design tables, marts",
        "Document how each source field",
        "Write transformation code",
        "Coach juniors",
    ):
        assert any(text.startswith(begin) for text in alone), begin
    assert devops["duties"]


def test_that_one_subject_is_not_one_duty_is_said_before_the_lists(client: Client) -> None:
    work = words(page(client, MLOPS, DEVOPS).partition('id="work"')[2])
    assert work.index("On one subject the work can still differ") < work.index("Only MLOps Engineer")


def test_where_nothing_is_only_ones_the_page_says_so_and_where_its_duties_are(client: Client) -> None:
    for guide in ("cloud-engineer", "site-reliability-engineer"):
        import_file(PROJECT / f"careers/guides/{guide}.md")
    html = words(page(client, "cloud-engineer", DEVOPS, "site-reliability-engineer"))
    assert "Only Cloud Engineer Nothing that we can set apart: on each subject of its duties, another of these" in html
    assert "They are all below." in html
    assert "no duty that we can set apart and " in html


def test_of_three_roles_the_heading_of_pay_names_each_and_every_two_are_compared(client: Client) -> None:
    import_file(PROJECT / "careers/guides/data-engineer.md")
    more_than = {"MLOps Engineer": 0, "DevOps Engineer": 40_000, "Data Engineer": 80_000}
    load_titles([AdvertTitleEntry(title, title.lower().replace(" ", "-"), "exact") for title in more_than])
    write_snapshot(
        snapshot(
            (title, "senior", "US", 2025, "USD", [(low + more, high + more) for low, high in SPREAD])
            for title, more in more_than.items()
        )
    )
    html = page(client, MLOPS, DEVOPS, "data-engineer")
    heading = words(html.partition('<h2 id="pay">')[2].partition("</h2>")[0])
    assert heading.replace("\u2060", "") == (
        "Senior adverts end at medians of $175,000 for MLOps Engineer, $215,000 for DevOps Engineer and $255,000 for "
        "Data Engineer"
    )
    section = words(html.partition('<h2 id="pay">')[2])
    assert section.count("At senior level, ") == 3
    without = words(page(client, MLOPS, DEVOPS, QUEUES).partition('<h2 id="pay">')[2].partition("</h2>")[0])
    assert without.endswith("; no median of Queue Engineer")


def test_the_lead_counts_the_duties_and_skills_that_are_shown(client: Client) -> None:
    html = page(client, MLOPS, DEVOPS)
    found = re.search(
        r"(\d+) duties and (\d+) skills are only in MLOps Engineer , (\d+) duties and (\d+) skills only in DevOps Engineer . "
        r"Both ask for (\d+) of (\d+) skills",
        words(html),
    )
    assert found
    duties, one, others, other, shared, total = map(int, found.groups())
    own = html.partition('id="work"')[2].partition('<h3 class="sides-only">')[0]
    assert [side.count("<li>") for side in own.split("<h3>Only")[1:]] == [duties, others]
    chips = html.partition('id="skills"')[2]
    assert chips.count('class="chip ') == total
    titled = chips.partition("Asked for too, and named by a title")[2].partition("</ul>")[0].count('class="chip ')
    assert shared + one + other + titled == total
    assert "by one and named" not in words(html), "that is explained where its skills are"


def test_of_a_role_whose_duties_are_withheld_the_lead_counts_skills_alone(client: Client) -> None:
    Guide.objects.filter(slug=QUEUES).update(publication="figures")
    lead = words(page(client, MLOPS, QUEUES).partition('<p class="lead">')[2].partition("</p>")[0])
    assert re.search(r"\d+ duties and \d+ skills are only in MLOps Engineer , \d+ skills? only in Queue Engineer", lead)
