"""Values of a guide that no column has room for: refused before anything is written, alike on every database."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from django.db.models import DecimalField

from careers.documents import Problem
from careers.importers import Row
from careers.models import Guide, Role
from skills.models import RoleSkill, Skill


def column_limit_problems(role: str, details: Mapping[str, object], rows: Sequence[Row]) -> list[Problem]:
    messages = [("role", _misfit(Role._meta.get_field("title"), role))]
    messages += [(name, _misfit(Guide._meta.get_field(name), value)) for name, value in details.items()]
    whole = [Problem(0, f"{name}: {message}") for name, message in messages if message]
    return whole + [problem for row in rows for problem in _of_row(row)]


def _of_row(row: Row) -> Iterator[Problem]:
    columns = {field.name: field for field in row.model._meta.concrete_fields}
    if row.model is RoleSkill:
        columns["skill"] = Skill._meta.get_field("name")  # it is stored as a skill of that name
    for name, value in (("heading", row.parsed.heading), *row.values.items()):
        message = _misfit(columns[name], value) if name in columns else ""
        if message:
            yield Problem(row.line, f"{name}: {message}")


def _misfit(field: object, value: object) -> str:
    """What is wrong with a value, or ""."""
    limit = getattr(field, "max_length", None)
    if isinstance(value, str) and limit and len(value) > limit:
        return f"{len(value):,} characters; there is room for {limit}"
    if isinstance(value, Decimal) and isinstance(field, DecimalField):
        digits = field.max_digits - field.decimal_places
        return f"{value:f} has more than {digits} digits" if value.adjusted() >= digits else ""
    return ""
