"""Rows of the list of roles: each role with the pay its lead guide states. One query for all of them."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from careers.models import Role
from careers.models.choices import Section
from portal.role.facts import with_evidence
from portal.role.page import KeyFigure, stated_pay
from salaries.models import SalaryBand


@dataclass(frozen=True, slots=True)
class RoleRow:
    role: Role
    pay: tuple[KeyFigure, ...]


def listed(roles: Sequence[Role]) -> list[RoleRow]:
    leads = [role.lead_guide_id for role in roles if role.lead_guide_id]
    bands: dict[int, list[SalaryBand]] = defaultdict(list)
    rows = with_evidence(SalaryBand).filter(guide__in=leads, section=Section.SALARY_RANGES)
    for band in rows.order_by("guide", "position"):
        bands[band.guide_id].append(band)
    return [RoleRow(role, stated_pay(bands[role.lead_guide_id or 0])) for role in roles]
