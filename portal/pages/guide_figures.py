"""Of a guide line by line, the lines that state a figure. Which lines are shown is a choice in the address."""

import re
from collections.abc import Iterable
from dataclasses import replace

from django.http import QueryDict

from portal.pages.guide import ReadSection, ReadStatement
from web.problems import InvalidParameter
from web.query_params import validated

FIGURES = "figures"
# "EC2" and "S3" are names.
FIGURE = re.compile(r"(?<![^\W\d_])\d")


def asks_for_figures(query: QueryDict) -> bool:
    """Raises `InvalidParameter` for what a guide's page cannot be asked."""
    only = validated(query, ("only",)).get("only")
    if only not in (None, FIGURES):
        raise InvalidParameter({"only": [f"“{only}” is nothing to choose here. It is: {FIGURES}."]})
    return only is not None


def with_figures(sections: Iterable[ReadSection]) -> list[ReadSection]:
    """Sections with the statements that gave a fact and hold a number; none without such a line."""
    reduced = (replace(section, entries=list(filter(_has_figure, section.entries))) for section in sections)
    return [section for section in reduced if section.entries]


def _has_figure(entry: object) -> bool:
    return isinstance(entry, ReadStatement) and bool(entry.facts) and bool(FIGURE.search(entry.statement.text))
