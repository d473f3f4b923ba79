"""Steps of the career ladder: job titles, from the lowest up.

"Junior MLOps Engineer → MLOps Engineer" are two steps, "L5: Senior Engineer" one of the grade L5, and "Entry level (0-2
years): Junior/Associate Data Engineer" two of which the second takes its noun too. What is no title is no step.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from careers.documents import Document, DocumentStatement, Evidence, Parsed, fact_of
from careers.documents.blocks import block_kind
from careers.documents.topics import NUMBERING
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import level_of

ARROWS = r"→|⟶|➔|➜|➡️?|⇒|»|->|-->|=>|(?<=\s)>(?=\s)"
ARROW = lazy_regex(rf"\s*(?:{ARROWS})\s*")
SEPARATOR = lazy_regex(rf"\s*(?:{ARROWS})\s*|\s*/\s*|\s+or\s+|\s*,\s+(?:(?:and|or)\s+)?")
# "L5", "IC3", "E4", "P2", "T3", "M1", "Grade 7", "Level 3", "Band 2": a rung by its number.
GRADE = r"(?:(?-i:L|IC|E|P|T|M|G|SWE|SDE|ICT)[-\s]?\d{1,2}[a-z]?|(?:grade|level|band|tier|step|stage)\s+(?:\d{1,2}|(?-i:[IVX]+)))"
GRADE_AHEAD = lazy_regex(rf"\s*\(?(?P<grade>{GRADE})\)?\s*(?:\([^()]*\)\s*)?(?:[:|]|[–—-](?=\s))\s*", re.IGNORECASE)
GRADE_BEHIND = lazy_regex(rf"\s*[(,\[]\s*(?P<grade>{GRADE})\s*[)\]]?\s*$", re.IGNORECASE)
# "Entry Level (1-3 years):", "Mid-career:", "Years 0-2:", "Phase 1:" before the titles.
ATTRIBUTE = lazy_regex(
    r"""
    \s* (?: \d{1,2}[.)]\s+ )?
    (?P<words> [^:()→]{2,60}? )
    \s* (?: \([^()]*\) \s* )? [:] \s+ (?=\S)
    """,
    re.VERBOSE,
)
BRACKET = lazy_regex(r"\s*[(\[][^()\[\]]*[)\]]?\s*")
# "MLOps Engineer, 2-4 years", "Data Engineer – 3+ years": no part of the title.
YEARS_BEHIND = lazy_regex(r"\s*(?:[,:]|\s[–—-])?\s*(?:\d[\d\s+–—-]*|\w+ to \w+\s)(?:years?|yrs?)\b.*$", re.IGNORECASE)
NOUNS = (
    r"engineer|developer|scientist|analyst|architect|manager|director|officer|consultant|specialist|administrator|admin|"
    r"researcher|professor|lecturer|postdoc|post-doc|fellow|programmer|designer|strategist|advisor|adviser|practitioner|"
    r"technician|technologist|evangelist|supervisor|coordinator|operator|tester|statistician|intern|trainee|apprentice|"
    r"associate|lead|leader|head|president|chief|principal|partner|founder|owner|coach|instructor|expert|cto|ceo|cio|cdo|"
    r"caio|vp|svp|evp|sre|mle|swe|sdet?|dba|staff"
)
TITLE = lazy_regex(
    rf"""
    (?: [^\W_][\w.+#&’'/-]* ,? \s+ ){{0,6}}?                  # Senior Machine Learning
    (?: {NOUNS} ) s?                                          # Engineer
    (?: \s+ (?: [IVX]{{1,4}} | \d ) )?                        # II
    (?: \s+ (?: of | for ) (?: \s+ [\w.&’'/+-]+ ){{1,6}}      # of Data Science
      | ,? \s+ (?-i:[A-Z])[\w./&-]* (?: [ ] (?-i:[A-Z&])[\w./&-]* ){{0,3}} )?    # Engineering Manager, ML Platform
    """,
    re.IGNORECASE | re.VERBOSE,
)
# Words no title has: "Lead a team of engineers", "Team lead with 5+ reports", "Individual contributor track".
NO_TITLE = lazy_regex(
    r"""
    ^(?: lead|manage|become|move|work|build|develop|join|start|grow|transition|advance|gain|take|mentor|report\w*|learn
       | seek|speciali[sz]e|focus|own|earn|get|consider|explore|pursue|help|support|oversee|progress )
     \s+ (?: an? | the | to | into | as | in | on | for | toward\w* | your | up | with ) \b
    | \b(?: with | track | tracks | path | paths | route | who | which | that | is | are | can | may | will | your | you
       | teams?\s+of | reports | projects | responsib\w+ | skills? | experience )\b
    | \b(?: levels? | stages? | tier )$
    | ^(?: manage | lead | mentor | supervise | oversee | support | hire | coach ) \s+
      (?: \d | multiple | several | other | junior | senior | teams? )      # Manage 2-4 engineers
    """,
    re.IGNORECASE | re.VERBOSE,
)
# A rung of a chain of arrows may be no more than its level: "Junior → Engineer → Senior".
LEVEL_ALONE = lazy_regex(
    r"(?:entry|mid|junior|senior|lead|staff|principal|director|associate|intermediate)(?:[- ]level)?", re.IGNORECASE
)
SENIORITY = lazy_regex(
    r"(?:junior|jr\.?|associate|mid(?:-level)?|senior|sr\.?|lead|staff|principal|intermediate|entry-level)",
    re.IGNORECASE,
)
# "Titles: Data Engineer, Platform Engineer" below the heading of a level.
NAMES_TITLES = lazy_regex(
    r"(?:(?:typical|common|job|example|possible)\s+)*(?:titles?|job roles|positions)\s*:\s", re.IGNORECASE
)
# What a rung is about: "Responsibilities: Design systems, support senior engineers".
NO_RUNG = lazy_regex(
    r"""
    \s* (?:[\w-]+\s+)?
    (?: responsibilit\w+ | duties | tasks? | focus | scope | impact | goals? | deliverables? | projects?   # Key responsibilities:
      | skills? | tools? | requirements? | education | experience | timeline | companies | notes?
      | salary | compensation | pay ) \s* :                                     # Salary:
    """,
    re.IGNORECASE | re.VERBOSE,
)
# The whole ladder in one line of an overview.
LADDER_LABEL = lazy_regex(
    rf"(?:career\s+)?(?:progression|path|ladder|growth|trajectory)\s*:\s[^.]{{2,80}}?(?:{ARROWS})", re.IGNORECASE
)
TITLE_COLUMN = lazy_regex(r"\b(?:titles?|roles?|positions?|jobs?)\b", re.IGNORECASE)
LEVEL_COLUMN = lazy_regex(r"\b(?:levels?|grades?|bands?|stages?|seniority)\b", re.IGNORECASE)
GRADE_ALONE = lazy_regex(GRADE, re.IGNORECASE)
LONGEST = 90
LEAST_RUNGS = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedStep(Parsed):
    """`grade` is the rung's number in the words of the guide ("L5"); None where it gives none."""

    label: str
    level: str | None
    grade: str | None = None

    @property
    def identity(self) -> str:
        return self.label


@dataclass(frozen=True, slots=True)
class Title:
    """A title and the half-open span of the words it was read from, which hold another title's noun for some."""

    label: str
    start: int
    end: int
    grade: str | None = None
    level: str | None = None
    """Of a bracket behind it: "MLOps Engineer (mid-level)"."""


def read_steps(document: Document) -> Iterator[ParsedStep]:
    for statement in document.within("overview", "career_development"):
        if statement.section == "overview":
            if (statement.is_listed or statement.role == "sentence") and LADDER_LABEL.match(statement.text):
                yield from _from_item(statement)
        elif block_kind(statement) == "progression":
            if statement.role == "row" and any(TITLE_COLUMN.search(cell.header) for cell in statement.cells):
                yield from _from_row(statement)
            elif statement.is_listed or (statement.role == "sentence" and _is_rung(statement.text)):
                yield from _from_item(statement)
            elif statement.role == "heading":
                yield from _from_heading(statement)
        elif statement.role in ("sentence", "item") and _is_chain(statement.text):
            yield from _from_item(statement)


def _is_chain(text: str) -> bool:
    """ "QA Tester -> Senior QA Tester -> QA Lead": a ladder wherever it is, because nothing but titles is in it."""
    rungs = [_trimmed(text, *span) for span in _split(ARROW, text, 0, len(text))]
    return len(rungs) >= LEAST_RUNGS and all(rung and _is_title(rung.label) for rung in rungs)


def _is_rung(text: str) -> bool:
    """ "Titles: Data Engineer", "Mid level (4-7 years): Senior Engineer → Lead Engineer", each a paragraph of its own."""
    label = ATTRIBUTE.match(text)
    return bool(NAMES_TITLES.match(text) or (label and level_of(label["words"])) or ARROW.search(text))


def _from_heading(statement: DocumentStatement) -> Iterator[ParsedStep]:
    """ "### 1. Junior Engineer (0-2 years)" among the headings of the ladder; what is below it describes the rung."""
    numbering = NUMBERING.match(statement.text)
    yield from _from_item(statement, numbering.end() if numbering else 0)


def _from_item(statement: DocumentStatement, begin: int = 0) -> Iterator[ParsedStep]:
    if NO_RUNG.match(statement.text):
        return
    start, grade, level = _attributes(statement.text, begin)
    titles = list(_titles(statement.text, start))
    for title in titles:
        named = level_of(title.label) or title.level or (level if len(titles) == 1 else None)
        evidence = Evidence.within(statement, title.start, title.end)
        yield fact_of(ParsedStep, statement, evidence, label=title.label, level=named, grade=title.grade or grade)


def _from_row(statement: DocumentStatement) -> Iterator[ParsedStep]:
    """The titles of the column that is headed so; the grade and the level of the others are theirs."""
    title = next(cell for cell in statement.cells if TITLE_COLUMN.search(cell.header))
    others = [cell.text for cell in statement.cells if cell is not title and LEVEL_COLUMN.search(cell.header)]
    grade = next((match[0] for text in others if (match := GRADE_ALONE.fullmatch(text.strip()))), None)
    level = next((level for text in others if (level := level_of(text))), None)
    titles = list(_titles(title.text, 0))
    for each in titles:
        named = level_of(each.label) or (level if len(titles) == 1 else None)
        evidence = Evidence.within(statement, title.start + each.start, title.start + each.end)
        yield fact_of(ParsedStep, statement, evidence, label=each.label, level=named, grade=each.grade or grade)


def _attributes(text: str, begin: int) -> tuple[int, str | None, str | None]:
    """Where the titles begin, and the grade and level that stand before them."""
    if match := GRADE_AHEAD.match(text, begin):
        return match.end(), match["grade"], None
    match = ATTRIBUTE.match(text, begin)
    if match and not _are_titles(match["words"].strip("* ")):
        words = match["words"].strip("* ")
        grade = GRADE_BEHIND.search(words)
        return match.end(), grade["grade"] if grade else None, level_of(words)
    return begin, None, None


def _are_titles(words: str) -> bool:
    """One title, or several that a slash parts: "Junior SRE / SRE I"."""
    parts = [part.strip() for part in words.split("/")]
    return _is_title(words) or (len(parts) > 1 and all(_is_title(part) for part in parts))


def _titles(text: str, start: int) -> Iterator[Title]:
    end = _end_of_titles(text, start)
    rungs = _split(ARROW, text, start, end)
    for first, last in rungs:
        yield from _rung(text, first, last, in_chain=len(rungs) > 1)


def _end_of_titles(text: str, start: int) -> int:
    """Before the explanation that may follow: "Senior Engineer: leads projects"."""
    colon = lazy_regex(r":(?=\s|$)|\s[–—-]\s|[.;](?=\s|$)").search(text, start)
    chain = ARROW.search(text, start)
    return colon.start() if colon and not (chain and chain.start() > colon.start()) else len(text)


def _split(pattern: re.Pattern[str], text: str, start: int, end: int) -> list[tuple[int, int]]:
    spans = []
    for match in [*pattern.finditer(text, start, end), None]:
        stop = match.start() if match else end
        if text[start:stop].strip(" *"):
            spans.append((start, stop))
        start = match.end() if match else end
    return spans


def _rung(text: str, start: int, end: int, *, in_chain: bool) -> Iterator[Title]:
    """The titles of one rung: one, or several that a slash or "or" parts."""
    whole = _trimmed(text, start, end)
    if whole is None:
        return
    parts = [part for span in _split(SEPARATOR, text, whole.start, whole.end) if (part := _trimmed(text, *span))]
    if len(parts) > 1 and NO_NOUN.fullmatch(_without_seniority(parts[-1].label)):
        return  # "Principal/Staff Level" are levels, and no titles
    several = len(parts) > 1 and all(_may_part(part.label) for part in parts)
    if not several and whole.label.count(",") > 1:
        return  # a list of which not every part is a title
    if not several:
        yield from [whole] if _is_title(whole.label) or (in_chain and LEVEL_ALONE.fullmatch(whole.label)) else []
        return
    for part in parts:
        if SENIORITY.fullmatch(part.label) and not NAMES_ALONE.fullmatch(part.label):
            noun = _without_seniority(parts[-1].label)
            yield Title(f"{part.label} {noun}".strip(), part.start, parts[-1].end, part.grade or whole.grade)
        else:
            yield Title(part.label, part.start, part.end, part.grade or whole.grade, part.level)


NO_NOUN = lazy_regex(r"(?:level|career|tier|stage)s?", re.IGNORECASE)
NAMES_ALONE = lazy_regex(r"(?:director|cto)", re.IGNORECASE)


def _without_seniority(title: str) -> str:
    match = SENIORITY.match(title)
    return title[match.end() :].strip() if match else title


def _may_part(label: str) -> bool:
    """ "CI/CD Engineer" is one title: each part names a level or is a title of its own."""
    return bool(SENIORITY.fullmatch(label) or LEVEL_ALONE.fullmatch(label) or _is_title(label))


def _trimmed(text: str, start: int, end: int) -> Title | None:
    """Without marks, brackets and years: "**Senior ML Engineer** (L5, 4-7 years)" → Senior ML Engineer, L5."""
    words = text[start:end]
    bracket = BRACKET.search(words)
    grade = re.search(GRADE, bracket[0], re.IGNORECASE) if bracket else None
    if bracket and bracket.start():
        words = words[: bracket.start()]
    if behind := GRADE_BEHIND.search(words):
        grade, words = re.search(GRADE, behind[0], re.IGNORECASE), words[: behind.start()]
    words = YEARS_BEHIND.sub("", words)
    bare = words.strip(" *_,.:;/–—-")
    if not bare:
        return None
    at = start + words.index(bare)
    return Title(bare, at, at + len(bare), grade[0] if grade else None, level_of(bracket[0]) if bracket else None)


def _is_title(words: str) -> bool:
    return len(words) <= LONGEST and bool(TITLE.fullmatch(words)) and not NO_TITLE.search(words)
