"""A guide file → what every app's parser made of it. No database."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from careers.documents import Deadline, Document, DocumentError, Parsed, Problem, Reading, decode, read
from careers.importers import Row, plain, rows_of
from portal.imports.column_limits import column_limit_problems
from portal.imports.dispositions import fates
from portal.imports.metadata import Options, details_of, role_of, slug_of
from portal.imports.no_facts import no_fact_problem
from portal.imports.same_guide import sha256
from portal.resources import MODELS, PARSERS
from skills import importers as skills_importers
from skills.lexicon import load


@dataclass(frozen=True, slots=True)
class Prepared:
    """A guide as read, before anything is looked up in the database. `role` is "" for a document about a market."""

    name: str
    slug: str
    role: str
    details: dict[str, object]
    document: Document
    reading: Reading
    rows: tuple[Row, ...]
    dispositions: tuple[str, ...]
    reasons: tuple[str, ...]
    """For each statement why no fact was taken or it was not understood; "" where there is nothing to say."""
    sha256: str
    given: frozenset[str]
    """The details this import itself gives, beside what the text says: they go before what an editor has set."""

    @property
    def comparable(self) -> dict[str, dict[str, str | None]]:
        """Key → the values of each fact as plain text, in the form in which they are stored."""
        return {row.key: plain(skills_importers.comparable(row)) for row in self.rows}

    @property
    def counts(self) -> dict[str, int]:
        """How many statements became what."""
        return dict(sorted(Counter(self.dispositions).items()))

    @property
    def unread(self) -> list[Problem]:
        return self.left("unread", "not understood")

    @property
    def read_in_part(self) -> list[tuple[int, str, str]]:
        """Line, what no fact took, and text of the statements of which a fact took something else."""
        return [(line, reason, text) for line, reason, text in self.statements_of("fact") if reason]

    def left(self, disposition: str, word: str) -> list[Problem]:
        """The statements of one disposition in a line each, with the reason where there is one."""
        return [
            Problem(line, f"{word}{f' ({reason})' if reason else ''}: {text[:120]}")
            for line, reason, text in self.statements_of(disposition)
        ]

    def statements_of(self, disposition: str) -> list[tuple[int, str, str]]:
        """Line, reason and text of the statements of one disposition; the reason is "" where there is none."""
        sorted_out = zip(self.document.statements, self.dispositions, self.reasons, strict=True)
        return [(one.line, reason, one.text) for one, found, reason in sorted_out if found == disposition]


def prepare(path: Path, options: Options) -> Prepared:
    """Read a guide file. Raises `DocumentError` with every fault found."""
    return prepare_bytes(path.name, _bytes(path), options)


def prepare_bytes(name: str, data: bytes, options: Options, seconds: float | None = None) -> Prepared:
    """Read a guide from its bytes, in no more than so many seconds. Raises `DocumentError` with every fault found."""
    document = read(decode(data), names=load().names, role=options.role, deadline=Deadline(seconds))
    readings = [parse(document) for parse in PARSERS]
    merged = Reading(
        facts=[fact for reading in readings for fact in _sound(document, reading)],
        context={position for reading in readings for position in reading.context},
        no_facts={position: why for reading in readings for position, why in reading.no_facts.items()},
        problems=[
            *document.problems,
            *(problem for reading in readings for problem in (*reading.problems, *reading.faults)),
        ],
    )
    slug, role, details = slug_of(document, options), role_of(document, options), details_of(document, options)
    if not merged.facts:
        raise DocumentError(no_fact_problem(document))
    rows = rows_of(document, slug, merged.facts, MODELS)
    if too_long := column_limit_problems(role, details, rows):
        raise DocumentError(*too_long)
    fate_of_each = tuple(fates(document, merged))
    return Prepared(
        name=name,
        slug=slug,
        role=role,
        details=details,
        document=document,
        reading=merged,
        rows=tuple(rows),
        dispositions=tuple(fate.disposition for fate in fate_of_each),
        reasons=tuple(fate.reason for fate in fate_of_each),
        sha256=sha256(data),
        given=options.given,
    )


def _sound(document: Document, reading: Reading) -> Iterator[Parsed]:
    """The facts without those of a line whose figures cannot be right: it is unread, with its reason."""
    wrong = {fault.line for fault in reading.faults}
    for fact in reading.facts:
        said = document.statements[fact.evidence.first : fact.evidence.last + 1]
        if not wrong or wrong.isdisjoint(statement.line for statement in said):
            yield fact


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise DocumentError.whole(f"cannot be opened: {error.strerror}") from error
