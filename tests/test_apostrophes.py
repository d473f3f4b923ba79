"""Our own words have one apostrophe, the straight one of the guides; a publisher's own sentences keep theirs."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from portal.pages.fingerprint import FOLDERS

pytestmark = pytest.mark.slow
CURLY = re.compile(r"(?<=[\w>}])’")
ROOT = Path(__file__).resolve().parent.parent
SHOWN = {".html", ".js", ".csv", ".py", ".md"}
# Words are taken apart there, whoever wrote them.
READS = {"search/text/words.py", "market/parsers/subjects.py"}
# Tables of others, and what is measured on texts of others.
NOT_OURS = ("careers/onet/", "salaries/adverts/", "salaries/published/", "skills/quality/")


def texts(path: Path) -> Iterator[str]:
    """What of a file may be shown: all of it, and of a module its strings without docstrings and patterns."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        yield text
        return
    tree = ast.parse(text)
    docstrings = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in docstrings:
            yield re.sub(r"\[[^\]\s]*’[^\]\s]*\]", "", node.value)


def shown_files() -> Iterator[str]:
    for path in (path for folder in FOLDERS for path in (ROOT / folder).rglob("*") if path.suffix in SHOWN):
        name = path.relative_to(ROOT).as_posix()
        if (
            name not in READS
            and "/migrations/" not in name
            and not (name.startswith(NOT_OURS) and path.suffix == ".csv")
        ):
            yield name


def test_every_apostrophe_of_ours_is_straight() -> None:
    names = list(shown_files())
    assert {"careers/guides/mlops-cloud-engineer.md", "skills/descriptions.csv", "templates/method.html"} <= set(names)
    assert [name for name in names if any(CURLY.search(text) for text in texts(ROOT / name))] == []
