"""The front matter of a Markdown guide: YAML between two lines of `---`, or TOML between `+++`, read as plain data."""

import re
import tomllib
from dataclasses import dataclass, field, fields
from datetime import date
from typing import Any

import yaml

from careers.documents.errors import DocumentError, Problem
from vocabulary.addresses import wrong_address

BREAK = r"(?:\r\n|\r|\n)"
FENCED = re.compile(rf"---[ \t]*{BREAK}((?:.*?{BREAK})??)---[ \t]*(?:{BREAK}|\Z)", re.DOTALL)
TOML_FENCED = re.compile(rf"\+\+\+[ \t]*{BREAK}((?:.*?{BREAK})??)\+\+\+[ \t]*(?:{BREAK}|\Z)", re.DOTALL)
MAX_CHARACTERS = 100_000
SOURCE_KEYS = {"title", "address", "archived", "date", "publisher", "licence"}
CHOICES = {"kind": ("role", "market"), "publication": ("full", "figures")}


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What a guide says about itself. "" where it is silent."""

    slug: str = ""
    kind: str = ""
    title: str = ""
    role: str = ""
    publisher: str = ""
    url: str = ""
    licence: str = ""
    as_of: str = ""
    retrieved_on: str = ""
    publication: str = ""
    sources: tuple[dict[str, str], ...] = field(default=())
    unknown: tuple[str, ...] = field(default=())


KNOWN_KEYS = tuple(each.name for each in fields(FrontMatter) if each.name != "unknown")


def read_front_matter(text: str) -> tuple[FrontMatter, int]:
    """The front matter and the offset at which the body begins. Raises `DocumentError` on malformed ones.

    Keys we do not know are noted and ignored: sites keep their own there.
    """
    match = FENCED.match(text) or TOML_FENCED.match(text)
    if not match:
        return FrontMatter(), 0
    if len(match[1]) > MAX_CHARACTERS:
        raise DocumentError(Problem(1, f"the front matter is longer than {MAX_CHARACTERS:,} characters"))
    return _checked(_toml(match[1]) if text.startswith("+++") else _yaml(match[1])), match.end()


def _yaml(text: str) -> dict[str, Any]:
    try:
        loaded = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 (BaseLoader builds strings, lists and dicts only)
    except (yaml.YAMLError, RecursionError) as error:
        mark = getattr(error, "problem_mark", None)
        raise DocumentError(Problem(mark.line + 2 if mark else 1, "the front matter is not valid YAML")) from error
    if not isinstance(loaded, dict):
        raise DocumentError(Problem(1, "the front matter is not a list of `key: value` lines"))
    return loaded


def _toml(text: str) -> dict[str, Any]:
    """As sites keep it between two lines of `+++`; dates as they are printed."""
    try:
        loaded = tomllib.loads(text.replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise DocumentError(Problem(1, f"the front matter is not valid TOML: {error}")) from error
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in loaded.items()}


def _checked(loaded: dict[str, Any]) -> FrontMatter:
    unknown = tuple(str(key)[:60] for key in loaded if key not in KNOWN_KEYS)
    loaded = {key: value for key, value in loaded.items() if key in KNOWN_KEYS}
    sources = _sources(loaded.pop("sources", []))
    wrong = sorted(key for key, value in loaded.items() if not isinstance(value, str))
    if wrong:
        raise DocumentError(Problem(1, f"the front matter's {', '.join(wrong)} is not plain text"))
    front = FrontMatter(**loaded, sources=sources, unknown=unknown)
    _check_values(front)
    return front


def _check_values(front: FrontMatter) -> None:
    for name, choices in CHOICES.items():
        value = getattr(front, name)
        if value and value not in choices:
            raise DocumentError(Problem(1, f"{name} is {value!r}; it is one of {', '.join(choices)}"))
    if front.kind == "market" and front.role:
        raise DocumentError(
            Problem(1, f"a document about a market has no role, and the front matter gives {front.role!r}")
        )
    _check_addresses(front)
    try:
        date.fromisoformat(front.retrieved_on or "2000-01-01")
    except ValueError as error:
        message = f"retrieved_on is {front.retrieved_on!r}; write a date as 2026-01-31"
        raise DocumentError(Problem(1, message)) from error


def _check_addresses(front: FrontMatter) -> None:
    given = [("url", front.url), *(("a source's address", source.get("address", "")) for source in front.sources)]
    given += [("a source's archived copy", source.get("archived", "")) for source in front.sources]
    wrong = [Problem(1, f"{name}: {why}") for name, text in given if (why := wrong_address(text))]
    if wrong:
        raise DocumentError(*wrong)


def _sources(value: Any) -> tuple[dict[str, str], ...]:
    right = isinstance(value, list) and all(
        isinstance(source, dict) and set(source) <= SOURCE_KEYS and all(isinstance(v, str) for v in source.values())
        for source in value
    )
    if not right:
        raise DocumentError(Problem(1, f"sources is not a list of entries with {', '.join(sorted(SOURCE_KEYS))}"))
    return tuple(value)
