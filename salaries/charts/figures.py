"""The figures of salary bands on a page, in the order in which they are read."""

from collections.abc import Iterable, Iterator

from careers.citations import Citable, stated
from salaries.formatting import high, low, pay
from salaries.models import SalaryBand


def of_ranges(bands: Iterable[SalaryBand]) -> Iterator[Citable]:
    """Each band in one figure: "$120,000–150,000+"."""
    for band in bands:
        yield from stated(pay(band), band)


def of_table(bands: Iterable[SalaryBand]) -> Iterator[Citable]:
    """Of `salaries/_table.html`: both ends of each band open one note, named by the first of them."""
    for band in bands:
        yield from stated(low(band) or high(band), band)
