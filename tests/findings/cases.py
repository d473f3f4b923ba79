"""Seeded cases: what is changed in a guide at peace with itself, and which rules must speak of it. None: none may."""

from dataclasses import dataclass, field

Edit = tuple[str, str]
ENTRY, MID, SENIOR = "$90,000 - $110,000", "$110,000 - $130,000", "$130,000 - $160,000"
PROSE = "from $90,000 to $160,000"
REQUIRED = "2+ years of experience in operations"
LADDER = "- Junior Queue Engineer\n- Queue Engineer\n- Senior Queue Engineer"
SHARE = "The cloud segment held the largest share in 2022"


@dataclass(frozen=True)
class MadeUpAdverts:
    """Twelve adverts for the entry level, each of another range: from `low` and `high` on in steps of 100."""

    low: int
    high: int
    fit: str = "exact"
    country: str = "US"
    currency: str = "USD"
    year: int = 2025
    number: int = 12


@dataclass(frozen=True)
class Case:
    """`other`: edits of a second guide of the same role by another publisher; none where there is one guide alone."""

    name: str
    edits: tuple[Edit, ...]
    rules: frozenset[str] = frozenset()
    other: tuple[Edit, ...] | None = None
    as_of: int = 2026
    front: dict[str, str] = field(default_factory=dict)
    adverts: MadeUpAdverts | None = None


def defect(name: str, *edits: Edit, rules: str, **more) -> Case:
    return Case(name, edits, frozenset(rules.split()), **more)


def clean(name: str, *edits: Edit, **more) -> Case:
    return Case(name, edits, **more)


def heading(words: str) -> Edit:
    return "Salary Ranges (US Market, 2025)", f"Salary Ranges ({words})"


def in_k(*edits: Edit) -> tuple[Edit, ...]:
    """All bands in thousands."""
    return (*edits, (ENTRY, "$90K - $110K"), (MID, "$110K - $130K"), (SENIOR, "$130K - $160K"))
