"""The page: what it says first, and how names get into the address."""

import re
from html import unescape

import pytest
from django.test import Client
from django.utils import timezone

from portal.refresh.rebuild import refresh
from skills.models import Skill
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
ADDRESS = "/skill-gap/"


@pytest.fixture(scope="module", autouse=True)
def _guide(refreshed_guide: str) -> None:
    """The test guide for all."""


def page(client: Client, query: str = "", status: int = 200) -> str:
    response = client.get(f"{ADDRESS}?{query}" if query else ADDRESS)
    assert response.status_code == status
    return unescape(" ".join(response.content.decode().split()))


def test_it_says_first_how_much_is_had_and_what_to_learn(client: Client) -> None:
    text = page(client, "role=queue-engineer&skill=python")
    assert "<h1>You have 1 of 3 requirements</h1>" in text
    assert "Start with <bdi>Docker</bdi>: 1 of 1 roles require it." in text
    assert text.index("Learn in this order") < text.index('Kubernetes</bdi></a><span class="cell-note">')
    assert 'href="?role=queue-engineer&skill=python&skill=docker" rel="nofollow">I know this' in text


def test_what_to_know_first_is_said_to_be_had_with_what_builds_on_it(client: Client) -> None:
    linux = Skill.objects.create(slug="linux-x", name="Linux X", kind="platform")
    for slug in ("docker", "kubernetes"):
        Skill.objects.get(slug=slug).needs.add(linux)
    assert "Linux X</bdi></a>, which you have with <bdi>Docker</bdi>" in page(
        client, "role=queue-engineer&skill=docker"
    )
    assert "Linux X</bdi></a>, which you have </td>" in page(client, "role=queue-engineer&skill=docker&skill=linux-x")


def test_what_is_a_step_is_not_said_to_be_had(client: Client) -> None:
    """Who knows Kubernetes knows what it needs, unless the role asks for that by itself."""
    Skill.objects.get(slug="kubernetes").needs.add(Skill.objects.get(slug="docker"))
    Skill.objects.get(slug="python").needs.add(Skill.objects.get(slug="docker"))
    text = page(client, "role=queue-engineer&skill=kubernetes")
    assert re.search(r"Docker</bdi></a>\s*\(step 1\)", text)
    assert "which you have with" not in text


def test_a_skill_that_meets_nothing_is_named(client: Client) -> None:
    Skill.objects.create(slug="sql-x", name="SQL X", kind="language")
    text = page(client, "role=queue-engineer&skill=python&skill=sql-x")
    assert "Read: <bdi>Python</bdi>, <bdi>SQL X</bdi>. Not required here: <bdi>SQL X</bdi>." in text
    assert "Not required here" not in page(client, "role=queue-engineer&skill=python")


def test_what_is_needed_first_stands_with_its_step_and_says_why_the_role_does_not_require_it(client: Client) -> None:
    linux = Skill.objects.create(slug="linux-y", name="Linux Y", kind="platform")
    Skill.objects.get(slug="docker").needs.add(linux)
    Skill.objects.get(slug="kubernetes").needs.add(Skill.objects.get(slug="docker"), linux)
    text = page(client, "role=queue-engineer&skill=python")
    assert "<h1>You have 1 of 3 requirements</h1>" in text
    assert "Start with <bdi>Docker</bdi> (know <bdi>Linux Y</bdi> first): 1 of 1 roles require it." in text
    rows = dict(re.findall(r'<tr id="step-(\d)">(.*?)</tr>', text))
    assert list(rows) == ["1", "2"], "what the role asks for is numbered"
    assert re.search(r"Linux Y</bdi></a>\s*<span class=\"muted\">not in this role's guide</span>", unescape(rows["1"]))
    assert 'href="?role=queue-engineer&skill=python&skill=linux-y" rel="nofollow">I know this' in rows["1"]
    assert "Nothing first" not in rows["1"]
    assert re.search(r"Docker</bdi></a>\s*\(step 1\)", rows["2"])
    assert re.search(r"Linux Y</bdi></a>\s*\(with step 1\)", rows["2"])
    assert "What a step builds on stands beside it (our judgement) and is in no count." in text
    bare = re.findall(r'data-label="Know first"> ?(<a [^>]*><bdi>[^<]*</bdi></a>) ?(?:;|</td>)', text)
    assert bare == []


def test_what_is_needed_first_stands_with_the_first_step_that_builds_on_it(client: Client) -> None:
    """Kubernetes counts for more and needs Docker, which comes first for it and needs Linux as well."""
    other = GUIDE.replace("Queue Engineer", "Cache Engineer").replace("Docker and Kubernetes", "Kubernetes")
    import_text(other, slug="cache-engineer", role="Cache Engineer")
    refresh(DAY)
    linux = Skill.objects.create(slug="linux-z", name="Linux Z", kind="platform")
    docker, kubernetes = (Skill.objects.get(slug=slug) for slug in ("docker", "kubernetes"))
    docker.needs.add(linux)
    kubernetes.needs.add(docker, linux)
    rows = dict(re.findall(r'<tr id="step-(\d)">(.*?)</tr>', page(client, "role=queue-engineer&skill=python")))
    assert "not in this role's guide" in rows["1"]
    assert re.search(r"Linux Z</bdi></a>\s*\(with step 1\)", rows["2"])


def test_what_is_special_to_the_role_has_its_own_list_and_a_link_from_the_head(client: Client) -> None:
    for name in ("Cache", "Stack", "Heap"):
        other = GUIDE.replace("Queue Engineer", f"{name} Engineer").replace("Docker and Kubernetes", "Kubernetes")
        import_text(other, slug=f"{name.lower()}-engineer", role=f"{name} Engineer")
    refresh(DAY)
    text = page(client, "role=queue-engineer&skill=python")
    assert 'href="#common">Step 1' in text
    assert text.count('href="#special">Step 2') == 1
    assert text.index('id="common"') < text.index("Kubernetes</bdi></a>", text.index('id="learn"'))
    assert text.index('id="special"') < text.index("Docker</bdi></a>", text.index('id="learn"'))
    assert "because it helps with them too" in text


def test_skills_that_meet_more_requirements_than_they_are_say_so(client: Client) -> None:
    import_text(GUIDE.replace("- Python, Go, or Bash\n", "- Python, Go, or Bash\n- Experience with Python or Java\n").replace(
        "- Experience with Python\n", ""))  # fmt: skip
    refresh(DAY)
    text = page(client, "role=queue-engineer&skill=python")
    assert "<h1>You have 2 of 4 requirements</h1>" in text
    assert "2 requirements, met by 1 skill: Python meets 2 of them." in text
    assert "met by 1 skill" not in page(client, "role=queue-engineer&skill=docker")


def test_a_step_that_comes_early_for_another_says_so(client: Client) -> None:
    """Docker is required by one role alone, and comes first because Kubernetes, which both require, needs it."""
    other = GUIDE.replace("Queue Engineer", "Cache Engineer").replace("Docker and Kubernetes", "Kubernetes")
    import_text(other, slug="cache-engineer", role="Cache Engineer")
    refresh(DAY)
    Skill.objects.get(slug="kubernetes").needs.add(Skill.objects.get(slug="docker"))
    text = page(client, "role=queue-engineer&skill=python")
    assert "Start with <bdi>Docker</bdi>: 1 of 2 roles require it, and <bdi>Kubernetes</bdi> builds on it." in text
    assert "Here because <bdi>Kubernetes</bdi> (step 2) builds on it" in text
    assert text.count("Here because") == 1


def test_a_tool_for_what_is_missing_is_shown_as_a_start_and_not_counted(client: Client) -> None:
    for slug in ("Podman", "Docker Compose", "containerization"):
        Skill.objects.get_or_create(slug=slug.lower().replace(" ", "-"), defaults={"name": slug, "kind": "tool"})
    import_text(GUIDE.replace("- Experience with Python\n", "- Experience with containerization\n"))
    refresh(DAY)
    text = page(client, "role=queue-engineer&skill=podman")
    assert "<h1>You have 0 of 4 requirements</h1>" in text
    assert "a start: <bdi>Podman</bdi>" in text
    assert "You have <bdi>Podman, one of the tools for containerization</bdi>: a start (our judgement)" in text
    both = page(client, "role=queue-engineer&skill=docker-compose&skill=podman")
    assert "You have <bdi>Docker Compose and Podman, tools for containerization</bdi>: a start (our judgement)" in both
    assert "a start" not in page(client, "role=queue-engineer&skill=podman&skill=containerization")


def test_a_long_list_of_skills_is_counted(client: Client) -> None:
    Skill.objects.bulk_create(Skill(slug=f"x-{number}", name=f"X {number}", kind="tool") for number in range(60))
    text = page(client, "role=queue-engineer&" + "&".join(f"skill=x-{number}" for number in range(60)))
    assert "Read: 60 skills. Not required here: 60 of them. <a" in text
    assert "<bdi>X 59</bdi>" in text


def test_whoever_has_everything_is_shown_where_it_leads(client: Client) -> None:
    text = page(client, "role=queue-engineer&skill=python&skill=docker&skill=kubernetes")
    assert "<h1>You have all 3 requirements</h1>" in text
    assert "Where this role leads" in text
    assert "Learn in this order" not in text


def test_without_a_question_it_says_what_it_is_for(client: Client) -> None:
    text = page(client)
    assert "<h1>Check my skills</h1>" in text
    assert text.lower().count("we keep nothing") == 1


def test_typed_names_become_the_address(client: Client) -> None:
    response = client.get(ADDRESS, {"role": "queue-engineer", "skills": "docker, Python", "level": ""}, follow=True)
    assert response.redirect_chain[-1] == (f"{ADDRESS}?role=queue-engineer&skill=docker&skill=python", 302)
    assert "You have 2 of 3 requirements" in response.content.decode()


def test_a_name_that_is_not_known_is_named_with_a_guess(client: Client) -> None:
    text = page(client, "role=queue-engineer&skills=Docker,+kuberntes,+<zzz>")
    assert "You have 1 of 3" in text
    assert (
        'kuberntes</bdi>: did you mean <a href="?role=queue-engineer&skill=docker&skill=kubernetes"><bdi>Kubernetes</bdi>'
        in text
    )
    assert "Docker, kuberntes, <zzz></textarea>" in text  # as the browser shows it; sent escaped
    assert b"<zzz>" not in client.get(f"{ADDRESS}?skills=<zzz>").content


@pytest.mark.parametrize(
    ("query", "words"),
    [
        ("role=nobody", "We don't know this role."),
        ("role=queue-engineer&skill=pythn", "pythn"),
        ("role=queue-engineer&level=x", "Choose a level from the list."),
        ("role=queue-engineer&colour=red", "We do not know a parameter called “colour”."),
        (f"skills={'a' * 2001}", "Name your skills in 2,000 characters at most."),
    ],
)
def test_what_is_wrong_is_said_in_words(client: Client, query: str, words: str) -> None:
    assert words in page(client, query, status=400)


def test_a_renamed_skill_follows_and_a_retired_one_is_said_to_be(client: Client) -> None:
    docker = Skill.objects.get(slug="docker")
    Skill.objects.create(slug="docker-x", name="Docker X", kind="tool", retired_at=timezone.now(), replaced_by=docker)
    Skill.objects.create(slug="flash-x", name="Flash X", kind="tool", retired_at=timezone.now())
    text = page(client, "role=queue-engineer&skill=docker-x&skill=flash-x")
    assert "Docker</bdi> (once <bdi>Docker X</bdi>)" in text
    assert "Flash X</bdi> (retired: guides no longer ask for it)" in text
    assert "You have 1 of 3 requirements" in text


def test_a_permalink_says_that_the_data_has_moved_on(client: Client) -> None:
    assert "The data has changed since this link was made." in page(client, "role=queue-engineer&data_version=0")


def test_hostile_and_rtl_names_stay_text(client: Client) -> None:
    import_text(role="<b>عامل</b> Engineer", slug="rtl")
    Skill.objects.create(slug="rtl-skill", name="דוקר <i>x</i>", kind="tool")
    refresh(DAY)
    response = client.get(f"{ADDRESS}?skill=rtl-skill&skill=docker")
    assert "<bdi>דוקר &lt;i&gt;x&lt;/i&gt;</bdi>" in response.content.decode()
    assert "<b>عامل" not in response.content.decode()
