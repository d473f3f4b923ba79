"""The list of roles: what each does, what it pays at one level, and what sets it apart. Its filters live in the address."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

import django_filters as filters
from django.db.models import Case, IntegerField, QuerySet, When

from careers.citations import Citable, Citations
from careers.filters import RoleFilter
from careers.models import Role
from careers.models.choices import Level
from careers.reading_words import counted
from portal.pages.role_rows import ASKED, GROUPS, MOST_APART, MOST_OTHERS, grouped
from salaries.charts.advertised import COUNTRY, CURRENCY, newest_year
from salaries.charts.mini_pay import mini_pay
from salaries.models import PayPercentile
from skills.models import RoleSkill, Skill
from web.filter_fields import Number, Slugs
from web.filter_forms import MOST_OPTIONS, FieldChoices
from web.list_views import FilteredListView

USUAL = Level.SENIOR
GROUP_ORDER = Case(
    *(When(group=name, then=at) for at, name in enumerate(GROUPS)),
    default=len(GROUPS),
    output_field=IntegerField(),
).asc()


class RoleListFilter(RoleFilter):
    """`level` chooses whose pay is shown, and takes no role away."""

    group = filters.MultipleChoiceFilter(choices=[(name, title) for name, (title, _) in GROUPS.items()])
    level = filters.ChoiceFilter(choices=Level.choices, method="as_it_is")
    skill = Slugs(Skill, method="asking_for")
    advert_end__gte = Number(most=10**9, decimals=2, method="adverts_ending_at")

    class Meta(RoleFilter.Meta):
        pass

    def as_it_is(self, roles: QuerySet[Role], name: str, value: str) -> QuerySet[Role]:
        return roles

    def asking_for(self, roles: QuerySet[Role], name: str, value: Collection[Skill]) -> QuerySet[Role]:
        """Guides of the role require or prefer one of these skills; a mention is no demand."""
        if not value:
            return roles
        published: Any = RoleSkill.objects.published()
        asked = published.filter(skill__in=value, necessity__in=ASKED)
        return roles.filter(pk__in=asked.values("role"))

    def adverts_ending_at(self, roles: QuerySet[Role], name: str, value: Any) -> QuerySet[Role]:
        """The median of the high ends of the role's own adverts, as the list shows it."""
        level = self.form.cleaned_data.get("level") or USUAL
        shown: Any = PayPercentile.objects.filter(title=None, end=PayPercentile.End.HIGH, median__gte=value)
        shown = shown.filter(level=level, country=COUNTRY, currency=CURRENCY, year=newest_year())
        return roles.filter(pk__in=shown.values("role"))


class RoleList(FilteredListView):
    template_name = "careers/role_list.html"
    filterset_class = RoleListFilter
    labels = {
        "group": "Group",
        "level": "Level for pay",
        "skill": "Asks for a skill",
        "advert_end__gte": "Adverts end at or above, $ a year",
        "search": "Words in the title",
    }
    when_empty = {"group": "All groups", "level": USUAL.label, "skill": "Any skill"}
    page_size = 25
    orderings = {"title": ("by group and title", (GROUP_ORDER, "title", "slug"))}

    def get_queryset(self) -> QuerySet[Role]:
        """Retired roles keep their pages and are listed where they are asked for."""
        roles = Role.objects.with_lead()
        return roles if "retired" in self.request.GET else roles.current()

    def offered(self) -> Mapping[str, FieldChoices]:
        """The level that is shown anyway needs no choosing; of the skills those that most roles ask for.

        Words are looked for on the page of search; here they have a field only where the address gives some.
        """
        asked = self.request.GET
        levels = [(value, label) for value, label in Level.choices if value != USUAL or asked.get("level") == USUAL]
        return {"level": levels, "skill": _skills(asked.getlist("skill")), "search": ()}

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        roles = kwargs.pop("rows")
        given = self.request.GET.get("level", "")
        level = Level(given) if given in Level.values else USUAL
        pay = mini_pay(roles, level, newest_year())
        groups = grouped(roles, pay)
        figures = [figure for group in groups for row in group.rows for figure in row.figures]
        return super().get_context_data(
            groups=groups,
            pay=pay,
            level=level,
            most_others=MOST_OTHERS,
            most_apart=MOST_APART,
            summary=_summary(kwargs["page"].paginator.count, pay.advertised.year, level),
            notes=_notes(figures),
            **kwargs,
        )


def _skills(chosen: Collection[str]) -> list[tuple[str, str]]:
    """As many as a form offers, those chosen among them, by name."""
    skills: Any = Skill.objects.filter(retired_at=None)
    listed = skills.filter(demand__isnull=False).order_by("demand__rank", "name").values_list("slug", "name")
    found = dict(skills.filter(slug__in=chosen).values_list("slug", "name")) if chosen else {}
    found |= dict(listed[: max(MOST_OPTIONS - len(found), 0)])
    return sorted(found.items(), key=lambda skill: skill[1].lower())


def _notes(figures: Sequence[Citable]) -> Citations:
    facts = [fact for figure in figures if isinstance(figure, tuple) for fact in figure[1]]
    return Citations.of(facts).enter(figures)


def _summary(count: int, year: int | None, level: Level) -> str:
    pay = f"{COUNTRY} {level.label.lower()} adverts of {year}" if year else f"the {level.label.lower()} level"
    return f"{counted(count, 'role')}, pay for {pay}."
