"""The duties of roles, put beside each other by their subject, each with its own sentence."""

from collections.abc import Sequence
from dataclasses import dataclass

from careers.models import Responsibility
from paths.compare.load import StatedOfRole
from paths.differences.divide import Divided, divided
from paths.differences.subjects import subjects, subjects_of

RULE = (
    "Guides rarely word the same duty alike. So we put duties under one of {count} subjects by the words they use, and show both "
    "sentences where roles share a subject. That two duties share one does not make them the same."
)


@dataclass(frozen=True, slots=True)
class SubjectRow:
    """`cells`: the duties of each role on this subject, in the order of the roles; empty for a role without one."""

    slug: str
    name: str
    cells: Sequence[Sequence[Responsibility]]


def rule() -> str:
    return RULE.format(count=len(subjects()))


def duties_by_subject(stated: StatedOfRole) -> dict[str, list[Responsibility]]:
    found: dict[str, list[Responsibility]] = {}
    for duty in stated.duties:
        for subject in subjects_of(duty.text):
            found.setdefault(subject.slug, []).append(duty)
    return found


def divided_duties(stated: Sequence[StatedOfRole]) -> Divided[str, list[Responsibility]]:
    return divided({each.role.slug: duties_by_subject(each) for each in stated})


def shared_rows(found: Divided[str, list[Responsibility]], roles: Sequence[str]) -> list[SubjectRow]:
    """Those of most roles first, then in the order of the list of subjects."""
    order = {subject.slug: (at, subject.name) for at, subject in enumerate(subjects())}
    slugs = sorted(found.shared, key=lambda slug: (-len(found.shared[slug]), order[slug]))
    return [SubjectRow(slug, order[slug][1], [found.shared[slug].get(role, []) for role in roles]) for slug in slugs]


def only_duties(stated: StatedOfRole, found: Divided[str, list[Responsibility]]) -> list[Responsibility]:
    """Those on no subject that another of the roles shares."""
    shared = {duty.key for by_role in found.shared.values() for duty in by_role.get(stated.role.slug, ())}
    return [duty for duty in stated.duties if duty.key not in shared]
