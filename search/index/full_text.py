"""Full text of either database behind one small interface: which sentences have all, or any, of some stems."""

from collections.abc import Sequence
from typing import Any, Protocol

from django.db import connections
from django.db.models import QuerySet
from django.db.models.expressions import RawSQL

from search.models import SearchText


class FullText(Protocol):
    def matching(self, texts: "QuerySet[SearchText]", stems: Sequence[str], *, every: bool) -> "QuerySet[SearchText]":
        """Of these texts those with every stem, or with any of them."""


class Fts5:
    """SQLite. A stem is letters and digits alone, so quotes make it one word and no operator."""

    def matching(self, texts: "QuerySet[SearchText]", stems: Sequence[str], *, every: bool) -> "QuerySet[SearchText]":
        asked = (" AND " if every else " OR ").join(f'"{stem}"' for stem in stems)
        found: Any = RawSQL("SELECT rowid FROM search_fts WHERE search_fts MATCH %s", (asked,))
        return texts.filter(pk__in=found)


class TextVectors:
    """PostgreSQL."""

    def matching(self, texts: "QuerySet[SearchText]", stems: Sequence[str], *, every: bool) -> "QuerySet[SearchText]":
        asked = (" & " if every else " | ").join(f"'{stem}'" for stem in stems)
        return texts.extra(where=["search_searchtext.tokens @@ %s::tsquery"], params=[asked])


KINDS: dict[str, FullText] = {"sqlite": Fts5(), "postgresql": TextVectors()}


def full_text(using: str) -> FullText:
    return KINDS[connections[using].vendor]
