"""The figures of a role page in reading order: each block's as its template shows them, `templates/facts/<name>.html`."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from django.template.defaultfilters import capfirst

from careers.citations import Citable, stated
from careers.templatetags.figures import trimmed
from market.charts import figures as market
from portal.role.page import RolePage
from salaries.charts import figures as salaries
from salaries.formatting import pay, years


def figures_of(page: RolePage) -> Iterator[Citable]:
    yield from _key_figures(page)
    yield from page.drawn_pay.figures
    for part in page.parts:
        for block in part.blocks:
            if figures := FIGURES.get(block.name):
                yield from figures(block.items)


def _key_figures(page: RolePage) -> Iterator[Citable]:
    """Of `careers/_key.html`."""
    for figure in page.pay:
        yield from stated(figure.text, figure.fact)
    if page.pay:
        yield from salaries.of_ranges(page.pay_in_prose)
    for single in filter(None, (page.experience, page.education)):
        yield from stated(single.text, single.fact)


def _explained_skills(groups: Sequence[Any]) -> Iterator[Citable]:
    for group in groups:
        yield from stated(capfirst(group.label), group.facts[0])


def _ladder(rungs: Sequence[Any]) -> Iterator[Citable]:
    for rung in rungs:
        yield from stated(rung.step.label, rung.step)
        if rung.band:
            yield from stated(pay(rung.band), rung.band)
            if years(rung.band):
                yield from stated(years(rung.band), rung.band)


def _chips(rows: Sequence[Any]) -> Iterator[Citable]:
    for row in rows:
        for chips in (row.chips, *(cluster.chips for cluster in row.clusters)):
            yield from ((chip.name, chip.facts) for chip in chips)


def _sectors(facts: Sequence[Any]) -> Iterator[Citable]:
    for fact in facts:
        yield from stated(fact.title, fact)


def _shares(facts: Sequence[Any]) -> Iterator[Citable]:
    for fact in facts:
        is_share = fact.share_percent is not None
        yield from stated(f"{trimmed(fact.share_percent)} %" if is_share else fact.get_rank_display(), fact)


def _credentials(groups: Sequence[Any]) -> Iterator[Citable]:
    for group in groups:
        for fact in group.facts:
            asked = fact.get_necessity_display().lower() if fact.min_years is None else f"{fact.min_years}+ years"
            yield from stated(asked, fact)


def _components(groups: Sequence[Any]) -> Iterator[Citable]:
    for group in groups:
        for fact in group.facts:
            yield from stated(fact.get_kind_display(), fact)


def _pay_chart(charts: Sequence[Any]) -> Iterator[Citable]:
    for chart in charts:
        yield from salaries.of_table(chart.bands)


def _forecasts(charts: Sequence[Any]) -> Iterator[Citable]:
    for chart, growths, is_first in charts:
        if is_first:
            yield from market.of_plot(chart)
        yield from market.of_table(growths)


# A block that is not named here shows words alone.
FIGURES: Mapping[str, Callable[[Sequence[Any]], Iterator[Citable]]] = {
    "explained_skills": _explained_skills,
    "ladder": _ladder,
    "chips": _chips,
    "sectors": _sectors,
    "shares": _shares,
    "credentials": _credentials,
    "components": _components,
    "pay_chart": _pay_chart,
    "bands": salaries.of_ranges,
    "bands_apart": salaries.of_ranges,
    "forecasts": _forecasts,
}
