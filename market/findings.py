"""Everything the rules find in the published claims about markets, as of a day: two queries, however many claims."""

from collections.abc import Iterable, Iterator
from datetime import date

from careers.verdicts import FindingResult
from market.claims import check, conflicts, forecast_dates, shares
from market.claims.analysis import analysis_of
from market.claims.grouping import (
    SourcedClaim,
    SourcedShare,
    claim_in_lots,
    in_words,
    merge_duplicate_shares,
    merge_duplicates,
)
from market.from_rows import sourced_claim_of, sourced_share_of
from market.models import MarketForecast, ShareClaim

# Rule → what it finds.
RULES = {
    check.RULE: "The stated rate is compared with the rate that the two stated amounts need.",
    conflicts.RIVALS: "Claims about one market, each projected at its own rate within its own years, do not agree.",
    conflicts.BY_OR_TO: "One amount is given as an increase and as a size.",
    "share_against_sizes": "A share, or the claim to be the largest part, is compared with the stated sizes.",
    "horizon_passed": "The last year of a forecast is over.",
    "past_as_forecast": "A year that was over when the claim was published is given as a forecast, or a future one as a base.",
}


def find(as_of: date) -> list[FindingResult]:
    """One finding for each claim that is checked, whatever its verdict, and one for each conflict between several."""
    claims = merge_duplicates(_claims())
    stated = [lot for claim in claims for lot in claim_in_lots(claim)]
    return [
        *map(_checked, stated),
        *conflicts.conflicting_forecasts(claims),
        *conflicts.by_or_to(claims),
        *shares.share_against_sizes(merge_duplicate_shares(_shares()), claims),
        *forecast_dates.horizon_passed(stated, as_of),
        *forecast_dates.past_as_forecast(stated),
    ]


# In the order of import: what one more guide states comes last, and leaves the lots before it as they are.
AS_IMPORTED = ("guide_id", "position")


def _claims() -> Iterator[SourcedClaim]:
    published = MarketForecast.objects.published().order_by(*AS_IMPORTED).select_related("guide").defer("guide__text")
    rows: Iterable[MarketForecast] = published  # type: ignore[assignment]
    return map(sourced_claim_of, rows)


def _shares() -> Iterator[SourcedShare]:
    rows: Iterable[ShareClaim] = ShareClaim.objects.published().order_by(*AS_IMPORTED)  # type: ignore[assignment]
    return map(sourced_share_of, rows)


def _checked(sourced: SourcedClaim) -> FindingResult:
    result = analysis_of(sourced.claim).check
    first = result.explanation.partition(". ")[0].rstrip(".")
    is_checked = result.verdict != "not_checkable"
    return FindingResult(
        rule=check.RULE,
        verdict=result.verdict,
        inputs=sourced.keys,
        headline=f"{first}." if is_checked else f"{in_words(sourced.claim)}: {first[0].lower()}{first[1:]}.",
        explanation=f"About {sourced.subject_label}: {in_words(sourced.claim)}. {result.explanation}",
        arithmetic=result.arithmetic,
        gap=result.factor,
        note=result.note,
    )
