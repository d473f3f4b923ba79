"""Steps of the career ladder. Two titles on a line ("Team Lead/Director of Data") are two steps."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.labels import split_label
from vocabulary.levels import level_of

SEPARATOR = re.compile(r"(?<!\s)(?:\s*(?:→|->|➜|»|/)\s*|\s+or\s+)")
ARROWS = re.compile(r"→|->|➜|»")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedStep(Parsed):
    label: str
    level: str | None

    @property
    def identity(self) -> str:
        return self.label


def read_steps(document: Document) -> Iterator[ParsedStep]:
    for statement in document.within("career_development"):
        if statement.role == "item" and block_kind(statement) == "progression":
            for start, end in _titles(statement):
                label = statement.text[start:end]
                evidence = Evidence.within(statement, start, end)
                yield fact_of(ParsedStep, statement, evidence, label=label, level=level_of(label))


def _titles(statement: DocumentStatement) -> list[tuple[int, int]]:
    """Spans of the titles of one item, without the explanation that may follow a title."""
    title = split_label(statement.text).label or statement.text
    first = start = statement.text.index(title)
    end = first + len(title)
    spans = []
    for match in [*SEPARATOR.finditer(statement.text, first, end), None]:
        spans.append((start, match.start() if match else end))
        start = match.end() if match else end
    spans = [span for span in spans if span[0] < span[1]]
    # "CI/CD Engineer" is one title: a slash parts titles only where each side names a level of its own.
    whole = len(spans) > 1 and not ARROWS.search(statement.text)
    if whole and not all(level_of(statement.text[a:b]) for a, b in spans):
        return [(first, end)]
    return spans
