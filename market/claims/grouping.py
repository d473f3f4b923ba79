"""Claims with their sources, and which of them are one claim. Pure.

The same figures, years, market and segment are one claim, however often they occur in a guide or in several. So is a
shorter version that leaves some of them out: "5.9 billion by 2027" beside "1.1 billion in 2022 to 5.9 billion by 2027".
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from market.claims.claim import GrowthClaim
from market.claims.formatting import per_cent
from vocabulary.numbers import Figure, allowed, decimals_of


@dataclass(frozen=True, slots=True)
class Subject:
    """What claims must share to be compared, in lower case.

    `market` is the fact's own key where it names none: such a claim is compared with no other. `geography` is "" for none.
    """

    market: str
    segment: str
    geography: str
    currency: str | None

    def may_be_in(self, other: "Subject") -> bool:
        """Whether both may be about one place: a place that is not named may be any."""
        return self.geography == other.geography or not (self.geography and other.geography)


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedClaim:
    """A claim with the keys of the facts that state it and, for each, its guide and the year of publication (or None).

    `subject_label`: the market in words. `is_past`: in the past tense; `is_to_come`: all of it in the future
    tense, its base too. Neither where the words leave it open.
    """

    keys: tuple[str, ...]
    guides: tuple[str, ...]
    stated_in: tuple[int | None, ...]
    subject: Subject
    subject_label: str
    claim: GrowthClaim
    is_past: bool = False
    is_to_come: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourcedShare:
    """A claim about a share of a market: its rank, its per cent, or both. `year` is None where it says "currently"."""

    keys: tuple[str, ...]
    subject: Subject
    subject_label: str
    percent: Figure | None
    is_largest: bool
    year: int | None


def merge_duplicates(claims: Iterable[SourcedClaim]) -> list[SourcedClaim]:
    """Each claim once, the fullest telling first among its keys; in the order in which they are first told."""
    every = list(claims)
    gathered: list[SourcedClaim] = []
    for one in sorted(every, key=_fullness, reverse=True):
        at = next((at for at, other in enumerate(gathered) if _is_part_of(one, other)), None)
        if at is None:
            gathered.append(one)
        else:
            gathered[at] = _joined(gathered[at], one)
    order = {one.keys[0]: at for at, one in enumerate(every)}
    return sorted(gathered, key=lambda one: order[one.keys[0]])


def _fullness(told: SourcedClaim) -> int:
    return sum(piece is not None for piece in _pieces(told.claim))


@lru_cache(maxsize=4096)  # each claim is held against every other of its market
def _pieces(claim: GrowthClaim) -> tuple[object, ...]:
    figures = tuple(_comparable(one) for one in (claim.base, claim.target, claim.rate))
    return (*figures, claim.base_year, claim.target_year, claim.rate_from, claim.rate_to)


def _comparable(figure: Figure | None) -> tuple[object, ...] | None:
    """What a figure stands for, whatever its unit: "USD 5.9 billion" is "$5.9bn"."""
    return (*allowed(figure).ends(), figure.qualifier) if figure else None


def _is_part_of(one: SourcedClaim, other: SourcedClaim) -> bool:
    same_words = one.claim.wording in (other.claim.wording, "unclear") or one.claim.target is None
    if one.subject != other.subject or not same_words or not _shares_an_amount(one.claim, other.claim):
        return False
    mine, theirs = _pieces(one.claim), _pieces(other.claim)
    return all(piece is None or piece == their for piece, their in zip(mine, theirs, strict=True))


def _shares_an_amount(one: GrowthClaim, other: GrowthClaim) -> bool:
    """A rate alone fits many claims; an amount with its year tells which."""
    base = one.base is not None and one.base_year is not None and one.base_year == other.base_year
    target = one.target is not None and one.target_year is not None and one.target_year == other.target_year
    return base or target or _pieces(one) == _pieces(other)


def _joined(told: SourcedClaim, more: SourcedClaim) -> SourcedClaim:
    keys, guides, years = told.keys + more.keys, told.guides + more.guides, told.stated_in + more.stated_in
    return replace(
        told,
        keys=keys,
        guides=guides,
        stated_in=years,
        is_past=told.is_past and more.is_past,
        is_to_come=told.is_to_come or more.is_to_come,
    )


def merge_duplicate_shares(shares: Iterable[SourcedShare]) -> list[SourcedShare]:
    """Each share claim once: the same part, rank, per cent and year."""
    gathered: dict[SourcedShare, SourcedShare] = {}
    for one in shares:
        same = replace(one, keys=(), subject_label="")
        gathered[same] = replace(one, keys=gathered[same].keys + one.keys) if same in gathered else one
    return list(gathered.values())


def in_words(claim: GrowthClaim) -> str:
    """ "1.1 billion in 2022 to 5.9 billion in 2027 at 41.0 % a year"."""
    parts: list[str] = []
    if claim.base:
        parts.append(_amount(claim.base, claim.base_year))
    if claim.target:
        joint = "by" if claim.wording == "by" else "to" if parts else ""
        parts.append(f"{joint} {_amount(claim.target, claim.target_year)}".strip())
    if claim.rate:
        parts.append(f"{'at ' if parts else ''}{per_cent(claim.rate.value, decimals_of(claim.rate.text))} % a year")
    return " ".join(parts)


def _amount(figure: Figure, year: int | None) -> str:
    return figure.text if year is None else f"{figure.text} in {year}"
