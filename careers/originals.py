"""Where a sentence of ours comes from: the sources that its footnotes name, with the line they give. Pure.

A guide of ours rests on other texts. Its sentences are our words, so a page prints no quotation marks around them: it
names the original, its line where a footnote gives one, and leads to its address.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vocabulary.addresses import web_address

LINES = re.compile(r"\blines? \d+(?:[-–]\d+)?")


@dataclass(frozen=True, slots=True)
class Original:
    """`lines`: "line 145" of the original; "" where no footnote says."""

    publisher: str
    address: str
    lines: str = ""

    @property
    def words(self) -> str:
        return ", ".join(filter(None, (self.publisher, self.lines)))


def originals_of(sources: Sequence[Mapping[str, Any]], notes: Iterable[str] = ()) -> list[Original]:
    """The sources named by these footnotes, each once; the one source of a guide that has no other, without any note."""
    found = dict.fromkeys(each for note in notes for each in _named(sources, note))
    if not found and len(sources) == 1:
        return [_original(sources[0])]
    return list(found)


def _named(sources: Sequence[Mapping[str, Any]], note: str) -> Iterator[Original]:
    """A footnote names its source by the address; that of a guide with one source need not."""
    lines = LINES.search(note)
    for source in sources:
        if len(sources) == 1 or (source.get("address") and str(source["address"]) in note):
            yield _original(source, lines.group() if lines else "")


def _original(source: Mapping[str, Any], lines: str = "") -> Original:
    address = str(source.get("address") or "")
    name = source.get("publisher") or source.get("title") or address
    return Original(str(name), address if web_address(address) else "", lines)
