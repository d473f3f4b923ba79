"""Forecasts and the calendar: horizons that have passed, and past years given as forecasts. Pure."""

from collections.abc import Iterable, Iterator
from datetime import date

from careers.verdicts import FindingResult
from market.claims.grouping import SourcedClaim, in_words

PASSED, PAST = "horizon_passed", "past_as_forecast"


def horizon_passed(claims: Iterable[SourcedClaim], as_of: date) -> Iterator[FindingResult]:
    """A forecast whose target year is over: it can now be compared with what happened."""
    for sourced in claims:
        last = sourced.claim.last
        if last is not None and last < as_of.year and _is_forecast(sourced):
            yield FindingResult(
                rule=PASSED,
                verdict="note",
                inputs=sourced.keys,
                headline=f"{in_words(sourced.claim)}: the horizon of this forecast, {last}, is over.",
                explanation=f"About {sourced.subject_label}. As of {as_of.year} it says what was expected, not what is to come.",
                note=f"over since the end of {last}",
            )


def past_as_forecast(claims: Iterable[SourcedClaim]) -> Iterator[FindingResult]:
    """A year that was over when the claim was published, given as a forecast; or a base of a year still to come."""
    for sourced in claims:
        dated = [(key, year) for key, year in zip(sourced.keys, sourced.stated_in, strict=True) if year is not None]
        yield from _already_past(sourced, dated)
        yield from _yet_to_come(sourced, dated)


def _already_past(sourced: SourcedClaim, dated: list[tuple[str, int]]) -> Iterator[FindingResult]:
    last = sourced.claim.last
    late = [(key, year) for key, year in dated if last is not None and last < year]
    if late and _is_forecast(sourced):
        yield _note(sourced, late, f"{last} was over in {late[0][1]}, when it was published as a forecast")


def _yet_to_come(sourced: SourcedClaim, dated: list[tuple[str, int]]) -> Iterator[FindingResult]:
    first = sourced.claim.base_year if sourced.claim.base else None
    early = [(key, year) for key, year in dated if first is not None and first > year]
    # A base that is itself a forecast ("from USD 1 bn in 2026 to …") is not given as past.
    if early and not sourced.is_to_come:
        yield _note(
            sourced, early, f"the base is of {first}, which was still to come in {early[0][1]}, when it was published"
        )


def _note(sourced: SourcedClaim, dated: list[tuple[str, int]], note: str) -> FindingResult:
    return FindingResult(
        rule=PAST,
        verdict="note",
        inputs=tuple(key for key, _ in dated),
        headline=f"{in_words(sourced.claim)}: {note}.",
        explanation=f"About {sourced.subject_label}. It counts as published in the year of its publication, else of its guide.",
        note=note,
    )


def _is_forecast(sourced: SourcedClaim) -> bool:
    """A base alone is about the past; a target or a rate is a forecast, unless in the past tense."""
    return not sourced.is_past and (sourced.claim.target is not None or sourced.claim.rate is not None)
