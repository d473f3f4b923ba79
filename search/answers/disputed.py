"""Figures that disagree about a role: how many, and which come first."""

from collections.abc import Sequence
from typing import Any

from careers.finding_subjects import CHECKS, SUBJECT_ORDER
from careers.models import Finding, Role, Verdict
from careers.models.findings import WORST_FIRST
from careers.reading_words import counted
from search.answers.block import AnswerBlock, AnswerLink, AnswerPart, AnswerRow, in_words, link, page
from search.questions.pages import PageAnswer

MOST_FINDINGS = 3


def answer_disputed(found: PageAnswer, roles: Sequence[Role]) -> AnswerBlock:
    """One query."""
    slugs = [role.slug for role in roles]
    findings = _findings_on(slugs)
    problems = [finding for finding in findings if finding.verdict != Verdict.NOTE]
    number, notes = len(findings), len(findings) - len(problems)
    names = in_words([role.title for role in roles])
    address = page(found.route, role=slugs)
    rows = [_row(finding) for finding in (problems or findings)[:MOST_FINDINGS]]
    return AnswerBlock(
        kind="page",
        title=f"{found.title}: {names}",
        parts=[
            AnswerPart(f"{counted(number, 'finding')} on {names}", address=address if number else ""),
            AnswerPart(_disputed(number, notes)),
        ],
        address=address,
        columns=("What disagrees" if problems else "Worth knowing", "About") if rows else (),
        rows=rows,
        links=[
            AnswerLink(_how_many(number, len(rows)) or found.title, address),
            *(each for role in roles for each in link(role.title, "role-detail", role.slug)),
        ],
        source="What careers rest on comes first; each opens its sentences." if rows else "",
    )


def _findings_on(roles: Sequence[str]) -> list[Finding]:
    """Those worth knowing, in the order of their list."""
    rows: Any = Finding.objects.noteworthy().filter(evidence__role__in=roles).distinct()
    return list(rows.order_by(SUBJECT_ORDER, *WORST_FIRST))


def _row(finding: Finding) -> AnswerRow:
    subject = AnswerPart(CHECKS[finding.rule].subject.label if finding.rule in CHECKS else "other")
    return AnswerRow(finding.headline, finding.get_absolute_url(), [subject])


def _how_many(number: int, shown: int) -> str:
    return f"All {number}" if number > shown else ""


def _disputed(number: int, notes: int) -> str:
    if not number:
        return ": no figures that we compared disagree."
    if number == notes:
        return ": nothing disagrees, but this is worth knowing."
    more = f", and {counted(notes, 'note')}" if notes else ""
    return f": {number - notes} where figures disagree{more}."
