"""The page of salaries: what guides state, adverts offer and offices publish, on one axis where the measure is the same."""

from collections.abc import Iterator, Mapping
from operator import itemgetter
from typing import Any
from urllib.parse import urlencode

from django.db.models import QuerySet
from django.http import QueryDict

from careers.citations import Citable, Citations
from careers.reading_words import counted
from salaries.advert_filters import WITH_MEDIANS
from salaries.charts import figures
from salaries.charts.salary_page import SalaryChart, salary_chart
from salaries.comparison import Comparison, compare
from salaries.filters import SalaryBandFilter
from salaries.formatting import lowest_and_highest
from salaries.models import SalaryBand
from vocabulary.country_names import COUNTRY_NAMES, country_name
from vocabulary.money import money
from web.filter_forms import FieldChoices
from web.list_views import FilteredListView, stated_values
from web.permalinks import query_of

# What of the page's filters percentiles of adverts know too.
OF_ADVERTS = ("role", "level", "country", "currency", "year")


class SalaryList(FilteredListView):
    template_name = "salaries/salary_list.html"
    filterset_class = SalaryBandFilter
    labels = {
        "role": "Roles",
        "level": "Levels",
        "country": "Country",
        "currency": "Currency",
        "year": "Year",
        "period": "Pay period",
        "search": "Words in the sentence",
    }
    orderings = {
        "role": ("by role", ("role__title", "role__slug", "guide__slug", "position")),
        "-low": ("highest start first", ("-low", "key")),
        "low": ("lowest start first", ("low", "key")),
    }

    def get_queryset(self) -> QuerySet[Any]:
        return SalaryBand.objects.published().with_evidence()

    def offered(self) -> Mapping[str, FieldChoices]:
        bands = SalaryBand.objects.published()
        periods = {value: f"per {value}" for value in SalaryBand.Period.values}
        stated = {name: stated_values(bands, name) for name in ("country", "currency", "year", "period")}
        countries = {value for value, _ in stated["country"]} | {
            self.request.GET.get("country", "")
        } & COUNTRY_NAMES.keys()
        stated["country"] = sorted(((code, country_name(code)) for code in countries), key=itemgetter(1))
        return stated | {"period": [(value, periods[value]) for value, _ in stated["period"]]}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        bands: list[SalaryBand] = kwargs["rows"]
        comparison = compare(bands)
        is_shown = not kwargs["form"].errors and kwargs["page"].number == 1
        notes = Citations.of(bands)
        drawn = salary_chart(comparison, self.request.GET if is_shown else QueryDict("page=2"), notes.conflicts.keys())
        return super().get_context_data(
            comparison=comparison,
            drawn=drawn,
            advert_query=_with_medians(query_of(self.request.GET, *(set(self.request.GET) - set(OF_ADVERTS)))),
            band_query=query_of(self.request.GET, "page"),
            heading=_heading(comparison) if comparison else "No guide states a band, so this is what adverts offer",
            summary=_summary(kwargs["page"].paginator.count, comparison),
            notes=notes.enter(_figures(drawn, comparison, bands)),
            **kwargs,
        )


def _with_medians(query: str) -> str:
    return "&".join(filter(None, (query, urlencode(WITH_MEDIANS))))


def _figures(drawn: SalaryChart, comparison: Comparison | None, bands: list[SalaryBand]) -> Iterator[Citable]:
    """What is drawn, what is refused, and then all of it as a table."""
    if drawn.chart:
        yield from drawn.chart.figures
    yield from figures.of_ranges(refusal.band for refusal in (comparison.refusals if comparison else ()))
    yield from figures.of_table(bands)


def _heading(comparison: Comparison) -> str:
    """What the chart says: where the drawn ranges begin and end."""
    if not comparison.drawn:
        return "No amount gives a pay period, so none can be drawn beside another"
    ends = lowest_and_highest(lane.band for lane in comparison.drawn)
    if not ends:
        return f"{len(comparison.drawn)} stated limits of pay, and no start"
    (low, lowest), (top, highest) = ends
    further = " or more" if highest.open_ended else ""
    start, end = money(low, lowest.currency), money(top, highest.currency)
    whose = "Stated pay runs" if len(comparison.drawn) > 1 else "One stated band:"
    return f"{whose} from {start} to {end}{further}"


def _summary(found: int, comparison: Comparison | None) -> str:
    if comparison is None:
        return "No salary bands."
    refused = f", {len(comparison.refusals)} of them not compared on this page" if comparison.refusals else ""
    return f"{counted(found, 'salary band')}{refused}."
