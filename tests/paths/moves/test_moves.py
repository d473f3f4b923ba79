"""The page of moves, `transitions/` and `paths/`, with four shipped guides that name each other."""

import re
from itertools import permutations
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import DataVersion, Role
from paths.models import RoleCloseness, RoleRequirements
from paths.moves.family import load_family
from paths.moves.near import ordinal
from portal.refresh.rebuild import refresh
from skills.models import Skill
from tests.conftest import DAY, GUIDE, import_text
from tests.paths.moves.asked import DATA, DEVOPS, MLOPS, MOVE, PAGE, WAYS, ask, load_guides, page, words

pytestmark = pytest.mark.django_db
LEAD, QUEUES = "mlops-team-lead", "queue-engineer"
BACKLOG = "backlog-engineer"
BACKLOGS = """# Backlog Engineer

## Overview
A Backlog Engineer keeps backlogs short.

## Requirements
### Technical Skills
- Experience with Python
- Experience with Kafka

## How people get in
- From MLOps Engineer: knows what a backlog is
"""


@pytest.fixture(scope="module", autouse=True)
def _guides(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_guides(MLOPS, DEVOPS, DATA, LEAD)
        import_text(GUIDE)
        import_text(BACKLOGS, slug=BACKLOG, role="Backlog Engineer")
        refresh(DAY)


def test_the_page_and_the_api_agree_on_what_a_move_asks_for(client: Client) -> None:
    answer = ask(client, DEVOPS, MLOPS)
    html = page(client, DEVOPS, MLOPS)
    assert answer["cost"] == len(answer["gap"]) + len(answer["partly"]) > 5
    assert f"{answer['cost']} requirements (derived, show how)" in words(html)
    lists = html.partition('class="move-lists"')[2].partition('class="source-line"')[0]
    assert lists.count("<li>") == sum(len(answer[name]) for name in ("shared", "partly", "gap", "less"))
    assert f"Back: {answer['cost_back']} to learn" in words(html)
    assert f"To learn, at most {answer['cost']} requirements" in words(html)
    assert f"{len(answer['gap'])} new, {len(answer['partly'])} that may carry over" in words(html)


def test_each_way_is_named_once_and_no_step_stands_without_a_sentence_in_silence(client: Client) -> None:
    for start, end in permutations((DATA, DEVOPS, MLOPS, LEAD), 2):
        html = page(client, start, end)
        ways = re.findall(r"by way of [^<]*", html.partition('id="ways"')[2].partition("</section>")[0].lower())
        assert len(ways) == len(set(ways))
        steps = re.findall(r"Step \d · .*?</li>\s*(?=<li>\s*<p|</ol>)", html, re.DOTALL)
        assert len(steps) >= len(ways)
        assert all(("said-where" in step) != ("No guide names" in step) for step in steps)


def test_each_requirement_opens_its_sentence(client: Client) -> None:
    html = page(client, DEVOPS, MLOPS)
    opened = set(re.findall(r'popovertarget="(ev-[^"]+)"', html))
    assert opened == set(re.findall(r'class="citation" id="([^"]+)"', html))
    answer = ask(client, DEVOPS, MLOPS)
    assert all(
        f'"ev-{each["facts"][0]}"' in html
        for each in (*answer["shared"], *answer["gap"], *answer["less"], *answer["built_on"])
    )


def test_both_ways_agree_on_what_is_shared(client: Client) -> None:
    there, back = ask(client, DEVOPS, MLOPS), ask(client, MLOPS, DEVOPS)
    assert there["shared_skills"] == back["shared_skills"] != []
    assert there["cost_back"] == back["cost"]
    left = [*there["less"], *there["built_on"]]
    assert {each["key"] for each in left} == {each["key"] for each in back["gap"]}
    assert there["relations"] != back["relations"]


def test_a_move_that_guides_name_has_their_sentences(client: Client) -> None:
    answer = ask(client, DEVOPS, MLOPS)
    kinds = [(each["guide"], each["kind"]) for each in answer["relations"]]
    assert (DEVOPS, "next_role") in kinds
    assert (MLOPS, "entry_route") in kinds
    assert (answer["kind"], answer["ladder"]) == ("lateral", [])
    said = words(page(client, DEVOPS, MLOPS))
    assert "A sideways move to a neighbouring field." in said
    assert all(each["text"] in said for each in answer["relations"])


def test_a_ladder_decides_what_is_up_and_what_is_down(client: Client) -> None:
    up, down = ask(client, MLOPS, LEAD), ask(client, LEAD, MLOPS)
    assert (up["kind"], down["kind"]) == ("advancement", "step_back")
    assert [each["step"] for each in up["ladder"]] == ["MLOps Engineer", "Lead MLOps Engineer"]
    assert [each["step"] for each in down["ladder"]] == ["Lead MLOps Engineer", "MLOps Engineer"]
    assert ask(client, DATA, QUEUES)["kind"] == "change_of_field"


def test_how_close_is_the_stored_rank_with_its_stability(client: Client) -> None:
    answer, row = ask(client, DEVOPS, MLOPS), RoleCloseness.objects.get(key=f"{DEVOPS}.{MLOPS}")
    found = answer["closeness"]
    assert [found[name] for name in ("rank", "role_count", "best_rank", "worst_rank")] == [
        row.rank, row.role_count, row.best_rank, row.worst_rank,
    ]  # fmt: skip
    assert client.get(found["explain"]).status_code == 200
    assert f"{ordinal(row.rank)} of {row.role_count} (derived, show how)" in words(page(client, DEVOPS, MLOPS))
    skills = answer["skills"]
    assert 0 < sum(each["share"] for each in skills["defining"]) <= 1.0001
    defining = {each["skill"] for each in skills["defining"]}
    assert not defining & {*skills["only_from"], *skills["only_to"], *skills["common"]}
    back = ask(client, MLOPS, DEVOPS)["skills"]
    assert {each["skill"] for each in back["defining"]} == defining
    assert back["only_to"] == skills["only_from"]


def test_what_makes_two_roles_alike_is_named_and_not_by_a_slug(client: Client) -> None:
    """Also a skill that neither requires, such as one that both prefer."""
    for slug, role, guide in ((QUEUES, "Queue Engineer", GUIDE), (BACKLOG, "Backlog Engineer", BACKLOGS)):
        preferring = guide.replace(
            "- Experience with Python\n", "- Experience with Python\n- Great Expectations is a plus\n"
        )
        import_text(preferring, slug=slug, role=role)
    refresh(DAY)
    alike = client.get(PAGE, {"from": QUEUES, "to": BACKLOG}).context["alike"]
    assert "Great Expectations" in alike
    assert f"Most alike in {', '.join(alike)}" in words(page(client, QUEUES, BACKLOG))
    for pair in permutations((MLOPS, DEVOPS, DATA, LEAD), 2):
        alike = client.get(PAGE, dict(zip(("from", "to"), pair, strict=True))).context["alike"]
        assert Skill.objects.filter(name__in=alike).count() == len(alike)


@pytest.mark.parametrize(
    ("number", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st"), (113, "113th")]
)
def test_ordinals(number: int, text: str) -> None:
    assert ordinal(number) == text


def test_what_is_new_is_in_an_order_to_learn_it(client: Client) -> None:
    listed = page(client, DEVOPS, MLOPS).partition('id="new"')[2].partition("</section>")[0]
    keys = re.findall(r'popovertarget="ev-([^"]+)"', listed)
    assert len(keys) == len(ask(client, DEVOPS, MLOPS)["gap"])


def test_pay_is_an_interval_where_the_medians_allow_one(client: Client) -> None:
    pay = ask(client, DEVOPS, MLOPS)["pay"]
    assert (pay["starts"]["verdict"], pay["ends"]["verdict"], pay["reason"]) == ("too_close", "higher", None)
    assert (pay["ends"]["nearest"], pay["ends"]["farthest"]) == ("30000", "65300")
    assert pay["ends"]["difference"] == "40000"
    printed = words(page(client, DEVOPS, MLOPS))
    assert "Ranges end $40,000 (derived, show how) higher" in printed
    assert "By the medians; could be $30,000 to $65,300. Where ranges start: too close to call." in printed
    back = ask(client, MLOPS, DEVOPS)["pay"]["ends"]
    assert (back["verdict"], back["nearest"], back["farthest"]) == ("lower", "30000", "65300")
    assert "Ranges end $40,000 (derived, show how) lower By the medians; could be $30,000 to $65,300." in words(
        page(client, MLOPS, DEVOPS)
    )


def test_pay_that_cannot_be_compared_says_why(client: Client) -> None:
    pay = ask(client, DEVOPS, DATA)["pay"]
    assert (pay["starts"], pay["ends"]) == (None, None)
    assert pay["reason"] == "Data Engineer: no adverts under this title at senior level."
    assert pay["reason"] in words(page(client, DEVOPS, DATA))
    few = ask(client, DEVOPS, MLOPS, level="mid")["pay"]["reason"]
    assert few == "MLOps Engineer: 5 adverts, with too few different ranges for a median."


def test_the_cost_of_a_path_is_the_sum_of_its_steps_and_none_is_cheaper(client: Client) -> None:
    family = load_family()
    found = ask(client, DATA, LEAD, WAYS)["paths"]
    assert [each["cost"] for each in found] == sorted(each["cost"] for each in found)
    for path in found:
        assert path["cost"] == sum(step["cost"] for step in path["steps"])
        assert path["largest_step"] == max(step["cost"] for step in path["steps"])
        for step in path["steps"]:
            assert step["cost"] == len(step["learn"]) == family.cost(step["from"], step["to"])
    at_once = next(path for path in found if len(path["steps"]) == 1)
    assert at_once["cost"] == ask(client, DATA, LEAD)["cost"]
    assert found[0]["cost"] <= at_once["cost"]


def test_a_named_way_has_a_sentence_for_each_step(client: Client) -> None:
    (named,) = (
        each for each in ask(client, DATA, BACKLOG, WAYS)["paths"] if each["is_named"] and len(each["steps"]) > 1
    )
    assert [(each["from"], each["to"]) for each in named["steps"]] == [(DATA, MLOPS), (MLOPS, BACKLOG)]
    sentences = [step["relations"][0] for step in named["steps"]]
    assert [(each["guide"], each["kind"]) for each in sentences] == [(MLOPS, "entry_route"), (BACKLOG, "entry_route")]
    html = words(page(client, DATA, BACKLOG))
    assert "By way of MLOps Engineer" in html
    assert "knows what a backlog is" in html


def test_smaller_steps_are_drawn_with_what_each_adds(client: Client) -> None:
    ways = ask(client, DATA, BACKLOG, WAYS)["paths"]
    at_once = next(each for each in ways if len(each["steps"]) == 1)
    html = words(page(client, DATA, BACKLOG))
    assert f"At once: {at_once['cost']} requirement" in html
    first = next(each for each in ways if len(each["steps"]) > 1)["steps"][0]
    assert f"Step 1 · {first['cost']} to learn {Role.objects.get(slug=first['to'])}" in html


def test_a_role_without_a_guide_gets_an_honest_answer(client: Client) -> None:
    reason = "No guide describes the role Data Analyst yet, so we don't know what it asks for."
    answer = ask(client, MLOPS, "data-analyst")
    assert (answer["empty_reason"], answer["gap"], answer["cost"]) == (reason, [], 0)
    assert answer["data_version"] == DataVersion.objects.current()
    ways = ask(client, MLOPS, "data-analyst", WAYS)
    assert (ways["paths"], ways["empty_reason"]) == ([], reason)
    for query in ((MLOPS, "data-analyst"), ("data-analyst",)):
        html = page(client, *query)
        assert reason in words(html)
        assert 'class="move-lists"' not in html


@pytest.mark.parametrize("address", [MOVE, WAYS])
@pytest.mark.parametrize(
    ("query", "name", "message"),
    [
        ({"to": MLOPS}, "from", "from is required: the slug of a role."),
        ({"from": MLOPS}, "to", "to is required: the slug of a role."),
        ({"from": MLOPS, "to": MLOPS}, "to", "to is the same role as from."),
        ({"from": "mlop-engineer", "to": DEVOPS}, "from", "not “mlop-engineer”. Did you mean mlops-engineer?"),
        ({"from": MLOPS, "to": ""}, "to", "to is empty."),
        ({"from": [MLOPS, DEVOPS], "to": DATA}, "from", "from is given more than once."),
        ({"from": MLOPS, "to": DEVOPS, "too": DATA}, "too", "We do not know a parameter called “too”."),
    ],
)
def test_what_is_wrong_is_named(client: Client, address: str, query: dict[str, Any], name: str, message: str) -> None:
    response = client.get(address, query)
    assert response.status_code == 400
    assert message in response.json()["errors"][name][0]


def test_a_retired_role_names_its_successor(client: Client) -> None:
    successor = Role.objects.get(slug=MLOPS)
    Role.objects.filter(slug=DEVOPS).update(retired_at="2026-11-01T00:00Z", replaced_by=successor)
    errors = client.get(MOVE, {"from": DEVOPS, "to": DATA}).json()["errors"]
    assert errors["from"] == ["from: the role “devops-engineer” is retired. It is now mlops-engineer."]
    assert "is retired" in page(client, DEVOPS, status=400)


def test_the_level_is_one_of_those_there_are(client: Client) -> None:
    assert "level is one of entry, mid" in ask(client, MLOPS, DEVOPS, level="boss")["errors"]["level"][0]
    assert ask(client, MLOPS, DEVOPS, WAYS, level="mid")["errors"]["level"]


def test_from_one_role_named_moves_come_first(client: Client) -> None:
    html = words(page(client, DEVOPS).partition('class="responsive-table move-table"')[2])
    assert html.index("MLOps Engineer") < html.index("Queue Engineer")
    assert "Training firms" in html
    back = words(page(client, end=MLOPS).partition('class="responsive-table move-table"')[2])
    assert back.index("DevOps Engineer") < back.index("Queue Engineer")


def test_without_a_question_each_role_has_its_nearest_moves(client: Client) -> None:
    html = page(client)
    assert f"?from={DEVOPS}" in html
    assert f"?from={DEVOPS}&amp;to={MLOPS}" in html


def test_more_roles_ask_no_more_queries(client: Client) -> None:
    def queries() -> list[int]:
        counts = []
        for query in ((), (DEVOPS,), (DEVOPS, MLOPS)):
            with CaptureQueriesContext(connection) as context:
                page(client, *query)
            counts.append(len(context))
        return counts

    before = queries()
    for letter in "ABC":
        name = f"Queue Engineer {letter}"
        import_text(GUIDE.replace("Queue Engineer", name), slug=f"copy-{letter.lower()}", role=name)
    refresh(DAY)
    assert queries() == before


def test_a_stored_skill_that_is_not_known_takes_no_move_down(client: Client) -> None:
    stored = RoleRequirements.objects.get(role__slug=MLOPS)
    required = next(unit for unit in stored.units if unit["necessity"] == "required" and len(unit["skills"]) == 1)
    required["skills"] = ["of-another-release"]
    stored.save()
    assert "of-another-release" in page(client, DEVOPS, MLOPS)
    assert ask(client, DEVOPS, MLOPS)["gap"]
    assert client.get("/search/", {"q": "from devops engineer to mlops engineer"}).status_code == 200
    asked = ("/skill-gap/?role=mlops-engineer&skill=docker", "/matches/?skill=docker&skill=spark")
    assert all(client.get(address).status_code == 200 for address in asked)
