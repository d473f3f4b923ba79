"""The skills that a browser keeps: only where its reader asks for it, shown on return, forgotten at once, in no other's cache."""

from html import unescape
from typing import Any

import pytest
from django.test import Client

from careers.models import Role
from paths.own_skills.kept import MOST_CHARACTERS
from skills.models import Skill

pytestmark = pytest.mark.django_db
GAP, MATCHES, HOME, PATHS = "/skill-gap/", "/matches/", "/", "/paths/"
FROM_HERE = {"Sec-Fetch-Site": "same-origin"}
TYPED = {"role": "queue-engineer", "skills": "Docker, Python"}


@pytest.fixture(scope="module", autouse=True)
def _guide(refreshed_guide: str) -> None:
    """The test guide for all."""


def ask(client: Client, address: str, **query: str) -> Any:
    return client.get(address, query, headers=FROM_HERE)


def kept(client: Client) -> str:
    cookie = client.cookies.get("skills")
    return cookie.value if cookie else ""


def text(response: Any) -> str:
    assert response.status_code == 200
    return unescape(" ".join(response.content.decode().split()))


@pytest.fixture
def returning(client: Client) -> Client:
    """Somebody whose browser keeps Docker and Python."""
    ask(client, GAP, **TYPED, remember="on")
    return client


def test_they_are_kept_where_the_form_asks_for_it_and_the_address_does_not_say_so(client: Client) -> None:
    response = ask(client, GAP, **TYPED, remember="on", level="")
    assert (response.status_code, kept(client)) == (302, "")  # first to the address without the empty field
    response = ask(client, GAP, **TYPED, remember="on")
    assert response["Location"] == f"{GAP}?role=queue-engineer&skill=docker&skill=python"
    assert kept(client) == "docker.python"
    cookie = response.cookies["skills"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/")


@pytest.mark.parametrize("address", [GAP, MATCHES])
def test_nothing_is_kept_without_asking(client: Client, address: str) -> None:
    for query in ({"skills": "Docker"}, {"skill": "docker"}, {"skills": ""}):
        ask(client, address, **query)
    client.post(address, {"cv": "Docker and Python"}, headers=FROM_HERE)
    client.get(HOME)
    assert not client.cookies


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "none"},
        {"Referer": "https://elsewhere.example/"},
    ],
)
def test_a_link_from_elsewhere_makes_no_browser_keep_anything(client: Client, headers: dict[str, str]) -> None:
    client.get(GAP, {**TYPED, "remember": "on"}, headers=headers)
    assert kept(client) == ""


def test_a_browser_that_says_only_where_it_comes_from_keeps_them_too(client: Client) -> None:
    client.get(GAP, {**TYPED, "remember": "on"}, headers={"Referer": "http://testserver/skill-gap/"})
    assert kept(client) == "docker.python"


def test_the_choice_stands_beside_the_field_of_each_form(client: Client) -> None:
    for address in (HOME, GAP, MATCHES):
        page = text(client.get(address))
        assert page.count('<input type="checkbox" name="remember" value="on">') == 1
        assert page.lower().count("we keep nothing") == 1
        assert "Forget" not in page.partition("<footer")[0]


def test_on_return_the_forms_are_filled_and_offer_to_use_or_forget_them(returning: Client) -> None:
    for address in (GAP, MATCHES):
        page = text(returning.get(address))
        assert "Your skills: <bdi>Docker</bdi>, <bdi>Python</bdi> (kept in this browser)" in page
        assert '<a href="?skill=docker&skill=python" rel="nofollow">Use them</a>' in page
        assert "Docker, Python</textarea>" in page or 'value="Docker, Python"' in page
        assert 'name="remember" value="on" checked>' in page
        assert 'name="forget" value="on">Forget' in page
        assert page.lower().count("keep nothing") == page.count("on our side we keep nothing") == 1
    assert 'value="Docker, Python"' in text(returning.get(HOME))
    with_role = text(returning.get(f"{GAP}?role=queue-engineer"))
    assert 'href="?role=queue-engineer&skill=docker&skill=python" rel="nofollow">Use them' in with_role


@pytest.mark.parametrize("query", ["", "?from=queue-engineer&level=mid&ordering=pay", "?from=queue-engineer&to=other"])
def test_moves_offer_them_and_count_with_them_when_they_are_used(returning: Client, query: str) -> None:
    Role.objects.create(slug="other", title="Other", is_listed=True)
    before = text(returning.get(f"{PATHS}{query}"))
    used = f"{query or '?'}{'&' if query else ''}skill=docker&skill=python"
    assert "Your skills: <bdi>Docker</bdi>, <bdi>Python</bdi> (kept in this browser)" in before
    assert f'<a href="{used}" rel="nofollow">Use them</a>' in before
    assert ('value="Docker, Python"' in before) is (query == ""), "of a question without them they are no part"
    after = text(returning.get(f"{PATHS}{used}"))
    assert "Use them" not in after
    assert 'value="Docker, Python"' in after
    here = f"{PATHS}{query}"
    assert returning.post(here, {"forget": "on"}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    assert returning.post(here, {}, headers=FROM_HERE).status_code == 405
    response = returning.post(here, {"forget": "on"}, headers=FROM_HERE)
    assert (response.status_code, response["Location"], kept(returning)) == (303, here, "")
    assert response["Cache-Control"] == "private, no-store"
    assert "kept in this browser" not in text(returning.get(here))


def test_the_moves_of_every_role_are_counted_with_the_skills_and_lead_on_with_them(client: Client) -> None:
    assert 'href="?from=queue-engineer&skill=docker"' in text(client.get(f"{PATHS}?skill=docker"))


def test_what_is_ticked_off_is_kept_with_the_others(returning: Client) -> None:
    own = text(returning.get(f"{GAP}?role=queue-engineer&skill=docker&skill=python"))
    assert "skill=docker&skill=python&skill=kubernetes&remember=on" in own
    ask(returning, GAP, role="queue-engineer", skill="kubernetes", remember="on")
    assert kept(returning) == "kubernetes"
    # Another's link shows their skills, and its ticks leave what is kept.
    others = text(returning.get(f"{GAP}?role=queue-engineer&skill=python"))
    assert "remember=on" not in others
    assert "Your skills: <bdi>Kubernetes</bdi>" in others
    assert 'name="remember" value="on">' in others


def test_they_are_forgotten_on_the_page_one_is_on(returning: Client) -> None:
    here = f"{MATCHES}?skill=docker"
    response = returning.post(here, {"forget": "on"}, headers=FROM_HERE)
    assert (response.status_code, response["Location"], kept(returning)) == (303, here, "")
    assert "kept in this browser" not in text(returning.get(GAP))
    assert returning.post(here, {"forget": "on"}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403


def test_a_page_with_somebodys_skills_is_in_no_cache_of_others(client: Client) -> None:
    for address in (HOME, GAP, MATCHES, PATHS, "/roles/"):
        client.cookies.clear()
        before = client.get(address)
        assert before["Cache-Control"] == "public, no-cache"
        client.cookies["skills"] = "docker.python"
        own = client.get(address)
        assert own["Cache-Control"] == "private, no-cache"
        assert "Cookie" in own["Vary"]
        assert own["ETag"] != before["ETag"]
        # Whoever has the page without them, or with others, gets their own.
        assert client.get(address, headers={"If-None-Match": before["ETag"]}).status_code == 200
        again = client.get(address, headers={"If-None-Match": own["ETag"]})
        assert (again.status_code, again["Cache-Control"]) == (304, "private, no-cache")
        client.cookies["skills"] = "kubernetes"
        assert client.get(address, headers={"If-None-Match": own["ETag"]}).status_code == 200


def test_an_answer_that_sets_or_forgets_them_is_stored_nowhere(returning: Client) -> None:
    for query in (TYPED, {**TYPED, "skills": "Docker, kuberntes"}):
        response = ask(returning, GAP, **query, remember="on")
        assert response["Cache-Control"] == "private, no-store"
        assert response.cookies["skills"].value
        assert not response.has_header("ETag")
    assert returning.post(GAP, {"forget": "on"}, headers=FROM_HERE)["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "value", ["", "..", "<b>", "no-such-skill", "a" * 5000, "docker.<script>.docker", "dock\u00e9r"]
)
def test_a_cookie_of_any_kind_is_read_without_harm(client: Client, value: str) -> None:
    client.cookies["skills"] = value
    page = text(client.get(GAP))
    assert ("Your skills: <bdi>Docker</bdi> (kept" in page) is ("docker" in value)
    assert "<script>." not in page


def test_a_renamed_skill_is_shown_under_its_name_now(client: Client) -> None:
    Skill.objects.create(slug="docker-x", name="Docker X", kind="tool", replaced_by=Skill.objects.get(slug="docker"))
    client.cookies["skills"] = "docker-x"
    assert 'href="?skill=docker" rel="nofollow">Use them' in text(client.get(GAP))


def test_more_than_a_cookie_has_room_for_keeps_the_first(client: Client) -> None:
    names = [f"{'x' * 60}-{number:03}" for number in range(100)]
    Skill.objects.bulk_create(Skill(slug=name, name=name, kind="tool") for name in names)
    client.get(GAP, {"skill": names, "remember": "on"}, headers=FROM_HERE)
    found = kept(client).split(".")
    assert found == names[: len(found)]
    assert MOST_CHARACTERS - 70 < len(kept(client)) <= MOST_CHARACTERS


def test_what_is_wrong_is_not_kept(client: Client) -> None:
    for query in ({"skill": "nope"}, {**TYPED, "role": "nobody"}, {"skills": "a" * 2001}):
        ask(client, GAP, **query, remember="on")
    assert not client.cookies


@pytest.mark.parametrize("address", [GAP, MATCHES])
@pytest.mark.parametrize("query", [{"skills": "zzzz"}, {"role": "queue-engineer"}])
def test_whoever_asks_to_remember_nothing_recognised_reads_that_nothing_was_kept(
    client: Client, address: str, query: dict[str, str]
) -> None:
    page = text(ask(client, address, **query, remember="on"))
    assert "No skill was recognised, so nothing was kept." in page
    assert kept(client) == ""
    assert "recognised, so" not in text(ask(client, address, **query).client.get(address))


def test_what_was_kept_before_stays_where_nothing_is_recognised(returning: Client) -> None:
    page = text(ask(returning, GAP, skills="zzzz", remember="on"))
    assert "No skill was recognised, so what was kept before stays as it was." in page
    assert kept(returning) == "docker.python"


def test_the_first_page_counts_them_in_a_move_unless_that_is_unticked(returning: Client) -> None:
    box = '<input type="checkbox" name="skills" value="Docker, Python" checked>'
    assert box in text(returning.get(HOME))
    moved = returning.get(PATHS, {"from": "queue-engineer", "skills": "Docker, Python"})
    assert moved["Location"] == f"{PATHS}?from=queue-engineer&skill=docker&skill=python"
    assert 'type="checkbox" name="skills"' not in text(Client().get(HOME))
