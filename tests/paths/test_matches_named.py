"""/matches/: how many roles ask for the skills named, which of them each asks for, and who takes beginners."""

import re

import pytest
from django.test import Client

from careers.models import Credential, Step
from portal.refresh.rebuild import refresh
from salaries.models import SalaryBand
from skills.models import RoleSkill
from tests.conftest import DAY, GUIDE, import_text
from tests.paths.matched import PREFERRED, YEARS, ask, page, some_roles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("few_roles")]


def test_the_heading_says_what_the_order_is_about(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED, Redis="")
    query = "skill=docker&skill=redis&skill=kafka"
    (heading,) = re.findall("<h1>(.*?)</h1>", page(client, query))
    nearest = [each["title"] for each in ask(client, query)["results"][:2]]
    first = ask(client, f"{query}&order=experience")["results"][0]
    assert heading == f"{nearest[0]} and {nearest[1]} are closest to your skills"
    text = page(client, f"{query}&order=experience")
    assert f"<h1>The guide of {first['title']} {first['beginners']['text']}</h1>" in text
    assert "are closest" not in text
    assert "so none is clearly the closest" not in text


def test_ask_least_is_what_the_heading_says_where_no_guide_names_beginners(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED)
    Step.objects.all().delete()
    SalaryBand.objects.all().delete()
    assert "<h1>Terraform Engineer asks for least experience</h1>" in page(client, "skill=docker&order=experience")
    Credential.objects.all().delete()
    text = page(client, "skill=docker&order=experience")
    assert "<h1>No guide says how much experience these roles ask for</h1>" in text


def test_places_are_counted_in_the_order_shown_and_closeness_is_said_beside_the_score(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED, Redis="")
    text = page(client, "skill=docker&skill=redis&order=experience")
    places = re.findall(r"Place </span>(\d+)</p>.*?score <button.*?</button>, (\d+)(?:st|nd|rd|th) closest", text)
    ranks = [each["rank"] for each in ask(client, "skill=docker&skill=redis&order=experience")["results"]]
    assert [int(place) for place, _ in places] == [1, 2, 3, 4]
    assert [int(rank) for _, rank in places] == ranks != sorted(ranks)
    assert " closest</p>" not in page(client, "skill=docker&skill=redis")


def test_the_first_role_that_asks_for_all_is_named_where_the_very_first_does_not(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED)
    text = page(client, "skill=docker&skill=kafka&order=experience")
    assert "<bdi>Docker and Kafka</bdi>. 1 role asks for both.</p>" in text
    first = ask(client, "skill=docker&skill=kafka&order=experience")["results"][0]["title"]
    assert first != "Kafka Engineer"
    kafka = '<a href="/roles/kafka-engineer/">'
    assert f"<bdi>{first}</bdi> asks for 1 of your 2: not Kafka. First of those that ask for them all: {kafka}" in text
    assert "First of those" not in page(client, "skill=docker&order=experience")


def test_each_row_says_which_of_the_skills_its_role_asks_for(client: Client) -> None:
    some_roles(Kafka="", Terraform="", Redis="")
    text = page(client, "skill=docker&skill=kafka")
    assert re.search(r"Kafka Engineer</bdi></a></h3>.*?<p class=\"small\">asks for both</p>", text)
    assert text.count('<p class="small">asks for 1 of your 2: not Kafka</p>') == 3
    assert "You named <bdi>Docker and Kafka</bdi>. 1 role asks for both." in text
    text = page(client, "skill=docker&skill=python")
    assert "<h1>4 roles ask for both Docker and Python</h1>" in text


def test_what_is_only_preferred_is_said_to_be_where_it_meets_no_requirement(client: Client) -> None:
    preferred = GUIDE.replace("- Experience with Python\n", "- Experience with Python is preferred\n")
    import_text(preferred.replace("- Python, Go, or Bash\n", ""))
    refresh(DAY)
    text = page(client, "skill=docker&skill=python")
    assert "1 of 2" in text
    assert "asks for both; Python is only preferred</p>" in text


def test_a_soft_skill_that_the_guide_asks_for_is_not_denied(client: Client) -> None:
    import_text(
        GUIDE.replace("- Experience with Python\n", "- Experience with Python\n- Strong communication skills\n")
    )
    refresh(DAY)
    assert RoleSkill.objects.filter(skill__slug="communication", role__slug="queue-engineer").exists()
    assert "asks for both</p>" in page(client, "skill=docker&skill=communication")


def test_the_fold_says_of_how_many_roles_and_how_many_in_it_ask_for_all(client: Client) -> None:
    some_roles(**dict.fromkeys(("Kafka", "Terraform", "Redis", "Ansible", "Spark", "Airflow", "Jenkins"), ""))
    text = page(client, "skill=docker&skill=python")
    assert "<summary>The other 2 of 8 roles; 2 of them ask for both</summary>" in text
    assert "<summary>The other 2 of 8 roles</summary>" in page(client, "skill=docker&skill=kafka")
    assert "<summary>The other 2 of 8 roles</summary>" in page(client, "skill=docker")


def test_the_api_says_what_the_page_says_of_the_skills_named(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED)
    query = "skill=docker&skill=kafka"
    answer, text = ask(client, query), page(client, query)
    assert f"{answer['asking_all']} role asks for" in text
    by_role = {each["role"]: each["named"] for each in answer["results"]}
    kafka, terraform = by_role["kafka-engineer"], by_role["terraform-engineer"]
    assert (kafka["asks_for_all"], [each["skill"] for each in kafka["asked"]]) == (True, ["docker", "kafka"])
    assert (kafka["others"], kafka["text"]) == ([], "asks for both")
    assert {each["necessity"] for each in kafka["asked"]} == {"required"}
    assert (terraform["asks_for_all"], terraform["others"]) == (False, [{"skill": "kafka", "name": "Kafka"}])
    assert terraform["text"] == "asks for 1 of your 2: not Kafka"
    assert all(each["named"]["text"] in text for each in answer["results"])
    assert answer["asking_some"] == sum(not each["asks_for_all"] for each in by_role.values())


def test_of_a_role_alone_nothing_is_said_of_skills(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED)
    answer = ask(client, "role=kafka-engineer")
    assert (answer["asking_all"], answer["asking_some"]) == (None, None)
    assert {each["named"] for each in answer["results"]} == {None}
