"""Which adverts are nearest to those asked for, where these are few or none. Pure."""

from collections.abc import Iterable
from typing import NamedTuple

from salaries.offers.shares import LEAST_RANGES
from vocabulary.levels import LEVELS

MOST = 3
# What a difference costs. A level weighs twice as much as a year; too few adverts are as good as two years off.
PER_LEVEL, PER_YEAR, OTHER_COUNTRY, NEAR_TITLE, TOO_FEW = 4, 2, 7, 5, 4


class AdvertsOfAKind(NamedTuple):
    """So many adverts of one title, level, country, year and currency. `title` is "" for the role's own titles."""

    title: str
    level: str
    country: str
    year: int
    currency: str
    n_adverts: int
    n_distinct: int

    @property
    def key(self) -> tuple[str, str, str, int, str]:
        return self.title, self.level, self.country, self.year, self.currency


def nearest(kinds: Iterable[AdvertsOfAKind], level: str, country: str, year: int | None) -> list[AdvertsOfAKind]:
    """At most three, the nearest first; never the one asked for. `kinds`: those in the currency of the offer."""
    others = [kind for kind in kinds if kind.n_adverts and kind.key[:4] != ("", level, country, year)]
    newest = year or max((kind.year for kind in others), default=0)
    return sorted(others, key=lambda kind: (_cost(kind, level, country, newest), -kind.n_adverts, kind))[:MOST]


def _cost(kind: AdvertsOfAKind, level: str, country: str, year: int) -> int:
    return (
        PER_LEVEL * abs(LEVELS.index(kind.level) - LEVELS.index(level))
        + PER_YEAR * abs(kind.year - year)
        + OTHER_COUNTRY * (kind.country != country)
        + NEAR_TITLE * bool(kind.title)
        + TOO_FEW * (kind.n_distinct < LEAST_RANGES)
    )


def year_with_enough(kinds: Iterable[AdvertsOfAKind]) -> int | None:
    """The newest year with enough different ranges for shares, else the newest with any advert; None without one."""
    found = [kind for kind in kinds if kind.n_adverts]
    enough = [kind.year for kind in found if kind.n_distinct >= LEAST_RANGES]
    return max(enough or [kind.year for kind in found], default=None)
