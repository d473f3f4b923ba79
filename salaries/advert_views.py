"""The adverts behind a figure, and which titles of adverts count as which role."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.db.models import QuerySet, Sum

from careers.models import Role
from careers.reading_words import counted
from salaries.advert_filters import AdvertFilter, AdvertTitleFilter
from salaries.advert_resources import adverts, titles
from salaries.adverts import aijobs
from salaries.emptiness import roles_without_titles
from salaries.models import AdvertGroup, AdvertTitle, SalaryDataset, TitleMapping
from vocabulary.country_names import country_name
from web.filter_forms import MOST_OPTIONS, FieldChoices
from web.list_views import FilteredListView


class AdvertList(FilteredListView):
    template_name = "salaries/advert_list.html"
    filterset_class = AdvertFilter
    labels = {
        "role": "Roles",
        "fit": "Titles",
        "title": "Title",
        "level": "Levels",
        "country": "Company in",
        "year": "Year",
        "currency": "Currency",
        "employment": "Employment",
        "remote_share": "Remote, %",
        "company_size": "Company size",
        "point": "One amount alone",
    }
    orderings = {
        "row": ("as in the file", ("row", "pk")),
        "low": ("lowest start first", ("low", "high", "row")),
        "-high": ("highest end first", ("-high", "-low", "row")),
    }

    def get_queryset(self) -> QuerySet[Any]:
        return adverts()

    def offered(self) -> Mapping[str, FieldChoices]:
        """What adverts have; of countries those with the most adverts, and of titles the chosen ones: they are too many."""
        groups = AdvertGroup.objects.filter(snapshot__is_current=True).order_by()
        columns = ("country", "year", "currency", "remote_share")
        counts: dict[str, Counter[Any]] = {name: Counter() for name in columns}
        for row in groups.values(*columns).annotate(number=Sum("n_ranges") + Sum("n_points")):
            for name in columns:
                counts[name][row[name]] += row["number"]
        chosen = self.request.GET.getlist("country")
        countries = {*chosen, *(code for code, _ in counts["country"].most_common(MOST_OPTIONS - len(chosen)))}
        slugs = self.request.GET.getlist("title")
        titles = dict(AdvertTitle.objects.filter(slug__in=slugs).values_list("slug", "title")) if slugs else {}
        return {
            "year": _choices(sorted(counts["year"], reverse=True)),
            "currency": _choices(sorted(counts["currency"])),
            "remote_share": _choices(sorted(counts["remote_share"])),
            "country": sorted(((code, country_name(code)) for code in countries), key=lambda choice: choice[1]),
            "title": list(titles.items()),
        }

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        found = kwargs["page"].paginator.count
        slugs = self.request.GET.getlist("role")
        without = [] if found else [*filter(None, roles_without_titles(slugs))]
        return super().get_context_data(
            summary=f"{counted(found, 'advert')}.", dataset=current(), without=without, **kwargs
        )


def _choices(values: Iterable[object]) -> FieldChoices:
    return [(str(value), str(value)) for value in values]


def current() -> SalaryDataset | None:
    return SalaryDataset.objects.current().filter(source=aijobs.SOURCE).first()


@dataclass(slots=True)
class RoleTitles:
    """The titles that count as a role, and its near titles."""

    role: Role
    own: list[AdvertTitle] = field(default_factory=list)
    near: list[AdvertTitle] = field(default_factory=list)

    @property
    def n_adverts(self) -> int:
        return sum(title.n_adverts for title in self.own)


@dataclass(frozen=True, slots=True)
class TitleShares:
    """How many adverts bear titles of a role, of none, and titles nobody has reviewed."""

    n_titles: int
    n_adverts: int
    of_roles: int
    unreviewed: int
    n_unreviewed: int

    @property
    def of_no_role(self) -> int:
        return self.n_adverts - self.of_roles

    def percent(self, number: int) -> str:
        share = Decimal(100 * number) / self.n_adverts if self.n_adverts else Decimal(0)
        return f"{share:.1f}%" if share >= Decimal("0.1") or not number else "under 0.1%"

    @property
    def words(self) -> Sequence[str]:
        """What the page begins with."""
        return tuple(self._words()) if self.n_adverts else ()

    def _words(self) -> Iterator[str]:
        yield f"{self.n_adverts:,} adverts bear {self.n_titles:,} titles."
        yield f"{self.percent(self.of_roles)} of the adverts bear a title of one of our roles, its own or a near one."
        yield f"{self.percent(self.of_no_role)} bear a title of none of them, and are in none of our figures."
        if self.n_unreviewed:
            yield (
                f"Nobody has reviewed {counted(self.n_unreviewed, 'title')} yet, "
                f"of {counted(self.unreviewed, 'advert')} ({self.percent(self.unreviewed)})."
            )


class TitleList(FilteredListView):
    template_name = "salaries/title_list.html"
    filterset_class = AdvertTitleFilter
    labels = {
        "role": "Roles",
        "fit": "Fit",
        "has_role": "Of a role",
        "is_reviewed": "Reviewed",
        "search": "Words of the title",
    }
    orderings = {
        "-n_adverts": ("most adverts first", ("-n_adverts", "slug")),
        "title": ("by title", ("title", "slug")),
    }

    def get_queryset(self) -> QuerySet[Any]:
        return titles()

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        dataset = current()
        return super().get_context_data(
            dataset=dataset,
            shares=_shares(),
            roles=[] if self.request.GET else _by_role(),
            summary=f"{counted(kwargs['page'].paginator.count, 'title')}.",
            **kwargs,
        )


def _shares() -> TitleShares:
    every = AdvertTitle.objects.filter(n_adverts__gt=0)
    mapped = every.filter(pk__in=TitleMapping.objects.values("title"))
    open_ = every.filter(is_reviewed=False)
    return TitleShares(every.count(), _adverts(every), _adverts(mapped), _adverts(open_), open_.count())


def _adverts(rows: QuerySet[AdvertTitle]) -> int:
    return rows.aggregate(total=Sum("n_adverts"))["total"] or 0


def _by_role() -> Sequence[RoleTitles]:
    found: dict[int, list[TitleMapping]] = defaultdict(list)
    mappings = TitleMapping.objects.select_related("title").order_by("-title__n_adverts", "title__title")
    for mapping in mappings:
        found[mapping.role_id].append(mapping)
    return [
        RoleTitles(
            role,
            [each.title for each in found[role.pk] if each.fit != TitleMapping.Fit.NEAR],
            [each.title for each in found[role.pk] if each.fit == TitleMapping.Fit.NEAR],
        )
        for role in Role.objects.current().filter(is_listed=True).order_by("title", "slug")
    ]
