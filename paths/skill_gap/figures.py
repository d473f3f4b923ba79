"""Counts of roles as figures on the page, each with what was counted."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from careers.citations import Derivation
from careers.models import Fact

FORMULA = "skill-gap 1"
# A bar has a cell for each role up to so many; of more roles it shows the share.
MOST_CELLS = 24
CELL, STEP, HEIGHT = 5, 6, 10


@dataclass(frozen=True, slots=True)
class RolesCounted:
    """How many roles require a thing. `key`: its own on the page. `roles`: their titles. `explain`: the answer as JSON."""

    key: str
    thing: str
    roles: Sequence[str]
    of: int
    version: int
    explain: str
    facts: Sequence[Fact] = ()

    @property
    def text(self) -> str:
        return f"{len(self.roles)} of {self.of}"

    @property
    def name(self) -> str:
        return f"roles.{self.key}"

    @property
    def title(self) -> str:
        return f"Roles that require {self.thing}"

    @property
    def derivation(self) -> Derivation:
        return Derivation(
            kind="derived",
            explanation="Counted from what the guides of these roles require: alone, or as one of several.",
            formula=FORMULA,
            steps=tuple(self._steps),
            explain=self.explain,
            version=self.version,
        )

    @property
    def _steps(self) -> Iterator[tuple[str, str, str]]:
        yield "roles", "whose guides require anything", str(self.of)
        yield "of these", ", ".join(self.roles), str(len(self.roles))

    @property
    def number(self) -> int:
        return min(self.of, MOST_CELLS)

    @property
    def outlines(self) -> list[tuple[str, bool]]:
        """The filled cells of the bar and the empty ones, each as one path: a page has hundreds of cells."""
        filled = round(len(self.roles) * self.number / self.of) if self.of else 0
        return [
            (path, is_filled)
            for is_filled, path in ((True, cells(0, filled)), (False, cells(filled, self.number)))
            if path
        ]

    @property
    def width(self) -> int:
        return self.number * STEP - (STEP - CELL)


def cells(start: int, end: int) -> str:
    """Outlines of the cells from one place to before another, for lines one pixel wide: "M0.5 0.5h4v9h-4z"."""
    return "".join(f"M{at * STEP}.5 0.5h{CELL - 1}v{HEIGHT - 1}h-{CELL - 1}z" for at in range(start, end))


def titles_of(slugs: Iterable[str], titles: Mapping[str, str]) -> list[str]:
    return sorted(titles.get(slug, slug) for slug in slugs)
