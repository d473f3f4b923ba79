"""How old each table of pay is as of the day of a refresh, and from which year on its adverts are."""

from datetime import date

from django.db.models import Min

from careers.models import Rebuilt
from salaries.ages import months_between
from salaries.models import AdvertGroup, SalaryDataset


def rebuild_ages(as_of: date, _data_version: int) -> Rebuilt:
    """The data version rises with each month that a table is older: its age is on pages and in answers."""
    first = dict(AdvertGroup.objects.order_by().values_list("snapshot").annotate(Min("year")))
    datasets = list(SalaryDataset.objects.all())
    changed = [each for each in datasets if _takes_on(each, first.get(each.pk), as_of)]
    SalaryDataset.objects.bulk_update(changed, ["first_year", "age_in_months"])
    return Rebuilt(0, len(changed))


def _takes_on(dataset: SalaryDataset, first_year: int | None, as_of: date) -> bool:
    before = dataset.first_year, dataset.age_in_months
    dataset.first_year, dataset.age_in_months = first_year, months_between(dataset.as_of, as_of)
    return before != (first_year, dataset.age_in_months)
