"""One section of the role page, and where its words come from."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from typing import Any

from careers.citations import CONFLICTING, Citable
from careers.models import Guide, Statement
from careers.originals import Original, originals_of
from portal.role.placed_findings import PlacedFinding


@dataclass(frozen=True, slots=True)
class LineSpan:
    """Lines of one section of a guide: "lines 142–164"."""

    lines: tuple[int, int]
    anchor: str


@dataclass(frozen=True)
class GuidePlace:
    """The lines of a guide that a section was written from, and the original where the guide is in our words."""

    guide: Guide
    spans: Sequence[LineSpan]

    @cached_property
    def originals(self) -> list[Original]:
        """The one source of a guide in our words; of several, the section of sources names them."""
        return originals_of(self.guide.sources) if self.guide.is_ours else []


@dataclass(frozen=True, slots=True, kw_only=True)
class PageSection:
    """`name` is its address on the page and names its template; `anchors` are the sections of the guide that lead here.

    `gist`: what is in it, in one line, which a phone shows in its place while it is folded. `body` is what the template
    prints, `figures` those of it that open a note, in reading order. `findings` are shown here; `elsewhere` counts those
    that are on another page. `prose`: what the guide says where it states nothing to store.
    """

    name: str
    title: str
    short: str = ""
    gist: str = ""
    anchors: Sequence[str] = ()
    place: GuidePlace | None = None
    body: Any = None
    figures: Sequence[Citable] = ()
    findings: Sequence[PlacedFinding] = ()
    elsewhere: int = 0
    worst: str = ""
    prose: Sequence[Sequence[Statement]] = ()

    @property
    def template(self) -> str:
        return f"facts/{self.name}.html"

    @property
    def in_rail(self) -> str:
        return self.short or self.title


def place_of(guide: Guide, statements: Iterable[Statement]) -> GuidePlace | None:
    """Of each section of the guide from the first to the last of these statements; none where there are none."""
    ordered = sorted(statements, key=lambda one: one.position)
    sections = [list(group) for _, group in groupby(ordered, key=lambda one: one.section)]
    spans = [
        LineSpan((each[0].line, each[-1].line), f"{guide.get_absolute_url()}#s{each[0].position}") for each in sections
    ]
    return GuidePlace(guide, spans) if spans else None


def worst_of(findings: Iterable[PlacedFinding]) -> str:
    """The verdict that a reader should know of first; "" where nothing clashes."""
    clashing = [each.finding.verdict for each in findings if each.finding.verdict in CONFLICTING]
    return min(clashing, key=CONFLICTING.index, default="")
