"""Everything the rules find in the published claims about markets, as of a day. Two queries, however many there are."""

from collections.abc import Iterable, Iterator
from datetime import date

from careers.verdicts import FindingResult
from market.claims import check, conflicts, forecast_dates, shares
from market.claims.grouping import SourcedClaim, SourcedShare, in_words, merge_duplicate_shares, merge_duplicates
from market.from_rows import sourced_claim_of, sourced_share_of
from market.models import MarketForecast, ShareClaim

# Rule → what it says of the claims it names.
RULES = {
    check.RULE: "The stated rate is held against the rate that the two stated amounts need.",
    conflicts.RIVALS: "Claims about one market, each carried at its own rate within its own years, do not meet.",
    conflicts.BY_OR_TO: "One amount is told as an increase and as a size.",
    "share_against_sizes": "A share, or the claim to be the largest part, is held against the stated sizes.",
    "horizon_passed": "The last year of a forecast is over.",
    "past_as_forecast": "A year that was over when the claim was made is told as a forecast, or one to come as a base.",
}


def find(as_of: date) -> list[FindingResult]:
    """One finding for each claim that is checked, whatever its verdict, and one for what several say together."""
    told = merge_duplicates(_told())
    return [
        *(_checked(one) for one in told),
        *conflicts.conflicting_forecasts(told),
        *conflicts.by_or_to(told),
        *shares.share_against_sizes(merge_duplicate_shares(_shares()), told),
        *forecast_dates.horizon_passed(told, as_of),
        *forecast_dates.past_as_forecast(told),
    ]


def _told() -> Iterator[SourcedClaim]:
    published = MarketForecast.objects.published().select_related("guide").defer("guide__text")
    rows: Iterable[MarketForecast] = published  # type: ignore[assignment]
    return map(sourced_claim_of, rows)


def _shares() -> Iterator[SourcedShare]:
    rows: Iterable[ShareClaim] = ShareClaim.objects.published()  # type: ignore[assignment]
    return map(sourced_share_of, rows)


def _checked(told: SourcedClaim) -> FindingResult:
    judged = check.check_claim(told.claim)
    first = judged.explanation.partition(". ")[0].rstrip(".")
    is_checked = judged.verdict != "not_checkable"
    return FindingResult(
        rule=check.RULE,
        verdict=judged.verdict,
        inputs=told.keys,
        headline=f"{first}." if is_checked else f"{in_words(told.claim)}: {first[0].lower()}{first[1:]}.",
        explanation=f"Of {told.subject_label}: {in_words(told.claim)}. {judged.explanation}",
        arithmetic=judged.arithmetic,
        gap=judged.factor,
        note=judged.note,
    )
