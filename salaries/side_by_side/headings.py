"""What a comparison of pay says in one sentence."""

from collections.abc import Sequence

from careers.models.choices import Level, label_of
from salaries.formatting import lowest_and_highest
from salaries.range_arithmetic import MedianVerdict
from salaries.side_by_side.compared import ComparedPay
from salaries.side_by_side.load import KnownPay
from salaries.side_by_side.medians import EndDifference, MedianPair, MedianTable
from vocabulary.money import money, money_range, whole


def heading(compared: ComparedPay) -> str:
    """By how much adverts differ, else where they start and end, else from where to where stated pay runs."""
    if compared.tables:
        return _difference(_main_table(compared.tables), compared.drawn)
    advertised = next((each for each in compared.drawn if each.medians), None)
    return _medians(advertised) if advertised else _stated(compared)


def _main_table(tables: Sequence[MedianTable]) -> MedianTable:
    """Of the level with the most adverts."""
    return max(tables, key=lambda table: sum(pair.one.ends[0].n_adverts for pair in table.pairs if pair.one.ends))


def _difference(table: MedianTable, drawn: Sequence[KnownPay]) -> str:
    """ "At senior level, MLOps Engineer adverts end $30,000–65,400 above DevOps Engineer; where they start is too close to
    call": the clearest difference of what was asked for first. Of the levels of one role, the two with most adverts."""
    if table.level:
        first = next(name for each in drawn for name in [each.name] if _of(table, name))
        pair = max(_of(table, first), key=lambda each: each.high.found.nearest or 0)
        return _sentence(pair, f"At {label_of(Level, table.level).lower()} level, ", *pair.names)
    pair = max(table.pairs, key=lambda each: each.n_adverts)
    return _sentence(pair, f"{pair.one.name}: ", *(name.lower() for name in pair.names))


def _sentence(pair: MedianPair, level: str, one: str, other: str) -> str:
    low, high = _apart(pair.low), _apart(pair.high)
    if not low and not high:
        return f"{level}it is too close to call whether {one} or {other} adverts start or end higher"
    if low and high:
        return f"{level}{one} adverts start {low} and end {high} {other}"
    known, unknown = (f"end {high}", "start") if high else (f"start {low}", "end")
    return f"{level}{one} adverts {known} {other}; where they {unknown} is too close to call"


def _of(table: MedianTable, name: str) -> list[MedianPair]:
    return [pair for pair in table.pairs if name in (pair.one.name, pair.other.name)]


def _apart(end: EndDifference) -> str:
    """ "$30,000–65,400 above"; "" where it is too close to call."""
    found = end.found
    if found.nearest is None or found.farthest is None:
        return ""
    word = "above" if found.verdict == MedianVerdict.HIGHER else "below"
    return f"{money_range(found.nearest, found.farthest, end.one.currency)} {word}"


def _medians(each: KnownPay) -> str:
    rows = each.medians or ()
    start, end = (money(whole(row.median), row.currency) for row in rows if row.median is not None)
    level = label_of(Level, each.measure.level)
    return f"{level} {each.name} adverts start at {start} and end at {end} (medians, {each.measure.year})"


def _stated(compared: ComparedPay) -> str:
    bands = [each.band for each in compared.drawn if each.band]
    ends = lowest_and_highest(bands)
    if not ends:
        return "Too few adverts for a median: each is drawn" if compared.drawn else "Nothing can be drawn"
    (low, lowest), (top, highest) = ends
    more = " or more" if highest.open_ended else ""
    return f"Stated pay runs from {money(low, lowest.currency)} to {money(top, highest.currency)}{more}"
