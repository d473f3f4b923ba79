"""The role a guide is about, where no front matter says so: a title line, the pay headings, or the prose.

A title line is searched for the job title in it ("How to Become an MLOps Engineer in 2024"). One that names several, or
headings that divide the text by roles, name none: whose the facts are is then for the editor to say.
"""

import re
from collections import Counter
from collections.abc import Iterable

from careers.documents.job_titles import TITLE, is_bare_title, is_one_word_title, roles_in, same_role
from careers.documents.structure import Document
from vocabulary.levels import level_of, without_level

__all__ = ["TITLE", "role_title", "roles_named"]

LEADING = re.compile(r"^(?:An?|The|As|For|To|Each|Every|Most|Many|Our|Your|In|Becoming|Hiring)\s+")
ARROW = re.compile(r"→|⟶|➔|➜|⇒|->|=>")
# A name of so few letters is one: "SRE".
SHORT = 4
BRACKET = re.compile(r"\s*[(\[].*$")


def role_title(document: Document) -> str:
    """The role's name, as the importer gave it or else the text; "" where that gives none, or several."""
    if document.role:
        return document.role
    front, line = document.front, _spelt(document)
    if front.role or (is_bare_title(front.title) and not roles_in(front.title)):
        return front.role or front.title
    named = next((found for text in (front.title, line) if (found := roles_in(text))), [])
    if len(named) == 1:
        return named[0]
    if not named and is_one_word_title(line):
        return line
    if named or len(roles_named(document)) > 1:
        return ""
    return (
        _from_pay_headings(document)
        or _from_prose(document, is_titled=bool(front.title or line))
        or _from_steps(document)
        or line * (is_bare_title(line) and not line[:1].isdigit())  # "1.0 Family Summary" is a heading
    )


def _spelt(document: Document) -> str:
    """The title line; one in capitals as the text below spells its words: "GIS ANALYST" → "GIS Analyst"."""
    line = document.title_line
    if not line.isupper() or len(line) <= SHORT:
        return line
    prose = " ".join(statement.text for statement in document.statements if not statement.text.isupper())
    found = ((word, re.search(rf"\b{re.escape(word)}", prose, re.IGNORECASE)) for word in line.split())
    return " ".join(
        match[0] if match and not match[0].islower() else word if not match and len(word) < SHORT else word.capitalize()
        for word, match in found
    )


def roles_named(document: Document) -> list[str]:
    """The roles by which the title or the headings divide the text; of use where `role_title` finds no single one."""
    titles = [text for text in (document.front.title, document.title_line) if text]
    found = next((roles for text in titles if (roles := roles_in(text))), [])
    parts = {"", "overview", "career_development"} if titles else {""}
    headings = (
        one for one in document.statements if one.role == "heading" and one.section in parts and not one.role_block
    )
    return found or _distinct(role for one in headings if one.text not in titles for role in roles_in(one.text))


def _distinct(roles: Iterable[str]) -> list[str]:
    found: list[str] = []
    for role in map(without_level, roles):
        if not any(same_role(role, other) for other in found):
            found.append(role)
    return found


def _from_pay_headings(document: Document) -> str:
    """What the pay levels share: "Entry-Level Data Engineer", "Senior Data Engineer" → "Data Engineer"."""
    headings = [
        BRACKET.sub("", statement.text) for statement in document.within("salary_ranges") if statement.role == "heading"
    ]
    named = [without_level(text) for text in headings if level_of(text) and without_level(text) != text]
    return _most_common(title for title in named if TITLE.fullmatch(title) and " " in title)


def _from_prose(document: Document, *, is_titled: bool) -> str:
    """The role named most often. Below a title that names none it has to be most of all that are named."""
    sentences = (one.text for one in document.content if one.role in ("sentence", "lead_in"))
    prose = (text for text in sentences if not ARROW.search(text))  # a ladder names other roles
    titles = (LEADING.sub("", match[1]) for text in prose for match in TITLE.finditer(text))
    named = [title for title in map(without_level, titles) if " " in title]
    found = _most_common(named)
    return "" if is_titled and 2 * named.count(found) <= len(named) else found


def _from_steps(document: Document) -> str:
    items = (statement.text for statement in document.within("career_development") if statement.role == "item")
    return _most_common(without_level(text) for text in items if TITLE.fullmatch(text))


def _most_common(titles: Iterable[str]) -> str:
    counted = Counter(titles).most_common(1)
    return counted[0][0] if counted else ""
