"""How rare each skill is, as the page of best roles counts it, so that both put roles in one order."""

from collections.abc import Mapping
from functools import lru_cache

from careers.models import DataVersion
from paths.requirements.load import units_of_roles
from paths.role_profiles import skill_rarities
from search.index.loaded import SHELF


def skill_rarity() -> Mapping[str, float]:
    """Two queries where it is at hand. It is read anew, from what all roles ask for, when the data have changed."""
    return rarity_at(DataVersion.objects.current(), SHELF.index().digest)


@lru_cache(maxsize=1)
def rarity_at(_version: int, _digest: str) -> Mapping[str, float]:
    """Of the data of a version, with an index."""
    return skill_rarities(units_of_roles())
