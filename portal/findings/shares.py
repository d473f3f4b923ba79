"""Shares that guides state in prose, or of a market, against each other."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from careers.documents.marks import plain_text
from careers.models import Insight
from careers.models.choices import Publication
from careers.rules.share_text import shares_in
from careers.rules.shares import StatedShare, check_shares
from careers.verdicts import FindingResult
from market.models import ShareClaim
from vocabulary.numbers import Figure

# In the order of import: what one more guide states comes last.
AS_IMPORTED = ("guide_id", "position")


def find(as_of: date) -> list[FindingResult]:
    """Findings of all guides, in two queries. Nothing here depends on the day."""
    claims: Any = ShareClaim.objects.published().order_by(*AS_IMPORTED)
    of_markets = list(claims.filter(share_percent__isnull=False))
    read_already = {claim.statement_id for claim in of_markets}
    return list(check_shares([*map(_of_market, of_markets), *_in_prose(read_already)]))


def _of_market(claim: Any) -> StatedShare:
    percent = f"{claim.share_percent.normalize():f}"
    whole = f"the {claim.market} market" if claim.market else "a market it does not name"
    return StatedShare(
        key=claim.key,
        # A market that is not named is compared with no other.
        subject=(claim.market or claim.key, claim.segment.casefold(), claim.geography),
        figure=Figure(claim.share_percent, percent, claim.qualifier),
        said=", ".join(filter(None, (f"{percent}% of {whole}", claim.segment, claim.geography))),
        year=claim.year,
    )


def _in_prose(read_already: set[int]) -> Iterator[StatedShare]:
    """What a rule says of words quotes them, so only of guides whose sentences are published."""
    rows = Insight.objects.filter(guide__publication=Publication.FULL, quote__regex="[0-9] ?(%|per ?cent)")
    for key, statement, quote in rows.order_by(*AS_IMPORTED).values_list("key", "statement_id", "quote"):
        if statement not in read_already:
            for found in shares_in(plain_text(quote)):
                yield StatedShare(
                    key=key,
                    subject=found.subject,
                    figure=found.figure,
                    said=found.said,
                    survey=found.survey,
                    year=found.year,
                    asked=found.asked,
                )
