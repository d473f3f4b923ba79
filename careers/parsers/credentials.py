"""Credentials: education, years of experience, and one row for each certification a guide names."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.years import Years, find_experience
from careers.parsers.certificate_names import is_name_in_list, without_remark
from careers.parsers.clauses import NOT_ASKED, asked_overall
from careers.parsers.credential_necessity import necessity
from vocabulary.lazy_regex import lazy_regex

CERTIFICATION = lazy_regex(r"\bcertif\w+", re.IGNORECASE)
DEGREE = lazy_regex(
    r"""
      \b(?: bachelor | ph\.?d | doctora(?:te|l) | diploma | undergraduate | postgraduate | b\.?sc\b | m\.?sc\b )
    | \bmaster (?: ['’]?s\b | \s+(?:of|in|degree|level|program)\b )         # Master's, Master of Science
    | (?:\b(?:or|and)\s+|/\s*) master\b (?=\s*(?:$|[,.;()]|degree))            # Bachelor or Master
    | \bdegrees?\b (?! \s+ of \s+ (?!science|arts|engineering)) (?<!high\ degree) (?<!some\ degree)   # no degree of freedom
    | (?-i: \b(?: [BM]\.?S | [BM]\.?A | [BM]\.?E | [BM]\.?Tech | [BM]\.?Eng | MBA )\b\.? )
      (?= \s* (?: in\b | / | or\b | and\b | [,;)] | $ ) )                    # BS/MS in Computer Science
    """,
    re.IGNORECASE | re.VERBOSE,
)
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
# How long something takes, holds or is repeated, and what is offered: nothing that anyone must bring along.
NO_DEMAND = lazy_regex(
    r"""
    \b(?: valid(?:ity)? | expir\w+ | renew\w* | lasts? | takes?                # valid for three years
        | (?:is|are)\s+(?:provided|offered|covered|paid)                       # training is provided
        | we\s+(?:offer|provide|pay|cover|have|bring)                          # we offer a budget for courses
        | our\s+(?:\w+\s+)?(?:has|have|brings?)                                # our company has 20 years of experience
        | founded | established | old | of\s+age                               # 18 years of age
    )\b
    """,
    re.IGNORECASE | re.VERBOSE,
)
EXPERIENCE = lazy_regex(r"\bexperience[ds]?\b|\btrack record\b", re.IGNORECASE)
# "Experience with Docker" is a skill; "experience as an analyst" is experience.
OF_A_TOOL = lazy_regex(r"\bexperienced?\s+(?:with|using|of\s+using)\b|\bdegree\b", re.IGNORECASE)
NO_DEGREE = lazy_regex(
    r"""
      \b(?: (?:in\s+lieu|instead|in\s+place)\s+of | without | no )\s+(?:an?\s+)?\w*\s*degree
    | (?:n['’]t|\bnot|\bnever)\s+(?:need|require|ask\s+for|have\s+to\s+hold)\s+(?:[\w'’-]+\s+){0,4}?degree   # don't need a degree
    | \bdegrees?\s+(?:in\s+(?:\w+\s+){1,3})?(?:is|are)(?:\s+not|n['’]t)\s+(?:[a-z]+ly\s+)?
      (?:required|necessary|needed|mandatory|essential|a\s+must)""",  # a degree is not required
    re.IGNORECASE | re.VERBOSE,
)
PREDICATE = lazy_regex(r"\s+(?:is|are|would|will|can|may)\b.*", re.IGNORECASE)
NAMED = lazy_regex(
    r"\(\s*(?:(?:e\.g\.,?|i\.e\.,?|such as|like|including)\s*)?([^()\s][^()]*)\)|(?:such as|like|including|:)\s+([^.;]+)"
)
# What says something, or trains for a certification, is the name of none.
SAYS = lazy_regex(
    r"""
      \b(?: is | are | can | be | will | would | has | have | may | often | widely | highly | popular | leadership
          | bootcamps? | courses? | tracks? | specialization | programs? )\b    # a bootcamp for Kubernetes
    | \bcertifications?[ ](?:for|in|can|focusing)\b | \bstart[ ]here\b        # certifications in cloud
    | ^(?: advanced | foundational | beginner | intermediate | expert | entry[ -]level )$
    """,
    re.IGNORECASE | re.VERBOSE,
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
LONGEST_NAME = 9
# What describes a certification is no name: "Vendor-neutral cloud certification".
DESCRIBES = lazy_regex(r"(?-i:\bcertifications?\b)")
# A bracket behind these names tools or vendors, or what letters are short for: "certifications for test tools (Selenium)".
OF_TOOLS = lazy_regex(
    r"""
    (?: (?: \b(?:for|in|on|from|with|covering) | (?<=\))\s*(?:,|and|or) ) \s [^():;.]{0,60}?
        \b(?:tools?|technolog\w+|platforms?|frameworks?|languages?|providers?|vendors?)\b [^():;.]{0,20}
      | (?-i: (?<![\w-])[A-Z]{3,6}\s ) )
    \( (?P<inner> [^()]* ) \)
    """,
    re.IGNORECASE | re.VERBOSE,
)
LABEL = lazy_regex(r"(?P<name>[A-Z][^:.;()]{1,60}):\s")
# "(highly recommended)", "(foundational)"; "(CKA)" is a part of the name.
ASIDE = lazy_regex(r"\s*\((?-i:[a-z])[^()]*\)\s*$")
ISSUER = lazy_regex(r"(?:^|(?<=[\s(]))(?P<name>[A-Z][\w&.-]*\sCertified)$")
PARTING = lazy_regex(r"(?<!\s)\s*(?:(?:[,;]|\band/or\b|\band\b|\bor\b)\s*)+")
PART = lazy_regex(r"[^;]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedCredential(Parsed):
    """`name` is the certification, or the words of the item; `min_years` only for experience, `max_years` only beside it."""

    kind: str
    name: str
    min_years: int | None
    max_years: int | None
    necessity: str

    @property
    def identity(self) -> str:
        return f"{self.kind} {self.name}"


def read_credentials(document: Document) -> Iterator[ParsedCredential]:
    for statement in document.within("overview", "requirements", "career_development"):
        if statement.role == "row" and any(CERTIFICATION.search(cell.header) for cell in statement.cells):
            yield from _from_row(statement)
        elif statement.is_listed:
            yield from _from_item(statement, block_kind(statement))
        elif statement.role == "sentence" and statement.section == "overview":
            yield from _from_prose(statement)


def is_credential(text: str) -> bool:
    """Among requirements without blocks: only what is plainly one."""
    return bool(CERTIFICATION.search(text) or DEGREE.search(text) or find_experience(text))


def asks_for_nothing(statement: DocumentStatement) -> bool:
    """ "No degree needed": understood, and no fact."""
    is_place = block_kind(statement) == "education" or statement.section == "requirements"
    return is_place and asked_overall(statement.text) == NOT_ASKED


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
        yield _credential(statement, "certification", Evidence.within(statement, cell.start, cell.end))


def _by_parts(statement: DocumentStatement) -> Iterator[ParsedCredential]:
    """Parts that a semicolon separates; where one alone states something, its words are the item's."""
    parts = [match.span() for match in PART.finditer(statement.text)]
    found = [facts for start, end in parts if (facts := list(_from_part(statement, start, end)))]
    if len(found) < 2 and asked_overall(statement.text) != NOT_ASKED:
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
    text = statement.text[start:end]
    if asked_overall(text) == NOT_ASKED:
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
        yield _credential(statement, "education")
    elif (years := find_experience(statement.text)) and "experience" in statement.text.lower():
        yield _credential(statement, "experience", years=years)


def _certifications(statement: DocumentStatement, first: int, last: int) -> Iterator[ParsedCredential]:
    """One credential for each certification that stands in a bracket or behind "such as"."""
    if not CERTIFICATION.search(statement.text, first, last):
        return
    wanted = necessity(statement, statement.text[first:last])
    for start, end in _names(statement.text, first, last):
        yield _credential(statement, "certification", Evidence.within(statement, start, end), wanted=wanted)


def _names(text: str, first: int, last: int) -> Iterator[tuple[int, int]]:
    """Where the names of certifications are: behind a label or "such as", in brackets, or the label itself."""
    text = OF_TOOLS.sub(lambda match: match[0].replace(match["inner"], " " * len(match["inner"])), text)
    found = [
        span
        for match in NAMED.finditer(text, first, last)
        for span in _parts(text, _issuer_before(text, first, match), match.end(1 if match[1] else 2))
        if not DESCRIBES.search(text, *span)
    ]
    label = LABEL.match(text, first, last)
    if not found and label and DESCRIBES.search(text, label.end()) and not CERTIFICATION.search(label["name"]):
        found = [label.span("name")]  # "CompTIA Cloud+: a vendor-neutral cloud certification"
    yield from found


def _issuer_before(text: str, first: int, match: re.Match[str]) -> int:
    """Where the names begin: "Microsoft Certified: Fabric Data Engineer Associate" is one with its label."""
    issuer = ISSUER.search(text, first, match.start()) if match[2] and match[0].startswith(":") else None
    return issuer.start("name") if issuer else match.start(1 if match[1] else 2)


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The names between `start` and `end`: each has a capital, which "valid for three years" and "preferred" have not."""
    for match in [*PARTING.finditer(text, start, end), None]:
        stop = match.start() if match else end
        # "Certifications such as CKA are a bonus"
        said = PREDICATE.search(text, start, stop)
        stop = said.start() if said else stop
        if aside := ASIDE.search(text, start, stop):
            stop = aside.start()
        words = text[start:stop].strip()
        is_said = SAYS.search(words) or len(words.split()) > LONGEST_NAME or NO_DEMAND.search(text, start, stop)
        opening = words.partition(" ")[0]
        if any(letter.isupper() or letter.isdigit() for letter in opening) and not is_said:
            yield start, stop
        start = match.end() if match else end


def _credential(
    statement: DocumentStatement,
    kind: str,
    evidence: Evidence | None = None,
    *,
    years: Years | None = None,
    wanted: str = "",
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
    )
