"""The stored units of roles, read whole: there are as many rows as roles."""

from collections.abc import Mapping

import orjson
from django.db.models import TextField
from django.db.models.functions import Cast

from paths.models import RoleRequirements
from paths.requirements.unit import Unit, from_json


def units_of_roles() -> Mapping[str, tuple[Unit, ...]]:
    """Slug of each role that is not retired → what it asks for that can be counted. One query.

    The column is read as text: of a thousand roles it is megabytes, which the decoder of the database takes a second for.
    """
    rows = RoleRequirements.objects.filter(role__retired_at=None).order_by("role__slug")
    stored = rows.annotate(text=Cast("units", TextField())).values_list("role__slug", "text")
    return {slug: tuple(map(from_json, orjson.loads(text))) for slug, text in stored}
