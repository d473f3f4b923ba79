"""The page that compares pay: roles, levels and places on one axis. All of it is in the address."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.db.models import Sum
from django.http import HttpRequest, HttpResponse, QueryDict
from django.views.generic import TemplateView

from careers.citations import Citations
from careers.models import Role
from salaries.models import PayPercentile
from salaries.side_by_side.compared import compared_pay
from salaries.side_by_side.headings import heading_in_two
from salaries.side_by_side.load import load_pay
from salaries.side_by_side.question import ComparePayFilter, read_question, too_many
from vocabulary.country_names import COUNTRY_NAMES, country_name
from web.filter_forms import FieldChoices, filter_form
from web.permalinks import VERSION, query_of, version_errors
from web.query_params import without_empty_fields

# The places with most adverts; others are found by their address.
PLACES_OFFERED = 40
EXAMPLES = (
    (
        "Senior pay: MLOps, machine learning and DevOps",
        ("mlops-engineer", "machine-learning-engineer", "devops-engineer"),
        "senior",
    ),
    ("Data engineer, data scientist and data analyst", ("data-engineer", "data-scientist", "data-analyst"), "mid"),
    ("What levels add: machine learning engineer", ("machine-learning-engineer",), ""),
)


@dataclass(frozen=True, slots=True)
class ExampleComparison:
    label: str
    query: str


class ComparePay(TemplateView):
    template_name = "salaries/compare.html"
    labels = {"role": "Roles", "level": "Levels", "country": "Places", "year": "Year of adverts", "near": "Near titles"}
    when_empty = {"role": "choose", "country": "United States", "year": "newest", "near": "if no exact title"}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        filterset: Any = ComparePayFilter(request.GET, queryset=PayPercentile.objects.none())
        requested, wrong = version_errors(request.GET)
        errors = wrong | filterset.errors_by_parameter((VERSION,)) or too_many(request.GET)
        form = filter_form(filterset, self.labels, offered(request.GET, errors), errors, self.when_empty)
        context = {} if errors else self.compared(filterset, request.GET)
        context |= {"form": form, "requested_version": requested}
        return self.render_to_response(context, status=400 if errors else 200)

    def compared(self, filterset: ComparePayFilter, params: QueryDict) -> dict[str, Any]:
        question = read_question(filterset, params)
        if not question.roles:
            return {"examples": examples()}
        loaded = load_pay(question)
        notes = Citations.of(loaded.bands)
        compared = compared_pay(question, loaded, notes.conflicts.keys())
        return {
            "question": question,
            "loaded": loaded,
            "compared": compared,
            "heading": heading_in_two(compared),
            "summary": compared.summary,
            "notes": notes.enter(compared.figures),
            "query": query_of(params),
        }


def offered(params: QueryDict, errors: Mapping[str, list[str]]) -> Mapping[str, FieldChoices]:
    """The places and years that have adverts of the roles chosen, or of any where none is chosen well. Two queries."""
    rows: Any = PayPercentile.objects.filter(end=PayPercentile.End.LOW, n_adverts__gt=0)
    if (roles := params.getlist("role")) and "role" not in errors:
        rows = rows.filter(role__slug__in=roles)
    most = rows.values_list("country").annotate(adverts=Sum("n_adverts")).order_by("-adverts", "country")
    places = [country for country, _ in most[:PLACES_OFFERED]]
    chosen = dict.fromkeys(params.getlist("country"))
    others = [country for country in chosen if country in COUNTRY_NAMES and country not in places]
    years = rows.order_by("-year").values_list("year", flat=True).distinct()
    return {
        "country": [(country, country_name(country)) for country in (*places, *others)],
        "year": [(str(year), str(year)) for year in years],
        "near": [("true", "always shown")],
    }


def examples() -> list[ExampleComparison]:
    """Those whose roles are there. One query."""
    slugs = {slug for _, roles, _ in EXAMPLES for slug in roles}
    there = set(Role.objects.filter(slug__in=slugs, retired_at=None).values_list("slug", flat=True))
    return [
        ExampleComparison(
            label, urlencode([*(("role", slug) for slug in roles), *((("level", level),) if level else ())])
        )
        for label, roles, level in EXAMPLES
        if there.issuperset(roles)
    ]
