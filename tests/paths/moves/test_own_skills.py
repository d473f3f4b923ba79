"""Skills that somebody has besides their role, the file of a move, and the list of possible ones with their pay."""

import re
from typing import Any

import pytest
from django.test import Client

from careers.models import Role
from portal.refresh.rebuild import refresh
from search.answers.onward import answer_onward
from skills.models import Skill
from tests.conftest import DAY
from tests.paths.moves.asked import DATA, DEVOPS, MLOPS, PAGE, WAYS, ask, load_guides, page, words

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module", autouse=True)
def _guides(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_guides(MLOPS, DEVOPS, DATA)
        refresh(DAY)


def test_skills_had_besides_narrow_what_is_new(client: Client) -> None:
    without, found = ask(client, DEVOPS, MLOPS), ask(client, DEVOPS, MLOPS, skill=["sql", "mlflow"])
    had = [each["skills"] for each in found["had"]]
    assert ["sql"] in had
    assert any("mlflow" in each for each in had)
    assert (without["had"], found["cost"]) == ([], without["cost"] - len(had))
    assert found["shared"] == without["shared"]
    at_once = [
        each["cost"]
        for each in ask(client, DEVOPS, MLOPS, WAYS, skill=["sql", "mlflow"])["paths"]
        if len(each["steps"]) == 1
    ]
    assert at_once == [found["cost"]]
    typed = client.get(PAGE, {"from": DEVOPS, "to": MLOPS, "skills": "SQL, MLflow"}, follow=True)
    assert typed.redirect_chain[-1][0] == f"{PAGE}?from={DEVOPS}&to={MLOPS}&skill=sql&skill=mlflow"
    html = typed.content.decode()
    assert f"you have {len(had)} more" in words(html)
    assert f"{found['cost']} requirements (derived, show how)" in words(html)
    assert 'value="SQL, MLflow"' in html
    assert f'href="?from={MLOPS}&amp;to={DEVOPS}&amp;skill=mlflow&amp;skill=sql"' in html


def test_a_skill_that_is_not_known_is_named_with_a_guess(client: Client) -> None:
    assert ask(client, DEVOPS, MLOPS, skill="pythn")["errors"]["skill"]
    html = client.get(PAGE, {"from": DEVOPS, "skills": "Docker, kuberntes"}).content.decode()
    assert "Not recognised: kuberntes . Did you mean Kubernetes ?" in words(html)
    assert f'href="?from={DEVOPS}&amp;skill=docker&amp;skill=kubernetes"' in html


def test_a_move_is_a_file_and_no_cell_of_it_a_formula(client: Client) -> None:
    Skill.objects.filter(slug="sql").update(name="=SQL()")
    file = f"/api/v1/downloads/move.{{}}?from={DEVOPS}&to={MLOPS}&skill=mlflow&level=mid"
    found, answer = client.get(file.format("json")).json(), ask(client, DEVOPS, MLOPS, skill="mlflow")
    states = [row["state"] for row in found["rows"]]
    by_list = {
        "carries over": "shared",
        "had besides": "had",
        "may carry over": "partly",
        "new": "gap",
        "used less": "less",
    }
    assert {state: states.count(state) for state in by_list} == {
        state: len(answer[name]) for state, name in by_list.items()
    }
    assert [row["step"] for row in found["rows"] if row["step"]] == list(range(1, len(answer["gap"]) + 1))
    assert {source["id"] for source in found["sources"]} == {DEVOPS, MLOPS}
    assert client.get(found["permalink"]).status_code == 200
    lines = client.get(file.format("csv")).content.decode("utf-8-sig")
    assert ",'=SQL()," in lines
    assert ",=SQL()" not in lines
    assert f"/api/v1/downloads/move.csv?from={DEVOPS}&amp;to={MLOPS}" in page(client, DEVOPS, MLOPS)


def test_from_a_role_each_move_says_how_pay_changes_or_why_not(client: Client) -> None:
    listed = words(page(client, DEVOPS).partition('class="responsive-table move-table"')[2])
    assert "Ranges end $40,000 (derived, show how) higher" in listed
    assert "By the medians; could be $30,000 to $65,300." in listed
    assert "Pay not compared: too few senior adverts for Data Engineer." in listed
    (first, *_) = answer_onward(Role.objects.get(slug=DEVOPS), "senior").rows
    assert "ranges end $40,000 higher" in [part.text for part in first.cells], "search says it in the same words"
    back = words(page(client, end=DEVOPS).partition('class="responsive-table move-table"')[2])
    assert "Ranges for DevOps Engineer end $40,000 (derived, show how) lower" in back


def test_a_tool_for_what_is_new_is_a_start_on_the_page_in_the_api_and_in_the_file(client: Client) -> None:
    """Data Engineer, whose guide requires none of it, to DevOps Engineer."""
    query = {"from": DATA, "to": DEVOPS, "skill": ["jenkins", "terraform"]}
    without, found = ask(client, DATA, DEVOPS), ask(client, DATA, DEVOPS, skill=query["skill"])
    starts = [
        (start["name"], tool["name"]) for row in found["gap"] for start in row["starts"] for tool in start["tools"]
    ]
    assert starts
    assert all(row["starts"] == [] for name in ("gap", "partly", "shared") for row in without[name])
    html = words(client.get(PAGE, query).content.decode())
    assert all(
        f"You have {tool}, one of the tools for {practice} : a start (our judgement)" in html
        for practice, tool in starts
    )
    assert "a start" not in words(page(client, DATA, DEVOPS))
    rows = client.get("/api/v1/downloads/move.json", query).json()["rows"]
    assert [tool for row in rows for tool in row["starts"]] == [tool for _, tool in starts]


def test_a_level_is_named_beside_the_pay_of_each_move_on_a_phone(client: Client) -> None:
    html = page(client, DEVOPS)
    assert html.count('data-label="Pay, senior adverts"') == html.count('<th scope="row">') > 0
    assert 'data-label="Pay, mid adverts"' in client.get(PAGE, {"from": DEVOPS, "level": "mid"}).content.decode()


def listed(html: str) -> list[tuple[str, str]]:
    """Title and pay of each move."""
    rows = html.partition("<tbody>")[2].partition("</tbody>")[0].split("</tr>")[:-1]
    return [
        (words(row.partition("</th>")[0]), words(row.partition('data-label="Pay, senior adverts"')[2])) for row in rows
    ]


def test_moves_of_a_role_have_headings(client: Client) -> None:
    html = page(client, DEVOPS)
    heads = [words(head) for head in re.findall(r'<th\s+scope="col">.*?</th>', html, re.DOTALL)]
    assert [head.partition(",")[0] for head in heads] == ["To", "To learn", "Pay", "What guides say"]
    assert (
        html.count("no guide names this move") == html.count('<th scope="row">') - html.count('class="said-where"') > 0
    )


def test_moves_are_ordered_by_pay_with_what_is_not_compared_last_and_the_order_can_be_removed(client: Client) -> None:
    usual, by_pay = page(client, DEVOPS), client.get(PAGE, {"from": DEVOPS, "ordering": "pay"}).content.decode()
    moves = listed(by_pay)
    assert sorted(moves) == sorted(listed(usual))
    assert moves[0][0] == "MLOps Engineer", "the only role with adverts beside it"
    assert "Ranges end $" in moves[0][1]
    assert all("Pay not compared" in pay for _, pay in moves[1:])
    assert [title for title, _ in moves[1:]] == sorted(title for title, _ in moves[1:])
    assert f'<a href="?from={DEVOPS}"><bdi>Order: most pay first</bdi>' in " ".join(by_pay.split()).replace(
        "<li><a href", "<a href"
    )
    assert "Where you could go: most pay first." in words(by_pay)
    assert "Order: " not in words(usual.partition("filter-tags")[2])


def test_the_order_by_what_is_to_learn_looks_at_nothing_else(client: Client) -> None:
    html = client.get(PAGE, {"to": MLOPS, "ordering": "learn"}).content.decode()
    costs = [int(cost) for cost in re.findall(r'data-label="To learn"><span>(\d+) of', html)]
    assert costs == sorted(costs) != []


def test_an_order_that_is_not_known_is_named_and_one_of_a_single_move_is_left_out(client: Client) -> None:
    response = client.get(PAGE, {"from": DEVOPS, "ordering": "fame"})
    assert response.status_code == 400
    assert "We cannot order by “fame”. It is one of: learn, pay." in response.content.decode()
    response = client.get(PAGE, {"from": DEVOPS, "to": MLOPS, "ordering": "pay"})
    assert (response.status_code, response["Location"]) == (302, f"{PAGE}?from={DEVOPS}&to={MLOPS}")
