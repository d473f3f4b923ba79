"""What an answer is made of, for the page and the API alike: a sentence with its figures, a picture or a table, links."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.urls import NoReverseMatch, reverse

from careers.citations import Citable, Computed, stated
from careers.models import Fact, Role
from salaries.charts.lane_chart import LaneChart


@dataclass(frozen=True, slots=True)
class AnswerPart:
    """Words; with `fact` or `computed` a figure that opens its sentence or its working; with `address` a link."""

    text: str
    fact: Fact | None = None
    computed: Computed | None = None
    address: str = ""

    @property
    def figures(self) -> Iterator[Citable]:
        if self.fact:
            yield from stated(self.text, self.fact)
        elif self.computed:
            yield self.computed


@dataclass(frozen=True, slots=True)
class AnswerLink:
    text: str
    address: str


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A row of the table: what it is about, and a cell for each further column."""

    title: str
    address: str
    cells: Sequence[AnswerPart]


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerBlock:
    """`source`: whose figures these are and how far to trust them. `buttons`: links to what works further with them.
    `names_the_roles`: those that are looked for, so that another list of roles would only differ from it."""

    kind: str
    title: str
    parts: Sequence[AnswerPart]
    address: str
    links: Sequence[AnswerLink] = ()
    buttons: Sequence[AnswerLink] = ()
    columns: Sequence[str] = ()
    rows: Sequence[AnswerRow] = ()
    chart: LaneChart | None = None
    source: str = ""
    names_the_roles: bool = False

    @property
    def text(self) -> str:
        return "".join(part.text for part in self.parts)

    @property
    def figures(self) -> Iterator[Citable]:
        """In reading order."""
        for part in self.parts:
            yield from part.figures
        if self.chart:
            yield from self.chart.figures
        for row in self.rows:
            for cell in row.cells:
                yield from cell.figures


def page(route: str, *args: str, **query: Any) -> str:
    """The address of a page with what is asked of it; "" where there is no such page."""
    name, _, anchor = route.partition("#")
    try:
        address = reverse(name, args=args)
    except NoReverseMatch:
        return ""
    asked = urlencode({key: value for key, value in query.items() if value not in (None, "", [], ())}, doseq=True)
    return f"{address}{f'?{asked}' if asked else ''}{f'#{anchor}' if anchor else ''}"


def link(text: str, route: str, *args: str, **query: Any) -> list[AnswerLink]:
    address = page(route, *args, **query)
    return [AnswerLink(text, address)] if address else []


def place_of(fact: Fact) -> AnswerPart:
    address = f"{fact.guide.get_absolute_url()}#s{fact.statement.position}"
    publisher = f"{fact.guide.publisher}, " if fact.guide.publisher else ""
    return AnswerPart(f"{publisher}line {fact.line}", address=address)


def role_parts(roles: Sequence[Role]) -> Iterator[AnswerPart]:
    """ "Cloud Engineer and DevOps Engineer", each a link."""
    yield from joined([AnswerPart(role.title, address=role.get_absolute_url()) for role in roles])


def joined(parts: Sequence[AnswerPart], last: str = "and") -> Iterator[AnswerPart]:
    for at, part in enumerate(parts):
        if at:
            yield AnswerPart(f" {last} " if at == len(parts) - 1 else ", ")
        yield part


def in_words(names: Sequence[str], last: str = "and") -> str:
    return "".join(part.text for part in joined([AnswerPart(name) for name in names], last))
