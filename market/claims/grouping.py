"""Claims with their sources, and which of them are one claim. Pure.

The same figures, years, market and segment are one claim, however often they occur in a guide or in several. So is a
shorter version that leaves some of them out: "5.9 billion by 2027" beside "1.1 billion in 2022 to 5.9 billion by 2027".
"""

from collections.abc import Hashable, Iterable, Iterator, Sequence
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


# Statements of one claim that one finding takes: with more of them, the next finding takes over, so that one more guide
# that repeats it changes nothing for the guides that were there before.
MOST_STATEMENTS = 10


def claim_in_lots(claim: SourcedClaim) -> Iterator[SourcedClaim]:
    """A claim that is stated more than ten times, ten statements at a time."""
    for lot in _lots(claim.keys):
        yield replace(claim, keys=claim.keys[lot], guides=claim.guides[lot], stated_in=claim.stated_in[lot])


def share_in_lots(share: SourcedShare) -> Iterator[SourcedShare]:
    for lot in _lots(share.keys):
        yield replace(share, keys=share.keys[lot])


def _lots(keys: Sequence[str]) -> Iterator[slice]:
    return (slice(start, start + MOST_STATEMENTS) for start in range(0, len(keys), MOST_STATEMENTS))


def merge_duplicates(claims: Iterable[SourcedClaim]) -> list[SourcedClaim]:
    """Each claim once, the fullest version first among its keys; in the order in which they first occur."""
    every = list(claims)
    groups: list[list[SourcedClaim]] = []
    # Only a claim that shares an amount and its year can be a version of another.
    index: dict[Hashable, list[int]] = {}
    for claim in sorted(every, key=_fullness, reverse=True):
        amounts = _amounts(claim)
        candidates = sorted({at for amount in amounts for at in index.get(amount, ())})
        found = next((at for at in candidates if _is_version_of(claim, groups[at][0])), None)
        if found is not None:
            groups[found].append(claim)
            continue
        for amount in amounts:
            index.setdefault(amount, []).append(len(groups))
        groups.append([claim])
    order = {claim.keys[0]: at for at, claim in enumerate(every)}
    return sorted(map(_joined, groups), key=lambda claim: order[claim.keys[0]])


def _fullness(claim: SourcedClaim) -> int:
    return sum(figure is not None for figure in _figures(claim.claim))


@lru_cache(maxsize=4096)  # each claim is compared with every other that shares an amount
def _figures(claim: GrowthClaim) -> tuple[Hashable, ...]:
    figures = tuple(_comparable(figure) for figure in (claim.base, claim.target, claim.rate))
    return (*figures, claim.base_year, claim.target_year, claim.rate_from, claim.rate_to)


def _comparable(figure: Figure | None) -> tuple[Hashable, ...] | None:
    """What a figure stands for, whatever its unit: "USD 5.9 billion" is "$5.9bn"."""
    return (*allowed(figure).ends(), figure.qualifier) if figure else None


def _amounts(claim: SourcedClaim) -> list[Hashable]:
    """Each amount that has a year, with that year; then all figures, since a rate alone fits many claims."""
    base, target, _, base_year, target_year, *_ = figures = _figures(claim.claim)
    dated = [("base", base, base_year), ("target", target, target_year)]
    return [(claim.subject, *amount) for amount in dated if None not in amount] + [(claim.subject, figures)]


def _is_version_of(claim: SourcedClaim, other: SourcedClaim) -> bool:
    """Of two claims that share a subject and an amount: whether the first states nothing that the other does not."""
    if claim.claim.target and claim.claim.wording not in (other.claim.wording, "unclear"):
        return False
    pairs = zip(_figures(claim.claim), _figures(other.claim), strict=True)
    return all(figure is None or figure == others for figure, others in pairs)


def _joined(versions: Sequence[SourcedClaim]) -> SourcedClaim:
    return replace(
        versions[0],
        keys=tuple(key for version in versions for key in version.keys),
        guides=tuple(guide for version in versions for guide in version.guides),
        stated_in=tuple(year for version in versions for year in version.stated_in),
        is_past=all(version.is_past for version in versions),
        is_to_come=any(version.is_to_come for version in versions),
    )


def merge_duplicate_shares(shares: Iterable[SourcedShare]) -> list[SourcedShare]:
    """Each share claim once: the same part, rank, per cent and year."""
    groups: dict[SourcedShare, list[SourcedShare]] = {}
    for share in shares:
        groups.setdefault(replace(share, keys=(), subject_label=""), []).append(share)
    return [replace(same[-1], keys=tuple(key for share in same for key in share.keys)) for same in groups.values()]


def in_words(claim: GrowthClaim) -> str:
    """ "1.1 billion in 2022 to 5.9 billion in 2027 at 41.0% a year"."""
    parts: list[str] = []
    if claim.base:
        parts.append(_amount(claim.base, claim.base_year))
    if claim.target:
        joint = "by" if claim.wording == "by" else "to" if parts else ""
        parts.append(f"{joint} {_amount(claim.target, claim.target_year)}".strip())
    if claim.rate:
        parts.append(f"{'at ' if parts else ''}{per_cent(claim.rate.value, decimals_of(claim.rate.text))}% a year")
    return " ".join(parts)


def _amount(figure: Figure, year: int | None) -> str:
    return figure.text if year is None else f"{figure.text} in {year}"
