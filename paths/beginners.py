"""What guides say to those who begin, in their own sentences: people named among the ways in, entry-level jobs and pay."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from careers.models import Fact, Role, RoleRelation, Step
from careers.models.choices import Level
from salaries.models import SalaryBand

WHO = "graduates|students|interns"
TAKEN = re.compile(
    rf"\b(?:open to|tak(?:es?|ing)|hir(?:es?|ing)|recruits?|welcomes?|for)\s+(?:(?:new|recent|young)\s+)?({WHO})\b",
    re.IGNORECASE,
)
NONE_NEEDED = re.compile(r"\bno (?:\w+ )?experience(?: is)? (?:needed|required|necessary|asked for)\b", re.IGNORECASE)
# Of such a sentence nobody can be sure.
AGAINST = re.compile(r"\b(?:not|never|seldom|rarely|hardly|barely|closed|less)\b|n['’]t\b", re.IGNORECASE)
PERSON = re.compile(r"(?:(?:new|recent|university) )?(graduate|student|intern)s?", re.IGNORECASE)
JUNIOR = re.compile(r"\b(?:junior|entry[- ]level|trainee|apprentice)\b", re.IGNORECASE)
IN_PERSON, JUNIOR_WAY_IN, PAY, STEP = range(4)


@dataclass(frozen=True, slots=True)
class ForBeginners:
    """`text` goes on from "its guide". `place`: how plainly it is said, the plainest first."""

    text: str
    fact: Fact
    place: int

    @property
    def names_people(self) -> bool:
        return self.place == IN_PERSON


def for_beginners(roles: Collection[Role]) -> dict[int, ForBeginners]:
    """Role → the plainest that its guides say; a role is left out where they say nothing. Three queries."""
    every = [*_ways_in(roles), *_pay(roles), *_steps(roles)]
    found: dict[int, ForBeginners] = {}
    for each in sorted(every, key=lambda each: each.place):
        found.setdefault(each.fact.role_id or 0, each)
    return found


def people_named(title: str, text: str) -> str:
    """Which people without experience a way in is for, in its own words; "" where it says none."""
    if person := PERSON.fullmatch(title):
        return f"{person[1].lower()}s"
    if AGAINST.search(text):
        return ""
    if taken := TAKEN.search(text):
        return taken[1].lower()
    return "people with no experience" if NONE_NEEDED.search(text) else ""


def _ways_in(roles: Collection[Role]) -> Iterator[ForBeginners]:
    for way in _published(RoleRelation, roles, kind=RoleRelation.Kind.ENTRY_ROUTE):
        people = people_named(way.title, "" if way.withholds("text") else way.text or "")
        if people or JUNIOR.search(way.title):
            said = f"names {people or way.title} among its ways in"
            yield ForBeginners(said, way, IN_PERSON if people else JUNIOR_WAY_IN)


def _pay(roles: Collection[Role]) -> Iterator[ForBeginners]:
    for band in _published(SalaryBand, roles, experience_min_years=0, level=Level.ENTRY):
        most = band.experience_max_years
        years = "0+ years" if most is None else f"0–{most} years"
        yield ForBeginners(f"states entry-level pay for {years}", band, PAY)


def _steps(roles: Collection[Role]) -> Iterator[ForBeginners]:
    for step in _published(Step, roles, level=Level.ENTRY):
        yield ForBeginners(f"names an entry-level step, {step.label}", step, STEP)


def _published(model: type[Fact], roles: Collection[Role], **filters: Any) -> Any:
    facts: Any = model.objects
    return (
        facts.published()
        .about_roles()
        .with_evidence()
        .filter(role__in=roles, **filters)
        .order_by("guide__slug", "position")
    )
