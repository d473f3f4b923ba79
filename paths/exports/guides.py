"""The guides that rows rest on which name the facts behind them."""

from collections.abc import Sequence

from careers.exports import sources
from web.export.table import RowValues, TableSource


def guides_of_facts(row: RowValues) -> list[str]:
    """A key begins with its guide."""
    return list(dict.fromkeys(key.split(".")[0] for key in row["facts"]))


def guides_behind(rows: Sequence[RowValues]) -> list[TableSource]:
    """One query."""
    return sources({slug for row in rows for slug in guides_of_facts(row)})
