"""Where a sentence of ours comes from: the sources that its footnotes name, with the line they give. Pure.

A guide of ours rests on other texts. Its sentences are our words, so a page prints no quotation marks around them: it
names the original, its line where a footnote gives one, and leads to its address.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from vocabulary.addresses import web_address

OUR_SUMMARY, ON_THE_CERTIFICATE = "Our summary of", "Our own list. On the certificate:"
UNDATED = "undated"
LINES = re.compile(r"\blines? (\d+(?:[-–]\d+)?)")


@dataclass(frozen=True, slots=True)
class Original:
    """`lines`: those of the original, as its footnotes give them: "145", "145–147"."""

    publisher: str
    address: str
    lines: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """ "AiPathly, lines 145, 146"."""
        if not self.lines:
            return self.publisher
        is_one = len(self.lines) == 1 and self.lines[0].isdecimal()
        return f"{self.publisher}, line{'' if is_one else 's'} {', '.join(self.lines)}"


def originals_of(sources: Sequence[Mapping[str, Any]], notes: Iterable[str] = ()) -> list[Original]:
    """The sources named by these footnotes, each once; the one source of a guide that has no other, without any note."""
    found: dict[tuple[str, str], list[str]] = {}
    for note in notes:
        for source in _named(sources, note):
            found.setdefault(source, []).extend(LINES.findall(note))
    if not found and len(sources) == 1:
        found = {_name_and_address(sources[0]): []}
    return [Original(*source, tuple(dict.fromkeys(lines))) for source, lines in found.items()]


def remarks_of(sources: Sequence[Mapping[str, Any]], notes: Iterable[str], dated: str = "") -> list[str]:
    """What footnotes say beside publisher, title and address, which an original says: "undated. One publisher's estimate.".

    `dated`: what is known of the day of a figure whose original has none: "its pay is of 2024".
    """
    return list(dict.fromkeys(filter(None, (_remark(sources, note, dated) for note in notes))))


def _remark(sources: Sequence[Mapping[str, Any]], note: str, dated: str) -> str:
    addresses = [str(source["address"]) for source in sources if source.get("address")]
    named = next((address for address in addresses if address in note), "")
    remark = note.partition(named)[2].lstrip(" ,.") if named else note
    if dated:
        remark = re.sub(rf"^{UNDATED}\b", f"{UNDATED}; {dated}", remark)
    return remark[:1].upper() + remark[1:]


def _named(sources: Sequence[Mapping[str, Any]], note: str) -> Iterator[tuple[str, str]]:
    """A footnote names its source by the address; that of a guide with one source need not."""
    for source in sources:
        if len(sources) == 1 or (source.get("address") and str(source["address"]) in note):
            yield _name_and_address(source)


def _name_and_address(source: Mapping[str, Any]) -> tuple[str, str]:
    address = str(source.get("address") or "")
    name = source.get("publisher") or source.get("title") or address
    return str(name), web_address(address)
