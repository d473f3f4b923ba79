r"""The lines of a file that hold words.

Four layouts are read, and a file may mix them:

    flat        `- item`, bare lines for headings, no blank lines, nesting lost
    web copy    `  • item`, `  1. item`, blank lines between everything, a site's logo and image lines on top
    Markdown    front matter, `## heading`, underlined headings, `- item`, tables, quotes, code, footnotes `[^1]: text`
    wiki        `== heading ==`, `* item`, `# item`, tables between `{|` and `|}`; see `wiki`

Columns set apart by spaces or tabs are tables in all of them (`columns`).
Marks are taken out of a line's text (`marks`), a wrapped line is joined to the one above it, and a line that holds
nothing but marks is left out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from careers.documents.bare_footnotes import with_footnotes
from careers.documents.bare_lists import with_bullets
from careers.documents.columns import aligned_tables
from careers.documents.errors import DocumentError, Problem
from careers.documents.html_tables import html_tables
from careers.documents.line import Line
from careers.documents.one_line import line_of, plain_line, wiki_line
from careers.documents.quoted_lists import quoted_items
from careers.documents.table_rows import TextTable, rows_of
from careers.documents.tables import is_delimiter, row_words
from careers.documents.wiki import is_wiki, wiki_tables
from careers.documents.wrapped import unwrapped
from vocabulary.lazy_regex import lazy_regex

LINE = lazy_regex(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
LINE_BREAK = lazy_regex(r"\r\n|\r|\n")
# Not of ">$150,000", which says "more than".
QUOTE = lazy_regex(r"(?:[ \t]{0,3}>(?![\d$€£₹¥]))+[ \t]?")
# As a bullet it comes twice at least; once it is a word of another language ("o equivalente").
LETTER_O = re.compile(r"^[ \t\u00a0]*o[ \t\u00a0]+[^\s\d]", re.MULTILINE)
ADDRESS = lazy_regex(r"[ \t]{0,3}\[[^\]^][^\]]{0,200}\]:[ \t]*(?:https?:|mailto:|www\.|[/#<])")
FENCE = lazy_regex(r"[ \t]{0,12}(`{3,}|~{3,})")
RULER = lazy_regex(r"[ \t]{0,3}(?:(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:=[ \t]*){3,})$")
UNDERLINE = lazy_regex(r"[ \t]{0,3}(?:(?P<first>={2,})|-{2,})[ \t]*$")
COMMENT_OPENS, COMMENT_CLOSES = "<!--", "-->"


@dataclass(slots=True)
class Reader:
    """What the lines above say about the next one. `comment_from`: on which line a comment opens that goes on; 0 for none."""

    found: list[Line] = field(default_factory=list)
    fence: str = ""
    headers: tuple[str, ...] = ()
    comment_from: int = 0
    in_quote: bool = False
    is_wiki: bool = False
    has_letter_o: bool = False
    is_apart: bool = True

    def take(self, line: Line) -> None:
        self.found.append(replace(line, is_apart=self.is_apart) if self.is_apart else line)
        self.is_apart = False


def lines(text: str, start: int = 0) -> list[Line]:
    """Every line from offset `start` on that holds words, numbered from the file's first.

    Raises `DocumentError` for a comment without an end: everything below it would be lost without a word.
    """
    number = len(LINE.findall(text[:start])) if start else 1
    reader = Reader(is_wiki=is_wiki(text), has_letter_o=len(LETTER_O.findall(text)) > 1)
    raw_lines = [(match[1], match.start()) for match in LINE.finditer(text, start)]
    tables = _tables(text, start, raw_lines, is_wiki=reader.is_wiki)[::-1]
    quoted = quoted_items(raw_lines)
    past = 0
    for at, (raw, offset) in enumerate(raw_lines):
        while tables and tables[-1].start < offset + len(raw):
            table = tables.pop()
            is_hidden = reader.comment_from or (reader.fence and not table.is_plain)
            if table.start >= past and not is_hidden:
                past = table.end
                _read_table(reader, text, table, number + at)
        if offset < past:
            continue
        if at in quoted:
            _read_quoted_item(reader, raw, offset, number + at)
            continue
        following = raw_lines[at + 1][0] if at + 1 < len(raw_lines) else ""
        _read(reader, raw, offset, number + at, following)
    if reader.comment_from:
        raise DocumentError(
            Problem(
                reader.comment_from, f"a comment opens with {COMMENT_OPENS} and is never closed with {COMMENT_CLOSES}"
            )
        )
    return list(unwrapped(text, with_footnotes(with_bullets(reader.found))))


def _tables(text: str, start: int, raw_lines: Sequence[tuple[str, int]], *, is_wiki: bool) -> list[TextTable]:
    """Tables in other forms than rows between bars, in order."""
    marked = [*html_tables(text, start), *(wiki_tables(text, start) if is_wiki else ())]
    return sorted((*marked, *aligned_tables(raw_lines)), key=lambda table: table.start)


def _read_quoted_item(reader: Reader, raw: str, offset: int, number: int) -> None:
    line = plain_line(raw, raw.index(">") + 1, offset, number)
    if line:
        reader.take(replace(line, indent=raw.index(">"), marker=">"))


def _read_table(reader: Reader, text: str, table: TextTable, number: int) -> None:
    """`number`: the line on which the table opens."""
    at = table.start
    for is_header, words, cells in rows_of(text, table):
        places = words.offsets or ()
        number, at = number + len(LINE_BREAK.findall(text, at, places[0])), places[0]
        labels = tuple(note.label for note in words.notes)
        if table.is_labels:
            reader.is_apart = True
            reader.take(Line(number, at, places[-1] + 1, 0, "", words.text, labels, places))
            continue
        kind = "header" if is_header else "row"
        reader.take(Line(number, at, places[-1] + 1, 0, "|", words.text, labels, places, (), kind, cells=cells))
    reader.is_apart, reader.headers = True, ()


def _read(reader: Reader, raw: str, offset: int, number: int, following: str) -> None:
    fence = FENCE.match(raw)
    if reader.fence:
        closes = fence and raw.strip() == raw.strip()[0] * len(raw.strip()) and raw.strip().startswith(reader.fence)
        if closes:
            reader.fence = ""
        elif line := plain_line(raw, 0, offset, number):
            reader.take(replace(line, kind="code"))
        return
    if fence and not (fence[1][0] == "`" and "`" in raw[fence.end() :]):
        reader.fence = fence[1]
        return
    begin = _past_comment(reader, raw, number)
    if begin < 0:
        return
    if not raw.strip():
        reader.is_apart, reader.headers = True, ()
        return
    _read_words(reader, raw, begin, offset, number, following)


def _past_comment(reader: Reader, raw: str, number: int) -> int:
    """Where the words of a line begin; -1 where all of it is inside a comment that goes over several lines."""
    begin = 0
    if reader.comment_from:
        closes = raw.find(COMMENT_CLOSES)
        if closes < 0:
            return -1
        begin, reader.comment_from = closes + len(COMMENT_CLOSES), 0
    opens = raw.rfind(COMMENT_OPENS)
    if opens >= begin and raw.find(COMMENT_CLOSES, opens) < 0:
        reader.comment_from = number
    return begin


def _read_words(reader: Reader, raw: str, begin: int, offset: int, number: int, following: str) -> None:
    quote = QUOTE.match(raw, begin)
    begin = quote.end() if quote else begin
    if quote and not reader.in_quote:  # what begins a quote goes on with nothing
        reader.is_apart = True
    reader.in_quote = bool(quote)
    body = raw[begin:]
    if _is_table(reader, body, following):
        _read_row(reader, raw, begin, offset, number)
        return
    reader.headers = ()
    if (underline := UNDERLINE.match(body)) and _underlines(reader):
        reader.found[-1] = replace(reader.found[-1], rank=1 if underline["first"] else 2)
        return
    if RULER.match(body):
        reader.is_apart = True
        return
    if ADDRESS.match(body):
        return
    line = (reader.is_wiki and wiki_line(raw, begin, offset, number)) or line_of(raw, begin, offset, number)
    if line and line.marker == "o" and not reader.has_letter_o:
        line = plain_line(raw, begin, offset, number)
    if line:
        reader.take(line)
    else:
        reader.is_apart = True


def _underlines(reader: Reader) -> bool:
    """Whether the line above may be a heading: bare words right above, with nothing right above them."""
    above = reader.found[-1] if reader.found and not reader.is_apart else None
    return above is not None and not above.marker and above.kind == "text" and above.is_apart and len(above.text) <= 120


def _is_table(reader: Reader, body: str, following: str) -> bool:
    if reader.headers:
        return "|" in body
    return "|" in body and is_delimiter(following.lstrip("> \t") if body else "", cells=body)


def _read_row(reader: Reader, raw: str, begin: int, offset: int, number: int) -> None:
    if is_delimiter(raw[begin:]):
        return
    words, cells = row_words(raw, begin, reader.headers)
    if not reader.headers:
        reader.headers = tuple(cell.text for cell in cells)
    elif words.text and words.offsets is not None:
        places = tuple(offset + place for place in words.offsets)
        labels = tuple(note.label for note in words.notes)
        reader.take(Line(number, places[0], places[-1] + 1, 0, "|", words.text, labels, places, (), "row", cells=cells))
        return
    if words.text and words.offsets is not None:
        places = tuple(offset + place for place in words.offsets)
        reader.take(Line(number, places[0], places[-1] + 1, 0, "|", words.text, (), places, (), "header", cells=cells))
