"""The role a guide is about, where no front matter says so: a title line, the pay headings, or the prose."""

import re
from collections import Counter
from collections.abc import Iterable

from careers.documents.structure import Document
from vocabulary.levels import level_of, without_level

NOUNS = (
    "Engineer|Architect|Scientist|Analyst|Developer|Manager|Specialist|Researcher|Fellow|Administrator|Consultant|"
    "Strategist|Officer|Technician|Designer|Programmer|Evangelist|Advocate|Ethicist|Trainer|Annotator"
)
TITLE = re.compile(rf"\b((?:[A-Z][\w&/+-]{{0,30}}\s{{1,3}}){{1,6}}(?:{NOUNS}))s?\b(?!\s+[A-Z])")
LEADING = re.compile(r"^(?:An?|The|As|For|To|Each|Every|Most|Many|Our|Your|In|Becoming|Hiring)\s+")
BRACKET = re.compile(r"\s*[(\[].*$")


def role_title(document: Document) -> str:
    """The role's name; "" where the text does not give one."""
    return (
        document.front.role
        or document.front.title
        or document.title_line
        or _from_pay_headings(document)
        or _from_prose(document)
        or _from_steps(document)
    )


def _from_pay_headings(document: Document) -> str:
    """What the pay levels share: "Entry-Level Data Engineer", "Senior Data Engineer" → "Data Engineer"."""
    headings = [
        BRACKET.sub("", statement.text) for statement in document.within("salary_ranges") if statement.role == "heading"
    ]
    named = [without_level(text) for text in headings if level_of(text) and without_level(text) != text]
    return _most_common(title for title in named if TITLE.fullmatch(title) and " " in title)


def _from_prose(document: Document) -> str:
    prose = (statement.text for statement in document.content if statement.role in ("sentence", "lead_in"))
    titles = (LEADING.sub("", match[1]) for text in prose for match in TITLE.finditer(text))
    return _most_common(title for title in map(without_level, titles) if " " in title)


def _from_steps(document: Document) -> str:
    items = (statement.text for statement in document.within("career_development") if statement.role == "item")
    return _most_common(without_level(text) for text in items if TITLE.fullmatch(text))


def _most_common(titles: Iterable[str]) -> str:
    counted = Counter(titles).most_common(1)
    return counted[0][0] if counted else ""
