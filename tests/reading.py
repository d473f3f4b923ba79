"""From text to statements and facts in one call, and the places where texts for tests lie."""

from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path

import pytest

import careers.parsers
import market.parsers
import salaries.parsers
import skills.parsers
from careers.documents import Document, Parsed, Problem, decode, read
from skills.lexicon import load

GUIDES = Path(__file__).parent / "guides"
PROJECT = Path(__file__).parents[1]
SHARED = PROJECT.parent / "shared"
# The shipped guides that tests of pages, answers and damaged texts use, whatever others are shipped: an older one, one with
# every section, and one about a market.
SAMPLE_GUIDES = tuple(
    PROJECT / f"careers/guides/{name}.md" for name in ("mlops-cloud-engineer", "mlops-engineer", "mlops-market")
)
PARSERS = (careers.parsers.parse, skills.parsers.parse, salaries.parsers.parse, market.parsers.parse)


@dataclass(frozen=True)
class GuideReading:
    document: Document
    facts: list[Parsed]
    context: frozenset[int]
    problems: list[Problem]
    faults: list[Problem]

    def of(self, name: str, **wanted) -> list:
        """Facts of one kind ("Band") whose fields have the wanted values."""
        kind = [fact for fact in self.facts if type(fact).__name__ == f"Parsed{name}"]
        return [one for one in kind if all(getattr(one, key) == value for key, value in wanted.items())]

    def roles(self) -> list[tuple[str, str]]:
        return [(one.role, one.text) for one in self.document.statements]

    def words(self, fact: Parsed) -> str:
        return self.document.text[fact.evidence.start : fact.evidence.end]

    def line(self, fact: Parsed) -> int:
        return self.document.statements[fact.evidence.first].line

    def lines(self, name: str, **wanted) -> list[int]:
        return [self.line(fact) for fact in self.of(name, **wanted)]

    def unread(self) -> list[int]:
        """Lines of items that give no fact and are not known as context."""
        covered = {at for fact in self.facts for at in range(fact.evidence.first, fact.evidence.last + 1)}
        left = [one for one in self.document.statements if one.role in ("item", "label")]
        return [one.line for one in left if one.position not in covered | self.context]


def read_guide(text: str) -> GuideReading:
    document = read(text, names=load().names)
    parts = [parse(document) for parse in PARSERS]
    return GuideReading(
        document,
        [fact for part in parts for fact in part.facts],
        frozenset().union(*(part.context for part in parts)),
        [problem for part in parts for problem in part.problems],
        [fault for part in parts for fault in part.faults],
    )


def values(fact: Parsed) -> dict:
    """What a fact says, apart from where it says it."""
    names = [each.name for each in fields(fact) if each.name not in ("evidence", "figure_start")]
    return {"fact": type(fact).__name__, **{name: getattr(fact, name) for name in names}}


def read_file(path: Path) -> GuideReading:
    return read_guide(decode(path.read_bytes()))


@cache
def shared(name: str) -> GuideReading:
    """The reading of a file of `../shared`. Skips the test where the file is absent."""
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"../shared/{name} is missing")
    return read_file(path)


def section(heading: str, *lines: str) -> GuideReading:
    """The reading of one section with these lines."""
    return read_guide("\n".join((heading, *lines)))
