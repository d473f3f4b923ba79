"""A certification's page names the guides that list it as a certificate."""

import pytest
from django.test import Client

from careers.role_file import read_roles
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from skills.certificates import is_named
from tests.conftest import import_text

NAMES = {"cka", "certified kubernetes administrator"}


@pytest.mark.parametrize(
    ("printed", "is_it"),
    [
        ("CKA", True),
        ("Certified Kubernetes Administrator (CKA)", True),
        ("Certified Kubernetes Administrator", True),
        ("Certified Kubernetes Administrator certification", True),
        ("CKAD", False),
        ("CKA or CKAD course", False),
        ("Certified Kubernetes Application Developer (CKAD)", False),
    ],
)
def test_a_certificate_is_known_by_its_whole_name(printed: str, is_it: bool) -> None:
    assert is_named(printed, NAMES) is is_it


@pytest.mark.django_db
def test_the_page_of_an_exam_says_for_which_roles_guides_name_it(client: Client) -> None:
    load_roles(read_roles())
    load_skills(read_skills())
    import_text(
        "# DevOps Engineer\n\n## Requirements\n\n### Technical Skills\n- Docker\n\n"
        "### Certifications (optional)\n- Certified Kubernetes Administrator (CKA)\n"
    )
    text = " ".join(client.get("/skills/cka/").content.decode().split())
    named = text.partition("Named as a certificate")[2]
    assert '<a href="/roles/devops-engineer/">' in named
    assert "preferred" in named
    assert "How strongly" not in text, "a filter of nothing"
    assert "No published guide names it" not in text
    assert "No guide names it" not in text
    assert "No published guide names it" in client.get("/skills/ckad/").content.decode()
    assert "Named as a certificate" not in client.get("/skills/docker/").content.decode()
