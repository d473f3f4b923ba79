"""Resources of computed rows, each with its explanation: formula, inputs with their sentences, every step between."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from careers.models import Projection
from web.resources import Resource, find_row, rows_by_key


def unchanged(row: Any, inputs: list[Any]) -> Any:
    """The result of a row is the row."""
    return row


def input_keys(row: Projection) -> Sequence[str]:
    """The keys of what a row rests on."""
    return list(row.inputs)


@dataclass(frozen=True, kw_only=True)
class ProjectionResource(Resource):
    """`formula`: how a row is worked out, in words. `inputs`: the resources that the keys of what it rests on belong to."""

    formula: Callable[[Any], str]
    inputs: Callable[[Projection], Iterable[Resource]]
    keys: Callable[[Any], Sequence[str]] = input_keys
    result: Callable[[Any, list[Any]], Any] = unchanged
    """The row as JSON and its inputs as they are now → what the explanation gives as the result."""


def explain(resource: ProjectionResource, key: str) -> dict[str, Any]:
    """Enough to work a row out again by hand. Raises `Http404`."""
    row = find_row(resource, key)
    by_key: dict[str, Any] = {}
    keys = resource.keys(row)
    for source in resource.inputs(row):
        by_key |= rows_by_key(source, keys)
    inputs = [by_key[key] for key in keys if key in by_key]
    return {
        "formula": resource.formula(row),
        "formula_version": row.formula,
        "data_version": row.data_version,
        "computed_at": row.computed_at,
        "inputs": inputs,
        "arithmetic": row.arithmetic,
        "result": resource.result(resource.serializer(row).data, inputs),
    }
