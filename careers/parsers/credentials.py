"""Credentials: education, years of experience, and one row for each certification a guide names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.years import Years, find_experience
from careers.parsers.certificate_names import (
    CERTIFICATION,
    LONGEST_NAME,
    NO_DEMAND,
    SAYS,
    certificate_names,
    is_name_in_list,
    without_remark,
)
from careers.parsers.clauses import NOT_ASKED, PREFERRED, asked_overall
from careers.parsers.credential_necessity import necessity
from careers.parsers.degrees import DEGREE, NO_DEGREE, degree_in_prose, is_degree_denied, without_what_suffices
from careers.parsers.keyed_groups import KeyedGroup, keyed_groups
from careers.parsers.words_above import OPENS_REQUIRED, asked_in_row, asks_for_none, is_denied_by_label
from vocabulary.lazy_regex import lazy_regex

# What else an item below a heading about education may name.
SCHOOLING = lazy_regex(
    r"""
    \b(?: educat\w* | academic\w* | universit\w+ | colleges? | schools? | boot[ ]?camps? | course(?:s|work)?   # a bootcamp
        | graduat\w+ | majors? | minors? | stud(?:y|ies|ied) | nanodegrees? | mooc | apprenticeships? | internships?
        | background\s+in | qualifications? | STEM                              # a background in a STEM field
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
EXPERIENCE = lazy_regex(r"\bexperience[ds]?\b|\btrack record\b", re.IGNORECASE)
# "Experience with Docker" is a skill; "experience as an analyst" is experience.
OF_A_TOOL = lazy_regex(r"\bexperienced?\s+(?:with|using|of\s+using)\b|\bdegree\b", re.IGNORECASE)
# "Up to 5 years of experience count towards the grade": no more is asked for than one has.
ENOUGH = lazy_regex(
    r"\b(?:years?|yrs?|experience)\b[^.;]*\b(?:(?:is|are)\s+(?:fine|enough|ok(?:ay)?|accepted|welcome)|counts?\s+(?:towards?|as))\b",
    re.IGNORECASE,
)
# What a certification's bracket says of it, such as how often it is renewed.
BRACKET = lazy_regex(r"\([^()]*\)")
# "Certifications complement hands-on experience" names none.
SAYS_OF_ALL = lazy_regex(
    r"""
    ^\W* (?:cloud\s+)? certifications? \s+ (?: (?: can | may | will | often | usually | also | alone ) \s+ )*
    (?: complement | help | boost | validate | show | demonstrate | prove | add | enhance | improve | increase | open | matter
      | signal | don['’]t | do\s+not | are\s+(?:not|no)\b )                   # certifications alone don't …
    """,
    re.IGNORECASE | re.VERBOSE,
)
PART = lazy_regex(r"[^;]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedCredential(Parsed):
    """`name` is the certification, or the words of the item; `min_years` only for experience, `max_years` only beside it.

    `group_key` and `group_rule` tie certifications together of which one is enough, as they do skills.
    """

    kind: str
    name: str
    min_years: int | None
    max_years: int | None
    necessity: str
    group_key: str | None = None
    group_rule: str | None = None

    @property
    def identity(self) -> str:
        return f"{self.kind} {self.name}"


def read_credentials(document: Document) -> Iterator[ParsedCredential]:
    for statement in document.within("overview", "requirements", "career_development"):
        if _is_denied(statement):
            continue
        if statement.role == "row" and any(CERTIFICATION.search(cell.header) for cell in statement.cells):
            yield from _from_row(statement)
        elif statement.is_listed:
            yield from _from_item(statement, block_kind(statement))
        elif statement.role == "sentence" and statement.section == "overview":
            yield from _from_prose(statement)
        elif statement.role == "sentence" and statement.section == "requirements":
            yield from _from_demand(statement)


def is_credential(text: str) -> bool:
    """Among requirements without blocks: only what is plainly one."""
    return bool(CERTIFICATION.search(text) or DEGREE.search(text) or find_experience(text))


def asks_for_nothing(statement: DocumentStatement) -> bool:
    """ "No degree needed": understood, and no fact."""
    is_place = block_kind(statement) == "education" or statement.section == "requirements"
    return is_place and (asked_overall(statement.text) == NOT_ASKED or _is_denied(statement))


def _is_denied(statement: DocumentStatement) -> bool:
    return statement.role != "sentence" and (asks_for_none(statement) or is_denied_by_label(statement.text))


def _from_item(statement: DocumentStatement, kind: str) -> Iterator[ParsedCredential]:
    if kind == "education":
        yield from _by_parts(statement)
    elif kind == "learning":
        yield from _certifications(statement, 0, len(statement.text))
    elif statement.section == "requirements" and not kind and is_credential(statement.text):
        yield from _by_parts(statement)


def _from_row(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    """The certification of the column that is headed so."""
    cell = next((cell for cell in statement.cells if CERTIFICATION.search(cell.header) and cell.text), None)
    if cell and not SAYS.search(cell.text) and len(cell.text.split()) <= LONGEST_NAME:
        evidence = Evidence.within(statement, cell.start, cell.end)
        said = asked_in_row(statement, cell.start)
        if said != NOT_ASKED:
            yield _credential(
                statement, "certification", evidence, wanted=said or _unless_required(statement, cell.text)
            )


def _unless_required(statement: DocumentStatement, text: str) -> str:
    """A table of certifications lists those there are: only a column or a heading asks for them."""
    wanted = necessity(statement, text)
    is_asked = wanted == PREFERRED or _opens_required((statement.lead_in, *statement.path))
    return wanted if is_asked else "mentioned"


@lru_cache(maxsize=1024)
def _opens_required(above: tuple[str, ...]) -> bool:
    """Asked once for all rows of a table."""
    return any(OPENS_REQUIRED.search(words) for words in above)


def _by_parts(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    """Parts that a semicolon separates; where one alone states something, its words are the item's."""
    parts = [match.span() for match in PART.finditer(statement.text)]
    found = [facts for start, end in parts if (facts := list(_from_part(statement, start, end)))]
    differ = len({asked_overall(statement.text[start:end]) for start, end in parts}) > 1
    if len(found) < 2 and not differ and asked_overall(statement.text) != NOT_ASKED:
        whole = [fact for facts in found for fact in facts]
        named = any(fact.kind == "certification" and fact.name != statement.text for fact in whole)
        found = [whole] if named or len(parts) == 1 else [_whole(statement, fact) for fact in [whole] if fact]
    for facts in found:
        yield from facts


def _whole(statement: DocumentStatement, facts: list[ParsedCredential]) -> list[ParsedCredential]:
    return [
        replace(
            _credential(statement, fact.kind, wanted=fact.necessity), min_years=fact.min_years, max_years=fact.max_years
        )
        for fact in facts
    ]


def _from_part(statement: DocumentStatement, start: int, end: int) -> Iterator[ParsedCredential]:
    text = without_what_suffices(statement.text[start:end])
    if asked_overall(text) == NOT_ASKED or ENOUGH.search(text):
        return
    experience, degree = find_experience(text), None if NO_DEGREE.search(text) else DEGREE.search(text)
    evidence = _evidence(statement, start, end)
    if not degree and (CERTIFICATION.search(text) or (not experience and _is_listed_one(statement, text))):
        named = list(_certifications(statement, start, end))
        yield from named
        if (
            not named
            and not SAYS_OF_ALL.search(text)
            and (not NO_DEMAND.search(BRACKET.sub("", text)) or asked_overall(text))
        ):
            evidence = _evidence(statement, start, start + len(without_remark(text)))
            yield _credential(statement, "certification", evidence, wanted=necessity(statement, text))
    elif degree or (
        SCHOOLING.search(text) and not NO_DEGREE.search(text) and not experience and not NO_DEMAND.search(text)
    ):
        yield _credential(statement, "education", evidence)
    if experience:
        yield _credential(statement, "experience", evidence, years=experience)
    elif (
        not degree
        and EXPERIENCE.search(text)
        and not OF_A_TOOL.search(text)
        and not CERTIFICATION.search(text)
        and not SCHOOLING.search(text)
        and not NO_DEMAND.search(text)
    ):
        yield _credential(statement, "experience", evidence)


def _is_listed_one(statement: DocumentStatement, text: str) -> bool:
    """ "CKA (the hardest of three)" below "Certifications" is one without the word."""
    above = statement.heading or statement.title
    return bool(CERTIFICATION.search(above)) and is_name_in_list(text)


def _evidence(statement: DocumentStatement, start: int, end: int) -> Evidence:
    """Without the blanks around a part."""
    words = statement.text[start:end]
    return Evidence.within(statement, start + len(words) - len(words.lstrip()), start + len(words.rstrip()))


def _from_prose(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    if DEGREE.search(statement.text):
        if not is_degree_denied(statement.text):
            yield _credential(statement, "education")
    elif (years := find_experience(statement.text)) and "experience" in statement.text.lower():
        yield _credential(statement, "experience", years=years)


def _from_demand(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    if wanted := degree_in_prose(statement.text):
        yield _credential(statement, "education", wanted=wanted)


def _certifications(statement: DocumentStatement, first: int, last: int) -> Iterator[ParsedCredential]:
    """One credential for each certification that stands in a bracket or behind "such as"."""
    if not CERTIFICATION.search(statement.text, first, last):
        return
    wanted = necessity(statement, statement.text[first:last])
    names = list(certificate_names(statement.text, first, last))
    for (start, end), group in zip(names, keyed_groups(statement, statement.text, names), strict=True):
        evidence = Evidence.within(statement, start, end)
        yield _credential(statement, "certification", evidence, wanted=wanted, group=group)


def _credential(
    statement: DocumentStatement,
    kind: str,
    evidence: Evidence | None = None,
    *,
    years: Years | None = None,
    wanted: str = "",
    group: KeyedGroup | None = None,
) -> ParsedCredential:
    evidence = evidence or Evidence.of(statement)
    words = statement.between(evidence.start, evidence.end)
    wanted = wanted or necessity(statement, words)
    return fact_of(
        ParsedCredential,
        statement,
        evidence,
        kind=kind,
        name=words,
        min_years=years.least if years else None,
        max_years=years.most if years and years.least is not None and years.most != years.least else None,
        necessity=wanted,
        group_key=group.key if group else None,
        group_rule=group.rule if group else None,
    )
