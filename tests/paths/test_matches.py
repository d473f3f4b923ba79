"""/matches/ and role-matches/: which roles fit, why, what is missing, and what is refused."""

import re

import pytest
from django.test import Client

from careers.models import Role, Step
from paths.closeness import skill_weights
from portal.refresh.rebuild import refresh
from skills.models import Skill
from tests.conftest import DAY, GUIDE, import_text
from tests.paths.matched import API, PAGE, PREFERRED, YEARS, ask, page, some_roles

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("few_roles")]


def test_a_role_is_found_by_a_shared_skill_with_the_sentence_and_the_gap(client: Client) -> None:
    found = ask(client, "skill=docker")
    (match,) = found["results"]
    assert (match["role"], match["rank"], match["have_count"], match["missing_count"]) == ("queue-engineer", 1, 1, 2)
    assert [each["skill"] for each in match["why"]] == ["docker"]
    assert "Docker" in match["why"][0]["evidence"][0]["quote"]
    assert [each["key"] for each in match["missing"]] == ["python", "kubernetes"]
    assert (match["closeness"], found["empty_reason"]) == (None, None)
    assert found["data_version"] > 0


def test_a_tool_for_what_is_missing_is_said_to_be_a_start(client: Client) -> None:
    import_text(GUIDE.replace("- Experience with Python\n", "- Experience with CI/CD\n"))
    Skill.objects.get_or_create(slug="jenkins", defaults={"name": "Jenkins", "kind": "tool"})
    refresh(DAY)
    (match,) = ask(client, "skill=docker&skill=jenkins")["results"]
    starts = {each["key"]: each["starts"] for each in match["missing"]}
    assert match["have_count"] == 1
    assert [(start["name"], start["tools"][0]["name"]) for start in starts.pop("ci-cd")] == [("CI/CD", "Jenkins")]
    assert list(starts.values()) == [[], []]
    assert "A start (our judgement): <bdi>Jenkins, one of the tools for CI/CD</bdi>" in page(
        client, "skill=docker&skill=jenkins"
    )
    assert "A start" not in page(client, "skill=docker")


def test_what_names_too_few_skills_is_not_ranked_and_named(client: Client) -> None:
    assert [each["role"] for each in ask(client, "skill=docker")["too_little_said"]] == ["queue-lead"]


def test_eight_skills_are_enough() -> None:
    assert skill_weights.LEAST_SKILLS == 8


def test_from_a_present_role_the_others_are_ranked_by_more_than_skills(client: Client) -> None:
    found = ask(client, "role=queue-engineer")
    assert [(each["role"], each["closeness"]) for each in found["results"]] == [
        ("queue-lead", "queue-engineer.queue-lead")
    ]
    assert found["too_little_said"] == []


def test_a_skill_that_no_role_asks_for_finds_none_and_says_why(client: Client) -> None:
    Skill.objects.create(slug="cobol-x", name="Cobol X", kind="language")
    found = ask(client, "skill=cobol-x")
    assert (found["results"], found["empty_reason"]) == (
        [],
        "No role that names at least 3 skills asks for any of these.",
    )


def test_a_renamed_skill_counts_as_its_successor(client: Client) -> None:
    docker = Skill.objects.get(slug="docker")
    Skill.objects.create(slug="docker-x", name="Docker X", kind="tool", replaced_by=docker)
    found = ask(client, "skill=docker-x")
    assert (found["skills"][0]["given"], found["skills"][0]["skill"]) == ("docker-x", "docker")
    assert len(found["results"]) == 1


@pytest.mark.parametrize("query", ["", "skill=nope", "role=nobody", "skil=docker", "skill=", "level=junior-ish"])
def test_what_is_unknown_or_empty_is_refused_by_name(client: Client, query: str) -> None:
    response = client.get(f"{API}?{query}")
    assert response.status_code == 400
    assert list(response.json()["errors"]) == [query.partition("=")[0] or "skill"]


def test_the_page_says_the_answer_first_and_opens_the_sentences(client: Client) -> None:
    text = page(client, "skill=docker&skill=python")
    assert "<h1>Queue Engineer is closest to your skills</h1>" in text
    assert "You named <bdi>Docker and Python</bdi>." in text
    assert "2 of 3" in text
    assert "missing: Kubernetes" in text
    assert 'data-note="1">' in text
    assert "Not ranked" in text
    assert "match %" not in text
    assert 'href="/skill-gap/?role=queue-engineer&skill=docker&skill=python"' in text


def test_each_row_has_the_score_that_the_order_goes_by_and_opens_it(client: Client) -> None:
    for name, required in (("Cache", "Docker and Terraform"), ("Stack", "Docker")):
        text = GUIDE.replace("Queue Engineer", f"{name} Engineer").replace("Docker and Kubernetes", required)
        import_text(text, slug=f"{name.lower()}-engineer", role=f"{name} Engineer")
    refresh(DAY)
    found = ask(client, "skill=docker&skill=kubernetes")["results"]
    scores = [each["score"] for each in found]
    assert all(re.fullmatch(r"[01]\.\d\d", score) for score in scores)
    assert scores == sorted(scores, reverse=True)
    assert scores[0] > scores[-1]
    text = page(client, "skill=docker&skill=kubernetes")
    assert re.findall(r"score <button [^>]*>([\d.]+)<span", text) == scores
    assert "1 would mean that you named exactly what it asks for, 0 nothing of it." in text
    assert "how alike your skills and the role's are</" in text
    file = client.get("/api/v1/downloads/role-matches.json?skill=docker&skill=kubernetes").json()
    assert [row["score"] for row in file["rows"]] == scores


def test_from_a_present_role_there_is_no_one_score(client: Client) -> None:
    assert [each["score"] for each in ask(client, "role=queue-engineer")["results"]] == [None]
    text = page(client, "role=queue-engineer")
    assert "score <button" not in text
    assert "1 would mean" not in text


def test_the_roles_that_fit_are_a_file_with_the_sentences_behind_them(client: Client) -> None:
    file = client.get("/api/v1/downloads/role-matches.json?skill=docker&level=mid").json()
    (row,) = file["rows"]
    assert (row["rank"], row["role"], row["skills"], row["missing"]) == (
        1, "queue-engineer", ["Docker"], ["Python", "Kubernetes"],
    )  # fmt: skip
    assert row["places"][0].startswith("queue-engineer, line ")
    assert [source["id"] for source in file["sources"]] == ["queue-engineer"]
    assert client.get(file["permalink"]).status_code == 200
    assert client.get("/api/v1/downloads/role-matches.csv").status_code == 400
    assert 'href="/api/v1/downloads/role-matches.csv?skill=docker"' in page(client, "skill=docker")


def test_typed_names_become_the_address_and_unknown_ones_are_named(client: Client) -> None:
    response = client.get(PAGE, {"skills": "docker, Python", "role": ""}, follow=True)
    assert response.redirect_chain[-1] == (f"{PAGE}?skill=docker&skill=python", 302)
    text = page(client, "skills=docker,+kuberntes")
    assert 'Not recognised: <bdi>kuberntes</bdi>. Did you mean <a href="?skill=docker&skill=kubernetes"' in text


def test_a_wrong_address_is_answered_with_the_form(client: Client) -> None:
    text = page(client, "role=nobody", status=400)
    assert "We don't know this role. Choose one from the list." in text


def test_skills_that_most_roles_ask_for_are_said_to_say_little(client: Client) -> None:
    Role.objects.filter(slug="queue-lead").delete()
    refresh(DAY)
    assert ask(client, "skill=docker")["is_weak"] is True
    text = page(client, "skill=docker")
    assert "<h1>1 role asks for Docker</h1>" in text
    assert "Most roles ask for it, so the order says little. Next: add a skill that sets them apart" in text


def test_each_row_says_the_least_experience_that_guides_ask_for_and_opens_its_sentence(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED, Redis="")
    found = {each["role"]: each["experience"] for each in ask(client, "skill=docker")["results"]}
    assert (found["kafka-engineer"]["min_years"], found["kafka-engineer"]["max_years"]) == (4, 8)
    assert (found["terraform-engineer"]["min_years"], found["terraform-engineer"]["necessity"]) == (None, "preferred")
    assert found["redis-engineer"] is None
    assert client.get(f"/api/v1/credentials/{found['kafka-engineer']['fact']}/").status_code == 200
    text = page(client, "skill=docker")
    assert re.search(r"Experience: <button [^>]*data-note[^>]*>4–8 years", text)
    assert re.search(r"Experience: <button [^>]*data-note[^>]*>preferred, no years stated", text)
    assert 'Experience: <span class="muted">not stated</span>' in text


def test_the_least_experience_comes_first_where_that_is_asked_for(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED, Redis="")
    nearest = ask(client, "skill=docker")
    by_experience = ask(client, "skill=docker&order=experience")
    order = [each["role"] for each in by_experience["results"] if each["role"] != "queue-engineer"]
    assert order == ["terraform-engineer", "kafka-engineer", "redis-engineer"]
    assert {each["role"]: each["rank"] for each in by_experience["results"]} == {
        each["role"]: each["rank"] for each in nearest["results"]
    }
    assert "least experience" in by_experience["order"]
    text = page(client, "skill=docker")
    assert 'New to the field? <a href="?order=experience&skill=docker">Least experience first</a>' in text
    text = page(client, "skill=docker&order=experience")
    assert '<a href="?skill=docker">Closest first</a>' in text
    assert text.index("Terraform Engineer</bdi></a></h3>") < text.index("Kafka Engineer</bdi></a></h3>")
    file = client.get("/api/v1/downloads/role-matches.json?skill=docker&order=experience").json()
    rows = {row["role"]: (row["experience"], row["min_years"]) for row in file["rows"]}
    assert rows["kafka-engineer"][1] == 4
    assert rows["redis-engineer"] == (None, None)
    for address in (API, PAGE):
        assert client.get(f"{address}?skill=docker&order=pay").status_code == 400


def test_roles_open_to_graduates_come_first_with_the_sentence_that_says_so(client: Client) -> None:
    some_roles(Kafka=YEARS, Terraform=PREFERRED, Redis="")
    own = "# Cache Engineer\n\n## Overview\nA Cache Engineer keeps caches warm.\n\n## Requirements\n### Technical Skills\n"
    own += "- Experience with Docker\n- Experience with Python\n- Experience with Kubernetes\n\n"
    own += "## How people get in\n- Data Analyst: Few titles are as open to graduates.\n"
    import_text(own, slug="cache-engineer", role="Cache Engineer")
    refresh(DAY)
    first, *others = ask(client, "skill=docker&order=experience")["results"]
    assert (first["role"], first["experience"]) == ("cache-engineer", None)
    assert first["beginners"]["text"] == "names graduates among its ways in"
    address = f"/api/v1/{first['beginners']['resource']}/{first['beginners']['fact']}/"
    assert "open to graduates" in client.get(address).json()["text"]
    assert {each["beginners"]["text"] for each in others if each["role"] == "redis-engineer"} == {
        "names an entry-level step, Junior Redis Engineer"
    }
    text = page(client, "skill=docker")
    assert re.search(r"its guide <button [^>]*data-note[^>]*>names graduates among its ways in", text)


def test_where_no_guide_states_experience_the_row_leads_to_its_ways_in(client: Client) -> None:
    some_roles(Redis="")
    Step.objects.filter(role__slug="redis-engineer").delete()
    text = page(client, "skill=docker")
    assert 'not stated</span> in its guide; <a href="/roles/redis-engineer/#onward">read its ways in</a>' in text


def test_where_several_are_as_near_it_says_which_skill_would_tell_them_apart(client: Client) -> None:
    some_roles(Kafka="", Terraform="", Redis="")
    found = ask(client, "skill=docker&skill=python")
    assert found["is_clear"] is False
    assert {"kafka", "terraform"} & {each["skill"] for each in found["distinguishing"]}
    first = found["distinguishing"][0]
    text = page(client, "skill=docker&skill=python")
    assert "Next: add a skill that sets them apart" in text
    assert (
        f'<a href="?skill=docker&skill=python&skill={first["skill"]}" rel="nofollow"><bdi>{first["name"]}</bdi>' in text
    )
    closer = ask(client, "skill=docker&skill=kafka")
    assert (closer["is_clear"], closer["results"][0]["role"]) == (True, "kafka-engineer")
    assert "Next: add a skill" not in page(client, "skill=docker&skill=kafka")


def test_a_skill_that_meets_several_requirements_is_said_to(client: Client) -> None:
    import_text(GUIDE.replace("- Experience with Python\n", "- Experience with Python or Java\n"))
    refresh(DAY)
    (match,) = ask(client, "skill=python")["results"]
    assert (match["have_count"], [each["requirements"] for each in match["meets_several"]]) == (2, [2])
    assert "Python meets 2 of them" in page(client, "skill=python")
