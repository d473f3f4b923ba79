"""What a comparison of pay says in one sentence."""

from collections.abc import Sequence
from typing import NamedTuple

from careers.models.choices import Level, label_of
from salaries.formatting import lowest_and_highest
from salaries.side_by_side.compared import ComparedPay
from salaries.side_by_side.load import KnownPay
from salaries.side_by_side.medians import MedianPair, MedianTable
from salaries.side_by_side.verdict import verdict_of
from vocabulary.money import money, whole


class Heading(NamedTuple):
    """`basis`: what a difference rests on, which goes on from the text; "" where there is none."""

    text: str
    basis: str = ""

    @property
    def basis_by_itself(self) -> str:
        """ "By their medians (25 adverts against 70; …)"."""
        basis = self.basis.strip()
        return f"{basis[:1].upper()}{basis[1:]}"


def heading(compared: ComparedPay) -> str:
    return "".join(heading_in_two(compared))


def heading_in_two(compared: ComparedPay) -> Heading:
    """By how much adverts differ, else where they start and end, else from where to where stated pay runs."""
    if compared.tables:
        return _difference(main_table(compared.tables), compared.drawn)
    advertised = next((each for each in compared.drawn if each.medians), None)
    return Heading(_medians(advertised) if advertised else _stated(compared))


def main_table(tables: Sequence[MedianTable]) -> MedianTable:
    """Of the level with the most adverts."""
    return max(tables, key=lambda table: sum(pair.one.ends[0].n_adverts for pair in table.pairs if pair.one.ends))


def _difference(table: MedianTable, drawn: Sequence[KnownPay]) -> Heading:
    """The clearest difference of what was asked for first. Of the levels of one role, the two with most adverts."""
    if table.level:
        first = next(name for each in drawn for name in [each.name] if _of(table, name))
        pair = max(_of(table, first), key=lambda each: each.high.found.nearest or 0)
    else:
        pair = max(table.pairs, key=lambda each: each.n_adverts)
    parts = verdict_of(pair, table.level)
    return Heading(*("".join(part.text for part in parts if part.is_basis is basis) for basis in (False, True)))


def _of(table: MedianTable, name: str) -> list[MedianPair]:
    return [pair for pair in table.pairs if name in (pair.one.name, pair.other.name)]


def _medians(each: KnownPay) -> str:
    start, end = median_ends(each)
    level = label_of(Level, each.measure.level)
    return f"{level} {each.name} adverts start at {start} and end at {end} (medians, {each.measure.year})"


def median_ends(each: KnownPay) -> tuple[str, str]:
    """Of adverts that have both medians."""
    start, end = (money(whole(row.median), row.currency) for row in each.medians or () if row.median is not None)
    return start, end


def _stated(compared: ComparedPay) -> str:
    bands = [each.band for each in compared.drawn if each.band]
    ends = lowest_and_highest(bands)
    if not ends:
        return "Too few adverts for a median: each is drawn" if compared.drawn else "Nothing can be drawn"
    (low, lowest), (top, highest) = ends
    more = " or more" if highest.open_ended else ""
    return f"Stated pay runs from {money(low, lowest.currency)} to {money(top, highest.currency)}{more}"
