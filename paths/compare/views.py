"""The page on which two or three roles are side by side. All of it is in the address."""

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlencode

from django.db.models import Q
from django.http import HttpRequest, HttpResponse, QueryDict
from django.urls import reverse
from django.views.generic import TemplateView

from careers.citations import Citations
from careers.models import Role
from careers.models.choices import Level
from paths.compare.compared import ComparedRoles
from paths.compare.duties import rule
from paths.compare.load import stated_of
from paths.compare.pay import pay_of
from paths.compare.question import FEWEST, MOST, RolesQuestion, question_errors, read_question
from web.conditional import data_version
from web.filter_forms import FilterField, FilterForm, Option
from web.permalinks import VERSION, query_of, version_errors
from web.query_params import without_empty_fields

LABELS = ("One role", "Another role", "A third (optional)")
EXAMPLES = (
    ("mlops-engineer", "devops-engineer"),
    ("data-engineer", "analytics-engineer"),
    ("machine-learning-engineer", "data-scientist", "ai-engineer"),
)
RolesByTitle = Sequence[tuple[str, str]]


class CompareRoles(TemplateView):
    template_name = "paths/compare.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if shorter := without_empty_fields(request):
            return shorter
        requested, wrong = version_errors(request.GET)
        errors = wrong | question_errors(request.GET, (VERSION,))
        roles = known_roles()
        context: dict[str, Any] = {"form": _form(request.GET, roles, errors), "requested_version": requested}
        if not errors:
            context |= self.compared(read_question(request.GET), request.GET, roles)
        return self.render_to_response(context, status=400 if errors else 200)

    def compared(self, question: RolesQuestion, params: QueryDict, roles: RolesByTitle) -> dict[str, Any]:
        if len(question.roles) < FEWEST:
            return {"chosen": question.roles, "examples": examples(dict(roles), question.roles)}
        compared = ComparedRoles(stated_of(question.roles))
        pay = pay_of(question)
        version = data_version()
        query = query_of(params)
        explain = f"{reverse('v1:role-differences')}?{query_of(params, 'level')}"
        count = compared.count(explain, version)
        notes = Citations.of([*compared.facts, *pay.loaded.bands])
        return {
            "compared": compared,
            "count": count,
            "rule": rule(),
            "pay": pay,
            "loaded": pay.loaded,
            "level": question.level,
            "explain": explain,
            "query": query,
            "notes": notes.enter([*compared.figures(count), *pay.compared.figures]),
        }


def known_roles() -> RolesByTitle:
    """Slug and title of the roles that a reader may choose. One query."""
    known = Q(lead_guide__isnull=False) | Q(is_listed=True)
    rows: Any = Role.objects.current().filter(known).order_by("title", "slug")
    return list(rows.values_list("slug", "title"))


def examples(titles: Mapping[str, str], chosen: Sequence[Role]) -> list[tuple[str, str]]:
    """Label and query of comparisons whose roles are there; of one role that is chosen, with each other."""
    if chosen:
        (role,) = chosen
        others = [(slug, title) for slug, title in titles.items() if slug != role.slug]
        return [(f"{role} and {title}", _query(role.slug, slug)) for slug, title in others]
    there = [slugs for slugs in EXAMPLES if titles.keys() >= set(slugs)]
    return [(" and ".join(titles[slug] for slug in slugs), _query(*slugs)) for slugs in there]


def _query(*slugs: str) -> str:
    return urlencode([("role", slug) for slug in slugs])


def _form(params: QueryDict, roles: RolesByTitle, errors: Mapping[str, list[str]]) -> FilterForm:
    """A field for each role. What is wrong is said below the form, by its parameter."""
    slugs = params.getlist("role")[:MOST]
    fields = [
        FilterField("role", label, "one", _options(roles, slug), slug, (), "choose" if at < FEWEST else "none")
        for at, (label, slug) in enumerate(zip(LABELS, [*slugs, "", "", ""], strict=False))
    ]
    level = params.get("level", "")
    fields.append(FilterField("level", "Level for pay", "one", _options(Level.choices, level), level, (), "Senior"))
    return FilterForm(tuple(fields), (), errors)


def _options(choices: RolesByTitle, chosen: str) -> tuple[Option, ...]:
    return tuple(Option(value, label, value == chosen) for value, label in choices)
