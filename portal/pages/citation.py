"""How to cite what a page shows: in short, and in full with its filters, its version and an address that stays. Pure."""

from dataclasses import dataclass
from datetime import date

NAME = "MLOps Career Portal"


@dataclass(frozen=True, slots=True)
class CitedView:
    short: str
    full: str
    metadata: str
    """The address of what the table is and rests on."""


def cited_view(title: str, filters: str, *, version: int, changed_on: date, permalink: str, metadata: str) -> CitedView:
    """`filters`: those that are set, in words."""
    shown = f"{title} ({filters})" if filters else title
    day = f"{changed_on.day} {changed_on:%b %Y}"
    return CitedView(
        short=f"{NAME}, {title}, data version {version}",
        full=f"{NAME} ({changed_on.year}). {shown}. Data version {version} of {day}. {permalink}",
        metadata=metadata,
    )
