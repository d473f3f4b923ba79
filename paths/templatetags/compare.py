"""Columns of roles on pages."""

from collections.abc import Sequence
from typing import Any

from django import template

from paths.compare.compared import words_of

register = template.Library()
register.filter("words", words_of)


@register.filter
def at(columns: Sequence[Any], place: int) -> Any:
    """The cell of one role."""
    return columns[place]
