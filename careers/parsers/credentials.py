"""Credentials: education, years of experience, and one row for each certification a guide names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.years import find_years

CERTIFICATION = re.compile(r"\bcertif\w+", re.IGNORECASE)
DEGREE = re.compile(
    r"\b(bachelor|master|ph\.?d|doctorate|degrees?|diploma|b\.?sc|m\.?sc|undergraduate|postgraduate)",
    re.IGNORECASE,
)
NAMED = re.compile(
    r"\(\s*(?:(?:e\.g\.,?|i\.e\.,?|such as|like|including)\s*)?([^()\s][^()]*)\)|(?:such as|like|including|:)\s+([^.;]+)"
)
PARTING = re.compile(r"(?<!\s)\s*(?:(?:[,;]|\band/or\b|\band\b|\bor\b)\s*)+")
PREFERRED = re.compile(
    r"\b(prefer\w*|a plus|nice to have|consider(?:ing)?|ideally|advantage\w*|desirable|beneficial|bonus|helpful|optional)\b",
    re.IGNORECASE,
)
STUDY_YEARS = re.compile(r"\b\w+[- ]years?\b(?!.*\bexperience\b).*\bdegree", re.IGNORECASE)
MUST = re.compile(r"\b(required|must|mandatory|essential|minimum)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedCredential(Parsed):
    """`name` is the certification, or the words of the item; `min_years` only for experience."""

    kind: str
    name: str
    min_years: int | None
    necessity: str

    @property
    def identity(self) -> str:
        return f"{self.kind} {self.name}"


def read_credentials(document: Document) -> Iterator[ParsedCredential]:
    for statement in document.within("overview", "requirements", "career_development"):
        if statement.role == "item" and block_kind(statement) == "education":
            yield from _from_item(statement)
        elif statement.role == "item" and block_kind(statement) == "learning":
            yield from _certifications(statement)
        elif statement.role == "item" and statement.section == "requirements" and not block_kind(statement):
            yield from _from_loose_item(statement)
        elif statement.role == "sentence" and statement.section == "overview":
            yield from _from_prose(statement)


def _from_item(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    if CERTIFICATION.search(statement.text) and not DEGREE.search(statement.text):
        named = list(_certifications(statement))
        yield from named or [_credential(statement, "certification")]
    elif find_years(statement.text) and not STUDY_YEARS.search(statement.text):
        yield _credential(statement, "experience")
    else:
        yield _credential(statement, "education")


def _from_loose_item(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    """Requirements without blocks: only what is plainly a credential."""
    if any(pattern.search(statement.text) for pattern in (CERTIFICATION, DEGREE)) or find_years(statement.text):
        yield from _from_item(statement)


def _from_prose(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    if DEGREE.search(statement.text):
        yield _credential(statement, "education")
    elif find_years(statement.text) and "experience" in statement.text.lower():
        yield _credential(statement, "experience")


def _certifications(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    """One credential for each certification that stands in a bracket or behind "such as"."""
    if not CERTIFICATION.search(statement.text):
        return
    wanted = necessity(statement)
    for match in NAMED.finditer(statement.text):
        group = 1 if match[1] else 2
        for start, end in _parts(statement.text, *match.span(group)):
            evidence = Evidence.within(statement, start, end)
            yield _credential(statement, "certification", evidence, statement.text[start:end], wanted)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in [*PARTING.finditer(text, start, end), None]:
        stop = match.start() if match else end
        if text[start:stop].strip() and not PREFERRED.fullmatch(text, start, stop):
            yield start, stop
        start = match.end() if match else end


def _credential(
    statement: DocumentStatement, kind: str, evidence: Evidence | None = None, name: str = "", wanted: str = ""
) -> ParsedCredential:
    years = find_years(statement.text) if kind == "experience" else None
    return fact_of(
        ParsedCredential,
        statement,
        evidence,
        kind=kind,
        name=name or statement.text,
        min_years=years.least if years else None,
        necessity=wanted or necessity(statement),
    )


def necessity(statement: DocumentStatement) -> str:
    """`preferred` where the words say so, `required` in the requirements or where the words insist, else `mentioned`."""
    if PREFERRED.search(statement.text) and not MUST.search(statement.text):
        return "preferred"
    insists = statement.section == "requirements" or MUST.search(statement.text)
    return "required" if insists else "mentioned"
