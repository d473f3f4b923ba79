"""Official pay of the occupations that stand in for roles, as lanes. One query, whatever the number of roles."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence

from careers.models import Role, RoleOccupation
from salaries.charts.lanes import Published
from salaries.charts.published_figures import PublishedMedian
from salaries.models import PublishedPay

PERCENTS = (10, 25, 50, 75, 90)


def published_pay(
    roles: Iterable[Role], countries: Collection[str], **unit: str
) -> Mapping[int, Sequence[PublishedMedian]]:
    """Role → the newest official median of each of its occupations in each country. `roles` with their occupations; `unit`:
    `currency` and `period`, where only those in one are wanted."""
    occupations = {role.pk: _occupations(role) for role in roles}
    codes = {each.code for several in occupations.values() for each in several}
    rows = PublishedPay.objects.filter(code__in=codes, country__in=countries, snapshot__is_current=True, **unit)
    newest: dict[str, dict[str, PublishedPay]] = defaultdict(dict)
    for row in rows.select_related("snapshot").order_by("country", "year"):
        newest[row.code][row.country] = row
    found: dict[int, list[PublishedMedian]] = defaultdict(list)
    for pk, several in occupations.items():
        found[pk] += [PublishedMedian(row, each) for each in several for row in newest[each.code].values()]
    return found


def _occupations(role: Role) -> list[RoleOccupation]:
    return [each for each in role.occupations.all() if each.scheme == RoleOccupation.Scheme.SOC]


def published_lane(median: PublishedMedian) -> Published:
    row = median.row
    amounts = {percent: getattr(row, f"p{percent}") for percent in PERCENTS}
    return Published(
        label="All levels",
        note=f"official: {row.title}, {row.year}",
        quantiles={percent: amount for percent, amount in amounts.items() if amount is not None},
        figure=median,
        value_note=f"median, {row.code}",
    )
