"""What the words of guides say of themselves, whatever app the facts in them belong to.

Lists are read only in guides whose sentences are published: what a rule says of words quotes the words.
"""

from collections.abc import Iterator
from datetime import date
from itertools import groupby
from operator import itemgetter
from typing import Any

from django.db.models import Q

from careers.documents.marks import plain_text
from careers.models import Guide, Insight, Statement
from careers.models.choices import Publication
from careers.rules.lists import ListLine, bullet_at, check_lists
from careers.rules.now import FactQuote, check_now
from careers.verdicts import FindingResult
from market.models import MarketForecast, ShareClaim
from portal.resources import MODELS
from salaries.models import PayComponent, SalaryBand


def find(as_of: date) -> list[FindingResult]:
    """Findings of all guides, in a constant number of queries. Nothing here depends on the day."""
    return [*_in_lists(), *_undated()]


def _in_lists() -> Iterator[FindingResult]:
    texts = dict(Guide.objects.filter(publication=Publication.FULL).values_list("slug", "text"))
    said = _widest_facts()
    rows = Statement.objects.filter(guide__publication=Publication.FULL).order_by("guide__slug", "position")
    columns = ("guide__slug", "pk", "position", "section", "heading", "disposition", "text", "start")
    for guide, group in groupby(rows.values_list(*columns), key=itemgetter(0)):
        yield from check_lists([_line(row, texts[guide], said.get(row[1])) for row in group])


def _line(row: Any, text: str, key: str | None) -> ListLine:
    _, _, position, section, heading, disposition, words, start = row
    return ListLine(
        position=position,
        section=section,
        heading=heading,
        disposition=disposition,
        text=plain_text(words),
        bullet=bullet_at(text, start),
        key=key,
    )


def _widest_facts() -> dict[int, str]:
    """Statement → the fact that says most of it."""
    widest: dict[int, tuple[int, str]] = {}
    for model in MODELS.values():
        rows = model.objects.published().values_list("statement_id", "start", "end", "key")
        for statement, start, end, key in rows:
            widest[statement] = min(widest.get(statement, (0, key)), (start - end, key))
    return {statement: key for statement, (_, key) in widest.items()}


def _undated() -> Iterator[FindingResult]:
    dates = dict(Guide.objects.values_list("slug", "as_of"))
    said = sorted(_said(), key=lambda one: one.guide)
    for guide, group in groupby(said, key=lambda one: one.guide):
        yield from check_now(list(group), dates[guide])


def _said() -> Iterator[FactQuote]:
    # Pay whose heading names the year is dated by it, and a bonus without a figure states none.
    querysets = (
        SalaryBand.objects.filter(year=None),
        PayComponent.objects.filter(Q(low_percent__isnull=False) | Q(high_percent__isnull=False)),
        MarketForecast.objects.all(),
        ShareClaim.objects.all(),
    )
    for rows in querysets:
        for key, guide, quote in rows.published().order_by("position").values_list("key", "guide__slug", "quote"):
            yield FactQuote(key=key, guide=guide, words=quote, is_figure=True)
    insights = Insight.objects.filter(guide__publication=Publication.FULL).order_by("position")
    for key, guide, quote in insights.values_list("key", "guide__slug", "quote"):
        yield FactQuote(key=key, guide=guide, words=quote, is_figure=False)
