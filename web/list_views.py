"""Pages that list what a filter finds. What the filter does not know is named, and then nothing is shown."""

from collections.abc import Mapping, Sequence
from typing import Any, ClassVar

from django.core.paginator import Paginator
from django.db.models import OrderBy, QuerySet
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.views.generic import TemplateView

from web.filter_forms import FieldChoices, FilterForm, Tag, filter_form
from web.filters import StrictFilter, filtered
from web.pagination import rows_of
from web.permalinks import VERSION, query_of, version_errors
from web.problems import InvalidParameter
from web.query_params import without_empty_fields

Order = Sequence[str | OrderBy]
# Where nothing is found, so many filters are taken away one by one.
MOST_TRIED = 6


class FilteredListView(TemplateView):
    """A list page over a FilterSet. The form, its tags, the order and the pages all live in the address."""

    filterset_class: ClassVar[type[StrictFilter]]
    labels: ClassVar[Mapping[str, str]]
    """Parameter → label of the fields the form shows, in order."""
    when_empty: ClassVar[Mapping[str, str]] = {}
    """What a field shows where nothing is chosen, if that is not "any"."""
    orderings: ClassVar[Mapping[str, tuple[str, Order]]] = {}
    """Value of `ordering` → its label and the columns; the first is what stands without the parameter."""
    page_size: ClassVar[int] = 50

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        filterset: StrictFilter = self.filterset_class(request.GET, queryset=self.get_queryset(), request=request)
        requested, wrong = version_errors(request.GET)
        errors = wrong | filterset.errors_by_parameter(("page", *self._known())) | self._ordering_errors(request.GET)
        form = filter_form(filterset, self.labels, self.offered(), errors, self.when_empty)
        # A filter whose values are wrong is not asked for rows: what it reads may be missing.
        found = self.get_queryset().none() if errors else filterset.qs
        listed = self._listed(found)
        easier = [] if errors or listed["rows"] else self._easier(form)
        context = self.get_context_data(form=form, requested_version=requested, easier=easier, **listed, **kwargs)
        return self.render_to_response(context, status=400 if errors else 200)

    def get_queryset(self) -> QuerySet[Any]:
        raise NotImplementedError

    def listable(self, found: QuerySet[Any]) -> QuerySet[Any]:
        """Of the rows found, those that are listed: all, unless a page knows better."""
        return found

    @classmethod
    def every_row(cls, params: QueryDict) -> QuerySet[Any]:
        """All rows that the parameters ask for, in the page's order. Raises `InvalidParameter`."""
        request = HttpRequest()
        request.GET = params  # type: ignore[assignment]  # a query dictionary like any other
        page = cls()
        page.setup(request)
        found = filtered(cls.filterset_class, page.get_queryset(), params, page._known())
        if errors := page._ordering_errors(params):
            raise InvalidParameter(errors)
        return page._in_order(page.listable(found), params)

    def _easier(self, form: FilterForm) -> list[tuple[Tag, int]]:
        """Where nothing is found: each filter without which something is, and how much."""
        found = []
        for tag in form.tags[:MOST_TRIED]:
            page = type(self)()
            request = HttpRequest()
            request.GET = QueryDict(tag.without.removeprefix("?"))
            page.setup(request, *self.args, **self.kwargs)
            rows = page.filterset_class(request.GET, queryset=page.get_queryset(), request=request).qs
            if count := page.listable(rows).count():
                found.append((tag, count))
        return found

    def offered(self) -> Mapping[str, FieldChoices]:
        """Values to offer for filters that take free text."""
        return {}

    def _known(self) -> tuple[str, ...]:
        """What the address may say beside the filters and the page."""
        return (VERSION, "ordering") if self.orderings else (VERSION,)

    def _ordering_errors(self, params: QueryDict) -> dict[str, list[str]]:
        requested = params.get("ordering")
        if requested is None or requested in self.orderings:
            return {}
        return {"ordering": [f"We cannot order by “{requested}”. It is one of: {', '.join(self.orderings)}."]}

    def _in_order(self, found: QuerySet[Any], params: QueryDict) -> QuerySet[Any]:
        order = params.get("ordering") or next(iter(self.orderings), "")
        return found.order_by(*self.orderings[order][1]) if order in self.orderings else found

    def _listed(self, found: QuerySet[Any]) -> dict[str, Any]:
        """The page asked for. One past the end is a 404, as in the API."""
        order = self.request.GET.get("ordering") or next(iter(self.orderings), "")
        ordered = self._in_order(found, self.request.GET)
        pages = Paginator(ordered, self.page_size)
        number = self.request.GET.get("page", "1")
        if not (number.isascii() and number.isdigit() and 0 < int(number[:9]) <= pages.num_pages):
            raise Http404
        page = pages.page(int(number))
        orders = [(value, label, value == order) for value, (label, _) in self.orderings.items()]
        return {
            "page": page,
            "rows": rows_of(ordered, page.start_index() - 1, page.end_index()) if pages.count else [],
            "orders": orders,
            "query": query_of(self.request.GET),
            "page_query": self._page_query(),
        }

    def _page_query(self) -> str:
        """For links to the pages before and after, which are of the same permalink."""
        data = self.request.GET.copy()
        data.pop("page", None)
        return data.urlencode()


def stated_values(facts: QuerySet[Any], name: str) -> list[tuple[str, str]]:
    """The values of a column that guides state, as choices: so that a reader picks one that is found.

    None where every fact has the same one: choosing it would change nothing.
    """
    found = list(facts.order_by(name).values_list(name, flat=True).distinct())
    stated = [(str(value), str(value)) for value in found if value is not None]
    return stated if len(found) > 1 else []
