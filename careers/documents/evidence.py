"""Where in a document a fact stands, and what one reader made of the whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from careers.documents.errors import Problem
from careers.documents.structure import Document, DocumentStatement

P = TypeVar("P", bound="Parsed")


@dataclass(frozen=True, slots=True)
class Evidence:
    """The characters `[start, end)` that say a fact, and the positions of the statements they lie in."""

    first: int
    last: int
    start: int
    end: int

    @classmethod
    def of(cls, *statements: DocumentStatement) -> "Evidence":
        first, last = statements[0], statements[-1]
        return cls(first.position, last.position, first.start, last.end)

    @classmethod
    def within(cls, statement: DocumentStatement, start: int, end: int) -> "Evidence":
        """`start` and `end` count from the beginning of the statement's text, which is without marks."""
        return cls(statement.position, statement.position, statement.at(start), statement.at(end - 1) + 1)

    @classmethod
    def with_marks(cls, statement: DocumentStatement, start: int, end: int) -> "Evidence":
        """As `within`, from outside of marks that open at the head and go on to `start`: "**Market: $3bn** in 2022"."""
        here = cls.within(statement, start, end)
        opens = statement.at(0) > statement.start and statement.at(start) - statement.at(0) == start
        first = statement.start if opens else here.start
        return cls(here.first, here.last, first, statement.end if end == len(statement.text) else here.end)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parsed:
    """What every parsed fact carries. `identity` tells facts of one kind in the same words apart."""

    evidence: Evidence
    section: str
    heading: str

    @property
    def identity(self) -> str:
        return ""


@dataclass(slots=True)
class Reading:
    """What one app's parser found.

    `context`: positions of statements understood that state no fact of their own. `no_facts`: positions of items that, where
    no fact covers them, were looked at and left, each with the reason. `problems` are shown to the editor;
    `faults` are figures that cannot be right: their lines are unread, with that reason.
    """

    facts: list[Any] = field(default_factory=list)
    context: set[int] = field(default_factory=set)
    no_facts: dict[int, str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    faults: list[Problem] = field(default_factory=list)

    def of(self, kind: type[P]) -> Sequence[P]:
        return [fact for fact in self.facts if isinstance(fact, kind)]


Parser = Callable[[Document], Reading]


def fact_of(parsed: type[P], statement: DocumentStatement, evidence: Evidence | None = None, /, **fields: Any) -> P:
    """A parsed fact that stands where `statement` stands."""
    place = {"section": statement.section, "heading": statement.heading}
    return parsed(evidence=evidence or Evidence.of(statement), **place, **fields)
