"""Claims for tests, as short as a headline: sourced_claim("A", "1.1 billion", 2022, "5.9 billion", 2027, "41.0%")."""

from typing import Any

from market.claims.claim import GrowthClaim
from market.claims.grouping import SourcedClaim, Subject
from market.claims.parse_input import read_amount, read_rate


def claim(
    base: str, base_year: int | None, target: str, target_year: int | None, rate: str, **more: Any
) -> GrowthClaim:
    """A claim of printed figures; "" where it is silent."""
    return GrowthClaim(
        base=read_amount(base).figure if base else None,
        base_year=base_year,
        target=read_amount(target).figure if target else None,
        target_year=target_year,
        rate=read_rate(rate) if rate else None,
        **more,
    )


def sourced_claim(
    key: str, *figures: Any, guide: str = "guide", stated_in: int | None = 2024, **more: Any
) -> SourcedClaim:
    place = {name: more.pop(name, standard) for name, standard in PLACE.items()}
    return SourcedClaim(
        keys=(key,),
        guides=(guide,),
        stated_in=(stated_in,),
        subject=Subject(**place),
        subject_label="the queue market",
        claim=claim(*figures, **more),
    )


PLACE = {"market": "queue", "segment": "whole", "geography": "global", "currency": "USD"}
