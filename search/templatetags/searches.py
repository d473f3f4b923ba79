"""What the page of search needs to draw its tables."""

from collections.abc import Sequence

from django import template

from search.answers.block import AnswerPart, AnswerRow

register = template.Library()


@register.filter
def labelled(row: AnswerRow, columns: Sequence[str]) -> list[tuple[str, tuple[AnswerPart]]]:
    """The cells of a row, each with the name of its column; the first column is the row's own title."""
    return [(name, (cell,)) for name, cell in zip(columns[1:], row.cells, strict=True)]
