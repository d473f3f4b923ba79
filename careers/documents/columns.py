"""Tables whose columns are set apart by spaces, tabs or bars without a line of dashes, as rows of cells. Pure, one pass.

Level                  Lower quartile   Median     Upper quartile
Junior (0-2 yrs)       £34,000          £38,500    £43,000
Mid-level (2-5 yrs)    £48,000          £56,000    £64,500

A table has a header and two rows or more, and all cells of a column begin at the same place, or end at the same place.
Where that is not so and a line has two amounts or more, each in a column of its own, the columns are not clear: nobody
can say which of the amounts is what.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from careers.documents.table_rows import TextTable, TextTableRow
from careers.documents.tables import LABELLED
from vocabulary.dates import YEAR
from vocabulary.lazy_regex import lazy_regex
from vocabulary.money import contains_money

GAP = lazy_regex(r"[ \t\u00a0]{2,}|\t")
TAB_STOPS = 8
LONGEST = 400
MOST_WORDS = 6
LEAST_ROWS = 2
RULER = lazy_regex(r"[ \t]*[-=_+─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝|│║](?:[-=_+─━═┌┬┐├┼┤└┴┘╔╦╗╠╬╣╚╩╝|│║: \t]*)$")
# What is no row: a list item, a quote, a heading.
OTHER_FORM = lazy_regex(r"[ \t\u00a0]*(?:[-*+•‣⁃▪▫–●○◦■□►▸▹➤>#§]|o|\(?[a-z0-9]{1,3}[.)])(?=\s)")
BAR = lazy_regex(r"(?<!\\)[|│┃║]")
# An amount that opens a cell: "£34,000", "GBP 24,000", "~$90k"; "Juniors earn $90,000" is a clause.
OPENS_WITH_FIGURE = lazy_regex(r"\W{0,2}(?:[A-Z]{0,3}[$€£₹¥]|[A-Z]{3})?\s?\d")
STOP = lazy_regex(r"[.!?][\"'”’)]?$")
DIGIT = lazy_regex(r"\d")
NOTHING = lazy_regex(r"[\W_]*|n/?a|none|no data|unknown|not stated", re.IGNORECASE)
YEAR_ALONE = lazy_regex(rf"(?:{YEAR})$")
# What columns of guides are called.
HEADER = lazy_regex(
    r"""\b(?:
      levels? | roles? | titles? | positions? | jobs? | grades? | stages? | seniority | experience | years? | bands?   # whose
    | skills? | tools? | technolog\w+ | competenc\w+ | requirements? | certificat\w+ | qualifications? | areas? | subjects?
    | required\?? | importance | necessity | priority | needed\?? | essential\?? | desirable\?? | optional\?? | must
    | salar\w+ | pay | wages? | earnings | compensation | median | average | mean | low(?:er|est)? | high(?:er|est)? | upper
    | quartiles? | percentiles? | p\d\d | q\d | \d\dth | min(?:imum)? | max(?:imum)? | bonus | total | base | range | from | to
    | junior | mid | senior | lead | staff | principal | entry
    | regions? | cit(?:y|ies) | countr(?:y|ies) | locations? | places? | share | change | notes? | description | employers?
    )(?!\w)""",
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words between two gaps: `[start, end)` in the file, `[left, right)` as they are seen, with tabs as wide as they are."""

    start: int
    end: int
    left: int
    right: int
    text: str


@dataclass(frozen=True, slots=True)
class RawLine:
    text: str
    offset: int
    chunks: tuple[Chunk, ...]
    is_listed: bool

    @property
    def is_row(self) -> bool:
        return len(self.chunks) > 1 and not self.is_listed

    @property
    def amounts(self) -> int:
        """In how many of its columns an amount is."""
        return sum(_is_amount(chunk.text) for chunk in self.chunks)


@dataclass(slots=True)
class Block:
    """Lines one below the other that have columns. `is_ruled`: a line of dashes is below the first."""

    lines: list[RawLine]
    is_ruled: bool = False
    has_bars: bool = False


def aligned_tables(raw_lines: Sequence[tuple[str, int]]) -> list[TextTable]:
    """`raw_lines`: each with its place in the file."""
    return [table for block in _blocks(raw_lines) if (table := _table(block))]


def _blocks(raw_lines: Sequence[tuple[str, int]]) -> Iterator[Block]:
    block: Block | None = None
    for raw, offset in raw_lines:
        line = _raw_line(raw, offset)
        if line and line.is_row and (block is None or block.has_bars == bool(BAR.search(raw))):
            block = block or Block([], has_bars=bool(BAR.search(raw)))
            block.lines.append(line)
            continue
        is_ruler = RULER.match(raw) is not None and bool(raw.strip())
        is_between = block is not None and (is_ruler or (len(block.lines) == 1 and not raw.strip()))
        if block and is_between:
            block.is_ruled = block.is_ruled or (is_ruler and len(block.lines) == 1)
            continue
        if block:
            yield block
        block = None
        if line and line.amounts > 1:
            yield Block([line], has_bars=bool(BAR.search(raw)))
    if block:
        yield block


def _raw_line(raw: str, offset: int) -> RawLine | None:
    """A line that has columns; None for others and for rulers."""
    body = raw.rstrip()
    gap = BAR if BAR.search(body) else GAP
    if len(raw) > LONGEST or RULER.match(raw) or not gap.search(body.strip()):
        return None
    ends = [*((match.start(), match.end()) for match in gap.finditer(body)), (len(body), len(body))]
    start, chunks = 0, []
    for stop, following in ends:
        if body[start:stop].strip():
            left, right = (len(body[:at].expandtabs(TAB_STOPS)) for at in (start, stop))
            chunks.append(Chunk(offset + start, offset + stop, left, right, body[start:stop].strip()))
        start = following
    return RawLine(raw, offset, tuple(chunks), OTHER_FORM.match(raw) is not None)


def _table(block: Block) -> TextTable | None:
    cells = _by_bars(block) or _by_tabs(block.lines) or _by_columns(block.lines)
    if cells and len(cells) > LEAST_ROWS and _is_header(cells[0], cells[1:], is_ruled=block.is_ruled):
        return _as_table(block.lines, cells)
    if cells and _are_labels(cells):
        return _as_table(block.lines, cells, is_labels=True)
    least = 1 if not block.has_bars else 2  # "CA$90,000 | €60,000" in one line is the same pay elsewhere
    if sum(line.amounts > 1 for line in block.lines) >= least:
        return _as_table(block.lines, [list(line.chunks) for line in block.lines], is_unclear=True)
    return None


ChunkRow = list[Chunk | None]


def _are_labels(cells: Sequence[ChunkRow]) -> bool:
    """Two columns without a header, of which the second has nothing but amounts."""
    return len(cells) >= LEAST_ROWS and all(
        len(row) == LABELLED and row[0] and row[1] and not _is_amount(row[0].text) and _is_amount(row[1].text)
        for row in cells
    )


def _as_table(
    lines: Sequence[RawLine],
    cells: Sequence[Sequence[Chunk | None]],
    *,
    is_unclear: bool = False,
    is_labels: bool = False,
) -> TextTable:
    end = lines[-1].offset + len(lines[-1].text)
    table = TextTable(lines[0].offset, end, is_unclear=is_unclear, is_plain=True, is_labels=is_labels)
    for number, (line, row) in enumerate(zip(lines, cells, strict=True)):
        spans, at = list[tuple[int, int]](), line.offset
        for cell in row:
            spans.append((cell.start, cell.end) if cell else (at, at))
            at = cell.end if cell else at
        is_header = number == 0 and not any(cell and contains_money(cell.text) for cell in row)
        table.rows.append(TextTableRow(line.offset, is_header, spans))
    return table


def _by_bars(block: Block) -> list[ChunkRow]:
    """As many cells in each line; [] where it is otherwise, or where a line of dashes makes it a table of Markdown."""
    counts = {len(line.chunks) for line in block.lines}
    is_alike = len(counts) == 1 and all(
        _is_of_one_kind([line.chunks[at] for line in block.lines[1:]]) for at in range(*counts)
    )
    return [list(line.chunks) for line in block.lines] if block.has_bars and is_alike else []


def _by_tabs(lines: Sequence[RawLine]) -> list[ChunkRow]:
    """One tab between each two cells, as in what is copied from a spreadsheet; [] where it is otherwise."""
    counts = {line.text.rstrip().count("\t") for line in lines}
    if len(counts) != 1 or 0 in counts:
        return []
    return [_tabbed(line) for line in lines]


def _tabbed(line: RawLine) -> ChunkRow:
    cells, at = ChunkRow(), line.offset
    for words in line.text.rstrip().split("\t"):
        bare, lead = words.strip(), len(words) - len(words.lstrip())
        cells.append(Chunk(at + lead, at + lead + len(bare), 0, 0, bare) if bare else None)
        at += len(words) + 1
    return cells


def _by_columns(lines: Sequence[RawLine]) -> list[ChunkRow]:
    """The cells of each line by columns between which no line has a letter; [] where they are not aligned."""
    columns = _columns(lines)
    cells = [_placed(line, columns) for line in lines]
    filled = [row for row in cells if row is not None]
    if len(columns) < 2 or len(filled) < len(lines) or not all(row[0] for row in filled[1:]):
        return []
    in_columns = [[row[at] for row in filled[1:]] for at in range(len(columns))]
    return filled if all(_is_aligned(column) and _is_of_one_kind(column) for column in in_columns) else []


def _columns(lines: Sequence[RawLine]) -> list[tuple[int, int]]:
    found = list[tuple[int, int]]()
    for left, right in sorted((chunk.left, chunk.right) for line in lines for chunk in line.chunks):
        if found and left <= found[-1][1]:
            found[-1] = (found[-1][0], max(right, found[-1][1]))
        else:
            found.append((left, right))
    return found


def _placed(line: RawLine, columns: Sequence[tuple[int, int]]) -> ChunkRow | None:
    """The cells of a line; None where two of its chunks are in one column."""
    inside = [[chunk for chunk in line.chunks if left <= chunk.left < right] for left, right in columns]
    return None if any(len(chunks) > 1 for chunks in inside) else [chunks[0] if chunks else None for chunks in inside]


def _is_aligned(cells: Sequence[Chunk | None]) -> bool:
    lefts, rights = {cell.left for cell in cells if cell}, {cell.right for cell in cells if cell}
    return len(lefts) == 1 or len(rights) == 1


def _is_of_one_kind(cells: Sequence[Chunk | None]) -> bool:
    """Below amounts no words: a line with "quartile" there is the rest of the header."""
    words = [cell.text for cell in cells if cell]
    return not any(map(_is_amount, words)) or all(DIGIT.search(each) or NOTHING.fullmatch(each) for each in words)


def _is_header(header: ChunkRow, rows: Sequence[ChunkRow], *, is_ruled: bool) -> bool:
    """Whether a line names its columns: it fills them, has no amount, and its words or the figures below say so."""
    words = [cell.text if cell else "" for cell in header]
    if not all(words[1:]) or any(_is_amount(each) or each.endswith((".", "!")) for each in words):
        return False
    named = sum(bool(HEADER.search(each) or YEAR_ALONE.match(each)) for each in words)
    has_figures = any(_is_of_figures(words[at], [row[at] for row in rows]) for at in range(1, len(words)))
    return is_ruled or named > 1 or (has_figures and bool(named))


def _is_of_figures(name: str, cells: Sequence[Chunk | None]) -> bool:
    is_name = not DIGIT.search(name) or YEAR_ALONE.match(name) is not None
    return is_name and all(DIGIT.search(cell.text) for cell in cells if cell)


def _is_amount(text: str) -> bool:
    is_short = len(text.split()) <= MOST_WORDS and not STOP.search(text)
    return is_short and OPENS_WITH_FIGURE.match(text) is not None and contains_money(text)
