"""Forecasts and the calendar: horizons that have passed, and years told as still to come. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date

from careers.verdicts import FindingResult
from market.claims.grouping import SourcedClaim, in_words

PASSED, PAST = "horizon_passed", "past_as_forecast"


def horizon_passed(claims: Iterable[SourcedClaim], as_of: date) -> Iterator[FindingResult]:
    """A forecast whose target year is over: by then it can be held against what happened, and foretells nothing."""
    for told in claims:
        last = told.claim.last
        if last is not None and last < as_of.year and _is_forecast(told):
            yield FindingResult(
                rule=PASSED,
                verdict="note",
                inputs=told.keys,
                headline=f"{in_words(told.claim)}: the horizon of this forecast, {last}, is over.",
                explanation=f"Of {told.subject_label}. As of {as_of.year} it tells what was expected, not what is to come.",
                note=f"over since the end of {last}",
            )


def past_as_forecast(claims: Iterable[SourcedClaim]) -> Iterator[FindingResult]:
    """A year that was over when the claim was told, told as a forecast; or a base from a year that had yet to come."""
    for told in claims:
        pairs = [(key, spoken) for key, spoken in zip(told.keys, told.stated_in, strict=True) if spoken is not None]
        yield from _already_past(told, pairs)
        yield from _yet_to_come(told, pairs)


def _already_past(told: SourcedClaim, pairs: list[tuple[str, int]]) -> Iterator[FindingResult]:
    last = told.claim.last
    late = [(key, spoken) for key, spoken in pairs if last is not None and last < spoken]
    if late and _is_forecast(told):
        yield _note(told, late, f"{last} was over in {late[0][1]}, when it was told as a forecast")


def _yet_to_come(told: SourcedClaim, pairs: list[tuple[str, int]]) -> Iterator[FindingResult]:
    first = told.claim.base_year if told.claim.base else None
    early = [(key, spoken) for key, spoken in pairs if first is not None and first > spoken]
    # A base that is itself foretold ("from USD 1 bn in 2026 to …") is no year told as past.
    if early and not told.is_to_come:
        yield _note(told, early, f"the base is of {first}, which had yet to come in {early[0][1]}, when it was told")


def _note(told: SourcedClaim, pairs: list[tuple[str, int]], note: str) -> FindingResult:
    return FindingResult(
        rule=PAST,
        verdict="note",
        inputs=tuple(key for key, _ in pairs),
        headline=f"{in_words(told.claim)}: {note}.",
        explanation=f"Of {told.subject_label}. The year it is told in is that of its publication, else of its guide.",
        note=note,
    )


def _is_forecast(told: SourcedClaim) -> bool:
    """A base alone tells what was; a target or a rate tells what is to come, but in the past tense."""
    return not told.is_past and (told.claim.target is not None or told.claim.rate is not None)
