"""A guide with a fact of every kind, and many rows of a kind without many imports."""

from itertools import count
from typing import Any

from django.db.models import Model, UniqueConstraint

from tests.conftest import GUIDE

EVERY_KIND = (
    GUIDE.replace(
        "Common Challenges\n",
        "Factors Influencing Salaries\n- Location: Cities pay more.\n"
        "Additional Compensation\n- Annual bonuses of 5-15% of base salary\nCommon Challenges\n",
    )
    .replace("keeps queues short. Key", "keeps queues short. A Queue Engineer is also called a Line Engineer. Key")
    .replace("Salary Ranges (US", "- North America holds 40% of the global queue market\nSalary Ranges (US")
)
fresh = count(1000)


def fill(model: type[Model], number: int) -> None:
    """Copy the first row until there are `number` of them."""
    row = model._default_manager.first()
    assert row is not None
    model._default_manager.bulk_create(_copy(model, row) for _ in range(number - model._default_manager.count()))


def _copy(model: type[Model], row: Any) -> Model:
    values = {field.attname: getattr(row, field.attname) for field in model._meta.concrete_fields}
    together = {name for one in model._meta.constraints if isinstance(one, UniqueConstraint) for name in one.fields}
    for field in model._meta.concrete_fields:
        old = values[field.attname]
        if field.primary_key:
            values[field.attname] = None
        elif field.unique or (field.name in together and isinstance(old, int) and not field.is_relation):
            values[field.attname] = next(fresh) if isinstance(old, int) else f"{old}-{next(fresh)}"
    return model(**values)
