"""Why a list has no rows, in words: what was asked for, and how much there is without one part of it."""

from django.http import QueryDict

from web.filters import PAGE_PARAMETERS, filtered
from web.resources import Resource


def filters_that_exclude(resource: Resource, params: QueryDict) -> str:
    """ "None of the 12 rows fits level director, country FR. Without country, 3." "" where nothing was asked for."""
    asked = [name for name in params if name not in PAGE_PARAMETERS]
    if not asked:
        return ""
    wanted = ", ".join(f"{name} {' or '.join(params.getlist(name))}" for name in asked)
    without = {name: _count_without(resource, params, name) for name in asked} if len(asked) > 1 else {}
    there = "; ".join(f"without {name}, {number:,}" for name, number in without.items() if number)
    return f"None of the {resource.rows().count():,} rows fits {wanted}." + (
        f" {there[0].upper()}{there[1:]}." if there else ""
    )


def _count_without(resource: Resource, params: QueryDict, name: str) -> int:
    rest = params.copy()
    del rest[name]
    return filtered(resource.filterset, resource.rows(), rest).count()
