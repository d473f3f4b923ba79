"""Official medians as figures on a page: whose they are, of which occupation, and where they are in the file."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from careers.citations import Derivation
from careers.models import Fact, RoleOccupation
from salaries.models import PublishedPay
from vocabulary.money import money


@dataclass(frozen=True, slots=True)
class PublishedMedian:
    """`occupation` says why this occupation stands in for the role."""

    row: PublishedPay
    occupation: RoleOccupation

    @property
    def name(self) -> str:
        return self.row.key

    @property
    def text(self) -> str:
        """ "$108,020"; "not published" where the publisher gives none."""
        median: Decimal | None = getattr(self.row, "p50")  # noqa: B009  # typed as never null
        return "not published" if median is None else money(median, self.row.currency)

    @property
    def title(self) -> str:
        return f"{self.text}, the official median for {self.row.title}"

    @property
    def facts(self) -> Sequence[Fact]:
        return ()

    @property
    def derivation(self) -> Derivation:
        row, dataset = self.row, self.row.snapshot
        return Derivation(
            kind="stated",
            explanation=(
                f"{dataset.publisher}, {dataset.title}, {row.year}, row {row.row:,} of the file: {row.code} {row.title}. "
                f"This occupation is {self.occupation.get_match_display()}. {self.occupation.reason}"
            ),
            formula="",
            steps=(),
            explain=f"/api/v1/published-pay/{row.key}/",
            version=0,
        )
