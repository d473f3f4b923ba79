"""Claims as guides tell them, and which tellings are one claim. Pure.

The same figures, years, market and segment are one claim, however often they stand in a guide or in several. So is a
shorter telling that leaves some of them out: "5.9 billion by 2027" beside "1.1 billion in 2022 to 5.9 billion by 2027".
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache

from market.claims.claim import Claim
from market.claims.formatting import per_cent
from market.claims.intervals import Figure, allowed, decimals_of


@dataclass(frozen=True, slots=True)
class Subject:
    """What claims must share to be held against each other, in small letters.

    `market` is the fact's own key where it names none: such a claim is like no other. `geography` "" where none is told.
    """

    market: str
    segment: str
    geography: str
    currency: str | None

    def may_be_in(self, other: "Subject") -> bool:
        """Whether both may speak of one place: a place that is not told may be any."""
        return self.geography == other.geography or not (self.geography and other.geography)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A claim with the keys of the facts that tell it and, for each, its guide and the year it is told in (or None).

    `about`: the market in words. `is_past`: it is told as what was; `is_to_come`: all of it as what is
    to come, its base too. Neither where the words leave it open.
    """

    keys: tuple[str, ...]
    guides: tuple[str, ...]
    spoken: tuple[int | None, ...]
    subject: Subject
    about: str
    claim: Claim
    is_past: bool = False
    is_to_come: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldShare:
    """A claim about a share of a market: its rank, its per cent, or both. `year` None where it says "currently"."""

    keys: tuple[str, ...]
    subject: Subject
    about: str
    percent: Figure | None
    is_largest: bool
    year: int | None


def gather(claims: Iterable[Told]) -> list[Told]:
    """Each claim once, the fullest telling first among its keys; in the order in which they are first told."""
    every = list(claims)
    gathered: list[Told] = []
    for one in sorted(every, key=_fullness, reverse=True):
        at = next((at for at, other in enumerate(gathered) if _is_part_of(one, other)), None)
        if at is None:
            gathered.append(one)
        else:
            gathered[at] = _joined(gathered[at], one)
    order = {one.keys[0]: at for at, one in enumerate(every)}
    return sorted(gathered, key=lambda one: order[one.keys[0]])


def _fullness(told: Told) -> int:
    return sum(piece is not None for piece in _pieces(told.claim))


@lru_cache(maxsize=4096)  # each claim is held against every other of its market
def _pieces(claim: Claim) -> tuple[object, ...]:
    figures = tuple(_comparable(one) for one in (claim.base, claim.target, claim.rate))
    return (*figures, claim.base_year, claim.target_year, claim.rate_from, claim.rate_to)


def _comparable(figure: Figure | None) -> tuple[object, ...] | None:
    """What a figure stands for, whatever its unit: "USD 5.9 billion" is "$5.9bn"."""
    return (*allowed(figure).ends(), figure.qualifier) if figure else None


def _is_part_of(one: Told, other: Told) -> bool:
    same_words = one.claim.wording in (other.claim.wording, "unclear") or one.claim.target is None
    if one.subject != other.subject or not same_words or not _shares_an_amount(one.claim, other.claim):
        return False
    mine, theirs = _pieces(one.claim), _pieces(other.claim)
    return all(piece is None or piece == their for piece, their in zip(mine, theirs, strict=True))


def _shares_an_amount(one: Claim, other: Claim) -> bool:
    """A rate alone fits many claims; an amount with its year tells which."""
    base = one.base is not None and one.base_year is not None and one.base_year == other.base_year
    target = one.target is not None and one.target_year is not None and one.target_year == other.target_year
    return base or target or _pieces(one) == _pieces(other)


def _joined(told: Told, more: Told) -> Told:
    keys, guides, spoken = told.keys + more.keys, told.guides + more.guides, told.spoken + more.spoken
    return replace(
        told,
        keys=keys,
        guides=guides,
        spoken=spoken,
        is_past=told.is_past and more.is_past,
        is_to_come=told.is_to_come or more.is_to_come,
    )


def gather_shares(shares: Iterable[ToldShare]) -> list[ToldShare]:
    """Each share claim once: the same part, rank, per cent and year."""
    gathered: dict[ToldShare, ToldShare] = {}
    for one in shares:
        same = replace(one, keys=(), about="")
        gathered[same] = replace(one, keys=gathered[same].keys + one.keys) if same in gathered else one
    return list(gathered.values())


def in_words(claim: Claim) -> str:
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
