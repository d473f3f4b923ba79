"""Adverts beside a guide: a small snapshot, its title and the percentiles that follow."""

from collections import Counter
from datetime import date, timedelta

from portal.imports.adverts import write_snapshot
from portal.imports.titles import load_titles
from salaries.adverts.records import AdvertColumns, AdvertFile, AdvertKind
from salaries.adverts.titles import AdvertTitleEntry
from salaries.models import SalaryDataset
from salaries.percentile_projection import rebuild_percentiles
from tests.findings.cases import MadeUpAdverts

TITLE = "Queue Engineer"


def advertise(adverts: MadeUpAdverts, role: str) -> None:
    """Make these the adverts of the role."""
    columns = AdvertColumns()
    for number in range(adverts.number):
        columns.add(0, 2 * number + 1, 2 * number + 2, adverts.low + 100 * number, adverts.high + 100 * number)
    country = adverts.country
    kind = AdvertKind(TITLE, "entry", "full_time", country, country, 0, "medium", adverts.year, adverts.currency)
    titles = Counter({TITLE: adverts.number})
    day = date(2025, 6, 25) + timedelta(days=SalaryDataset.objects.count())
    write_snapshot(AdvertFile("aijobs", day, "0" * 64, True, {}, titles, [kind], columns), fewer_rows=True)
    load_titles([AdvertTitleEntry(TITLE, role, adverts.fit)])
    rebuild_percentiles(day, 1)
