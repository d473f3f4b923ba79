"""Answers from several shipped guides agree with the pages they lead to."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from careers.onet.extract import read_extract
from careers.role_file import read_roles
from portal.imports.occupations import write_release
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from portal.refresh.rebuild import refresh
from search.find import search
from tests.conftest import DAY, import_text

pytestmark = [pytest.mark.django_db, pytest.mark.databases("sqlite")]
GUIDES = Path(__file__).resolve().parent.parent.parent / "careers" / "guides"
ROLES = (
    "mlops-cloud-engineer",
    "data-analyst",
    "data-engineer",
    "devops-engineer",
    "machine-learning-engineer",
    "mlops-engineer",
)


@pytest.fixture(scope="module", autouse=True)
def _guides(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_roles(read_roles())
        load_skills(read_skills())
        write_release(read_extract())
        for role in ROLES:
            import_text((GUIDES / f"{role}.md").read_text())
        refresh(DAY)


@pytest.mark.parametrize(
    "skills", ["docker aws python", "python sql docker", "terraform kubernetes go", "spark airflow"]
)
def test_roles_for_skills_are_in_the_order_of_their_page(client: Client, skills: str) -> None:
    (block,) = search(skills).answers
    shown = [row.title for row in block.rows]
    page = client.get(block.address).content.decode()
    on_page = [title for _, title in sorted((page.index(f"<bdi>{title}</bdi></a></h3>"), title) for title in shown)]
    assert block.kind == "matches"
    assert len(shown) > 2
    assert shown == on_page


def test_what_is_disputed_of_a_role_is_counted_as_its_page_lists_it(client: Client) -> None:
    (block,) = search("which figures are disputed for mlops cloud engineer").answers
    listed = client.get(block.address).content.decode()
    assert (number := re.match(r"(\d+) findings? on ", block.text))
    assert f"{number[1]} finding" in listed


def test_a_certification_is_counted_where_guides_name_it() -> None:
    (block,) = search("certified kubernetes administrator").answers
    assert re.search(r"\d+ of \d+ roles? names? it", block.text)
    assert block.rows


def test_an_answer_about_a_role_leads_to_the_moves_in_both_directions(client: Client) -> None:
    (block,) = search("what does a devops engineer do").answers
    addresses = {link.text: link.address for link in block.links}
    assert addresses["Moves to it"].endswith("/paths/?to=devops-engineer")
    assert addresses["Where it leads"].endswith("/paths/?from=devops-engineer")
    assert all(client.get(address).status_code == 200 for address in addresses.values())


def test_of_three_roles_nothing_is_said_that_the_third_denies(client: Client) -> None:
    (block,) = search("difference between mlops engineer, devops engineer and data engineer").answers
    assert [row.title for row in block.rows] == ["MLOps Engineer", "DevOps Engineer", "Data Engineer"]
    every, *alone = re.split(r" Only | asks for ", block.text)
    assert every.startswith("All of them ask for ")
    assert "Python" in every
    assert "Kubernetes" not in every
    assert "SQL" not in "".join(alone)
