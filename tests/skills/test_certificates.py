"""Certificates: which a guide means, by how many roles each is named, and the guides that list one."""

import re

import pytest
from django.test import Client

from careers.role_file import read_roles
from portal.imports.roles import load_roles
from portal.imports.skills import load_skills, read_skills
from portal.refresh.rebuild import refresh
from search.find import search
from skills.certificate_names import certificate_of, full_name, in_full, name_in
from skills.certificates import named_certificates
from skills.lexicon import load
from tests.conftest import DAY, import_text

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
    assert bool(name_in(printed, NAMES)) is is_it


def test_a_longer_name_is_another_exam() -> None:
    known = {"specialty": ["aws certified machine learning"], "associate": ["aws certified machine learning engineer"]}
    assert certificate_of("AWS Certified Machine Learning Engineer - Associate", known) == "associate"
    assert certificate_of("AWS Certified Machine Learning - Specialty", known) == "specialty"
    assert certificate_of("Certified Kubernetes Administrator", known) is None
    assert certificate_of("", {}) is None


@pytest.mark.parametrize(
    ("name", "text", "full"),
    [
        ("PCA", "Prometheus Certified Associate (PCA)", "Prometheus Certified Associate (PCA)"),
        ("PCA", "CKA or Prometheus Certified Associate (PCA)", "Prometheus Certified Associate (PCA)"),
        ("PCA", "PCA or a similar exam", "PCA"),
    ],
)
def test_letters_in_a_bracket_are_short_for_what_is_before_them(name: str, text: str, full: str) -> None:
    assert in_full(name, text) == full


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("CKA", "Certified Kubernetes Administrator (CKA)"),
        ("KCNA", "Kubernetes and Cloud Native Associate (KCNA)"),
        ("PMP", "Project Management Professional (PMP)"),
        ("AWS Developer", "AWS Developer"),
        ("TOGAF", "TOGAF"),
        ("PRINCE2", "PRINCE2"),
        ("SQL", "SQL"),
    ],
)
def test_letters_of_the_list_are_named_with_their_words(name: str, full: str) -> None:
    assert full_name(name) == full


def test_what_guides_call_the_azure_exam_for_agents_is_on_the_list() -> None:
    known = {entry: [entry.name.casefold(), *map(str.casefold, entry.aliases)] for entry in load().entries}
    found = certificate_of("Microsoft Azure AI Apps and Agents Developer Associate certification", known)
    assert found
    assert found.name == "Azure AI Apps and Agents Developer"


CERTIFIED = """# {role}

## Requirements

### Technical Skills
- Docker

### Certifications (optional)
{names}
"""


@pytest.fixture
def _certified() -> None:
    load_roles(read_roles())
    load_skills(read_skills())
    for role, names in (
        ("DevOps Engineer", "- CKAD\n- Certified Kubernetes Administrator (CKA)\n- Queue Certified Expert\n"),
        ("Cloud Engineer", "- CKA\n- AWS Certified Solutions Architect - Associate\n"),
    ):
        slug = role.lower().replace(" ", "-")
        import_text(CERTIFIED.format(role=role, names=names), slug=slug, role=role)
    refresh(DAY)


CKA, CKAD = "Certified Kubernetes Administrator (CKA)", "Certified Kubernetes Application Developer (CKAD)"
COUNTED = [
    (CKA, "2 of 2"),
    ("AWS Solutions Architect", "1 of 2"),
    (CKAD, "1 of 2"),
    ("Queue Certified Expert", "1 of 2"),
]


@pytest.mark.django_db
@pytest.mark.usefixtures("_certified")
def test_certificates_come_by_how_many_roles_name_them_on_the_page_and_in_search(client: Client) -> None:
    (block,) = search("which certificate is worth having").answers
    assert [(row.title, row.cells[0].text) for row in block.rows] == [
        (name, f"{count} roles") for name, count in COUNTED
    ]
    assert block.address == "/skills/?group=certificates"
    text = " ".join(client.get(block.address).content.decode().split())
    at = [text.index(f"<bdi>{name}</bdi>") for name, _ in COUNTED]
    assert at == sorted(at)
    assert "4 certificates." in text
    unnamed = text[text.index("no guide names yet") :]
    assert 'href="/skills/cka/"' not in unnamed
    assert 'href="/skills/pmp/"' in unnamed
    by_name = " ".join(client.get(f"{block.address}&ordering=name").content.decode().split())
    assert by_name.index("<bdi>AWS Solutions Architect") < by_name.index(f"<bdi>{CKA}</bdi>")
    assert ">Project Management Professional (PMP)<" in unnamed


@pytest.mark.django_db
@pytest.mark.usefixtures("_certified")
def test_those_of_a_role_come_by_how_many_roles_name_them(client: Client) -> None:
    (block,) = search("which certificate is worth it for a devops engineer").answers
    assert [(row.title, row.cells[1].text) for row in block.rows] == [
        (CKA, "2 of 2 roles"),
        (CKAD, "1 of 2 roles"),
        ("Queue Certified Expert", "1 of 2 roles"),
    ]
    assert block.columns == ("Certificate", "How strongly", "Of all roles", "Source")
    assert "/skills/?group=certificates" in [link.address for link in block.links]


@pytest.mark.django_db
def test_where_no_guide_names_one_the_answer_says_so(client: Client) -> None:
    load_skills(read_skills())
    import_text()
    refresh(DAY)
    (block,) = search("which certificate is worth having").answers
    assert block.text == "No guide names a certificate."
    assert "no guide names yet" in client.get("/skills/?group=certificates").content.decode()


@pytest.mark.django_db
def test_the_page_of_an_exam_says_for_which_roles_guides_name_it(client: Client) -> None:
    load_roles(read_roles())
    load_skills(read_skills())
    import_text(
        "# DevOps Engineer\n\n## Requirements\n\n### Technical Skills\n- Docker\n\n"
        "### Certifications (optional)\n- Certified Kubernetes Administrator (CKA)\n"
    )
    text = " ".join(client.get("/skills/cka/").content.decode().split())
    assert f"<h1><bdi>{CKA}</bdi></h1>" in text
    named = text.partition("Named as a certificate")[2]
    assert '<a href="/roles/devops-engineer/">' in named
    assert "preferred" in named
    assert "How strongly" not in text, "a filter of nothing"
    assert "No published guide names it" not in text
    assert "No guide names it" not in text
    assert "No published guide names it" in client.get("/skills/ckad/").content.decode()
    assert "Named as a certificate" not in client.get("/skills/docker/").content.decode()


@pytest.mark.django_db
@pytest.mark.usefixtures("_certified")
def test_the_list_says_that_no_worth_is_known_and_asks_for_the_role(client: Client) -> None:
    text = " ".join(client.get("/skills/?group=certificates").content.decode().split())
    assert "<h1>Certificates</h1>" in text
    assert "No source we have measures what a certificate adds to pay, so we print no worth." in text
    of_role = text.partition("<bdi>DevOps Engineer</bdi>: 3 certificates")[2].partition("</details>")[0]
    at = [of_role.index(name) for name in (CKA, CKAD, "Queue Certified Expert")]
    assert at == sorted(at)
    cka = text.partition("All certificates")[2].partition(f"<bdi>{CKA}</bdi>")[2].partition("</tr>")[0]
    assert "Cloud Native Computing Foundation, performance exam" in cka
    assert "preferred by 2" in cka


@pytest.mark.django_db
@pytest.mark.usefixtures("_certified")
def test_its_page_says_what_is_known_by_whom_and_that_its_worth_is_not(client: Client) -> None:
    worth = " ".join(client.get("/skills/cka/").content.decode().split()).partition("Is it worth having?")[2]
    assert re.search(r"2 of 2 roles.*?: preferred by 2<", worth)
    assert "<dd>Cloud Native Computing Foundation</dd>" in worth
    assert 'href="https://github.com/cncf/curriculum"' in worth
    assert "the issuer&#x27;s own list, 14 March 2026" in worth
    assert "No source here measures it, so no worth is printed." in worth
    assert "Is it worth having?" not in client.get("/skills/docker/").content.decode()
    of_another = client.get("/skills/pmp/").content.decode()
    assert "No source here measures it" in of_another
    assert "<dt>Issuer</dt>" not in of_another


@pytest.mark.django_db
def test_one_of_several_that_a_role_requires_is_not_called_required(client: Client) -> None:
    load_roles(read_roles())
    load_skills(read_skills())
    import_text(
        "# DevOps Engineer\n\n## Requirements\n\n### Soft Skills\n- Writing\n\n"
        "### Experience\n- Relevant certifications, such as CKA or CKAD\n"
    )
    (one, *_) = named_certificates()
    assert one.ways == "required as one of several by\u00a01"
