"""The list of roles in the database: loaded once, changed where a line has, retired and never deleted."""

from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from careers.models import AlternateTitle, DataVersion, Guide, Role
from careers.role_file import read_roles
from portal.imports.roles import load_roles
from portal.refresh.rebuild import refresh
from tests.conftest import DAY, GUIDE, import_text

pytestmark = pytest.mark.django_db
ENTRIES = read_roles()


def test_the_same_list_twice_writes_nothing() -> None:
    assert len(load_roles(ENTRIES).added) == len(ENTRIES)
    version, rows = DataVersion.objects.current(), list(AlternateTitle.objects.values_list("pk", "words"))
    assert not load_roles(ENTRIES)
    assert DataVersion.objects.current() == version
    assert list(AlternateTitle.objects.values_list("pk", "words")) == rows


def test_a_changed_line_changes_its_role_alone() -> None:
    load_roles(ENTRIES)
    version = DataVersion.objects.current()
    first, *others = ENTRIES
    changes = load_roles([replace(first, description="Does something else.", alternate_titles=()), *others])
    assert (changes.added, changes.changed, changes.retired) == ((), (first.slug,), ())
    role = Role.objects.get(slug=first.slug)
    assert (role.description, list(role.alternate_titles.all())) == ("Does something else.", [])
    assert DataVersion.objects.current() == version + 1


def test_a_removed_line_retires_and_one_that_comes_back_is_current_again() -> None:
    load_roles(ENTRIES)
    first, *others = ENTRIES
    assert load_roles(others).retired == (first.slug,)
    assert Role.objects.get(slug=first.slug).retired_at is not None
    assert not load_roles(others)
    assert load_roles(ENTRIES).changed == (first.slug,)
    assert Role.objects.get(slug=first.slug).retired_at is None


def test_a_role_that_came_with_a_guide_is_taken_in_and_keeps_it() -> None:
    import_text(GUIDE, role="MLOps Engineer", slug="one")
    load_roles(ENTRIES)
    role = Role.objects.get(slug="mlops-engineer")
    assert (role.is_listed, role.lead_guide and role.lead_guide.slug) == (True, "one")


@pytest.mark.parametrize(
    ("title", "slug"),
    [
        ("MLOps Engineer", "mlops-engineer"),
        ("ML Ops Engineer", "mlops-engineer"),
        ("SRE", "site-reliability-engineer"),
        ("back-end developer", "backend-software-engineer"),
        ("AI Platform Engineer", "ai-platform-engineer"),  # two roles bear it, so it is neither
        ("Queue Engineer", "queue-engineer"),
    ],
)
def test_a_guide_finds_the_role_of_its_title(title: str, slug: str) -> None:
    load_roles(ENTRIES)
    import_text(GUIDE, role=title, slug="one")
    role = Guide.objects.get().role
    assert role
    assert role.slug == slug
    assert import_text(GUIDE, role=title, slug="one").is_same


def test_every_listed_role_has_a_page_that_says_what_is_known_and_what_is_not(client) -> None:
    load_roles(ENTRIES)
    refresh(DAY)
    for entry in ENTRIES:
        page = unescape(client.get(f"/roles/{entry.slug}/").content.decode())
        assert entry.description in page
        assert entry.alternate_titles[0].title in page
        assert entry.occupations[0].code in page
        assert "No guide describes this role now" in page
    found = client.get("/roles/?search=reliability&group=platforms").content.decode()
    assert "Site Reliability Engineer" in found
    assert "Data Engineer" not in found
    assert client.get("/roles/?search=SRE").content.decode().count("/roles/site-reliability-engineer/") == 1


def test_the_api_gives_group_titles_and_occupations(client) -> None:
    load_roles(ENTRIES)
    row = client.get("/api/v1/roles/llm-engineer/").json()
    assert (row["group"], row["description"][:6]) == ("building_models", "Builds")
    assert {"title": "LLMOps Engineer", "is_shared": True} in row["alternate_titles"]
    assert [each["scheme"] for each in row["occupations"]] == ["onet_soc", "soc"]
    assert client.get("/api/v1/roles/?group=data").json()["count"] == 4
    assert client.get("/api/v1/roles/?group=cooking").status_code == 400


def test_the_command_names_what_is_wrong(tmp_path: Path) -> None:
    (path := tmp_path / "roles.csv").write_text("slug,title\na,A\n")
    with pytest.raises(CommandError, match=r"roles\.csv: "):
        call_command("load_roles", str(path))
    assert not Role.objects.exists()
