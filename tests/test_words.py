"""Documents, docstrings and comments use the words of the field, not poetic ones."""

import ast
import io
import re
import subprocess
import tokenize
from collections.abc import Iterator
from pathlib import Path

import pytest

pytestmark = pytest.mark.slow
ROOT = Path(__file__).resolve().parent.parent
# Each of these has a plain word: states, reports, zero, separated, conflicting, forecast, is about, compared with.
POETIC = re.compile(r"\b(?:told|tells|telling|nought|parted|rivals?|foretold|speaks? of|held against)\b", re.IGNORECASE)
CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
# Tests speak freely; guides are data; the changelog is history. The others are still to be rewritten.
NOT_READ = ("tests/", "careers/guides/", "CHANGELOG.md")
NOT_YET_REWRITTEN = ("salaries/parsers/", "market/parsers/", "skills/", "careers/documents/", "careers/parsers/")
TAGS = re.compile(r"\{[%{#].*?[%}#]\}|<[^>]*>", re.DOTALL)
# Words of an address or a key, which stay; they are no prose.
KEYS = re.compile(r"[\w./-]*")


def tracked(*patterns: str) -> list[str]:
    command = ["git", "-c", "safe.directory=*", "ls-files", *patterns]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False).stdout.splitlines()  # noqa: S603
    names = [name for name in listed if (ROOT / name).is_file() and "/migrations/" not in name]
    return [name for name in names if not name.startswith(NOT_READ + NOT_YET_REWRITTEN)]


def prose_of(source: str) -> Iterator[tuple[int, str]]:
    """(line, words) of the docstrings and comments of a module."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str):
            yield node.lineno, node.value.value
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield token.start[0], token.string


def poetic(text: str) -> list[str]:
    """The words to replace; what is in backticks is code and has its own name."""
    return POETIC.findall(CODE.sub(" ", text))


@pytest.fixture(autouse=True)
def _in_a_checkout() -> None:
    if not (ROOT / ".git").exists():
        pytest.skip("not a git checkout: .git is missing")


def test_documents_are_in_plain_words() -> None:
    pages = tracked("*.md")
    assert pages
    found = {name: poetic((ROOT / name).read_text()) for name in pages}
    assert {name: words for name, words in found.items() if words} == {}


def test_docstrings_and_comments_are_in_plain_words() -> None:
    modules = tracked("*.py")
    assert modules
    found = [
        f"{name}, line {line}: {words}"
        for name in modules
        for line, prose in prose_of((ROOT / name).read_text())
        if (words := poetic(prose))
    ]
    assert found == []


def messages_of(source: str) -> Iterator[tuple[int, str]]:
    """(line, words) of every string of a module that is more than one word: what a reader, editor or caller may see."""
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and not KEYS.fullmatch(node.value):
            yield node.lineno, node.value


def test_messages_are_in_plain_words() -> None:
    found = [
        f"{name}, line {line}: {words}"
        for name in tracked("*.py")
        for line, text in messages_of((ROOT / name).read_text())
        if (words := poetic(text))
    ]
    assert found == []


def test_pages_are_in_plain_words() -> None:
    pages = tracked("templates/*.html")
    assert pages
    found = {name: poetic(TAGS.sub(" ", (ROOT / name).read_text())) for name in pages}
    assert {name: words for name, words in found.items() if words} == {}


def test_what_is_looked_for_is_found() -> None:
    source = '"""Zero, not nought."""\nx = 1  # parted by commas\n"""What it speaks of."""\ny = "told"\n'
    assert [(line, poetic(prose)) for line, prose in prose_of(source)] == [
        (1, ["nought"]),
        (3, ["speaks of"]),
        (2, ["parted"]),
    ]
    assert [text for _, text in messages_of('key = "rivals"\nraise ValueError(f"It speaks of {key}.")')] == [
        "It speaks of ",
        ".",
    ][:1]
    assert poetic("the band `rivals`, and\n```\ntold\n```\n") == []
