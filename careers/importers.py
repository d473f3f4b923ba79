"""Parsed facts → rows, whatever app they belong to."""

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from decimal import Decimal
from operator import itemgetter
from typing import Any

from careers.documents import Document, Evidence, Parsed
from careers.documents.marks import words_of
from careers.documents.sentences import sentence_spans
from careers.documents.typography import normalise
from careers.models import Fact, Guide, Statement

Models = Mapping[type[Parsed], type[Fact]]
# Another way to mark a list changes no words.
NUMBERED = re.compile(r"\d{1,3}[.)](?=\s)")
NOT_COLUMNS = {"evidence", "section", "heading", "figure_start"}


@dataclass(frozen=True, slots=True)
class Row:
    """A fact ready to be written. `values` are its own fields, `position` its place among its kind, from 1."""

    key: str
    model: type[Fact]
    parsed: Parsed
    position: int
    line: int
    quote: str
    values: dict[str, Any]


def rows_of(document: Document, slug: str, facts: Sequence[Parsed], models: Models) -> list[Row]:
    """Rows with keys: guide, kind, a hash of section, heading and words, and an ordinal where those repeat."""
    positions: Counter[type[Fact]] = Counter()
    seen: Counter[str] = Counter()
    rows = []
    sentences = _Sentences(document)
    for fact in sorted(facts, key=lambda one: (one.evidence.start, one.evidence.end)):
        document.deadline.check()
        model = models[type(fact)]
        positions[model] += 1
        quote = words_of(document.text[fact.evidence.start : fact.evidence.end]).text.strip()
        key = fact_key(slug, model, fact, sentences.of(fact.evidence))
        seen[key] += 1
        ordinal = f"-{seen[key]}" if seen[key] > 1 else ""
        line = document.line_at(fact.evidence.start)
        rows.append(Row(key + ordinal, model, fact, positions[model], line, quote, values_of(fact)))
    return rows


class _Sentences:
    """The sentences facts are in, without marks. Those of a statement are found once, however many facts it states."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._found: dict[tuple[int, int], tuple[str, Sequence[int], list[tuple[int, int]]]] = {}

    def of(self, evidence: Evidence) -> str:
        """A name repeated elsewhere, or a neighbour's change, leaves a fact's sentences and so its key alone."""
        text, places, spans = self._within(evidence.first, evidence.last)
        start, end = (bisect_left(places, place) for place in (evidence.start, evidence.end))
        first = bisect_right(spans, start, key=itemgetter(1))
        last = bisect_left(spans, end, key=itemgetter(0)) - 1
        return text[spans[first][0] : spans[last][1]]

    def _within(self, first: int, last: int) -> tuple[str, Sequence[int], list[tuple[int, int]]]:
        if (first, last) not in self._found:
            text, places = self._words(first, last)
            self._found[first, last] = (text, places, sentence_spans(text))
        return self._found[first, last]

    def _words(self, first: int, last: int) -> tuple[str, Sequence[int]]:
        """The words of these statements and what is between them, with the place of each character in the guide."""
        statements = self._document.statements[first : last + 1]
        text, places = "", list[int]()
        for before, statement in zip([None, *statements], statements, strict=False):
            if before:
                between = self._document.text[before.end : statement.start]
                text += NUMBERED.sub("-", words_of(between).text) or " "
                places += [before.end] * (len(text) - len(places))
            text += statement.text
            places += statement.offsets or range(statement.start, statement.start + len(statement.text))
        return text, places


def fact_key(slug: str, model: type[Fact], fact: Parsed, sentences: str) -> str:
    """The address of a fact, the same as long as its section, heading and words are."""
    words = "|".join((fact.section, normalise(fact.heading), normalise(sentences), fact.identity.casefold()))
    return f"{slug}.{kind_of(model)}.{hashlib.sha256(words.encode()).hexdigest()[:10]}"


def kind_of(model: type[Fact]) -> str:
    """ "salary-band" for the model of `salary-bands`."""
    return "-".join(str(model._meta.verbose_name).split())


def values_of(fact: Parsed) -> dict[str, Any]:
    return {field.name: getattr(fact, field.name) for field in fields(fact) if field.name not in NOT_COLUMNS}


def save(guide: Guide, statements: Sequence[Statement], rows: Sequence[Row], models: Models) -> None:
    """Write a guide's facts of these models. The guide's earlier facts are gone by then."""
    for model in models.values():
        model.objects.bulk_create([_instance(guide, statements, row) for row in rows if row.model is model])


def _instance(guide: Guide, statements: Sequence[Statement], row: Row) -> Fact:
    evidence = row.parsed.evidence
    return row.model(
        key=row.key,
        guide=guide,
        role=guide.role,
        statement=statements[evidence.first],
        last_statement=statements[evidence.last],
        section=row.parsed.section,
        heading=row.parsed.heading,
        position=row.position,
        start=evidence.start,
        end=evidence.end,
        line=row.line,
        quote=row.quote,
        **row.values,
    )


def plain(values: Mapping[str, Any]) -> dict[str, str | None]:
    return {name: None if value is None else _plain(value) for name, value in values.items()}


def _plain(value: Any) -> str:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else str(value)
