"""The stored units of roles, read whole: there are as many rows as roles."""

from collections.abc import Mapping

from paths.models import RoleRequirements
from paths.requirements.unit import Unit, from_json


def units_of_roles() -> Mapping[str, tuple[Unit, ...]]:
    """Slug of each role that is not retired → what it asks for that can be counted. One query."""
    rows = RoleRequirements.objects.filter(role__retired_at=None).order_by("role__slug")
    stored = rows.values_list("role__slug", "units")  # type: ignore[misc]
    return {slug: tuple(map(from_json, units)) for slug, units in stored}
