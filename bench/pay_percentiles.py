"""Percentiles of advertised pay, rebuilt, beside what the database itself takes to compute the same ones."""

from collections.abc import Callable
from functools import partial
from typing import Any

from django.db import connection, transaction

from bench.pay_import import AS_OF
from bench.timing import Took, timed
from salaries.models import AdvertGroup, PayPercentile, TitleMapping
from salaries.percentile_projection import rebuild_percentiles

VERSION = 1
SHARES = (0.1, 0.25, 0.5, 0.75, 0.9)
# The adverts with two ends of each role, or near title, level, country, year and currency.
ALIKE = """
    FROM salaries_advert a
    JOIN salaries_advertgroup g ON g.id = a.group_id
    JOIN salaries_titlemapping m ON m.title_id = g.title_id
    JOIN careers_role r ON r.id = m.role_id AND r.retired_at IS NULL
    WHERE a.last_row > a.row"""
KEY = "m.role_id, CASE m.fit WHEN 'near' THEN g.title_id END, g.level, g.country, g.year, g.currency"
POSTGRES = f"""
    SELECT {KEY}, count(*), count(DISTINCT (a.low, a.high)),
        percentile_cont(ARRAY{list(SHARES)}) WITHIN GROUP (ORDER BY a.low),
        percentile_cont(ARRAY{list(SHARES)}) WITHIN GROUP (ORDER BY a.high)
    {ALIKE} GROUP BY 1, 2, 3, 4, 5, 6"""  # own names
# SQLite has no percentile_cont: the two values around each rank are taken from ordered rows, and weighted.
WEIGHTED = "sum({end} * max(0, 1 - abs({end}_rank - 1 - (n - 1) * {share})))"
SQLITE = f"""
    SELECT role, title, level, country, year, currency, count(*), count(DISTINCT low * 1000000000 + high),
        {", ".join(WEIGHTED.format(end=end, share=share) for end in ("low", "high") for share in SHARES)}
    FROM (
        SELECT *, count(*) OVER alike AS n,
            row_number() OVER (alike ORDER BY low) AS low_rank, row_number() OVER (alike ORDER BY high) AS high_rank
        FROM (
            SELECT m.role_id AS role, CASE m.fit WHEN 'near' THEN g.title_id END AS title,
                g.level, g.country, g.year, g.currency, a.low, a.high
            {ALIKE}
        )
        WINDOW alike AS (PARTITION BY role, title, level, country, year, currency)
    ) GROUP BY 1, 2, 3, 4, 5, 6"""  # noqa: S608  # own names


def by_the_database() -> Took:
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")  # else it plans for the tables as they were before the import
    return timed(computed)


def computed() -> list[tuple[Any, ...]]:
    """The columns of `KEY`, the number of adverts and of different ranges, then the percentiles of both ends."""
    with transaction.atomic(), connection.cursor() as cursor:
        if connection.vendor == "postgresql":
            # What parallel workers do would be on nobody's account.
            cursor.execute("SET LOCAL max_parallel_workers_per_gather = 0")
        cursor.execute(POSTGRES if connection.vendor == "postgresql" else SQLITE)
        return list(cursor.fetchall())


def rebuilds() -> dict[str, Took]:
    """What has changed since the rebuild before it → how long it took."""
    changes: dict[str, Callable[[], object]] = {
        "all rows deleted": PayPercentile.objects.all().delete,
        "nothing": lambda: None,
        "the role of one title": _map_a_title_otherwise,
        "the adverts of ten groups": _change_groups,
    }
    return {what: _rebuild_after(change) for what, change in changes.items()}


def _rebuild_after(change: Callable[[], object]) -> Took:
    change()
    return timed(partial(_in_a_transaction, partial(rebuild_percentiles, AS_OF, VERSION)))


def _in_a_transaction(run: Callable[[], object]) -> None:
    with transaction.atomic():
        run()


def _map_a_title_otherwise() -> None:
    """Of the mapped titles, the one in the middle by its number of adverts: near, or no longer."""
    mappings = TitleMapping.objects.order_by("title__n_adverts", "pk")
    mapping = mappings[mappings.count() // 2]
    near, same = TitleMapping.Fit.NEAR, TitleMapping.Fit.SAME
    mapping.fit = same if mapping.fit == near else near
    mapping.save()


def _change_groups() -> None:
    """The import would write other ranges under another digest."""
    pks = list(AdvertGroup.objects.filter(title__mappings__isnull=False).order_by("-n_ranges").values("pk")[:10])
    AdvertGroup.objects.filter(pk__in=[row["pk"] for row in pks]).update(digest="changed")
