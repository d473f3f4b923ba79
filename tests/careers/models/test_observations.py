"""What every kind of observation has, tried on one that has no table."""

from datetime import date
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.test.utils import isolate_apps

from careers.models import Observation, Snapshot


@pytest.fixture
def advert() -> Any:
    """A kind of observation with its snapshots."""
    with isolate_apps("careers"):

        class AdvertTable(Snapshot):
            class Meta(Snapshot.Meta):
                app_label = "careers"

        class Advert(Observation):
            snapshot = models.ForeignKey(AdvertTable, on_delete=models.CASCADE)
            low = models.DecimalField(max_digits=14, decimal_places=2)

            class Meta(Observation.Meta):
                app_label = "careers"

    table = AdvertTable(source="adverts", as_of=date(2025, 6, 1))
    return lambda row, last_row: Advert(snapshot=table, row=row, last_row=last_row)


@pytest.mark.parametrize(
    ("row", "last_row", "place"),
    [
        (12, 12, "adverts, as of 2025-06-01, row 12"),
        (12, 13, "adverts, as of 2025-06-01, rows 12–13"),
        (74_299, 74_300, "adverts, as of 2025-06-01, rows 74,299–74,300"),
    ],
)
def test_its_place_is_table_date_and_row(advert: Any, row: int, last_row: int, place: str) -> None:
    assert str(advert(row, last_row)) == advert(row, last_row).place == place


@pytest.mark.django_db  # the database works out the condition
@pytest.mark.parametrize(("row", "last_row", "is_kept"), [(1, 1, True), (1, 2, True), (0, 1, False), (3, 2, False)])
def test_its_rows_are_in_order(advert: Any, row: int, last_row: int, is_kept: bool) -> None:
    seen = advert(row, last_row)
    (in_order,) = (each for each in seen._meta.constraints if isinstance(each, models.CheckConstraint))
    assert in_order.name == "advert_rows_in_order"
    if is_kept:
        in_order.validate(type(seen), seen)
    else:
        with pytest.raises(ValidationError):
            in_order.validate(type(seen), seen)


def test_a_row_belongs_to_one_observation(advert: Any) -> None:
    (once,) = (each for each in advert(1, 1)._meta.constraints if isinstance(each, models.UniqueConstraint))
    assert (once.name, once.fields) == ("advert_row_once", ("snapshot", "row"))
