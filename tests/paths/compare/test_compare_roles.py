"""The page and the API that put roles side by side, with two shipped guides and one of a test."""

import re
from html import unescape
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from careers.models import DataVersion, Guide, Responsibility
from careers.role_file import read_roles
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from tests.conftest import GUIDE, import_file, import_text
from tests.reading import PROJECT

pytestmark = pytest.mark.django_db
PAGE, API = "/compare/roles/", "/api/v1/role-differences/"
MLOPS, DEVOPS, QUEUES = "mlops-engineer", "devops-engineer", "queue-engineer"
TAGS = re.compile(r"<[^>]+>")


def load_guides() -> None:
    load_roles(read_roles())
    load_skills(read_skills())
    for slug in (MLOPS, DEVOPS):
        import_file(PROJECT / f"careers/guides/{slug}.md")
    import_text(GUIDE)


@pytest.fixture(scope="module", autouse=True)
def _guides(_module_database: None, django_db_blocker: Any) -> None:
    with django_db_blocker.unblock():
        load_guides()


def page(client: Client, *roles: str, status: int = 200, **query: Any) -> str:
    response = client.get(PAGE, {"role": list(roles), **query})
    assert response.status_code == status
    return response.content.decode()


def words(html: str) -> str:
    return " ".join(unescape(TAGS.sub(" ", html)).split())


def ask(client: Client, *roles: str, **query: Any) -> Any:
    return client.get(API, {"role": list(roles), **query}).json()


def test_each_subject_shows_a_sentence_of_both_and_its_line(client: Client) -> None:
    html = page(client, MLOPS, DEVOPS)
    row = html.partition('id="subject-incidents"')[2].partition("</tr>")[0]
    duty = Responsibility.objects.get(role__slug=MLOPS, text__startswith="Take part in incidents")
    assert duty.text in words(row)
    assert f"/guides/{MLOPS}/#s{duty.statement.position}" in row
    assert f"/guides/{DEVOPS}/#s" in row
    assert "That two duties share one does not make them the same." in words(html)


def test_a_duty_is_under_a_shared_subject_or_among_the_others(client: Client) -> None:
    work = words(page(client, MLOPS, DEVOPS).partition('id="skills"')[0])
    duties: Any = Responsibility.objects.filter(role__slug__in=[MLOPS, DEVOPS])
    assert len(duties) > 20
    assert [duty.text for duty in duties if duty.text not in work] == []


def test_what_a_title_names_is_not_said_to_be_only_the_others_and_nothing_is_lost(client: Client) -> None:
    """The guide of MLOps Engineer names DevOps, that of DevOps Engineer does not list it."""
    answer, html = ask(client, MLOPS, DEVOPS), page(client, MLOPS, DEVOPS)
    (mlops, devops) = answer["only"]
    assert "devops" not in {each["skill"] for each in mlops["skills"]}
    (titled,) = mlops["in_titles"]
    assert (titled["name"], titled["titles_of"], devops["in_titles"]) == ("DevOps", [DEVOPS], [])
    assert client.get(f"/api/v1/role-skills/{titled['facts'][0]}/").status_code == 200
    note = "Asked for too, and named by a title of DevOps Engineer , whose guide does not list it:"
    only, _, named = words(html.partition('id="skills"')[2]).partition(note)
    assert " DevOps (" not in only.partition("Only MLOps Engineer")[2]
    assert named.startswith(" DevOps ")


def test_every_chip_and_figure_opens_its_note(client: Client) -> None:
    html = page(client, MLOPS, DEVOPS)
    opened = set(re.findall(r'popovertarget="(ev-[^"]+)"', html))
    notes = re.findall(r'class="citation" id="([^"]+)"', html)
    assert len(notes) == len(set(notes)) > 50
    assert opened == set(notes)


def test_a_shared_skill_quotes_each_role(client: Client) -> None:
    html = page(client, MLOPS, DEVOPS)
    note_id = re.search(r'popovertarget="(ev-[^"]+)"[^>]*><bdi>Kubernetes</bdi>', html).group(1)
    note = html.partition(f'class="citation" id="{note_id}"')[2].partition('class="citation"')[0]
    assert f"/guides/{MLOPS}/" in note
    assert f"/guides/{DEVOPS}/" in note


def test_steps_and_credentials_stand_in_the_column_of_their_role(client: Client) -> None:
    html = page(client, MLOPS, DEVOPS)
    staff = html.partition("<h3>Staff</h3>")[2].partition("</h3>")[0]
    assert "Staff MLOps Engineer (stated" in words(staff)
    assert "DevOps Engineer not stated" in words(staff)


def test_pay_is_refused_with_its_reason_where_it_may_not_be_compared(client: Client) -> None:
    import_text(GUIDE.replace("$", "€").replace("US Market", "Germany"), slug="euros", role="Euro Engineer")
    html = page(client, QUEUES, "euro-engineer")
    assert "euros, not US dollars" in words(html.partition('id="refused"')[2])
    refused = ask(client, QUEUES, "euro-engineer")["pay"]["refused"]
    assert {reason["code"] for each in refused for reason in each["reasons"]} == {"currency"}


def test_three_roles_have_a_column_each(client: Client) -> None:
    html = page(client, MLOPS, DEVOPS, QUEUES)
    assert "MLOps Engineer , DevOps Engineer and Queue Engineer" in words(
        html.partition("<h1>")[2].partition("</h1>")[0]
    )
    assert 'class="sides three-sides"' in html
    assert "All three" in html
    assert "MLOps Engineer and DevOps Engineer" in words(html.partition('id="skills"')[2])


def test_the_api_agrees_on_what_is_shared_whichever_role_comes_first(client: Client) -> None:
    one, other = ask(client, MLOPS, DEVOPS), ask(client, DEVOPS, MLOPS)
    assert one["data_version"] == DataVersion.objects.current()
    assert one["empty_reason"] is None
    assert {each["skill"] for each in one["shared"]["skills"]} == {each["skill"] for each in other["shared"]["skills"]}
    assert [each["subject"] for each in one["shared"]["duties"]] == [
        each["subject"] for each in other["shared"]["duties"]
    ]
    assert one["only"] == other["only"][::-1]
    assert one["shared"]["levels"] == ["senior"]
    (kubernetes,) = (each for each in one["shared"]["skills"] if each["skill"] == "kubernetes")
    assert [each["role"] for each in kubernetes["roles"]] == [MLOPS, DEVOPS]
    assert all(each["facts"][0].startswith(f"{each['role']}.role-skill.") for each in kubernetes["roles"])


def test_a_role_without_a_guide_is_answered_with_the_reason(client: Client) -> None:
    answer = ask(client, MLOPS, "data-analyst")
    assert answer["empty_reason"] == (
        "No guide describes the role Data Analyst yet, so we don't know its duties and skills."
    )
    assert answer["shared"] == {"duties": [], "skills": [], "levels": []}
    html = page(client, MLOPS, "data-analyst")
    assert "No guide describes the role Data Analyst yet" in words(html)
    assert 'id="work"' not in html
    assert f"Data version {DataVersion.objects.current()}" in words(html)


def test_a_narrowed_guide_keeps_its_duties_and_shows_its_skills(client: Client) -> None:
    Guide.objects.filter(slug=QUEUES).update(publication="figures")
    answer = ask(client, MLOPS, QUEUES)
    assert "may be shown only in its figures and named skills" in answer["empty_reason"]
    assert answer["shared"]["duties"] == []
    assert "python" in {each["skill"] for each in answer["shared"]["skills"]}


@pytest.mark.parametrize(
    ("roles", "message"),
    [
        ([], "role is given 2 or 3 times, not 0."),
        ([MLOPS], "role is given 2 or 3 times, not 1."),
        ([MLOPS, DEVOPS, QUEUES, "data-analyst"], "role is given 2 or 3 times, not 4."),
        ([MLOPS, MLOPS], "“mlops-engineer” is given more than once. Choose different roles."),
        ([MLOPS, "devop-engineer"], "not “devop-engineer”. Did you mean devops-engineer?"),
        ([MLOPS, ""], "role is empty."),
    ],
)
def test_roles_that_cannot_be_compared_are_named(client: Client, roles: list[str], message: str) -> None:
    response = client.get(API, {"role": roles})
    assert response.status_code == 400
    assert message in response.json()["errors"]["role"][0]


def test_an_unknown_parameter_or_level_is_named(client: Client) -> None:
    errors = client.get(API, {"role": [MLOPS, DEVOPS], "levl": "x", "level": "boss"}).json()["errors"]
    assert errors["levl"] == ["We do not know a parameter called “levl”. Did you mean level?"]
    assert "boss" in errors["level"][0]
    assert "Choose different roles" in page(client, MLOPS, MLOPS, status=400)


def test_without_two_roles_the_page_offers_some(client: Client) -> None:
    assert "role=mlops-engineer&amp;role=devops-engineer" in page(client)
    one = page(client, MLOPS)
    assert "Choose a second role to compare with MLOps Engineer" in words(one)
    assert "?role=mlops-engineer&amp;role=data-analyst" in one


def test_an_empty_field_of_the_form_leaves_the_address(client: Client) -> None:
    response = client.get(f"{PAGE}?role={MLOPS}&role={DEVOPS}&role=&level=")
    assert (response.status_code, response["Location"]) == (302, f"{PAGE}?role={MLOPS}&role={DEVOPS}")


def test_more_roles_and_duties_ask_no_more_queries(client: Client) -> None:
    def queries(*roles: str) -> int:
        with CaptureQueriesContext(connection) as context:
            ask(client, *roles)
        return len(context)

    assert queries(MLOPS, QUEUES) == queries(MLOPS, DEVOPS, QUEUES)


def test_each_role_says_one_duty_on_a_subject_and_no_line_only_leads_elsewhere(client: Client) -> None:
    work = page(client, MLOPS, DEVOPS, QUEUES).partition('id="work"')[2].partition('id="skills"')[0]
    lines = set(re.findall(r'class="line-link" href="([^"]+)"', work))
    assert len(lines) == Responsibility.objects.filter(role__slug__in=[MLOPS, DEVOPS, QUEUES]).count()
    open_at_once = re.sub(r"<details.*?</details>", "", work, flags=re.DOTALL)
    cells = re.findall(
        r'<td class="short( nothing)?" data-label="[^"]+"><div>(.*?)</div></td>', open_at_once, re.DOTALL
    )
    assert len(cells) > 20
    assert all(cell.count('class="line-link"') == (not nothing) for nothing, cell in cells)
    assert not re.search(r">\s*See |also:", work)


def test_what_only_one_has_comes_first_with_its_subject_and_subjects_of_all_after_it(client: Client) -> None:
    work = page(client, MLOPS, DEVOPS).partition('id="work"')[2].partition('id="skills"')[0]
    labels = [words(label) for label in re.findall(r"<h3[^>]*>(.*?)</h3>", work, re.DOTALL)]
    assert labels == ["Only MLOps Engineer", "Only DevOps Engineer", "Both"]
    assert "<strong>Tracking experiments:</strong>" in work


def test_a_degree_is_text_with_its_line_and_no_figure(client: Client) -> None:
    html = page(client, MLOPS, DEVOPS)
    education = html.partition("<h3>Education</h3>")[2].partition("</section>")[0]
    assert "bachelor" in education.casefold()
    assert 'class="line-link"' in education
    assert 'class="fig' not in education
