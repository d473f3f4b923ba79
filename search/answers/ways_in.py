"""How people get into a role, as its guide has it: where they come from, and whether it takes a degree or experience."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from careers.documents.marks import plain_text
from careers.models import Credential, Role, RoleRelation
from careers.models.choices import Necessity, Publication, rank_of
from paths.beginners import for_beginners
from search.answers.block import AnswerPart, AnswerRow, joined, page
from search.answers.role_facts import AspectRows, line_of, published_of

# Where on the role's page people get in.
ANCHOR = "onward"
DEGREE = re.compile(r"degree|bachelor|master'?s|\bb\.?sc\b|\bm\.?sc\b|ph\.?d|doctora|diploma", re.IGNORECASE)
SAID = {
    "education": {
        Necessity.REQUIRED: "Its guide requires a degree.",
        Necessity.PREFERRED: "Its guide prefers a degree and does not require one.",
        Necessity.MENTIONED: "Its guide mentions a degree and does not say that one is required.",
        None: "No guide says whether it takes a degree.",
    },
    "experience": {
        Necessity.REQUIRED: "Its guide requires experience.",
        Necessity.PREFERRED: "Its guide prefers experience and does not require it.",
        Necessity.MENTIONED: "Its guide mentions experience and does not say that it is required.",
        None: "No guide says whether it takes experience.",
    },
}
HOW = {
    Necessity.REQUIRED: "required",
    Necessity.PREFERRED: "preferred",
    Necessity.MENTIONED: "not said to be required",
}
KINDS = {"education": Credential.Kind.EDUCATION, "experience": Credential.Kind.EXPERIENCE}
NOT_STATED = "Its guide does not state experience; "
WITHHELD = "We may not show what its guide says of that."


def ways_in(role: Role) -> Iterator[AnswerPart]:
    """The titles people come from, those of roles here with the way to their page; nothing where no guide names any."""
    routes = _routes(role)
    if not routes:
        return
    yield AnswerPart("Ways in that its guide names: ")
    yield from joined([AnswerPart(each.title, address=_address(each)) for each in routes])
    yield AnswerPart(" (")
    yield AnswerPart("what each has to learn", address=f"{role.get_absolute_url()}#{ANCHOR}")
    yield AnswerPart(").")


def ways_in_rows(role: Role) -> AspectRows:
    """Each way in with what the guide says of it, and the move from there where it is a role here."""
    return AspectRows(("From", "What its guide says", "Source", "The move"), [_row(each) for each in _routes(role)])


def experience_asked(role: Role) -> Iterator[AnswerPart]:
    """How strongly experience is asked for, and what the guide says to those who begin."""
    beginners = for_beginners([role]).get(role.pk)
    strongly = how_strongly(role, "experience")
    is_silent = strongly == SAID["experience"][None]
    if not (beginners and is_silent):
        yield AnswerPart(NOT_STATED if is_silent and _routes(role) else strongly)
    if beginners:
        yield from (AnswerPart("Its guide " if is_silent else " It "), AnswerPart(beginners.text, fact=beginners.fact))
        yield AnswerPart(".")
    elif is_silent and _routes(role):
        yield from (AnswerPart("read its ways in", address=f"{role.get_absolute_url()}#{ANCHOR}"), AnswerPart("."))


def how_strongly(role: Role, aspect: str) -> str:
    """Whether a degree or experience is required, preferred or only mentioned, by the strongest sentence; or that none says."""
    facts = [each for each in published_of(Credential, role, kind=KINDS[aspect]) if _is_of(each, aspect)]
    guide = role.lead_guide
    if not facts and guide and guide.publication == Publication.FIGURES:
        return WITHHELD
    if years := next((each for each in facts if aspect == "experience" and each.years_in_words), None):
        return f"Its guide names {years.years_in_words} of experience ({HOW[Necessity(years.necessity)]})."
    strongest = min((each.necessity for each in facts), key=lambda each: rank_of(Necessity, each), default=None)
    return SAID[aspect][Necessity(strongest) if strongest else None]


def _is_of(fact: Credential, aspect: str) -> bool:
    return aspect != "education" or bool(DEGREE.search(fact.name))


def _routes(role: Role) -> Sequence[Any]:
    """Each title once."""
    found = published_of(RoleRelation, role, "related_role", kind=RoleRelation.Kind.ENTRY_ROUTE)
    return list({each.title: each for each in reversed(found)}.values())[::-1]


def _address(route: RoleRelation) -> str:
    return route.related_role.get_absolute_url() if route.related_role else ""


def _row(route: RoleRelation) -> AnswerRow:
    text = plain_text(route.text) if route.text and not route.withholds("text") else "not shown"
    move = AnswerPart("no role here")
    if route.related_role and route.role:
        move = AnswerPart(
            "what is new to learn", address=page("paths", **{"from": route.related_role.slug, "to": route.role.slug})
        )
    return AnswerRow(route.title, _address(route), [AnswerPart(text), line_of(route), move])
