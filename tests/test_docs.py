"""The documents agree with the code: links lead somewhere, paths and names exist, tables have the fields of the API."""

import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
import yaml

from portal.api.urls import router

ROOT = Path(__file__).resolve().parent.parent
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
APPS = ("careers", "market", "paths", "portal", "salaries", "search", "skills", "vocabulary", "web")
LINK = re.compile(r"\]\((?!https?:|mailto:)([^)#\s]*)(?:#([^)\s]*))?\)")
# A path of the checkout in backticks: it has a slash and begins with one of its folders.
PATH = re.compile(rf"`((?:{'|'.join((*APPS, 'bench', 'deploy', 'docs', 'templates', 'tests'))})/[\w./-]*)`")
DOTTED = re.compile(rf"`((?:{'|'.join(APPS)})(?:\.\w+)+)`")
NAME = re.compile(r"`(\w+)`")
FIELDS = (ROOT / "docs/contract/fields.md").read_text()


def anchors(page: Path) -> set[str]:
    headings = re.findall(r"^#+ (.+)$", page.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    for address, anchor in LINK.findall(page.read_text()):
        target = (page.parent / address).resolve() if address else page
        assert target.exists(), address
        assert not anchor or anchor in anchors(target), f"{address}#{anchor}"


@pytest.mark.parametrize("name", ["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/architecture.md"])
def test_paths_exist(name: str) -> None:
    found = PATH.findall((ROOT / name).read_text())
    assert [path for path in found if not (ROOT / path).exists()] == []


def test_every_folder_of_code_is_in_the_architecture() -> None:
    text = (ROOT / "docs/architecture.md").read_text()
    described = set(re.findall(r"`([\w/]+)/`", text[text.index("## Folders") :]))
    left_out = {"migrations", "management", "commands", "templatetags", "guides"}
    folders = {
        str(path.parent.relative_to(ROOT))
        for app in APPS
        for path in (ROOT / app).rglob("*.py")
        if not left_out & set(path.parts)
    }
    apps_alone = {app for app in APPS if any(name.startswith(f"{app}/") for name in described)}
    assert folders - described - apps_alone == set()


@pytest.mark.parametrize("name", DOTTED.findall((ROOT / "docs/glossary.md").read_text()))
def test_names_of_the_glossary_exist(name: str) -> None:
    assert exists(name)


def exists(name: str) -> bool:
    """A module, or a module and a name defined in it."""
    module, _, last = name.rpartition(".")
    found: Any = import_module(module)
    return hasattr(found, last) or bool(import_module(name))


def tables() -> Iterator[tuple[str, set[str]]]:
    """Resource → the fields its row names, with those common to its table."""
    for part in FIELDS.split("\n## ")[1:]:
        common = re.search(r"^Common fields: (.+)$", part, re.MULTILINE)
        shared = set(NAME.findall(common[1])) if common else set()
        header, *rows = [line.strip("|").split("|") for line in part.splitlines() if line.startswith("|")] or [[]]
        for row in rows[1:]:
            cell = row[[title.strip() for title in header].index("fields")]
            yield row[0].strip(), shared | set(NAME.findall(cell))


SERVED = {
    prefix: set(serializer().fields)
    for prefix, view, _ in router.registry
    if (serializer := getattr(view, "serializer_class", None))
}


@pytest.mark.parametrize("resource", SERVED)
def test_the_table_of_a_resource_has_its_fields(resource: str) -> None:
    assert dict(tables())[resource] == SERVED[resource]


def test_no_table_is_about_a_resource_that_is_not_there() -> None:
    assert {resource for resource, _ in tables()} == set(SERVED)


def test_rules_are_described() -> None:
    rules = import_module("portal.findings.rebuild").RULES
    text = "".join((ROOT / f"docs/contract/{name}.md").read_text() for name in ("findings", "claims"))
    assert [rule for rule in rules if not re.search(rf"^\| `?{rule}`? \|", text, re.MULTILINE)] == []


def test_the_api_is_described_as_it_is_served(db: None, client: Any) -> None:
    served = client.get("/api/schema/", headers={"Accept": "application/vnd.oai.openapi"})
    kept = (ROOT / "docs/openapi.yaml").read_bytes()
    assert yaml.load(kept, yaml.CSafeLoader) == yaml.load(served.content, yaml.CSafeLoader), "run: make openapi"
