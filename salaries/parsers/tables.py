"""Bands of pay tables. What a column holds is read from its header, once for each row.

| Level  | Low   | Median | High  |     one range, low to high; a median is no end of it
| Role   | Salary Range (LPA)     |     the figures are lakhs of rupees a year
| Level  | Base   | Total Comp    |     two bands of the row
| Level  | US     | UK            |     one band a country

A row with figures in a column nobody understands is left unread: they may change what the others mean.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from careers.documents import Document, DocumentStatement, Evidence
from careers.documents.blocks import block_kind
from careers.documents.tables import Cell
from careers.documents.years import Years, find_years
from salaries.amounts import Amount, find_amounts
from salaries.parsers.bands import NOT_BANDS, OTHER_RANK, Naming, ParsedBand, band_of, pay_scope, terms_below
from salaries.parsers.dollars import in_dollars_of
from salaries.parsers.mentions import PayMention
from salaries.parsers.not_pay import AFTER_TAX, SUPPLEMENT
from salaries.parsers.not_typical import PART_OF_ALL
from salaries.parsers.other_roles import RoleWords
from salaries.parsers.self_employed import is_a_rate, self_employed
from salaries.parsers.was_pay import is_below_what_was
from salaries.places import PayPlace, read_place
from salaries.terms import PayTerms, read_terms
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import one_level_of
from vocabulary.money import contains_money

# In the order in which they are tried.
COLUMNS = (
    ("median", r"^\W*(?:p50|50th(?:\s+percentile)?|2nd\s+quartile)\W*$"),
    ("other", r"\b(?:bonus\w*|equity|stocks?|RSUs?|shares|options|benefits|sign-?on|commission|super\w*|tax|cost of living|rent|"
              r"growth|change|increase|yoy|difference|premium|openings|jobs|demand|outlook|percentiles?|quartiles?|deciles?|"
              r"p\d\d|\d\dth|take[- ]?home|in[- ]hand|after[- ]tax|net (?:pay|salary|income|wages?))\b|%"),
    ("years", r"\b(?:years|yrs|yoe|exp\.?|experience)\b(?!\s+level)"),
    ("region", r"\b(?:region|location|city|country|state|metro|area|place)\b"),
    ("low", r"\b(?:low(?:er|est)?(?:\s+end)?|min(?:imum)?|from|bottom|floor)\b"),
    ("high", r"\b(?:high(?:er|est)?(?:\s+end)?|max(?:imum)?|to|top|upper|ceiling)\b"),
    ("median", r"\b(?:median|average|avg\.?|mean|mid-?point|typical)\b"),
    ("pay", r"\b(?:salar\w+|pay|compensation|comp|wages?|earnings|income|package|base|total|ctc|tc|ote|rate|range|gross|"
            r"remuneration)\b"),
    ("level", r"\b(?:level|seniority|stage|grade|band|tier)\b"),
    ("role", r"\b(?:role|title|position|job|designation|profession|occupation)\b"),
)  # fmt: skip
KINDS = [(name, lazy_regex(words, re.IGNORECASE)) for name, words in COLUMNS]
LOW_AND_HIGH = lazy_regex(r"\b(?:low|min)\w*\b.*\b(?:high|max)", re.IGNORECASE)
NAMES_PAY = lazy_regex(r"\b(?:salar\w+|pay|compensation|comp|wages?|earnings|ctc|remuneration)\b", re.IGNORECASE)
# Remarks on the figures beside them.
NOTE = lazy_regex(r"\b(?:sources?|context|notes?|comments?|remarks?|details?)\b", re.IGNORECASE)
DIGIT = lazy_regex(r"\d")
YEAR_WORD = lazy_regex(r"y(?:ea)?rs?\b|yoe", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Column:
    kind: str
    terms: PayTerms
    level: str | None


@lru_cache(maxsize=1024)
def column_of(header: str) -> Column:
    """Cached, because all rows of a table ask about the same headers."""
    terms = read_terms(header)
    kind = next((name for name, words in KINDS if words.search(header)), "")
    if kind in ("low", "high") and LOW_AND_HIGH.search(header):
        kind = "pay"
    level = one_level_of(header)
    if kind in ("", "level") and level and kind != "level":
        kind = "pay"
    if not kind and (terms.place.country or terms.place.region or terms.place.year or terms.unit.currency):
        kind = "pay"
    return Column(kind, terms, level if kind == "pay" else None)


def read_tables(document: Document, role: RoleWords) -> Iterator[ParsedBand]:
    scope = pay_scope(document)
    for row in document.content:
        if row.role == "row" and _may_state_pay(row) and not any(role.are_no_label(heading) for heading in row.path):
            yield from _bands(row, terms_below(row, scope), role)


def _may_state_pay(row: DocumentStatement) -> bool:
    if row.section == "salary_ranges":
        return block_kind(row) not in NOT_BANDS
    return any(NAMES_PAY.search(cell.header) for cell in row.cells) or _is_labelled_pay(row.cells)


def _is_labelled_pay(cells: Sequence[Cell]) -> bool:
    """A row of facts ("Detail | Data | Source") of which the first cell says that the second is pay."""
    if len(cells) < 2 or not NAMES_PAY.search(cells[0].text) or not contains_money(cells[1].text):
        return False
    notes = cells[2:]
    return not NAMES_PAY.search(cells[1].header) and all(
        NOTE.search(cell.header) or not contains_money(cell.text) for cell in notes
    )


def _bands(row: DocumentStatement, terms: PayTerms, role: RoleWords) -> Iterator[ParsedBand]:
    columns = _columns(row, role)
    if any(not column.kind and contains_money(cell.text) for column, cell in columns):
        return
    label = _label(columns)
    if role.are_no_label(label) or SUPPLEMENT.search(label) or _is_of_a_part(columns) or _was_pay(row, label):
        return
    naming = _naming(row, columns, label)
    place = _place(columns, label)
    for column, printed in _amounts(columns, terms):
        here = column.terms.place.over(place)
        amount = in_dollars_of(printed, here, terms.place.country, column.terms.over(terms))
        if not amount:
            continue
        mention = PayMention(
            amount=amount,
            start=0,
            end=len(row.text),
            is_alone=True,
            label=label,
            level=None,
            years=None,
            component=column.terms.component or terms.component or "unstated",
            place=here,
        )
        if self_employed(" § ".join((label, *row.path))) and not is_a_rate(amount.period):
            continue
        named = replace(naming, level=column.level or naming.level)
        yield band_of(row, mention, named, terms.place, Evidence.of(row))


def _was_pay(row: DocumentStatement, label: str) -> bool:
    above = (*row.path, row.lead_in, label)
    return (is_below_what_was(above) and not read_place(row.text).year) or any(AFTER_TAX.search(each) for each in above)


Columns = Sequence[tuple[Column, Cell]]


def _is_of_a_part(columns: Columns) -> bool:
    """A row of percentiles: "Percentile: 10th", "Lowest 10 %" are no pay of the role."""
    named = (f"{cell.header} {cell.text}" for _, cell in columns if not contains_money(cell.text))
    return any(PART_OF_ALL.search(words) for words in named)


def _columns(row: DocumentStatement, role: RoleWords) -> Columns:
    """The cells that are not empty, each with what its column is; a job as header is its column's pay or another's.

    Without headers a row of two cells is a label and its text: "| Salary Range (UK) | £50K - £110K |".
    """
    cells = [cell for cell in row.cells if cell.text]
    if _is_labelled_pay(row.cells):
        return [(column_of(cells[0].text), cells[1])]
    if len(cells) == 2 and not any(cell.header for cell in row.cells):
        return [(column_of(cells[0].text), cells[1])]
    found = []
    for cell in cells:
        column = column_of(cell.header)
        if not column.kind and role.are_no_label(cell.header):
            column = replace(column, kind="other")
        elif not column.kind and role.are(cell.header):
            column = replace(column, kind="pay")
        found.append((column, cell))
    return found


def _amounts(columns: Columns, terms: PayTerms) -> Iterator[tuple[Column, Amount]]:
    """The amounts of a row: low and high joined into one range, a median only where nothing else is stated."""
    found = [
        (column, _amount(column, cell, terms))
        for column, cell in columns
        if column.kind in ("low", "high", "median", "pay") and DIGIT.search(cell.text)
    ]
    if any(amount is None for column, amount in found if column.kind != "median"):
        return
    read = [(column, amount) for column, amount in found if amount]
    ends = [pair for pair in read if pair[0].kind in ("low", "high")]
    ranges = [pair for pair in read if pair[0].kind == "pay"]
    medians = [pair for pair in read if pair[0].kind == "median"]
    yield from ranges
    if ends:
        yield from _joined(ends)
    elif not ranges:
        yield from medians


def _joined(ends: Sequence[tuple[Column, Amount]]) -> Iterator[tuple[Column, Amount]]:
    """One range of a low and a high cell; nothing where the two are not of one currency and period, or not two."""
    kinds = [column.kind for column, _ in ends]
    if sorted(kinds) != ["high", "low"]:
        return
    (low_column, low), (_, high) = sorted(ends, key=lambda pair: pair[0].kind, reverse=True)
    if (low.currency, low.period) == (high.currency, high.period):
        start = min(low.start, high.start)
        end = max(low.end, high.end)
        yield low_column, replace(low, high=high.high or high.low, open_ended=high.open_ended, start=start, end=end)


def _amount(column: Column, cell: Cell, terms: PayTerms) -> Amount | None:
    unit = column.terms.over(terms).unit._replace(is_column=True)
    amounts = find_amounts(cell.text, unit)
    if len(amounts) != 1:
        return None
    [amount] = amounts
    return replace(amount, start=cell.start + amount.start, end=cell.start + amount.end)


def _label(columns: Columns) -> str:
    """What the row is called: by its role, else its level, else its first words."""
    by_kind = {column.kind: cell.text for column, cell in reversed(columns)}
    first = next((cell.text for column, cell in columns if column.kind in ("", "years", "region")), "")
    return by_kind.get("role") or by_kind.get("level") or first


def _naming(row: DocumentStatement, columns: Columns, label: str) -> Naming:
    texts = [cell.text for column, cell in columns if column.kind in ("level", "role", "years", "")]
    level = next((level for text in texts if (level := one_level_of(text))), None)
    years = next((years for column, cell in columns if (years := _years(column, cell))), None)
    heading = next((each for each in reversed(row.path) if one_level_of(each)), "")
    above = one_level_of(heading)
    if above and level in (None, above) and not OTHER_RANK.search(label):
        return Naming(label or heading, above, years or find_years(heading))
    return Naming(label or None, level, years)


def _years(column: Column, cell: Cell) -> Years | None:
    if column.kind == "years" and DIGIT.search(cell.text):
        words = cell.text if YEAR_WORD.search(cell.text) else f"{cell.text} years"
        return find_years(f"{words} of experience")
    return find_years(cell.text) if column.kind in ("level", "role") else None


def _place(columns: Columns, label: str) -> PayPlace:
    places = [read_place(cell.text) for column, cell in columns if column.kind == "region"]
    place = places[0] if places else read_place(label)
    named = next((cell.text for column, cell in columns if column.kind == "region"), None)
    return place if place.region or place.country or not named else place._replace(region=named)
