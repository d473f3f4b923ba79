"""The role guides that come with the portal, as the reader sees them. No database."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from careers.documents import DocumentStatement
from careers.documents.topics import SOURCES
from careers.parsers.steps import ParsedStep
from portal.imports.metadata import Options
from portal.imports.prepare import Prepared, prepare
from skills.lexicon import load
from tests.reading import PROJECT

FOLDER = PROJECT / "careers/guides"
ADDRESS = re.compile(r"https?://[^\s,]+")
FOOTNOTE = re.compile(r"\[\^(\w+)\]: (.+)")
MARK = re.compile(r"\[\^(\w+)\](?!:)")


def words(text: str) -> list[str]:
    return re.findall(r"[a-z0-9]+", text.lower())


@dataclass(frozen=True)
class ShippedGuide:
    name: str
    text: str
    prepared: Prepared

    @property
    def sources(self) -> list[dict[str, str]]:
        return list(self.prepared.document.front.sources)

    @property
    def footnotes(self) -> dict[str, str]:
        return dict(FOOTNOTE.findall(self.text))

    @property
    def marks(self) -> set[str]:
        return set(MARK.findall(self.text))

    @cached_property
    def statements(self) -> list[tuple[DocumentStatement, str]]:
        """Each with its disposition, without the sources below."""
        pairs = zip(self.prepared.document.statements, self.prepared.dispositions, strict=True)
        return [(one, fate) for one, fate in pairs if one.section != SOURCES and one.role != "footnote"]

    @property
    def words(self) -> int:
        return sum(len(words(one.text)) for one, _ in self.statements)

    def sentences(self) -> Iterator[list[str]]:
        """The words of what somebody wrote: no headings, rungs, names of certificates and lists of tools."""
        names = {
            position
            for row in self.prepared.rows
            if isinstance(row.parsed, ParsedStep) or getattr(row.parsed, "kind", "") == "certification"
            for position in range(row.parsed.evidence.first, row.parsed.evidence.last + 1)
        }
        for one, _ in self.statements:
            if one.role != "heading" and one.position not in names and not lists_tools(one.text):
                yield words(one.text)


def lists_tools(text: str) -> bool:
    """Whether names of skills are most of a statement."""
    named = [text[found.start : found.end] for found in load().find(text)]
    return len(named) > 1 and 2 * sum(len(words(name)) for name in named) >= len(words(text))


@cache
def guide(path: Path) -> ShippedGuide:
    return ShippedGuide(path.stem, path.read_text(encoding="utf-8"), prepare(path, Options()))


PATHS = [path for path in sorted(FOLDER.glob("*.md")) if "\nkind: market\n" not in path.read_text(encoding="utf-8")]
