"""What the words above a list, and the columns of a table, say of all that is named there.

Below "What you don't need" nothing is asked for; a column "Required?" says so of each row.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from careers.documents import DocumentStatement
from careers.documents.labels import split_label
from careers.documents.tables import Cell
from careers.parsers.clause_words import BRACKET, OPENS_PREFERRED
from careers.parsers.clauses import NOT_ASKED, PREFERRED, REQUIRED
from vocabulary.lazy_regex import lazy_regex

OPENS_REQUIRED = lazy_regex(r"\b(?:must[ -]haves?|required|essential|mandatory)\b", re.IGNORECASE)
OPENS_DENIED = lazy_regex(
    r"""
      \b(?: not | never | no \s+ (?:longer | need | requirement) | nothing | cannot | \w+n['’]t ) \b
      (?! - | \s+ (?: only | just | merely | simply | limited | negotiable | to\s+mention | forget | neglect
         | underestimate | overlook | (?:do | live | work | go | be) \s+ without ) \b )                    # What you don't need
    | (?<! n['’]t\s ) (?<! \bnot\s ) (?<! \bnever\s )
      \b(?: skip | ignore | forget | unnecessary | needless | irrelevant | obsolete | outdated | overrated | overhyped )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "Not needed: Scala, Perl", where the label says it of all behind it.
LABEL_DENIES = lazy_regex(
    r"""
    \W* (?: (?:no\s+longer|not|never) \s+ (?:\w+\s+)? (?: needed | required | necessary | expected | mandatory | essential
      | wanted | used
           | asked (?:\s+for)? )
       | (?: what \s+ )? (?: you \s+ )? (?: do \s+ not | don['’]t ) \s+ (?: need | have \s+ to \s+ know )
       | (?: you \s+ can \s+ )? (?: skip | ignore | forget ) | unnecessary | no \s+ need \s+ for )
    """,
    re.IGNORECASE | re.VERBOSE,
)
# "You can get into this job through:" lists ways, of which each is enough.
OPENS_WAYS = lazy_regex(
    r"\b(?:get|break|move|come|go)\s+into\b|\b(?:ways?|routes?)\s+(?:in(?:to)?|to)\b", re.IGNORECASE
)
# A column that says of the other cells of its row how much is asked.
ASKS = lazy_regex(
    r"\b(?:required|requirement|mandatory|must|necessary|necessity|needed|essential|importance|priority|optional)\b",
    re.IGNORECASE,
)
YES = lazy_regex(r"(?:yes|y|required|mandatory|must(?:[ -]have)?|essential|critical|[✓✔x])\W*", re.IGNORECASE)
NO = lazy_regex(r"(?:(?:no|n|none|not\b.*|never\b.*|un(?:needed|necessary))\W*|[✗✘–—-])", re.IGNORECASE)

SHARE_CELL = lazy_regex(r"\W{0,2}\d{1,3}(?:[.,]\d+)?\s?(?:%|per\s?cent)\W*", re.IGNORECASE)


def is_denied_by_label(text: str) -> bool:
    """Whether an item's own label says that what it names is not asked for."""
    return LABEL_DENIES.fullmatch(BRACKET.sub("", split_label(text).label).strip()) is not None


def asks_for_none(statement: DocumentStatement) -> bool:
    """Whether the words above it, or its row, say that what it names is not asked for."""
    above = (statement.lead_in, *statement.path, statement.title)
    return any(_asks_for_none(words) for words in above if words) or _verdict(statement.cells) == NOT_ASKED


@lru_cache(maxsize=1024)
def _asks_for_none(words: str) -> bool:
    """Cached, because all bullets of a list ask about the same words. A bracket is an aside: "Skills (no degree needed)"."""
    plain = BRACKET.sub("", words)
    if OPENS_PREFERRED.search(plain):
        return False  # "Preferred, not required"
    return bool(OPENS_DENIED.search(plain) or OPENS_WAYS.search(plain))


def asked_in_row(statement: DocumentStatement, at: int) -> str | None:
    """What the columns of a table say of what stands at a place of its row; None where they say nothing."""
    own = next((cell for cell in statement.cells if cell.start <= at < cell.end), None)
    if own and (said := _of_header(own.header)):
        return said
    return _verdict([cell for cell in statement.cells if cell is not own])


def gives_share(statement: DocumentStatement) -> bool:
    """Whether a row says of how many its name is: "Scala" with "12%" beside it."""
    return any(SHARE_CELL.fullmatch(cell.text) for cell in statement.cells[1:])


def _of_header(header: str) -> str | None:
    """Of what stands below it: "Must have", "Nice to have", "Not needed"."""
    if OPENS_PREFERRED.search(header):
        return PREFERRED
    if OPENS_DENIED.search(header):
        return NOT_ASKED
    return REQUIRED if OPENS_REQUIRED.search(header) else None


def _verdict(cells: Sequence[Cell]) -> str | None:
    """Of the rest of a row: "Yes" below "Required?"."""
    return next(filter(None, map(_said_in, cells)), None)


def _said_in(cell: Cell) -> str | None:
    if not ASKS.search(cell.header):
        return None
    if OPENS_PREFERRED.search(cell.text):
        return PREFERRED
    if NO.fullmatch(cell.text):
        return NOT_ASKED
    is_yes = YES.fullmatch(cell.text)
    return (PREFERRED if OPENS_PREFERRED.search(cell.header) else REQUIRED) if is_yes else None
