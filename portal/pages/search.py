"""A plain search over roles, skills and statements. What a guide withholds is not found either."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet
from django.views.generic import TemplateView

from careers.models import Role, Statement
from careers.models.choices import Disposition, Level, Publication
from portal.pages.guide import OPEN_LICENCE
from portal.resources import MODELS
from skills.models import Skill

SHORTEST, LONGEST = 2, 200
MOST_WORDS = 8
PAY_WORDS = frozenset("pay salary salaries wage wages compensation earnings bands".split())
SHOWN = 20


@dataclass(frozen=True, slots=True)
class SearchHits:
    """`rows` are the first of `count`."""

    rows: Sequence[Any]
    count: int


class Search(TemplateView):
    template_name = "search.html"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        asked = " ".join(self.request.GET.get("q", "").replace("\0", " ").split())
        problem = _problem(asked)
        found = search(asked.split()) if asked and not problem else {}
        total = sum(each.count for each in found.values())
        pay = pay_asked(asked.split()) if asked and not problem else None
        return super().get_context_data(asked=asked, problem=problem, total=total, pay=pay, **found, **kwargs)


def pay_asked(words: Sequence[str]) -> dict[str, str] | None:
    """Parameters of the page of salary bands for a question about pay: "senior pay" → level=senior; None for others."""
    left = [word for word in words if word.casefold() not in PAY_WORDS]
    if len(left) == len(words):
        return None
    levels = {word.casefold(): word.casefold() for word in left if word.casefold() in Level.values}
    named = " ".join(word for word in left if word.casefold() not in levels)
    roles = Role.objects.current().filter(_all(named.split(), "title")).values_list("slug", flat=True)[:2]
    asked = {"level": next(iter(levels))} if levels else {}
    if named and len(roles) == 1:
        asked["role"] = roles[0]
    elif named:
        asked["search"] = named
    return asked


def _problem(asked: str) -> str:
    if asked and len(asked) < SHORTEST:
        return f"Give at least {SHORTEST} letters."
    if len(asked) > LONGEST or len(asked.split()) > MOST_WORDS:
        return f"Give at most {MOST_WORDS} words, {LONGEST} letters in all."
    return ""


def search(words: Sequence[str]) -> dict[str, SearchHits]:
    """Rows in which every word occurs, in any letter case."""
    roles = Role.objects.current().filter(_all(words, "title", "slug"))
    skills = Skill.objects.filter(_all(words, "name", "slug", "aliases__name"), retired_at=None).distinct()
    statements = public_statements().filter(_all(words, "text")).select_related("guide")
    return {
        "roles": _found(roles.order_by("title", "slug")),
        "skills": _found(skills.order_by("name")),
        "statements": _found(statements.defer("guide__text").order_by("guide__slug", "position")),
    }


def _found(rows: QuerySet[Any]) -> SearchHits:
    return SearchHits(list(rows[:SHOWN]), rows.count())


def _all(words: Sequence[str], *fields: str) -> Q:
    found = Q()
    for word in words:
        any_field = Q()
        for field in fields:
            any_field |= Q(**{f"{field}__icontains": word})
        found &= any_field
    return found


def public_statements() -> QuerySet[Statement]:
    """Statements whose words the pages show: of an open text all, of others what states a published fact."""
    is_open = Q(guide__licence__iregex=OPEN_LICENCE)
    full = Q(guide__publication=Publication.FULL) & (
        is_open | Q(disposition__in=(Disposition.FACT, Disposition.HEADING))
    )
    return Statement.objects.filter(full | Q(guide__publication=Publication.FIGURES) & _carries_a_quote())


def _carries_a_quote() -> Any:
    """Whether a narrowed guide publishes a fact with this very statement as its quote."""
    carried: Any = Q(pk__in=[])
    for model in MODELS.values():
        if "quote" not in model.withheld_with_figures:
            published = model.objects.filter(model.shown_with_figures, guide=OuterRef("guide"))
            here = published.filter(
                statement__position__lte=OuterRef("position"), last_statement__position__gte=OuterRef("position")
            )
            carried |= Exists(here)
    return carried
