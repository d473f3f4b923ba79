"""Years of experience and levels: what is required, what the bands name, what the ladder names."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from itertools import groupby, pairwise
from operator import attrgetter

from careers.documents.years import find_years
from careers.parsers.degrees import DEGREE
from careers.verdicts import FindingResult
from salaries.rules.claims import RANKS, PayClaim, plain
from vocabulary.lazy_regex import lazy_regex
from vocabulary.levels import level_of

# "0-2, 3-5" leaves no year out, and "0-3, 3-5" shares none worth a word.
MORE_THAN = 1
ALTERNATIVE = lazy_regex(r"\bor\b|/", re.IGNORECASE)
# "Candidates must have", "a Bachelor's degree and", "Experience:", and nothing else before the years.
ASKS = lazy_regex(
    rf"(?:[^.;]*(?x:{DEGREE.pattern})[^.;]*\b(?:and|with|plus)\s+)?(?:(?:the\s+)?(?:candidates?|applicants?|you|they|everyone)\s+)?"
    r"(?:(?:must|should)\s+have|has|have|needs?|requires?|required:?|(?:(?:work|professional)\s+)?experience(?:\s+of|:))?"
    r"\s*(?:an?|the)?\s*",
    re.IGNORECASE,
)
# "Of relevant experience in operations": what the years are of, to the end.
OF_WHAT = lazy_regex(
    r"(?:\s+of)?(?:(?:\s+[\w'’-]+){0,3}\s+experience)?(?:\s+(?:in|with|as|of|using|working|building|running)\b[^.;:()]*)?"
    r"(?:\s+(?:is|are)\s+required)?[\s.]*",
    re.IGNORECASE,
)
# Words that ask it of some alone, or do not ask for it.
OF_SOME = lazy_regex(
    r"\b(?:for|at|if|unless|where|when|depend\w*|according|prefer\w*|ideal\w*|plus|advantage|asset|levels?|advanced|"
    r"management|leadership|managers?|higher|is|are|was|may|can|could|would|will|helps?|opens?|usual\w*|"
    r"typical\w*|average|common\w*|often|most\w*|many|some|sometimes|years?)\b(?!\s+required\b)",
    re.IGNORECASE,
)
# Years "as a relay engineer" are fewer than the years of work that a requirement may count.
OF_ONE_KIND = lazy_regex(
    r"(?:\s+of)?(?:\s+[\w'’-]+){0,3}?\s+(?:as|in|with|at|after|since|within|doing|using)\b"
    r"(?!\s+(?:the|this)\s+(?:field|industry|area)\b)",
    re.IGNORECASE,
)
# So many levels must be named by both, before it says anything that one of them has more.
SHARED_WORDS = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class RequiredYears:
    """Years of experience that a guide requires of everyone."""

    key: str
    guide: str
    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LadderLevel:
    """A step of the ladder; `level` is None where its words name none."""

    key: str
    guide: str
    level: str | None


def is_for_all(words: str) -> bool:
    """The requirement is read to its last word, and names no level and no way round it ("a degree or 5+ years")."""
    years = find_years(words)
    if not years or level_of(words) or (DEGREE.search(words) and ALTERNATIVE.search(words)):
        return False
    required, of_what = words[: years.start], words[years.end :]
    is_read = ASKS.fullmatch(required) and OF_WHAT.fullmatch(of_what)
    return bool(is_read) and not OF_SOME.search(of_what)


def _counts_all(band: PayClaim) -> bool:
    """The words of the band give its years of experience, and not of one kind of it."""
    stated = ((line, years) for line in band.quote.splitlines() if (years := find_years(line)))
    line, years = next(stated, ("", None))
    return years is not None and not OF_ONE_KIND.match(line, years.end)


def check_required(required: Sequence[RequiredYears], claims: Sequence[PayClaim]) -> Iterator[FindingResult]:
    """One finding for each number of years that a paid level of the same guide cannot have."""
    ordered = sorted(required, key=attrgetter("years"))
    for years, group in groupby(ordered, key=attrgetter("years")):
        less = [claim for claim in claims if claim.level and claim.max_years is not None and claim.max_years < years]
        below = [claim for claim in less if _counts_all(claim)]
        if below:
            yield _excluded(years, [requirement.key for requirement in group], below)


def _excluded(years: int, keys: Sequence[str], below: Sequence[PayClaim]) -> FindingResult:
    least = min(below, key=lambda claim: (claim.max_years or 0, claim.rank))
    most = least.max_years or 0
    names = dict.fromkeys(str(claim.level) for claim in sorted(below, key=attrgetter("rank")))
    return FindingResult(
        rule="required_years",
        verdict="disagrees",
        inputs=(*keys, *dict.fromkeys(key for claim in below for key in claim.keys)),
        headline=f"Asks for {years}+ years of everyone, yet gives {least.level}-level pay for {_span(least)}.",
        explanation=(
            f"The requirements ask everyone for more years than the {' and '.join(names)} level may have. They may "
            "apply only to other levels; the guide does not say so."
        ),
        arithmetic=(
            {"name": "required", "formula": "as printed, at least", "value": str(years)},
            *(
                {"name": f"{claim.level} level", "formula": "most years as printed", "value": str(claim.max_years)}
                for claim in below
            ),
            {
                "name": "missing",
                "formula": f"required − most years of the {least.level} level",
                "value": str(years - most),
            },
        ),
        gap=(Decimal(years) / max(most, 1)).quantize(Decimal("0.0001"), ROUND_DOWN),
    )


def check_level_years(claims: Sequence[PayClaim]) -> Iterator[FindingResult]:
    """Neighbouring levels whose years leave out, or tell twice, more than one year."""
    stated = [claim for claim in claims if claim.level and (claim.min_years is not None or claim.max_years is not None)]
    by_rank = sorted(stated, key=attrgetter("rank"))
    steps = [list(group) for _, group in groupby(by_rank, key=attrgetter("rank"))]
    for lower, upper in pairwise(steps):
        # Bands of one rank (places, components) with years of their own are in no one order.
        if _agree(lower) and _agree(upper):
            yield from _between(lower[0], upper[0])


def _agree(claims: Sequence[PayClaim]) -> bool:
    return len({(claim.min_years, claim.max_years) for claim in claims}) == 1


def _between(lower: PayClaim, upper: PayClaim) -> Iterator[FindingResult]:
    most, least = lower.max_years, upper.min_years
    if most is None or least is None:
        return
    # Years that a level between the two would have are not missing.
    missing = least - most - 1 if upper.rank - lower.rank == 1 else 0
    shared = most - least
    if max(missing, shared) <= MORE_THAN:
        return
    count, what = (missing, "belong to neither level") if missing > 0 else (shared, "belong to both levels")
    yield FindingResult(
        rule="level_years",
        verdict="note",
        inputs=(*lower.keys, *upper.keys),
        headline=f"{_span(lower)} for the {lower.level} level, {_span(upper)} for the {upper.level} level.",
        explanation=f"{_years(count)} {what}.",
        arithmetic=(
            {"name": f"{lower.level} level", "formula": "most years as printed", "value": str(most)},
            {"name": f"{upper.level} level", "formula": "least years as printed", "value": str(least)},
            {"name": "missing" if missing > 0 else "shared", "formula": _how(missing), "value": str(count)},
        ),
    )


def _how(missing: int) -> str:
    return "least − most − 1" if missing > 0 else "most − least"


def check_ladder(rungs: Sequence[LadderLevel], claims: Sequence[PayClaim]) -> Iterator[FindingResult]:
    """Levels that only the ladder or only the pay section names. A step without a level word may be any of them."""
    paid = {step.level: step for step in claims if step.level}
    climbed = {step.level: step for step in rungs if step.level}
    if len(paid.keys() & climbed.keys()) < SHARED_WORDS:
        return
    unpaid = [climbed[level] for level in sorted(climbed.keys() - paid.keys(), key=_rank)]
    unclimbed = [paid[level] for level in sorted(paid.keys() - climbed.keys(), key=_rank)]
    unclimbed = unclimbed[sum(step.level is None for step in rungs) :]
    if unpaid or unclimbed:
        yield _unmatched(unpaid, unclimbed)


def _rank(level: str | None) -> tuple[int, str]:
    return RANKS.get(level or "entry", len(RANKS)), level or ""


def _unmatched(unpaid: Sequence[LadderLevel], unclimbed: Sequence[PayClaim]) -> FindingResult:
    parts = [
        f"no pay for its ladder's {_names(unpaid)} {_noun('step', unpaid)}" if unpaid else "",
        f"no ladder step for its {_names(unclimbed)} {_noun('band', unclimbed)}" if unclimbed else "",
    ]
    missing = ", and ".join(part for part in parts if part)
    return FindingResult(
        rule="ladder_bands",
        verdict="note",
        inputs=(*(step.key for step in unpaid), *(key for claim in unclimbed for key in claim.keys)),
        headline=f"The guide gives {missing}.",
        explanation="Its ladder and its pay section use the same names for levels, but not all levels are in both.",
        arithmetic=(
            {"name": "steps without pay", "formula": "levels that only the ladder names", "value": str(len(unpaid))},
            {
                "name": "bands without a step",
                "formula": "levels that only the pay section names",
                "value": str(len(unclimbed)),
            },
        ),
    )


def _names(levels: Sequence[LadderLevel] | Sequence[PayClaim]) -> str:
    return " and ".join(str(named.level) for named in levels)


def _noun(noun: str, levels: Sequence[LadderLevel] | Sequence[PayClaim]) -> str:
    return noun if len(levels) == 1 else f"{noun}s"


def _years(number: int) -> str:
    return f"{plain(number)} year{'' if number == 1 else 's'}"


def _span(claim: PayClaim) -> str:
    least, most = claim.min_years, claim.max_years
    if most is None:
        return f"{least}+ years"
    if least is None:
        return f"up to {_years(most)}"
    return _years(most) if least == most else f"{least}–{_years(most)}"
