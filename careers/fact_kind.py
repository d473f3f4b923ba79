"""A kind of fact, declared once by its app: all that readers, documents and pages need to know of it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import QuerySet

from careers.documents import Parsed
from careers.filters import FactFilter
from careers.models import Fact
from careers.serializers import FactSerializer
from web.resources import KEY, Resource

JSONRow = Mapping[str, Any]
ORDERINGS = ("key", "role", "section", "position", "line")


@dataclass(frozen=True, kw_only=True)
class FactKind:
    """`parsed` is what a parser makes of the words, `model` where it is kept, `serializer` what readers get of it.

    `as_text` writes rows that make one line as Markdown. `title` is the heading of such lines.
    """

    model: type[Fact]
    parsed: type[Parsed]
    filterset: type[FactFilter]
    serializer: type[FactSerializer]
    title: str
    as_text: Callable[[Sequence[JSONRow]], str]
    one_line: tuple[str, ...] = ("key",)
    """Neighbouring rows that are equal in these make one line."""
    is_figure: bool = False
    """Its line always holds a figure, and so a footnote."""
    orderings: tuple[str, ...] = ()
    """What its list can be ordered by, beyond what every fact has."""
    ordering_columns: Mapping[str, str] = field(default_factory=dict)
    related: tuple[str, ...] = ()
    """Relations that its JSON reads."""

    @property
    def name(self) -> str:
        """ "salary-band", as in keys."""
        return "-".join(str(self.model._meta.verbose_name).split())

    @property
    def resource(self) -> str:
        """ "salary-bands", as in addresses."""
        return self.model.resource

    def rows(self) -> QuerySet[Any]:
        """The published facts as readers get them, in the order of their guides."""
        published = self.model.objects.published().select_related("guide", "role", *self.related)
        return published.defer("guide__text")

    def lines(self, rows: Iterable[JSONRow]) -> list[list[JSONRow]]:
        """Rows grouped into those that make one line."""
        return [list(group) for _, group in groupby(rows, key=itemgetter(*self.one_line))]

    def as_resource(self) -> Resource:
        return Resource(
            name=self.resource,
            basename=self.name,
            rows=self.rows,
            filterset=self.filterset,
            serializer=self.serializer,
            lookup="key",
            lookup_pattern=KEY,
            ordering_fields=(*ORDERINGS, *self.orderings),
            ordering_columns={"role": "role__slug", **self.ordering_columns},
            tie_break=("guide__slug", "position"),
        )


def each(text: Callable[[JSONRow], str]) -> Callable[[Sequence[JSONRow]], str]:
    """For kinds in which each row makes a line of its own."""
    return lambda rows: text(rows[0])
