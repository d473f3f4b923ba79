"""What the method page says of adverts, in the numbers of the current snapshot."""

from dataclasses import dataclass

from salaries.advert_views import current
from salaries.models import SalaryDataset


@dataclass(frozen=True, slots=True)
class AdvertCounts:
    """Of the whole file, also where a part of its adverts is stored."""

    dataset: SalaryDataset

    def _count(self, *names: str) -> int:
        return sum(self.dataset.counts.get(name, 0) for name in names)

    @property
    def rows(self) -> int:
        return self._count("rows")

    @property
    def pairs(self) -> int:
        return self._count("pairs", "rising_pairs")

    @property
    def points(self) -> int:
        return self._count("points", "doubtful_points")

    @property
    def rising(self) -> int:
        return self._count("rising_pairs")

    @property
    def doubtful(self) -> int:
        return self._count("doubtful_points")

    @property
    def estimated(self) -> int:
        return self._count("estimated_year_rows")

    @property
    def paired_percent(self) -> str:
        """Rounded down: 99.97 are not all."""
        return f"{2000 * self.pairs // self.rows / 10:.1f}%" if self.rows else ""


def advert_counts() -> AdvertCounts | None:
    """None before the first import."""
    dataset = current()
    return AdvertCounts(dataset) if dataset else None
